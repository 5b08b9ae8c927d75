"""What a writer works on: a fact, what its sentence says, and the dossier around it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from briefing.analysis.labels import label
from briefing.analysis.reconcile import differences, reconcile
from briefing.analysis.relations import Dimension
from briefing.model.article import Article
from briefing.model.certainty import TOLD
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf, Extent
from briefing.model.entities import Person
from briefing.model.facts import Event, Fact, Figure, Importance
from briefing.model.slots import Slot
from briefing.quiz.propositions import ArticleNote, Proposition, World
from briefing.quiz.question import Kind
from briefing.quiz.values import Value
from briefing.reading.names import Names
from briefing.reading.statement import Statement, read_statement

_WORD: Final = re.compile(r"[^\W\d_]{3,}")


class Key(NamedTuple):
    """The right answer of a question, before there is a stem."""

    value: Value
    text: str
    pool: str
    hint: str = ""
    can_type: bool = True


class Stem(NamedTuple):
    """A stem as a writer made it, and what it says that can't be read from its words."""

    text: str
    origins: frozenset[str] = frozenset()
    article: str = ""
    gaps: tuple[tuple[int, int], ...] | None = None
    """Where it is the fact's own sentence, the places that are taken out; else None, and it is read anew."""


class Dropped(NamedTuple):
    """Why there is no question, in words."""

    because: str


class Writer(NamedTuple):
    """How questions about one slot are written."""

    slot: Slot
    kind: Callable[[Fact], Kind]
    key: Callable[[Subject], Key | Dropped | None]
    """None where the fact has nothing of the kind."""
    stem: Callable[[Subject], Stem | Dropped]
    dimension: Dimension | None = None
    """In which respect sources that differ need to be named."""


@dataclass(frozen=True)
class Matter:
    """A dossier from which questions are written."""

    dossier: Dossier
    world: World
    unproved: Collection[str]

    @cached_property
    def names(self) -> Names:
        """Give the names of the registry, to read sentences with."""
        return Names.of(self.dossier.entities)

    @cached_property
    def disputed(self) -> Mapping[str, frozenset[Dimension]]:
        """Give the topics on which the sources differ, and in which respects."""
        return {topic.id: frozenset(topic.dimensions) for topic in differences(reconcile(self.dossier))}

    @cached_property
    def naming(self) -> Mapping[str, Collection[str]]:
        """Give the articles whose facts name an entity."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.dossier.facts:
            for _, name in fact.references:
                found[name].add(fact.article)
        return found

    @cached_property
    def told_alike(self) -> Mapping[tuple[object, ...], frozenset[str]]:
        """Give the facts that answer one question in one way: the answer to one gives that to the others."""
        found: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for fact in self.dossier.facts:
            for mark in marks(fact):
                found[mark].add(fact.id)
        return {mark: frozenset(facts) for mark, facts in found.items() if len(facts) > 1}

    @cached_property
    def counts(self) -> Sequence[str]:
        """Give what the figures count."""
        return tuple(dict.fromkeys(fact.of for fact in self.dossier.facts if isinstance(fact, Figure)))

    @cached_property
    def initials(self) -> Mapping[str, Sequence[str]]:
        """Give the letters with which the names of each sort of entities begin, the most common first."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for fact in self.dossier.facts:
            for _, name in fact.references:
                found[self.sort(name)][self.initial(name)] += 1
        return {each: [letter for letter, _ in letters.most_common()] for each, letters in found.items()}

    def sort(self, entity: str) -> str:
        """Name what is asked for alike: people, governments, other organisations and so on."""
        name = self.dossier.name(entity)
        return "governments" if name.endswith(" government") else str(self.dossier.entities.class_of(entity))

    def initial(self, entity: str) -> str:
        """Give the letter with which a family name begins, or the name of what has none."""
        found = self.dossier.entities.get(entity)
        name = found.family if isinstance(found, Person) and found.family else self.dossier.name(entity)
        return name.removeprefix("the ")[:1].upper()

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Give the events as labels without their dates."""
        return {fact.id: label(fact) for fact in self.dossier.facts if isinstance(fact, Event)}

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Give the words of the labels."""
        return {name: frozenset(_WORD.findall(told.casefold())) for name, told in self.labels.items()}

    @cached_property
    def untellable(self) -> dict[str, str]:
        """Keep why events can't be told without their dates, as far as it has been found out."""
        return {}

    @cached_property
    def happening(self) -> Mapping[frozenset[str], Sequence[Event]]:
        """Give the events by those who did them."""
        found: dict[frozenset[str], list[Event]] = defaultdict(list)
        for fact in self.dossier.facts:
            if isinstance(fact, Event):
                found[frozenset(fact.by)].append(fact)
        return found

    @cached_property
    def datable(self) -> tuple[Event, ...]:
        """Give the events that can be put in order, the earliest first: told as facts, and of undisputed dates."""
        events = (fact for fact in self.dossier.facts if isinstance(fact, Event) and fact.id not in self.unproved)
        return tuple(sorted((each for each in events if self._is_datable(each)), key=lambda each: (each.date, each.id)))

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Give the place of each of those events by its id."""
        return {event.id: place for place, event in enumerate(self.datable)}

    def _is_datable(self, event: Event) -> bool:
        certain = event.certainty in TOLD and event.importance <= Importance.GOOD_TO_KNOW
        return certain and is_plain(event.date) and Dimension.DATE not in self.disputed.get(event.about, ())

    def subject(self, fact: Fact) -> Subject:
        """Give a fact with all that its questions need."""
        return Subject(self, fact, self.dossier.articles_by_id[fact.article], self.world.proposition(fact.id))


@dataclass(frozen=True)
class Subject:
    """A fact about which questions are written."""

    matter: Matter
    fact: Fact
    article: Article
    told: Proposition

    @cached_property
    def said(self) -> Statement:
        """Give what the fact's sentence says."""
        return read_statement(self.fact.text, self.matter.names)

    @cached_property
    def note(self) -> ArticleNote:
        """Give what the quiz knows of the article."""
        return self.matter.world.articles[self.fact.article]

    @cached_property
    def ids(self) -> frozenset[str]:
        """Give all entities that the fact names."""
        return frozenset(name for _, name in self.fact.references)

    @property
    def origins(self) -> tuple[str, ...]:
        """Give those who say so, if it is not the article in its own voice."""
        own = {self.fact.article, self.article.source.agency}
        return tuple(name for name in self.fact.according_to if name not in own)

    def differs(self, dimension: Dimension) -> bool:
        """Tell whether the sources differ on the fact's topic in a respect."""
        return dimension in self.matter.disputed.get(self.fact.about, ())

    def name(self, entity: str) -> str:
        """Give the name of an entity."""
        return self.matter.dossier.name(entity)


def marks(fact: Fact) -> Iterable[tuple[object, ...]]:
    """Give what a fact has in common with those that answer the same questions in the same way."""
    yield "about", fact.about
    if fact.date is not None and fact.by:
        yield "done", fact.date.text, frozenset(fact.by)
    if fact.kind == "office":
        yield "office", fact.holder, fact.office


def is_plain(date: Edtf) -> bool:
    """Tell whether a date is one day, month, season or year, without a doubt."""
    return date.extent is Extent.SINGLE and not (date.approximate or date.uncertain)


def is_asked(fact: Fact) -> bool:
    """Tell whether a fact is important enough for questions that nobody wrote."""
    return fact.importance <= Importance.GOOD_TO_KNOW

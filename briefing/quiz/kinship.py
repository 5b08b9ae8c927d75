"""What the quiz knows of the entities: names, and with whom each may be mixed up.

Related are what contains an entity and what it contains; a country and the bodies that act for it; a person and the
bodies of the offices that the person held; unnamed people of one body ('US officials' and 'US intelligence'); and
whatever shares a name ('Pyongyang', the city and the government), people's in any spelling.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.entities import Entity, EntityClass
from briefing.model.wording import date_in_words
from briefing.quiz.grading.folding import skeleton, words
from briefing.quiz.propositions import ArticleNote, EntityNote, Tenure

ARTICLES = "articles"
"""The class of an article that speaks for itself."""


def entity_notes(
    dossier: Dossier, articles: Mapping[str, ArticleNote], held: Iterable[Tenure]
) -> dict[str, EntityNote]:
    """Give what the quiz knows of each entity, and of each article as somebody who speaks."""
    registry = _Registry(dossier, _offices(held))
    notes = {name: registry.note(cls, name, entity) for cls, name, entity in dossier.entities}
    speaking = {each.id: EntityNote(id=each.id, name=each.label, cls=ARTICLES) for each in articles.values()}
    return {**speaking, **notes}


def article_labels(articles: Sequence[Article]) -> dict[str, str]:
    """Give each article a short label: the kind of text, and the date from which its own dates count."""
    labels = {each.id: f"{each.source.genre} as of {date_in_words(each.anchor)}" for each in articles}
    often = Counter(labels.values())
    before: Counter[str] = Counter()
    for name, label in labels.items():
        if often[label] > 1:
            before[label] += 1
            labels[name] = f"{label} ({before[label]})"
    return labels


def _spelt(name: str) -> Hashable:
    """Give what all spellings of a person's name have in common, whichever part comes first: Choe, Choi."""
    return tuple(sorted(skeleton(words(name))))


def _offices(held: Iterable[Tenure]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in held:
        found[each.holder].append(each.office)
    return found


@dataclass(frozen=True)
class _Registry:
    """The entities of a dossier."""

    dossier: Dossier
    offices: Mapping[str, Sequence[str]]
    """The offices that the facts give each person."""

    def note(self, cls: EntityClass, name: str, entity: Entity) -> EntityNote:
        """Tell an entity."""
        offices = self.dossier.entities.offices
        return EntityNote(
            id=name,
            name=entity.name,
            cls=cls.value,
            aliases=entity.aliases,
            family=getattr(entity, "family", None) or "",
            country=self.country(name),
            within=frozenset(self.above(name)),
            titles=tuple(offices[office].name for office in self.offices.get(name, ())),
            single=bool(getattr(entity, "single", False)),
            related=frozenset(self._related[name]) - {name},
            excludes=frozenset(self._excluding.get(name, ())),
        )

    def country(self, name: str) -> str:
        """Give the country that an entity belongs to; an office that of its organisation."""
        entity = self.dossier.entities.get(name)
        body = getattr(entity, "organisation", None)
        own = getattr(entity, "country", None)
        return str(own or (self.country(body) if body else "") or "")

    @cached_property
    def _excluding(self) -> Mapping[str, set[str]]:
        """Give the offices that nobody holds together with one, whichever of the two says so."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, office in self.dossier.entities.offices.items():
            for other in office.not_with:
                found[name].add(other)
                found[other].add(name)
        return found

    def above(self, name: str) -> Iterator[str]:
        """Give what contains an entity, the nearest first."""
        seen = {name}
        while (entity := self.dossier.entities.get(name)) is not None and entity.part_of not in {None, *seen}:
            name = str(entity.part_of)
            seen.add(name)
            yield name

    @cached_property
    def _related(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in (*self._containing(), *self._acting(), *self._namesakes(), *self._unnamed()):
            found[one].add(other)
            found[other].add(one)
        return found

    def _containing(self) -> Iterator[tuple[str, str]]:
        for _, name, _ in self.dossier.entities:
            yield from ((name, above) for above in self.above(name))

    def _acting(self) -> Iterator[tuple[str, str]]:
        """Give countries with their bodies, and people with the bodies that they speak for."""
        for cls, name, _ in self.dossier.entities:
            country = self.country(name)
            if country and cls in {EntityClass.ORGANISATIONS, EntityClass.GROUPS}:
                yield name, country
        for person, offices in self.offices.items():
            for office in offices:
                body = self.dossier.entities.offices[office].organisation
                yield from ((person, each) for each in (body, *self.above(body))) if body else ()

    def _namesakes(self) -> Iterator[tuple[str, str]]:
        named: dict[Hashable, list[str]] = defaultdict(list)
        for cls, name, entity in self.dossier.entities:
            if cls is not EntityClass.OFFICES:
                spell = _spelt if cls is EntityClass.PEOPLE else str.casefold
                for word in {spell(each) for each in (entity.name, *entity.aliases)}:
                    named[word].append(name)
        for several in named.values():
            yield from permutations(several, 2)

    def _unnamed(self) -> Iterator[tuple[str, str]]:
        """Give the groups that belong to one body, in pairs, and those with the bodies beside them."""
        groups = self.dossier.entities.groups
        beside: dict[str, list[str]] = defaultdict(list)
        for cls, name, entity in self.dossier.entities:
            if cls in {EntityClass.ORGANISATIONS, EntityClass.GROUPS} and entity.part_of is not None:
                beside[entity.part_of].append(name)
        for several in beside.values():
            yield from (pair for pair in permutations(several, 2) if pair[0] in groups)

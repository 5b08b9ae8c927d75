"""Facts followed from one dossier to another: which one is which, and which of them have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from briefing.analysis.changes.facts import Fields, fields
from briefing.analysis.changes.pairing import Names, pair
from briefing.analysis.changes.values import LABELS, FactChange, StemChange, differing
from briefing.model.article import Article
from briefing.model.facts import Fact
from briefing.model.slots import Slot


class _Told(NamedTuple):
    """What a fact is known again by."""

    former: str
    """The full id that it has, or would have, in the old dossier."""
    content: Hashable
    """All that it says."""
    sentence: Hashable
    """Its kind and its sentence."""


class Followed(NamedTuple):
    """Which fact is which."""

    old: Names
    new: Names
    paired: Mapping[str, str]
    """By full id the one that it had in the old dossier; what is new has none."""

    def was(self, fact: Fact) -> Fact | None:
        """Give a fact as it was, None if it is new."""
        return self.old.dossier.facts_by_id[self.paired[fact.id]] if fact.id in self.paired else None


def follow(old: Names, new: Names) -> Followed:
    """Find for each fact the old one that it stands for, whatever it is called and wherever it stands."""
    paired = pair(
        _told(old),
        _told(new),
        lambda _, told: (told.former, told.content),
        lambda _, told: told.content,
        lambda _, told: told.former,
        lambda _, told: told.sentence,
    )
    return Followed(old, new, paired)


def _told(names: Names) -> Mapping[str, _Told]:
    found = {}
    for fact in names.dossier.facts:
        each = fields(names, fact)
        found[fact.id] = _Told(names.of_fact(fact.id), _content(each), (fact.kind, fact.text))
    return found


def _content(each: Fields) -> Hashable:
    return tuple((field, each[field].key) for field in LABELS if field in each)


def fact_changes(followed: Followed) -> Iterator[FactChange]:
    """Give the facts that are not what they were, article by article."""
    former = {followed.new.articles[article.id]: article for article in followed.new.dossier.articles}
    gone = _gone(followed, former)
    for was, article in former.items():
        yield from (FactChange(article, fact, None) for fact in gone[was, ""])
        for fact in article.facts.values():
            yield from _changed(followed, article, fact)
            last = followed.paired.get(fact.id)
            yield from (FactChange(article, each, None) for each in (gone[was, last] if last else ()))
    for article in followed.old.dossier.articles:
        if article.id not in former:
            yield from (FactChange(article, fact, None) for fact in gone[article.id, ""])


def _gone(followed: Followed, former: Mapping[str, Article]) -> Mapping[tuple[str, str], list[Fact]]:
    """Gather what is no more by its article and by the fact that it stood behind, '' at the beginning."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    kept = {was: now for now, was in followed.paired.items()}
    for article in followed.old.dossier.articles:
        here = former[article.id].facts.values() if article.id in former else ()
        standing, last = {fact.id for fact in here}, ""
        for fact in article.facts.values():
            if fact.id not in kept:
                found[article.id, last].append(fact)
            elif kept[fact.id] in standing:
                last = fact.id
    return found


def _changed(followed: Followed, article: Article, fact: Fact) -> Iterator[FactChange]:
    was = followed.was(fact)
    if was is None:
        yield FactChange(article, None, fact)
        return
    values = differing(fields(followed.old, was), fields(followed.new, fact))
    moved = was.id != followed.new.of_fact(fact.id)
    if values or moved:
        yield FactChange(article, was, fact, values, moved)


def stem_changes(followed: Followed) -> Iterator[StemChange]:
    """Give the facts about which an author asks otherwise; those of new facts are new themselves."""
    for fact in followed.new.dossier.facts:
        was = followed.was(fact)
        asked = was.questions if was is not None else fact.questions
        slots = tuple(slot for slot in Slot if asked.get(slot) != fact.questions.get(slot))
        if slots:
            yield StemChange(fact, slots)

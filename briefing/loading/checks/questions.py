"""Authored questions: each asks for something that its fact has, in one sentence, and gives nothing away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from briefing.errors import Code, Finding, Location
from briefing.loading.checks.plain_stems import Known, Registry, is_plain
from briefing.loading.draft import Draft, Read
from briefing.model.article import Article
from briefing.model.asking import GENERATED, askable
from briefing.model.facts import Fact
from briefing.model.prose import joined
from briefing.model.slots import Slot


class AuthoredStem(NamedTuple):
    """An authored stem and the fact that it asks about."""

    read: Read[Article]
    name: str
    fact: Fact
    slot: Slot
    stem: str

    def finding(self, code: Code, message: str, hint: str, offset: int = 0) -> Finding:
        """Make a finding at a character of the stem."""
        steps = ("facts", self.name, "questions", self.slot.value)
        return self.read.file.finding(code, self.read.file.location_within(steps, self.stem, offset), message, hint)

    @property
    def place(self) -> Location:
        """Give the place of the stem."""
        return self.read.file.location(("facts", self.name, "questions", self.slot.value))


def authored_questions(draft: Draft) -> Iterator[Finding]:
    """Find stems that ask for what their fact does not have, read badly, give their answer away, or stand twice."""
    stems = [*_stems(draft)]
    yield from _repeated(stems)
    fitting = []
    for asked in stems:
        unfit = _unfit(asked)
        if unfit is not None:
            yield unfit
        else:
            fitting.append(asked)
    if draft.registry.model is not None and draft.registry.is_whole:
        doubtful = [*_doubtful(fitting, Registry(draft.registry.model))]
        yield from _wrong_words(doubtful, draft) if doubtful else ()


def _stems(draft: Draft) -> Iterator[AuthoredStem]:
    for read, name, fact in draft.facts():
        if fact.questions and not any(steps[:2] == ("facts", name) for steps in read.refused):
            yield from (AuthoredStem(read, name, fact, slot, stem) for slot, stem in fact.questions.items())


def _unfit(asked: AuthoredStem) -> Finding | None:
    """Find a stem that asks for something that the fact doesn't have."""
    if asked.slot in GENERATED:
        message = f"questions about '{asked.slot}' are made, not written"
        return asked.finding(Code.QUESTION_SLOT, message, "take the stem out")
    agency = asked.read.model.source.agency if asked.read.model is not None else None
    slots = [*askable(asked.fact, agency)]
    if asked.slot in slots:
        return None
    fitting = joined([f"'{slot}'" for slot in slots], "or")
    message = f"'{asked.slot}' can't be asked of this {asked.fact.kind}: it has no single answer there"
    return asked.finding(Code.QUESTION_SLOT, message, f"ask for {fitting}, or take the stem out")


def _repeated(stems: Iterable[AuthoredStem]) -> Iterator[Finding]:
    """Find stems that stand in the dossier already."""
    first: dict[str, AuthoredStem] = {}
    for asked in stems:
        words = " ".join(asked.stem.replace("’", "'").casefold().split())
        if words in first:
            before = first[words]
            message = f"'{before.fact.id}' is asked for its {before.slot} in the same words"
            hint = f"tell the two apart by a date, a place or a source; the other stands at {before.place}"
            yield asked.finding(Code.REPEATED_QUESTION, message, hint)
        first.setdefault(words, asked)


def _doubtful(stems: Iterable[AuthoredStem], registry: Registry) -> Iterator[AuthoredStem]:
    """Give the stems that are not right at a glance."""
    for _, group in groupby(stems, key=lambda asked: id(asked.fact)):
        asked = [*group]
        article = asked[0].read.model
        known = Known(asked[0].fact, article, registry) if article is not None else None
        yield from (each for each in asked if known is None or not is_plain(known, each.slot, each.stem))


def _wrong_words(stems: Iterable[AuthoredStem], draft: Draft) -> Iterator[Finding]:
    """Read stems, and find what is wrong with them."""
    # Imported here, since what reads prose is needed only for stems that are not plainly right.
    from briefing.loading.checks.sayings import Sayings
    from briefing.loading.checks.stems import Stem, troubles

    sayings = Sayings.of(draft)
    for asked in stems if sayings is not None else ():
        if asked.read.model is None or sayings is None:
            continue
        stem = Stem(asked.fact, asked.read.model, asked.slot, asked.stem, sayings)
        for found in troubles(stem):
            yield asked.finding(found.code, found.message, found.hint, found.offset)

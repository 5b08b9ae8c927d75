"""Certainties that a fact can have: none that its other fields exclude."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from briefing.errors import Code, Finding, Location
from briefing.loading.draft import Draft, Read
from briefing.loading.tree import at
from briefing.model.article import Article
from briefing.model.certainty import TOLD, Certainty
from briefing.model.facts import Fact, Gap, Quotation


class AuthoredFact(NamedTuple):
    """A fact and where its author wrote it."""

    read: Read[Article]
    name: str
    fact: Fact

    def written(self, field: str) -> bool:
        """Tell whether the author wrote a field, or left it to its default."""
        fields = at(self.read.file.tree, ("facts", self.name))
        return isinstance(fields, Mapping) and field in fields

    @property
    def place(self) -> Location:
        """Give the place of the certainty; of the whole fact where the author left it to its default."""
        if self.written("certainty"):
            return self.read.file.location(("facts", self.name, "certainty"))
        return self.read.file.location(("facts", self.name), at_key=True)


def told_facts(draft: Draft, settled: Container[str] = ()) -> Iterator[AuthoredFact]:
    """Go through the facts that are whole, leaving out what is settled."""
    for read, name, fact in draft.facts():
        if fact.id not in settled and not any(steps[:2] == ("facts", name) for steps in read.refused):
            yield AuthoredFact(read, name, fact)


def possible_certainty(draft: Draft) -> Iterator[Finding]:
    """Find facts of a certainty that their other fields exclude.

    None is ever settled: that an author left a field to its default, and who the agency is, is in no proof.
    """
    for told in told_facts(draft):
        yield from impossible(told)


def impossible(told: AuthoredFact) -> Iterator[Finding]:
    """Find a certainty that the other fields of the fact exclude."""
    file, fact, article = told.read.file, told.fact, told.read.model
    others = set(fact.according_to) - {fact.article, article.source.agency if article is not None else None}
    if fact.certainty is Certainty.ESTABLISHED and others:
        message = "'established' is what the article tells in its own voice, but 'according_to' names somebody else"
        hint = "make it 'reported', or leave 'according_to' away"
    elif fact.certainty is Certainty.REPORTED and not told.written("according_to"):
        message = "'reported' is what somebody else tells, but 'according_to' names nobody"
        hint = "name who says so, or make it 'established'"
    elif isinstance(fact, Gap | Quotation) and fact.certainty not in {*TOLD, Certainty.ASSESSED, Certainty.ALLEGED}:
        message, hint = f"a {fact.kind} cannot be '{fact.certainty}'", "make it 'established' or 'reported'"
    else:
        return
    yield file.finding(Code.OTHER_CERTAINTY, told.place, message, hint)

"""What keeps a dossier from being proved, told with places and remedies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from briefing.errors import Code, Finding, Location
from briefing.evidence.lock.digests import RULES
from briefing.evidence.lock.record import Lock
from briefing.evidence.lock.standing import Standing
from briefing.model.dossier import Dossier

_NO_MORE = {
    "fact": "the dossier has no fact '{}' any more",
    "article": "the dossier has no article '{}' any more",
    "entity": "the dossier has no entity '{}' any more",
    "sentence": "the summary of '{}' has no such sentence any more",
    "judgement": "the dossier has no such judgement any more",
}


class Places(Protocol):
    """Where everything of the dossier stands in its files."""

    def __call__(self, fact_id: str, *steps: str | int) -> Location:
        """Give the place of a fact, or of a field in it."""

    def article(self, name: str, *steps: str | int) -> Location:
        """Give the place of a field of an article, or the beginning of its file."""

    def sentence(self, article: str, offset: int) -> Location:
        """Give the place of a character of a summary."""

    def judgement(self, number: int, offset: int = 0) -> Location:
        """Give the place of a key judgement."""

    def entity(self, name: str) -> Location:
        """Give the place of an entity."""

    def finding(self, code: Code, place: Location, message: str, hint: str | None = None) -> Finding:
        """Make a finding at a place."""


def source_steps(field: str) -> tuple[str, ...]:
    """Give the way to a field that says something of an article as a whole."""
    return (field,) if field == "anchor_why" else ("source", field)


class Telling(NamedTuple):
    """What is told of a dossier, where, and with which remedy."""

    standing: Standing
    dossier: Dossier
    lock: Lock
    locate: Places
    file: str
    """The lock's name as the author would open it."""
    remedy: str

    def findings(self) -> tuple[Finding, ...]:
        """Tell all that keeps the dossier from being proved, in the order of files, lines and columns."""
        if self.standing.outdated:
            message = f"all was proved by older rules, of version {self.lock.rules}; now those of version {RULES} hold"
            return (self._finding(Code.OUTDATED_LOCK, Location(self.file, 1, 1), message),)
        parts = (
            self._facts(),
            self._articles(),
            self._sources(),
            self._entities(),
            self._summaries(),
            self._judgements(),
            self._lines(),
        )
        found = (each for part in parts for each in part)
        return tuple(sorted(found, key=lambda each: (each.location, each.code, each.message)))

    def _facts(self) -> Iterator[Finding]:
        for name in self.standing.never:
            yield self._told(self.locate(name), f"'{name}' has not been proved", new=True)
        for name, fields in self.standing.changed.items():
            place = min(self.locate(name, field) for field in fields)
            yield self._told(place, f"'{name}' has changed since it was proved: {', '.join(fields)}")

    def _articles(self) -> Iterator[Finding]:
        for name in self.standing.new_articles:
            yield self._told(self.locate.article(name), f"no fact of '{name}' has been proved", new=True)
        for name, what in self.standing.articles.items():
            if what == "anchor":
                message = f"the anchor was {self.lock.articles[name].anchor} when the facts of '{name}' were proved"
                yield self._told(self.locate.article(name, "anchor"), message)
            else:
                message = f"the facts of '{name}' were proved by a text with another fingerprint"
                yield self._told(self.locate.article(name, "source", "fingerprint"), message)

    def _sources(self) -> Iterator[Finding]:
        for name, fields in self.standing.sources.items():
            place = min(self.locate.article(name, *source_steps(field)) for field in fields)
            told = ", ".join(fields)
            yield self._told(place, f"what '{name}' says of itself has changed since it was proved: {told}")

    def _entities(self) -> Iterator[Finding]:
        for name, count in self.standing.entities.items():
            resting = f", and {count:,} of them {'rests' if count == 1 else 'rest'} on it" if count else ""
            message = f"'{name}' has changed since the facts were proved{resting}"
            yield self._told(self.locate.entity(name), message)
        for name in self.standing.untold_entities(self.dossier):
            yield self._told(self.locate.entity(name), f"'{name}' was not there when the facts were proved", new=True)

    def _summaries(self) -> Iterator[Finding]:
        for name, offsets in self.standing.sentences.items():
            if name not in self.standing.new_articles and self.standing.articles.get(name) != "fingerprint":
                new = name in self.standing.longer
                for offset in offsets:
                    yield self._prose(self.locate.sentence(name, offset), "sentence", new=new)

        for name in self.standing.rearranged:
            message = "all sentences of the summary were proved, but in another order, or with others between them"
            yield self._told(self.locate.article(name, "summary"), message)

    def _judgements(self) -> Iterator[Finding]:
        new = len(self.dossier.judgements) > len(self.lock.judgements)
        for number in self.standing.judgements:
            yield self._prose(self.locate.judgement(number), "judgement", new=new)

    def _prose(self, place: Location, what: str, *, new: bool) -> Finding:
        return self._told(place, f"this {what} has {'not been' if new else 'changed since it was'} proved", new=new)

    def _lines(self) -> Iterator[Finding]:
        """Tell lines of the lock that are in the way."""
        if not (self.standing.stale or self.standing.altered):
            return
        numbers, lines = self.lock.line_numbers(), self.lock.text.split("\n")
        for key in self.standing.stale:
            kind, name, *_ = key.split(" ")
            yield self._line(Code.STALE_PROOF, numbers[key], lines, _NO_MORE[kind].format(name))
        for name in self.standing.altered:
            message = "this line does not agree with the others: it was changed by hand, or in a merge"
            yield self._line(Code.BAD_LOCK, numbers[f"{'fact' if '/' in name else 'article'} {name}"], lines, message)

    def _line(self, code: Code, number: int, lines: list[str], message: str) -> Finding:
        return self._finding(code, Location(self.file, number, 1), message)._replace(excerpt=lines[number - 1])

    def _told(self, place: Location, message: str, *, new: bool = False) -> Finding:
        code = Code.NO_PROOF if new else Code.CHANGED_SINCE_PROOF
        return self.locate.finding(code, place, message, self.remedy)

    def _finding(self, code: Code, place: Location, message: str) -> Finding:
        return Finding(place, code, message, self.remedy)

"""Digests of all that a proof rests on: if any of it changes, the fact must be proved again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any
from zlib import crc32

from briefing.evidence.lock.record import ArticleLine, Passage
from briefing.evidence.proof import Verdict
from briefing.model.article import Article
from briefing.model.dossier import Dossier, Judgement
from briefing.model.entities import Entity
from briefing.model.facts import Fact
from briefing.reading.sentences import CitedSentence, full_id, paragraphs

RULES = 1
"""The version of the rules of proof, to be raised whenever they change: what older rules proved is proved again.

The checks of sentences belong to them, and the words that these go by (`model/certainty.py`, `model/signs.py`,
`loading/checks/likelihood.py`): a sentence in which they found nothing is not looked at again while it stays proved.
"""

_DIGITS = 32
_PARAGRAPH_ENDS = re.compile(r"\n\s*\n")

# Ids stand in the line anyway; where a fact is filed, how much it matters and how it is asked says nothing about the
# world.
_NOT_CLAIMED = frozenset({"id", "article", "theme", "importance", "questions"})
# Who may hold which offices together is for the checks; texts are not read by it.
_NOT_NAMING = frozenset({"single", "not_with"})

# ASCII, so that no line end stands in it; keys in one order, whatever that of the model.
_written = json.JSONEncoder(default=str, separators=(",", ":"), sort_keys=True).encode


def digest(*parts: str) -> str:
    """Give the digest of texts without line ends."""
    return sha256("\n".join(parts).encode("ascii")).hexdigest()[:_DIGITS]


def passage(text: str, entities: Iterable[str]) -> Passage:
    """Record a paragraph of a source text and the ids of the entities that it names."""
    return Passage(sha256(text.encode()).hexdigest()[:_DIGITS], tuple(sorted(set(entities))))


def passages_digest(evidence: Sequence[int], passages: Sequence[Passage]) -> str:
    """Give the digest of the paragraphs with these numbers."""
    told = (passages[number - 1] if 0 < number <= len(passages) else None for number in evidence)
    return digest(*(f"{each.digest} {','.join(each.entities)}" if each else "" for each in told))


def marks(fact: Fact) -> str:
    """Give the fields of a fact, each with a short mark of its value."""
    return _marked(_given(fact))


def _marked(given: Mapping[str, Any]) -> str:
    return ",".join(
        f"{name}:{crc32(str(value).encode(errors='replace')) & 0xFFFF:04x}" for name, value in given.items()
    )


def article_line(article: Article) -> ArticleLine:
    """Record what all proofs of an article rest on, and what it says of itself."""
    anchor, fingerprint = str(article.anchor), article.source.fingerprint
    told = _told(article)
    own = digest(f"{RULES} {article.id} {anchor} {fingerprint}", _written(told))
    return ArticleLine(anchor, fingerprint, own, _marked(told))


def _told(article: Article) -> dict[str, Any]:
    """Give what an article says of its text and of its anchor; the fingerprint has a column of its own."""
    fields = {**article.source.__dict__, "anchor_why": article.anchor_why}
    return {
        name: value for name, value in fields.items() if name != "fingerprint" and value is not None and value != ()
    }


def judgement_digest(judgement: Judgement) -> str:
    """Give the digest of a key judgement, whole."""
    return digest(str(RULES), _written(judgement.__dict__))


def summary_digest(article: Article) -> str:
    """Give the digest of a whole summary: 'the next day' counts from the sentence before it."""
    parts = (" ".join(part.split()) for part in _PARAGRAPH_ENDS.split(article.summary.strip()))
    return digest(f"{RULES} {article.id}", _written([*parts]))


def sentences(article: Article) -> tuple[tuple[CitedSentence, str], ...]:
    """Give the sentences of a summary, each with the digest of what it says and of the facts that it cites."""
    return _sentences(article.summary, article.id, article.source.fingerprint)


@lru_cache(maxsize=128)  # who compares, proves and records an article asks for them in turn
def _sentences(summary: str, article: str, fingerprint: str) -> tuple[tuple[CitedSentence, str], ...]:
    base = f"{RULES} {article} {fingerprint}"
    every = (sentence for paragraph in paragraphs(summary) for sentence in paragraph)
    return tuple((each, digest(base, _written(_claimed(each, article)))) for each in every)


def _claimed(sentence: CitedSentence, article: str) -> list[Any]:
    return [" ".join(sentence.text.split()), [full_id(name, article) for name in sentence.citations]]


class Seals:
    """The seals of a dossier's facts; the part that they share is digested once."""

    def __init__(self, dossier: Dossier) -> None:
        self.entities: Mapping[str, str] = {
            name: digest(_written([str(each), _record(entity)])) for each, name, entity in dossier.entities
        }
        """The digest of each record of the registry."""
        self._above = {name: _above(entity) for _, name, entity in dossier.entities}
        self._known: dict[str, tuple[str, ...]] = {}
        self._articles = {each.id: f"{each.anchor} {each.source.fingerprint}" for each in dossier.articles}

    def seal(self, fact: Fact, verdict: Verdict, passages: str, marked: str) -> str:
        """Give the digest of all that the proof of a fact rests on, and of the rest of its line."""
        names = self.rests_on(fact)
        return digest(
            f"{RULES} {fact.id} {verdict} {passages} {marked}",
            self._articles[fact.article],
            _written(_given(fact)),
            *(f"{name} {self.entities.get(name)}" for name in names),
        )

    def rests_on(self, fact: Fact) -> Iterable[str]:
        """Name the entities by whose names the fact is proved: those in its fields and those that they belong to."""
        return dict.fromkeys(above for _, name in fact.references for above in self._with_those_above(name))

    def _with_those_above(self, name: str) -> tuple[str, ...]:
        known = self._known.get(name)
        if known is None:
            found = [name]
            for each in found:
                found += [above for above in self._above.get(each, ()) if above not in found]
            known = self._known[name] = tuple(found)
        return known


def _given(fact: Fact) -> dict[str, Any]:
    """Give the fields that say something of the world; one that is not given leaves no trace.

    So a field that a later version of the program adds does not take the proof from the facts that lack it.
    """
    return {
        name: value
        for name, value in fact.__dict__.items()
        if name not in _NOT_CLAIMED and value is not None and value is not False and value != ()
    }


def _record(entity: Entity) -> dict[str, Any]:
    fields = entity.__dict__.items()
    return {name: value for name, value in fields if name not in _NOT_NAMING and value is not None and value != ()}


def _above(entity: Entity) -> tuple[str, ...]:
    """Name what an entity belongs to: texts call a minister by the country, too."""
    fields = ("part_of", "country", "organisation")
    return tuple(name for name in (entity.__dict__.get(field) for field in fields) if name is not None)

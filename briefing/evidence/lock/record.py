"""What the lock records, and the bytes that it is written as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from briefing.evidence.proof import Verdict

LOCK_FILE = "evidence.lock"
FORMAT = "briefing/evidence-lock"
VERSION = 1

PROVE = "briefing prove --sources DIR"
"""The command that writes the lock, in the words of hints."""

NOTE = "# Written by `briefing prove`. After a conflict keep the lines of both sides and prove again."

WORDS = {Verdict.PROVED: "proved", Verdict.BY_CONTEXT: "proved-by-context", Verdict.CITED: "cited"}
"""The verdicts of the lock, in one word each; a fact that is not proved has no line."""

KEYS = {"entity": 1, "judgement": 1, "article": 1, "fact": 1, "paragraph": 2, "summary": 1, "sentence": 2}
"""The kinds of lines, and how many columns say what a line is about: there is one line about each."""


class FactLine(NamedTuple):
    """The proof of a fact."""

    verdict: Verdict
    seal: str
    """The digest of all that the proof rests on, and of the verdict."""
    passages: str
    """The digest of the paragraphs that the fact cites, and of the entities in them."""
    marks: str
    """The fields of the fact, each with a short mark of its value; they tell which of them has changed."""


class ArticleLine(NamedTuple):
    """What all proofs of an article rest on."""

    anchor: str
    fingerprint: str
    digest: str
    """The digest of all that the article says of itself and of its anchor."""
    marks: str
    """The fields of the source and the anchor's reason, each with a short mark of its value."""


class Passage(NamedTuple):
    """A paragraph of a source text: the digest of its words, and the ids of the entities that it names, sorted."""

    digest: str
    entities: tuple[str, ...]


class Lock(NamedTuple):
    """All that has been proved of a dossier."""

    rules: int
    """The version of the rules by which it was proved."""
    articles: Mapping[str, ArticleLine] = MappingProxyType({})
    facts: Mapping[str, FactLine] = MappingProxyType({})
    """By full id."""
    passages: Mapping[str, tuple[Passage, ...]] = MappingProxyType({})
    """All paragraphs of the text of an article, by the article's id."""
    sentences: Mapping[str, frozenset[str]] = MappingProxyType({})
    """The digests of the sentences of an article's summary, by the article's id."""
    summaries: Mapping[str, str] = MappingProxyType({})
    """The digest of the whole summary, in which each sentence has its place, by the article's id."""
    judgements: frozenset[str] = frozenset()
    """The digests of the key judgements."""
    entities: Mapping[str, str] = MappingProxyType({})
    """The digests of the records of the registry, by id."""
    text: str = ""
    """What it was read from, for the places of findings."""

    def line_numbers(self) -> Mapping[str, int]:
        """Give the number of each line of the text, by what it is about: 'fact opening/cost', 'paragraph opening 3'."""
        numbered = enumerate(self.text.split("\n"), start=1)
        return {key: number for number, line in numbered if (key := _key(line)) is not None}


def check(words: str) -> str:
    """Give the mark that ends the line of a paragraph: of one that no fact cites nothing else would tell a change."""
    return f"{crc32(words.encode()):08x}"


def _key(line: str) -> str | None:
    kind, *columns = line.split(" ")
    return " ".join((kind, *columns[: KEYS[kind]])) if kind in KEYS else None


def as_bytes(lock: Lock) -> bytes:
    """Write a lock out: what it says makes its bytes, and nothing else."""
    first = f"{FORMAT}@{VERSION} rules={lock.rules}"
    return "\n".join((first, NOTE, *_lines(lock), "")).encode()


def _lines(lock: Lock) -> Iterator[str]:
    yield from (f"entity {name} {digest}" for name, digest in sorted(lock.entities.items()))
    yield from (f"judgement {digest}" for digest in sorted(lock.judgements))
    facts: dict[str, list[str]] = {}
    for name in sorted(lock.facts):
        facts.setdefault(name.partition("/")[0], []).append(name)
    for article, line in sorted(lock.articles.items()):
        passages = lock.passages.get(article, ())
        yield f"article {article} {line.anchor} {line.fingerprint} {line.digest} {line.marks} {len(passages)}"
        for name in facts.get(article, ()):
            fact = lock.facts[name]
            yield f"fact {name} {WORDS[fact.verdict]} {fact.seal} {fact.passages} {fact.marks}"
        for number, passage in enumerate(passages, start=1):
            words = f"{article} {number} {passage.digest} {','.join(passage.entities) or '-'}"
            yield f"paragraph {words} {check(words)}"
        if article in lock.summaries:
            yield f"summary {article} {lock.summaries[article]}"
        yield from (f"sentence {article} {digest}" for digest in sorted(lock.sentences.get(article, ())))

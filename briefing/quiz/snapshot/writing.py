"""Writing a snapshot: an SQLite file of which a session reads only what it needs."""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.quiz.certify import Refusal, judge
from briefing.quiz.certify.judged import Judged
from briefing.quiz.propositions import terms
from briefing.quiz.question import Question
from briefing.quiz.snapshot.packing import packed, packed_judgement

if TYPE_CHECKING:
    from briefing.quiz.knowing import Known
    from briefing.quiz.writing import WrittenBank

SCHEMA: Final = """
CREATE TABLE question (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, card TEXT NOT NULL, kind TEXT NOT NULL, slot TEXT NOT NULL,
    fact TEXT NOT NULL, article TEXT NOT NULL, importance INTEGER NOT NULL, can_type INTEGER NOT NULL,
    can_choose INTEGER NOT NULL, spare INTEGER NOT NULL, pool TEXT NOT NULL, place INTEGER NOT NULL,
    refused INTEGER NOT NULL
);
CREATE TABLE written (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, judged TEXT);
CREATE TABLE proposition (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE TABLE term (term TEXT PRIMARY KEY, propositions BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE tenure (position INTEGER PRIMARY KEY, holder TEXT NOT NULL, office TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE note (position INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL);
"""
INDEXES: Final = """
CREATE INDEX question_pool ON question (pool, place);
CREATE INDEX tenure_holder ON tenure (holder);
CREATE INDEX tenure_office ON tenure (office);
"""


_MARKS: Final = ", ".join("?" * 14)
MOST_JUDGED: Final = 3000
"""Of more questions than these it would take too long to judge all of them beforehand: a millisecond each."""


def write(path: Path, bank: WrittenBank) -> None:
    """Write a bank and its world to a file that does not exist yet; raise sqlite3.Error or OSError if that fails."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        # Nobody else opens a file that is not whole; one that is left behind by a crash has another name.
        base.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {SCHEMA}")
        base.execute("BEGIN")
        world, judged = bank.world, _judged(bank)
        base.executemany(f"INSERT INTO question VALUES ({_MARKS})", _questions(bank, judged))  # noqa: S608 - only marks
        base.executemany("INSERT INTO written VALUES (?, ?, ?, ?)", _written(bank, judged))
        base.executemany("INSERT INTO proposition VALUES (?, ?, ?)", _propositions(world))
        base.executemany("INSERT INTO term VALUES (?, ?)", _terms(world))
        base.executemany("INSERT INTO tenure VALUES (?, ?, ?, ?)", _tenures(world))
        base.executemany("INSERT INTO note VALUES (?, ?, ?, ?)", _notes(world))
        base.execute("COMMIT")
        base.executescript(INDEXES)


def _judged(bank: WrittenBank) -> Mapping[str, Judged]:
    """Judge the questions, unless there are too many."""
    rows = bank.rows()
    return {row.id: judge(bank.question(row.id), bank.world) for row in rows} if len(rows) <= MOST_JUDGED else {}


def _questions(bank: WrittenBank, judged: Mapping[str, Judged]) -> Iterable[tuple[object, ...]]:
    """Give what questions are selected by; the questions themselves are apart, lest all of them be read for that."""
    counters: dict[str, Iterator[int]] = defaultdict(count)
    for position, row in enumerate(bank.rows()):
        each = bank.question(row.id)
        refused = row.id in judged and isinstance(judged[row.id].admitted, Refusal)
        yield position, *_columns(each), each.pool, next(counters[each.pool]), refused


def _written(bank: WrittenBank, judged: Mapping[str, Judged]) -> Iterable[tuple[object, ...]]:
    places = {name: position for position, name in enumerate(bank.world.facts)}
    for position, row in enumerate(bank.rows()):
        told = packed_judgement(judged[row.id], places) if row.id in judged else None
        yield position, row.id, packed(bank.question(row.id)), told


def _columns(each: Question) -> tuple[object, ...]:
    return (
        each.id, each.card, each.kind, each.slot, each.fact, each.article, each.importance, each.can_type,
        each.can_choose, each.spare,
    )  # fmt: skip


def _propositions(world: Known) -> Iterable[tuple[object, ...]]:
    for position, fact in enumerate(world.facts.values()):
        yield position, fact.id, packed(fact)


def _terms(world: Known) -> Iterable[tuple[object, ...]]:
    found: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for position, fact in enumerate(world.facts.values()):
        for term in terms(fact):
            found[term].append(position)
    return ((term, found[term].tobytes()) for term in sorted(found))


def _tenures(world: Known) -> Iterable[tuple[object, ...]]:
    for position, each in enumerate(world.tenures()):
        yield position, each.holder, each.office, packed(each)


def _notes(world: Known) -> Iterable[tuple[object, ...]]:
    articles = (("article", each.id, packed(each)) for each in world.articles.values())
    entities = (("entity", each.id, packed(each)) for each in world.entities.values())
    for position, columns in enumerate(chain(articles, entities)):
        yield position, *columns

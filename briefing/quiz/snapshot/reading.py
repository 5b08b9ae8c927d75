"""Reading a snapshot: a bank and a world that take from their file only what they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar, overload

from briefing.quiz.bank import Row
from briefing.quiz.certify.judged import Judged
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure
from briefing.quiz.question import Kind, Question
from briefing.quiz.snapshot.packing import KINDS, SLOTS, unpacked, unpacked_judgement

T = TypeVar("T", ArticleNote, EntityNote)

AT_ONCE: Final = 1500
"""A table with more rows than these is read one row at a time."""
_ROW = "id, card, kind, slot, fact, article, importance, can_type, can_choose, spare"


class _Rows:
    """Columns of a table by its key."""

    def __init__(self, base: sqlite3.Connection, table: str, key: str, columns: str) -> None:
        self._base = base
        self._every = f"SELECT {key}, {columns} FROM {table} WHERE ? >= (SELECT max(position) FROM {table})"  # noqa: S608 - names of ours
        self._one = f"SELECT {columns} FROM {table} WHERE {key} = ?"  # noqa: S608 - names of ours

    @cached_property
    def _all(self) -> Mapping[object, Sequence[Any]]:
        """All rows of a small table: to ask for each takes longer than to take them all."""
        return {key: columns for key, *columns in self._base.execute(self._every, (AT_ONCE,))}

    def give(self, key: object) -> Sequence[Any]:
        """Give the columns of a row; raise KeyError if there is none."""
        found = self._all.get(key) or self._base.execute(self._one, (key,)).fetchone()
        if found is None:
            raise KeyError(key)
        return found


class _Notes(Mapping[str, T]):
    """Notes by id, each read when it is asked for."""

    def __init__(self, cls: type[T], texts: Mapping[str, str]) -> None:
        self._cls: type[T] = cls
        self._texts = texts
        self._read: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._read:
            self._read[name] = unpacked(self._cls, self._texts[name])
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


class _Pool(Sequence[str]):
    """The ids of a pool, of which a few are asked for."""

    def __init__(self, base: sqlite3.Connection, name: str) -> None:
        self._base = base
        self._name = name
        self._size: int = base.execute("SELECT count(*) FROM question WHERE pool = ?", (name,)).fetchone()[0]

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        found = self._base.execute("SELECT id FROM question WHERE pool = ? ORDER BY place", (self._name,))
        return (name for (name,) in found)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [*self][place]
        if not -self._size <= place < self._size:
            raise IndexError(place)
        wanted = self._name, place % self._size
        found: tuple[str] = self._base.execute(
            "SELECT id FROM question WHERE pool = ? AND place = ?", wanted
        ).fetchone()
        return found[0]


class StoredWorld:
    """The facts of a snapshot."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._bodies = _Rows(base, "proposition", "position", "body")
        self._propositions: dict[int, Proposition] = {}
        self._positions: dict[str, int] = {}
        self._tenures: dict[tuple[str, str], list[Tenure]] = {}
        self._terms: dict[str, frozenset[int]] = {}
        self._judged: dict[str, tuple[Question, Judged | str | None]] = {}

    @cached_property
    def articles(self) -> Mapping[str, ArticleNote]:
        """The articles by id, in their order."""
        return self._notes("article", ArticleNote)

    @cached_property
    def entities(self) -> Mapping[str, EntityNote]:
        """The entities by id."""
        return self._notes("entity", EntityNote)

    def _notes(self, kind: str, cls: type[T]) -> Mapping[str, T]:
        found = self._base.execute("SELECT id, body FROM note WHERE kind = ? ORDER BY position", (kind,))
        return _Notes(cls, dict(found.fetchall()))

    def proposition(self, fact: str) -> Proposition:
        """Give a fact by its full id; raise KeyError if there is none."""
        if fact not in self._positions:
            row = self._base.execute("SELECT position FROM proposition WHERE id = ?", (fact,)).fetchone()
            if row is None:
                raise KeyError(fact)
            self._positions[fact] = row[0]
        return self._at(self._positions[fact])

    def sharing(self, terms: Collection[str]) -> Collection[Proposition]:
        """Give the facts that have any of the terms, each once, in the order of the dossier."""
        return [self._at(position) for position in sorted(self._having(terms))]

    def count(self, terms: Collection[str]) -> int:
        """Count the facts that have any of the terms."""
        return len(self._having(terms))

    def _having(self, terms: Collection[str]) -> frozenset[int]:
        return frozenset().union(*map(self._places, terms))

    def _places(self, term: str) -> frozenset[int]:
        if term not in self._terms:
            row = self._base.execute("SELECT propositions FROM term WHERE term = ?", (term,)).fetchone()
            self._terms[term] = frozenset(() if row is None else memoryview(row[0]).cast("I"))
        return self._terms[term]

    def tenures(self, holder: str = "", office: str = "") -> Collection[Tenure]:
        """Give the tenures of a person, of an office, of both, or all."""
        if (holder, office) not in self._tenures:
            limits = {column: value for column, value in (("holder", holder), ("office", office)) if value}
            where = " AND ".join(f"{column} = ?" for column in limits) or "1"
            found = self._base.execute(
                f"SELECT body FROM tenure WHERE {where} ORDER BY position",  # noqa: S608 - names of ours
                tuple(limits.values()),
            )
            self._tenures[holder, office] = [unpacked(Tenure, body) for (body,) in found]
        return self._tenures[holder, office]

    def judged(self, question: Question) -> Judged | None:
        """Give what was found out about this very question when the snapshot was written."""
        known, judged = self._judged.get(question.id, (None, None))
        if known is not question:  # one of the same id that asks otherwise has to be judged anew
            return None
        if isinstance(judged, str):
            judged = unpacked_judgement(judged, self._at)
            self._judged[question.id] = known, judged
        return judged

    def remember(self, question: Question, judged: str | None) -> None:
        """Take in what the snapshot says of a question that is given to somebody."""
        self._judged[question.id] = question, judged

    def _at(self, position: int) -> Proposition:
        known = self._propositions.get(position)
        if known is None:
            known = self._propositions[position] = unpacked(Proposition, self._bodies.give(position)[0])
        return known


class StoredBank:
    """The questions of a snapshot."""

    def __init__(self, path: Path) -> None:
        """Open a snapshot; raise sqlite3.Error if it is none."""
        # A snapshot never changes once it is there, so that no lock need be taken.
        self._base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        self._bodies = _Rows(self._base, "written", "id", "body, judged")
        self._questions: dict[str, Question] = {}
        self._pools: dict[str, _Pool] = {}
        self.world = StoredWorld(self._base)
        try:
            self._base.execute("SELECT position FROM note LIMIT 1").fetchone()
        except sqlite3.Error:
            self._base.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def rows(self, kinds: Collection[Kind] = (), articles: Collection[str] = ()) -> Sequence[Row]:
        """Give the questions of some kinds and articles, of all where none is named, in the order of the dossier.

        What is known to have no sure answer is left out; it can still stand in a pool.
        """
        limits = [(column, values) for column, values in (("kind", kinds), ("article", articles)) if values]
        where = " AND ".join(
            ["NOT refused", *(f"{column} IN ({', '.join('?' * len(values))})" for column, values in limits)]
        )
        found = self._base.execute(
            f"SELECT {_ROW} FROM question WHERE {where} ORDER BY position",  # noqa: S608 - columns of ours and marks
            tuple(str(value) for _, values in limits for value in values),
        )
        return [
            Row(id_, card, KINDS[kind], SLOTS[slot], fact, article, importance, typed == 1, choose == 1, spare == 1)
            for id_, card, kind, slot, fact, article, importance, typed, choose, spare in found
        ]

    def question(self, name: str) -> Question:
        """Give a question by its id; raise KeyError if there is none."""
        if name not in self._questions:
            body, judged = self._bodies.give(name)
            self._questions[name] = unpacked(Question, body)
            self.world.remember(self._questions[name], judged)
        return self._questions[name]

    def pool(self, name: str) -> Sequence[str]:
        """Give the ids of the questions of a pool, in the order of the dossier."""
        if name not in self._pools:
            self._pools[name] = _Pool(self._base, name)
        return self._pools[name]

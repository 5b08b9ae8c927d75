"""The cache of card states: kept in step with the responses, and made anew from them when the rules change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from briefing.quiz.memory.cards import CardState
from briefing.quiz.memory.records import COLUMNS, Recorded, as_response, written
from briefing.quiz.memory.scheduling import RULES, derived

_NAMES = ", ".join(f"latest.{name}" for name in COLUMNS)
# The latest word on each response, in the place of the one that came first.
RECORDED = f"""
    SELECT first.id, latest.rating, {_NAMES}
    FROM responses AS first JOIN responses AS latest ON latest.id = coalesce(
        (SELECT max(id) FROM responses WHERE supersedes = first.id), first.id)
    WHERE first.supersedes IS NULL
"""  # noqa: S608 (our own names)
_STATE = "card, reviews, lapses, due, stability, difficulty, last_review, failed"


def recorded(connection: sqlite3.Connection, condition: str = "", *values: object) -> Iterator[Recorded]:
    """Give the responses as they count, oldest first; the condition speaks of `first` and `latest`."""
    rows = connection.execute(f"{RECORDED} {condition} ORDER BY first.id", values)
    return (Recorded(row[0], as_response(row[2:]), row[1]) for row in rows)


def state(connection: sqlite3.Connection, card: str) -> CardState:
    """Give the cached state of a card."""
    row = connection.execute(f"SELECT {_STATE} FROM cards WHERE card = ?", (card,)).fetchone()  # noqa: S608
    return CardState(card=card) if row is None else _as_state(row)


def states(connection: sqlite3.Connection) -> dict[str, CardState]:
    """Give the cached states of all cards."""
    rows = connection.execute(f"SELECT {_STATE} FROM cards ORDER BY id")  # noqa: S608
    return {row[0]: _as_state(row) for row in rows}


def keep(connection: sqlite3.Connection, known: CardState) -> None:
    """Put the state of a card into the cache."""
    connection.execute(
        f"INSERT INTO cards ({_STATE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (card) DO UPDATE SET "  # noqa: S608
        "reviews = excluded.reviews, lapses = excluded.lapses, due = excluded.due, stability = excluded.stability, "
        "difficulty = excluded.difficulty, last_review = excluded.last_review, failed = excluded.failed",
        (
            known.card,
            known.reviews,
            known.lapses,
            known.due and written(known.due),
            known.stability,
            known.difficulty,
            known.last_review and written(known.last_review),
            known.failed,
        ),
    )


def derive(connection: sqlite3.Connection, cards: Iterable[str]) -> None:
    """Make the states of some cards anew from their responses."""
    for card in cards:
        rows = [(each.id, each.response) for each in recorded(connection, "AND first.card = ?", card)]
        if rows:
            keep(connection, derived(card, rows))
        else:
            connection.execute("DELETE FROM cards WHERE card = ?", (card,))


def is_current(connection: sqlite3.Connection) -> bool:
    """Tell whether the cache was made by the rules of today."""
    row: tuple[int] | None = connection.execute("SELECT value FROM about WHERE name = 'rules'").fetchone()
    return row == (RULES,)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all states anew by the rules of today."""
    connection.execute("DELETE FROM cards")
    rows = sorted(recorded(connection), key=lambda each: each.response.card)  # stable: the order in time stays
    for card, group in groupby(rows, key=lambda each: each.response.card):
        keep(connection, derived(card, [(each.id, each.response) for each in group]))
    connection.execute("INSERT OR REPLACE INTO about VALUES ('rules', ?)", (RULES,))


def _as_state(row: tuple[Any, ...]) -> CardState:
    card, reviews, lapses, due, stability, difficulty, last_review, failed = row
    return CardState(
        card=card,
        reviews=reviews,
        lapses=lapses,
        due=None if due is None else datetime.fromisoformat(due),
        stability=stability,
        difficulty=difficulty,
        last_review=None if last_review is None else datetime.fromisoformat(last_review),
        failed=failed,
    )

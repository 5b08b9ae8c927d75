"""How much the pages of a brief hold, and in which order they give way where that is too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

REFERENCES: Final = 6
"""References that stand beside one sentence at the most."""
VOICES: Final = 3
"""Who says a thing: so many are named beside it at the most."""
ANSWERS: Final = 4
"""Values that one question is given."""
VALUES: Final = 2
"""Values that one figure is set in."""
RUNNING: Final = 80
"""Letters of the title at the foot of a page."""
TITLE: Final = 150
"""Letters of a title, and twice as many of a subtitle."""


SIZES: Final = ("large", "airy", "plain")
"""How the text is set, by the names of the style sheet."""


@dataclass(frozen=True, slots=True)
class FirstRoom:
    """What the first page holds."""

    judgements: int
    reasons: int
    """So many judgements are followed by what their confidence rests on."""
    facts: int
    figures: int
    subtitle: bool = True
    size: str = SIZES[0]


@dataclass(frozen=True, slots=True)
class SecondRoom:
    """What the second page holds."""

    happenings: int
    differences: int
    explained: int
    """So many differences are explained in a sentence."""
    summaries: int
    """Articles whose summary is printed, where the rest leaves room."""
    voices: int = 4
    """So many are named for each answer."""
    titles: int = 26
    """Articles whose letter is explained."""
    title: int = 110
    """Letters of an article's title."""
    size: str = SIZES[0]


def first_rooms(judgements: int, facts: int, figures: int) -> tuple[FirstRoom, ...]:
    """List the rooms of the first page, from the widest on: each holds a little less than the one before."""
    return tuple(_first(FirstRoom(judgements, judgements, facts, figures)))


def second_rooms(happenings: int, differences: int, summaries: int) -> tuple[SecondRoom, ...]:
    """List the rooms of the second page, from the widest on."""
    return tuple(_second(SecondRoom(happenings, differences, differences, summaries)))


def _first(room: FirstRoom) -> Iterator[FirstRoom]:
    """Give up size, facts beside judgements, then reasons, then judgements and figures by turns."""
    yield room
    for size in SIZES[1:]:
        room = replace(room, size=size)
        yield room
    least = (("facts", 6), ("reasons", 0), ("judgements", 5), ("figures", 4), ("judgements", 3), ("figures", 3))
    last = (("facts", 3), ("judgements", 1), ("figures", 1))
    for field, floor in (*least, *last):
        while getattr(room, field) > floor:
            room = replace(room, **{field: getattr(room, field) - 1})
            yield room
    yield (room := replace(room, figures=0))
    yield (room := replace(room, subtitle=False))
    for field in ("facts", "judgements"):
        while getattr(room, field):
            room = replace(room, **{field: getattr(room, field) - 1})
            yield room


def _second(room: SecondRoom) -> Iterator[SecondRoom]:
    """Give up summaries, size, explanations, then happenings and differences by turns, then the titles of articles."""
    yield room
    alone = not room.happenings and not room.differences
    while room.summaries > (1 if alone else 0):
        room = replace(room, summaries=room.summaries - 1)
        yield room
    for size in SIZES[1:]:
        room = replace(room, size=size)
        yield room
    steps = (
        ("happenings", 16, 1),
        ("explained", 0, 1),
        ("happenings", 12, 1),
        ("differences", 4, 1),
        ("happenings", 8, 1),
        ("voices", 2, 1),
        ("titles", 14, 4),
        ("differences", 2, 1),
        ("title", 70, 40),
        ("happenings", 4, 1),
        ("voices", 1, 1),
        ("titles", 6, 4),
        ("differences", 1, 1),
        ("happenings", 0, 1),
        ("differences", 0, 1),
        ("summaries", 0, 1),
        ("titles", 0, 2),
    )
    for field, floor, step in steps:
        while getattr(room, field) > floor:
            room = replace(room, **{field: max(floor, getattr(room, field) - step)})
            yield room

"""Free places for labels that hang from points of a horizontal axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefing.document.drawings.shapes import Align, Box

STEP: Final = 2.0
AIR: Final = 3.0


@dataclass(frozen=True, slots=True)
class Hanging:
    """A label to be placed: the point that it belongs to, and its size."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: how far its box lies from the axis, and on which side of its leader."""

    box: Box
    align: Align
    x: float

    @property
    def leader(self) -> Box:
        """Give the leader from the axis to the far edge of the label."""
        return Box(self.x - 0.25, 0.0, 0.5, self.box.bottom)


def hang(labels: Sequence[Hanging], room: float, air: float) -> list[Placed]:
    """Give each label a place beneath the axis (y = 0, downwards) where it meets no other label and no leader.

    `air` is what stays free above and below each. A label keeps to the
    left of its leader if there is room for it, so that a sequence reads as a staircase; in a thicket it goes deeper
    than all others, whatever leaders it crosses there.
    """
    placed: dict[int, Placed] = {}
    for number in _order(labels, room):
        others = tuple(placed.values())
        free = _free(labels[number], room, others, air)
        placed[number] = next(free, _deepest(labels[number], room, others, air))
    return [placed[number] for number in range(len(labels))]


def _order(labels: Sequence[Hanging], room: float) -> list[int]:
    """Begin with those that must stand to the right, from the right, so that each leader passes the label before it."""
    right = {number for number, label in enumerate(labels) if Align.RIGHT not in _sides(label, room)}
    leftward = sorted(right, key=lambda number: (-labels[number].x, number))
    rightward = sorted(set(range(len(labels))) - right, key=lambda number: (labels[number].x, number))
    return [*leftward, *rightward]


def _free(label: Hanging, room: float, placed: Sequence[Placed], air: float) -> Iterator[Placed]:
    """Try level after level, on either side, and give the places that meet nothing."""
    depth = max((place.box.bottom for place in placed), default=0.0) + air
    parts = [part for other in placed for part in (other.leader, other.box)]
    airy = [_with_air(other.box, air) for other in placed]
    sides = [(align, _at(label, 0.0, align)) for align in _sides(label, room)]
    # What never stands in the way is not asked at each level.
    ways = [(align, _in_line(_with_air(it.box, air), parts), _in_line(it.leader, airy)) for align, it in sides]
    for level in range(int(depth / STEP) + 2):
        for align, of_label, of_leader in ways:
            place = _at(label, level * STEP, align)
            meets_label, meets_leader = _with_air(place.box, air).overlaps, place.leader.overlaps
            if not any(map(meets_label, of_label)) and not any(map(meets_leader, of_leader)):
                yield place


def _in_line(box: Box, others: Sequence[Box]) -> list[Box]:
    """List what a box meets at one level or another, the deepest first, as it meets these at most levels."""
    return sorted(filter(box.shares_column, others), key=lambda other: -other.bottom)


def _sides(label: Hanging, room: float) -> list[Align]:
    """List the sides of the leader on which the label stays within the room."""
    fits = [align for align in (Align.RIGHT, Align.LEFT) if _within(_at(label, 0, align).box, room)]
    return fits or [Align.CENTRE]


def _at(label: Hanging, y: float, align: Align) -> Placed:
    """Put a label beside its leader; one with no room at either side begins at the left edge."""
    left = {Align.RIGHT: label.x - AIR - label.width, Align.LEFT: label.x + AIR, Align.CENTRE: 0.0}[align]
    return Placed(Box(left, y, label.width, label.height), align, label.x)


def _within(box: Box, room: float) -> bool:
    """Tell whether a box lies between the edges."""
    return box.x >= 0 and box.right <= room


def _with_air(box: Box, air: float) -> Box:
    """Widen a box by what must stay free around it, a little less than what parts it from its own leader."""
    return Box(box.x - AIR * 0.8, box.y - air, box.width + AIR * 1.6, box.height + 2 * air)


def _deepest(label: Hanging, room: float, placed: Sequence[Placed], air: float) -> Placed:
    """Put a label below all others."""
    depth = max((place.box.bottom + air for place in placed), default=0.0)
    return _at(label, depth, _sides(label, room)[0])

"""How much of what has changed a page holds: rows are measured without a font engine, never less than they will be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from briefing.document.drawings.lettering import REGULAR, SEMIBOLD, SIZE, wrap
from briefing.document.structure import UNPROVED, Reference

PAGE: Final = 486.0
"""Points between the lead of the page and its foot, on the shorter of the two papers."""

GROUP: Final = 24.0
"""Points that the heading of a group takes."""

_ROW: Final = 6.8
_TEXT_LINE, _SMALL_LINE = 12.0, 10.2
# Of the columns, in points; a value as it is now is set bold, and a little wider than it is measured.
_CHANGE_ROOM, _TEXT_ROOM, _VALUE_ROOM, _WHERE_ROOM = 63.0, 232.0, 93.5, 45.0
_SERIF: Final = 1.09
"""How much wider than the sans the serif may run."""
_TEXT_SIZE: Final = 9.2


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A value as it was and as it is."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Something that has changed."""

    change: str
    """What has become of it: added, removed, changed, appeared, settled."""
    what: Markup
    """As it is, or as it was if it is no more."""
    notes: tuple[tuple[str, Markup], ...] = ()
    """What stands below it, each with its label: the sentence as it was, the answers to a question."""
    values: tuple[ChangedValue, ...] = ()
    more: tuple[str, ...] = ()
    """What else is other, in words."""
    references: tuple[Reference, ...] = ()
    unproved: bool = False
    """What it says now has not been proved, and no reference says so."""

    @property
    def height(self) -> float:
        """Give the points that the row takes at the most."""
        what = f"{self.what.striptags()} {UNPROVED if self.unproved else ''}".strip()
        text = _lines(what, _TEXT_ROOM * SIZE / (_TEXT_SIZE * _SERIF)) * _TEXT_LINE
        below = sum(_lines(f"{label}: {each.striptags()}", _TEXT_ROOM) for label, each in self.notes) * _SMALL_LINE
        values = sum(_lines(line, _VALUE_ROOM) for line in self._value_lines()) * _SMALL_LINE
        where = sum(_lines(each.label, _WHERE_ROOM, SEMIBOLD) + each.unproved for each in self.references) * _TEXT_LINE
        change = _lines(self.change, _CHANGE_ROOM, SEMIBOLD) * _TEXT_LINE
        return max(text + below, values + 2, where, change) + _ROW

    def _value_lines(self) -> Iterator[str]:
        for value in self.values:
            yield value.label
            yield f"{value.old} → {value.new}"
        yield from self.more


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may find room."""

    group: int
    """The place of its group on the page."""
    rank: int
    """Rows of a lower rank are chosen first."""
    noun: str
    """What it is, to be counted by where it finds no room: 'fact'."""
    row: ChangeRow


def chosen(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Choose rows as long as the page has room for them, the weightiest first."""
    found: list[Candidate] = []
    left = PAGE
    for each in sorted(candidates, key=lambda each: each.rank):
        opens = all(each.group != other.group for other in found)
        takes = each.row.height + (GROUP if opens else 0)
        if takes <= left:
            found.append(each)
            left -= takes
    return tuple(found)


def _lines(text: str, room: float, weight: int = REGULAR) -> int:
    """Count the lines of a text at the size of labels; an arrow is as wide as a U."""
    return len(wrap(text.replace("→", "U"), room, weight)) if text else 0

"""What a drawing is made of. All lengths are points; y grows downwards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.document.structure import Citation


class Ink(StrEnum):
    """What a line or an area is for; the template gives each its stroke and fill."""

    AXIS = "axis"
    GRID = "grid"
    LEADER = "leader"
    SOLID = "solid"
    DAY = "day"
    PALE = "pale"
    MEDIUM = "medium"
    OUTLINE = "outline"
    DASHED = "dashed"
    HATCH = "hatch"
    DIFFER = "differ"


class Voice(StrEnum):
    """What a piece of text is for; the style sheet gives each its weight and colour."""

    AXIS = "axis"
    DATE = "date"
    LABEL = "label"
    BRACKET = "bracket"
    VALUE = "value"
    CERTAINTY = "certainty"
    REFERENCE = "reference"
    DIFFER = "differ"
    REMARK = "remark"
    UNPROVED = "unproved"


class Align(StrEnum):
    """To which side of its box a text keeps."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Give the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Give the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Give the centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Box, by: float = 1e-6) -> bool:
        """Tell whether the two share an area, or come nearer to each other than the negative of `by`."""
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return down > by and self.shares_column(other, by)

    def shares_column(self, other: Box, by: float = 1e-6) -> bool:
        """Tell whether the one would meet the other if it were moved up or down."""
        return min(self.right, other.right) - max(self.x, other.x) > by

    def contains(self, other: Box, by: float = 1e-6) -> bool:
        """Tell whether the other lies within."""
        return (
            self.x - by <= other.x
            and self.y - by <= other.y
            and other.right <= self.right + by
            and other.bottom <= self.bottom + by
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A line through two or more points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    shape: str = "line"


@dataclass(frozen=True, slots=True)
class Area:
    """A filled or outlined rectangle."""

    box: Box
    ink: Ink
    shape: str = "area"


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled or outlined circle."""

    x: float
    y: float
    radius: float
    ink: Ink
    shape: str = "dot"


Shape = Line | Area | Dot


@dataclass(frozen=True, slots=True)
class Note(Citation):
    """Text at a place of the drawing, line by line; with an address it is a link."""

    box: Box
    lines: tuple[str, ...]
    voice: Voice
    align: Align = Align.LEFT
    href: str = ""
    spoken: str = ""
    """What a reference is called when it is read aloud."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its size, the sentence that says what it shows, what is drawn and what is written."""

    width: float
    height: float
    title: str
    shapes: tuple[Shape, ...]
    notes: tuple[Note, ...]
    """In reading order."""

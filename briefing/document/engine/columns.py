"""Make the two columns of a page even: WeasyPrint itself lays a page out up to fifty times until they are.

It is told to fill the first column, then the second; what it has laid out is moved, for all columns are of one width.
Like `remembering` this knows WeasyPrint's insides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any


def even_out(page: Any) -> None:
    """Move parts of the first of two columns of a page to the second, until neither could be lower for it."""
    for parent in _parents(page._page_box):  # noqa: SLF001
        columns = parent.children
        filled = [[*_parts(column)] for column in columns]
        across = parent.width - columns[0].width
        _move([*filled[0]], [part for column in filled[1:] for part in column], across, columns[0].position_y)


def turn(heights: Sequence[float], most: int) -> int:
    """Tell how many parts the first column has when the higher column is as low as can be, at most so many."""
    whole = sum(heights)
    before = [*accumulate(heights, initial=0.0)]
    return min(range(1, most + 1), key=lambda place: (max(before[place], whole - before[place]), -place), default=0)


def _move(first: Sequence[Any], second: Sequence[Any], across: float, top: float) -> None:
    parts = [*first, *second]
    kept = turn([part.margin_height() for part in parts], len(first))
    down = top
    for part in parts[kept:]:
        part.translate(0 if part in second else across, down - part.position_y)
        down += part.margin_height()


def _parents(box: Any) -> Iterator[Any]:
    """Give the boxes whose children are columns."""
    children = getattr(box, "children", ())
    if children and getattr(children[0], "is_column", False):
        yield box
        return
    for child in children:
        yield from _parents(child)


def _parts(box: Any) -> Iterator[Any]:
    """Give what stands in a column from top to bottom, the parts of a list each by itself."""
    for child in box.children:
        if child.element is not None and child.element.tag == "ol":
            yield from _parts(child)
        else:
            yield child

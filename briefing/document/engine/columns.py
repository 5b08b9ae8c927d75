"""Where the last columns of a page would be even: WeasyPrint fills them by trying one height after the other.

Like `remembering` this knows WeasyPrint's insides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

NUMBER: Final = "data-number"
"""The attribute by which the parts of a column are told."""


def even_turn(page: Any) -> int:
    """Give the number of the part with which the second of two columns of a page is to begin; 0 if with none."""
    parts = [part for column in _columns(page._page_box) for part in _parts(column)]  # noqa: SLF001
    return _turn(parts)


def _turn(parts: Sequence[tuple[int, float]]) -> int:
    """Part heights in two so that the higher column is as low as can be; the first is never the lower where equal."""
    below = sum(height for _, height in parts)
    before = [0.0, *accumulate(height for _, height in parts)]
    places = [place for place, (number, _) in enumerate(parts) if number and place]
    if not places:
        return 0
    best = min(places, key=lambda place: (max(before[place], below - before[place]), -place))
    return parts[best][0]


def _columns(box: Any) -> Iterator[Any]:
    """Give the columns of a page, in order."""
    if getattr(box, "is_column", False):
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _columns(child)


def _parts(box: Any) -> Iterator[tuple[int, float]]:
    """Give number and height of each part of a column; 0 is the number of what has none."""
    for child in getattr(box, "children", ()):
        number = child.element.get(NUMBER) if child.element is not None else None
        if number is not None:
            yield int(number), child.margin_height()
        elif child.element is not None and child.element.tag == "ol":
            yield from _parts(child)
        else:
            yield 0, child.margin_height()

"""Text beside a mark: its wrapped words, its certainty and its references, measured before they are placed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from briefing.document.drawings.forms import SWATCH, filled, in_words
from briefing.document.drawings.lettering import LEADING, SEMIBOLD, width, wrap
from briefing.document.drawings.marks import Mark
from briefing.document.drawings.shapes import Align, Box, Note, Shape, Voice
from briefing.document.structure import UNPROVED, Reference
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf
from briefing.model.wording import date_in_words

INDENT: Final = 10.0
"""From the swatch to the words that it belongs to."""

DIFFER: Final = "sources differ"

STAMP: Final = width(UNPROVED, SEMIBOLD) + 4.0
STAMP_GAP: Final = 3.0
_SPACE: Final = 5.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the words stand: the text's column, and the margin that carries certainty and references."""

    text: float
    text_width: float
    margin: float
    margin_width: float


def caption_lines(mark: Mark, columns: Columns) -> tuple[str, ...]:
    """Break the label of a mark into the lines that its column holds."""
    return wrap(mark.label, columns.text_width - INDENT)


def caption_height(mark: Mark, columns: Columns) -> float:
    """Give the height of a caption, its margin included."""
    beside = margin_notes(mark.certainty, mark.references, columns, 0)
    return max(len(caption_lines(mark, columns)) * LEADING, *(note.box.bottom for note in beside), LEADING)


def caption(mark: Mark, columns: Columns, top: float) -> tuple[tuple[Shape, ...], tuple[Note, ...]]:
    """Place the swatch, the words and the margin of a mark."""
    lines = caption_lines(mark, columns)
    swatch = Box(columns.text, top + (LEADING - SWATCH) / 2, SWATCH, SWATCH)
    words = Box(columns.text + INDENT, top, columns.text_width - INDENT, len(lines) * LEADING)
    label = Note(words, lines, Voice.LABEL)
    return filled(swatch, mark.certainty), (label, *margin_notes(mark.certainty, mark.references, columns, top))


def margin_notes(
    certainty: Certainty, references: tuple[Reference, ...], columns: Columns, top: float
) -> tuple[Note, ...]:
    """Set the word of certainty and the references one after the other, in as many lines as they need."""
    notes: list[Note] = []
    x, y = columns.margin, top
    for together in _margin_words(certainty, references):
        wide = together[-1].box.right
        if x > columns.margin and x + wide > columns.margin + columns.margin_width:
            x, y = columns.margin, y + LEADING
        notes += (replace(note, box=replace(note.box, x=x + note.box.x, y=y)) for note in together)
        x += wide + _SPACE
    return tuple(notes)


def _margin_words(certainty: Certainty, references: tuple[Reference, ...]) -> Iterator[tuple[Note, ...]]:
    """Write what belongs into the margin, from x = 0 and not yet in its place; what is unproved is never parted."""
    if word := in_words(certainty):
        yield (Note(_line(word), (word,), Voice.CERTAINTY),)
    for each in references:
        box, address = _line(each.label), f"#{each.target}"
        note = Note(box, (each.label,), Voice.REFERENCE, href=address, spoken=each.spoken, facts=each.facts)
        yield (note, stamp(box.right + STAMP_GAP, 0)) if each.unproved else (note,)


def stamp(x: float, y: float) -> Note:
    """Place the mark of what is unproved."""
    return Note(Box(x, y, STAMP, LEADING), (UNPROVED,), Voice.UNPROVED, Align.CENTRE)


def _line(text: str) -> Box:
    """Give the box of one heavy line."""
    return Box(0, 0, width(text, SEMIBOLD), LEADING)


def dates_in_words(dates: tuple[Edtf, ...], year: int | None = None) -> tuple[str, ...]:
    """Write dates, joined by 'or' where they differ, without the year where it goes without saying."""
    words = [date_in_words(value) for value in dates]
    if year is not None:
        words = [word.replace(f" {year}", "") for word in words]
    return (words[0], *(f"or {word}" for word in words[1:]))


def axis_note(text: str, x: float, middle: float, align: Align) -> Note:
    """Place a small word of an axis to the left of, around or to the right of a point."""
    wide = width(text)
    left = {Align.LEFT: x, Align.CENTRE: x - wide / 2, Align.RIGHT: x - wide}[align]
    return Note(Box(left, middle - LEADING / 2, wide, LEADING), (text,), Voice.AXIS, align)

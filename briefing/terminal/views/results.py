"""The results drawn: points by kind and article as bars, and what to read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model.prose import capital
from briefing.quiz.session.results import Reread, Tally
from briefing.terminal.asking import Summary
from briefing.terminal.text import BLANK, Line, Span, Tone, line, paragraph, sides, width
from briefing.terminal.views import words
from briefing.terminal.views.drawn import MARGIN, measure, rule

BAR = 10
"""Columns of a bar."""


def drawn(summary: Summary, columns: int) -> list[Line]:
    """Draw the results."""
    found, size = summary.results, measure(columns)
    title = "Results" if summary.finished else f"So far: {found.asked} of {found.planned} questions"
    lines: list[Line] = [BLANK, line(MARGIN, Span(title, Tone.STRONG)), rule(found.asked, found.planned, size), BLANK]
    if not found.asked:
        return [*lines, line(MARGIN, "No question was answered."), *_advice(summary, columns)]
    score = f"{words.points_of(found.points, found.asked)} points"
    taken = (Span(words.duration(found.milliseconds), Tone.QUIET),)
    lines.append(
        (Span(MARGIN), *sides((Span(score, Tone.STRONG), Span(f" · {words.percent(found.share)}")), taken, size))
    )
    lines += _paragraph(f"{capital(words.tally(found))}.", columns, Tone.QUIET)
    if told := words.comparison(found):
        lines += _paragraph(told, columns, Tone.QUIET)
    room = max(width(_number(each)) for each in (*found.kinds, *found.articles))
    lines += _bars("By kind", found.kinds, {}, (size, room))
    lines += _bars("By article", found.articles, summary.articles, (size, room))
    return [*lines, *_again(found.again, columns), *_advice(summary, columns)]


def _bars(title: str, tallies: Sequence[Tally], names: Mapping[str, str], sizes: tuple[int, int]) -> list[Line]:
    """Draw a bar for each tally, within the columns of a line, of which some are for the number behind the bar."""
    size, room = sizes
    lines: list[Line] = [BLANK, line(MARGIN, Span(title, Tone.STRONG))]
    for each in tallies:
        full = round(BAR * each.points / each.asked)
        number = Span(f"  {_number(each):>{room}}")
        bar = (Span("━" * full, Tone.ACCENT), Span("─" * (BAR - full), Tone.QUIET), number)
        first, *rest = paragraph(names.get(each.name, each.name), size - BAR - room - 4)
        lines.append((Span(MARGIN), *sides(first, bar, size)))
        lines += [(Span(MARGIN), *left) for left in rest]
    return lines


def _number(each: Tally) -> str:
    return words.points_of(each.points, each.asked)


def _again(again: Sequence[Reread], columns: int) -> list[Line]:
    """Name the passages to read again."""
    if not again:
        return []
    lines: list[Line] = [BLANK, line(MARGIN, Span("Read again", Tone.STRONG))]
    size = len(MARGIN) + measure(columns)
    for each in again[: words.MOST_AGAIN]:
        page = f", page {each.page}" if each.page is not None else ""
        lines += paragraph(f"{each.reference}{page}: {each.text}", size, f"{MARGIN}– ")
    if len(again) > words.MOST_AGAIN:
        lines += _paragraph(f"and {len(again) - words.MOST_AGAIN} more", columns, Tone.QUIET)
    return lines


def _advice(summary: Summary, columns: int) -> list[Line]:
    return [BLANK, *(each for text in summary.advice for each in _paragraph(text, columns))] if summary.advice else []


def _paragraph(text: str, columns: int, tone: Tone = Tone.PLAIN) -> list[Line]:
    return paragraph(text, len(MARGIN) + measure(columns), MARGIN, tone=tone)

"""The statistics as people read them, in any width and without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from briefing.console import count, escaped
from briefing.quiz.statistics import Comparison, Overview, QuestionFigures, Run, Tally, Weak, Week
from briefing.quiz.statistics.questions import ENOUGH_FOR_DIFFICULTY, ENOUGH_FOR_DISCRIMINATION
from briefing.quiz.statistics.weakest import ENOUGH

LATEST: Final = 5
"""So many of the latest sessions are shown."""
STRIKING: Final = 5
"""So many questions are shown of each sort that stands out."""
_LEAST_WORDS: Final = 30
"""Columns below which words that are longer stand on lines of their own."""
_DAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called."""

    article: Callable[[str], str]
    fact: Callable[[str], str | None]
    """Gives a fact's sentence by its full id, None where the dossier has it no more."""


def in_words(shown: Overview, names: Names, width: int) -> str:
    """Write the statistics within so many columns."""
    parts = [
        _summary(shown, width),
        _tallies("By kind", shown.kinds, str, width),
        _tallies("By article", shown.articles, names.article, width),
        _weakest(shown.weakest, names, width),
        _calendar(shown.weeks),
        _sessions(shown.runs, shown.comparison, width),
        _questions(shown.questions, width),
    ]
    return "\n".join(part for part in parts if part)


def share(part: float | None) -> str:
    """Write a share as a percentage, a dash where there is none."""
    return "–" if part is None else f"{part:.0%}".replace("%", " %")


def day(moment: datetime) -> str:
    """Write the day of a moment where the reader is."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y}"


def _summary(shown: Overview, width: int) -> str:
    whole, last = shown.whole, shown.runs
    sessions = f" in {count(len(last), 'session')}, since {day(last[-1].started)}" if last else ""
    of = " of all asked" if whole.skipped else ""
    skipped = f", {whole.skipped:,} skipped" if whole.skipped else ""
    verdicts = f"{whole.right:,} right, {whole.partly:,} partly right, {whole.wrong:,} wrong{skipped}"
    told = f"{count(whole.asked, 'question')}{sessions}: {verdicts}. Points: {share(whole.share)}{of}."
    if not whole.cards:
        return _filled(told, width)
    cards = f"{count(whole.cards, 'question')} met, {whole.due:,} due now; {share(whole.remembered)} of them"
    return _filled(told, width) + _filled(f"{cards} should still be remembered by now.", width)


def _tallies(title: str, found: Sequence[Tally], name: Callable[[str], str], width: int) -> str:
    if not found:
        return ""
    rows = [("questions", "points", "remembered", "due", "")]
    rows += [
        (str(each.asked), share(each.share), share(each.remembered), str(each.due), name(each.name)) for each in found
    ]
    return f"{title}\n{_aligned(rows, width)}"


def _weakest(found: Sequence[Weak], names: Names, width: int) -> str:
    if not found:
        return ""
    rows = [("missed", "")]
    for each in found:
        fact, _, slot = each.question.partition("#")
        told = f"{names.fact(fact) or fact} (asked: {slot})"
        rows.append((f"{each.missed} of {each.latest}", told))
    note = f"Weakest facts (of those asked at least {ENOUGH} times; the latest answers count)"
    return f"{_filled(note, width)}{_aligned(rows, width)}"


def _calendar(found: Sequence[Week]) -> str:
    """Show a line for each week since the first of them with answers."""
    if not any(week.total for week in found):
        return ""
    begun = next(place for place, week in enumerate(found) if week.total)
    head = f"{'':12}" + "".join(f"{name:>5}" for name in (*_DAYS, "all"))
    lines = [
        f"{f'{week.monday.day} {week.monday:%B}':12}"
        + "".join(f"{'' if number is None else number or '–':>5}" for number in week.days)
        + f"{week.total:>5}"
        for week in found[begun:]
    ]
    return "\n".join(("Questions a day, by week", head, *lines)) + "\n"


def _sessions(found: Sequence[Run], comparison: Comparison | None, width: int) -> str:
    if not found:
        return ""
    rows = [("points", "questions", "minutes", "")]
    rows += [
        (share(run.share), str(run.asked), f"{run.milliseconds / 60_000:.0f}",
         day(run.started) + ("" if run.finished else " (not finished)"))
        for run in found[:LATEST]
    ]  # fmt: skip
    return f"Latest sessions\n{_aligned(rows, width)}{_compared(comparison, width)}"


def _compared(comparison: Comparison | None, width: int) -> str:
    if comparison is None:
        return ""
    before = "the session" if comparison.earlier == 1 else f"the mean of the {comparison.earlier:,} sessions"
    points = round(comparison.difference * 100)
    if not points:
        return _filled(f"The last one equals {before} before it ({share(comparison.mean)}).", width)
    how = "above" if points > 0 else "below"
    unit = "percentage point" + "s" * (abs(points) != 1)
    return _filled(f"The last one is {abs(points)} {unit} {how} {before} before it ({share(comparison.mean)}).", width)


def _questions(found: Sequence[QuestionFigures], width: int) -> str:
    """Show the questions that nearly everybody misses or gets, and those that tell the wrong way."""
    sorts: dict[str, list[QuestionFigures]] = {}
    for each in found:
        if words := _peculiar(each):
            sorts.setdefault(words, []).append(each)
    rows = [_striking(each, words) for words, sort in sorts.items() for each in sort[:STRIKING]]
    if not rows:
        return ""
    note = (
        f"Questions that stand out (asked in at least {ENOUGH_FOR_DIFFICULTY} sessions; how they agree with the rest "
        f"of a session is told from {ENOUGH_FOR_DISCRIMINATION} on)"
    )
    return f"{_filled(note, width)}{_aligned([('right', 'sessions', 'agrees', ''), *rows], width)}"


def _striking(each: QuestionFigures, words: str) -> tuple[str, ...]:
    agrees = "–" if each.discrimination is None else f"{each.discrimination:+.2f}"
    return share(each.difficulty), str(each.sessions), agrees, f"{each.question}: {words}"


def _peculiar(each: QuestionFigures) -> str:
    if each.is_missed:
        return "nearly always missed"
    if each.discrimination is not None and each.discrimination < 0:
        return "missed where the rest is known"
    return "nearly always right" if each.is_known else ""


def _aligned(rows: Sequence[Sequence[str]], width: int) -> str:
    """Set numbers flush right, and the words behind them beside them or, where they hardly fit, below."""
    cells = [[escaped(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    room = width - sum(widths[:-1]) - 2 * len(widths)
    longest = max(len(word) for row in cells for word in ["", *row[-1].split()])
    is_beside = widths[-1] <= room or max(_LEAST_WORDS, longest) <= room
    return "".join(_row(row, widths, width, is_beside=is_beside) for row in cells)


def _row(row: Sequence[str], widths: Sequence[int], width: int, *, is_beside: bool) -> str:
    start = "".join(f"  {cell:>{size}}" for cell, size in zip(row[:-1], widths, strict=False))
    if is_beside:
        start += "  "
        lines = textwrap.wrap(row[-1], width - len(start), break_on_hyphens=False)
        return (start + f"\n{' ' * len(start)}".join(lines)).rstrip() + "\n"
    lines = textwrap.wrap(row[-1], width - 6, break_on_hyphens=False)
    return "\n      ".join((start, *lines)) + "\n"


def _filled(line: str, width: int) -> str:
    return textwrap.fill(escaped(line), width, break_on_hyphens=False) + "\n"

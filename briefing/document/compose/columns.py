"""Two columns of a brief, parted where both are about as long: a guess by letters, which saves many layouts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import ceil
from typing import Final, TypeVar

from briefing.document.compose.brief_parts import BriefDifference, BriefJudgement, BriefStatement, Line, Voices

T = TypeVar("T")

SERIF: Final = 52
SANS: Final = 66
"""Letters in a line of a column."""
SMALL: Final = 0.86
"""Height of a small line, of which a line of text is one."""
LEFT: Final = 1.06
"""The first column is rather the longer."""
ANSWER: Final = 46
"""Letters in a line beside an answer."""


def halved(parts: Sequence[T], height: Callable[[T], float]) -> tuple[tuple[T, ...], ...]:
    """Part a sequence into two columns, the first of them rather the longer; one that is empty is left out."""
    heights = [height(part) for part in parts]
    whole = sum(heights)
    before = [0.0, *accumulate(heights)]
    cut = min(range(len(before)), key=lambda place: (max(before[place], LEFT * (whole - before[place])), -place))
    return tuple(column for column in (tuple(parts[:cut]), tuple(parts[cut:])) if column)


def of_judgement(judgement: BriefJudgement) -> float:
    """Guess the height of a judgement in lines."""
    return 1.7 + _text(judgement.lines) + SMALL * ceil(len(judgement.because) / SANS) + (2 if judgement.notice else 0)


def of_statement(statement: BriefStatement) -> float:
    """Guess the height of a statement in lines."""
    return 0.7 + bool(statement.when) + ceil(len(statement.text) / SERIF) + SMALL * _voices(statement.voices, SANS)


def of_difference(difference: BriefDifference) -> float:
    """Guess the height of a difference in lines."""
    verdict = len(difference.relation) + len(difference.explanation)
    answers = sum(0.2 + SMALL * max(_voices(each.voices, ANSWER), len(each.words) / 16) for each in difference.answers)
    return 0.8 + ceil(len(difference.question) / SERIF) + SMALL * ceil(verdict / SANS) + answers


def _text(lines: Sequence[Line]) -> int:
    letters = sum(len(line.text) + sum(len(each.label) + 2 for each in line.references) for line in lines)
    return ceil(letters / SERIF)


def _voices(voices: Voices, letters: int) -> int:
    said = (one for group in voices.groups for one in group.said)
    told = sum(len(one.attribution) + sum(len(each.label) + 2 for each in one.references) for one in said)
    return ceil((told + 14 * len(voices.groups) + len(voices.more)) / letters)

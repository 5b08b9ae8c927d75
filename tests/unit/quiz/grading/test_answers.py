"""The table of typed answers: what each is worth, and how it was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.quiz.grading import grade
from tests.unit.quiz.grading.closed_world import ORDER, QUESTIONS, WORLD

Row = tuple[str, str, str, float, str]


def _row(line: str) -> Row:
    question, typed, verdict, score, read_as = (cell.strip() for cell in line.split("|"))
    return question, typed, verdict, float(score), read_as


ROWS = [
    _row(line)
    for line in Path(__file__).with_name("answers.txt").read_text(encoding="utf-8").splitlines()
    if "|" in line
]


def _graded(question: str, typed: str) -> Row:
    found = grade(typed, QUESTIONS[question], WORLD, ORDER)
    return question, typed, found.verdict.value.split()[0], round(found.score, 3), found.read_as


@pytest.mark.parametrize("question", QUESTIONS)
def test_typed_answers(question: str) -> None:
    """Each answer to a question gets the verdict, the score and the reading of the table."""
    expected = [row for row in ROWS if row[0] == question]
    assert [_graded(question, row[1]) for row in expected] == expected


def test_the_table_is_as_large_as_promised() -> None:
    """The table has at least 200 answers, each once, and every question of the world is answered in it."""
    assert len({row[:2] for row in ROWS}) == len(ROWS) >= 200
    assert {row[0] for row in ROWS} == QUESTIONS.keys()

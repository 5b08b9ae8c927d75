"""Questions on paper: a sheet and its key, as the document prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from briefing.document.sheet import Layout, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.quiz.bank import Bank, Row
from briefing.quiz.chance import Chance
from briefing.quiz.choices.posing import pose
from briefing.quiz.composing import compose
from briefing.quiz.question import Form, Posed
from briefing.quiz.selection import rank
from briefing.quiz.telling import Told
from briefing.quiz.values import Amount, Days, Term
from briefing.quiz.values import Sequence as Order

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

WRITTEN: Final = 0.25
"""How many of the questions that could be answered in words are: recalling is harder than recognising, and slower."""


NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)
"""Nobody has answered anything yet, so that no day is later than another."""


def drawn(bank: Bank, rows: Sequence[Row], number: int, chance: Chance) -> tuple[Posed, ...]:
    """Draw questions with choices for somebody of whom nothing is known: by lot, what matters most more often."""
    return compose(bank, rank(rows, {}, NEVER, chance, fresh=len(rows)), Form.CHOICE, number, chance)


def for_paper(bank: Bank, rows: Sequence[Row], number: int, chance: Chance) -> tuple[Posed, ...]:
    """Draw questions with choices; where they are too few, as in a small dossier, add some to be answered in words."""
    posed = [*drawn(bank, rows, number, chance)]
    told = Told(bank)
    for each in posed:
        of_ladder = isinstance(each.question.key, Days | Amount)
        told.add(each.question, [choice.text for choice in each.choices] if of_ladder else ())
    left = [] if len(posed) >= number else rank(rows, {}, NEVER, chance, fresh=len(rows))
    for name in left:
        question = bank.question(name)
        found = pose(question, bank, Form.TYPED, chance) if told.bears(question) else None
        if isinstance(found, Posed) and len(posed) < number:
            posed.append(found)
            told.add(question)
    return tuple(posed)


def every(bank: Bank, rows: Sequence[Row], chance: Chance) -> tuple[Posed, ...]:
    """Pose every question that has one right answer with choices, in the order of the dossier, each for itself."""
    posed = (pose(bank.question(row.id), bank, Form.CHOICE, chance) for row in rows)
    return tuple(each for each in posed if isinstance(each, Posed))


def question_sheet(posed: Sequence[Posed], chance: Chance, code: str = "") -> QuestionSheet:
    """Lay questions with choices out on a sheet; some of those that can be are to be answered in words."""
    questions: list[SheetQuestion] = []
    answers: list[SheetAnswer] = []
    for number, each in enumerate(posed, start=1):
        layout = _layout(each, chance)
        choices = () if layout is Layout.WRITE else tuple(choice.text for choice in each.choices)
        questions.append(SheetQuestion(number, each.question.stem, layout, choices))
        answers.extend(_answers(number, each, layout))
    return QuestionSheet(tuple(questions), tuple(answers), code)


def _layout(each: Posed, chance: Chance) -> Layout:
    if isinstance(each.question.key, Order):
        return Layout.NUMBER
    # The lot is cast for each, so that one question more or less changes none of the others.
    is_written = chance.below(100) < 100 * WRITTEN and each.question.can_type
    # Nobody knows the words of a closed list who doesn't see it.
    is_open = not isinstance(each.question.key, Term)
    return Layout.WRITE if not each.choices or (is_written and is_open) else Layout.TICK


def _answers(number: int, each: Posed, layout: Layout) -> Iterator[SheetAnswer]:
    """Give the answer; of an order one for each of its events, which rest on facts of their own."""
    question = each.question
    if isinstance(question.key, Order):
        ordered = zip(each.key, question.key.facts, strict=True)
        for place, (position, fact) in enumerate(ordered, start=1):
            yield SheetAnswer(number, LETTERS[position], str(place), fact)
        return
    mark = "" if layout is Layout.WRITE else LETTERS[each.key[0]]
    yield SheetAnswer(number, mark, question.key_text, question.fact)

"""Questions on paper: a sheet and its key, as the document prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from briefing.document.sheet import Layout, QuestionSheet, SheetAnswer, SheetQuestion
from briefing.model.prose import letter
from briefing.quiz.bank import Bank, Row
from briefing.quiz.chance import Chance
from briefing.quiz.choices.posing import pose
from briefing.quiz.composing import Pass, compose
from briefing.quiz.giveaways import Giveaways, Printed
from briefing.quiz.question import Form, Posed
from briefing.quiz.selection import rank
from briefing.quiz.values import Amount, Days, Term
from briefing.quiz.values import Sequence as Order

WRITTEN: Final = 0.25
"""How many of the questions that could be answered in words are: recalling is harder than recognising, and slower."""


_OF_A_SESSION: Final = 20
_IN_VAIN: Final = 1
"""So many sessions on end that bring nothing new end the search."""

NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)
"""Nobody has answered anything yet, so that no day is later than another."""


def drawn(bank: Bank, rows: Sequence[Row], number: int, chance: Chance) -> tuple[Posed, ...]:
    """Draw questions for somebody of whom nothing is known: by lot, what matters most more often.

    They have choices as long as nothing but knowledge tells the keys of all of them; the others, which are few unless
    many are wanted of a small dossier, are to be answered in words.
    """
    ranked = wanted(rows, chance)
    posed = [*compose(bank, ranked, Form.CHOICE, number, chance, last=Pass.SAME, on_paper=True)]
    if len(posed) >= number:
        return tuple(posed)
    told, printed = Giveaways(bank), Printed()
    for each in posed:
        texts = [choice.text for choice in each.choices]
        told.add(each.question, texts if isinstance(each.question.key, Days | Amount) else ())
        printed.add(each.question, texts)
    for name in ranked:
        question = bank.question(name)
        bears = told.bears(question) and printed.bears(question)
        found = pose(question, bank, Form.TYPED, chance) if bears else None
        if isinstance(found, Posed) and len(posed) < number:
            posed.append(found)
            told.add(question)
            printed.add(question)
    return tuple(posed)


def every(bank: Bank, rows: Sequence[Row], chance: Chance) -> tuple[Posed, ...]:
    """Pose every question that has one right answer, in the order of the dossier; together they are no session.

    Those have choices that come up in sessions drawn by lot; the others are to be answered in words: if all had
    choices, whoever guesses that the answer is somebody of whom many facts tell would be right.
    """
    chosen: dict[str, Posed] = {}
    in_vain = 0
    while in_vain < _IN_VAIN:
        session = compose(bank, wanted(rows, chance), Form.CHOICE, _OF_A_SESSION, chance, last=Pass.BY_LOT)
        new = {each.question.id: each for each in session if each.question.id not in chosen}
        chosen |= new
        in_vain = 0 if new else in_vain + 1
    posed = (chosen.get(row.id) or pose(bank.question(row.id), bank, Form.TYPED, chance) for row in rows)
    return tuple(each for each in posed if isinstance(each, Posed))


def wanted(rows: Sequence[Row], chance: Chance) -> list[str]:
    """Put questions in order by lot, what matters most more often in front."""
    return rank(rows, {}, NEVER, chance, fresh=len(rows))


def question_sheet(
    posed: Sequence[Posed], chance: Chance, code: str = "", *, written: float = WRITTEN
) -> QuestionSheet:
    """Lay questions with choices out on a sheet; some of those that can be are to be answered in words."""
    questions: list[SheetQuestion] = []
    answers: list[SheetAnswer] = []
    for number, each in enumerate(posed, start=1):
        layout = _layout(each, chance, written)
        choices = () if layout is Layout.WRITE else tuple(choice.text for choice in each.choices)
        questions.append(SheetQuestion(number, each.question.stem, layout, choices))
        answers.extend(_answers(number, each, layout))
    return QuestionSheet(tuple(questions), tuple(answers), code)


def _layout(each: Posed, chance: Chance, written: float) -> Layout:
    if isinstance(each.question.key, Order):
        return Layout.NUMBER
    # The lot is cast for each, so that one question more or less changes none of the others.
    is_written = chance.below(100) < 100 * written and each.question.can_type
    # Nobody knows the words of a closed list who doesn't see it.
    is_open = not isinstance(each.question.key, Term)
    return Layout.WRITE if not each.choices or (is_written and is_open) else Layout.TICK


def _answers(number: int, each: Posed, layout: Layout) -> Iterator[SheetAnswer]:
    """Give the answer; of an order one for each of its events, which rest on facts of their own."""
    question = each.question
    if isinstance(question.key, Order):
        ordered = zip(each.key, question.key.facts, strict=True)
        for place, (position, fact) in enumerate(ordered, start=1):
            yield SheetAnswer(number, letter(position), str(place), fact)
        return
    mark = "" if layout is Layout.WRITE else letter(each.key[0])
    yield SheetAnswer(number, mark, question.key_text, question.fact)

"""One grade for one typed answer, by what the question asks for."""

from __future__ import annotations

from collections.abc import Sequence as Listed
from typing import assert_never

from briefing.quiz.grading.typed import LONGEST, clean, is_foreign, is_skip, unwrapped
from briefing.quiz.grading.verdicts import skipped, unclear
from briefing.quiz.propositions import World
from briefing.quiz.question import Question
from briefing.quiz.response import Grade, Verdict
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term

# Each reader brings tables of its own; only those of the kind that is asked are imported.


def grade(response: str, question: Question, world: World, order: Listed[int] = ()) -> Grade:
    """Grade what a reader typed. It never raises, whatever the text.

    ``order`` is the key of a posed order (`Posed.key`): the positions of what was shown, in their right order.
    """
    text = clean(response)
    if is_skip(text):
        return skipped()
    if len(text) > LONGEST:
        return unclear("That is too long to be read. Type the answer alone.")
    found = _graded(unwrapped(text), question, world, order)
    if found.verdict is not Verdict.RIGHT and is_foreign(text):
        return unclear("Only Latin letters can be read: type it in these, please.")
    return found


def prepare(question: Question, world: World) -> None:
    """Import what grades the answers to a question, and fold the names of its world, while the reader still thinks."""
    _graded("?", question, world, ())


def _graded(text: str, question: Question, world: World, order: Listed[int]) -> Grade:
    match question.key:
        case Days():
            from briefing.quiz.grading.dates import grade_date

            return grade_date(text, question, question.key)
        case Amount():
            from briefing.quiz.grading.numbers import grade_number

            return grade_number(text, question.key, question.key_text, question.stem)
        case Entities():
            from briefing.quiz.grading.names import grade_names

            return grade_names(text, question.key, question.key_text, world)
        case Term():
            from briefing.quiz.grading.terms import grade_term

            return grade_term(text, question, question.key, world)
        case Sequence():
            from briefing.quiz.grading.order import grade_order

            return grade_order(text, order)
        case _:
            assert_never(question.key)

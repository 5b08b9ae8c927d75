"""The question sheet and, on a later page, its key."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefing.document.compose.statements import Statements
from briefing.document.sheet import Layout, QuestionSheet, SheetQuestion
from briefing.document.structure import Section, Statement
from briefing.model.certainty import MEANINGS, PHRASES
from briefing.model.prose import letter


@dataclass(frozen=True, slots=True)
class Questions(Section):
    """The question sheet."""

    questions: tuple[SheetQuestion, ...]
    letters: tuple[str, ...]
    """The letters of the choices, as many as any question has."""
    of: str
    """The title of the briefing that they are drawn from."""
    code: str
    instruction: str
    """How questions are answered, where not all are answered alike; else it is seen."""
    meanings: tuple[tuple[str, str], ...]
    """What the answers on how sure something is mean, as far as they are among the choices."""
    number: int = 0
    """Of a sheet of a class set, whose code stands at its head and at the foot of every page; else 0."""


@dataclass(frozen=True, slots=True)
class KeyedAnswer:
    """The answer to a question, and the fact that it rests on."""

    number: int
    mark: str
    answer: str
    statement: Statement
    continues: bool
    """It answers the same question as the one before."""


@dataclass(frozen=True, slots=True)
class Key(Section):
    """The key to the question sheet."""

    answers: tuple[KeyedAnswer, ...]
    code: str
    command: str
    """What makes the same key again; empty within the briefing, whose colophon tells it."""
    linked: bool
    """The statements' articles stand in the same document."""


def questions(sheet: QuestionSheet | None, of: str) -> Questions | None:
    """Compose the question sheet; None where there are no questions."""
    if sheet is None or not sheet.questions:
        return None
    most = max(len(each.choices) for each in sheet.questions)
    shown = {choice for each in sheet.questions for choice in each.choices}
    meanings = tuple((PHRASES[each], meaning) for each, meaning in MEANINGS.items() if PHRASES[each] in shown)
    letters = tuple(letter(position) for position in range(most))
    return Questions(
        "questions",
        "Questions",
        "questions",
        questions=sheet.questions,
        letters=letters,
        of=of,
        code=sheet.code,
        instruction=_instruction({each.layout for each in sheet.questions}),
        meanings=meanings,
    )


def _instruction(layouts: Collection[Layout]) -> str:
    """Say how questions are answered on a sheet where some are ticked and others written; orders say it themselves."""
    return "Tick one box, or write the answer on the line." if {Layout.TICK, Layout.WRITE} <= {*layouts} else ""


def key(statements: Statements, sheet: QuestionSheet | None, alone: str | None = None) -> Key | None:
    """Compose the key; None where there are no questions.

    ``alone`` is the command that makes it without the rest of a briefing.
    """
    if sheet is None or not sheet.answers:
        return None
    facts = statements.dossier.facts_by_id
    before = (0, *(each.number for each in sheet.answers))
    answers = tuple(
        KeyedAnswer(each.number, each.mark, each.answer, statements.statement(facts[each.fact]), each.number == last)
        for each, last in zip(sheet.answers, before, strict=False)
    )
    return Key("key", "Key to the questions", "key", answers, sheet.code, alone or "", linked=alone is None)

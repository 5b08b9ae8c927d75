"""The key to the sheets of a class set as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefing.document.sheet import Layout, SheetAnswer
from briefing.export.cards.card import Card, deck
from briefing.export.class_sets.drawer import Copy
from briefing.export.spreadsheets import table
from briefing.model.dossier import Dossier
from briefing.quiz.propositions import World

COLUMNS: Final = (
    "code",
    "sheet",
    "number",
    "layout",
    "question",
    "stem",
    "letter",
    "answer",
    "fact",
    "statement",
    "article",
    "reference",
    "topic",
    "certainty",
)
"""Of an order letters, facts, statements and certainties are several, the earliest first."""


def key_csv(copies: Sequence[Copy], dossier: Dossier, world: World) -> bytes:
    """Write one row for each question of each sheet."""
    return table(COLUMNS, (row for copy in copies for row in _rows(copy, dossier, world)))


def _rows(copy: Copy, dossier: Dossier, world: World) -> Iterator[Sequence[str]]:
    cards = deck(dossier, copy.posed, world).cards
    for question, card in zip(copy.sheet.questions, cards, strict=True):
        answers = [each for each in copy.sheet.answers if each.number == question.number]
        yield (
            copy.sheet.code,
            str(copy.number),
            str(question.number),
            question.layout,
            card.id,
            question.stem,
            " ".join(each.mark for each in answers),
            _answer(question.layout, answers),
            *_of_facts(answers, card, world),
        )


def _answer(layout: Layout, answers: Sequence[SheetAnswer]) -> str:
    """Give the answer in words; of an order what stands in each box, from the first to the last."""
    if layout is not Layout.NUMBER:
        return answers[0].answer
    return ", ".join(f"{each.mark} {each.answer}" for each in sorted(answers, key=lambda each: each.mark))


def _of_facts(answers: Sequence[SheetAnswer], card: Card, world: World) -> tuple[str, ...]:
    facts = [world.proposition(each.fact) for each in answers]
    return (
        "; ".join(each.fact for each in answers),
        " ".join(each.text for each in facts),
        card.article,
        card.reference,
        card.topic_title,
        "; ".join(str(each.certainty) for each in facts),
    )

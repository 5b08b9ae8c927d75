"""What the export of questions looks like; the JSON Schema is made from this."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing.model.fields import Frozen
from briefing.quiz.question import Kind


class EventRecord(Frozen):
    """An event of an order."""

    fact: str
    """Its full id."""
    label: str
    """It in few words, as the choices have it."""
    text: str
    """It in one sentence."""
    certainty: str
    """How sure it is."""
    attribution: str
    """Who says so."""
    reference: str
    """The letter of the article in the briefing, and the paragraphs of its text."""


class RationaleRecord(Frozen):
    """Why the key is right."""

    text: str
    """The fact in one sentence."""
    certainty: str
    """How sure it is."""
    attribution: str
    """Who says so."""
    reference: str
    """The letter of the article in the briefing, and the paragraphs of its text."""
    differing: tuple[str, ...]
    """Where sources differ: what is asked, and each answer with who gives it and where."""
    in_order: tuple[EventRecord, ...]
    """Of an order all of its events, the earliest first; of other questions none."""
    certificate: tuple[str, ...]
    """Why there is exactly one right answer, one line for each condition and each distractor."""


class QuestionRecord(Frozen):
    """A question with its choices as shown."""

    id: str
    """The fact and what is asked of it; it stays the same when the wording is mended."""
    kind: Kind
    """What it is about."""
    form: Literal["choice", "order", "typed"]
    """One of the choices is right, all are put in their order, or the answer is given in words."""
    stem: str
    """The question; _____ stands for a gap."""
    choices: tuple[str, ...]
    """The choices as shown, in order; none where the answer is given in words."""
    key: int | tuple[int, ...] | tuple[str, ...]
    """The position of the right choice, from 0; for an order all positions, the earliest first; else the answer."""
    fact: str
    """The full id of the fact that it asks about."""
    article: str
    """The article that tells the fact."""
    rationale: RationaleRecord
    """Why the key is right."""


class QuestionsRecord(Frozen):
    """Questions drawn from a dossier."""

    schema_: Literal["briefing/questions@1"] = Field(alias="schema")
    """The version of this format: a new number means that a program which reads this one may fail."""
    dossier: str
    """The title of the dossier."""
    seed: int
    """What the questions and their choices were drawn by: the same seed gives the same questions."""
    questions: tuple[QuestionRecord, ...]
    """The questions, in the order in which they would be asked."""

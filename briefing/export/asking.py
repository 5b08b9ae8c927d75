"""What is asked about a fact: each question with its certificate, or why it is not asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.errors import Location
from briefing.export.serial import json_document
from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal
from briefing.quiz.chance import Chance
from briefing.quiz.choices.posing import pose
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Form, Posed, Question, Reason
from briefing.quiz.values import Sequence as Order
from briefing.quiz.writing import WrittenBank

SCHEMA = "briefing/question-trace@1"

UNPROVED = "the fact is not proved as it stands, so that nothing is asked about it"


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that can be asked about a fact, and what became of it."""

    id: str
    """fact#slot."""
    slot: Slot
    question: Question | None
    """None where no question was written."""
    because: str = ""
    """Why it is not asked; empty if it is."""
    code: str = ""
    """The same in a word: unproved, not-written, or the code of the refusal."""
    reasons: tuple[Reason, ...] = ()
    """The certificate, as far as it does not need choices."""

    @property
    def key(self) -> str:
        """Give the right answer in words."""
        return self.question.key_text if self.question is not None else ""


@dataclass(frozen=True, slots=True)
class Example:
    """A question as it can be posed."""

    posed: Posed | None
    """With choices if that can be done, else without; None where it cannot be posed at all."""
    because: str = ""
    """Why it has no choices; empty if it has."""


@dataclass(frozen=True, slots=True)
class QuestionTrace:
    """All that is told of a question."""

    asked: Asked
    example: Example
    fact: Proposition | None
    """The fact as the quiz knows it; None if it is unproved."""
    text: str
    location: Location
    """Of the fact."""


def asked_about(bank: WrittenBank, fact: str) -> tuple[Asked, ...]:
    """Tell of all that a fact has to ask for what is asked and why the rest is not; of an unproved fact nothing."""
    order = [*Slot]
    return tuple(sorted(_found(bank, fact), key=lambda each: order.index(each.slot)))


def unproved_question(fact: str, slot: Slot) -> Asked:
    """Tell why a slot of a fact that is not proved is not asked."""
    return Asked(f"{fact}#{slot}", slot, None, UNPROVED, "unproved")


def _found(bank: WrittenBank, fact: str) -> Iterator[Asked]:
    for each in bank.written.values():
        if each.fact == fact:
            yield _admitted(bank, each)
    for refused in bank.not_asked:
        if refused.fact == fact:
            yield Asked(f"{fact}#{refused.slot}", refused.slot, None, refused.because, "not-written")


def _admitted(bank: WrittenBank, question: Question) -> Asked:
    found = bank.admitted(question.id)
    if isinstance(found, Refusal):
        return Asked(question.id, question.slot, question, found.because, str(found.code))
    return Asked(question.id, question.slot, question, reasons=found)


def example(bank: WrittenBank, asked: Asked, chance: Chance) -> Example:
    """Pose a question as a session would, with choices if there are some that are wrong for sure."""
    if asked.question is None or asked.because:
        return Example(None)
    chosen = pose(asked.question, bank, Form.CHOICE, chance)
    if not isinstance(chosen, Refusal):
        return Example(chosen)
    typed = pose(asked.question, bank, Form.TYPED, chance)
    return Example(None if isinstance(typed, Refusal) else typed, chosen.because)


def question_trace_as_json(trace: QuestionTrace) -> bytes:
    """Write the trace of a question for other programs."""
    asked, posed = trace.asked, trace.example.posed
    return json_document(
        {
            "schema": SCHEMA,
            "id": asked.id,
            "file": trace.location.file,
            "line": trace.location.line,
            "column": trace.location.column,
            **asked_record(asked),
            "choices": [choice.text for choice in posed.choices] if posed is not None else [],
            "key": _key(posed),
            "without_choices": trace.example.because or None,
            "certificate": [{"subject": each.subject, "because": each.because} for each in certificate(trace)],
            "fact": _fact(trace),
        }
    )


def certificate(trace: QuestionTrace) -> tuple[Reason, ...]:
    """Give the certificate of a question as it is posed; as far as it goes, where it cannot be."""
    posed = trace.example.posed
    return posed.certificate.reasons if posed is not None else trace.asked.reasons


def asked_record(asked: Asked) -> dict[str, Any]:
    """Give what is asked, for other programs."""
    question = asked.question
    return {
        "slot": str(asked.slot),
        "asked": not asked.because,
        "code": asked.code or None,
        "because": asked.because or None,
        "kind": str(question.kind) if question is not None else None,
        "stem": question.stem if question is not None else None,
        "key_text": asked.key or None,
        "authored": question.authored if question is not None else None,
    }


def _key(posed: Posed | None) -> int | list[int] | None:
    """Give the place of the right choice, from 0; of an order all places, the earliest first."""
    if posed is None or not posed.key:
        return None
    return [*posed.key] if isinstance(posed.question.key, Order) else posed.key[0]


def _fact(trace: QuestionTrace) -> dict[str, Any]:
    fact = trace.fact
    return {
        "id": trace.asked.id.partition("#")[0],
        "text": trace.text,
        "certainty": fact.certainty if fact is not None else None,
        "attribution": fact.attribution if fact is not None else None,
        "reference": fact.reference if fact is not None else None,
        "differing": [*fact.differing] if fact is not None else [],
    }

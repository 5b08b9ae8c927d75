"""`briefing trace QUESTION`: a question with its key, its choices and its certificate, or why it is not asked."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, NoReturn

from briefing.cli.parser import did_you_mean
from briefing.cli.sheets import chance_of
from briefing.cli.trace_text import Page
from briefing.document.prose import plain
from briefing.export.asking import (
    Asked,
    QuestionTrace,
    asked_about,
    certificate,
    example,
    unproved_question,
)
from briefing.model.prose import letter
from briefing.model.slots import Slot
from briefing.quiz.values import Sequence

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.model.facts import Fact
    from briefing.quiz.question import Posed, Question
    from briefing.quiz.writing import WrittenBank


def trace_question(
    options: argparse.Namespace, opened: Opened, bank: WrittenBank, facts: Collection[str]
) -> QuestionTrace:
    """Find the question that is meant, about one of the facts that its id may name, and pose it."""
    found = {each.id: each for fact in facts for each in _of_fact(opened, bank, fact)}
    slot = options.fact.partition("#")[2]
    meant = [each for each in found.values() if each.slot == slot]
    if len(meant) != 1:
        _refuse(options, slot, found, [each.id for each in meant])
    return _traced(opened, bank, meant[0])


def _of_fact(opened: Opened, bank: WrittenBank, fact: str) -> tuple[Asked, ...]:
    if fact in opened.standing.unproved:
        return tuple(unproved_question(fact, slot) for slot in Slot)
    return asked_about(bank, fact)


def _refuse(options: argparse.Namespace, slot: str, found: Collection[str], meant: Collection[str]) -> NoReturn:
    """Tell which questions may have been meant."""
    fail: Callable[..., NoReturn] = options.fail
    if meant:
        fail(f"{len(meant)} questions are called '{options.fact}'", f"name its article, too: {', '.join(meant)}")
    slots = [*dict.fromkeys(each.partition("#")[2] for each in found)]
    there = f"the fact can be asked for: {', '.join(slots)}" if slots else "the fact has nothing that can be asked"
    close = did_you_mean(slot, slots)
    fail(f"there is no question '{options.fact}'", f"{close} {there}" if close else there)


def _traced(opened: Opened, bank: WrittenBank, asked: Asked) -> QuestionTrace:
    fact: Fact = opened.dossier.facts_by_id[asked.id.partition("#")[0]]
    is_known = fact.id not in opened.standing.unproved
    return QuestionTrace(
        asked,
        example(bank, asked, chance_of(0)),
        bank.world.proposition(fact.id) if is_known else None,
        plain(fact.text),
        opened.locate(fact.id),
    )


def question_as_text(trace: QuestionTrace, width: int, *, colour: bool) -> str:
    """Tell all of a question in lines of at most ``width`` columns."""
    page = Page(width, colour)
    blocks = (_head(trace, page), _answer(trace, page), _choices(trace, page), _certificate(trace, page))
    told = (*blocks, _fact(trace, page))
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in map(list, told) if lines)


def _head(trace: QuestionTrace, page: Page) -> Iterator[str]:
    yield from page.heading(trace.asked.id)
    yield from page.lines(str(trace.location))
    if trace.asked.question is not None:
        yield ""
        yield from page.lines(trace.asked.question.stem)


def _answer(trace: QuestionTrace, page: Page) -> Iterator[str]:
    asked = trace.asked
    if asked.question is not None:
        if not isinstance(asked.question.key, Sequence):
            yield from page.row("key", asked.key)
        yield from page.row("kind", str(asked.question.kind))
        yield from page.row("stem", "written by an author" if asked.question.authored else "made from the fact")
    yield from page.row("asked", f"no: {asked.because}" if asked.because else _forms(trace, asked.question))


def _forms(trace: QuestionTrace, question: Question | None) -> str:
    if trace.example.posed is None:
        return f"no: {trace.example.because}"
    if trace.example.because:
        return f"without choices only: {trace.example.because}"
    return "with choices or without" if question is not None and question.can_type else "with choices only"


def _choices(trace: QuestionTrace, page: Page) -> Iterator[str]:
    """List the choices; an order has them as they are right."""
    posed = trace.example.posed
    if posed is None or not posed.choices:
        return
    yield from page.heading("Choices, as the seed 0 draws them")
    for position, choice in enumerate(posed.choices):
        right = _right(posed, position)
        yield from page.lines(f"{choice.text}{right}", f"  {letter(position)}  ")


def _right(posed: Posed, position: int) -> str:
    if position not in posed.key:
        return ""
    return f" (number {posed.key.index(position) + 1})" if len(posed.key) > 1 else " (right)"


def _certificate(trace: QuestionTrace, page: Page) -> Iterator[str]:
    reasons = certificate(trace)
    if not reasons:
        return
    yield from page.heading("Certificate")
    for each in reasons:
        yield from page.lines(f"{each.subject}: {each.because}", "  ", "      ")


def _fact(trace: QuestionTrace, page: Page) -> Iterator[str]:
    yield from page.heading("The fact")
    yield from page.lines(trace.text, "  ")
    if trace.fact is not None:
        told = f"{trace.fact.certainty}, {trace.fact.attribution}; {trace.fact.reference}"
        yield from page.lines(told, "  ")
        for each in trace.fact.differing:
            yield from page.lines(f"sources differ: {each}", "  ", "      ")

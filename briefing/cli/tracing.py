"""`briefing trace`: one fact's whole way, from its paragraph to its page and its questions; or one question."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.parser import Command, did_you_mean
from briefing.cli.proving import VARIABLE
from briefing.errors import BriefingError
from briefing.progress import progress
from briefing.tables import terminal_width

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.document.whereabouts import Whereabout
    from briefing.evidence.proof import Proof
    from briefing.evidence.texts import TextFile
    from briefing.evidence.tracing import TracedPassage
    from briefing.export.trace import Trace
    from briefing.model.dossier import Dossier
    from briefing.model.facts import Fact
    from briefing.quiz.writing import WrittenBank

MOST_CANDIDATES = 8
WIDEST = 100
"""Lines of prose are no longer than this, however wide the terminal is."""


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "fact",
        metavar="FACT",
        help="id of the fact: article/fact, or fact alone if only one has it; fact#date is a question about it",
    )
    add_dossier(parser)
    parser.add_argument(
        "--sources",
        metavar="DIR",
        type=Path,
        help=f"folder of the articles' texts, to show the passage and what was found in it (default: ${VARIABLE})",
    )
    parser.add_argument("--no-pages", action="store_true", help="leave the pages of the PDF out, which take seconds")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")


def _run(options: argparse.Namespace) -> int:
    from briefing.cli.opening import open_dossier

    name, mark, _ = options.fact.partition("#")
    with progress() as tell:
        tell("Reading the dossier")
        opened = open_dossier(dossier(options))
        found = _facts(options, name, opened.dossier.facts_by_id, is_question=bool(mark))
        tell("Writing the questions")
        from briefing.cli.quiz.banking import bank_of

        bank = bank_of(opened)
        told = _question(options, opened, bank, found) if mark else _fact(options, opened, bank, found[0], tell)
    output.give(told)
    return 0


def _question(options: argparse.Namespace, opened: Opened, bank: WrittenBank, facts: Collection[str]) -> str | bytes:
    from briefing.cli.quiz.tracing_questions import question_as_text, trace_question
    from briefing.export.asking import question_trace_as_json

    trace = trace_question(options, opened, bank, facts)
    if options.format == "json":
        return question_trace_as_json(trace)
    return question_as_text(trace, _width(), colour=console.colourful(sys.stdout))


def _fact(
    options: argparse.Namespace, opened: Opened, bank: WrittenBank, name: str, tell: Callable[[str], None]
) -> str | bytes:
    trace = _trace(options, opened, bank, opened.dossier.facts_by_id[name], tell)
    if options.format == "json":
        from briefing.export.trace import trace_as_json

        return trace_as_json(trace)
    from briefing.cli.trace_text import trace_as_text

    return trace_as_text(trace, _width(), colour=console.colourful(sys.stdout))


def _width() -> int:
    return min(terminal_width(sys.stdout) or WIDEST, WIDEST)


def _facts(options: argparse.Namespace, name: str, facts: Collection[str], *, is_question: bool) -> list[str]:
    """Find the fact that is meant, or those whose question may be; none, or several, is wrong usage."""
    found = [each for each in facts if name in {each, each.partition("/")[2]}]
    if not found or (len(found) > 1 and not is_question):
        _refuse(options, name, facts, found)
    return found


def _refuse(options: argparse.Namespace, name: str, facts: Collection[str], found: Collection[str]) -> NoReturn:
    """Tell which facts may have been meant."""
    fail: Callable[..., NoReturn] = options.fail
    if found:
        fail(f"{len(found)} facts are called '{name}'", f"name its article, too: {_several(found)}")
    if (Path(name) / "dossier.yaml").is_file():
        fail(f"'{name}' is a folder, no fact", "name the fact first, then the dossier: briefing trace FACT DOSSIER")
    fail(f"there is no fact '{name}'", _meant(name, facts) or "`briefing list` lists them")


def _meant(name: str, facts: Collection[str]) -> str | None:
    """Ask for what is close: the same fact of another article, or one whose id differs by a letter or two."""
    short = name.rpartition("/")[2]
    if same := [each for each in facts if each.partition("/")[2] == short]:
        return f"did you mean {_several([repr(each) for each in same])}?"
    return did_you_mean(name, facts if "/" in name else {each.partition("/")[2] for each in facts})


def _several(names: Collection[str]) -> str:
    shown = sorted(names)[:MOST_CANDIDATES]
    rest = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
    return f"{', '.join(shown)}{rest}"


def _trace(
    options: argparse.Namespace, opened: Opened, bank: WrittenBank, fact: Fact, tell: Callable[[str], None]
) -> Trace:
    from briefing.evidence.tracing import why_unproved
    from briefing.export.asking import asked_about
    from briefing.export.trace import Trace, known_on

    text, proof, passages = _held(options, opened.dossier, fact, tell)
    return Trace(
        opened.dossier,
        fact,
        opened.locate(fact.id),
        opened.standing.verdicts.get(fact.id),
        why_unproved(fact, opened.standing),
        known_on(opened.dossier, fact),
        _places(options, opened, bank, fact, tell),
        str(text.path) if text is not None else None,
        proof,
        passages,
        asked_about(bank, fact.id),
    )


def _held(
    options: argparse.Namespace, checked: Dossier, fact: Fact, tell: Callable[[str], None]
) -> tuple[TextFile | None, Proof | None, tuple[TracedPassage, ...]]:
    """Hold the fact against its article's text, where that is at hand."""
    named = options.sources or os.environ.get(VARIABLE)
    if not named:
        return None, None, ()
    tell("Reading the article's text")
    from briefing.evidence.collection import collect
    from briefing.evidence.tracing import prove_again, traced

    fingerprint = checked.articles_by_id[fact.article].source.fingerprint
    text = collect(Path(named), {fingerprint: fact.article}).texts.get(fact.article)
    if text is None:
        console.say(f"No text in {console.escaped(str(named))} has the fingerprint of '{fact.article}'.")
        return None, None, ()
    proof = prove_again(checked, fact, text)
    return text, proof, traced(text.paragraphs, fact.evidence, proof.matches)


def _places(
    options: argparse.Namespace, opened: Opened, bank: WrittenBank, fact: Fact, tell: Callable[[str], None]
) -> tuple[Whereabout, ...]:
    """Find where the fact stands in the briefing, with pages unless these are not asked for or cannot be told."""
    from briefing.cli.sheets import sheet_from
    from briefing.document.whereabouts import sketch, whereabouts

    sheet = sheet_from(bank, 0)
    if not options.no_pages:
        tell("Laying out the briefing")
        from briefing.document.build import survey
        from briefing.document.structure import Paper

        try:
            made = survey(opened.dossier, paper=Paper.A4, unproved=opened.unproved, sheet=sheet)
            return whereabouts(made.document, fact.id, made.pages.get)
        except BriefingError as error:
            console.say(f"Without pages: {console.escaped(error.message)}")
    return whereabouts(sketch(opened.dossier, opened.unproved, sheet), fact.id)


COMMAND = Command(
    name="trace",
    summary="Show a fact's whole way, from its paragraph to its page and its questions",
    about=(
        "Where it is written, how it is proved, what other facts say on the same question, and where it\n"
        "stands in the briefing. With the articles' texts at hand the passage is shown, and in it the\n"
        "words that carry the fact: underlined on a terminal with colour, in [[brackets]] elsewhere.\n"
        "Of a question (fact#slot) it shows key, choices and certificate, or why it is not asked."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing trace putin-in-pyongyang-2024/putin-arrival", "a fact of the dossier at hand"),
        ("briefing trace putin-arrival my-dossier --sources texts", "of another one, with the passage"),
        ("briefing trace putin-arrival --no-pages --format json", "at once, for another program"),
        ("briefing trace peskov-office#office", "a question, with its choices and its certificate"),
    ),
)

"""`briefing export anki|moodle|gift|qti|tsv|csv|json`: questions with their key, for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing import console
from briefing.cli.arguments import add_dossier, add_kind, add_output, add_seed, dossier, number, told_as
from briefing.cli.export import anki
from briefing.cli.export.files import FOLDER, describe, export
from briefing.cli.parser import Command
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.quiz.bank import Bank, Row
    from briefing.quiz.question import Posed


class Format(NamedTuple):
    """A format of questions: who writes it, and what its help says."""

    name: str
    module: str
    """Of `briefing.export.cards`; imported when it is asked for."""
    function: str
    summary: str
    about: str
    example: str
    """What follows the command's name in the first example."""
    archive: Path | None = None
    """The default target of what no terminal can show; it carries a moment."""
    examples: tuple[tuple[str, str], ...] = ()
    """More of them, each with what it does."""


_ANKI = "anki"
_TEXT = "It is plain text; without -o it goes to standard output."
FORMATS = (
    Format(
        _ANKI,
        "anki",
        "anki_package",
        "Write a deck of cards for Anki (.apkg)",
        "Each note has the question, its choices, the key, the rationale and the reference; topic, kind and article\n"
        "are its tags. A second import adds none that is there: it keeps its schedule, and gets the new wording if\n"
        "its note is younger. Notes are as old as the dossier's as_of, or as SOURCE_DATE_EPOCH says in seconds. After\n"
        "mending name the deck that learners have with --after: what says the same is as old as there, what was\n"
        "mended is younger, and Anki updates just that. Without it choose 'Update notes: Always' when Anki asks.",
        "-o deck.apkg",
        FOLDER / "briefing.apkg",
        (("briefing export anki --after deck.apkg -o deck.apkg", "the next state of a deck that learners have"),),
    ),
    Format(
        "moodle",
        "moodle",
        "moodle_xml",
        "Write questions for Moodle's question bank (Moodle XML)",
        "Topics are categories; the rationale is the general feedback. To put events in order is to match each with\n"
        "its place. " + _TEXT,
        "-o questions.xml",
    ),
    Format(
        "gift",
        "gift",
        "gift",
        "Write questions as plain text that learning platforms read (GIFT)",
        "Moodle and others read it, and people can, too. " + _TEXT,
        "-o questions.gift",
    ),
    Format(
        "qti",
        "qti",
        "qti_package",
        "Write a package for test platforms (IMS QTI 2.1, .zip)",
        "It holds a test with a section for each topic, a file for each question, and a manifest. Without -o it\n"
        "becomes build/briefing-qti.zip.",
        "-o questions.zip",
        FOLDER / "briefing-qti.zip",
    ),
    Format(
        "tsv",
        "delimited",
        "as_tsv",
        "Write notes of two sides as tab-separated text, for Anki and other programs with cards",
        "Each line has what the note is known by, the question with its choices, the key with its reasons (both as\n"
        "HTML), and tags. Anki's import of text is told so by the first lines; it updates notes that are there.",
        "-o cards.tsv",
    ),
    Format(
        "csv",
        "delimited",
        "as_csv",
        "Write a table for spreadsheets (CSV in UTF-8)",
        "Each row has the question, its choices, letter and words of the key, other answers that are right,\n"
        "rationale and reference. No cell is a formula: what begins like one has an apostrophe before it, and so has\n"
        "what begins with an apostrophe, so that whoever takes one off such cells has the text as it was.",
        "-o questions.csv",
    ),
)
_JSON_ABOUT = (
    "Each question has its choices as shown, the position of the right one, and a rationale: the fact,\n"
    "who says so and where, and why no other choice is right."
)
_DRAWN = (
    "\n\nWith -n they are drawn by lot as for a session, so that none gives another away; without it there are all.\n"
    "Those that cannot have choices without one telling another are to be answered in words. The same --seed draws\n"
    "the same, to the byte."
)


def _declare(parser: argparse.ArgumentParser, archive: Path | None = None) -> None:
    add_dossier(parser)
    add_output(parser, str(archive or "standard output"))
    add = parser.add_argument
    add("-n", "--number", metavar="N", type=number, help="draw so many that stand together (default: all there are)")
    add_kind(parser)
    add("--article", action="append", metavar="ID", help="only questions on this article, by id or letter")
    add_seed(parser)
    add("--unproved", action="store_true", help="ask about a dossier that is not proved, without what is unproved")


def _declare_anki(parser: argparse.ArgumentParser, archive: Path | None = None) -> None:
    _declare(parser, archive)
    anki.add_after(parser)


def _declare_json(parser: argparse.ArgumentParser) -> None:
    _declare(parser)
    parser.add_argument("--format", choices=("json",), default="json", help="%(choices)s (default: %(default)s)")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of the export instead")


def _json(options: argparse.Namespace) -> int:
    from briefing.export.questions import questions_as_json, questions_schema

    def told(opened: Opened, posed: tuple[Posed, ...], bank: Bank) -> bytes:
        return questions_as_json(opened.dossier.title, options.seed, posed, bank.world)

    return describe(options, questions_schema) if options.schema else _export(options, told)


def _run(form: Format, options: argparse.Namespace) -> int:
    write = _writer(form, options)

    def told(opened: Opened, posed: tuple[Posed, ...], bank: Bank) -> bytes:
        from briefing.cli.moment import moment
        from briefing.export.cards.card import deck

        made = deck(opened.dossier, posed, bank.world)
        content: bytes = write(made, moment(opened.dossier)) if form.archive else write(made)
        return content

    return _export(options, told, form.archive)


def _writer(form: Format, options: argparse.Namespace) -> Callable[..., bytes]:
    """Give what writes a format: from a deck and, if it is an archive, the moment that it carries."""
    if form.archive and form.name == _ANKI:
        return anki.writer(options.after, options.output or form.archive)
    write: Callable[..., bytes] = getattr(import_module(f"briefing.export.cards.{form.module}"), form.function)
    return write


def _export(
    options: argparse.Namespace,
    write: Callable[[Opened, tuple[Posed, ...], Bank], bytes],
    archive: Path | None = None,
) -> int:
    from briefing.cli.quiz.banking import bank_of

    def told(opened: Opened) -> bytes:
        bank = bank_of(opened)
        return write(opened, _posed(options, bank), bank)

    return export(options, told, archive)


def _posed(options: argparse.Namespace, bank: Bank) -> tuple[Posed, ...]:
    """Draw the questions that are asked for; where there is none, tell which there are."""
    from briefing.cli.sheets import chance_of
    from briefing.export.handouts import drawn, every

    rows, chance = _rows(options, bank), chance_of(options.seed)
    posed = drawn(bank, rows, options.number, chance) if options.number else every(bank, rows, chance)
    if not posed:
        known = sorted({str(each.question.kind) for each in every(bank, bank.rows(), chance)})
        hint = f"there are: {', '.join(known)}" if known else "`briefing quiz --coverage` tells why of each fact"
        raise BriefingError(f"{told_as(dossier(options))} has no such question", hint=hint)
    if len(posed) < (options.number or 0):
        console.say(f"No more than {console.count(len(posed), 'question')} can stand together.")
    return posed


def _rows(options: argparse.Namespace, bank: Bank) -> tuple[Row, ...]:
    """Give the questions of the kinds and articles that are asked for."""
    from briefing.cli.quiz.wanting import NothingToAskError, article_ids
    from briefing.quiz.question import Kind

    try:
        articles = article_ids(bank, options.article or ())
    except NothingToAskError as error:
        raise BriefingError(error.message, hint=error.hint) from None
    return tuple(bank.rows(tuple(map(Kind, options.kind or ())), articles))


def _command(form: Format) -> Command:
    name = f"briefing export {form.name}"
    return Command(
        name=form.name,
        summary=form.summary,
        about=form.about + _DRAWN,
        declare=partial(_declare_anki if form.name == _ANKI else _declare, archive=form.archive),
        run=partial(_run, form),
        examples=(
            (f"{name} {form.example}", "all questions of the dossier at hand"),
            (f"{name} -n 20 --kind dates --seed 7 {form.example}", "twenty questions on dates"),
            *form.examples,
        ),
    )


QUESTIONS = Command(
    name="questions",
    summary="Write questions with choices and key as one JSON document",
    about=_JSON_ABOUT + _DRAWN,
    declare=_declare_json,
    run=_json,
    examples=(
        ("briefing export questions -n 20 --seed 7 -o questions.json", "twenty questions"),
        ("briefing export questions --kind dates | jq -r '.questions[].stem'", "the stems of questions on dates"),
    ),
)
JSON = QUESTIONS._replace(
    name="json",
    summary="The same as `questions`",
    examples=(("briefing export json -n 20 --seed 7 -o questions.json", "twenty questions"),),
)
COMMANDS = (*map(_command, FORMATS), QUESTIONS, JSON)

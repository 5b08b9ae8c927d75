"""`briefing export`: the dossier for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing import console
from briefing.cli.arguments import (
    STANDARD_OUTPUT,
    add_dossier,
    add_kind,
    add_output,
    add_seed,
    check_target,
    deliver,
    dossier,
    number,
    told_as,
)
from briefing.cli.parser import Command, Parser, add_command
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.quiz.bank import Bank
    from briefing.quiz.question import Posed


def _declare(parser: Parser) -> None:
    commands = parser.add_subparsers(dest="what", metavar="WHAT", parser_class=Parser, required=True)
    for command in (FACTS, DOSSIER, QUESTIONS):
        add_command(commands, command)


def _declare_one(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "standard output")
    parser.add_argument("--unproved", action="store_true", help="write what is not proved, too; its `proof` says so")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of the export instead")


def _declare_questions(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "standard output")
    parser.add_argument("--format", choices=("json",), default="json", help="%(choices)s (default: %(default)s)")
    add = parser.add_argument
    add("-n", "--number", metavar="N", type=number, help="draw so many that stand together (default: all there are)")
    add_kind(parser)
    add_seed(parser)
    add("--unproved", action="store_true", help="ask about a dossier that is not proved, without what is unproved")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of the export instead")


def _facts(options: argparse.Namespace) -> int:
    from briefing.export.facts import facts_as_json_lines, facts_schema

    return _export(options, lambda opened: facts_as_json_lines(opened.dossier, opened.standing.verdicts), facts_schema)


def _dossier(options: argparse.Namespace) -> int:
    from briefing.export.dossier import dossier_as_json, dossier_schema

    return _export(
        options,
        lambda opened: dossier_as_json(opened.dossier, opened.standing.verdicts, opened.unproved),
        dossier_schema,
    )


def _questions(options: argparse.Namespace) -> int:
    from briefing.cli.banking import bank_of
    from briefing.export.questions import questions_as_json, questions_schema

    def told(opened: Opened) -> bytes:
        bank = bank_of(opened)
        posed = _posed(options, bank)
        return questions_as_json(opened.dossier.title, options.seed, posed, bank.world)

    return _export(options, told, questions_schema)


def _posed(options: argparse.Namespace, bank: Bank) -> tuple[Posed, ...]:
    """Draw the questions that are asked for; where there is none, tell which there are."""
    from briefing.cli.sheets import chance_of
    from briefing.export.handouts import drawn, every
    from briefing.quiz.question import Kind

    rows, chance = bank.rows(tuple(map(Kind, options.kind or ()))), chance_of(options.seed)
    posed = drawn(bank, rows, options.number, chance) if options.number else every(bank, rows, chance)
    if not posed:
        known = sorted({str(each.question.kind) for each in every(bank, bank.rows(), chance)})
        hint = f"there are: {', '.join(known)}" if known else "`briefing quiz --coverage` tells why of each fact"
        raise BriefingError(f"{told_as(dossier(options))} has no such question", hint=hint)
    if len(posed) < (options.number or 0):
        console.say(f"No more than {console.count(len(posed), 'question')} can stand together.")
    return posed


def _export(
    options: argparse.Namespace, write: Callable[[Opened], bytes], describe: Callable[[], dict[str, object]]
) -> int:
    from briefing.export.serial import json_document

    target = options.output or STANDARD_OUTPUT
    if target != STANDARD_OUTPUT:
        check_target(target, dossier(options))
    content = json_document(describe()) if options.schema else write(_opened(options))
    deliver(target, content)
    return 0


def _opened(options: argparse.Namespace) -> Opened:
    from briefing.cli.opening import open_proved

    return open_proved(dossier(options), unproved=options.unproved, hint="`--unproved` exports it as it is")


FACTS = Command(
    name="facts",
    summary="Write the facts as JSON Lines, one fact a line",
    about=(
        "Each line can be read alone: it has names in place of ids, dates with the days\n"
        "that they can mean, and figures as ranges. Its key `proof` tells how it was proved; a\n"
        "dossier that is not proved as it stands is not written."
    ),
    declare=_declare_one,
    run=_facts,
    examples=(
        ("briefing export facts -o facts.jsonl", "all facts of the dossier at hand"),
        ("briefing export facts | jq -r 'select(.certainty == \"alleged\").text'", "what is only alleged"),
    ),
)
DOSSIER = Command(
    name="dossier",
    summary="Write the whole dossier as one JSON document",
    about=(
        "It holds everything: entities, articles with their summaries and facts, judgements.\n"
        "Its key `schema` tells the version of the format, the key `proof` of each fact how it was\n"
        "proved; a dossier that is not proved as it stands is not written. With --unproved the keys `proved`,\n"
        "`source_proved` and `summary_proved` say what else is not."
    ),
    declare=_declare_one,
    run=_dossier,
    examples=(("briefing export dossier -o dossier.json", "the dossier at hand"),),
)
QUESTIONS = Command(
    name="questions",
    summary="Write questions with choices and key as one JSON document",
    about=(
        "Each question has its choices as shown, the position of the right one, and a rationale: the fact,\n"
        "who says so and where, and why no other choice is right. With -n they are drawn by lot as for a\n"
        "session, so that none gives another away; without it there are all. Those that cannot have choices\n"
        "without one telling another are `typed`: the key is the answer. The same --seed draws the same, to the byte."
    ),
    declare=_declare_questions,
    run=_questions,
    examples=(
        ("briefing export questions -n 20 --seed 7 -o questions.json", "twenty questions"),
        ("briefing export questions --kind dates | jq -r '.questions[].stem'", "the stems of questions on dates"),
    ),
)
COMMAND = Command(
    name="export", summary="Write facts, questions or the whole dossier for other programs", declare=_declare, run=None
)

"""`briefing compare`: what the sources answer to the same question, and whether they differ."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import console
from briefing.cli.arguments import STANDARD_OUTPUT, add_dossier, add_output, check_target, deliver, dossier
from briefing.cli.parser import Command, did_you_mean
from briefing.tables import table, terminal_width

if TYPE_CHECKING:
    from briefing.analysis.reconcile import Answer, Topic
    from briefing.document.compose.statements import Statements
    from briefing.model.dossier import Dossier
    from briefing.model.facts import Fact

FORMATS = ("table", "json")
_ID = re.compile(r"[a-z0-9-]+")
_WIDEST = 100


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    parser.add_argument(
        "topics", metavar="TOPIC", nargs="*", help="questions of fact (default: all; see list --topics)"
    )
    parser.add_argument("--differing", action="store_true", help="only questions on which the sources differ")
    parser.add_argument("--format", choices=FORMATS, default="table", help="%(choices)s (default: %(default)s)")
    add_output(parser, "standard output")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of --format json instead")


def _run(options: argparse.Namespace) -> int:
    first = _part_topics(options)
    target = options.output or STANDARD_OUTPUT
    if target != STANDARD_OUTPUT:
        check_target(target, dossier(options))
    content = _schema() if options.schema else _compared(options, first, target)
    deliver(target, content)
    return 0


def _part_topics(options: argparse.Namespace) -> str | None:
    """Take the first argument for a topic where it is no folder but could be an id; give it then."""
    first: Path | None = options.dossier
    if first is None or first.is_dir() or _ID.fullmatch(str(first)) is None:
        return None
    options.topics = [str(first), *options.topics]
    options.dossier = None
    return str(first)


def _schema() -> bytes:
    from briefing.export.comparison import comparison_schema
    from briefing.export.serial import json_document

    return json_document(comparison_schema())


def _compared(options: argparse.Namespace, first: str | None, target: Path) -> bytes:
    from briefing.cli.opening import open_dossier
    from briefing.document.compose.statements import Statements
    from briefing.export.comparison import comparison_as_json

    opened = open_dossier(dossier(options))
    _require(options, opened.dossier, first)
    statements = Statements(opened.dossier, opened.standing.unproved)
    topics = [topic for topic in statements.topics if _is_wanted(options, topic)]
    if options.format == "json":
        return comparison_as_json(opened.dossier, topics, opened.standing.verdicts)
    width = terminal_width(sys.stdout) if target == STANDARD_OUTPUT else None
    _tell(options, topics)
    if width is None:
        return table([row for topic in topics for row in _rows(statements, topic)]).encode()
    return "\n".join(_block(statements, topic, min(width, _WIDEST)) for topic in topics).encode()


def _require(options: argparse.Namespace, checked: Dossier, first: str | None) -> None:
    """Refuse a topic that the dossier doesn't have, before anything is written."""
    fail: Callable[..., NoReturn] = options.fail
    for name in options.topics:
        if name not in checked.topics:
            message = f"'{name}' is neither a folder nor a topic" if name == first else f"there is no topic '{name}'"
            fail(message, did_you_mean(name, checked.topics) or "`briefing list --topics` lists them")


def _is_wanted(options: argparse.Namespace, topic: Topic) -> bool:
    asked = not options.topics or topic.id in options.topics
    return asked and (topic.relation.is_difference or not options.differing)


def _tell(options: argparse.Namespace, topics: Sequence[Topic]) -> None:
    """Say how many there are, and which of those asked for have nothing to compare."""
    differing = sum(topic.relation.is_difference for topic in topics)
    for name in options.topics:
        if not options.differing and name not in {topic.id for topic in topics}:
            console.say(f"Nothing to compare: no two facts give '{name}' answers of one kind.")
    console.say(f"{console.count(len(topics), 'question')}; the sources differ on {differing}.")


def _rows(statements: Statements, topic: Topic) -> list[tuple[str, ...]]:
    """Give a line for each fact, for other programs."""
    from briefing.analysis.verdicts import answer_in_words, origins_in_words, relation_in_words

    together = (topic.id, relation_in_words(topic.relation), origins_in_words(topic.origins))
    return [
        (*together, answer_in_words(topic, answer), _sure(statements, fact), statements.attribution(fact), fact.id)
        for answer in topic.answers
        for fact in answer.facts
    ]


def _block(statements: Statements, topic: Topic, width: int) -> str:
    """Set a topic as a heading and a table of its answers, for people."""
    import textwrap

    from briefing.analysis.verdicts import explained, verdict_in_words
    from briefing.document.prose import plain

    lines = (topic.id, plain(topic.question), f"{verdict_in_words(topic).capitalize()}. {explained(topic)}".strip())
    heading = "\n".join(textwrap.fill(console.escaped(line), width, break_on_hyphens=False) for line in lines)
    rows = [row for answer in topic.answers for row in _answer(statements, topic, answer)]
    return f"{heading}\n{textwrap.indent(table(rows, width=width - 2), '  ')}"


def _answer(statements: Statements, topic: Topic, answer: Answer) -> list[tuple[str, ...]]:
    from briefing.analysis.verdicts import answer_in_words

    value = answer_in_words(topic, answer)
    return [
        (value, _sure(statements, fact), f"{statements.attribution(fact)} ({fact.article}, {_paragraphs(fact)})")
        for fact in answer.facts
    ]


def _sure(statements: Statements, fact: Fact) -> str:
    return f"{fact.certainty}, unproved" if fact.id in statements.unproved else str(fact.certainty)


def _paragraphs(fact: Fact) -> str:
    from briefing.analysis.citing import numbers

    return f"paragraph{'s' * (len(fact.evidence) > 1)} {numbers(fact.evidence)}"


COMMAND = Command(
    name="compare",
    summary="Compare what the sources answer to the same question",
    about=(
        "Dates, numbers and denials of facts that share a topic are compared, and the origins counted\n"
        "that are independent of each other. On a terminal each question is set as a table; elsewhere\n"
        "there is a line for each fact, parted by tabs: topic, relation, origins, answer, certainty, who\n"
        "says so, id. The JSON document tells the version of its format in its key `schema`."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing compare --differing", "where the sources differ"),
        ("briefing compare putin-arrival-2024", "one question of the dossier at hand"),
        ("briefing compare my-dossier --format json -o comparison.json", "all of it for another program"),
    ),
)

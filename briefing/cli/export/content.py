"""`briefing export facts|dossier|ics|csl`: what a dossier holds, for other programs."""

from __future__ import annotations

import argparse

from briefing.cli.arguments import add_dossier, add_output
from briefing.cli.export.files import describe, export
from briefing.cli.parser import Command


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "standard output")
    parser.add_argument("--unproved", action="store_true", help="write what is not proved, too; its `proof` says so")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of the export instead")


def _facts(options: argparse.Namespace) -> int:
    from briefing.export.facts import facts_as_json_lines, facts_schema

    if options.schema:
        return describe(options, facts_schema)
    return export(options, lambda opened: facts_as_json_lines(opened.dossier, opened.standing.verdicts))


def _dossier(options: argparse.Namespace) -> int:
    from briefing.export.dossier import dossier_as_json, dossier_schema

    if options.schema:
        return describe(options, dossier_schema)
    return export(options, lambda opened: dossier_as_json(opened.dossier, opened.standing.verdicts, opened.unproved))


def _declare_other(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "standard output")
    parser.add_argument("--unproved", action="store_true", help="write what is not proved, too; it is marked so")


def _calendar(options: argparse.Namespace) -> int:
    from briefing.cli.moment import moment
    from briefing.export.calendar import calendar

    return export(options, lambda opened: calendar(opened.dossier, moment(opened.dossier), opened.unproved))


def _articles(options: argparse.Namespace) -> int:
    from briefing.export.csl import csl_json

    return export(options, lambda opened: csl_json(opened.dossier, opened.unproved))


FACTS = Command(
    name="facts",
    summary="Write the facts as JSON Lines, one fact a line",
    about=(
        "Each line can be read alone: it has names in place of ids, dates with the days\n"
        "that they can mean, and figures as ranges. Its key `proof` tells how it was proved; a\n"
        "dossier that is not proved as it stands is not written."
    ),
    declare=_declare,
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
    declare=_declare,
    run=_dossier,
    examples=(("briefing export dossier -o dossier.json", "the dossier at hand"),),
)
CALENDAR = Command(
    name="ics",
    summary="Write the timeline as events of a calendar (iCalendar)",
    about=(
        "Each event lasts as long as its date is precise: a day, or all days of a month or a year that it can mean.\n"
        "It tells who says so and how sure it is. A dossier that is not proved as it stands is not written."
    ),
    declare=_declare_other,
    run=_calendar,
    examples=(("briefing export ics -o timeline.ics", "a file that calendars open"),),
)
ARTICLES = Command(
    name="csl",
    summary="Write the articles as references (CSL JSON)",
    about=(
        "Zotero, pandoc and other programs that set references read it; it holds what the articles' texts state of\n"
        "themselves, and nothing else. A dossier that is not proved as it stands is not written."
    ),
    declare=_declare_other,
    run=_articles,
    examples=(("briefing export csl -o articles.json", "the articles of the dossier at hand"),),
)

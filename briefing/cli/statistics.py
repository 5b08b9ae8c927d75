"""`briefing stats`: what is known and what is not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier, told_as
from briefing.cli.histories import add_history, day_of, history_file, now, remembered
from briefing.cli.parser import Command
from briefing.tables import terminal_width

if TYPE_CHECKING:
    from briefing.cli.statistics_text import Names
    from briefing.model.dossier import Dossier
    from briefing.quiz.memory import History
    from briefing.quiz.response import Response
    from briefing.quiz.statistics import Overview

_WIDTH, _WIDEST = 80, 100
"""Columns where nobody looks, and at most."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_history(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")


def _run(options: argparse.Namespace) -> int:
    from briefing.loading.load import load

    folder = dossier(options)
    checked = load(folder).dossier
    with remembered(history_file(options)) as history:
        shown, others = _counted(history, checked)
    if options.format == "json":
        _give_report(shown, others, folder, checked)
    else:
        _give_text(shown, others, folder, checked)
    return 0


def _counted(history: History, checked: Dossier) -> tuple[Overview, int]:
    """Add up the answers to questions of the dossier, and count those to other ones."""
    from briefing.quiz.memory import Which
    from briefing.quiz.statistics import overview

    articles = {article.source.fingerprint: article.id for article in checked.articles}
    recorded = history.responses(Which(fingerprints=frozenset(articles)))
    responses = [each.response for each in recorded]
    found = overview(
        responses, history.sessions(), history.cards(), now(), day_of, lambda each: _article(articles, each)
    )
    return _in_order(found, checked), history.count(Which()) - len(responses)


def _article(articles: Mapping[str, str], response: Response) -> str:
    """Give the article of today, by the source text: its id may have been another one."""
    start = response.card.partition("/")[0]
    return next(name for fingerprint, name in articles.items() if fingerprint.startswith(start))


def _in_order(found: Overview, checked: Dossier) -> Overview:
    """Put kinds and articles into the order in which everything else lists them."""
    from dataclasses import replace

    from briefing.quiz.question import Kind

    kinds = {str(kind): place for place, kind in enumerate(Kind)}
    articles = {article.id: place for place, article in enumerate(checked.articles)}
    return replace(
        found,
        kinds=tuple(sorted(found.kinds, key=lambda each: kinds.get(each.name, len(kinds)))),
        articles=tuple(sorted(found.articles, key=lambda each: articles[each.name])),
    )


def _names(checked: Dossier) -> Names:
    from briefing.cli.statistics_text import Names
    from briefing.document.prose import plain

    facts, articles = checked.facts_by_id, checked.articles_by_id
    return Names(
        lambda name: plain(articles[name].source.title),
        lambda fact: plain(facts[fact].text) if fact in facts else None,
    )


def _give_report(shown: Overview, others: int, folder: Path, checked: Dossier) -> None:
    from briefing.cli.statistics_report import report
    from briefing.export.serial import json_document

    output.give(json_document(report(shown, str(folder), others, _names(checked).article)))


def _give_text(shown: Overview, others: int, folder: Path, checked: Dossier) -> None:
    from briefing.cli.statistics_text import in_words

    if shown.whole.asked:
        width = terminal_width(sys.stdout) or _WIDTH
        output.give(in_words(shown, _names(checked), min(width, _WIDEST)))
    else:
        console.say(f"You have not answered any question of {told_as(folder)} yet: `briefing quiz` asks you the first.")
    if others:
        console.say(f"The history also holds {console.count(others, 'answer')} to questions of other dossiers.")


COMMAND = Command(
    name="stats",
    summary="Show what you know and what not, from your answers to the quiz",
    about=(
        "Points count answered questions. `remembered` is the mean probability that what was asked is\n"
        "still known now, as the forgetting curve (FSRS) has it; what was wrong the last time counts as\n"
        "not known. Answers to other dossiers are left out.\n"
        "The JSON document tells the version of its format in its key `schema`."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing stats", "your answers on the dossier at hand"),
        ("briefing stats my-dossier --format json", "those on another one, for a program to read"),
    ),
)

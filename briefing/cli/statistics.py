"""`briefing stats`: what is known and what is not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier, told_as
from briefing.cli.parser import Command
from briefing.cli.quiz.banking import open_world
from briefing.cli.quiz.histories import add_history, day_of, history_file, now, remembered
from briefing.tables import terminal_width

if TYPE_CHECKING:
    from briefing.cli.stats.text import Names
    from briefing.quiz.memory import History
    from briefing.quiz.propositions import World
    from briefing.quiz.response import Response
    from briefing.quiz.statistics import Overview

_WIDTH, _WIDEST = 80, 100
"""Columns where nobody looks, and at most."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_history(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="%(choices)s (default: %(default)s)")


def _run(options: argparse.Namespace) -> int:
    folder, path = dossier(options), history_file(options)
    world = open_world(folder)
    with remembered(path) as history:
        shown, others = _counted(history, world)
    if options.history is not None and not path.exists():
        console.say(f"There is no history {console.escaped(str(path))}.")
    if options.format == "json":
        _give_report(shown, others, folder, world)
    else:
        _give_text(shown, others, folder, world)
    return 0


def _counted(history: History, world: World) -> tuple[Overview, int]:
    """Add up the answers to questions of the dossier, and count those to other ones."""
    from briefing.quiz.memory import Which
    from briefing.quiz.statistics import overview

    articles = {note.fingerprint: name for name, note in world.articles.items()}
    recorded = history.responses(Which(fingerprints=frozenset(articles)))
    responses = [each.response for each in recorded]
    found = overview(
        responses, history.sessions(), history.cards(), now(), day_of, lambda each: _article(articles, each)
    )
    return _in_order(found, world), history.count(Which()) - len(responses)


def _article(articles: Mapping[str, str], response: Response) -> str:
    """Give the article of today, by the source text: its id may have been another one."""
    start = response.card.partition("/")[0]
    return next(name for fingerprint, name in articles.items() if fingerprint.startswith(start))


def _in_order(found: Overview, world: World) -> Overview:
    """Put kinds and articles into the order in which everything else lists them."""
    from dataclasses import replace

    from briefing.quiz.question import Kind

    kinds = {str(kind): place for place, kind in enumerate(Kind)}
    articles = {name: place for place, name in enumerate(world.articles)}
    return replace(
        found,
        kinds=tuple(sorted(found.kinds, key=lambda each: kinds.get(each.name, len(kinds)))),
        articles=tuple(sorted(found.articles, key=lambda each: articles[each.name])),
    )


def _names(world: World) -> Names:
    from briefing.cli.stats.text import Names

    def fact(name: str) -> str | None:
        try:
            return world.proposition(name).text
        except KeyError:
            return None

    return Names(lambda name: world.articles[name].title, fact)


def _give_report(shown: Overview, others: int, folder: Path, world: World) -> None:
    from briefing.cli.stats.report import report
    from briefing.export.serial import json_document

    output.give(json_document(report(shown, str(folder), others, _names(world).article)))


def _give_text(shown: Overview, others: int, folder: Path, world: World) -> None:
    from briefing.cli.stats.text import in_words

    if shown.whole.asked:
        width = terminal_width(sys.stdout) or _WIDTH
        output.give(in_words(shown, _names(world), min(width, _WIDEST)))
    else:
        console.say(f"You have not answered any question of {told_as(folder)} yet: `briefing quiz` asks you the first.")
    if others:
        console.say(f"The history also holds {console.count(others, 'answer')} to questions of other dossiers.")


COMMAND = Command(
    name="stats",
    summary="Show what you know and what not, from your answers to the quiz",
    about=(
        "Points are the share of all questions asked; one that was skipped gives none. (In the JSON document\n"
        "`accuracy` is the share of those that were answered.)\n"
        "`remembered` is the mean probability that what was asked is still known now, as the forgetting\n"
        "curve (FSRS) has it; what was wrong the last time counts as not known. Answers to other dossiers\n"
        "are left out.\n"
        "The JSON document tells the version of its format in its key `schema`."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing stats", "your answers on the dossier at hand"),
        ("briefing stats my-dossier --format json", "those on another one, for a program to read"),
    ),
)

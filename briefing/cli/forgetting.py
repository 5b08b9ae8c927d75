"""`briefing forget`: delete answers from the history."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import console
from briefing.cli.parser import Command, did_you_mean
from briefing.cli.quiz.histories import add_history, history_file, now
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.quiz.memory import History, Which
    from briefing.quiz.propositions import ArticleNote

_LONGEST_LETTER = 2
"""Characters: what is longer is the id of an article."""


def _declare(parser: argparse.ArgumentParser) -> None:
    from briefing.quiz.question import Kind

    parser.add_argument(
        "dossier", metavar="DOSSIER", nargs="?", type=Path, help="folder of a dossier (default: answers to all of them)"
    )
    add_history(parser)
    which = parser.add_argument_group("which answers (default: all; of several conditions each must hold)")
    which.add_argument("--article", metavar="ID", help="to questions about this article, by id or letter")
    kinds = [*map(str, Kind)]
    which.add_argument("--kind", choices=kinds, metavar="KIND", help="to questions of this kind: %(choices)s")
    which.add_argument("--before", metavar="DATE", help="given before this day: 2026-03-31")
    parser.add_argument("--yes", action="store_true", help="do not ask")


def _run(options: argparse.Namespace) -> int:
    from briefing.quiz.memory import History, Which

    before = _before(options)
    path = history_file(options)
    if not path.exists():
        console.say("There is no history: nothing to forget.")
        return 0
    with History.open(path, now) as history:
        which = _which(options, before, history)
        number = history.count(which)
        if not number:
            is_empty = which.everything or not history.count(Which())
            told = "There are no answers in the history" if is_empty else "No answer in the history is of that sort"
            console.say(f"{told}: nothing to forget.")
            return 0
        if not options.yes and not _is_agreed(number, path):
            console.say("Nothing was forgotten.")
            return 1
        console.say(f"Forgot {console.count(history.forget(which), 'answer')}.")
    return 0


def _before(options: argparse.Namespace) -> datetime | None:
    """Read the day before which answers are meant, where the reader is; one that is none is wrong usage."""
    fail: Callable[..., NoReturn] = options.fail
    try:
        day = None if options.before is None else date.fromisoformat(options.before)
    except ValueError:
        fail(f"--before: '{options.before}' is not a day", "write 2026-03-31")
    return None if day is None else datetime(day.year, day.month, day.day).astimezone()


def _which(options: argparse.Namespace, before: datetime | None, history: History) -> Which:
    """Say which answers are meant: of a dossier that is named only those to its articles, by their source texts."""
    from briefing.quiz.memory import Which

    if options.dossier is not None:
        return _of_dossier(options, before)
    name = options.article or ""
    known = {each.response.article for each in history.responses()} if name else set()
    if name and name not in known and (found := _lettered(name)) is not None:
        return Which(fingerprints=frozenset({found.fingerprint}), kind=options.kind or "", before=before)
    if name:
        _require(name, known, "the history has no answer about an article")
    return Which(article=name, kind=options.kind or "", before=before)


def _lettered(letter: str) -> ArticleNote | None:
    """Give the article of the dossier at hand that has a letter, None if that is no letter of its articles."""
    from briefing.cli.quiz.banking import open_world
    from briefing.cli.quiz.wanting import article_id
    from briefing.loading.locate import dossier_folder

    if len(letter) > _LONGEST_LETTER:
        return None
    articles = open_world(dossier_folder(None)).articles
    found = article_id(articles, letter)
    return None if found is None else articles[found]


def _of_dossier(options: argparse.Namespace, before: datetime | None) -> Which:
    from briefing.cli.arguments import dossier
    from briefing.cli.quiz.banking import open_world
    from briefing.cli.quiz.wanting import article_id
    from briefing.quiz.memory import Which

    articles = open_world(dossier(options)).articles
    name = options.article
    if name is not None:
        name = article_id(articles, name) or name
        _require(name, set(articles), "the dossier has no article")
    meant = articles.values() if name is None else (articles[name],)
    fingerprints = frozenset(each.fingerprint for each in meant)
    return Which(fingerprints=fingerprints, kind=options.kind or "", before=before)


def _require(name: str, known: set[str], what: str) -> None:
    if name not in known:
        raise BriefingError(f"{what} '{name}'", hint=did_you_mean(name, known))


def _is_agreed(number: int, path: Path) -> bool:
    """Ask whether so many answers are to go for good."""
    if not console.is_terminal(sys.stdin) or not console.is_terminal(sys.stderr):
        raise BriefingError(
            f"{console.count(number, 'answer')} would be forgotten, and nobody can be asked",
            hint="say --yes to forget without being asked",
        )
    name = console.escaped(str(path))
    console.say(f"{console.count(number, 'answer')} in {name} will be forgotten for good; no copy is kept.")
    sys.stderr.write("Forget? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


COMMAND = Command(
    name="forget",
    summary="Delete answers from your history, for good",
    about=(
        "Without a DOSSIER the answers to all dossiers are meant, with one only those to its articles.\n"
        "You are asked first. No copy is kept: what you have forgotten is nowhere on the disk. To keep\n"
        "one, leave every quiz and copy the file before, with the one beside it whose name ends in -wal,\n"
        "if there is one: it holds the latest answers."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing forget", "all answers, to begin anew"),
        ("briefing forget my-dossier --article opening", "those about one article"),
        ("briefing forget --before 2026-01-01 --yes", "old ones, without being asked"),
    ),
)

"""`briefing diff`: what is other in a dossier than it was."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import console
from briefing.cli.arguments import STANDARD_OUTPUT, add_output, check_target, deliver, told_as
from briefing.cli.parser import Command
from briefing.loading.locate import dossier_folder
from briefing.tables import terminal_width

if TYPE_CHECKING:
    from briefing.analysis.changes import Changes
    from briefing.cli.opening import Opened

FORMATS = ("text", "json")
CHANGED = 1
_WIDEST = 100


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "old", metavar="OLD", nargs="?", help="a folder, or a revision of git: HEAD~1, v1.0, v1.0:content"
    )
    parser.add_argument("new", metavar="NEW", nargs="?", help="another of the two (default: the dossier at hand)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="%(choices)s (default: %(default)s)")
    add_output(parser, "standard output")
    parser.add_argument("--exit-code", action="store_true", help=f"leave with {CHANGED} where anything has changed")
    parser.add_argument("--schema", action="store_true", help="write the JSON Schema of --format json instead")


def _run(options: argparse.Namespace) -> int:
    target = options.output or STANDARD_OUTPUT
    at_hand = _at_hand(options.new)
    if target != STANDARD_OUTPUT:
        for folder in (at_hand, Path(options.old or at_hand)):
            check_target(target, folder)
    if options.schema:
        deliver(target, _schema())
        return 0
    if options.old is None:
        options.fail("OLD is missing", "name a folder or a revision: `briefing diff HEAD~1`")
    return _compare(options, at_hand, target)


def _at_hand(new: str | None) -> Path:
    """Give the folder of the dossier that revisions are meant of: that which is named, or the one at hand."""
    named = dossier_folder(Path(new)) if new else None
    return named if named is not None and named.is_dir() else dossier_folder()


def _schema() -> bytes:
    from briefing.export.changes import changes_schema
    from briefing.export.serial import json_document

    return json_document(changes_schema())


def _compare(options: argparse.Namespace, at_hand: Path, target: Path) -> int:
    from briefing.analysis.changes import changes
    from briefing.cli.opening import open_dossier
    from briefing.cli.revisions import open_revision

    old = open_revision(options.old, at_hand)
    new = open_dossier(at_hand) if options.new is None else open_revision(options.new, at_hand)
    found = changes(old.dossier, new.dossier)
    deliver(target, _written(options, found, (old, new), target))
    if not found.is_empty:
        from briefing.analysis.changes.counting import counted

        console.say(f"{counted(found) or 'No fact, article, key judgement or disagreement has changed'}.")
    return CHANGED if options.exit_code and not found.is_empty else 0


def _written(options: argparse.Namespace, found: Changes, opened: tuple[Opened, Opened], target: Path) -> bytes:
    names = options.old, options.new or told_as(opened[1].folder)
    if options.format == "json":
        from briefing.export.changes import Compared, changes_as_json

        old, new = (Compared(name, each.standing.verdicts) for name, each in zip(names, opened, strict=True))
        return changes_as_json(found, old, new)
    from briefing.cli.diff_text import changes_as_text

    shown = target == STANDARD_OUTPUT
    width = min((terminal_width(sys.stdout) if shown else None) or _WIDEST, _WIDEST)
    return changes_as_text(found, *names, width, colour=shown and console.colourful(sys.stdout)).encode()


COMMAND = Command(
    name="diff",
    summary="Tell what has changed in a dossier since another state of it",
    about=(
        "Facts, articles, key judgements and disagreements are compared by what they say, value by value:\n"
        "what merely has another id is told as renamed, what merely stands elsewhere in the files not at all.\n"
        "OLD and NEW are folders or revisions of git; of a revision the dossier's folder as it stood then is\n"
        "meant, `REV:FOLDER` names another folder of the repository. No checkout is touched. Neither dossier\n"
        "need be proved. The JSON document tells the version of its format in its key `schema`."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing diff HEAD~1", "what the last commit has changed in the dossier at hand"),
        ("briefing diff v1.0 v1.1 --format json -o changes.json", "between two releases, for another program"),
        ("briefing diff old-copy my-dossier", "between two folders"),
        ("briefing diff --exit-code HEAD", f"leave with {CHANGED} where something is not committed"),
    ),
)

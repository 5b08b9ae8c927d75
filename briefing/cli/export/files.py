"""Where an export goes: to a file, or to standard output."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing import output
from briefing.cli.arguments import STANDARD_OUTPUT, check_target, deliver, dossier

if TYPE_CHECKING:
    from briefing.cli.opening import Opened

FOLDER: Final = Path("build")


def export(options: argparse.Namespace, write: Callable[[Opened], bytes], archive: Path | None = None) -> int:
    """Write what a dossier makes to the target; that is standard output where none is named, but for archives.

    An archive is named with its default target, for no terminal can show it.
    """
    target = _checked(options, archive)
    from briefing.cli.opening import open_proved

    opened = open_proved(dossier(options), unproved=options.unproved, hint="`--unproved` exports it as it is")
    _deliver(target, write(opened), is_default=options.output is None)
    return 0


def describe(options: argparse.Namespace, schema: Callable[[], dict[str, object]]) -> int:
    """Write the JSON Schema of an export to the target; that needs no dossier."""
    from briefing.export.serial import json_document

    deliver(_checked(options, None), json_document(schema()))
    return 0


def _checked(options: argparse.Namespace, archive: Path | None) -> Path:
    """Give the target; refuse before the work what would be refused after it."""
    target: Path = options.output or archive or STANDARD_OUTPUT
    if target == STANDARD_OUTPUT:
        output.check_standard_output(binary=archive is not None)
    else:
        is_to_be_made = options.output is None and not FOLDER.exists()
        check_target(FOLDER if is_to_be_made else target, dossier(options))
    return target


def _deliver(target: Path, content: bytes, *, is_default: bool) -> None:
    if is_default and target != STANDARD_OUTPUT:
        output.make_folder(FOLDER)
    deliver(target, content)

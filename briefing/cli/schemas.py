"""`briefing schema`: what editors need to help with the files of a dossier."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from briefing import console, output
from briefing.cli.parser import Command
from briefing.errors import BriefingError

_OWN = Path("schema of the dossier at hand")
"""Stands for the folder that `--check` looks at where none is named; no path that is typed is this object."""


def _declare(parser: argparse.ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("-o", "--output", metavar="DIR", type=Path, help="write one file a schema into this folder")
    choice.add_argument(
        "--check",
        metavar="DIR",
        nargs="?",
        type=Path,
        const=_OWN,
        help="only tell whether the files in this folder are up to date (default: schema/ of the dossier at hand)",
    )


def _run(options: argparse.Namespace) -> int:
    from briefing.model.schema import schema_texts

    texts = schema_texts()
    if options.check is not None:
        return _check(_folder(options.check), texts)
    if options.output is not None:
        return _write(options.output, texts)
    output.give(_together(texts))
    return 0


def _together(texts: Mapping[str, str]) -> bytes:
    """Make one document of all schemas, by the name of their file."""
    import json

    from briefing.export.serial import json_document

    return json_document({name: json.loads(text) for name, text in texts.items()})


def _folder(given: Path) -> Path:
    from briefing.loading.locate import dossier_folder

    return dossier_folder() / "schema" if given is _OWN else given


def _write(folder: Path, texts: Mapping[str, str]) -> int:
    output.make_folder(folder)
    for name, text in texts.items():
        output.write_whole(folder / name, text.encode())
    console.say(f"Wrote {console.count(len(texts), 'schema')} into {console.escaped(str(folder))}")
    return 0


def _check(folder: Path, texts: Mapping[str, str]) -> int:
    stale = [name for name, text in texts.items() if not _is_same(folder / name, text)]
    for name in stale:
        console.say(f"{console.escaped(str(folder / name))} is not up to date")
    if stale:
        raise BriefingError(
            f"{console.count(len(stale), 'schema')} to be written again", hint=f"briefing schema -o {folder}"
        )
    return 0


def _is_same(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except FileNotFoundError:
        return False


COMMAND = Command(
    name="schema",
    summary="Print or write the JSON Schemas by which editors complete and check a dossier's files",
    about="Without an option all schemas are printed as one document, by the names of their files.",
    declare=_declare,
    run=_run,
    examples=(
        ("briefing schema -o content/schema", "write them beside the dossier"),
        ("briefing schema --check", "exit with 1 if the written ones are out of date"),
    ),
)

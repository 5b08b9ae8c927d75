"""`briefing build`: from the dossier to a document."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from briefing import console, output
from briefing.cli.arguments import STANDARD_OUTPUT, add_dossier, add_output, dossier
from briefing.cli.parser import Command
from briefing.errors import BriefingError
from briefing.progress import progress

FOLDER = Path("build")
_OBJECT_STREAM = re.compile(rb"/Type /ObjStm.*?stream\r?\n", re.DOTALL)


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "build/briefing.pdf, or build/briefing-letter.pdf on Letter")
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="size of the pages: %(choices)s (default: %(default)s)"
    )
    parser.add_argument(
        "--format", choices=("pdf", "html"), help="%(choices)s (default: html for a FILE that ends so, else pdf)"
    )


def _run(options: argparse.Namespace) -> int:
    form = options.format or _form_of(options.output)
    target = options.output or default_target(options.paper, form)
    _check(target, is_default=options.output is None)
    with progress() as tell:
        tell("Reading the dossier")
        content = _build(options, form, tell)
        tell("Writing the file")
        _write(target, content, is_default=options.output is None)
    if target != STANDARD_OUTPUT:
        console.say(f"Wrote {console.escaped(str(target))}: {_size(content, form)}")
    return 0


def default_target(paper: str, form: str) -> Path:
    """Name the file that is written where none is named."""
    return FOLDER / f"briefing{'' if paper == 'a4' else f'-{paper}'}.{form}"


def _form_of(path: Path | None) -> str:
    return "html" if path is not None and path.suffix.lower() in {".html", ".htm"} else "pdf"


def _check(target: Path, *, is_default: bool) -> None:
    """Refuse before the work what would be refused after it."""
    if target == STANDARD_OUTPUT:
        output.check_standard_output(binary=True)
    elif not is_default or FOLDER.exists():
        output.check_target(target)


def _build(options: argparse.Namespace, form: str, tell: Callable[[str], None]) -> bytes:
    from briefing.loading.load import load

    checked = load(dossier(options)).dossier
    tell("Typesetting the briefing")
    from briefing.document.build import build_html, build_pdf
    from briefing.document.structure import Paper

    paper = Paper(options.paper)
    return build_html(checked, paper=paper).encode() if form == "html" else build_pdf(checked, paper=paper)


def _write(target: Path, content: bytes, *, is_default: bool) -> None:
    if target == STANDARD_OUTPUT:
        output.give(content)
        return
    if is_default:
        _make_folder()
    output.write_whole(target, content)


def _make_folder() -> None:
    try:
        FOLDER.mkdir(exist_ok=True)
    except OSError as error:
        message = f"the folder {FOLDER} cannot be made: {(error.strerror or str(error)).lower()}"
        raise BriefingError(message, hint="name another place with -o") from None


def _size(content: bytes, form: str) -> str:
    pages = count_pages(content) if form == "pdf" else 0
    size = f"{round(len(content) / 1000):,} kB"
    return f"{console.count(pages, 'page')}, {size}" if pages else size


def count_pages(pdf: bytes) -> int:
    """Count the pages of a PDF of ours, which describes them in compressed object streams (ISO 32000-1, 7.5.7)."""
    import zlib

    streams = (zlib.decompressobj().decompress(pdf[match.end() :]) for match in _OBJECT_STREAM.finditer(pdf))
    return sum(len(re.findall(rb"/Type ?/Page\b", stream)) for stream in streams)


COMMAND = Command(
    name="build",
    summary="Typeset the briefing as a PDF",
    about=(
        "The dossier is checked first; if it has findings, they are told and nothing is written.\n"
        "A file that stood there before is replaced in one step, when the new one is whole."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing build", "the dossier at hand, as build/briefing.pdf"),
        ("briefing build --paper letter -o handout.pdf", "on US Letter, under another name"),
        ("briefing build my-dossier -o page.html", "another dossier, as HTML"),
    ),
)

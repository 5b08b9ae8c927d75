"""A briefing that is typeset in this process, and its PDF as other programs read it."""

from __future__ import annotations

import io
import logging
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pikepdf
import pymupdf

from briefing.cli.opening import Opened, open_dossier
from briefing.cli.sheets import sheet_of
from briefing.document.build import Briefing, build, build_sheet
from briefing.document.sheet import QuestionSheet
from briefing.document.structure import Edition as Part
from briefing.document.structure import Paper
from briefing.evidence.lock.record import Lock
from briefing.model.dossier import Dossier
from briefing.resources import content_folder
from tests.e2e.conftest import COMMAND, surroundings


@dataclass(frozen=True)
class Edition:
    """A briefing, read back."""

    dossier: Dossier
    briefing: Briefing
    logged: tuple[str, ...]
    """What WeasyPrint logged as a warning or worse."""

    @cached_property
    def reader(self) -> Any:
        """The PDF as MuPDF reads it."""
        module: Any = pymupdf  # which has no types
        return module.open(stream=self.briefing.pdf)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page as it is copied: words broken at a hyphen or dash joined, lines joined by spaces."""
        return [unwrapped(page.get_text()) for page in self.reader]

    @cached_property
    def page_of(self) -> dict[str, int]:
        """The page of each anchor, from 1."""
        return {name: found["page"] + 1 for name, found in self.reader.resolve_names().items()}

    def pdf(self) -> pikepdf.Pdf:
        """Open the PDF with pikepdf."""
        return pikepdf.open(io.BytesIO(self.briefing.pdf))

    def dictionaries(self) -> Iterator[pikepdf.Dictionary]:
        """Give all dictionaries of the PDF."""
        with self.pdf() as pdf:
            yield from (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))


def unwrapped(text: str) -> str:
    """Undo the breaks of lines."""
    return " ".join(re.sub(r"(?<=\w[-–/])\n", "", text).split())


def typeset(
    dossier: Dossier,
    paper: Paper = Paper.A4,
    sheet: QuestionSheet | None = None,
    part: Part = Part.FULL,
    lock: Lock | None = None,
) -> Edition:
    """Typeset a dossier, or its sheet or the key to that alone, and keep what is logged meanwhile."""
    logger, notes = logging.getLogger("weasyprint"), _Notes(logging.WARNING)
    logger.addHandler(notes)
    try:
        if part is Part.FULL or sheet is None:
            made = build(dossier, paper=paper, sheet=sheet, lock=lock)
        else:
            made = build_sheet(dossier, paper=paper, edition=part, sheet=sheet)
        return Edition(dossier, made, tuple(notes.messages))
    finally:
        logger.removeHandler(notes)


@cache
def opened() -> Opened:
    """Open the dossier that comes with the program, once."""
    return open_dossier(content_folder())


@cache
def sheet(seed: int = 0) -> QuestionSheet:
    """Draw its question sheet, once."""
    return sheet_of(opened(), seed)


@cache
def shipped(paper: Paper, part: Part = Part.FULL) -> Edition:
    """Typeset it as the command does, once."""
    return typeset(opened().dossier, paper, sheet(), part, opened().lock)


@cache
def written() -> tuple[Path, str]:
    """Build the briefing by the command itself, once; give the file and what was told."""
    env = surroundings()
    command = [*COMMAND, "build"]
    done = subprocess.run(command, cwd=_kept().name, env=env, capture_output=True, text=True, check=True)
    return Path(_kept().name, "build", "briefing.pdf"), done.stderr


@cache
def _kept() -> TemporaryDirectory[str]:
    """Keep a folder as long as the tests run."""
    return TemporaryDirectory()


class _Notes(logging.Handler):
    """Keep the messages of a logger."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

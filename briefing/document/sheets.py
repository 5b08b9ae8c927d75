"""Class sets as PDF: one sheet each, all of them for the printer, and one key to all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from briefing.document.compose.class_set import compose_blank, compose_copy, compose_keys
from briefing.document.pdf import Layout, Typesetter, typesetter
from briefing.document.render import render, render_blank
from briefing.document.sheet import NumberedSheet
from briefing.document.structure import Paper
from briefing.model.dossier import Dossier
from briefing.resources import templates_folder


def _nobody() -> None:
    """Hear nothing."""


class Made(NamedTuple):
    """A PDF that is made."""

    pdf: bytes
    pages: int


@contextmanager
def sheet_press(dossier: Dossier) -> Iterator[SheetPress]:
    """Make the typesetter ready once for many sheets of a dossier."""
    templates = templates_folder()
    with typesetter(templates) as press:
        yield SheetPress(dossier, press, templates)


@dataclass(frozen=True)
class SheetPress:
    """Typesets sheets and keys of a dossier; equal sheets give equal bytes, whatever was set before."""

    dossier: Dossier
    press: Typesetter
    templates: Path

    def sheet(self, paper: Paper, copy: NumberedSheet) -> Made:
        """Typeset one sheet."""
        return self._written(self._laid_out(paper, copy))

    def collated(self, paper: Paper, copies: Sequence[NumberedSheet], told: Callable[[], None] = _nobody) -> Made:
        """Typeset sheets for one print on both sides: each begins on the front of a leaf; tell each that is set."""
        blank = self.press.lay_out(render_blank(compose_blank(self.dossier, paper, len(copies)), self.templates))
        return self._written(blank.filled(self._each(paper, copies, told)))

    def _each(self, paper: Paper, copies: Iterable[NumberedSheet], told: Callable[[], None]) -> Iterator[Layout]:
        for copy in copies:
            yield self._laid_out(paper, copy)
            told()

    def key(self, paper: Paper, copies: Sequence[NumberedSheet], command: str) -> Made:
        """Typeset the key to sheets, which ``command`` makes again."""
        document = compose_keys(self.dossier, paper, copies, command)
        return self._written(self.press.lay_out(render(document, self.templates)))

    def html(self, paper: Paper, copy: NumberedSheet) -> str:
        """Give the HTML whose pages are those of a sheet, but for the columns at its end, which are not yet even."""
        return render(compose_copy(self.dossier, paper, copy), self.templates)

    def _laid_out(self, paper: Paper, copy: NumberedSheet) -> Layout:
        layout = self.press.lay_out(self.html(paper, copy))
        layout.even_out()
        return layout

    def _written(self, layout: Layout) -> Made:
        return Made(self.press.write(layout), len(layout))

"""From a finished HTML string to the bytes of a PDF."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

from briefing.errors import BriefingError

VARIANT: Final = "pdf/a-3a"
"""What the PDF conforms to, beside PDF/UA-1, which is claimed when it is finished."""


def write_pdf(html: str, *, resources: Path) -> bytes:
    """Typeset a document as tagged PDF/A-3a and PDF/UA-1; the same HTML gives the same bytes.

    Title, authors, description and language are those of the HTML's head. `resources` is the folder against which
    its relative addresses count, and the only one that it may read. Raises `BriefingError` where a library, a font
    or a character is missing, and for everything that the typesetter complains about.
    """
    with typesetter(resources) as press:
        return press.write(press.lay_out(html))


@contextmanager
def typesetter(resources: Path) -> Iterator[Typesetter]:
    """Make WeasyPrint ready, with our fonts alone; its complaints are raised with a PDF, or when the block is done."""
    from briefing.document.engine.isolation import only_our_fonts, without_collection
    from briefing.document.engine.loading import weasyprint

    with only_our_fonts(), without_collection():
        module = weasyprint()
        with _complaints() as notes, _refusals(module):
            yield Typesetter(module, resources, notes.told)


@dataclass(frozen=True)
class Layout:
    """Pages that are laid out and not yet written."""

    document: Any
    """WeasyPrint's document."""

    @cached_property
    def anchors(self) -> dict[str, int]:
        """The page of each anchor, from 1."""
        return {anchor: number for number, page in enumerate(self.document.pages, start=1) for anchor in page.anchors}

    def __len__(self) -> int:
        """Count the pages."""
        return len(self.document.pages)

    def replaced(self, first: int, other: Layout) -> Layout:
        """Put the pages of another layout in the place of as many of these, from page `first` on."""
        pages = list(self.document.pages)
        pages[first - 1 : first - 1 + len(other)] = other.document.pages
        return Layout(self.document.copy(pages))

    def filled(self, layouts: Iterable[Layout]) -> Layout:
        """Print layouts one after the other, each from the front of a leaf: this one is the blank page between them.

        Title and authors are those of the blank page.
        """
        (blank,) = self.document.pages
        kept = [*layouts]
        pages = [page for each in kept for page in (*each.document.pages, *[blank] * (len(each) % 2))]
        return _Joined(self.document.copy(pages), kept)

    def even_out(self) -> None:
        """Make the two columns at the end even, in which the first is full."""
        from briefing.document.engine.columns import even_out

        even_out(self.document.pages[-1])


@dataclass(frozen=True)
class _Joined(Layout):
    """Pages of several layouts, whose fonts live as long as those do."""

    parts: list[Layout]


class Typesetter:
    """Lays out HTML and writes pages as PDF."""

    def __init__(self, weasyprint: Any, resources: Path, complain: Callable[[], None]) -> None:
        from briefing.document.engine.fetching import OwnFiles

        self._html = partial(
            weasyprint.HTML,
            base_url=f"{resources.resolve().as_uri()}/",
            url_fetcher=OwnFiles(resources, weasyprint.urls.URLFetcherResponse),
        )
        self._complain = complain

    def lay_out(self, html: str) -> Layout:
        """Part a document into pages."""
        with _unclosed_profile():
            return Layout(self._html(string=html).render(pdf_variant=VARIANT))

    def write(self, layout: Layout) -> bytes:
        """Write the pages as PDF; raise `BriefingError` where the typesetter has complained."""
        from briefing.document.engine.finishing import finish

        with _unclosed_profile():
            pdf: bytes = layout.document.write_pdf(finisher=finish, pdf_variant=VARIANT)
        self._complain()
        return pdf


@contextmanager
def _unclosed_profile() -> Iterator[None]:
    """Pass over that WeasyPrint leaves its colour profile open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


@contextmanager
def _refusals(weasyprint: Any) -> Iterator[None]:
    """Raise the refusal for which WeasyPrint stopped."""
    try:
        yield
    except weasyprint.urls.FatalURLFetchingError as error:
        raise _cause(error) from error


def _cause(error: BaseException) -> BriefingError:
    """Give the refusal for which WeasyPrint stopped."""
    cause = error.__cause__
    return cause if isinstance(cause, BriefingError) else BriefingError(str(error))


@contextmanager
def _complaints() -> Iterator[_Notes]:
    """Raise `BriefingError` with the first of WeasyPrint's warnings, once the block is done; print none of them."""
    logger = logging.getLogger("weasyprint")
    notes = _Notes(logging.WARNING)
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(notes)
    try:
        yield notes
    finally:
        logger.removeHandler(notes)
        logger.propagate = propagate
    notes.told()


class _Notes(logging.Handler):
    """Keep the messages of a logger."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

    def told(self) -> None:
        """Raise `BriefingError` with the first message, if there is one."""
        if self.messages:
            more = f" (and {len(self.messages) - 1} more)" if len(self.messages) > 1 else ""
            raise BriefingError(f"the typesetter complains: {self.messages[0]}{more}")

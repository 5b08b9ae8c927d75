"""From a finished HTML string to the bytes of a PDF."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError


def write_pdf(html: str, *, resources: Path) -> bytes:
    """Typeset a document as tagged PDF/A-3a and PDF/UA-1; the same HTML gives the same bytes.

    Title, authors, description and language are those of the HTML's head. `resources` is the folder against which
    its relative addresses count, and the only one that it may read. Raises `BriefingError` where a library, a font
    or a character is missing, and for everything that the typesetter complains about.
    """
    from briefing.document.engine.isolation import only_our_fonts, without_collection
    from briefing.document.engine.loading import weasyprint

    with only_our_fonts(), without_collection():
        typesetter = weasyprint()
        with _complaints():
            return _typeset(typesetter, html, resources)


def _typeset(weasyprint: Any, html: str, resources: Path) -> bytes:
    """Run WeasyPrint over the document, with our own way to its files and our own finish."""
    from briefing.document.engine.fetching import OwnFiles
    from briefing.document.engine.finishing import finish

    files = OwnFiles(resources, weasyprint.urls.URLFetcherResponse)
    base = f"{resources.resolve().as_uri()}/"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
            document = weasyprint.HTML(string=html, base_url=base, url_fetcher=files)
            pdf: bytes = document.write_pdf(finisher=finish, pdf_variant="pdf/a-3a")
    except weasyprint.urls.FatalURLFetchingError as error:
        raise _cause(error) from error
    return pdf


def _cause(error: BaseException) -> BriefingError:
    """Give the refusal for which WeasyPrint stopped."""
    cause = error.__cause__
    return cause if isinstance(cause, BriefingError) else BriefingError(str(error))


@contextmanager
def _complaints() -> Iterator[None]:
    """Raise `BriefingError` with the first of WeasyPrint's warnings, once the block is done; print none of them."""
    logger = logging.getLogger("weasyprint")
    notes = _Notes(logging.WARNING)
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(notes)
    try:
        yield
    finally:
        logger.removeHandler(notes)
        logger.propagate = propagate
    if notes.messages:
        more = f" (and {len(notes.messages) - 1} more)" if len(notes.messages) > 1 else ""
        raise BriefingError(f"the typesetter complains: {notes.messages[0]}{more}")


class _Notes(logging.Handler):
    """Keep the messages of a logger."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

"""From a dossier to the briefing's HTML and PDF."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from briefing import __version__
from briefing.document.compose import compose
from briefing.document.compose.colophon import Provenance
from briefing.document.pdf import write_pdf
from briefing.document.render import render
from briefing.document.structure import Paper
from briefing.model.dossier import Dossier
from briefing.resources import templates_folder

ENGINES = ("weasyprint", "pydyf", "fonttools", "font-source-serif-pro", "font-source-sans-pro")
"""The packages on which the bytes of the PDF depend."""


def build_html(dossier: Dossier, *, paper: Paper) -> str:
    """Typeset the briefing as HTML for paged media, the text from which the PDF is made."""
    document = compose(dossier, paper, provenance(dossier, paper), lambda anchor: None)
    return render(document, templates_folder())


def build_pdf(dossier: Dossier, *, paper: Paper) -> bytes:
    """Typeset the briefing as PDF."""
    return write_pdf(build_html(dossier, paper=paper), resources=templates_folder())


def provenance(dossier: Dossier, paper: Paper) -> Provenance:
    """Tell what a briefing is made from."""
    digest = hashlib.sha256(dossier.model_dump_json().encode()).hexdigest()
    versions = (("briefing", __version__), *((name, version(name)) for name in ENGINES))
    return Provenance(versions, digest, f"briefing build --paper {paper.value}")

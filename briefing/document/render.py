"""A briefing document as HTML: the templates loop and place, and decide nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefing.document.structure import BriefingDocument, Section


def render(document: BriefingDocument, templates: Path) -> str:
    """Render the whole briefing as one HTML page."""
    return _environment(templates).get_template("briefing.html.j2").render(document=document, first_page=0, pages="")


def render_section(document: BriefingDocument, section: Section, templates: Path, *, before: int, pages: int) -> str:
    """Render one section alone, as pages that follow ``before`` others of ``pages`` in all."""
    template = _environment(templates).get_template("section.html.j2")
    return template.render(document=document, section=section, first_page=before + 1, pages=str(pages))


def render_blank(document: BriefingDocument, templates: Path) -> str:
    """Render one empty page with the document's title."""
    return _environment(templates).get_template("blank.html.j2").render(document=document)


@cache
def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )

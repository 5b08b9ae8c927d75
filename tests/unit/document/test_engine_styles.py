from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.index import rough_pages
from briefing.document.pdf import typesetter, write_pdf
from briefing.document.render import render
from briefing.document.structure import Paper
from briefing.loading.load import load
from briefing.resources import content_folder, templates_folder
from tests.unit.document.pdf_rich import MIXED, STYLE, body
from tests.unit.document.pdf_sample import page, typeset_elsewhere

Styles = Callable[..., tuple[Any, Any]]


@pytest.fixture
def styles(tmp_path: Path) -> Iterator[Styles]:
    """Give a function that reads HTML and gives its root and WeasyPrint's styles for it."""
    with typesetter(tmp_path) as press:
        from weasyprint import css

        def styles_for(html: str, **options: Any) -> tuple[Any, Any]:
            document = press._html(string=html)
            return document.etree_element, css.get_all_computed_styles(document, page_rules=[], layers=[], **options)

        yield styles_for


@pytest.mark.parametrize("style", [STYLE, STYLE + MIXED])
def test_sharing_changes_no_byte(style: str, tmp_path: Path) -> None:
    """A document with much of CSS has the same bytes when WeasyPrint is left to itself."""
    html = page(body(), style)
    assert write_pdf(html, resources=tmp_path) == typeset_elsewhere(html, tmp_path, "plain")


@pytest.mark.slow
def test_sharing_changes_no_byte_of_the_shipped_briefing() -> None:
    """The shipped briefing has the same bytes when WeasyPrint is left to itself."""
    dossier, templates, paper = load(content_folder()).dossier, templates_folder(), Paper.A4
    html = render(compose(dossier, paper, provenance(dossier, paper), rough_pages(dossier)), templates)
    assert write_pdf(html, resources=templates) == typeset_elsewhere(html, templates, "plain")


def test_identifiers_keep_no_style_apart(styles: Styles) -> None:
    """What is in elements that differ in their identifiers alone has one style, and equal attributes are equal."""
    rows = "".join(f'<p id="a{row}" style="margin: 1em"><b>x</b></p>' for row in range(3))
    root, style_for = styles(page(f"{rows}<p style='margin: 1em'><b>x</b></p><p><b>x</b></p>", ""))
    first, second, third, plain, other = (style_for(element) for element in root.iter("b"))
    assert first is second is third is plain is not other
    assert [style_for(element)["anchor"] for element in root.iter("p")] == ["a0", "a1", "a2", None, None]
    assert [style_for(element)["margin_left"].value for element in root.iter("p")] == [16, 16, 16, 16, 0]


def test_generated_text_is_shared_and_the_rest_made_when_asked_for(styles: Styles) -> None:
    """Plain generated text has one style; what depends on its element has its own; what no rule makes has none."""
    rule = "p::before { content: 'x' } p::after { content: attr(class) } "
    root, style_for = styles(page("<p>a</p><p>b</p>", rule))
    one, other = root.iter("p")
    assert style_for(one, "before") is style_for(other, "before")
    assert style_for(one, "after") is not style_for(other, "after")
    assert style_for(one, "after") is style_for(one, "after")
    assert style_for(one, "first-line") is None
    assert style_for("no element", "before") is None


@pytest.mark.parametrize(
    "rule",
    [
        "p::first-line { color: red }",
        "p { -weasy-anchor: 'x' }",
        "#x::first-letter { color: red }",
        "[lang]::first-line { color: red }",
        "@page { -weasy-anchor: 'x' }",
    ],
)
def test_rules_that_would_show_leave_all_to_weasyprint(rule: str, styles: Styles) -> None:
    """Where sharing might be seen, the styles are WeasyPrint's own."""
    _, shared = styles(page("<p>x</p>", "p { color: red }"))
    _, own = styles(
        page("<p>x</p>", rule),
    )
    assert type(shared).__name__ == "SharedStyles"
    assert type(own).__name__ == "StyleFor"


def test_hints_in_html_leave_all_to_weasyprint(styles: Styles) -> None:
    """Attributes that hint at a style are WeasyPrint's to read."""
    _, own = styles(page("<p align=center>x</p>", ""), presentational_hints=True)
    assert type(own).__name__ == "StyleFor"


def test_layers_weigh_as_weasyprint_weighs_them(styles: Styles) -> None:
    """Of two layers the later wins, a rule outside of them wins over both, and what is important over all."""
    rules = (
        "p { margin-top: 3pt } @layer a, b; @layer b { p { margin: 2pt } } @layer a { p { margin: 4pt !important } }"
    )
    for rule in (rules, rules + "p::first-line { color: red }"):
        root, style_for = styles(page("<p>x</p>", rule))
        (element,) = root.iter("p")
        assert [style_for(element)[f"margin_{side}"].value for side in ("top", "left")] == pytest.approx([16 / 3] * 2)

"""Emphasis in every text that may have it: set where text is set, taken out where words are drawn or listed."""

from __future__ import annotations

from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.index import rough_pages
from briefing.document.render import render
from briefing.document.structure import Paper
from briefing.resources import templates_folder
from tests import builders
from tests.unit.document.reading import Page


def test_no_star_is_printed() -> None:
    """Neither text, headings, drawings nor metadata show the stars of the content."""
    facts = {
        f"{name}-{number}": tree
        for number in (1, 2, 3)
        for name, tree in {
            "event": builders.event(text="It *opened*.", date=f"2024-05-0{number}", importance="1", about="question"),
            "past": builders.event(text="It **began**.", date=f"195{number}"),
            "figure": builders.figure(of="the *first* cost", about="question"),
            "gap": builders.gap(text="Nobody *knows*."),
        }.items()
    }
    article = builders.article(facts=facts, anchor_why="The *text* says so.", summary="It *opened*. [event-1]")
    judgement = {
        "text": "It **lasts**. [opening/gap-1]",
        "likelihood": "likely",
        "confidence": "low",
        "because": "*One*.",
    }
    dossier = builders.unchecked(
        article,
        title="The *bridge*",
        subtitle="A **road**",
        themes={"traffic": "The *traffic*"},
        topics={"question": "When did it *open*?"},
        judgements=[judgement],
    )
    made = compose(dossier, Paper.A4, provenance(dossier, Paper.A4), rough_pages(dossier))
    html = render(made, templates_folder())
    body = html[: html.index("<style>")] + html[html.index("</style>") :]
    assert "*" not in body
    assert {"<em>", "<strong>"} <= {f"<{tag}>" for tag, _ in Page(html).tags}
    assert made.title == "The bridge"
    assert [heading.title for heading in made.headings if heading.target == "theme-traffic"] == ["The traffic"]

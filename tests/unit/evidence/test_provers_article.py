"""What an article says of its own text is held against that text."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.provers.article import Lacking, prove_source
from tests import builders
from tests.unit.evidence import island

TEXT = (
    "Strait Bridge ‘opens again’ — for good",
    "By Ana Berg and Olaf Lind",
    "Published May 5, 2024 09:58 am",
    "PORT TOWN, Northland (CP) — The bridge opened on Saturday, the Island Herald reported.",
    "It was first printed on 13 September 2023 and in June 2024 once more.",
)


def lacking(paragraphs: tuple[str, ...] = TEXT, **fields: Any) -> dict[tuple[str | int, ...], Lacking]:
    """Tell what the text does not have of an article's source."""
    tree = builders.source(**{"title": "Strait Bridge 'opens again' - for good", **fields})
    article = island.article(island.bare("claim"), source=tree)
    return {each.steps: each for each in prove_source(article, island.ENTITIES, island.source(*paragraphs))}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"title": "STRAIT BRIDGE “OPENS AGAIN” – FOR GOOD"},
        {"title": "Strait Bridge …"},
        {"title": "Strait Bridge … for good"},
        {"title": "The bridge opened on Saturday..."},
        {"authors": ["Ana Berg", "Olaf Lind"]},
        {"contributors": "Olaf Lind"},
        {"publication": "Island Herald"},
        {"dateline": "PORT TOWN, Northland"},
        {"agency": "coast-press"},
        {"published": "2024-05-05"},
        {"published": "2023-09-13", "republished": "2024-06"},
    ],
)
def test_what_stands_in_the_text(fields: dict[str, Any]) -> None:
    """Headline, names and dates may stand in any paragraph, with other quotes, dashes and letters."""
    assert lacking(**fields) == {}


@pytest.mark.parametrize(
    ("fields", "steps"),
    [
        ({"title": "Strait Bridge closes again"}, ("title",)),
        ({"title": "for good … Strait Bridge"}, ("title",)),
        ({"title": "Strait Bridge … Ana Berg"}, ("title",)),
        ({"title": "…"}, ("title",)),
        ({"authors": ["Ana Berg", "Vera Moss"]}, ("authors", 1)),
        ({"authors": "Ana Ber"}, ("authors", 0)),
        ({"contributors": "Mary Smith"}, ("contributors", 0)),
        ({"publication": "Herald of the Islands"}, ("publication",)),
        ({"dateline": "GULL BAY"}, ("dateline",)),
        ({"agency": "ferry-line"}, ("agency",)),
        ({"published": "2024-05-06"}, ("published",)),
        ({"published": "2024-05"}, ("published",)),
        ({"republished": "2024-07"}, ("republished",)),
    ],
)
def test_what_does_not_stand_in_the_text(fields: dict[str, Any], steps: tuple[str | int, ...]) -> None:
    """Other words, parts of words, and dates that are finer or coarser are told at their field."""
    assert [*lacking(**fields)] == [steps]


def test_the_nearest_thing_is_told() -> None:
    """A message names what is missing, the hint what the text has in its place."""
    title = lacking(title="Bridge shut")[("title",)].missing
    assert title.message == "the title does not stand in the text"
    assert title.nearest == "the text begins 'Strait Bridge ‘opens again’ — for good'; '…' stands for what is left out"
    date = lacking(published="2024-05-07")[("published",)].missing
    assert date.message == "nothing in the text says '7 May 2024' of its publication"
    assert date.nearest == "the nearest is 'May 5, 2024' in paragraph 3: 5 May 2024"
    agency = lacking(agency="ferry-line")[("agency",)].missing
    assert agency.message == "the text does not name the agency 'Strait Ferry Line'"


def test_a_day_that_the_text_only_tells_of() -> None:
    """A weekday, and a date far from any word of publishing, are not the day of publication where that is given."""
    text = ("Bridge opens", "Published May 5, 2024", "It opened on Saturday, as planned on 1 May 2024.")
    assert [*lacking(text, title="Bridge opens", published="2024-05-04")] == [("published",)]
    assert [*lacking(text, title="Bridge opens", published="2024-05-01")] == [("published",)]
    assert [*lacking(text, title="Bridge opens", published="2024-05-05")] == []


@pytest.mark.parametrize(
    "line",
    ["May 5, 2024 | Share via", "PORT TOWN, 5 May 2024 (CP) — The bridge opened.", "Published May 5, 2024 09:58 am"],
)
def test_a_day_in_the_furniture_of_a_page(line: str) -> None:
    """Lines whose dates prove no fact, as datelines and headers of a page, do tell the day of publication."""
    assert lacking(("Bridge opens", line, "Gulls circled."), title="Bridge opens", published="2024-05-05") == {}


def test_a_day_without_a_word_of_publishing() -> None:
    """A line with a date alone is enough, but what only counts from the text's own day never is."""
    assert lacking(("Bridge opens", "5 May 2024"), title="Bridge opens", published="2024-05-05") == {}
    assert [*lacking(("Bridge opens", "It opened yesterday."), title="Bridge opens", published="2024-05-04")] == [
        ("published",)
    ]


def test_a_text_without_anything() -> None:
    """An empty text, and one without dates, lack everything and break nothing."""
    assert {*lacking((), published="2024-05-05", authors="Ana Berg")} == {("title",), ("authors", 0), ("published",)}
    assert lacking(("Nothing.",), published="2024-05-05")[("published",)].missing.nearest == (
        "there is no date in it: leave out what the text does not state"
    )

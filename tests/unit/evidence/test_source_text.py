"""An article's text, read paragraph by paragraph as proof asks for it."""

from __future__ import annotations

import pytest

from briefing.evidence.source_text import SourceText
from tests.unit.evidence import island

TEXT = ("Ana Berg paid 300 crowns on 4 May.", "She said: “It was two days’ work.”", "Gulls circled.")


def test_paragraphs_count_from_one() -> None:
    """The first paragraph is 1; 0 and numbers beyond the end are none."""
    text = island.source(*TEXT)
    assert [passage.number for passage in text.passages] == [1, 2, 3]
    assert [text.has(number) for number in (-1, 0, 1, 3, 4)] == [False, False, True, True, False]


def test_what_is_cited_and_what_is_not() -> None:
    """Cited paragraphs come in the order of the evidence, the others in that of the text; the rest is left out."""
    text = island.source(*TEXT)
    assert [passage.number for passage in text.cited([3, 1, 9])] == [3, 1]
    assert [passage.number for passage in text.others([3, 1, 9])] == [2]


def test_what_stands_in_a_paragraph() -> None:
    """A passage gives its dates, numbers, names and quoted stretches."""
    first, second, _ = island.source(*TEXT).passages
    assert [str(each.date) for each in first.dates] == ["2024-05-04"]
    assert [(str(each.low), each.unit) for each in first.numbers] == [("300", "crowns")]
    assert [each.ids for each in first.names] == [("ana-berg",)]
    assert [second.text[each.start : each.end] for each in second.quoted] == ["It was two days’ work."]


def test_numbers_of_dates_and_names_are_no_numbers() -> None:
    """A day, a year and a digit in a name count nothing."""
    (passage,) = island.source("On 4 May 2024 Ana Berg came.").passages
    assert passage.numbers == ()


def test_names_are_read_over_the_whole_text() -> None:
    """A pronoun in the second paragraph is the person of the first."""
    (name,) = (each for each in island.source(*TEXT).passages[1].names if each.ids == ("ana-berg",))
    assert name.because is not None


def test_nothing_is_read_before_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a text of many paragraphs reads none of them, and each is read once."""
    read: list[str] = []

    def tokens(text: str) -> list[object]:
        read.append(text)
        return []

    monkeypatch.setattr("briefing.evidence.source_text.tokens", tokens)
    text = SourceText(TEXT, island.article(island.bare()).anchor, island.NAMES, island.ENTITIES)
    assert read == []
    assert text.passages[1].words is text.passages[1].words
    assert read == [TEXT[1]]

"""Questions about the date of a fact."""

from __future__ import annotations

import pytest

from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Days
from tests.builders import claim, event, office, quotation
from tests.unit.quiz.writers.harbour import question, reason


@pytest.mark.parametrize(
    ("text", "date", "stem", "key", "pool"),
    [
        (
            "The bridge opened on Saturday, 4 May 2024.", "2024-05-04",
            "Complete: The bridge opened on _____.", "4 May 2024", "date:day",
        ),
        (
            "In May 2024 the bridge opened.", "2024-05",
            "Complete: In _____ the bridge opened.", "May 2024", "date:month",
        ),
        (
            "The bridge opened in about May 2024.", "2024-05~",
            "Complete: The bridge opened in about _____.", "May 2024", "date:month",
        ),
        (
            "The repair lasted from 1950 to 1953.", "1950/1953",
            "Complete: The repair lasted _____.", "1950–1953", "date:years",
        ),
        (
            "The bridge opened in autumn 2023.", "2023-23",
            "Complete: The bridge opened in _____.", "autumn 2023", "date:season",
        ),
    ],
)  # fmt: skip
def test_gap_takes_the_whole_date(text: str, date: str, stem: str, key: str, pool: str) -> None:
    """The weekday goes with the day, 'about' stays in the stem, and the key is written as all of its pool are."""
    found = question(event(text=text, date=date), slot=Slot.DATE)
    assert (found.stem, found.key_text, found.pool, found.kind) == (stem, key, pool, Kind.DATES)
    assert isinstance(found.key, Days)
    assert found.key.edtf == date


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("[2025-02-21..2025-02-28]", "late February 2025"),
        ("[2025-03-21..2025-03-31]", "late March 2025"),
        ("[2025-03-01..2025-03-10]", "early March 2025"),
        ("[2025-03-11..2025-03-20]", "mid-March 2025"),
        ("[2025-03-11..2025-03-19]", "11–19 March 2025"),
    ],
)
def test_third_of_a_month_is_said_as_one_says_it(date: str, words: str) -> None:
    """'Late February' is the answer, not its days."""
    found = question(event(date=date, questions={"date": "In which part of which month was it?"}), slot=Slot.DATE)
    assert (found.key_text, found.pool) == (words, "date:days around")


def test_authored_stem_wins() -> None:
    """What somebody wrote is asked, and its coarser date is the window within which it asks."""
    stem = "On which day in May 2024 did the bridge at Port Town open?"
    found = question(event(questions={"date": stem}), slot=Slot.DATE)
    assert (found.stem, found.authored) == (stem, True)
    assert found.asks.window is not None
    assert found.asks.window.edtf == "2024-05"
    assert found.asks.entities == {"port-town"}


def test_sentence_with_a_second_date_is_dropped() -> None:
    """A part of a span beside the whole would give it away."""
    text = "The repair lasted from 2 May 2024 until the flood, on 4 June 2024."
    assert "more than one place" in reason(event(text=text, date="2024-05-02/2024-06-04"), slot=Slot.DATE)


def test_no_date_of_what_merely_was_so() -> None:
    """When somebody held an office, or something was so, is no date to learn; what was said is."""
    assert "office" in reason(office(), slot=Slot.DATE)
    assert "no date to learn" in reason(claim(text="In 2023 the bridge was shut.", date="2023"), slot=Slot.DATE)
    said = quotation(text="Ana Berg said on 4 May 2024 that the island had its road again.", date="2024-05-04")
    assert question(said, slot=Slot.DATE).key_text == "4 May 2024"


def test_minor_fact_needs_an_author() -> None:
    """Of minor facts only what somebody wrote is asked."""
    assert "minor" in reason(event(importance=3), slot=Slot.DATE)


def test_source_is_named_where_sources_differ() -> None:
    """An article in whose own voice a disputed date is told is named by its title."""
    own = event(text="The bridge opened on 4 May 2024.", about="opened", according_to="opening")
    other = {"later": {"g": event(text="The bridge opened on 5 May 2024.", date="2024-05-05", about="opened")}}
    found = question(own, slot=Slot.DATE, others=other, topics={"opened": "When did the bridge open?"})
    assert found.stem == "Complete, according to “Bridge opens again”: The bridge opened on _____."
    assert (set(found.asks.origins), found.asks.article) == ({"opening"}, "opening")


def test_disputed_date_without_its_source_is_dropped() -> None:
    """A sentence that does not name the source of a disputed value is not asked."""
    own = event(text="The bridge opened on 4 May 2024.", about="opened", according_to="engineers")
    other = {"later": {"g": event(text="The bridge opened on 5 May 2024.", date="2024-05-05", about="opened")}}
    because = reason(own, slot=Slot.DATE, others=other, topics={"opened": "When did the bridge open?"})
    assert "sources differ" in because

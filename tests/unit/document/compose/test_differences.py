from __future__ import annotations

from typing import Any

import pytest

from briefing.document.compose.differences import Differences, Disagreement, figure_in_words, where_sources_differ
from briefing.document.compose.statements import Statements
from briefing.model.facts import Figure
from tests import builders


def section(*trees: builders.Tree) -> Differences:
    """Compare facts of one topic, each of an article of its own."""
    articles = [
        builders.article(f"article-{number}", {"fact": {**tree, "about": "question"}})
        for number, tree in enumerate(trees)
    ]
    made = where_sources_differ(Statements(builders.unchecked(*articles, topics={"question": "What was it?"})))
    assert made is not None
    return made


def differing(*trees: builders.Tree) -> Disagreement:
    """Give the one topic on which facts differ."""
    (found,) = section(*trees).differing
    return found


def soldiers(low: str, high: str, **fields: Any) -> builders.Tree:
    """Give a number of soldiers as it stands in a file."""
    return builders.figure(low=low, high=high, unit="soldiers", **fields)


def test_dates_that_exclude_each_other_are_told() -> None:
    """Question, verdict, explanation, origins and each answer with its statement are printed."""
    found = differing(builders.event(date="2024-06-19", evidence="2"), builders.event(date="2024-06-18", evidence="4"))
    assert (found.anchor, found.question) == ("topic-question", "What was it?")
    assert (found.verdict, found.origins) == ("differ", "2 origins")
    assert found.explanation == "The answers 19 June 2024 and 18 June 2024 have nothing in common."
    assert [(answer.value, answer.statement.reference.label) for answer in found.answers] == [
        ("18 June 2024", "B 4"),
        ("19 June 2024", "A 2"),
    ]


def test_figures_that_overlap_are_told() -> None:
    """Ranges that differ in part are written with their unit and told as such."""
    found = differing(soldiers("1,000", "3,000"), soldiers("3,000", "3,000", approximate="yes"))
    assert found.verdict == "differ in part"
    assert [answer.value for answer in found.answers] == ["1,000–3,000 soldiers", "about 3,000 soldiers"]
    assert found.explanation == (
        "The answers 1,000–3,000 soldiers and about 3,000 soldiers overlap, but neither contains the other."
    )


def test_denials_are_told_as_such() -> None:
    """Where one denies what another alleges, the answers are the certainties, explained once."""
    found = differing(
        builders.claim(certainty="alleged"), builders.claim(certainty="denied"), builders.claim(certainty="reported")
    )
    assert [answer.value for answer in found.answers] == ["alleged", "denied", "reported"]
    assert found.explanation == "What one side alleges or reports, the other denies."


def test_only_the_widest_difference_is_explained() -> None:
    """Beside a contradiction, answers that only overlap need no words."""
    found = differing(soldiers("1", "3"), soldiers("2", "4"), soldiers("7", "8"))
    assert found.explanation == (
        "The answers 1–3 soldiers and 7–8 soldiers have nothing in common. "
        "The answers 2–4 soldiers and 7–8 soldiers have nothing in common."
    )


def test_many_answers_are_told_at_once() -> None:
    """Answers of which no two agree need one sentence, however many they are, and none is told twice."""
    days = ("2024-06-17", "2024-06-18", "2024-06-19", "2024-06-18")
    assert differing(*(builders.event(date=day) for day in days)).explanation == (
        "No two of the answers 17 June 2024, 18 June 2024 and 19 June 2024 have anything in common."
    )
    ranges = (("1", "4"), ("2", "5"), ("3", "6"))
    assert differing(*(soldiers(*ends) for ends in ranges)).explanation == (
        "The answers 1–4 soldiers, 2–5 soldiers and 3–6 soldiers overlap, but none contains another."
    )


def test_a_common_origin_is_counted_once() -> None:
    """Two articles that cite one body have one origin."""
    assert differing(
        builders.event(date="2023", according_to="harbour-office"),
        builders.event(date="2024", according_to="harbour-office"),
    ).origins == ("1 origin")


@pytest.mark.parametrize(("second", "verdict"), [("2024-06-18", "agree"), ("2024-06", "one is more precise")])
def test_agreement_is_told_apart(second: str, verdict: str) -> None:
    """Equal answers, and one that contains the other, are no difference and need no explanation."""
    made = section(builders.event(date="2024-06-18"), builders.event(date=second))
    assert made.differing == ()
    (found,) = made.agreeing
    assert (found.verdict, found.explanation) == (verdict, "")


def test_agreeing_figures_show_their_numbers() -> None:
    """Where nothing differs, the answers are given in the first respect that has a number."""
    (found,) = section(soldiers("10", "12"), soldiers("11", "11")).agreeing
    assert [answer.value for answer in found.answers] == ["10–12 soldiers", "11 soldiers"]


def test_an_answer_without_a_date_is_undated() -> None:
    """A further answer that has no date is listed as undated."""
    found = differing(builders.event(date="2023"), builders.event(date="2024"), builders.claim())
    assert [answer.value for answer in found.answers] == ["2023", "2024", "undated"]


def test_a_dossier_of_unrelated_facts_has_no_such_section() -> None:
    """Where no two facts answer one question, there is nothing to compare."""
    assert where_sources_differ(Statements(builders.unchecked())) is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"low": "6", "high": "6", "ordinal": "yes", "unit": "trials"}, "6th"),
        ({"low": "3", "unit": "years"}, "3 or more years"),
        ({"high": "5", "unit": "years"}, "up to 5 years"),
    ],
)
def test_figures_are_written_out(fields: dict[str, str], words: str) -> None:
    """A rank stands without its unit, an open end is said."""
    tree = builders.figure()
    del tree["low"], tree["high"]
    figure = builders.fact(tree, **fields)
    assert isinstance(figure, Figure)
    assert figure_in_words(figure) == words

from __future__ import annotations

import re
from typing import Any

import pytest

from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.differences import Comparison, Differences, where_sources_differ
from briefing.document.compose.index import rough_pages
from briefing.document.compose.statements import Statements
from briefing.document.render import render, render_section
from briefing.document.structure import Paper
from briefing.loading.load import load
from briefing.resources import content_folder, templates_folder
from tests import builders


def section(*trees: builders.Tree, question: str = "What was it?") -> Differences:
    """Compare facts of one topic, each of an article of its own."""
    articles = [
        builders.article(f"article-{number}", {"fact": {**tree, "about": "question"}})
        for number, tree in enumerate(trees)
    ]
    made = where_sources_differ(Statements(builders.unchecked(*articles, topics={"question": question})))
    assert made is not None
    return made


def differing(*trees: builders.Tree) -> Comparison:
    """Give the one topic on which facts differ."""
    (found,) = section(*trees).differing
    return found


def soldiers(low: str, high: str, **fields: Any) -> builders.Tree:
    """Give a number of soldiers as it stands in a file."""
    return builders.figure(low=low, high=high, unit="soldiers", **fields)


def test_dates_that_exclude_each_other_are_told() -> None:
    """Question, relation, explanation, origins and each answer with its statement are printed, by date."""
    found = differing(builders.event(date="2024-06-19", evidence="2"), builders.event(date="2024-06-18", evidence="4"))
    assert (found.anchor, found.question) == ("topic-question", "What was it?")
    assert (found.relation, found.origins) == ("differ", "two independent origins")
    assert found.explanation == "The answers 19 June 2024 and 18 June 2024 have nothing in common."
    assert [(value.words, value.origins, value.statements[0].reference.label) for value in found.values] == [
        ("18 June 2024", "one origin", "B 4"),
        ("19 June 2024", "one origin", "A 2"),
    ]


def test_who_gives_the_same_answer_stands_together() -> None:
    """A value stands once, with all statements that give it, and the number of their origins."""
    eighteenth, nineteenth = builders.event(date="2024-06-18"), builders.event(date="2024-06-19")
    first, second = differing(eighteenth, nineteenth, eighteenth).values
    assert [statement.reference.label for statement in first.statements] == ["A 1", "C 1"]
    assert first.origins == "two independent origins"
    assert (second.words, len(second.statements)) == ("19 June 2024", 1)


def test_figures_that_overlap_are_told() -> None:
    """Ranges that differ in part are written with their unit and told as such."""
    found = differing(soldiers("1,000", "3,000"), soldiers("3,000", "3,000", approximate="yes"))
    assert found.relation == "differ in part"
    assert [value.words for value in found.values] == ["1,000–3,000 soldiers", "about 3,000 soldiers"]


def test_an_unknown_independence_is_told_beside_the_question() -> None:
    """The whole words stand with the question, the number alone beside a value."""
    found = differing(
        builders.event(date="2023", according_to=["harbour-office", "ana-berg"]), builders.event(date="2024")
    )
    assert found.origins == "at least two independent origins, independence of the others unknown"
    assert [value.origins for value in found.values] == ["at least one origin", "one origin"]


def test_a_common_origin_is_counted_once() -> None:
    """Two articles that cite one body have one origin."""
    cited = [builders.event(date=date, according_to="harbour-office") for date in ("2023", "2024")]
    assert differing(*cited).origins == "one origin"


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ("2024-06-18", "corroborated by two independent origins"),
        ("2024-06", "one is more precise; two independent origins"),
    ],
)
def test_agreement_is_told_apart(second: str, verdict: str) -> None:
    """Equal answers, and one that contains the other, are no difference and need no explanation."""
    made = section(builders.event(date="2024-06-18"), builders.event(date=second))
    assert made.differing == ()
    (found,) = made.agreeing
    assert (found.verdict, found.explanation) == (verdict, "")


def test_the_title_promises_what_follows() -> None:
    """Where nothing differs, the section tells where the sources agree."""
    assert section(builders.event(), builders.event()).title == "Where the sources agree"
    assert section(builders.event(date="2023"), builders.event()).title == "Where the sources differ"


def test_a_closed_question_is_answered_with_yes_or_no() -> None:
    """Who alleges and who reports say yes together, who denies says no."""
    claims = [builders.claim(certainty=certainty) for certainty in ("alleged", "denied", "reported")]
    (found,) = section(*claims, question="Does it last?").differing
    assert [(value.words, len(value.statements)) for value in found.values] == [("yes", 2), ("no", 1)]


def test_a_dossier_of_unrelated_facts_has_no_such_section() -> None:
    """Where no two facts answer one question, there is nothing to compare."""
    assert where_sources_differ(Statements(builders.unchecked())) is None


@pytest.fixture(scope="module")
def printed() -> str:
    """Give the words of the shipped section as they stand on paper."""
    dossier = load(content_folder()).dossier
    made = compose(dossier, Paper.A4, provenance(dossier, Paper.A4), rough_pages(dossier))
    (one,) = (each for each in made.sections if isinstance(each, Differences))
    html = render_section(made, one, templates_folder(), before=1, pages=2)
    return " ".join(re.sub(r"<[^>]*>", " ", html[html.index("<section") :]).split())


@pytest.mark.parametrize(
    "words",
    [
        "Differ; three independent origins. The answers 18 June 2024 and 19 June 2024 have nothing in common.",
        "18 June 2024 one origin Vladimir Putin travelled to North Korea on 18 June 2024 to meet Kim Jong Un.",
        "established the commentary itself B 2",
        "19 June 2024 one origin Vladimir Putin arrived in Pyongyang on 19 June 2024.",
        "established the commentary itself C 2",
        "Differ in part; at least one origin, independence of the others unknown. The answers 1,000–3,000 soldiers and",
        "yes one origin In April 2025 Russia claimed to have retaken the Kursk region in full. alleged Russian",
        "2022 established, Associated Press A 29 established, the commentary itself C 2 Corroborated by two",
        "yes assessed, the commentary itself B 7 assessed, the commentary itself C 3 Agree; two independent origins",
    ],
)
def test_the_shipped_page_names_values_origins_and_their_number(printed: str, words: str) -> None:
    """A reader sees both values, who gives them and where, and how many independent origins there are."""
    assert words in printed


def test_a_comparison_that_rests_on_an_unproved_fact_is_marked() -> None:
    """The words that compare an unproved value with others carry the mark, and those that compare proved ones don't."""
    articles = [
        builders.article(f"article-{number}", {"fact": {**builders.event(date=date), "about": "question"}})
        for number, date in enumerate(("2024-06-18", "2024-06-19"))
    ]
    dossier = builders.unchecked(*articles, topics={"question": "What was it?"})
    for unproved in (frozenset({"article-1/fact"}), frozenset[str]()):
        made = compose(dossier, Paper.A4, provenance(dossier, Paper.A4, unproved), rough_pages(dossier), unproved)
        html = render(made, templates_folder())
        (verdict,) = re.findall(r'<p class="verdict">.*?</p>', html, re.DOTALL)
        assert ("unproved" in verdict) == bool(unproved)

from __future__ import annotations

import pytest

from briefing.analysis.origins import OriginGroup, Origins
from briefing.analysis.reconcile import Topic
from briefing.analysis.relations import Relation
from briefing.analysis.verdicts import (
    answer_in_words,
    explained,
    figure_in_words,
    origins_in_brief,
    origins_in_words,
    relation_in_words,
    verdict_in_words,
)
from briefing.model.facts import Fact, Figure
from tests import builders
from tests.unit.analysis.test_reconcile import topic
from tests.unit.analysis.test_relations import counted, dated, sure


def group(*, named: bool = True, joint: bool = False) -> OriginGroup:
    """Make a group of one origin that gives no fact."""
    return OriginGroup(("wire",), (), named, joint)


def values(found: Topic) -> list[str]:
    """Give the answers in words."""
    return [answer_in_words(found, answer) for answer in found.answers]


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ([group()], "one origin"),
        ([group(named=False)], "one origin"),
        ([group(), group()], "two independent origins"),
        ([group(joint=True)], "at least one origin, independence of the others unknown"),
        ([group(), group(named=False)], "at least one origin, independence of the others unknown"),
        (
            [group(), group(), group(named=False)],
            "at least two independent origins, independence of the others unknown",
        ),
        ([group()] * 12, "12 independent origins"),
    ],
)
def test_origins_are_counted_in_words(groups: list[OriginGroup], words: str) -> None:
    """Small numbers are words; where independence is unknown, the number is the least; in brief nothing explains it."""
    assert origins_in_words(Origins(tuple(groups))) == words
    assert origins_in_brief(Origins(tuple(groups))) == words.removesuffix(", independence of the others unknown")


def test_each_relation_has_words_of_its_own() -> None:
    """No two relations are told alike."""
    assert len({relation_in_words(relation) for relation in Relation}) == len(Relation)


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ([dated("2024"), dated("2024")], "corroborated by two independent origins"),
        ([dated("2024"), dated("2024-05")], "one is more precise; two independent origins"),
        ([dated("2023"), dated("2024")], "differ; two independent origins"),
    ],
)
def test_a_verdict_is_relation_and_origins(facts: list[Fact], verdict: str) -> None:
    """Corroboration needs independent origins."""
    assert verdict_in_words(topic(*facts)) == verdict


def test_equal_words_of_one_origin_corroborate_nothing() -> None:
    """What one body says twice agrees, no more."""
    facts = [dated("2024").model_copy(update={"according_to": ("harbour-office",)})] * 2
    assert verdict_in_words(topic(*facts)) == "agree; one origin"


def test_judgements_corroborate_nothing() -> None:
    """Two who believe a thing agree, however independent they are."""
    believed = sure("assessed").model_copy(update={"according_to": ("ana-berg",)}), sure("established")
    assert verdict_in_words(topic(*believed, question="Is it?")) == "agree; two independent origins"
    said = sure("reported"), sure("established")
    assert verdict_in_words(topic(*said, question="Is it?")) == "corroborated by two independent origins"


def test_answers_are_told_by_what_parts_them() -> None:
    """Numbers have their unit, missing dates are said, yes and no answer a closed question."""
    assert values(topic(counted("1", "3", date="2024"), counted("2", "4", date="2024"))) == [
        "1–3 soldiers",
        "2–4 soldiers",
    ]
    assert values(topic(dated("2023"), dated("2024"), sure("reported"))) == ["2023", "2024", "undated"]
    closed = topic(sure("alleged"), sure("denied"), sure("speculated"), question="Does it?")
    assert values(closed) == ["yes", "no", "possible"]
    assert values(topic(sure("alleged"), sure("denied"), question="Who?")) == ["affirmed", "denied"]
    assert values(topic(counted("1", "1"), counted("2", "2"), sure("reported"), question="How many?"))[-1] == "no value"
    both = topic(counted("1", "1", date="2023"), counted("2", "2", date="2024"))
    assert values(both) == ["1 soldiers, 2023", "2 soldiers, 2024"]


def test_differences_are_explained() -> None:
    """What has nothing in common and what overlaps is said in words, a denial once; agreement needs none."""
    assert explained(topic(dated("2023"), dated("2024"))) == "The answers 2023 and 2024 have nothing in common."
    assert explained(topic(counted("1", "3"), counted("2", "4"))) == (
        "The answers 1–3 soldiers and 2–4 soldiers overlap, but neither contains the other."
    )
    denied = topic(sure("alleged"), sure("denied"), sure("reported"), question="Is it?")
    assert explained(denied) == "What one side says, the other denies."
    assert explained(topic(dated("2024"), dated("2024"))) == ""


def test_only_the_widest_difference_is_explained() -> None:
    """Beside a contradiction, answers that only overlap need no words."""
    assert explained(topic(counted("1", "3"), counted("2", "4"), counted("7", "8"))) == (
        "The answers 1–3 soldiers and 7–8 soldiers have nothing in common. "
        "The answers 2–4 soldiers and 7–8 soldiers have nothing in common."
    )


def test_many_answers_are_told_at_once() -> None:
    """Answers of which no two agree need one sentence, however many they are, and none is told twice."""
    days = ("2024-06-17", "2024-06-18", "2024-06-19", "2024-06-18")
    assert explained(topic(*map(dated, days))) == (
        "No two of the answers 17 June 2024, 18 June 2024 and 19 June 2024 have anything in common."
    )
    ranges = (("1", "4"), ("2", "5"), ("3", "6"))
    assert explained(topic(*(counted(*ends) for ends in ranges))) == (
        "The answers 1–4 soldiers, 2–5 soldiers and 3–6 soldiers overlap, but none contains another."
    )


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

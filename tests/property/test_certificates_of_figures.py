"""Certificates of figures against every number that the facts may mean."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal, admit, allow
from tests import builders
from tests.unit.quiz.certify.asking import ask, world

Range = tuple[str, str]
RANGES = (
    ("1000", "3000"),
    ("3000", "3000"),
    ("10000", "12000"),
    ("11000", "11000"),
    ("14000", "16000"),
    ("", "5000"),
    ("9000", ""),
)
NUMBERS = range(0, 20_001, 500)


def numbers_in(low: str, high: str) -> set[int]:
    """Give the numbers of a range on a grid."""
    return {number for number in NUMBERS if (not low or int(low) <= number) and (not high or number <= int(high))}


FIGURES = st.lists(st.tuples(st.integers(0, 1), st.sampled_from(RANGES), st.booleans()), min_size=1, max_size=4).map(
    lambda drawn: [(0, drawn[0][1], True), *drawn[1:]]
)
"""Figures by article and range, and whether they answer the question of the first."""


def counted(ends: Range, is_cost: bool) -> builders.Tree:
    """Write a figure for a dossier; an end that is open is left out."""
    tree = builders.figure(unit="soldiers", act="visit", **({"about": "cost"} if is_cost else {}))
    given = {name: value for name, value in zip(("low", "high"), ends, strict=True) if value}
    return {**{name: tree[name] for name in tree.keys() - {"low", "high"}}, **given}


@settings(max_examples=100)
@given(FIGURES, st.booleans())
def test_a_figure_has_one_right_choice(drawn: list[tuple[int, Range, bool]], by_source: bool) -> None:
    """Every number that a fact may mean lies within the key, and none within a distractor."""
    facts: tuple[dict[str, builders.Tree], dict[str, builders.Tree]] = ({}, {})
    ids = {}
    for number, (article, ends, is_cost) in enumerate(drawn):
        name = "fact" if number == 0 else f"f{number}"
        facts[article][name] = counted(ends, is_cost)
        ids[f"a{article}/{name}"] = ends
    dossier = world(facts[1], **facts[0])
    question = ask(dossier, Slot.FIGURE, act="visit", about="cost", article="a0" if by_source else "")
    if isinstance(admit(question, dossier), Refusal):
        return
    answers = [numbers_in(*ends) for article, ends, is_cost in drawn if is_cost and (article == 0 or not by_source)]
    key = numbers_in(*drawn[0][1])
    assert all(numbers <= key for numbers in answers if not any(other < numbers for other in answers))
    for name, ends in ids.items():
        rival = dossier.proposition(name).amount
        assert rival is not None
        if not isinstance(allow(question, rival, dossier), Refusal):
            assert all(numbers_in(*ends).isdisjoint(numbers_in(*given)) for given in ids.values())

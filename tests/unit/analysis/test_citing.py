"""How facts are cited in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.citing import numbers, runs


@pytest.mark.parametrize(
    ("paragraphs", "written"),
    [([6], "6"), ([6, 7], "6–7"), ([6, 7, 8, 10], "6–8, 10"), ([10, 8, 6, 7, 8], "6–8, 10"), ([1, 3, 5], "1, 3, 5")],
)
def test_runs_of_paragraphs_are_joined(paragraphs: list[int], written: str) -> None:
    """Numbers on end are a run; order and repetition make no difference."""
    assert numbers(paragraphs) == written


@given(st.lists(st.integers(1, 60)))
def test_runs_lose_and_add_nothing(several: list[int]) -> None:
    """The runs hold exactly the numbers, in order, and no two runs touch."""
    found = runs(several)
    assert [number for run in found for number in run] == sorted(set(several))
    assert all(first[-1] + 1 < second[0] for first, second in pairwise(found))

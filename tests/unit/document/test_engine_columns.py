from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.engine.columns import turn


@pytest.mark.parametrize(
    ("heights", "most", "expected"),
    [
        ([], 0, 0),
        ([5], 1, 1),
        ([1, 1], 2, 1),
        ([1, 1, 1], 3, 2),
        ([9, 1, 1], 3, 1),
        ([1, 1, 9], 3, 2),
        ([4, 3, 3], 3, 1),
        ([1, 1, 1, 1], 1, 1),
    ],
)
def test_the_higher_column_is_as_low_as_can_be(heights: list[float], most: int, expected: int) -> None:
    """Where two places are as good the first column is the longer one; what did not fit in it stays out of it."""
    assert turn(heights, most) == expected


@given(st.lists(st.integers(1, 50), min_size=1, max_size=12))
def test_no_other_place_is_better(heights: list[int]) -> None:
    """Wherever else the second column began, one of the two would be as high at least."""
    before = [*accumulate(heights)]
    found = turn(heights, len(heights))
    assert max(before[found - 1], before[-1] - before[found - 1]) == min(
        max(left, before[-1] - left) for left in before
    )

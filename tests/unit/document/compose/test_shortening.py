from __future__ import annotations

import pytest

from briefing.document.compose.shortening import counted, left_out, out_of, shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("A short title", "A short title"),
        ("Exactly twenty chars", "Exactly twenty chars"),
        ("A title that is longer than that", "A title that is …"),
        ("x" * 40, "x" * 19 + " …"),
    ],
)
def test_titles_are_cut_after_a_word(text: str, short: str) -> None:
    """What is too long ends after a whole word, if there is one, and shows that it goes on."""
    assert shortened(text, 20) == short


def test_what_is_left_out_is_counted() -> None:
    """Nothing is said where nothing is left out; one and several have their words."""
    assert left_out(0, "fact") == left_out(-2, "fact") == ""
    assert left_out(1, "fact") == "1 more fact is in the full briefing."
    assert left_out(1200, "key judgement") == "1,200 more key judgements are in the full briefing."
    assert counted(2, "summary") == "2 summaries"


def test_some_of_them_are_told_from_all() -> None:
    """One, all and some are called so."""
    assert (out_of(1, 1), out_of(3, 3), out_of(2, 3)) == ("it", "all of them", "2 of them")

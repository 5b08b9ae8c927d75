"""Hints for names that are almost right."""

from __future__ import annotations

from briefing.loading.suggest import MAX_COMPARED, closest, one_of, suggest


def test_closest_name() -> None:
    """A slip or another case is recognised, something else isn't; of names alike the first is taken."""
    assert closest("Kim-Jong-Un", ["kim-jong-il", "kim-jong-un"]) == "kim-jong-un"
    assert closest("zzz", ["kim-jong-un"]) is None
    assert closest("x", []) is None


def test_very_many_names_are_not_compared() -> None:
    """Where comparing would take long, no name is suggested."""
    assert closest("kim-jong-n", ["kim-jong-un", *map(str, range(MAX_COMPARED))]) is None


def test_suggestion() -> None:
    """A similar name is asked for; else a short list is given, and a long one isn't."""
    assert suggest("evnt", ["event", "claim"]) == "did you mean 'event'?"
    assert suggest("zzz", ["event", "claim"]) == "use 'event' or 'claim'"
    assert suggest("zzz", [f"name-{number}" for number in range(40)]) is None
    assert suggest("zzz", []) is None


def test_choice_in_words() -> None:
    """Names are listed as people list them."""
    assert one_of(["a"]) == "'a'"
    assert one_of("abc") == "'a', 'b' or 'c'"

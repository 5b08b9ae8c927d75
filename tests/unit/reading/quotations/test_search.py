"""Quoted words found in a text, verbatim."""

from __future__ import annotations

import pytest

from briefing.reading.quotations import find_words

TEXT = (
    "“We will stand by them, always,” the minister said. “Nobody’s threats — none — can change our anti-tank "
    "programme… or our ‘iron’ will.” His country “stands firm” in its fight."
)
FOUND = [
    ("We will stand by them, always", ["We will stand by them, always"]),
    ("we will stand", ["We will stand"]),
    ("We will stand by them, always,", ["We will stand by them, always"]),
    ("“We will stand.”", ["We will stand"]),
    ("Nobody's threats - none - can", ["Nobody’s threats — none — can"]),
    ("Nobody’s\u00a0threats–none–can change", ["Nobody’s threats — none — can change"]),
    ("anti‑tank programme", ["anti-tank programme"]),
    ("our iron will", ["our ‘iron’ will"]),
    ("We … always", ["We", "always"]),
    ("We ... always", ["We", "always"]),
    ("We will […] by them", ["We will", "by them"]),
    ("… stand by them …", ["stand by them"]),
    ("stand by them, always. Nobody's threats", ["stand by them, always", "Nobody’s threats"]),
    ("always Nobody’s threats", ["always", "Nobody’s threats"]),
    ("We will … none … our", ["We will", "none", "our"]),
    ("stands firm", ["stands firm"]),
]
NOT_FOUND = [
    "We will stand with them",
    "we Will stand",
    "We will stand by them always",
    "Nobody's threats none can",
    "anti tank",
    "always … stand",
    "programme or our",
    "the Minister said",
    "We will stand by them, alway",
    "",
    "…",
    "“”",
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_finds_words_verbatim(words: str, expected: list[str]) -> None:
    """Forms of marks, the first letter and the marks at the ends don't count; what stands between may be left out."""
    found = find_words(words, TEXT)
    assert found is not None
    assert [TEXT[each.start : each.end] for each in found.stretches] == expected
    assert found.quoted


@pytest.mark.parametrize("words", NOT_FOUND)
def test_finds_nothing_else(words: str) -> None:
    """Another word, another order, another case or another mark inside is another quotation."""
    assert find_words(words, TEXT) is None


def test_tells_words_outside_quotation_marks() -> None:
    """Words that nobody is quoted with are found and marked, each stretch on its own."""
    found = find_words("stands firm in its fight", TEXT)
    assert found is not None
    assert [(TEXT[each.start : each.end], each.quoted) for each in found.stretches] == [
        ("stands firm", True),
        ("in its fight", False),
    ]
    assert not found.quoted


def test_words_in_quotation_marks_win() -> None:
    """Where words stand twice, the quoted ones are found."""
    text = "He will win. “He will win,” she said."
    found = find_words("he will win", text)
    assert found is not None
    assert found.stretches[0].start == text.index("“") + 1


def test_an_utterance_ends_with_its_paragraph() -> None:
    """What is left out does not reach into what is said in the next paragraph."""
    text = "“We come,” said one.\n“They go,” said another."
    assert find_words("We come … they go", text) is None
    assert find_words("We come … They go", text) is None


def test_a_quotation_goes_on_where_it_is_opened_again() -> None:
    """A paragraph that isn't closed and the next one that opens again are one utterance."""
    found = find_words("We come … They go", "“We come.\n“They go,” said one.")
    assert found is not None
    assert len(found.stretches) == 2


@pytest.mark.parametrize("unit", ['"', "“a ", "a ", "a … ", "a, "])
def test_long_texts_do_no_harm(unit: str) -> None:
    """Words that nearly match everywhere are not found."""
    assert find_words("a a a a b … a a c", unit * 10_000) is None

"""Sentences of British and American news prose, and their citations."""

from __future__ import annotations

import pytest

from briefing.reading.sentences import count_words, is_ended, paragraphs, split

ONE = [
    "He met regional Gov. Oleg Kozhemyako and Adm. John Aquilino on Sept. 12.",
    "J. K. Rowling met George W. Bush.",
    "Mr. Putin and Mrs. Kim met Dr. No.",
    "Rep. Jones and Amb. Smith met Prof. Lee at Acme Corp. in Aug. 2023.",
    "Lt. Col. Smith spoke to Gen. Jones.",
    "St. Petersburg is on the Neva.",
    "No. 5 was hit, and Nos. 6 and 7 fell.",
    "In Vol. 2 see pp. 3 and fig. 4.",
    "The U.N. Security Council met the U.S. Army and the U.K. Government.",
    "About 3,000 U.S. troops came.",
    "Arms, e.g. shells, i.e. 152 mm ones, were sent.",
    "He left at 5 p.m. on Friday.",
    "He left at 5 p.m. Friday.",
    "The figure was 3.5 million.",
    "“Are you there?” he asked.",
    "He called it “a war!” and left.",
    "He praised the “hot war…” and left.",
    "They met … He left.",
    "It is Russia vs. Ukraine.",
    "He is from the U.S.",
    "Kim",
    "Who knows?",
]
TWO = [
    "The U.S. Army said so. U.S. officials agreed.",
    "He lives in the U.S. He works.",
    "He works at Acme Inc. The firm is old.",
    "He said “we will win.” She left.",
    'He said "no." Then he left.',
    "He left at 5 p.m. The train followed.",
    "(He left.) She came.",
    "Kim (a leader) came. He left at 3.5 p.m. on Friday.",
    "It fell in Sept. Then came winter.",
    "It ended on Sept. 13. Then he left.",
    "What? Yes!",
    "He left... She stayed.",
    "He left… She stayed.",
    "*He* left. **She** stayed.",
    "He won World War I. She lost it.",
    "In 2022 they fired 11. In 2023 they fired 9.",
    "What about that? “Nothing.”",
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence_stays_whole(text: str) -> None:
    """Points of abbreviations, initials, decimals and quoted questions end no sentence."""
    assert [sentence.text for sentence in split(text)] == [text]


@pytest.mark.parametrize("text", TWO)
def test_two_sentences_are_parted(text: str) -> None:
    """A full stop before a new sentence ends the old one, also behind a quote, a bracket or an abbreviation."""
    first, second = split(text)
    assert text.startswith(first.text)
    assert text[second.offset :] == second.text
    assert first.text + " " + second.text == text


def test_nothing_has_no_sentences() -> None:
    """White space alone is no sentence."""
    assert split(" \n ") == ()


@pytest.mark.parametrize(
    ("text", "ended"),
    [("He left.", True), ("“He left.”", True), ("*He left!*", True), ("He left", False), ("Left;", False), ("", False)],
)
def test_end_of_a_sentence(text: str, ended: bool) -> None:
    """A sentence ends with a full stop or the like, quotes and emphasis behind it or not."""
    assert is_ended(text) is ended


def test_citations_belong_to_the_sentence_before_them() -> None:
    """Only the sentence right before the brackets has their ids; offsets lead back into the prose."""
    prose = "Kim came. He left. [a, b] [c/d]\nHe slept. [e]\n\n Putin woke. [f]"
    first, second = paragraphs(prose)
    assert [(sentence.text, sentence.citations) for sentence in first] == [
        ("Kim came.", ()),
        ("He left.", ("a", "b", "c/d")),
        ("He slept.", ("e",)),
    ]
    assert [sentence.text for sentence in second] == ["Putin woke."]
    for sentence in (*first, *second):
        assert prose.startswith(sentence.text, sentence.offset)
        for name, place in zip(sentence.citations, sentence.places, strict=True):
            assert prose.startswith(name, place)


def test_brackets_may_be_folded() -> None:
    """A list of ids may go on in the next line."""
    ((sentence,),) = paragraphs("Kim came. [a,\n  b]")
    assert sentence.citations == ("a", "b")


def test_brackets_inside_a_sentence_leave_it_open() -> None:
    """Brackets before the full stop can be told from brackets behind it."""
    ((cited, rest),) = paragraphs("Kim came [a].")
    assert not cited.is_ended
    assert rest.text == "."


def test_brackets_before_any_sentence_cite_nothing_said() -> None:
    """Brackets that begin a paragraph are kept, with an empty sentence."""
    ((nothing, sentence),) = paragraphs("[a] Kim came.")
    assert (nothing.text, nothing.citations) == ("", ("a",))
    assert sentence.citations == ()


def test_words_are_counted_without_citations_and_signs() -> None:
    """Ids in brackets and lone dashes are no words; a figure and a hyphened word are one each."""
    assert count_words("Kim came – at last – by a well-known train of 2,000 tons. [a, b]") == 11

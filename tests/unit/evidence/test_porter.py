"""Endings are taken from English words as the library of the stemmer's authors takes them."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from briefing.evidence.porter import porter

ROOT = Path(__file__).parents[3]


def parts(text: str) -> list[str]:
    """Part the lists below, which are easier to read as text."""
    return text.split()


LETTERS = [*"aeiouybcdfglmnprstwxz'é", "ss", "ll", "bb", "tt", "th", "at", "bl", "iz", "ee", "past"]
HEADS = parts(
    "arsen commun emerg gener inter later organ past univers succ proc exc even cann inn earr herr out d l t ski idl "
    "gentl ugl earl onl singl sk andes atlas bias cosmos howe new log"
)
ENDINGS = parts(
    "s es ies ied sses us ss ' 's 's' ed eed edly eedly ing ingly y ying ly li al ational tional ation ization izer "
    "ator alism iveness fulness ousness aliti iviti biliti bli abli alli ogi ogist fulli lessli ousli entli anci enci "
    "icate ative alize iciti ical ful ness ic ance ence able ible ate ive ize iti ism sion tion ion er ous ant ent "
    "ment ement e l ll"
)

made_words = st.tuples(
    st.lists(st.sampled_from([*HEADS, *LETTERS]), max_size=4), st.lists(st.sampled_from(ENDINGS), max_size=3)
).map(lambda parts: "".join((*parts[0], *parts[1])))


def differing(words: set[str]) -> dict[str, tuple[str, str]]:
    """Give the words of which ours makes something else than the library."""
    theirs = EnglishStemmer()
    both = {word: (porter(word), theirs.stemWord(word)) for word in words}
    return {word: pair for word, pair in both.items() if pair[0] != pair[1]}


def test_words_of_the_project() -> None:
    """Of each word that stands in the content and in the documents, ours leaves what the library leaves."""
    files = [*ROOT.glob("content/**/*.yaml"), *ROOT.glob("*.md"), *ROOT.glob("briefing/**/*.py")]
    words = {word for path in files for word in re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8").lower())}
    assert len(words) > 5000
    assert differing(words) == {}


def test_each_rule_behind_each_beginning() -> None:
    """So it does of all beginnings that have rules of their own, with each ending, and with some behind it."""
    words = {
        f"{head}{one}{other}"
        for head in HEADS
        for one in ENDINGS
        for other in ("", "s", "ed", "ing", "li", "e", "l", "ness")
    }
    assert differing(words) == {}


@given(made_words)
@example("")
@example("yyyy")
@example("ayyay")
def test_made_words(word: str) -> None:
    """So it does of words that nobody has ever seen."""
    assert differing({word}) == {}

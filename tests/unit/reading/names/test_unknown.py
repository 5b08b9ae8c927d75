"""Names in a sentence that the registry doesn't know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.names import unknown_names
from briefing.reading.tokens import tokens
from tests.unit.reading.names.registry import NAMES

UNKNOWN = [
    ("Kim met Yevgeny Prigozhin in Khasan.", ["Yevgeny Prigozhin", "Khasan"]),
    ("Zelensky spoke.", ["Zelensky"]),
    ("Then Zelensky spoke.", ["Zelensky"]),
    ("The Washington Post wrote it.", ["Washington Post"]),
    ("The BBC and the KGB knew.", ["BBC", "KGB"]),
    ("He praised Kim Dae-jung.", ["Kim Dae-jung"]),
    ("President Emmanuel Macron came.", ["Emmanuel Macron"]),
    ("On Tuesday Emmanuel Macron came.", ["Emmanuel Macron"]),
    ("The Ministry of Works closed.", ["Ministry of Works"]),
    ("The ship sailed to Busan on Monday, 3 March.", ["Busan"]),
    ("Tesla’s shares rose.", ["Tesla"]),
    ("New Zealand voted.", ["New Zealand"]),
    ("Emmanuel Macron came.", ["Emmanuel Macron"]),
    ("He met Gov. Oleg Kozlov.", ["Oleg Kozlov"]),
    ("It came from Japan’s coast.", ["Japan"]),
    ("He saw Russian Orthodox churches in Omsk.", ["Omsk"]),
    ("Williams said so.", ["Williams"]),
    ("Hughes’s house burned.", ["Hughes"]),
    ("Putin met Lavrov and Shoigu.", ["Lavrov"]),
]
KNOWN = [
    "Kim Jong Un met Putin on Tuesday in May.",
    "The Korean peninsula is Asian.",
    "Western analysts and I doubt it.",
    "Soldiers marched.",
    "Hospitals treated them. Ferries sail again. Rain fell.",
    "Relations improved. Cooperation grew. Weapons came.",
    "“We agree,” they said. “However, it is late.”",
    "The President and the Minister met.",
    "Supposedly it rained; In Moscow it snowed.",
    "It is Russian-led and anti-American.",
    "Between 10 and 12 came at 5 p.m. GMT.",
    "Whoever came was told: however it ends.",
    "Photographs show Kim.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_unknown_names_are_found(text: str, expected: list[str]) -> None:
    """A capitalised stretch that no name of the registry covers is found, without titles and common words."""
    words = tokens(text)
    assert [text[start:end] for start, end in unknown_names(words, NAMES.read(words))] == expected


@pytest.mark.parametrize("text", KNOWN)
def test_other_capitals_are_no_names(text: str) -> None:
    """Beginnings of sentences, calendar words, adjectives and titles are no unknown names."""
    words = tokens(text)
    assert unknown_names(words, NAMES.read(words)) == ()


JUMBLE = [
    *(
        "Kim",
        "Putin",
        "US",
        "Russia",
        "Jong",
        "Un",
        "Un’s",
        "the",
        "The",
        "of",
        "he",
        "both",
        "two",
        "leaders",
        "minister",
    ),
    *("'", "'s", "’", "-", ".", ",", '"', "(", "…", "May", "12", "\u01c5"),
]


@given(st.lists(st.sampled_from(JUMBLE)))
def test_no_text_raises(words: list[str]) -> None:
    """Whatever stands beside whatever, reading goes through, and mentions follow each other without overlap."""
    _hold(" ".join(words))
    _hold("".join(words))


@given(st.text())
def test_no_characters_raise(text: str) -> None:
    """Reading goes through text of any characters."""
    _hold(text)


def _hold(text: str) -> None:
    words = tokens(text)
    mentions = NAMES.read(words)
    ends = [place for mention in mentions for place in (mention.start, mention.end)]
    assert ends == sorted(ends)
    unknown = unknown_names(words, mentions)
    assert all(text[start:end].strip() for start, end in unknown)

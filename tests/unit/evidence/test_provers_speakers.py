"""Whose words a text says they are: by the verb of speech that goes with them."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.evidence.proof import Verdict
from briefing.evidence.provers.speakers import speakers
from briefing.reading.quotations import find_words
from tests.builders import Tree
from tests.unit.evidence import island

WORDS = "a road for ever"

BERG = [
    "“It is a road for ever,” Berg said.",
    "“It is a road for ever,” said Berg.",
    "“It is a road for ever,” said Berg, who met Lind in Gull Bay.",
    "“It is a road for ever,” said harbour master Ana Berg.",
    "Lind was there. “It is a road for ever,” said his neighbour, Ana Berg, who wept.",
    "“It is a road for ever,” Berg told Lind in Gull Bay.",
    "“It is a road for ever,” Berg, the harbour master, told Lind.",
    "“It is a road for ever,” Berg, who had met Lind in Gull Bay, said.",
    "“It is a road for ever,” Berg, in a letter to Lind, wrote.",
    "Berg has repeatedly called it “a road for ever”, though Lind had his doubts.",
    "Berg, using the term “a road for ever”, thanked Lind.",
    "Berg met Lind on Friday, saying it was “a road for ever”.",
    "Berg met Lind on Friday and said it was “a road for ever”.",
    "In a meeting with Lind in Gull Bay, Berg affirmed that it was “a road for ever”.",
    "Coast Press quoted Berg as saying that Lind had built “a road for ever”.",
    "Berg was quoted by Coast Press as saying that Lind had built “a road for ever”.",
    "In Berg’s words, Lind had built “a road for ever”.",
    "For Lind the bridge was “a road for ever”, according to Berg.",
    "Lind built “a road for ever,” according to a statement by Berg.",
    "Lind opened the bridge. It was “a road for ever”. Berg said so.",
    "“It is a road for ever. We will keep it,” said Berg. Lind was there.",
    "“It is a road,” Berg said, “a road for ever.” Lind was there.",
    "“It is a road for ever,” the harbour master, Ana Berg, told Olaf Lind.",
    "Lind listened. Berg told him, “It is a road for ever.”",
    "Was it “a road for ever”, as Berg said to Lind?",
    "Responding to Lind, Berg said: “It is a road for ever.”",
    "Asked about Lind, Berg replied that it was “a road for ever”.",
    "Berg praised Lind for building “a road for ever”.",
]


def told(text: str, words: str = WORDS) -> frozenset[str] | None:
    """Tell who says the words."""
    (passage,) = island.source(f"{text}").passages
    found = find_words(words, passage.text)
    assert found is not None
    return speakers(passage, found, island.ENTITIES)


@pytest.mark.parametrize("text", BERG)
def test_the_subject_of_a_verb_of_speech(text: str) -> None:
    """The speaker is the one of two people with whom the verb of speech goes."""
    known = island.source("Ana Berg and Olaf Lind met.", text)
    passage = known.passages[1]
    found = find_words(WORDS, passage.text)
    assert found is not None
    by = speakers(passage, found, island.ENTITIES)
    assert by is not None
    assert "ana-berg" in by
    assert "olaf-lind" not in by


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Berg and Olaf Lind said it was “a road for ever”.", {"ana-berg", "olaf-lind"}),
        ("Ana Berg promised “a road for ever,” Coast Press said.", {"ana-berg", "coast-press"}),
        ("Ana Berg (CP) said it was “a road for ever”.", {"ana-berg", "coast-press"}),
        ("Engineers warned that it was no “road for ever”.", {"engineers"}),
    ],
)
def test_several_who_speak(text: str, who: set[str]) -> None:
    """Where several verbs of speech go with the words, or several subjects with one, all of these may be meant."""
    assert told(text, "road for ever") == frozenset(who)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg and Olaf Lind stood beneath “a road for ever”.",
        "The official said it was “a road for ever”. Olaf Lind was there.",
        "Olaf Lind was there when the mayor’s daughter told him of “a road for ever”.",
        "Mary Smith said it was “a road for ever”. Olaf Lind was there.",
        "The reported claims of Ana Berg make “a road for ever” of it.",
        "A banner with “a road for ever” hung there.",
        "“Olaf Lind said it is a road for ever.”",
        "Ana Berg came to say it; “a road for ever” it was.",
    ],
)
def test_nobody_is_told(text: str) -> None:
    """Without a verb of speech, or where its subject isn't known, nothing is said of the speaker."""
    assert told(text) is None


def quoted(**fields: Any) -> Tree:
    """Give a quotation."""
    return island.bare("quotation", **{"words": WORDS, "speaker": "ana-berg", "according_to": "ana-berg", **fields})


BOTH = "Ana Berg told Olaf Lind that it was “a road for ever”."


def test_the_speaker_stands_beside_the_words() -> None:
    """A quotation is proved if its speaker says the words."""
    assert island.prove(quoted(), BOTH).verdict is Verdict.PROVED


def test_another_person_of_the_paragraph() -> None:
    """A speaker exchanged for the person who was spoken to is refused, and the true one named."""
    proof = island.prove(quoted(speaker="olaf-lind", according_to="olaf-lind"), BOTH)
    lacking = island.missing(proof)["speaker"]
    assert lacking.message == "paragraph 1 gives the words to somebody else than Olaf Lind"
    assert lacking.nearest == "it says that they are those of Ana Berg"


def test_a_speaker_who_is_not_there() -> None:
    """Of a speaker whom the paragraph does not name it is said so, with those whom it names."""
    lacking = island.missing(island.prove(quoted(speaker="vera-moss"), BOTH))["speaker"]
    assert lacking.message == "the paragraph of the words, 1, does not name Vera Moss as the speaker"
    assert lacking.nearest == "it names Ana Berg, Olaf Lind"


def test_a_speaker_named_only_inside_the_words() -> None:
    """A name within the quoted words is not that of their speaker."""
    tree = quoted(words="Ana Berg built it", speaker="ana-berg", according_to="engineers")
    proof = island.prove(tree, "“Ana Berg built it,” was heard among engineers.")
    assert "speaker" in island.missing(proof)


def test_a_pronoun_speaks_for_the_last_person() -> None:
    """'he said' is the person named before, which is context."""
    tree = quoted(speaker="olaf-lind", according_to="olaf-lind")
    proof = island.prove(tree, "Olaf Lind came on Friday. “It is a road for ever,” he said.")
    assert proof.verdict in {Verdict.PROVED, Verdict.BY_CONTEXT}


def test_either_of_two_paragraphs_may_name_the_speaker() -> None:
    """Where the words stand twice it is enough that one of the places gives them to the speaker."""
    tree = quoted(evidence=[1, 2])
    proof = island.prove(tree, "Olaf Lind said that for Ana Berg it was “a road for ever”.", BOTH)
    assert not proof.missing


def test_an_inscription() -> None:
    """Written words need no speaker; words that somebody said are no inscription."""
    tree = quoted(speaker="inscription", according_to="engineers")
    assert not island.prove(tree, "Above the engineers an arch proclaimed “a road for ever”.").missing
    lacking = island.missing(island.prove({**tree, "according_to": "ana-berg"}, BOTH))["speaker"]
    assert lacking.message == "paragraph 1 gives the words to somebody else than an inscription"

"""Words that mark how sure a statement is, and words that don't."""

from __future__ import annotations

import pytest

from briefing.model.certainty import MARKS, MEANINGS, PHRASES, Certainty, examples, is_marked

C = Certainty
MARKED = [
    (C.REPORTED, "KCNA reported that Kim Jong Un had arrived."),
    (C.REPORTED, "According to Tass, the two met."),
    (C.REPORTED, "“Said and done”, he told them."),
    (C.REPORTED, "South Korean intelligence puts those who were sent at 3,000."),
    (C.REPORTED, "State television footage showed the train."),
    (C.ASSESSED, "Kim is expected to seek aid."),
    (C.ASSESSED, "Insurers put the damage at ten million."),
    (C.PLANNED, "The council wanted to turn the mill into flats."),
    (C.ASSESSED, "Officials worry that technology might follow."),
    (C.ASSESSED, "The agency sees the promise as a sign of closer ties."),
    (C.ASSESSED, "According to some American analysts, it is a lifeline."),
    (C.ASSESSED, "It seemed to work."),
    (C.ALLEGED, "Washington accuses Pyongyang of sending shells."),
    (C.ALLEGED, "Russia claims that it has retaken Kursk."),
    (C.SPECULATED, "Kim may visit Moscow."),
    (C.SPECULATED, "Russia could pay in oil."),
    (C.DENIED, "Both countries have denied it."),
    (C.DENIED, "Moscow rejects the charge."),
    (C.DENIED, "Officials ruled it out, and rule out any talks."),
    (C.PLANNED, "Putin will travel to Pyongyang."),
    (C.PLANNED, "They agreed to cooperate."),
    (C.PLANNED, "They planned a summit."),
    (C.ESTABLISHED, "Kim left."),
]
UNMARKED = [
    (C.REPORTED, "Kim left for Moscow."),
    (C.REPORTED, "He visited a city in the United States."),
    (C.REPORTED, "The train stopped at the station."),
    (C.REPORTED, "Reporters stood on the platform."),
    (C.REPORTED, "Three carriages were added."),
    (C.ASSESSED, "Kim appeared on the balcony."),
    (C.ASSESSED, "Seeds were sold concerning nobody."),
    (C.ALLEGED, "The train was charged with coal."),
    (C.SPECULATED, "In May 2024 Putin came."),
    (C.SPECULATED, "May 2024 came."),
    (C.SPECULATED, "He can swim."),
    (C.DENIED, "He denounced them."),
    (C.PLANNED, "The planes of the committee landed."),
    (C.PLANNED, "Prices rose due to sanctions."),
    (C.PLANNED, ""),
]


@pytest.mark.parametrize(("certainty", "sentence"), MARKED)
def test_sentence_shows_its_certainty(certainty: Certainty, sentence: str) -> None:
    """A word of the table, in any form and across a short gap, marks the sentence."""
    assert is_marked(sentence, certainty)


@pytest.mark.parametrize(("certainty", "sentence"), UNMARKED)
def test_words_that_only_look_alike_mark_nothing(certainty: Certainty, sentence: str) -> None:
    """Names of months, other words with the same beginning and other senses are no marks."""
    assert not is_marked(sentence, certainty)


@pytest.mark.parametrize("certainty", [each for each in Certainty if MARKS[each]])
def test_examples_are_marks(certainty: Certainty) -> None:
    """What hints name as examples does mark the certainty."""
    found = examples(certainty)
    assert len(found) == 4
    assert all(is_marked(f"He {word} so.", certainty) for word in found)


@pytest.mark.parametrize("certainty", list(Certainty))
def test_no_phrase_is_longer_than_what_is_looked_at(certainty: Certainty) -> None:
    """A phrase has one gap at most, and few words beside it, so that a long text is read in one go."""
    for mark in MARKS[certainty]:
        assert mark.count("…") <= 1
        assert len(mark.split()) <= 8


def test_scale() -> None:
    """Established is the strongest, speculated the weakest; denied and planned stand beside the scale."""
    ranks = {each: each.strength for each in Certainty}
    assert sorted((each for each in Certainty if ranks[each] is not None), key=lambda each: ranks[each] or 0) == [
        C.ESTABLISHED, C.REPORTED, C.ASSESSED, C.ALLEGED, C.SPECULATED,
    ]  # fmt: skip
    assert ranks[C.DENIED] is ranks[C.PLANNED] is None


def test_answers_are_alike_in_form() -> None:
    """In questions each certainty is called something of its own, of one form and nearly of one length."""
    assert PHRASES.keys() == MEANINGS.keys() == set(Certainty)
    assert len({*PHRASES.values()}) == len(Certainty)
    assert all(each.startswith("it is ") for each in PHRASES.values())
    lengths = [len(each) for each in PHRASES.values()]
    assert max(lengths) - min(lengths) <= 3

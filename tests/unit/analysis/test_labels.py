from __future__ import annotations

import pytest

from briefing.analysis.labels import LONGEST, label
from briefing.model.facts import Claim, Event


def told(text: str, day: str = "2023-09-12", certainty: str = "established", **fields: str) -> str:
    """Make the label of an event."""
    common = {"<id>": "a/b", "<article>": "a", "about": "a/b", "theme": "t", "according_to": "a", "evidence": 1}
    common |= fields
    return label(Event.model_validate({**common, "kind": "event", "text": text, "date": day, "certainty": certainty}))


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Kim crossed into Russia on Tuesday, 12 September 2023.", "2023-09-12", "Kim crossed into Russia"),
        ("On 12 September 2023, Kim crossed into Russia.", "2023-09-12", "Kim crossed into Russia"),
        ("On 12 September 2023 Kim crossed into Russia.", "2023-09-12", "Kim crossed into Russia"),
        ("In July 2023 Shoigu came to Pyongyang.", "2023-07", "Shoigu came to Pyongyang"),
        ("Troops were sent in autumn 2024 to Russia.", "2024-23", "Troops were sent to Russia"),
        ("Putin took office in about May 2000.", "2000-05~", "Putin took office"),
        ("Kim, on 12 September 2023, crossed into Russia.", "2023-09-12", "Kim crossed into Russia"),
        ("Kim left on 10 September 2023, KCNA told its readers.", "2023-09-10", "Kim left, KCNA told its readers"),
        ("Shoigu left later on 21 March 2025.", "2025-03-21", "Shoigu left"),
    ],
)
def test_the_date_is_taken_out(text: str, day: str, expected: str) -> None:
    """The date stands beside the label, so the label need not repeat it."""
    assert told(text, day) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials spoke in the week of 4 to 10 September 2023.",
        "The war of 2022 was the topic in September 2023.",
        "The drill lasted from 10 March 2023.",
    ],
)
def test_a_date_that_the_sentence_needs_stays(text: str) -> None:
    """Where a phrase is not plainly the date alone, or another year stands beside it, nothing is taken out."""
    assert told(text) == text.rstrip(".")


def test_a_long_sentence_ends_at_a_clause() -> None:
    """A trailing clause goes from a sentence that is too long; what is left is a sentence."""
    text = (
        "Kim Jong Un showed Sergei Shoigu an exhibition of arms in the capital, while the "
        "newspapers of the country printed pictures of the two."
    )
    assert told(text) == "Kim Jong Un showed Sergei Shoigu an exhibition of arms in the capital"


def test_no_word_is_ever_cut() -> None:
    """A long sentence without a clause to spare stays whole."""
    text = "Kim Jong Un " + "and his delegation " * 8 + "crossed the border."
    assert len(text) > LONGEST
    assert told(text) == text.rstrip(".")


def test_the_words_that_mark_certainty_stay() -> None:
    """No label is surer than its fact: a clause that says who alleges or that it is planned is never dropped."""
    text = (
        "North Korea sells the mercenary group Wagner artillery shells by the thousand, as the United States "
        "accuses it of doing."
    )
    assert told(text, certainty="alleged") == text.rstrip(".")


def test_a_head_that_is_no_sentence_is_refused() -> None:
    """A sentence is not cut where that would leave a dangling word or an open quotation."""
    text = (
        "Kim Jong Un assured the Russian visitor that, “whatever the weather, and whatever the price may be” his "
        "people stood beside Moscow."
    )
    assert told(text) == text.rstrip(".")


def test_a_fact_without_a_date_keeps_its_sentence() -> None:
    """Nothing is taken out for a date that the fact does not have."""
    common = {"<id>": "a/b", "<article>": "a", "about": "a/b", "theme": "t", "according_to": "a", "evidence": 1}
    claim = Claim.model_validate(
        {**common, "kind": "claim", "text": "Russia grew in 2022.", "certainty": "established"}
    )
    assert label(claim) == "Russia grew in 2022"


def test_conditions_and_denials_stay() -> None:
    """A clause that turns the statement round stays."""
    text = "Russia will send its newest missile technology to the North in the coming year, but it did not say so."
    assert told(text) == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim left by train, KCNA said.", "Kim left by train"),
        ("Kim left by train, according to KCNA.", "Kim left by train"),
        ("Troops went to Russia, US, Korean and Ukrainian intelligence said.", None),
        ("KCNA said that Kim left by train.", None),
    ],
)
def test_a_trailing_origin_goes_from_what_is_reported(text: str, expected: str | None) -> None:
    """'Reported' and the reference stand beside the label, so a trailing origin can go; part of a list can't."""
    assert told(text, certainty="reported") == (expected or text.rstrip("."))


@pytest.mark.parametrize(
    ("by", "expected"), [("kim", "Kim left by train"), ("kcna", "KCNA said that Kim left by train")]
)
def test_a_leading_origin_goes_where_somebody_else_did_it(by: str, expected: str) -> None:
    """The day beside a label is that of what happened, not of the report; who did nothing but say so stays."""
    text = "KCNA said that Kim left by train."
    assert told(text, certainty="reported", by=by, according_to="kcna") == expected


def test_an_origin_of_an_allegation_stays() -> None:
    """Who alleges is part of an allegation, however short the sentence."""
    text = "Kim sold shells to Wagner, according to claims from Washington."
    assert told(text, certainty="alleged") == text.rstrip(".")

from __future__ import annotations

from typing import Any

from briefing.document.compose.quotations import Utterance, what_was_said
from briefing.document.compose.statements import Statements
from tests import builders

ENTITIES = builders.entities_tree(offices={"harbour-master": {"name": "harbour master"}, "mayor": {"name": "mayor"}})


def said(facts: dict[str, builders.Tree], **article: Any) -> tuple[Utterance, ...]:
    """Compose the quotations of one article."""
    dossier = builders.unchecked(builders.article(facts=facts, **article), entities=ENTITIES)
    section = what_was_said(Statements(dossier))
    assert section is not None
    return section.utterances


def test_quotations_stand_by_date() -> None:
    """Quotations come by their dates, the undated by that of their article."""
    facts = {
        "late": builders.quotation(date="2024-06", words="third"),
        "undated": builders.quotation(words="second"),
        "early": builders.quotation(date="2023", words="first"),
    }
    assert [each.words for each in said(facts)] == ["first", "second", "third"]


def test_a_speaker_has_the_office_of_that_day() -> None:
    """Of several offices the one is printed that was held when the words were said."""
    facts = {
        "mayor": builders.office(office="mayor", date="2023"),
        "master": builders.office(date="2024-05-04"),
        "then": builders.quotation(date="2023-07"),
        "now": builders.quotation(date="2024-05-04"),
        "between": builders.quotation(date="2024-01"),
    }
    offices = {each.statement.anchor: each.office for each in said(facts)}
    assert offices == {
        "fact-opening--then": "mayor",
        "fact-opening--now": "harbour master",
        "fact-opening--between": "",
    }


def test_the_only_office_that_a_text_states_is_the_speaker_s() -> None:
    """A report of the next day that states one office means that one, not none."""
    facts = {"office": builders.office(date="2024-05-05"), "words": builders.quotation(date="2024-05-04")}
    assert [each.office for each in said(facts)] == ["harbour master"]


def test_undated_words_count_from_the_article_s_date() -> None:
    """The office of undated words is that of the article's anchor."""
    facts = {"office": builders.office(date="2024-05-05"), "words": builders.quotation()}
    assert [each.office for each in said(facts)] == ["harbour master"]


def test_an_office_of_another_article_is_not_lent() -> None:
    """What another text says about the speaker's office doesn't stand beside these words."""
    articles = [
        builders.article("one", {"office": builders.office()}),
        builders.article("two", {"words": builders.quotation(date="2024-05-04")}),
    ]
    section = what_was_said(Statements(builders.unchecked(*articles, entities=ENTITIES)))
    assert section is not None
    assert [(each.speaker, each.office) for each in section.utterances] == [("Ana Berg", "")]


def test_an_inscription_has_no_speaker() -> None:
    """Words that are written on something are called an inscription and have no office."""
    (utterance,) = said({"words": builders.quotation(speaker="inscription", words="eternal road")})
    assert (utterance.words, utterance.speaker, utterance.office) == ("eternal road", "Inscription", "")


def test_an_organisation_can_speak() -> None:
    """A body that speaks is named."""
    (utterance,) = said({"words": builders.quotation(speaker="harbour-office")})
    assert utterance.speaker == "Harbour Office"


def test_a_dossier_without_quotations_has_no_such_section() -> None:
    """Where nothing is quoted, the section is left out."""
    assert what_was_said(Statements(builders.unchecked())) is None

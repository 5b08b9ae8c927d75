"""The offices of the shipped dossier, held against the articles' texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefing.evidence.texts import fingerprint, paragraphs
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from briefing.model.facts import OfficeHeld
from briefing.reading.names import Names, Offices, TextNames
from briefing.reading.tokens import tokens
from briefing.resources import content_folder

REFUSED = 0.98


@cache
def dossier() -> Dossier:
    """Load the shipped dossier once."""
    return load(content_folder()).dossier


def office_facts() -> list[OfficeHeld]:
    """Give the facts of the shipped dossier that somebody held an office."""
    return [fact for fact in dossier().facts if isinstance(fact, OfficeHeld)]


@pytest.fixture(scope="session")
def offices(sources: Path) -> dict[str, Offices]:
    """Give what each article's text says of offices."""
    texts = {fingerprint(read): read for path in sources.glob("*.txt") for read in (path.read_text("utf-8"),)}
    entities = dossier().entities
    names = Names.of(entities)
    return {
        article.id: Offices(
            TextNames(names, [*map(tokens, paragraphs(texts[article.source.fingerprint]))], entities),
        )
        for article in dossier().articles
    }


def test_each_office_is_found(offices: dict[str, Offices]) -> None:
    """Each office of the dossier is found in the passage that its fact names."""
    facts = office_facts()
    missed = [fact.id for fact in facts if not offices[fact.article].holds(fact.evidence, fact.holder, fact.office)]
    assert len(facts) > 30
    assert missed == []


def test_exchanged_holders_and_offices_are_refused(offices: dict[str, Offices]) -> None:
    """With the holder or the office exchanged, at least 98 in 100 are refused; the others are true all the same."""
    entities = dossier().entities
    exchanged = [
        (fact, holder, office)
        for fact in office_facts()
        for holder, office in (
            *((other, fact.office) for other in entities.people if other != fact.holder),
            *((fact.holder, other) for other in entities.offices if other != fact.office),
        )
    ]
    accepted = [each for each in exchanged if offices[each[0].article].holds(each[0].evidence, *each[1:])]
    assert len(exchanged) > 1000
    assert len(accepted) <= (1 - REFUSED) * len(exchanged), accepted
    true = {(fact.article, fact.holder, fact.office, fact.evidence) for fact in office_facts()}
    assert {(fact.article, *each, fact.evidence) for fact, *each in accepted} <= true


def test_each_sentence_says_its_office() -> None:
    """The sentence of each fact on an office gives it to the holder, without context."""
    entities = dossier().entities
    names = Names.of(entities)
    for fact in office_facts():
        text = TextNames(names, [tokens(fact.text)], entities)
        found = Offices(text).holds([1], fact.holder, fact.office)
        assert found is not None, fact.text
        assert found.because is None, fact.text

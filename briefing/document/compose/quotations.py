"""What was said: the quotations, in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.compose.statements import Statements
from briefing.document.structure import Section, Statement
from briefing.model.edtf import Edtf
from briefing.model.facts import INSCRIPTION, OfficeHeld, Quotation


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that somebody said in public, and the fact that tells them."""

    words: str
    speaker: str
    office: str
    """The speaker's office at the time, or the only one that the article states; else empty."""
    statement: Statement
    office_unproved: bool = False


@dataclass(frozen=True, slots=True)
class WhatWasSaid(Section):
    """The quotations."""

    utterances: tuple[Utterance, ...]


def what_was_said(statements: Statements) -> WhatWasSaid | None:
    """Compose the quotations; None where the dossier has none."""
    quotations = sorted(
        (fact for fact in statements.dossier.facts if isinstance(fact, Quotation)), key=statements.telling
    )
    if not quotations:
        return None
    return WhatWasSaid(
        "quotations", "What was said", "what_was_said", tuple(_utterance(statements, each) for each in quotations)
    )


def _utterance(statements: Statements, quotation: Quotation) -> Utterance:
    inscribed = quotation.speaker == INSCRIPTION
    speaker = "Inscription" if inscribed else statements.dossier.name(quotation.speaker)
    office, unproved = _office(statements, quotation)
    return Utterance(quotation.words, speaker, office, statements.statement(quotation), unproved)


def _office(statements: Statements, quotation: Quotation) -> tuple[str, bool]:
    """Give the speaker's office, if there is but one to give, and tell whether no proved fact attests it."""
    article = statements.dossier.articles_by_id[quotation.article]
    when: Edtf = quotation.date or article.anchor
    attested = [
        fact for fact in article.facts.values() if isinstance(fact, OfficeHeld) and fact.holder == quotation.speaker
    ]
    held = [fact for fact in attested if fact.date.overlaps(when)] or attested
    offices = {fact.office for fact in held}
    if len(offices) != 1:
        return "", False
    return statements.dossier.entities.offices[offices.pop()].name, statements.none_proved(held)

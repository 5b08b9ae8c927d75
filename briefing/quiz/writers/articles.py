"""Which article reports a thing."""

from __future__ import annotations

import re
from typing import Final

from briefing.model.facts import Claim, Fact, Figure, Gap
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Term
from briefing.quiz.writers.clauses import behind_that, ends_with_source
from briefing.quiz.writers.hints import of_article
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked

_TELLTALE: Final = re.compile(r"\b(?:commentary|report|article|agency|editor’s)\b", re.IGNORECASE)
_LONGEST: Final = 28


def _key(subject: Subject) -> Key | None:
    if len(subject.matter.dossier.articles) < 2:
        return None
    note = subject.note
    return Key(Term(note.id, "article"), note.label, "article", of_article(subject), can_type=False)


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    if not isinstance(fact, Claim | Figure | Gap) or not is_asked(fact):
        return Dropped("which article tells it is asked of weighty claims, figures and gaps")
    if fact.date is not None or subject.said.dates:
        return Dropped("its date tells which article it comes from")
    agency = subject.article.source.agency
    if _TELLTALE.search(fact.text) or any(agency and each.names(agency) for each in subject.said.names):
        return Dropped("its sentence tells what kind of article it comes from")
    if not _is_its_own(subject):
        return Dropped("other articles tell of the same people and things")
    if len(fact.text.split()) > _LONGEST or ends_with_source(fact.text):
        return Dropped("its sentence is too long for a clause, or ends with who says so")
    return Stem(f"Which article says {behind_that(subject, fact.text)}?", gaps=())


def _is_its_own(subject: Subject) -> bool:
    """Tell whether a fact is of one article alone: by its figure, or by somebody or something that it names."""
    facts = subject.matter.dossier.facts_by_id
    alike = subject.matter.told_alike.get(("about", subject.fact.about), ())
    if any(facts[name].article != subject.fact.article for name in alike):
        return False
    named = (name for field, name in subject.fact.references if field not in {"according_to", "via"})
    return isinstance(subject.fact, Figure) or any(len(subject.matter.naming[name]) == 1 for name in named)


def _kind(_: Fact) -> Kind:
    return Kind.CERTAINTY


WRITER = Writer(Slot.ARTICLE, _kind, _key, _stem)

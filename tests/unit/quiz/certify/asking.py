"""Small dossiers and questions about them, written by hand."""

from __future__ import annotations

from typing import Any

from briefing.model.edtf import Edtf
from briefing.model.slots import Slot
from briefing.quiz.certify import Code, Refusal, admit, allow
from briefing.quiz.knowing import Known, days_of, know
from briefing.quiz.propositions import named
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.values import Days, Term, Value
from tests import builders

NAMES = ("ana", "ben", "cem", "dag", "eva")
REGISTRY = builders.entities_tree(
    people={name: {"name": name.title(), "country": "north" if name < "d" else "south"} for name in NAMES},
    organisations={
        "council": {"name": "Council", "country": "north"},
        "office": {"name": "Office", "part_of": "council", "country": "north"},
        "agency": {"name": "Agency"},
        "paper": {"name": "Paper"},
    },
    places={
        "north": {"name": "North"},
        "south": {"name": "South"},
        "town": {"name": "Town", "part_of": "north"},
        "bay": {"name": "Bay", "part_of": "north"},
    },
    offices={
        "mayor": {"name": "mayor", "single": "yes", "not_with": "judge", "organisation": "council"},
        "judge": {"name": "judge", "organisation": "council"},
        "clerk": {"name": "clerk", "single": "yes", "organisation": "office"},
        "warden": {"name": "warden"},
        "governor": {"name": "governor", "part_of": "north"},
        "consul": {"name": "consul", "organisation": "council"},
        "keeper": {"name": "keeper", "organisation": "agency"},
    },
)
TOPICS = {"visit-day": "On which day did Ana visit the town?", "cost": "How much did it cost?", "so": "Is it so?"}
_KINDS = {Slot.OFFICE: Kind.OFFICES, Slot.FIGURE: Kind.FIGURES}


def visit(date: str = "2024-05-04", **fields: Any) -> builders.Tree:
    """Give a visit of Ana's to the town."""
    plain = {"organisations": [], "people": "ana", "by": "ana", "places": "town", "act": "visit"}
    return builders.event(date=date, **{**plain, **fields})


def world(*articles: dict[str, builders.Tree], **first: builders.Tree) -> Known:
    """Give what the quiz knows of facts: those named of a first article, and those of others."""
    several = [facts for facts in (first, *articles) if facts]
    made = [builders.article(f"a{number}", facts=facts) for number, facts in enumerate(several)]
    return know(builders.unchecked(*made, entities=REGISTRY, topics=TOPICS), None, frozenset())


def day(text: str) -> Days:
    """Make the value of a date."""
    return days_of(Edtf.parse(text))


def certainty(word: str) -> Term:
    """Make the value of a certainty."""
    return Term(word, "certainty")


def ask(known: Known, slot: Slot, key: Value | None = None, fact: str = "a0/fact", **asks: Any) -> Question:
    """Write a question about a fact; its key is the fact's own value unless told otherwise."""
    told = known.proposition(fact)
    if "window" in asks:
        asks["window"] = day(asks["window"])
    own: dict[Slot, Value | None] = {
        Slot.DATE: told.date,
        Slot.FIGURE: told.amount,
        Slot.PERSON: named({told.holder} if told.holder else told.by, known),
        Slot.OFFICE: named({told.office}, known),
        Slot.SPEAKER: named({told.speaker}, known),
        Slot.ATTRIBUTION: named(told.according_to, known),
        Slot.CERTAINTY: certainty(told.certainty),
        Slot.EVENT: Term(told.id, "event"),
        Slot.ARTICLE: Term(told.article, "article"),
        Slot.UNIT: Term(told.of, "count"),
    }
    value = key if key is not None else own[slot]
    assert value is not None
    return Question(
        id=f"{fact}#{slot}",
        card=f"card#{slot}",
        kind=_KINDS.get(slot, Kind.DATES),
        slot=slot,
        fact=fact,
        article=told.article,
        importance=2,
        stem="…?",
        key=value,
        key_text="…",
        asks=Description(**asks),
        pool=slot.value,
    )


def refused(question: Question, known: Known, value: Value | None = None) -> Code | None:
    """Give why a question, or a distractor to it, is refused; None where it is not."""
    found = admit(question, known) if value is None else allow(question, value, known)
    return found.code if isinstance(found, Refusal) else None

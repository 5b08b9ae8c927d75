"""Facts field by field, as they are compared and as they print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing.analysis.changes.pairing import Names
from briefing.analysis.changes.values import Printed
from briefing.analysis.citing import attribution, numbers
from briefing.analysis.verdicts import figure_in_words
from briefing.model.facts import INSCRIPTION, Fact, Figure, Importance, OfficeHeld, Quotation
from briefing.model.wording import date_in_words

Fields = Mapping[str, Printed]

IMPORTANCE: Final = {
    Importance.INDISPENSABLE: "indispensable",
    Importance.GOOD_TO_KNOW: "good to know",
    Importance.MINOR: "minor",
}
_NAMED: Final = ("people", "organisations", "places", "named", "by")
_OWN: Final = "its own article"


def fields(names: Names, fact: Fact) -> Fields:
    """Give what a fact says, field by field; its id and the questions about it are no part of that."""
    found = {
        "kind": _plain(fact.kind),
        "text": _plain(fact.text),
        "certainty": _plain(fact.certainty.value),
        "importance": Printed(fact.importance, IMPORTANCE[fact.importance]),
        "evidence": Printed(tuple(sorted(fact.evidence)), _paragraphs(fact)),
        "theme": Printed(names.themes[fact.theme], names.dossier.themes[fact.theme], fact.theme),
        "says-so": _says_so(names, fact),
        **{field: entities(names, getattr(fact, field)) for field in _NAMED},
        **_of_kind(names, fact),
    }
    if fact.date is not None:
        found["date"] = Printed(fact.date.text, date_in_words(fact.date), fact.date.text)
    if fact.act is not None:
        found["act"] = Printed(names.acts[fact.act], names.dossier.acts[fact.act], fact.act)
    if fact.about != fact.id:
        found["question"] = Printed(names.topics[fact.about], names.dossier.topics[fact.about], fact.about)
    return found


def _plain(words: str) -> Printed:
    return Printed(words, words)


def _paragraphs(fact: Fact) -> str:
    return f"paragraph{'s' * (len(fact.evidence) > 1)} {numbers(fact.evidence)}"


def entities(names: Names, ids: tuple[str, ...]) -> Printed:
    """Give the names of entities; in which order a file lists them is no matter."""
    words = ", ".join(names.dossier.name(name) for name in ids)
    return Printed(tuple(sorted(names.entities[name] for name in ids)), words, ", ".join(ids))


def _says_so(names: Names, fact: Fact) -> Printed:
    told = (tuple(_origin(names, fact, name) for name in each) for each in (fact.according_to, fact.via))
    return Printed((*told,), attribution(names.dossier, fact), ", ".join((*fact.according_to, *fact.via)))


def _origin(names: Names, fact: Fact, name: str) -> str:
    if name == fact.article:
        return _OWN
    return f"article {names.articles[name]}" if name in names.articles else names.entities[name]


def _of_kind(names: Names, fact: Fact) -> dict[str, Printed]:
    """Give what only facts of one kind have."""
    match fact:
        case Figure():
            value = (fact.low, fact.high, fact.approximate, fact.ordinal)
            return {
                "figure": Printed(value, figure_in_words(fact)),
                "unit": _plain(fact.unit),
                "counted": _plain(fact.of),
                "as-written": _plain(fact.as_written),
            }
        case Quotation():
            return {"speaker": _speaker(names, fact), "words": _plain(fact.words)}
        case OfficeHeld():
            return {"holder": entities(names, (fact.holder,)), "office": entities(names, (fact.office,))}
        case _:
            return {}


def _speaker(names: Names, fact: Quotation) -> Printed:
    return _plain(INSCRIPTION) if fact.speaker == INSCRIPTION else entities(names, (fact.speaker,))

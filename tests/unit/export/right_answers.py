"""What is right by the fields of a fact alone: nothing here is shared with what writes questions or certifies them."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from briefing.model.dossier import Dossier
from briefing.model.facts import Fact

CERTAINTIES = {
    "established": "it is a plain fact",
    "reported": "it is a reported fact",
    "assessed": "it is only believed",
    "alleged": "it is only alleged",
    "speculated": "it is only possible",
    "planned": "it is only planned",
    "denied": "it is called untrue",
}
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def is_right(text: str, slot: str, fact: Fact, dossier: Dossier) -> bool:
    """Tell whether a text answers what a slot of a fact asks for."""
    fields: dict[str, Any] = dict(fact)
    tests: dict[str, Callable[[], bool]] = {
        "date": lambda: _is_date(text, fact.date.text if fact.date else ""),
        "figure": lambda: _numbers(text) == {fields["low"], fields["high"]} - {None},
        "certainty": lambda: text == CERTAINTIES[fact.certainty],
        "article": lambda: _is_article(text, fact.article, dossier),
        "unit": lambda: _words(text) <= _words(f"{fields['of']} {fields['unit']}"),
        "event": lambda: _words(text) <= _words(fact.text),
    }
    return tests.get(slot, lambda: _named(text, dossier) == _names(slot, fields))()


def _is_article(text: str, name: str, dossier: Dossier) -> bool:
    article = next(each for each in dossier.articles if each.id == name)
    genre, anchor = text.split(" as of ")
    return genre == article.source.genre and _is_date(anchor, article.anchor.text)


def _is_date(text: str, edtf: str) -> bool:
    """Compare a date in words with EDTF: a day, a month, a season, a year or two, or what lies between two days."""
    edtf = edtf.rstrip("~")
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", edtf):
        return text == f"{int(found[3])} {month_name[int(found[2])]} {found[1]}"
    if found := re.fullmatch(r"(\d{4})-(\d\d)", edtf):
        return text == f"{SEASONS.get(found[2]) or month_name[int(found[2])]} {found[1]}"
    if re.fullmatch(r"\d{4}(/\d{4})?", edtf):
        return text == edtf.replace("/", "–")
    days = re.findall(r"(\d{4})-(\d\d)-(\d\d)", edtf)
    parts = {"early": ("01", "10"), "mid": ("11", "20"), "late": ("21", "")}
    first, last = days[0], days[-1]
    part, *rest = text.split()
    if part.casefold() in parts:
        begin, end = parts[part.casefold()]
        ends_so = last[2] == end if end else int(last[2]) >= 28
        return first[2] == begin and ends_so and rest == [month_name[int(first[1])], first[0]]
    said = re.findall(r"\d+|[A-Z]\w+", text)
    months = dict.fromkeys(month_name[int(each[1])] for each in (first, last))
    years = dict.fromkeys(each[0] for each in (first, last))
    return sorted(said) == sorted([str(int(first[2])), str(int(last[2])), *months, *years])


def _numbers(text: str) -> set[Decimal]:
    unit = 1_000_000 if "million" in text else 1
    return {Decimal(each.replace(",", "")) * unit for each in re.findall(r"\d[\d,.]*", text)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _named(text: str, dossier: Dossier) -> frozenset[str]:
    """Give the ids of those that a text names: one, or two joined by 'and'."""
    ids = {entity.name.casefold(): name for _, name, entity in dossier.entities}
    if text.casefold() in ids:
        return frozenset({ids[text.casefold()]})
    return frozenset(ids.get(part.casefold(), part) for part in re.split(", | and ", text))


def _names(slot: str, fields: dict[str, Any]) -> frozenset[str]:
    """Give the ids in the field that a slot asks for; of people those who did it, if anybody is said to have."""
    match slot:
        case "speaker" | "office":
            return frozenset({fields[slot]})
        case "attribution":
            return frozenset(fields["according_to"])
        case _ if "holder" in fields:
            return frozenset({fields["holder"]})
        case _:
            return frozenset(fields["by"] or fields["people"] or fields["organisations"])

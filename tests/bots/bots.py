"""Bots that answer without knowledge: each gives the choices by some feature, and takes the most or the least of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.bots.looks import (
    date_of,
    digits,
    likeness,
    numbers_in,
    pieces,
    stems,
    value_of,
    with_others,
    words,
    zeros,
)
from tests.bots.sheets import Session, Sheet

Feature = Callable[[Sheet, Session], Sequence[float] | None]
"""Measures all choices of a question, within its session; None where there is nothing to measure."""


def of_text(measure: Callable[[str], float]) -> Feature:
    """Measure each choice by itself."""
    return lambda sheet, _: [measure(text) for text in sheet.choices]


def values(sheet: Sheet, _: Session) -> Sequence[float] | None:
    """Read the choices as dates or numbers."""
    found = [value_of(text) for text in sheet.choices]
    return None if None in found else [each for each in found if each is not None]


def centrality(sheet: Sheet, session: Session) -> Sequence[float] | None:
    """Measure how far inside the row of dates or numbers a choice lies."""
    found = values(sheet, session)
    if found is None:
        return None
    order = sorted(found)
    return [min(order.index(each), len(order) - 1 - order.index(each)) for each in found]


def nearness(sheet: Sheet, session: Session) -> Sequence[float] | None:
    """Measure how near to its next neighbour a date or number lies."""
    found = values(sheet, session)
    if found is None:
        return None
    return [-min(abs(one - other) for at, other in enumerate(found) if at != place) for place, one in enumerate(found)]


def to_mean(sheet: Sheet, session: Session) -> Sequence[float] | None:
    """Measure how near to the mean of all a date or number lies."""
    found = values(sheet, session)
    return None if found is None else [-abs(each - sum(found) / len(found)) for each in found]


def date_parts(sheet: Sheet, _: Session) -> Sequence[float] | None:
    """Count which parts of dates a choice shares with the others."""
    dates = [date_of(text) for text in sheet.choices]
    if None in dates:
        return None
    parts = [Counter(column) for column in zip(*(each for each in dates if each), strict=True)]
    return [sum(part[value] for part, value in zip(parts, each, strict=True)) for each in dates if each]


def digits_of(measure: Callable[[str], float]) -> Feature:
    """Measure the digits of dates and numbers."""
    return lambda sheet, _: None if not all(map(numbers_in, sheet.choices)) else [*map(measure, sheet.choices)]


def to_stem(cut: Callable[[str], frozenset[str]]) -> Feature:
    """Measure what a choice shares with the stem."""
    return lambda sheet, _: [len(cut(text) & cut(sheet.stem)) / max(1, len(cut(text))) for text in sheet.choices]


def in_other_stems(sheet: Sheet, session: Session) -> Sequence[float]:
    """Count the other stems of the session that hold a choice."""
    others = [other.stem for other in session if other is not sheet]
    return [sum(text in stem for stem in others) for text in sheet.choices]


def words_in_other_stems(sheet: Sheet, session: Session) -> Sequence[float]:
    """Measure how much of a choice other stems of the session hold."""
    said = frozenset().union(*(words(other.stem) for other in session if other is not sheet))
    return [len(words(text) & said) / max(1, len(words(text))) for text in sheet.choices]


def in_other_choices(sheet: Sheet, session: Session) -> Sequence[float]:
    """Count how often a choice stands under other questions of the session."""
    seen = Counter(text for other in session if other is not sheet for text in other.choices)
    return [seen[text] for text in sheet.choices]


def in_earlier_choices(sheet: Sheet, session: Session) -> Sequence[float]:
    """Count how often a choice has stood under earlier questions of the session."""
    seen = Counter(text for other in session if other.number < sheet.number for text in other.choices)
    return [seen[text] for text in sheet.choices]


def earlier_keys(sheet: Sheet, session: Session) -> Sequence[float]:
    """Count how often a choice has been right before in the session."""
    seen = Counter(other.answer for other in session if other.number < sheet.number)
    return [seen[text] for text in sheet.choices]


def earlier_places(sheet: Sheet, session: Session) -> Sequence[float]:
    """Count how often the place of a choice has been right before in the session."""
    seen = Counter(other.key for other in session if other.number < sheet.number)
    return [seen[place] for place in range(len(sheet.choices))]


def last_place(sheet: Sheet, session: Session) -> Sequence[float] | None:
    """Mark the place that was right last."""
    before = [other.key for other in session if other.number == sheet.number - 1]
    return [place in before for place in range(len(sheet.choices))] if before else None


def grammar(sheet: Sheet, _: Session) -> Sequence[float]:
    """Measure how a choice agrees with what the stem wants: one or several, a or an, a person or a body."""
    stem = sheet.stem.casefold()
    several = re.search(r"\b(?:two|three|are|were|have|these)\b", stem) is not None
    found = []
    for text in sheet.choices:
        is_several = " and " in text or text.rstrip(".").endswith("s")
        vowel = text[:1].casefold() in "aeiou"
        fits = [
            is_several is several,
            "_____" in stem and (re.search(r"\ban _____", stem) is not None) is vowel,
            re.search(r"\bwhich (?:day|month|year)\b", stem) is not None and bool(numbers_in(text)),
        ]
        found.append(sum(fits))
    return found


def place(wanted: int) -> Feature:
    """Mark a place, counted from the end if negative."""
    return lambda sheet, _: [at == wanted % len(sheet.choices) for at in range(len(sheet.choices))]


FEATURES: Mapping[str, Feature] = {
    "length": of_text(len),
    "words": of_text(lambda text: len(text.split())),
    "longest word": of_text(lambda text: max(map(len, text.split()), default=0)),
    "capitals": of_text(lambda text: sum(character.isupper() for character in text)),
    "signs": of_text(lambda text: sum(not character.isalnum() and not character.isspace() for character in text)),
    "specific": of_text(lambda text: len(re.findall(r"\d|\b[A-Z]", text))),
    "value": values,
    "centrality": centrality,
    "nearness": nearness,
    "to mean": to_mean,
    "zeros": digits_of(zeros),
    "last digit": digits_of(lambda text: int(digits(text)[-1])),
    "digit sum": digits_of(lambda text: sum(map(int, digits(text)))),
    "like others, characters": lambda sheet, _: with_others(map(pieces, sheet.choices)),
    "like others, words": lambda sheet, _: with_others(map(words, sheet.choices)),
    "like others, parts of dates": date_parts,
    "like stem, words": to_stem(words),
    "like stem, beginnings": to_stem(stems),
    "like stem, characters": lambda sheet, _: [likeness(pieces(text), pieces(sheet.stem)) for text in sheet.choices],
    "grammar": grammar,
    "in other stems": in_other_stems,
    "words in other stems": words_in_other_stems,
    "in other choices": in_other_choices,
    "in earlier choices": in_earlier_choices,
    "right before": earlier_keys,
    "place right before": earlier_places,
    "alphabet": lambda sheet, _: [sorted(sheet.choices).index(text) for text in sheet.choices],
}
"""Each is a bot that takes the most of it, and one that takes the least."""

MARKS: Mapping[str, Feature] = {
    "first": place(0),
    "second": place(1),
    "third": place(2),
    "last": place(-1),
    "same place again": last_place,
}
"""Each is one bot."""


def bots() -> Mapping[str, Feature]:
    """Give all bots: each takes the choice that it measures highest."""
    found = dict(MARKS)
    for name, feature in FEATURES.items():
        found[f"most: {name}"] = feature
        found[f"least: {name}"] = _least(feature)
    return found


def _least(feature: Feature) -> Feature:
    def measured(sheet: Sheet, session: Session) -> Sequence[float] | None:
        found = feature(sheet, session)
        return None if found is None else [-each for each in found]

    return measured


def orders(sheet: Sheet, lot: Random) -> Mapping[str, tuple[int, ...]]:
    """Put the events of an order in order by what can be seen of them."""
    places = range(len(sheet.choices))
    looks: dict[str, Callable[[int], float | str]] = {
        "as shown": lambda place: place,
        "alphabet": lambda place: sheet.choices[place],
        "length": lambda place: len(sheet.choices[place]) + lot.random() / 2,
        "words": lambda place: len(sheet.choices[place].split()) + lot.random() / 2,
    }
    rising = {f"order by {name}": tuple(sorted(places, key=look)) for name, look in looks.items()}
    return rising | {f"{name}, backwards": found[::-1] for name, found in rising.items()}

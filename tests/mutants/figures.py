"""Mutants of figures: digits, bounds, scales, units, vagueness, wording and what is counted."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefing.model.facts import Figure
from briefing.model.wording import range_in_words
from tests.mutants.mutation import Mutant, Subject

Bounds = tuple[Decimal | None, Decimal | None]

_VAGUE = re.compile(r"\b(?:about|around|nearly|almost|roughly|some|approximately|more than|at least|up to|over) (?=\S)")


def of_figures(subject: Subject) -> Iterator[Mutant]:
    """Change the number of a figure, its unit and its wording."""
    fact = subject.fact
    if isinstance(fact, Figure):
        yield from _bounds(subject, fact)
        yield from _units(subject, fact)
        yield from _vagueness(subject, fact)
        yield from _wording(subject, fact)
        yield from _counted(subject, fact)


def _bounds(subject: Subject, fact: Figure) -> Iterator[Mutant]:
    mention = next((each for each in subject.said.numbers if (each.low, each.high) == (fact.low, fact.high)), None)
    for kind, low, high in _other_bounds(fact, subject.chance):
        words = range_in_words(low, high, approximate=fact.approximate, ordinal=fact.ordinal)
        text = subject.with_words(mention.start, mention.end, words) if mention is not None else None
        fields = {"low": _written(low), "high": _written(high)}
        yield from subject.mutants(kind, f"{fact.low}–{fact.high} → {low}–{high}", fields, text)
    if mention is not None and not fact.ordinal and fact.low is not None:
        text = subject.with_words(mention.start, mention.end, range_in_words(fact.low, None, ordinal=True))
        yield from subject.mutants("rank", f"{fact.low} as a rank", {"ordinal": "yes"}, text)


def _written(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _units(subject: Subject, fact: Figure) -> Iterator[Mutant]:
    units = {each.unit for each in subject.dossier.facts if isinstance(each, Figure)}
    units |= {"kilometres", "weeks", "dollars", "tonnes", "aircraft"}
    for unit in subject.some(sorted(units - {fact.unit}), 3):
        text = re.sub(rf"\b{re.escape(fact.unit)}\b", unit, fact.text)
        changed = text if text != fact.text else None
        yield from subject.mutants("unit", f"{fact.unit} → {unit}", {"unit": unit}, changed)


def _vagueness(subject: Subject, fact: Figure) -> Iterator[Mutant]:
    fields = {"approximate": "no" if fact.approximate else "yes"}
    mention = next((each for each in subject.said.numbers if (each.low, each.high) == (fact.low, fact.high)), None)
    text = None
    if mention is not None and not fact.approximate:
        text = subject.with_words(mention.start, mention.start, "about ")
    elif mention is not None and (bare := _VAGUE.sub("", fact.text, count=1)) != fact.text:
        text = bare
    yield from subject.mutants("vagueness", f"approximate {fact.approximate}", fields, text)
    if not fact.approximate and (bare := _VAGUE.sub("", fact.text, count=1)) != fact.text:
        yield from subject.mutants("vagueness", "the word of vagueness left out", {}, bare)


def _wording(subject: Subject, fact: Figure) -> Iterator[Mutant]:
    digit = re.sub(r"\d", lambda found: str((int(found[0]) + 1) % 10), fact.as_written, count=1)
    for wording in {digit, fact.as_written.replace(",", "", 1), f"{fact.as_written} thousand", "a few"}:
        if wording != fact.as_written:
            yield from subject.mutants("wording", f"{fact.as_written} → {wording}", {"as_written": wording}, None)


def _counted(subject: Subject, fact: Figure) -> Iterator[Mutant]:
    others = [each.of for each in subject.dossier.facts if isinstance(each, Figure) and each.of != fact.of]
    for of in subject.some(others, 2):
        yield from subject.mutants("counted", f"{fact.of} → {of}", {"of": of}, None)


def _other_bounds(fact: Figure, chance: random.Random) -> Iterator[tuple[str, Decimal | None, Decimal | None]]:
    for low, high in _digits(fact, chance):
        yield "digit", low, high
    for factor in (10, 1000):
        low, high = (None if each is None else each * factor for each in (fact.low, fact.high))
        yield "scale", low, high
    if fact.low is not None and fact.high is not None:
        yield "bound", fact.low, None
        yield "bound", None, fact.high
    else:
        known = fact.high if fact.low is None else fact.low
        yield "bound", known, known
        yield "bound", None if fact.high is None else known, known if fact.high is None else None


def _digits(fact: Figure, chance: random.Random) -> Iterator[Bounds]:
    """Change a digit of both ends if they are one, else of each."""
    low, high = fact.low, fact.high
    if low is not None and low == high:
        for other in sorted({_digit(low, chance), _digit(low, chance), low + 1}):
            yield other, other
        return
    if low is not None:
        other = _digit(low, chance)
        yield other, high if high is None or other <= high else None
    if high is not None:
        yield low, _digit(high, chance) if low is None else max(_digit(high, chance), low + 1)


def _digit(value: Decimal, chance: random.Random) -> Decimal:
    text = str(value)
    others = [each for each in "123456789" if each != text[0]]
    return Decimal(chance.choice(others) + text[1:])


def other_numbers(low: Decimal, chance: random.Random) -> Mapping[str, Bounds]:
    """Give other numbers for one in a summary, each with the words for it."""
    digit = _digit(low, chance)
    return {range_in_words(digit, digit): (digit, digit), range_in_words(low * 10, None): (low * 10, None)}

"""How many, how far, how long."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from briefing.analysis.relations import Dimension, measure
from briefing.model.facts import Fact, Figure
from briefing.model.slots import Slot
from briefing.model.wording import range_in_words
from briefing.quiz.question import Kind
from briefing.quiz.writers.gaps import complete, has_word
from briefing.quiz.writers.hints import of_figure
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked
from briefing.reading.matching import says_figure

_GUESSED: Final = 3
_ABOUT: Final = re.compile(r"\b(?:about|around|roughly|approximately|nearly|almost)\b", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\b[Hh]ow (?:many|much)\b|\b[Ww]hat (?:number|rank)\b")


def _key(subject: Subject) -> Key | None:
    fact = subject.fact
    if not isinstance(fact, Figure) or subject.told.amount is None:
        return None
    authored = fact.questions.get(Slot.FIGURE)
    shown = Shown(
        about=fact.approximate and not (authored and _ABOUT.search(authored)),
        unit=authored is not None and not (_COUNTED.search(authored) or has_word(authored, fact.unit)),
    )
    return Key(subject.told.amount, _text(fact, shown), _pool(fact, shown), of_figure(subject, fact))


class Shown(NamedTuple):
    """What stands in the choices, since the stem doesn't have it."""

    about: bool
    """That the number is about so many."""
    unit: bool


def _text(figure: Figure, shown: Shown) -> str:
    """Write a figure as a choice."""
    number = range_in_words(figure.low, figure.high, approximate=shown.about, ordinal=figure.ordinal)
    return f"{number} {figure.unit}" if shown.unit and not figure.ordinal else number


def _pool(figure: Figure, shown: Shown) -> str:
    """Name the pool of a figure: by what it is measured in, and by its looks."""
    unit, ordinal = measure(figure)
    looks = "rank" if ordinal else "open" if None in {figure.low, figure.high} else "range"
    if looks == "range" and figure.low == figure.high:
        looks = "one"
    parts = ["figure", unit, f"about {looks}" if shown.about else looks]
    return ":".join([*parts, "unit"] if shown.unit and not ordinal else parts)


def _stem(subject: Subject) -> Stem | Dropped:
    fact, said = subject.fact, subject.said
    if not isinstance(fact, Figure) or not is_asked(fact):
        return Dropped("it is of minor importance, and nobody wrote a stem for its figure")
    if fact.low is not None and fact.low == fact.high and fact.low < _GUESSED:
        return Dropped("so small a number is guessed")
    saying = [each for each in said.numbers if says_figure(each, fact)]
    if len(saying) != 1:
        return Dropped("its sentence gives the figure more than once, or in parts")
    found = saying[0]
    if not found.unit or not said.text[found.end :].lstrip(" -").casefold().startswith(found.unit):
        return Dropped("number and unit can't be parted in its sentence")
    place = found.start, found.end
    return Stem(complete(said.text, [place]), gaps=(place,))


def _kind(_: Fact) -> Kind:
    return Kind.FIGURES


WRITER = Writer(Slot.FIGURE, _kind, _key, _stem, Dimension.FIGURE)

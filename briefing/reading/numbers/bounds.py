"""What the words around a number make of it: about, at least, at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from briefing.reading.numbers.amounts import touches
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token


class Bound(Enum):
    """What is said of a number."""

    ABOUT = auto()
    LOW = auto()
    """It is the least."""
    HIGH = auto()
    """It is the most."""


_ABOUT = "about around some roughly nearly almost approximately circa perhaps maybe estimated approx ca c ~ ≈ virtually"
_LOW = "over above exceeding exceeded exceeds topped surpassing surpassed beyond minimum > ≥"
_HIGH = "under below maximum < ≤"
_ALONE: Mapping[str, Bound] = {
    **dict.fromkeys(_ABOUT.split(), Bound.ABOUT),
    **dict.fromkeys(_LOW.split(), Bound.LOW),
    **dict.fromkeys(_HIGH.split(), Bound.HIGH),
}
_MORE = "more greater larger higher longer bigger older better further farther heavier taller"
_LESS = "fewer less lower smaller shorter younger lighter closer"
_BEHIND: Mapping[str, Mapping[str, Bound]] = {
    "than": {**dict.fromkeys(_MORE.split(), Bound.LOW), **dict.fromkeys(_LESS.split(), Bound.HIGH)},
    "to": {"up": Bound.HIGH, "close": Bound.ABOUT, "near": Bound.ABOUT, "nearer": Bound.ABOUT},
    "least": {"at": Bound.LOW, "very": Bound.LOW},
    "most": {"at": Bound.HIGH, "very": Bound.HIGH},
    "as": {
        **dict.fromkeys("many much high long large far big".split(), Bound.HIGH),  # noqa: SIM905
        **dict.fromkeys("few little low short".split(), Bound.LOW),  # noqa: SIM905
    },
    "of": {
        "upwards": Bound.LOW,
        "upward": Bound.LOW,
        "excess": Bound.LOW,
        "minimum": Bound.LOW,
        "maximum": Bound.HIGH,
        **dict.fromkeys("region order neighbourhood neighborhood vicinity".split(), Bound.ABOUT),  # noqa: SIM905
    },
}
_OPPOSITE = {Bound.LOW: Bound.HIGH, Bound.HIGH: Bound.LOW}
_BETWEEN = frozenset(
    "a an another further additional extra total record staggering whopping just only well even still".split()  # noqa: SIM905
)
"""Words that may stand between 'at least' and the number."""
_AFTER: Mapping[tuple[str, str], Bound] = {
    **{("or", word): Bound.LOW for word in (*_MORE.split(), "above", "over", "upwards", "beyond")},
    **{("or", word): Bound.HIGH for word in (*_LESS.split(), "below", "under")},
    ("or", "so"): Bound.ABOUT,
    ("or", "thereabouts"): Bound.ABOUT,
    ("and", "more"): Bound.LOW,
    ("and", "above"): Bound.LOW,
    ("and", "over"): Bound.LOW,
    ("at", "least"): Bound.LOW,
    ("at", "most"): Bound.HIGH,
    ("-", "plus"): Bound.LOW,
    ("-", "odd"): Bound.ABOUT,
    ("-", "ish"): Bound.ABOUT,
}
_LAWS = frozenset(
    ["treaty", "agreement", "resolution", "deal", "law", "sanction", "rule", "president", "leader", "government", "administration"]
)


def before(words: Sequence[Token], first: int) -> tuple[int, frozenset[Bound]]:
    """Look at the words before a number: where the expression begins, and what they say."""
    found: set[Bound] = set()
    start = at = first
    for _ in range(6):
        bound, length = _one_before(words, at - 1)
        if bound is not None:
            found.add(bound)
            start = at = at - length
        elif words[at - 1].word in _BETWEEN:
            at -= 1
        else:
            break
    return start, frozenset(found)


def _one_before(words: Sequence[Token], last: int) -> tuple[Bound | None, int]:
    word = words[last].word
    if word in _ALONE:
        return _ALONE[word], 1
    bound = _BEHIND.get(word, {}).get(words[last - 1].word)
    if bound is None:
        return None, 0
    length = 2
    if word == "as":
        length = 3 if words[last - 2].word == "as" else 0
    elif word == "than" and words[last - 2].word in {"no", "not", "never"}:
        bound, length = _OPPOSITE[bound], 3
    elif word == "of" and words[last - 2].word in {"in", "the"}:
        length = 3
    return (bound, length) if length else (None, 0)


def after(words: Sequence[Token], stop: int) -> tuple[int, frozenset[Bound]]:
    """Look at the words behind a number: where the expression ends, and what they say."""
    word = words[stop].word
    if word == "+" and touches(words, stop):
        return stop + 1, frozenset((Bound.LOW,))
    if word == "odd":
        return stop + 1, frozenset((Bound.ABOUT,))
    bound = _AFTER.get((word, words[stop + 1].word))
    if bound is None or (bound is Bound.LOW and words[stop + 2].word == "than"):
        return stop, frozenset()
    return stop + 2, frozenset((bound,))


def bounded(amount: Amount, bounds: frozenset[Bound]) -> Amount:
    """Open the side that the words leave open."""
    low = None if Bound.HIGH in bounds and Bound.LOW not in bounds else amount.low
    high = None if Bound.LOW in bounds and Bound.HIGH not in bounds else amount.high
    return amount._replace(low=low, high=high, approximate=amount.approximate or Bound.ABOUT in bounds)

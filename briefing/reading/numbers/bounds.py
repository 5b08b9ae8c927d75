"""What the words around a number make of it: about, at least, at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from briefing.reading.numbers.amounts import is_digits, touches
from briefing.reading.numbers.lexicon import BELOW_TWENTY, TENS, listed
from briefing.reading.numbers.mention import Amount
from briefing.reading.numbers.nouns import STOPS
from briefing.reading.tokens import Token


class Bound(Enum):
    """What is said of a number."""

    ABOUT = auto()
    LOW = auto()
    """It is the least."""
    HIGH = auto()
    """It is the most."""


_ABOUT = listed(
    "about around some roughly nearly almost approximately approx circa perhaps maybe ~ ≈ nearing approaching"
)
_MORE = listed("more greater larger higher longer bigger older better further farther heavier taller")
_LESS = listed("fewer less lower smaller shorter younger lighter")
_ALONE: Mapping[str, Bound] = {
    **dict.fromkeys(_ABOUT, Bound.ABOUT),
    **dict.fromkeys(
        listed("over above exceeding exceeded exceeds topped topping surpassing surpassed beyond minimum > ≥"),
        Bound.LOW,
    ),
    **dict.fromkeys(listed("under below maximum < ≤"), Bound.HIGH),
}
_BEHIND: Mapping[str, Mapping[str, Bound]] = {
    "than": {**dict.fromkeys(_MORE, Bound.LOW), **dict.fromkeys(_LESS, Bound.HIGH)},
    "to": {"up": Bound.HIGH, "close": Bound.ABOUT, "near": Bound.ABOUT, "nearer": Bound.ABOUT},
    "least": {"at": Bound.LOW, "very": Bound.LOW},
    "most": {"at": Bound.HIGH, "very": Bound.HIGH},
    "as": {
        **dict.fromkeys(listed("many much high long large far big"), Bound.HIGH),
        **dict.fromkeys(listed("few little low short"), Bound.LOW),
    },
    "of": {
        **dict.fromkeys(listed("upwards upward excess minimum"), Bound.LOW),
        "maximum": Bound.HIGH,
        **dict.fromkeys(listed("region order neighbourhood neighborhood vicinity"), Bound.ABOUT),
    },
    "estimated": dict.fromkeys(listed("an a the"), Bound.ABOUT),
}
"""A word, and the words before it with which it says something: 'more than', 'up to'."""
_OPPOSITE = {Bound.LOW: Bound.HIGH, Bound.HIGH: Bound.LOW}
_BETWEEN = listed(
    "a an the another further additional extra total record staggering whopping just only well even still"
)
"""Words that may stand between 'at least' and the number."""
_AFTER: Mapping[tuple[str, str], Bound] = {
    **{("or", word): Bound.LOW for word in (*_MORE, "above", "over", "upwards", "beyond")},
    **{("or", word): Bound.HIGH for word in (*_LESS, "below", "under")},
    ("or", "so"): Bound.ABOUT,
    ("or", "thereabouts"): Bound.ABOUT,
    ("and", "above"): Bound.LOW,
    ("and", "over"): Bound.LOW,
    ("at", "least"): Bound.LOW,
    ("at", "most"): Bound.HIGH,
    ("-", "plus"): Bound.LOW,
    ("-", "odd"): Bound.ABOUT,
    ("-", "ish"): Bound.ABOUT,
}
_NOT_BELOW = listed(
    "treaties agreements resolutions deals laws sanctions rules presidents leaders governments administrations flags"
)
"""'Under two treaties' is no number of treaties below two."""
_MEASURE = listed("second minute hour day week fortnight month year mile kilometre kilometer metre meter foot inch %")
"""'Under one mile' is less than a mile, 'under one plan' is not less than a plan."""
_NOT_ABOVE = listed(
    "hand hands handed handing turn turned turning sign signed take taking talks talk row rows dispute disputes clash",
    "clashes clashed quarrel quarrels fight fights fighting anger concern concerns fears worry worries protest",
    "protests protested tension tensions arrested detained jailed charged convicted sentenced resigned split divided",
)
"""'Hand over 46 ships', 'talks over two islands', 'jailed over three articles'."""
_TIME = listed("hours days evenings nights weeks months years decades")
_LASTING = listed(
    "for after since lasted lasting lasts just well little a is was are were be been took take takes spent of at by"
)
"""'For over two days' is more than two, 'held over two days' is not."""


def before(words: Sequence[Token], first: int, counted: str) -> tuple[int, frozenset[Bound]]:
    """Look at the words before a number: where the expression begins, and what they say; ``counted`` is its noun."""
    found: set[Bound] = set()
    start = at = first
    for _ in range(6):
        bound, length = _one_before(words, at - 1)
        if bound is not None and (_is_place(words, at - 1, counted) or _is_difference(words, at - length, bound)):
            break
        if bound is not None:
            found.add(bound)
            start = at = at - length
        elif words[at - 1].word in _BETWEEN:
            at -= 1
        else:
            break
    return start, frozenset(found)


def _is_place(words: Sequence[Token], at: int, counted: str) -> bool:
    """Tell whether 'over' and 'under' say where or when something is, not how much."""
    noun, word, earlier = counted.rpartition(" ")[2], words[at].word, words[at - 1].word
    if word == "under":
        return noun in _NOT_BELOW or (words[at + 1].word == "one" and noun not in _MEASURE)
    if word == "over" and earlier in _NOT_ABOVE:
        return True
    return word == "over" and noun in _TIME and earlier[:1].isalpha() and earlier not in _LASTING


def _is_difference(words: Sequence[Token], at: int, bound: Bound) -> bool:
    """Tell whether a counted noun stands before 'above' and 'more than': '12 seats above the 100' are no range."""
    if bound is Bound.ABOUT or words[at].word in {"over", "under", "up", "at"}:
        return False
    noun, number = words[at - 1].word, words[at - 2].word
    return noun == "%" or (noun.endswith("s") and (is_digits(number) or number in BELOW_TWENTY or number in TENS))


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
    if word == "ish" and touches(words, stop):
        return stop + 1, frozenset((Bound.ABOUT,))
    if word == "odd" and is_digits(words[stop - 1].word):
        return stop + 1, frozenset((Bound.ABOUT,))
    bound = _AFTER.get((word, words[stop + 1].word))
    behind = words[stop + 2].word
    if bound is None or behind == "than" or (word == "at" and is_digits(behind)):
        return stop, frozenset()
    return stop + 2, frozenset((bound,))


def after_noun(words: Sequence[Token], stop: int) -> tuple[int, frozenset[Bound]]:
    """Look behind what is counted: 'six missiles or more', but not 'six missiles or more troops'."""
    end, bounds = after(words, stop)
    behind = words[end].word
    if Bound.ABOUT not in bounds and behind[:1].isalpha() and behind not in STOPS:
        return stop, frozenset()
    return end, bounds


def bounded(amount: Amount, bounds: frozenset[Bound]) -> Amount:
    """Open the side that the words leave open."""
    low = None if Bound.HIGH in bounds and Bound.LOW not in bounds else amount.low
    high = None if Bound.LOW in bounds and Bound.HIGH not in bounds else amount.high
    if low is None and high is None:
        return amount
    return amount._replace(low=low, high=high, approximate=amount.approximate or Bound.ABOUT in bounds)

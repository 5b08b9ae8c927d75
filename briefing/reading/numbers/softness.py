"""Number words that are often none: which are no numbers at all, and which only may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.reading.numbers.exclusions import is_doubled, is_label
from briefing.reading.numbers.lexicon import DETERMINERS, TIMES_OF_DAY, listed
from briefing.reading.numbers.mention import Amount
from briefing.reading.numbers.nouns import noun_behind
from briefing.reading.tokens import Token

_NEVER_ONE = listed("no any every some one which")
_SELDOM_ONE = listed("each this that another the other for only not")
"""'The one who' and 'for one' count nothing, 'the one missile' does."""
_AFTER_ONE = listed("another of who that which 's can must should might by to")
_HYPHENED_ONE = listed("time off sided way party man on to woman stop size person upmanship")
_IDIOMS: Mapping[str, frozenset[str]] = {
    "third": listed("party parties country countries world reich person"),
    "first": listed("lady name names person hand aid of and"),
    "second": listed("thought thoughts guess nature hand"),
    "fourth": listed("estate"),
    "fifth": listed("column columnist columnists"),
    "sixth": listed("sense"),
    "zero": listed("sum tolerance"),
    "two": listed("cents fold"),
}
_BEFORE_SECOND = listed("per split a every each")
_NO_SUPERLATIVE = listed("request protest contest forest interest harvest arrest conquest inquest midwest")
_OPENING = listed("\" . ! ? : ; ( [ ' - *") | {""}
_HEADED = listed(
    "fleet army corps division brigade regiment amendment congress plenum plenary avenue street republic reich",
    "world war infantry guards wing squadron party symphony battalion air",
)


def is_idiom(words: Sequence[Token], index: int) -> bool:
    """Tell whether a number word counts nothing: 'no one', 'one of', 'third party', 'per second', 'nine o'clock'."""
    word = words[index].word
    hyphened = words[index + 1].word == "-"
    behind = words[index + 1 + hyphened].word
    if word == "one" and _is_pronoun(words, index):
        return True
    if word == "second" and words[index - 1].word in _BEFORE_SECOND and not behind[:1].isalnum():
        return True
    return (
        behind in _IDIOMS.get(word, ())
        or behind in TIMES_OF_DAY
        or (word == "second" and words[index - 1].word == "per")
        or (word == "zero" and words[index - 1].word == "ground")
        or is_doubled(words, index)
        or is_label(words, index)
    )


def _is_pronoun(words: Sequence[Token], index: int) -> bool:
    before, after = words[index - 1].word, words[index + 1].word
    if before in _NEVER_ONE or after in _AFTER_ONE:
        return True
    if after == "-":
        return words[index + 2].word in _HYPHENED_ONE
    return before in _SELDOM_ONE and not noun_behind(words, index + 1, single=True).words


def is_soft(words: Sequence[Token], amount: Amount) -> bool:
    """Tell whether a number may as well be none: 'one', 'first', 'the two', a capital in the middle of a sentence."""
    if amount.soft:
        return True
    first, before = words[amount.first], words[amount.first - 1].word
    in_digits = amount.in_digits or "0" <= first.word < ":"
    value = amount.low
    if value is None or value != amount.high or (in_digits and not amount.ordinal):
        return False
    if not in_digits and first.text[:1].isupper() and before not in _OPENING:
        return True
    if amount.ordinal:
        return _is_soft_rank(words, amount.stop, small=value <= 2 and not in_digits)
    hyphened = words[amount.stop].word == "-"
    return value == 1 or (1 < value <= 4 and before in DETERMINERS and not hyphened)


def _is_soft_rank(words: Sequence[Token], stop: int, *, small: bool) -> bool:
    hyphened = words[stop].word == "-"
    superlative = words[stop + hyphened].word
    if superlative.endswith("est") and len(superlative) > 5 and superlative not in _NO_SUPERLATIVE:
        return False  # 'the second highest'
    behind = words[stop + hyphened]
    if behind.word in {"century", "centuries", "parallel"} or (behind.text[:1].isupper() and behind.word in _HEADED):
        return True
    return small and not (hyphened and behind.word == "ever")

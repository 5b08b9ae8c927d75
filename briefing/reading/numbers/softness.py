"""Number words that are often none: which are no numbers at all, and which only may be."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.numbers.lexicon import DETERMINERS
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token

_BEFORE_ONE = frozenset(
    "no any every each some which this that another the other for only".split()  # noqa: SIM905
)
_AFTER_ONE = frozenset("another of who that which 's by day time point can must should might".split())  # noqa: SIM905
_HYPHENED_ONE = frozenset("time off sided way party man on to woman stop size person upmanship".split())  # noqa: SIM905
_IDIOMS = {
    "third": frozenset(("party", "parties", "country", "countries", "world", "-party", "reich", "person")),
    "first": frozenset(("lady", "name", "names", "person", "hand", "aid", "of", "and")),
    "second": frozenset(("thought", "thoughts", "guess", "nature", "hand", "or", "later", ",", ".", "of", "before")),
    "fourth": frozenset(("estate",)),
    "fifth": frozenset(("column", "columnist", "columnists")),
    "sixth": frozenset(("sense",)),
    "two": frozenset(("cents",)),
}
_OPENING = frozenset("\" . ! ? : ; ( [ ' - *".split()) | {""}  # noqa: SIM905
_HEADED = frozenset(
    ["fleet", "army", "corps", "division", "brigade", "regiment", "amendment", "congress", "plenum", "plenary", "avenue", "street", "republic", "reich", "world", "war", "infantry", "guards", "wing", "squadron", "century", "party", "symphony", "battalion", "parallel"]
)


def is_idiom(words: Sequence[Token], index: int) -> bool:
    """Tell whether a number word counts nothing: 'no one', 'one of', 'third party', 'per second'."""
    word = words[index].word
    before, after = words[index - 1].word, words[index + 1].word
    if word == "one":
        return before in _BEFORE_ONE or after in _AFTER_ONE or (after == "-" and words[index + 2].word in _HYPHENED_ONE)
    if word in _IDIOMS:
        behind = words[index + 2].word if after == "-" else after
        if word == "second":
            return before in {"per", "split", "a", "every", "each"} and (after in _IDIOMS[word] or before == "per")
        return behind in _IDIOMS[word]
    return False


def is_soft(words: Sequence[Token], amount: Amount) -> bool:
    """Tell whether a number may as well be none: 'one', 'first', 'the two', a capital in the middle of a sentence."""
    if amount.soft:
        return True
    first = words[amount.first]
    value, ever = amount.low, words[amount.stop].word == "-" and words[amount.stop + 1].word == "ever"
    if value is None or value != amount.high or ("0" <= first.word < ":" and not amount.ordinal):
        return False
    if first.text[:1].isupper() and words[amount.first - 1].word not in _OPENING:
        return True
    if amount.ordinal:
        named = words[amount.stop].text[:1].isupper() and words[amount.stop].word in _HEADED
        return named or (value <= 2 and not ever and not first.word[:1].isdigit())
    return value == 1 or (value <= 4 and words[amount.first - 1].word in DETERMINERS)

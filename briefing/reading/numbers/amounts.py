"""Cardinal numbers in digits, in words and in both: '10,000', 'one hundred and fifty', '1.5 million'."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.reading.numbers.lexicon import (
    BELOW_TWENTY,
    CURRENCIES,
    DENOMINATORS,
    FRACTION_SIGNS,
    HUNDRED,
    MULTIPLIERS,
    ONES,
    PARTS,
    PLURAL_DENOMINATORS,
    SCALES,
    SHORT_SCALES,
    TENS,
    listed,
)
from briefing.reading.numbers.mention import Amount
from briefing.reading.tokens import Token

_LONGEST = 21
"""15 digits and their commas; no text counts further."""
_MOST_GROUPS = 4
"""Groups of three digits and scales; a number that goes on further is none."""
_LED = listed("by than about almost nearly over up down under roughly around just fell rose grew shrank cut lost")
_PREPOSITIONS = listed("since in on at by over from during after before between for compared this last next within and")
"""'By a third since 2000' is a fraction."""
_NO_ODDS = listed(
    "day days week weeks month months year years hour hours minutes seconds decades miles % percent per - am pm",
    "hundred thousand million billion january february march april may june july august september october november",
    "december",
)
"""'Two in 10 days' and 'one in 5 million' are no parts of ten or five."""
_ARTICLES = frozenset(("a", "an"))
_ONE = Decimal(1)


def is_digits(word: str) -> bool:
    """Tell whether a token begins with a digit, and so is a number in digits."""
    return "0" <= word < ":"


def touches(words: Sequence[Token], index: int) -> bool:
    """Tell whether nothing stands between a token and the one before it."""
    return words[index].start == words[index - 1].end


def read_amount(words: Sequence[Token], index: int, *, with_and: bool = True) -> Amount | None:
    """Read the number that begins at a token, a sign of currency before it and its scale behind it included."""
    word = words[index].word
    if (odds := read_odds(words, index)) is not None:
        return odds
    if is_digits(word):
        return _in_digits(words, index)
    if word in CURRENCIES and is_digits(words[index + 1].word):
        amount = _in_digits(words, index + 1)
        return amount and amount._replace(first=index, unit=CURRENCIES[word])
    if word in PARTS:
        return _part_of_scale(words, index)
    return _fraction(words, index) or _spelled(words, index, with_and=with_and)


def _in_digits(words: Sequence[Token], index: int) -> Amount | None:
    text = words[index].text
    if len(text) > _LONGEST or text.endswith(".000"):
        return None
    value, stop = Decimal(text.replace(",", "")), index + 1
    if text.isdigit() and len(text) <= 3 and text[0] != "0":
        value, stop = _spaced_thousands(words, value, stop)
    if words[stop].word in FRACTION_SIGNS:
        value, stop = value + FRACTION_SIGNS[words[stop].word], stop + 1
    return _scaled(words, index, value, stop, in_digits=True)


def _spaced_thousands(words: Sequence[Token], value: Decimal, stop: int) -> tuple[Decimal, int]:
    """Go on with '10 000': groups of three digits, each behind one space."""
    furthest = stop + _MOST_GROUPS
    while (
        stop < furthest
        and len(words[stop].text) == 3
        and words[stop].text.isdigit()
        and words[stop].start == words[stop - 1].end + 1
        and not (is_digits(words[stop + 1].word) and touches(words, stop + 1))
    ):
        value, stop = value * 1000 + Decimal(words[stop].text), stop + 1
    return value, stop


def read_scale(words: Sequence[Token], stop: int) -> tuple[Decimal, int]:
    """Read the scales that stand at a token: 'million', 'hundred thousand'; give the index behind them as well."""
    scale, furthest = _ONE, stop + _MOST_GROUPS
    while words[stop].word in MULTIPLIERS and stop < furthest:
        scale, stop = scale * MULTIPLIERS[words[stop].word], stop + 1
    return scale, stop


def _scaled(words: Sequence[Token], first: int, value: Decimal, stop: int, *, in_digits: bool = False) -> Amount:
    """Multiply by the scales that follow: 'million', 'hundred thousand', '-million', 'bn'."""
    scale, coefficient = _ONE, value
    if in_digits and words[stop].word in SHORT_SCALES and touches(words, stop):
        scale, stop = SHORT_SCALES[words[stop].word], stop + 1
    else:
        if words[stop].word == "-" and words[stop + 1].word in MULTIPLIERS and touches(words, stop):
            stop += 1
        scale, stop = read_scale(words, stop)
    if scale != _ONE and [words[stop + ahead].word for ahead in range(3)] == ["and", "a", "half"]:
        coefficient, stop = coefficient + PARTS["half"], stop + 3
    return Amount(first, stop, coefficient * scale, coefficient * scale, coefficient, scale, in_digits)


def _spelled(words: Sequence[Token], index: int, *, with_and: bool) -> Amount | None:
    """Read groups below a thousand, each with a smaller scale than the one before."""
    article = words[index].word in _ARTICLES
    if words[index + article].word in MULTIPLIERS:
        return _after_first(words, _scaled(words, index, _ONE, index + article), with_and=with_and)
    group = _group(words, index, with_and=with_and)
    if group is None:
        return None
    value, stop = group
    behind = [word for token in words[stop : stop + 6] if (word := token.word) != "-"]
    if behind[:2] == ["and", "a"] and behind[2] in PARTS:
        stop += 6 if words[stop].word == "-" else 3
        return _scaled(words, index, value + PARTS[behind[2]], stop)
    amount = _after_first(words, _scaled(words, index, value, stop), with_and=with_and)
    if value >= HUNDRED and words[index + 1].word == "hundred" and amount.coefficient == value and not value % HUNDRED:
        return amount._replace(coefficient=value / HUNDRED, scale=amount.scale * HUNDRED)
    return amount


def _after_first(words: Sequence[Token], amount: Amount, *, with_and: bool) -> Amount:
    """Add what follows a scale: 'one thousand two hundred', 'a hundred and fifty thousand'."""
    total, smallest, stop = amount.low or Decimal(0), amount.scale, amount.stop
    while smallest >= HUNDRED:
        joined = with_and and words[stop].word == "and"
        group = _group(words, stop + joined, with_and=with_and)
        if group is None:
            break
        value, end = group
        scale = SCALES.get(words[end].word)
        if value * (scale or 1) >= smallest or words[end].word in {"hundred", "dozen"}:
            if not (scale and value < smallest == HUNDRED):
                break
            total, smallest, stop = (total + value) * scale, scale, end + 1
            continue
        smallest, stop = scale or _ONE, end + (scale is not None)
        total += value * smallest
    if stop == amount.stop:
        return amount
    return amount._replace(low=total, high=total, stop=stop, coefficient=None, scale=_ONE)


def _group(words: Sequence[Token], index: int, *, with_and: bool) -> tuple[Decimal, int] | None:
    """Read a number below a thousand, or 'twelve hundred'."""
    found = _below_hundred(words, index)
    if found is None:
        return None
    value, stop = found
    if words[stop].word != "hundred":
        return found
    value, stop = value * HUNDRED, stop + 1
    joined = with_and and words[stop].word == "and"
    rest = _below_hundred(words, stop + joined)
    if rest is None or words[rest[1]].word == "hundred":
        return value, stop
    return value + rest[0], rest[1]


def _below_hundred(words: Sequence[Token], index: int) -> tuple[Decimal, int] | None:
    word = words[index].word
    if word in BELOW_TWENTY:
        return BELOW_TWENTY[word], index + 1
    if word not in TENS:
        return None
    dashed = words[index + 1].word == "-" and touches(words, index + 1) and touches(words, index + 2)
    behind = words[index + 1 + dashed].word
    if behind in ONES:
        return TENS[word] + ONES[behind], index + 2 + dashed
    return TENS[word], index + 1


def _part_of_scale(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'half a million', 'half-million', 'half a dozen'."""
    stop = index + 1
    if words[stop].word in _ARTICLES or words[stop].word == "-":
        stop += 1
    if words[stop].word not in MULTIPLIERS:
        return None
    return _scaled(words, index, PARTS[words[index].word], stop)


def read_half(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'half of them', 'half the shells', 'half an hour': it proves a half, and is mostly no number."""
    of = words[index + 1].word in {"of", "the", "its", "their", "his", "her", "all", "a", "an"}
    if words[index].word != "half" or not of or words[index - 1].word in {"first", "second", "other"}:
        return None
    return Amount(index, index + 1, PARTS["half"], PARTS["half"], soft=True)


def _fraction(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'two-thirds', 'a quarter of', 'one fifth', and 'a quarter of a million'."""
    above = _ONE if words[index].word in _ARTICLES else ONES.get(words[index].word)
    if above is None:
        return None
    at = index + 1 + (words[index + 1].word == "-")
    below = (DENOMINATORS if above == _ONE else PLURAL_DENOMINATORS).get(words[at].word)
    if below is None or (above == _ONE and not _stands_alone(words, index, at)):
        return None
    value, stop = above / below, at + 1
    if words[stop].word == "of" and words[stop + 1].word in _ARTICLES and words[stop + 2].word in MULTIPLIERS:
        return _scaled(words, index, value, stop + 2)
    return Amount(index, stop, value, value, soft=words[at].word == "half")


def read_odds(words: Sequence[Token], index: int) -> Amount | None:
    """Read 'one in three', 'nine in 10', 'three out of four' as the part that they are."""
    if words[index + 1].word not in {"in", "out"}:
        return None
    behind = index + 2 + (words[index + 2].word == "of")
    above, below = _small(words[index].word), _small(words[behind].word)
    if above is None or below is None or not 0 < above < below or words[behind + 1].word in _NO_ODDS:
        return None
    if words[index + 1].word == "in" and above != _ONE and below not in {10, 100}:
        return None  # 'killed two in three attacks'
    return Amount(index, behind + 1, above / below, above / below)


def _small(word: str) -> Decimal | None:
    """Read a number of one word, up to a hundred."""
    if word.isdecimal() and len(word) <= 3:
        return Decimal(word) if int(word) <= 100 else None
    return BELOW_TWENTY.get(word) or TENS.get(word)


def _stands_alone(words: Sequence[Token], index: int, at: int) -> bool:
    """Tell 'a third of the shells' and 'one-third' from 'a third missile'."""
    behind = words[at + 1].word
    if words[index - 1].word in _LED and behind in _PREPOSITIONS:
        return True
    return behind in {"of", "more", "less", "as", "to", "or"} or not behind[:1].isalnum() or words[index].word == "one"

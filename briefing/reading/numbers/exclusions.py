"""Digits that are no numbers: times, codes, labels, years, list markers, style sheets."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.numbers.amounts import is_digits, touches
from briefing.reading.numbers.lexicon import MEASURES, ORDINAL_ENDINGS, SHORT_SCALES, TIMES_OF_DAY, listed
from briefing.reading.tokens import Token

LABELS = listed(
    "article resolution page paragraph para section chapter no number room office bureau route highway flight",
    "phase level grade annex clause figure fig table step volume vol type unit channel mark mk model version gate",
    "terminal pier stage round category class tier line item rule act part title question verse psalm scene",
    "season episode appendix footnote note p art sec apollo boeing airbus windows formula protocol directive",
    "convention document exhibit lot plot block order law case file form bus platform apartment track seat",
)
"""What a number behind it names and doesn't count."""
_LABELS = LABELS | {f"{word}s" for word in LABELS} | {"pp", "nos", "paras", "#", "№", "§"}
_YEAR_BEFORE = listed("in since until till during early late mid by year")
_MONTHS = listed(
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
)
_TYING = frozenset("_#@=&\\^*|")
_BEFORE_DIGITS = frozenset(".,:/+")
_LONGEST_LIST = 10
_JOINTS = listed("and or to ,")


def is_excluded(words: Sequence[Token], index: int) -> bool:
    """Tell whether the digits at a token are no number."""
    text = words[index].text
    return (
        (text[0] == "0" and len(text) > 1 and text[1] != ".")
        or _is_tied_before(words, index)
        or _is_tied_behind(words, index)
        or words[index + 1].word in TIMES_OF_DAY
        or is_doubled(words, index)
        or _is_chained(words, index)
        or is_label(words, index)
        or _is_marker(words, index)
    )


def _is_tied_before(words: Sequence[Token], index: int) -> bool:
    """Digits at the end of a name or a code: 'An-148', '09:58', 'widget_12', 'P5+1', '1950-53'."""
    before = words[index - 1].word
    if not touches(words, index) or not before:
        return False
    if before in _TYING or before[-1:].isalnum():
        return True
    if not touches(words, index - 1):
        return before == "."
    name = words[index - 2].text
    if before == "-":
        plain = len(words[index].text) <= 4 and words[index].text.isdigit()
        return plain and ((name[:1].isalpha() and name[:1].isupper()) or name == "covid" or is_year_like(name))
    return before in _BEFORE_DIGITS and name[-1:].isalnum()


def _is_tied_behind(words: Sequence[Token], index: int) -> bool:
    """Digits at the beginning of a code: '768px', '6/7', '192.168.1.1', '1,2345', '5G', '1950s'."""
    after = words[index + 1]
    if not after.word or not touches(words, index + 1):
        return False
    if after.word[:1].isalpha():
        if after.word in MEASURES | ORDINAL_ENDINGS and len(after.text) > 1:
            return False
        return (
            after.word not in SHORT_SCALES
            and after.word != "ish"
            and not (after.word in MEASURES and after.text.islower())
        )
    if after.word in _TYING or after.word in {"/", "("}:
        return True
    return after.word in {":", ".", ","} and touches(words, index + 2) and words[index + 2].word[:1].isalnum()


def is_doubled(words: Sequence[Token], index: int) -> bool:
    """'50-50', 'fifty-fifty'."""
    word = words[index].word
    ahead = words[index + 1].word == "-" and touches(words, index + 1) and words[index + 2].word == word
    return ahead or (words[index - 1].word == "-" and touches(words, index) and words[index - 2].word == word)


def _is_chained(words: Sequence[Token], index: int) -> bool:
    """'02-555-1234', '2024-06-18'."""
    links = 0
    for step in (-1, 1):
        at = index
        while links < 2 and words[at + step].word == "-" and is_digits(words[at + 2 * step].word):
            if not (touches(words, at + max(step, 0)) and touches(words, at + step + max(step, 0))):
                break
            at, links = at + 2 * step, links + 1
    return links >= 2


def is_label(words: Sequence[Token], index: int) -> bool:
    """'Article 5', 'No. 10', 'pages 12 and 13'; a number with its thousands parted is none."""
    text = words[index].text
    if is_digits(text) and (not text.isdigit() or len(text) > 4 or words[index + 1].word in SHORT_SCALES):
        return False
    at, listing = index - 1, False
    furthest = index - _LONGEST_LIST
    while at > furthest and words[at].word in _JOINTS and is_digits(words[at - 1].word):
        at, listing = at - 2, True
    if words[at].word == "-" and is_digits(words[at - 1].word):
        at -= 2
    if words[at].word == "." and touches(words, at):
        at -= 1
    word = words[at].word
    known = word in _LABELS or words[at].text == "Day"
    return known and (word.endswith("s") or not listing) and (is_digits(text) or words[at].text[:1].isupper())


def _is_marker(words: Sequence[Token], index: int) -> bool:
    """'1. Kim arrived', '(2) Putin left', '[3]', but not 'Grace Amadi (34)'."""
    if len(words[index].text) > 2:
        return False
    before, after = words[index - 1].word, words[index + 1].word
    if before in {"(", "["}:
        return after in {")", "]"} and not (words[index - 2].text[:1].isupper() and before == "(")
    if before not in {"", ".", "!", "?", ":", ";"} or not touches(words, index + 1):
        return False
    return after == ")" or (after == "." and words[index + 2].text[:1].isupper())


def is_year_like(text: str) -> bool:
    """Tell whether digits may be a year."""
    return len(text) == 4 and text.isdigit() and "1500" <= text <= "2100"


def is_day(words: Sequence[Token], first: int, stop: int) -> bool:
    """Tell whether a month stands beside a number: '18 June', 'Sept. 12', 'the 3rd of May'."""
    before, behind = first - 1, stop + (words[stop].word == "of")
    before -= words[before].word == "."
    return any(words[at].word in _MONTHS and words[at].text[:1].isupper() for at in (before, behind))


def is_year(words: Sequence[Token], index: int, *, counts: bool) -> bool:
    """Tell whether four digits without a comma are a year: nothing is counted by them, or 'in' stands before them."""
    index += not is_digits(words[index].word)
    if not is_year_like(words[index].text):
        return False
    behind = words[index + 1].word == "-" and touches(words, index + 1) and touches(words, index + 2)
    if behind and is_digits(words[index + 2].word) and len(words[index + 2].word) in {2, 4}:
        return not counts or len(words[index + 2].word) == 2
    return not counts or words[index - 1].word in _YEAR_BEFORE

"""Digits that are no numbers: times, codes, labels, years, list markers, style sheets."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.numbers.amounts import is_digits, touches
from briefing.reading.numbers.lexicon import ORDINAL_ENDINGS, SHORT_SCALES
from briefing.reading.tokens import Token

_TIME = frozenset(("am", "pm", "o'clock", "gmt", "utc", "kst", "est", "edt", "bst", "cet", "hrs"))
LABELS = frozenset(
    ["article", "articles", "resolution", "resolutions", "page", "pages", "paragraph", "paragraphs", "para", "section", "sections", "chapter", "chapters", "no", "nos", "number", "numbers", "room", "office", "bureau", "route", "highway", "flight", "phase", "level", "grade", "annex", "clause", "figure", "fig", "table", "step", "volume", "vol", "type", "unit", "channel", "mark", "mk", "model", "version", "ver", "gate", "terminal", "pier", "stage", "round", "category", "class", "tier", "line", "group", "item", "rule", "act", "part", "title", "question", "verse", "psalm", "act", "scene", "season", "episode", "appendix", "footnote", "note", "p", "pp", "art", "sec", "apollo", "boeing", "airbus", "windows", "formula", "agenda", "protocol", "directive", "convention", "document", "exhibit", "lot", "plot", "block"]
)
_MEASURES = frozenset(
    "km m cm mm kg g mg t lb lbs mph kph kmh mi ft yd ha mw gw kw kwh kt mt hz ghz mhz gb mb tb l ml c f".split()  # noqa: SIM905
)
_TYING = frozenset("_#@=&\\^*|~<>")
_BEFORE_DIGITS = frozenset(".,:/+")


def is_excluded(words: Sequence[Token], index: int) -> bool:
    """Tell whether the digits at a token are no number."""
    return (
        _tied_before(words, index)
        or _tied_behind(words, index)
        or words[index + 1].word in _TIME
        or _is_label(words, index)
        or _is_marker(words, index)
    )


def _tied_before(words: Sequence[Token], index: int) -> bool:
    """Digits at the end of a name or a code: 'An-148', '09:58', 'widget_12', 'P5+1'."""
    before = words[index - 1].word
    if not touches(words, index) or not before:
        return False
    if before in _TYING:
        return True
    if before[-1:].isalnum():
        return True
    if not touches(words, index - 1):
        return before == "."
    name = words[index - 2].text
    if before == "-":
        return name[:1].isupper() and name[:1].isalpha() and len(words[index].text) <= 4 and words[index].text.isdigit()
    return before in _BEFORE_DIGITS and name[-1:].isalnum()


def _tied_behind(words: Sequence[Token], index: int) -> bool:
    """Digits at the beginning of a code: '768px', '6/7', '192.168.1.1', '1,2345', '5G'."""
    after = words[index + 1]
    if not after.word or not touches(words, index + 1):
        return False
    if after.word[:1].isalpha():
        if after.word in SHORT_SCALES and after.text not in {"B"}:
            return False
        return after.word not in ORDINAL_ENDINGS and after.word not in _MEASURES
    if after.word in _TYING or after.word in {"/", "("}:
        return True
    return after.word in {":", ".", ","} and touches(words, index + 2) and words[index + 2].word[:1].isalnum()


def _is_label(words: Sequence[Token], index: int) -> bool:
    """'Article 5', 'No. 10', 'pages 12 and 13'; a number with its thousands parted is none."""
    text = words[index].text
    if not text.isdigit() or len(text) > 4 or words[index + 1].word in SHORT_SCALES:
        return False
    at = index - 1
    while words[at].word in {"and", "to", "-", ",", "or"} and is_digits(words[at - 1].word):
        at -= 2
    if words[at].word == "." and touches(words, at):
        at -= 1
    return words[at].word in LABELS or words[at].word in {"#", "№", "§"}


def _is_marker(words: Sequence[Token], index: int) -> bool:
    """'1. Kim arrived', '(2) Putin left', '[3]'."""
    if len(words[index].text) > 2:
        return False
    before, after = words[index - 1].word, words[index + 1].word
    if before in {"(", "["}:
        return after in {")", "]"}
    if before not in {"", ".", "!", "?", ":", ";"} or not touches(words, index + 1):
        return False
    return after == ")" or (after == "." and words[index + 2].text[:1].isupper())


def is_year(words: Sequence[Token], index: int, *, counts: bool) -> bool:
    """Tell whether four digits without a comma are a year: nothing in the plural is counted by them."""
    text = words[index].text
    if len(text) != 4 or not text.isdigit() or not "1500" <= text <= "2100":
        return False
    joined = words[index + 1].word == "-" and is_digits(words[index + 2].word) and len(words[index + 2].text) in {2, 4}
    return joined or not counts

"""What a reader typed, in a plain form: one kind of digits, dashes and quotation marks, nothing invisible."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category, decimal, name

from briefing.reading.tokens import fold

LONGEST: Final = 200
"""Characters beyond which nothing is read: no answer of any kind needs them."""
_MOST: Final = 5000
_LATIN: Final = "\u024f"
"""The last of the letters that are all Latin."""
_ESCAPES: Final = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[@-_])")
_POINTS: Final = {"٫": ".", "٬": ",", "…": "...", "。": ".", "、": ",", "°": "°"}
_SKIPS: Final = frozenset(
    (
        "", "-", "idk", "i dunno", "dunno", "dont know", "i dont know", "do not know", "i do not know", "no idea",
        "i have no idea", "no clue", "not sure", "im not sure", "skip", "pass", "next", "n/a", "forgot", "i forgot",
        "cant remember", "i cant remember", "dont remember", "i dont remember", "no answer", "beats me", "give up",
        "i give up", "who knows", "haven't a clue",
    )
)  # fmt: skip
_LEAD: Final = re.compile(
    r"(?:i(?:'d| would)? (?:think|believe|guess|say|suppose|reckon)(?: that)?|maybe|perhaps|probably|possibly|surely"
    r"|(?:i(?:'m| am)? )?(?:don't know|do not know|not sure|no idea|dunno)(?:,? but)?"
    r"|the answer(?: is)?|answer|my (?:guess|answer)(?: is)?|it(?:'s| is| was| were| happened| must have been)"
    r"|(?:that|this|he|she|there|they) (?:is|was|were)|must (?:be|have been)|(?:was|is) it|well|um+|uh+|hm+|so|it)"
    r"(?:\s*[,:]+\s*|\s+)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:\s*[.!?,;:]+|,?\s+(?:i (?:think|believe|guess|suppose)|probably|maybe|perhaps|possibly|right|surely))$",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """Give what was typed without marks of direction, control characters and emoji, all digits as 0 to 9."""
    text = _ESCAPES.sub("", text[:_MOST])
    return re.sub(r"\s+", " ", fold("".join(map(_plain, text)))).strip()


def _plain(sign: str) -> str:
    if " " <= sign <= "~":
        return sign
    digit = decimal(sign, None)
    if digit is not None:
        return str(digit)
    if "\uff01" <= sign <= "\uff5e":
        return chr(ord(sign) - 0xFEE0)
    if sign in _POINTS:
        return _POINTS[sign]
    kind = category(sign)
    if kind in {"Cf", "Cs", "Co", "Cn"} or "\ufe00" <= sign <= "\ufe0f":
        return ""
    return " " if kind in {"Cc", "So", "Sk", "Zs", "Zl", "Zp"} else sign


def is_skip(text: str) -> bool:
    """Tell whether a clean text is no answer: nothing, '?', 'don't know'."""
    return re.sub(r"^[\s?.!-]+|[\s?.!-]+$|['\"]", "", text.lower()) in _SKIPS


def is_foreign(text: str) -> bool:
    """Tell whether a text has letters of another script, such as Cyrillic or Hangul."""
    return any(sign > _LATIN and sign.isalpha() and not name(sign, "LATIN").startswith("LATIN") for sign in text)


def unwrapped(text: str) -> str:
    """Take an answer out of the words around it: 'I think it was Putin.' is 'Putin'."""
    while (found := _LEAD.match(text)) and found.end() < len(text):
        text = text[found.end() :]
    while (found := _TAIL.search(text)) and found.start():
        text = text[: found.start()]
    return text.strip()

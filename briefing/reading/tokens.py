"""Words, numbers and marks of a text, each with its place: what all readers of prose start from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

# Each is one character for one, so that places in the folded text are places in the text.
_FOLDED = {
    **dict.fromkeys("‘’‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(map(chr, (0x09, 0x0A, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)), " "),
}  # fmt: skip
_MAY_FOLD = re.compile("[^ -_a-~]")

# Letters that are no other letter with a mark; marks are left out of words, as agencies do: Erdogan, Nunez.
_PLAIN = {
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "ı": "i",
    "đ": "d",
    "Đ": "D",
    "ß": "ss",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
}

_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?"  # 10,000
    r"|\d+(?:\.\d+)?"
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_]\w*(?:'(?!s\b)[^\W\d_]+)*"  # didn't, O'Brien, but Kim + 's
    r"|'s\b"
    r"|[^\s]"
)


class Token(NamedTuple):
    """A word, a number or a single mark."""

    text: str
    """As it stands in the folded text."""
    word: str
    """In small letters, points of abbreviations and marks of letters left out: 'us' for 'U.S.', 'nunez' for 'Núñez'."""
    start: int
    end: int


# As Token(...) makes one, in half the time: tokens are what most is made of.
_new = tuple.__new__


@lru_cache(maxsize=1024)  # each reader of a text asks for it, and so does each fact for its paragraphs
def fold(text: str) -> str:
    """Bring quotation marks, apostrophes, dashes and spaces into one form each; no character changes its place."""
    return _MAY_FOLD.sub(lambda found: _FOLDED.get(found[0], found[0]), text)


def tokens(text: str) -> list[Token]:
    """Part a text into tokens. A hyphen is a token of its own, and so is the 's of a genitive."""
    return [
        _new(Token, (found, _word(found) if "." in found or not found.isascii() else found.lower(), *match.span()))
        for match in _TOKEN.finditer(fold(text))
        for found in (match[0],)
    ]


def _word(text: str) -> str:
    if not text.isascii():
        text = "".join(map(_unmarked, text))
    return text.lower() if text[0].isdigit() else text.lower().replace(".", "") or text


def _unmarked(letter: str) -> str:
    """Take a Latin letter without its mark; letters of other scripts stay."""
    plain = normalize("NFD", letter)[0]
    return plain if plain.isascii() else _PLAIN.get(letter, letter)

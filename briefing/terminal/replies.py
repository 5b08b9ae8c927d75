"""What a line of a reader means: a choice, an order, an answer, or a wish."""

from __future__ import annotations

import re
import unicodedata

from briefing.terminal.asking import Chosen, Reply, Shown, Wish, Wrote

WISHES = {
    "s": Wish.SKIP,
    "skip": Wish.SKIP,
    "h": Wish.HINT,
    "?": Wish.HINT,
    "hint": Wish.HINT,
    "q": Wish.LEAVE,
    "quit": Wish.LEAVE,
    "exit": Wish.LEAVE,
    "leave": Wish.LEAVE,
    "o": Wish.OVERRULE,
}


def cleaned(text: str) -> str:
    """Make one line of what was typed or pasted, without characters that steer a terminal."""
    spaced = "".join(" " if char in "\n\r\t\v\f" else char for char in text)
    return " ".join("".join(char for char in spaced if unicodedata.category(char) not in {"Cc", "Cs"}).split())


def understood(text: str, shown: Shown) -> Reply | str:
    """Read a line as a reply to a question; a sentence says what is missing where it is none."""
    line = cleaned(text)
    if wish := WISHES.get(line.casefold()):
        return wish
    if not line:
        return expected(shown)
    if not shown.choices:
        return Wrote(line)
    return _order(line, shown) if shown.in_order else _choice(line, shown)


def expected(shown: Shown) -> str:
    """Say what a reply looks like."""
    number = len(shown.choices)
    if shown.in_order:
        return f"Please put all {number} in order by their numbers, the earliest first, each once."
    if shown.choices:
        return f"Please answer with a number from 1 to {number}, or s to skip."
    return "Please type an answer, or s to skip."


def _choice(line: str, shown: Shown) -> Reply | str:
    if found := re.fullmatch(r"\(?0*(\d{1,3})[.):]?", line):
        place = int(found[1]) - 1
        return Chosen((place,)) if 0 <= place < len(shown.choices) else expected(shown)
    same = [place for place, text in enumerate(shown.choices) if text.casefold() == line.casefold()]
    return Chosen((same[0],)) if len(same) == 1 else expected(shown)


def _order(line: str, shown: Shown) -> Reply | str:
    number = len(shown.choices)
    digits = re.findall(r"\d", line) if re.fullmatch(r"[\d\s,.;>→-]+", line) else []
    places = tuple(int(digit) - 1 for digit in digits)
    return Chosen(places) if sorted(places) == [*range(number)] else expected(shown)

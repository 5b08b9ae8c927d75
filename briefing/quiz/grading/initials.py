"""First names of which only the first letters are typed: 'V. Putin', 'V.V. Putin', 'Putin V.V.', 'Kim J.U.'."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from briefing.quiz.grading.folding import Words, skeleton

_LETTER: Final = re.compile(r"(?<![\w'])[^\W\d](?![\w'])\.?")
_GIVEN_AND_FAMILY: Final = 2
_GIVEN_AND_FATHERS: Final = 2


def parted(text: str) -> tuple[str, Words]:
    """Give a name without single letters, and these; a name of nothing but letters is no begun one."""
    rest = " ".join(_LETTER.sub(" ", text).replace(",", " ").split())
    letters = _LETTER.findall(text) if any(map(str.isalnum, rest)) else []
    return (rest, tuple(letter[0].lower() for letter in letters)) if letters else (text.replace(".", ""), ())


def fit(begun: Sequence[str], name: Words, typed: Collection[str]) -> bool:
    """Tell whether letters begin the words of a name that weren't typed, in any spelling.

    ``typed`` has the words of it that were, folded. Of two letters for one first name the second is a father's, and so
    is one beside a whole name.
    """
    missing = [word for word in name if skeleton((word,))[0] not in typed]
    if not missing:
        return len(name) == 1 or (len(name) == _GIVEN_AND_FAMILY and len(begun) == 1)
    if len(missing) == 1 and len(begun) == _GIVEN_AND_FATHERS:
        begun = begun[:1]
    first = {word[0] for word in missing} | {skeleton((word,))[0][0] for word in missing}
    return all(letter in first or skeleton((letter,))[0] in first for letter in begun)

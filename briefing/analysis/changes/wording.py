"""Two sentences compared word by word, so that a reader sees what is other in a sentence that is nearly the same."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

LEAST_ALIKE: Final = 0.6
"""Sentences with less in common are told whole, one after the other."""

MOST_PARTS: Final = 3
"""So are those that differ in more places."""

# A word with the space before it; marks stand alone, but for those within a word or a number.
_WORDS: Final = re.compile(r"\s*(?:\w+(?:[.,:’'-]\w+)*|[^\w\s])")


class Part(NamedTuple):
    """A part of two sentences: the same in both, or another in each; one of the two may lack it."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Tell whether it stands in both."""
        return self.old == self.new


def parts(old: str, new: str) -> tuple[Part, ...] | None:
    """Part two sentences where their words differ; None where they have too little in common to be read as one."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    bare = [word.lstrip() for word in before], [word.lstrip() for word in after]
    matcher = SequenceMatcher(None, *bare, autojunk=False)
    found = [
        Part("".join(after[begin:end] if what == "equal" else before[first:last]), "".join(after[begin:end]))
        for what, first, last, begin, end in matcher.get_opcodes()
    ]
    if matcher.ratio() < LEAST_ALIKE or sum(not part.is_same for part in found) > MOST_PARTS:
        return None
    return tuple(found)


def in_one_line(old: str, new: str) -> str | None:
    """Write two sentences as one: 'on [18 → 19] June'; None where that could not be read."""
    found = parts(old, new)
    return None if found is None else "".join(map(_written, found)).strip()


def _written(part: Part) -> str:
    if part.is_same:
        return part.new
    old, new = part.old.strip(), part.new.strip()
    both = f"{old} → {new}" if old and new else f"added: {new}" if new else f"dropped: {old}"
    return f" [{both}]" if (part.new or part.old)[:1].isspace() or not (old and new) else f"[{both}]"

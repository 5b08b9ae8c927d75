"""What somebody may have meant: hints for names that are almost right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

MAX_NAMES = 12
"""How many names a hint lists before it stops to help."""


MAX_COMPARED = 3000
"""Among how many names a similar one is looked for; comparing takes its time."""


def closest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Give the known name that is most like another, None if none is or there are too many to compare."""
    return _closest(name, tuple(known), likeness)


@lru_cache(maxsize=256)
def _closest(name: str, known: tuple[str, ...], likeness: float) -> str | None:
    from difflib import get_close_matches

    if len(known) > MAX_COMPARED:
        return None
    by_folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    found = get_close_matches(name.casefold(), by_folded, n=1, cutoff=likeness)
    return by_folded[found[0]] if found else None


def suggest(name: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Ask whether a similar name was meant; else list the names if there are few."""
    names = list(dict.fromkeys(known))
    meant = closest(name, names, likeness)
    if meant is not None:
        return f"did you mean '{meant}'?"
    return f"use {one_of(names)}" if 0 < len(names) <= MAX_NAMES else None


def one_of(names: Iterable[str]) -> str:
    """List names as a choice: 'a', 'b' or 'c'."""
    quoted = [f"'{name}'" for name in names]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + f" or {quoted[-1]}"

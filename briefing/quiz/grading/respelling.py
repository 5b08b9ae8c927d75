"""Other words for what bodies and groups are called: 'Western countries' for Western powers, 'press' for news media."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.quiz.grading.folding import Words

_SAME: Final = {
    **dict.fromkeys(("countries", "states", "nations", "world"), (("powers",),)),
    **dict.fromkeys(("press", "newspapers", "papers"), (("news", "media"), ("media",))),
}
_LONG: Final = 6
"""Letters of a name from which on a number behind it may be left out: FlightRadar24, but not An-149."""


def respelled(typed: Words) -> Iterator[Words]:
    """Give other forms of a name that nobody has, each with one word changed."""
    if len(typed) > 1:
        yield from (
            typed[:at] + other + typed[at + 1 :] for at, word in enumerate(typed) for other in _SAME.get(word, ())
        )
    last = typed[-1]
    bare = last.rstrip("0123456789")
    shorter = typed[:-1] + ((bare,) if bare else ())
    if bare != last and len("".join(shorter)) >= _LONG:
        yield shorter

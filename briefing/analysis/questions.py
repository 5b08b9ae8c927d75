"""In which respects the answers to a question of fact are compared, by the words that it asks with.

'When …?' asks for a date and 'How many …?' for a figure: the day on which an estimate was made is no answer to the
second. 'Does …?' is a closed question, which is affirmed or denied; the dates of such statements are not compared. For
a question that shows nothing of the kind ('What the repair cost') the kind of its answers decides: figures are compared
by their numbers, events by their dates; the date of a claim or a quotation is that of the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.analysis.relations import Dimension
from briefing.model.facts import Event, Fact, Figure

_AUXILIARIES: Final = frozenset({
    "are", "is", "was", "were", "do", "does", "did", "has", "have", "had",
    "can", "could", "may", "might", "must", "shall", "should", "will", "would",
})  # fmt: skip
_DATE: Final = re.compile(
    r"(?:^|,\s|\band\s)when\b|\b(?:which|what) (?:day|date|week|month|season|autumn|year|decade|time)s?\b"
)
_FIGURE: Final = re.compile(
    r"\bhow (?:many|much|large|big|long|often|far|old|high|fast|heavy)\b"
    r"|\b(?:which|what) (?:number|amount|share|size|sum|percentage)\b"
)


def respects(question: str, answers: Sequence[Fact]) -> tuple[Dimension, ...]:
    """Give the respects in which the answers to a question are compared; that denials count goes without saying."""
    if is_closed(question):
        return (Dimension.CERTAINTY,)
    words = question.casefold()
    asked = {Dimension.DATE: _DATE.search(words), Dimension.FIGURE: _FIGURE.search(words)}
    return tuple(dimension for dimension, found in asked.items() if found) or _shown_by(answers)


def _shown_by(answers: Sequence[Fact]) -> tuple[Dimension, ...]:
    kinds = {Dimension.FIGURE: Figure, Dimension.DATE: Event}
    several = (dimension for dimension, kind in kinds.items() if sum(isinstance(each, kind) for each in answers) > 1)
    return tuple(several)[:1]


def is_closed(question: str) -> bool:
    """Tell whether a question is answered with yes or no."""
    return question.split(maxsplit=1)[0].casefold() in _AUXILIARIES

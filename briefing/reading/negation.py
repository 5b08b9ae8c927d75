"""Words by which a sentence says that something is not so."""

from __future__ import annotations

import re

from briefing.reading.tokens import fold

# 'No', 'nothing' and 'without' are as often an author's way to tell what a text tells otherwise: 'homes without power'.
_NEGATION = re.compile(
    r"\b(?:not|never|nobody|neither|cannot)\b(?! (?:far|only|merely|just|least|longer|all|later"
    r"|less|more|fewer|doubt|matter|alone|even|necessarily|quite|wholly|entirely|surprisingly|so|to mention)\b)|n't\b",
    re.IGNORECASE,
)


def negation(sentence: str) -> str | None:
    """Give the first word that turns a sentence round, None if there is none: 'not only' does not."""
    found = _NEGATION.search(fold(sentence))
    return found.group() if found else None

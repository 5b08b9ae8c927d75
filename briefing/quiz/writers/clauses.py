"""A fact's sentence as a clause behind 'that'."""

from __future__ import annotations

import re
from typing import Final

from briefing.quiz.writers.subject import Subject
from briefing.reading.statement import read_statement

_OPENING: Final = re.compile(r"^(?:according to|in the (?:view|eyes|opinion) of)\b")
_CLOSING: Final = re.compile(r", [^,]+ (?:says?|said|reported|told \w+)$")


def ends_with_source(sentence: str) -> bool:
    """Tell whether a sentence ends with who says so: behind 'that' it would read badly."""
    return _CLOSING.search(sentence.removesuffix(".")) is not None


def behind_that(subject: Subject, sentence: str) -> str:
    """Give a sentence as a clause with its 'that', and a comma where the clause begins with who says so."""
    told = clause(subject, sentence)
    return f"that, {told}" if _OPENING.search(told) else f"that {told}"


def clause(subject: Subject, sentence: str) -> str:
    """Give a sentence without its full stop and 'also', its first word small unless it is a name's."""
    bare = sentence.strip().removesuffix(".").replace(" also ", " ")
    first = bare.split(" ", 1)[0]
    if _begins_with_name(subject, bare) or (len(first) > 1 and first.isupper()):
        return bare
    return bare[:1].lower() + bare[1:]


def _begins_with_name(subject: Subject, bare: str) -> bool:
    is_whole = subject.said.text.startswith(bare)
    said = subject.said if is_whole else read_statement(bare, subject.matter.names)
    for each in said.names:
        if each.start == 0:
            return not any(_is_small(subject, name) for name in each.ids)
    return any(each.start == 0 for each in said.dates)


def _is_small(subject: Subject, entity: str) -> bool:
    """Tell whether a name begins with a small letter within a sentence: analysts."""
    found = subject.matter.dossier.entities.get(entity)
    return found is not None and found.name[:1].islower()

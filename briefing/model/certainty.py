"""How sure a statement is, and the words by which a sentence shows it. The table is part of the product."""

from __future__ import annotations

import re
from enum import StrEnum


class Certainty(StrEnum):
    """The scale from the strongest to the weakest, and two that stand beside it."""

    ESTABLISHED = "established"
    """The article tells it as a fact, in its own voice."""
    REPORTED = "reported"
    """Somebody who is named says that it is so or that it happened."""
    ASSESSED = "assessed"
    """A judgement: probably, likely, is expected to."""
    ALLEGED = "alleged"
    """An accusation or a claim that others contest or that nobody has confirmed."""
    SPECULATED = "speculated"
    """A possibility: may, could, is thought to seek."""
    DENIED = "denied"
    """Somebody says that it is not so."""
    PLANNED = "planned"
    """Announced or promised, not yet done."""

    @property
    def strength(self) -> int | None:
        """Rank on the scale, 0 the strongest; None for those beside it."""
        return _SCALE.index(self) if self in _SCALE else None


_SCALE = (
    Certainty.ESTABLISHED,
    Certainty.REPORTED,
    Certainty.ASSESSED,
    Certainty.ALLEGED,
    Certainty.SPECULATED,
)

MARKS: dict[Certainty, tuple[str, ...]] = {
    Certainty.ESTABLISHED: (),
    Certainty.REPORTED: (
        "according to", "acknowledg*", "add*", "affirm*", "announc*", "argu*", "call*", "cit*", "confirm*", "declar*",
        "describ*", "disclos*", "express*", "for", "identif*", "insist*", "maintain*", "mention*", "note*", "portray*",
        "pledg*", "promis*", "publish*", "quot*", "reaffirm*", "record*", "reiterat*", "relay*", "remind*", "report*",
        "reveal*", "said", "say*", "show*", "stat*", "stress*", "suggest*", "tell*", "thank*", "told", "urg*", "vow*",
        "warn*", "welcom*", "words of", "wrote", "in the view of", "see*", "saw", "regard*", "view*", "greet*",
    ),
    Certainty.ASSESSED: (
        "apparent*", "appear*", "assess*", "assum*", "believ*", "concern*", "conclud*", "consider*", "estimat*", "expect*",
        "fear*", "forecast*", "in the view of", "infer*", "interpret*", "judg*", "likely", "presum*", "probabl*", "reckon*",
        "read* as", "regard*", "saw", "see*", "seem*", "suggest*", "take*", "thought", "think*", "view*", "worr*",
        "argu*", "according to", "portray*", "describ*", "present*", "contend*", "hold*", "draws*", "says", "credit*",
    ),
    Certainty.ALLEGED: ("accus*", "alleg*", "assert*", "claim*", "insist*", "purport*", "suspect*", "suspicion*"),
    Certainty.SPECULATED: (
        "can", "could", "conceivabl*", "hint*", "is said to", "may", "might", "perhaps", "possib*", "rumour*", "speculat*",
        "would", "potential*", "uncertain*",
    ),
    Certainty.DENIED: ("denial*", "denied", "denies", "deny*", "disput*", "reject*", "repudiat*", "refut*", "contradict*"),
    Certainty.PLANNED: (
        "agreed to", "aim*", "are to", "arrang*", "due to", "for an upcoming", "intend*", "invit*", "is to", "plan*", "pledg*", "prepar*",
        "promis*", "scheduled", "set to", "shall", "undertak*", "undertook", "vow*", "was to", "were to", "will", "would", "commit*",
    ),
}
"""Words that mark each certainty; ``*`` stands for any ending."""


def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = (re.escape(mark).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for mark in marks)
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


_PATTERNS = {certainty: _pattern(marks) for certainty, marks in MARKS.items() if marks}


def is_marked(sentence: str, certainty: Certainty) -> bool:
    """Tell whether a sentence has a word that marks the certainty; what is established needs none."""
    pattern = _PATTERNS.get(certainty)
    return pattern is None or pattern.search(sentence) is not None


def examples(certainty: Certainty, most: int = 6) -> tuple[str, ...]:
    """Give some of the words that mark a certainty, for hints."""
    return tuple(mark.rstrip("*") for mark in MARKS[certainty] if not mark.endswith("*"))[:most] or tuple(
        mark.replace("*", "…") for mark in MARKS[certainty][:most]
    )

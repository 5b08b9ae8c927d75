"""Short labels for drawings: a fact's own sentence without its date, cut only where that keeps it true."""

from __future__ import annotations

import re
from typing import Final

from briefing.model.certainty import Certainty, is_marked
from briefing.model.facts import Fact
from briefing.model.prose import MONTHS, capital

LONGEST: Final = 90
"""Characters beyond which a label is shortened, where that can be done."""

SHORTEST: Final = 25
"""What is left of a sentence must be long enough to be one."""

_WEEKDAYS: Final = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_MONTHS: Final = "|".join(MONTHS)
_DAY: Final = rf"(?:(?:{_WEEKDAYS})day,? )?\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?"
_MONTH: Final = rf"(?:(?:{_MONTHS}|spring|summer|autumn|winter) )?\d{{4}}"
_WHEN: Final = rf"(?:later )?(?:[Oo]n|[Ii]n) (?:the |about |around |late |early |mid-)?(?:{_DAY}|{_MONTH})"
_PHRASE: Final = re.compile(rf"(,?) ?\b{_WHEN}\b(?! ?(?:to|and|or|–) ?\d)(,?)")
_BREAK: Final = re.compile(
    r",? (?=(?:while|but|because|although|as part of)\b)|, (?=(?:after|and|as|before|in|saying|when|with)\b)"
    r"|; |: "
)
_ORIGIN: Final = re.compile(r", (?:according to [^,“”]+(?:, cited by [^,“”]+)?|[^,“”]+ (?:said|reported|showed))$")
_LEADING: Final = re.compile(r"^[^“”:;]{1,120}?\b(?:said|reported) that (?=[A-Z])")
_DANGLING: Final = re.compile(r"\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|what|which|who|with|how)$")


def label(fact: Fact) -> str:
    """Give the sentence of a fact as a label: without the date that stands beside it, and without trailing clauses.

    No word is cut. A clause stays if the words that mark the fact's certainty stand in it, so that no label is surer
    than its fact; only of what is reported the origin goes, for 'reported' and the reference stand beside the label.
    """
    sentence = fact.text.rstrip(".")
    if fact.date is not None:
        sentence = _without_date(sentence, str(fact.date.earliest.year))
    if fact.certainty is Certainty.REPORTED:
        sentence = _without_origin(sentence)
        # Beside the date of what happened, 'KCNA reported that …' would read as if that were the day of the report.
        if fact.by and not {*fact.by} & {*fact.according_to}:
            sentence = _LEADING.sub("", sentence)
    if len(sentence) <= LONGEST:
        return sentence
    heads = (sentence[: found.start()] for found in reversed([*_BREAK.finditer(sentence)]))
    whole = (head for head in heads if SHORTEST <= len(head) <= LONGEST and _is_true(head, sentence, fact))
    return next(whole, sentence)


def _without_date(sentence: str, year: str) -> str:
    """Take out the phrase that names the date, if it is the only one of the sentence."""
    phrases = [*_PHRASE.finditer(sentence)]
    if len(phrases) != 1 or re.findall(r"\b\d{4}\b", sentence) != [year] or year not in phrases[0][0]:
        return sentence
    found = phrases[0]
    before, after = sentence[: found.start()], sentence[found.end() :].strip()
    # One comma beside the date parts clauses; a pair of them only fences the date in.
    comma = "," if before and after and bool(found[1]) is not bool(found[2]) else ""
    rest = f"{before}{comma} {after}".strip()
    return capital(rest)


def _without_origin(sentence: str) -> str:
    """Take out a trailing 'according to …' or '… said', unless it may be the last of a list."""
    found = _ORIGIN.search(sentence)
    if found is None or (" and " in found[0] and "," in sentence[: found.start()]):
        return sentence
    return sentence[: found.start()]


def _is_true(head: str, sentence: str, fact: Fact) -> bool:
    """Tell whether a shortened sentence is whole and as unsure as the fact."""
    if _DANGLING.search(head) or any(head.count(left) != head.count(right) for left, right in ("“”", "()")):
        return False
    return is_marked(head, fact.certainty) and _negations(head) == _negations(sentence)


def _negations(text: str) -> int:
    """Count words that turn a statement round or tie it to a condition."""
    return len(_TURNS.findall(text))


_TURNS: Final = re.compile(
    r"\b(?:not|no|never|neither|nor|without|if|unless|except|denied|unclear|unknown)\b", re.IGNORECASE
)

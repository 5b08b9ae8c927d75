"""The certainty of a fact: what is told as planned, possible, alleged or denied is told so by its passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

from briefing.evidence.keywords import KeyWords, key_words, overlap
from briefing.evidence.proof import Missing
from briefing.evidence.provers.case import Case, Found
from briefing.model.certainty import Certainty, examples, is_marked
from briefing.model.facts import Gap, Quotation
from briefing.model.signs import signs
from briefing.reading.tokens import fold, tokens

# A text need not use the words that mark a certainty in our sentences; those in which it may say the same instead.
_OTHER_MARKS: Mapping[Certainty, tuple[Certainty, ...]] = {
    Certainty.ALLEGED: (Certainty.ALLEGED, Certainty.REPORTED),
    Certainty.SPECULATED: (Certainty.SPECULATED, Certainty.ASSESSED, Certainty.ALLEGED, Certainty.PLANNED),
    Certainty.DENIED: (Certainty.DENIED,),
    Certainty.PLANNED: (Certainty.PLANNED,),
}
_OTHER_WORDS: Mapping[Certainty, re.Pattern[str]] = {
    Certainty.ALLEGED: re.compile(r"\b(?:blam|charg|complain|fault|condemn)\w*|\baccording to\b", re.IGNORECASE),
    Certainty.SPECULATED: re.compile(
        r"\b(?:whether|if|can|should|would|risks?|chances?|hop(?:e|es|ed|ing)|wonder\w*|reportedly|threat\w*)\b",
        re.IGNORECASE,
    ),
    Certainty.DENIED: re.compile(
        r"\b(?:no|not|never|nothing|none|neither|nor|without|untrue|false|insist\w*)\b|n't\b", re.IGNORECASE
    ),
    Certainty.PLANNED: re.compile(
        r"\b(?:next|later this|tomorrow|coming|ahead of|by the end of|plan\w*|propos\w*|going to|expect\w*|goals?"
        r"|targets?|seek\w*|decid\w*|announc\w*|order\w*|about to|ready to|to be)\b|'ll\b",
        re.IGNORECASE,
    ),
}


_DENYING = re.compile(r"\b(?:den(?:y|ie|ia)|disavow|disput|refut|repudiat)", re.IGNORECASE)
_HEDGED = re.compile(rf"{_DENYING.pattern}|\b(?:may|might|could|possib|perhaps|specul)", re.IGNORECASE)
_CLAUSES = re.compile(r"(?<=[.!?;:,])[\"']?\s+|\s-+\s")
_SAME_MATTER = 0.5


def certainty(case: Case) -> Iterator[Found]:
    """Look for words that tell the fact as no surer and no other than it is told."""
    wanted = case.fact.certainty
    if not case.passages:
        return
    if wanted in _OTHER_MARKS and not _lies_ahead(case, wanted):
        yield from _untold(case, wanted)
    if wanted is not Certainty.DENIED and not isinstance(case.fact, Quotation | Gap):
        yield from _told_otherwise(case, wanted)


def _lies_ahead(case: Case, wanted: Certainty) -> bool:
    """Tell whether a plan needs no word that marks it, since its day had not come: 'takes office on 4 November'."""
    date = case.fact.date
    return wanted is Certainty.PLANNED and date is not None and date.latest > case.article.anchor.latest


def _untold(case: Case, wanted: Certainty) -> Iterator[Found]:
    texts = [fold(passage.text) for passage in case.passages]
    marked = any(is_marked(text, each) for text in texts for each in _OTHER_MARKS[wanted])
    if not marked and not any(_OTHER_WORDS[wanted].search(text) for text in texts):
        message = f"nothing in {case.where} tells anything as '{wanted}'"
        nearest = f"there is no word such as {', '.join(repr(each) for each in examples(wanted))}"
        yield Missing("certainty", str(wanted), message, nearest)


def _told_otherwise(case: Case, wanted: Certainty) -> Iterator[Found]:
    """Find out whether the clause that speaks most of the same matter denies it, or gives a plan as a possibility."""
    looks_strange = _HEDGED if wanted is Certainty.PLANNED else _DENYING
    hedged = [passage for passage in case.passages if _has(looks_strange, passage.text)]
    if not hedged:
        return
    told = fold(case.fact.text)
    strange = {Certainty.DENIED} if not _OTHER_WORDS[Certainty.DENIED].search(told) else set()
    if is_marked(told, Certainty.DENIED):
        return
    if wanted is Certainty.PLANNED:
        strange.add(Certainty.SPECULATED)
    clauses = [clause for passage in hedged for clause in _CLAUSES.split(fold(passage.text))]
    share, clause = max(((_shared(case, each), each) for each in clauses), key=itemgetter(0))
    found = signs(clause)
    sign = next((each for each in found if each.certainty in strange), None)
    if share >= _SAME_MATTER and sign is not None and all(each.certainty is not wanted for each in found):
        message = f"'{sign.text}' in {case.where} tells it as {sign.certainty}, but the fact is '{wanted}'"
        yield Missing("certainty", str(wanted), message, f"it says '{clause.strip()}'")


def _shared(case: Case, clause: str) -> float:
    return overlap(case.key_words, _words(clause)).share


@lru_cache(maxsize=256)  # several facts cite the same paragraph
def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


@lru_cache(maxsize=256)
def _words(clause: str) -> KeyWords:
    return key_words(tokens(clause))

"""The polarity of a fact: what is told with a 'not' is not told without any word of negation by its passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.keywords import key_words, overlap
from briefing.evidence.proof import Missing
from briefing.evidence.provers.case import Case, Found
from briefing.model.certainty import Certainty
from briefing.model.facts import Gap, OfficeHeld, Quotation
from briefing.reading.negation import negation
from briefing.reading.tokens import fold, tokens

# Words by which a text may say the same without a 'not', and how other such words begin.
_NEGATIVE_WORDS = (
    "not never no nobody nothing neither nor none without cannot only merely non hard hardly few little rather instead "
    "barely rarely seldom yet still ban bans banned bar bars barred end ended ends ending free beyond contrary alone "
    "empty too last silent silence mystery if whether spare spared"
)
_BEGINNINGS = (
    "inabl inabil incapa insuff incomp indefin invisib insecur imposs immun immob irrel irresp irrev fail refus deny "
    "denie denia lack reject declin difficult avoid stop secre withheld withhold withdrew withdraw prevent miss lose "
    "lost loss absen prohibit forbid forbad violat breach halt block insist oppos limit ceas cancel abandon scrap drop "
    "exclud ignor doubt remain question former escap surviv"
)
# These only look as if 'un' or 'dis' took something away.
_NO_PREFIX = (
    "under union unite unit until univers unveil uniform unify unifi unique unanim uncle "
    "discus display distri dispatch distan distinct disting disclos discover discipl disease disk disaster"
)
_NEGATIVE = frozenset(_NEGATIVE_WORDS.split())
_NEGATIVE_BEGINNINGS = tuple(_BEGINNINGS.split())
_NEUTRAL_BEGINNINGS = tuple(_NO_PREFIX.split())
_PHRASES = re.compile(r"\b(?:far from|short of)\b|n't\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SENTENCES = re.compile(r"(?<=[.!?])[\"']?\s+")
_SAME_MATTER = 1 / 3
_PREFIX = 4
"""Words of so many letters are too short for a prefix."""


def polarity(case: Case) -> Iterator[Found]:
    """Look for a word of negation in the sentences that speak of the same matter, if the fact has one."""
    fact = case.fact
    if isinstance(fact, Quotation | Gap) or not case.passages:
        return
    word = negation(fact.text)
    if word is None:
        return
    if isinstance(fact, OfficeHeld) and fact.certainty is not Certainty.DENIED:
        yield Missing("text", fact.text, f"'{word}' takes away the office that the fact gives")
        return
    sentences = [each for passage in case.passages for each in _SENTENCES.split(fold(passage.text))]
    shares = [overlap(case.key_words, key_words(tokens(each))).share for each in sentences]
    least = min(_SAME_MATTER, max(shares))
    near = [each for each, share in zip(sentences, shares, strict=True) if share >= least]
    if not any(map(_is_negative, near)):
        message = f"'{word}' in the sentence has no like in {case.where}"
        yield Missing("text", fact.text, message, f"it says '{near[0].strip()}'")


def _is_negative(sentence: str) -> bool:
    """Tell whether a sentence has a word or a phrase that negates, 'un-' and '-less' among them."""
    return _PHRASES.search(sentence) is not None or any(
        word in _NEGATIVE
        or word.startswith(_NEGATIVE_BEGINNINGS)
        or word.endswith("less")
        or (word.startswith(("un", "dis")) and len(word) > _PREFIX and not word.startswith(_NEUTRAL_BEGINNINGS))
        for word in _WORD.findall(sentence.lower())
    )

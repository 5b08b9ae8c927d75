"""The polarity of a fact: what is told with a 'not' is not told without any word of negation by its passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.keywords import key_words, overlap
from briefing.evidence.proof import Missing
from briefing.evidence.provers.case import Case, Found
from briefing.model.certainty import Certainty
from briefing.model.facts import Gap, OfficeHeld, Quotation
from briefing.reading.tokens import fold, tokens

_NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|nothing|neither|none|without|cannot)\b(?! (?:far|only|merely|just|least|longer|all|later"
    r"|less|more|fewer|doubt|matter|alone|even|necessarily|quite|wholly|entirely|surprisingly|so|to mention)\b)|n't\b",
    re.IGNORECASE,
)
# Words by which a text may say the same without a 'not'.
_NEGATIVE = re.compile(
    r"\b(?:not|never|no|nobody|nothing|neither|nor|none|without|cannot|only|merely?|un\w{3,}|dis\w{3,}|non"
    r"|in(?:abl|abil|capa|suff|comp|defin|visib|secur)\w*|im(?:poss|mun|mob)\w*|ir(?:rel|resp|rev)\w*|fail\w*"
    r"|refus\w*|den(?:y|ie|ia)\w*|lack\w*|reject\w*|declin\w*|hard(?:ly)?|difficult\w*|few|little|rather|avoid\w*"
    r"|stop\w*|instead|barely|rarely|seldom|yet|still|secre\w*|with(?:h[eo]ld|held|drew|draw)\w*|prevent\w*|miss\w*"
    r"|los[ets]\w*|far from|absen\w*|ban(?:s|ned)?|bar(?:s|red)?|prohibit\w*|forb[ia]d\w*|violat\w*|breach\w*"
    r"|end(?:ed|s|ing)?|halt\w*|block\w*|free|beyond|insist\w*|contrary|alone|oppos\w*|limit\w*|empty|short of|too"
    r"|last|ceas\w*|cancel\w*|abandon\w*|scrap\w*|drop\w*|exclud\w*|ignor\w*|silent|silence|doubt\w*|mystery"
    r"|remain\w*|if|whether|question\w*|former\w*|escap\w*|spar(?:e|ed)|surviv\w*)\b|n't\b|less\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])[\"']?\s+")
_SAME_MATTER = 1 / 3


def polarity(case: Case) -> Iterator[Found]:
    """Look for a word of negation in the sentences that speak of the same matter, if the fact has one."""
    fact = case.fact
    if isinstance(fact, Quotation | Gap) or not case.passages:
        return
    negation = _NEGATION.search(fold(fact.text))
    if negation is None:
        return
    if isinstance(fact, OfficeHeld) and fact.certainty is not Certainty.DENIED:
        yield Missing("text", fact.text, f"'{negation.group()}' takes away the office that the fact gives")
        return
    sentences = [each for passage in case.passages for each in _SENTENCES.split(fold(passage.text))]
    shares = [overlap(case.key_words, key_words(tokens(each))).share for each in sentences]
    least = min(_SAME_MATTER, max(shares))
    near = [each for each, share in zip(sentences, shares, strict=True) if share >= least]
    if not any(_NEGATIVE.search(each) for each in near):
        message = f"'{negation.group()}' in the sentence has no like in {case.where}"
        yield Missing("text", fact.text, message, f"it says '{near[0].strip()}'")

"""Words of likelihood and confidence, as ICD 203 uses them: one term to a judgement, and never both in a sentence."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.checks.prose import Prose, judgements, summaries
from briefing.loading.draft import Draft
from briefing.loading.suggest import one_of
from briefing.model.dossier import Likelihood
from briefing.reading.quotations.outside import outside_quotes
from briefing.reading.sentences import split

_TERMS = {"almost certainly": Likelihood.ALMOST_CERTAIN, **{each.value: each for each in Likelihood}}
# The other terms of ICD 203 for the same degrees, and the plainest of those that it doesn't have.
_SYNONYMS = {
    "remote": Likelihood.ALMOST_NO_CHANCE,
    "highly improbable": Likelihood.VERY_UNLIKELY,
    "highly unlikely": Likelihood.VERY_UNLIKELY,
    "improbable": Likelihood.UNLIKELY,
    "not likely": Likelihood.UNLIKELY,
    "not probable": Likelihood.UNLIKELY,
    "roughly even odds": Likelihood.ROUGHLY_EVEN,
    "even chance": Likelihood.ROUGHLY_EVEN,
    "even odds": Likelihood.ROUGHLY_EVEN,
    "as likely as not": Likelihood.ROUGHLY_EVEN,
    "probable": Likelihood.LIKELY,
    "probably": Likelihood.LIKELY,
    "more likely than not": Likelihood.LIKELY,
    "highly likely": Likelihood.VERY_LIKELY,
    "highly probable": Likelihood.VERY_LIKELY,
    "nearly certain": Likelihood.ALMOST_CERTAIN,
    "nearly certainly": Likelihood.ALMOST_CERTAIN,
    "virtually certain": Likelihood.ALMOST_CERTAIN,
}
# All that may stand before a term belongs to it: 'not likely' is another term, and none of the scale.
_BEFORE = (
    r"all\s+but|almost|approximately|as|at\s+all|barely|equally|even|extremely|fairly|far|hardly|highly|increasingly|least"
    r"|less|more|more\s+than|most|much|near|nearly|neither|never|no|nor|not|practically|quite|rather|roughly|scarcely|so"
    r"|somewhat|too|very|virtually"
)
_TERM = re.compile(
    rf"""\b(?:(?:{_BEFORE})\s+){{0,4}}
    (?: (?:un)?likely(?:\s+(?:than|as)\s+not)?
      | (?:im)?probabl[ey](?:\s+not)?
      | even\s+(?:chances?|odds)
      | fifty[-\s]fifty
      | (?:almost\s+no|no|little|slim|slight|small|good|fair|strong|high|low)\s+(?:chances?|odds|likelihood|probability)
      | in\s+all\s+(?:likelihood|probability)
      | remote(?=\s+(?:chance|possibility|prospect)|[.,;])
      | certainly
      | undoubtedly
      | (?:almost|all\s+but|near|nearly|practically|virtually|not)\s+certain
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CONFIDENCE = re.compile(
    r"(?<![-\w])(?<!vote of )(?<!votes of )(?<!vote of no )confiden(?:ce|t|tly)\b(?!-)", re.IGNORECASE
)


class Term(NamedTuple):
    """Words of likelihood, and where they stand."""

    words: str
    start: int

    @property
    def degree(self) -> Likelihood | None:
        """Give its degree on the scale; None if the scale does not have it."""
        return _TERMS.get(self._plain)

    @property
    def meant(self) -> Likelihood | None:
        """Give the degree that the words mean; None if they are too vague."""
        return self.degree or _SYNONYMS.get(self._plain)

    @property
    def _plain(self) -> str:
        return " ".join(self.words.lower().split())


def terms(text: str) -> tuple[Term, ...]:
    """Find the words of likelihood in a text, those in quotation marks left out."""
    return tuple(Term(found.group(), found.start()) for found in _TERM.finditer(outside_quotes(text)))


def judged_likelihood(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find key judgements with another likelihood in words than in the field, with two, or with words of confidence."""
    for prose, judgement in judgements(draft, settled):
        yield from _likelihood(prose, judgement.likelihood)
        for found in _CONFIDENCE.finditer(outside_quotes(prose.text)):
            message = f"'{found.group()}' speaks of confidence, which is told apart from likelihood"
            yield prose.wrong(Code.JUDGEMENT_WORDING, found.start(), message, "move it to 'because'")


def mixed_wording(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find sentences of summaries, and of what confidence rests on, that speak of likelihood and confidence at once."""
    for prose in summaries(draft, settled):
        for sentence in prose.sentences() if _speaks_of_confidence(prose.text) else ():
            yield from _mixed(prose, sentence.text, sentence.offset)
    for prose, judgement in judgements(draft, settled):
        because = prose._replace(steps=(*prose.steps[:-1], "because"), text=judgement.because)
        for part in split(judgement.because):
            yield from _mixed(because, part.text, part.offset)


def _speaks_of_confidence(text: str) -> bool:
    """Tell at once what is nearly always so: that there is no such word."""
    return "confiden" in text.lower()


def _mixed(prose: Prose, sentence: str, offset: int) -> Iterator[Finding]:
    confidence, likelihood = _CONFIDENCE.search(outside_quotes(sentence)), terms(sentence)
    if confidence is not None and likelihood:
        message = (
            f"'{confidence.group()}' speaks of confidence, and '{likelihood[0].words}' of likelihood, in one sentence"
        )
        yield prose.wrong(
            Code.JUDGEMENT_WORDING, offset + confidence.start(), message, "give each a sentence of its own"
        )


def _likelihood(prose: Prose, stated: Likelihood) -> Iterator[Finding]:
    found = terms(prose.text)
    strange = [term for term in found if term.degree is None]
    others = [term for term in found if term.meant not in {stated, None}]
    for term in strange:
        message = f"'{term.words}' is not among the dossier's terms of likelihood"
        hint = f"write '{term.meant}'" if term.meant else f"write {one_of(each.value for each in Likelihood)}"
        yield prose.wrong(Code.JUDGEMENT_WORDING, term.start, message, hint)
    if not found:
        message = f"the text does not say how likely it is: '{stated}'"
        yield prose.wrong(Code.JUDGEMENT_WORDING, 0, message, f"use the words '{stated}' in the text")
    elif others:
        message = f"the text says '{others[0].words.lower()}', the likelihood is '{stated}'"
        yield prose.wrong(Code.JUDGEMENT_WORDING, others[0].start, message, "a judgement has one likelihood")
    elif len(found) > 1 and not strange:
        message = f"'{found[1].words}' is a second term of likelihood"
        yield prose.wrong(Code.JUDGEMENT_WORDING, found[1].start, message, "a judgement says its likelihood once")

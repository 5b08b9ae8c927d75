"""Summaries and key judgements: each sentence cites the facts that carry it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.loading.source import ContentFile
from briefing.loading.suggest import closest, one_of
from briefing.loading.tree import Steps
from briefing.model.certainty import Certainty, examples, is_marked
from briefing.model.dossier import Likelihood
from briefing.reading.sentences import CitedSentence, count_words, full_id, paragraphs

SUMMARY_WORDS = range(120, 251)

# The other terms of ICD 203 for the same degrees; the dossier writes one of each pair.
_SYNONYMS = {
    "remote": Likelihood.ALMOST_NO_CHANCE,
    "highly improbable": Likelihood.VERY_UNLIKELY,
    "improbable": Likelihood.UNLIKELY,
    "roughly even odds": Likelihood.ROUGHLY_EVEN,
    "probable": Likelihood.LIKELY,
    "probably": Likelihood.LIKELY,
    "highly probable": Likelihood.VERY_LIKELY,
    "nearly certain": Likelihood.ALMOST_CERTAIN,
    "nearly certainly": Likelihood.ALMOST_CERTAIN,
}
_TERMS = {"almost certainly": Likelihood.ALMOST_CERTAIN, **{each.value: each for each in Likelihood}}
_ANY_TERM = re.compile(
    rf"\b(?:{'|'.join(sorted((*_TERMS, *_SYNONYMS), key=len, reverse=True))})\b".replace(" ", r"\s+"), re.IGNORECASE
)
_CONFIDENCE = re.compile(r"\bconfiden(?:ce|t|tly)\b", re.IGNORECASE)


class Prose(NamedTuple):
    """A text with citations, where it stands, and the article whose facts need no article's name before them."""

    file: ContentFile
    steps: Steps
    text: str
    article: str | None

    def wrong(self, code: Code, offset: int, message: str, hint: str) -> Finding:
        """Make a finding at a place in the text."""
        place = self.file.location_within(self.steps, self.text, offset)
        return self.file.finding(code, place, message, hint)

    def sentences(self) -> Iterator[CitedSentence]:
        """Go through the sentences; what is only the rest of a sentence cited too early is no sentence."""
        is_open = False
        for paragraph in paragraphs(self.text):
            for sentence in paragraph:
                if count_words(sentence.text) or sentence.citations:
                    if not (is_open and not sentence.citations):
                        yield sentence
                    is_open = bool(sentence.citations) and not sentence.is_ended


def cited_summaries(draft: Draft) -> Iterator[Finding]:
    """Find sentences of summaries without facts, ids that are no facts, and summaries that are too short or long."""
    for read, article in draft.read_articles():
        if ("summary",) in read.refused:
            continue
        prose = Prose(read.file, ("summary",), article.summary, article.id)
        yield from _cited(prose, draft)
        words = count_words(article.summary)
        if words not in SUMMARY_WORDS:
            place = read.file.location(("summary",), at_key=True)
            message = f"the summary has {words} words, citations not counted"
            hint = f"{SUMMARY_WORDS[0]} to {SUMMARY_WORDS[-1]} words fit"
            yield read.file.finding(Code.SUMMARY_LENGTH, place, message, hint)


def cited_judgements(draft: Draft) -> Iterator[Finding]:
    """Find key judgements with a sentence without facts, or with another likelihood in words than in the field."""
    main = draft.main
    for number, judgement in enumerate(main.model.judgements if main.model is not None else ()):
        if ("judgements", number) in main.refused or ("judgements",) in main.refused:
            continue
        prose = Prose(main.file, ("judgements", number, "text"), judgement.text, None)
        yield from _cited(prose, draft)
        yield from _likelihood(prose, judgement.likelihood)
        yield from _confidence(prose)


def _cited(prose: Prose, draft: Draft) -> Iterator[Finding]:
    example = "[fact, other-fact]" if prose.article else "[article/fact]"
    for sentence in prose.sentences():
        hint = f"put the ids of its facts behind the full stop: {example}"
        if not sentence.citations:
            yield prose.wrong(Code.UNCITED_SENTENCE, sentence.offset, "this sentence cites no fact", hint)
        elif not sentence.is_ended:
            message = "the brackets stand before the end of their sentence"
            yield prose.wrong(Code.UNCITED_SENTENCE, sentence.places[0], message, hint)
        for cited, offset in zip(sentence.citations, sentence.places, strict=True):
            yield from _known(prose, cited, offset, draft)
        yield from _as_sure_as_its_facts(prose, sentence, draft)


def _known(prose: Prose, cited: str, offset: int, draft: Draft) -> Iterator[Finding]:
    full = full_id(cited, prose.article)
    article, _, fact = full.partition("/")
    read = draft.articles.get(article)
    if not draft.articles or (read is not None and (read.file.tree is None or fact in read.names("facts"))):
        return
    own = draft.articles[prose.article].names("facts") if prose.article else ()
    elsewhere = (name for name, each in draft.fact_names.items() if each == cited)
    meant = next(elsewhere, None) or closest(cited, own) or closest(full, draft.fact_names)
    hint = f"did you mean '{meant}'?" if meant else "give the id of a fact, or add the fact"
    yield prose.wrong(Code.UNKNOWN_CITATION, offset, f"there is no fact '{cited}'", hint)


def _as_sure_as_its_facts(prose: Prose, sentence: CitedSentence, draft: Draft) -> Iterator[Finding]:
    """Find a sentence that tells as established what none of its facts does."""
    certainties = {fact for cited in sentence.citations if (fact := _certainty(prose, cited, draft)) is not None}
    if not certainties or any(is_marked(sentence.text, certainty) for certainty in certainties):
        return
    weakest = max(certainties, key=list(Certainty).index)
    message = f"no word of the sentence shows that its facts are only {' or '.join(sorted(certainties))}"
    hint = f"say so with a word such as {one_of(examples(weakest))}"
    yield prose.wrong(Code.UNMARKED_CERTAINTY, sentence.offset, message, hint)


def _certainty(prose: Prose, cited: str, draft: Draft) -> Certainty | None:
    article, _, name = full_id(cited, prose.article).partition("/")
    read = draft.articles.get(article)
    fact = read.model.facts.get(name) if read is not None and read.model is not None else None
    return None if fact is None else fact.certainty


def _likelihood(prose: Prose, stated: Likelihood) -> Iterator[Finding]:
    found = [(match, " ".join(match.group().lower().split())) for match in _ANY_TERM.finditer(prose.text)]
    degrees = {_TERMS.get(term) or _SYNONYMS[term] for _, term in found}
    for match, term in found:
        if term in _SYNONYMS:
            message = f"'{match.group()}' is not among the dossier's terms of likelihood"
            yield prose.wrong(Code.JUDGEMENT_WORDING, match.start(), message, f"write '{_SYNONYMS[term]}'")
    if not found:
        message = f"the text does not say how likely it is: '{stated}'"
        yield prose.wrong(Code.JUDGEMENT_WORDING, 0, message, f"use the words '{stated}' in the text")
    elif degrees != {stated}:
        match, term = next(each for each in found if (_TERMS.get(each[1]) or _SYNONYMS[each[1]]) != stated)
        message = f"the text says '{term}', the likelihood is '{stated}'"
        yield prose.wrong(Code.JUDGEMENT_WORDING, match.start(), message, "a judgement has one likelihood")


def _confidence(prose: Prose) -> Iterator[Finding]:
    for match in _CONFIDENCE.finditer(prose.text):
        message = f"'{match.group()}' speaks of confidence, which is told apart from likelihood"
        yield prose.wrong(Code.JUDGEMENT_WORDING, match.start(), message, "move it to 'because'")

"""Summaries and key judgements: each sentence cites the facts that carry it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import Code, Finding
from briefing.loading.checks.prose import Prose, judgements, summaries
from briefing.loading.draft import Draft
from briefing.loading.suggest import closest
from briefing.reading.sentences import count_words, full_id

SUMMARY_WORDS = range(120, 251)


def cited_summaries(draft: Draft) -> Iterator[Finding]:
    """Find sentences of summaries without facts, ids that are no facts, and summaries that are too short or long."""
    for prose in summaries(draft):
        yield from _cited(prose, draft)
        words = count_words(prose.text)
        if words not in SUMMARY_WORDS:
            place = prose.file.location(("summary",), at_key=True)
            message = f"the summary has {words} words, citations not counted"
            hint = f"{SUMMARY_WORDS[0]} to {SUMMARY_WORDS[-1]} words fit"
            yield prose.file.finding(Code.SUMMARY_LENGTH, place, message, hint)


def cited_judgements(draft: Draft) -> Iterator[Finding]:
    """Find sentences of key judgements without facts, and ids that are no facts."""
    for prose, _ in judgements(draft):
        yield from _cited(prose, draft)


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

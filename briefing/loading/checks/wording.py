"""The sentences of facts: one each, quoting no more than is fair."""

from __future__ import annotations

from collections.abc import Container, Iterator

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.model.facts import MAX_QUOTED_WORDS, Quotation
from briefing.reading.sentences import count_words, is_ended, split


def one_sentence(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find facts whose text is more or less than one sentence."""
    for read, name, fact in draft.facts():
        if fact.id in settled:
            continue
        steps = ("facts", name, "text")
        found = split(fact.text)
        if len(found) > 1:
            place = read.file.location_within(steps, fact.text, found[1].offset)
            hint = "make it one sentence, or two facts"
            yield read.file.finding(Code.NOT_ONE_SENTENCE, place, "a second sentence begins here", hint)
        elif not is_ended(fact.text):
            place = read.file.location_within(steps, fact.text, len(fact.text))
            message, hint = "the text does not end like a sentence", "end it with a full stop"
            yield read.file.finding(Code.NOT_ONE_SENTENCE, place, message, hint)


def long_quotations(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find quotations that are longer than a short quotation may be."""
    for read, name, fact in draft.facts():
        if not isinstance(fact, Quotation) or fact.id in settled:
            continue
        if (words := count_words(fact.words)) > MAX_QUOTED_WORDS:
            place = read.file.location(("facts", name, "words"))
            message = f"the quotation has {words} words; {MAX_QUOTED_WORDS} are the most"
            yield read.file.finding(Code.LONG_QUOTATION, place, message, "shorten it; … stands for what is left out")

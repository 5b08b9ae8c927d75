"""The sentences of facts: one each, marked with their certainty, quoting no more than is fair."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.loading.suggest import one_of
from briefing.model.certainty import examples, is_marked
from briefing.model.facts import MAX_QUOTED_WORDS, Quotation
from briefing.reading.sentences import count_words, is_ended, split


def one_sentence(draft: Draft) -> Iterator[Finding]:
    """Find facts whose text is more or less than one sentence."""
    for read, name, fact in draft.facts():
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


def marked_certainty(draft: Draft) -> Iterator[Finding]:
    """Find facts whose sentence does not show how sure it is."""
    for read, name, fact in draft.facts():
        if not is_marked(fact.text, fact.certainty):
            place = read.file.location(("facts", name, "text"))
            message = f"no word of the sentence shows that it is only '{fact.certainty}'"
            hint = f"say so with a word such as {one_of(examples(fact.certainty))}"
            yield read.file.finding(Code.UNMARKED_CERTAINTY, place, message, hint)


def long_quotations(draft: Draft) -> Iterator[Finding]:
    """Find quotations that are longer than a short quotation may be."""
    for read, name, fact in draft.facts():
        if isinstance(fact, Quotation) and (words := count_words(fact.words)) > MAX_QUOTED_WORDS:
            place = read.file.location(("facts", name, "words"))
            message = f"the quotation has {words} words; {MAX_QUOTED_WORDS} are the most"
            yield read.file.finding(Code.LONG_QUOTATION, place, message, "shorten it; … stands for what is left out")

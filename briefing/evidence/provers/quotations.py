"""Quotations: the words stand in the passage, inside quotation marks, and the speaker stands with them."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.source_text import Passage
from briefing.model.facts import INSCRIPTION, Quotation
from briefing.reading.quotations import FoundWords, find_words, nearest_words


def quotation(case: Case) -> Iterator[Found]:
    """Look for the words, then for the speaker beside them."""
    fact = case.fact
    if not isinstance(fact, Quotation):
        return
    found = [(passage, words) for passage in case.passages if (words := find_words(fact.words, passage.text))]
    quoted = [(passage, words) for passage, words in found if words.quoted]
    if quoted:
        passage, words = quoted[0]
        for stretch in words.stretches:
            yield Match("words", fact.words, passage.number, stretch.start, stretch.end)
        if fact.speaker != INSCRIPTION and not any(_speaks(fact.speaker, each, at) for each, at in quoted):
            yield _other_speaker(case, fact, passage)
    elif found:
        message = f"the words stand in paragraph {found[0][0].number}, but not inside quotation marks"
        yield Missing("words", fact.words, message)
    else:
        yield _not_there(case, fact)


def _speaks(speaker: str, passage: Passage, words: FoundWords) -> bool:
    """Tell whether the speaker is named in the passage outside the words themselves."""
    return any(
        speaker in mention.ids and not any(each.start <= mention.start < each.end for each in words.stretches)
        for mention in passage.names
    )


def _other_speaker(case: Case, fact: Quotation, passage: Passage) -> Missing:
    entity = case.entities.get(fact.speaker)
    name = entity.name if entity else fact.speaker
    message = f"the paragraph of the words, {passage.number}, does not name {name} as the speaker"
    people = [case.entities.get(each.ids[0]) for each in passage.names]
    named = ", ".join(dict.fromkeys(each.name for each in people if each is not None))
    return Missing("speaker", name, message, f"it names {named}" if named else None)


def _not_there(case: Case, fact: Quotation) -> Missing:
    message = f"the words do not stand in {case.where}"
    for passage in case.elsewhere:
        if find_words(fact.words, passage.text):
            return Missing("words", fact.words, message, case.moved(passage, "the quotation"))
    nearest = [told for passage in case.passages if (told := nearest_words(fact.words, passage.text))]
    return Missing("words", fact.words, message, nearest[0].message if nearest else None)

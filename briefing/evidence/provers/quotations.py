"""Quotations: the words stand in the passage, inside quotation marks, and the speaker stands with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.provers.speakers import speakers
from briefing.evidence.source_text import Passage
from briefing.model.facts import INSCRIPTION, Quotation
from briefing.reading.quotations import FoundWords, find_words, nearest_words
from briefing.reading.tokens import tokens

_NEGATIONS = frozenset({"not", "never", "no", "nobody", "none", "nothing", "neither", "nor", "cannot", "without"})


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
        yield from _turned(fact, quoted)
        yield from _speaker(case, fact, quoted)
    elif found:
        message = f"the words stand in paragraph {found[0][0].number}, but not inside quotation marks"
        yield Missing("words", fact.words, message)
    else:
        yield _not_there(case, fact)


def _turned(fact: Quotation, quoted: Sequence[tuple[Passage, FoundWords]]) -> Iterator[Missing]:
    """Find a negation among the words that the quotation leaves out: without it, it says the reverse."""
    passage, words = quoted[0]
    for one, other in zip(words.stretches, words.stretches[1:], strict=False):
        left_out = tokens(passage.text[one.end : other.start])
        negation = next((token.text for token in left_out if _negates(token.word)), None)
        if negation is not None:
            message = f"the words leave out '{negation}' in paragraph {passage.number}, and so say something else"
            yield Missing("words", fact.words, message, "quote it, too")


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _speaker(case: Case, fact: Quotation, quoted: Sequence[tuple[Passage, FoundWords]]) -> Iterator[Missing]:
    """Hold the speaker against those who say the words; where nobody can be told, against all names beside them."""
    told = [(passage, words, speakers(passage, words, case.entities)) for passage, words in quoted]
    if fact.speaker == INSCRIPTION:
        if all(each for _, _, each in told):
            yield _said_by_others(case, "an inscription", told[0][0], told[0][2] or frozenset())
    elif not any(_speaks(fact.speaker, passage, words, each) for passage, words, each in told):
        entity = case.entities.get(fact.speaker)
        name = entity.name if entity else fact.speaker
        passage, _, others = told[0]
        is_named = any(_is_beside(fact.speaker, each, at) for each, at, _ in told)
        yield _said_by_others(case, name, passage, others) if others and is_named else _not_named(case, name, passage)


def _speaks(speaker: str, passage: Passage, words: FoundWords, told: frozenset[str] | None) -> bool:
    return speaker in told if told is not None else _is_beside(speaker, passage, words)


def _is_beside(speaker: str, passage: Passage, words: FoundWords) -> bool:
    """Tell whether the speaker is named in the passage outside the words themselves."""
    return any(
        speaker in mention.ids and not any(each.start <= mention.start < each.end for each in words.stretches)
        for mention in passage.names
    )


def _said_by_others(case: Case, name: str, passage: Passage, others: frozenset[str]) -> Missing:
    message = f"paragraph {passage.number} gives the words to somebody else than {name}"
    return Missing("speaker", name, message, f"it says that they are those of {_names(case, sorted(others), ' or ')}")


def _not_named(case: Case, name: str, passage: Passage) -> Missing:
    message = f"the paragraph of the words, {passage.number}, does not name {name} as the speaker"
    named = _names(case, [each.ids[0] for each in passage.names], ", ")
    return Missing("speaker", name, message, f"it names {named}" if named else None)


def _names(case: Case, ids: Iterable[str], joint: str) -> str:
    found = (case.entities.get(each) for each in ids)
    return joint.join(dict.fromkeys(each.name for each in found if each is not None))


def _not_there(case: Case, fact: Quotation) -> Missing:
    message = f"the words do not stand in {case.where}"
    for passage in case.elsewhere:
        if find_words(fact.words, passage.text):
            return Missing("words", fact.words, message, case.moved(passage, "the quotation"))
    nearest = [told for passage in case.passages if (told := nearest_words(fact.words, passage.text))]
    return Missing("words", fact.words, message, nearest[0].message if nearest else None)

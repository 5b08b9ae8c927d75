"""Figures: a number of the passage with both bounds, its vagueness and its unit, and the words in which it stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.source_text import Passage
from briefing.model.facts import Figure
from briefing.model.wording import range_in_words
from briefing.reading.matching import says_figure
from briefing.reading.numbers import NumberMention, counts
from briefing.reading.tokens import fold


def figure(case: Case) -> Iterator[Found]:
    """Look for the number, its unit and its wording."""
    fact = case.fact
    if not isinstance(fact, Figure):
        return
    found = [pair for pair in _saying(case.passages, fact) if counts(pair[1], pair[0].words, fact.unit)]
    other = next(_saying(case.passages, fact), None)
    if found:
        passage, mention = found[0]
        yield Match("low", in_words(fact), passage.number, mention.start, mention.end)
    elif other is not None:
        passage, mention = other
        stretch = passage.text[mention.start : mention.end]
        message = f"'{stretch}' in paragraph {passage.number} does not count {fact.unit}"
        yield Missing("unit", fact.unit, message, f"it counts {mention.unit}" if mention.unit else None)
    else:
        yield Missing("low", in_words(fact), *_told(case, fact))
    yield _as_written(case, fact)


def in_words(fact: Figure) -> str:
    """Write a figure's range."""
    return range_in_words(fact.low, fact.high, approximate=fact.approximate, ordinal=fact.ordinal)


def _saying(passages: tuple[Passage, ...], fact: Figure) -> Iterator[tuple[Passage, NumberMention]]:
    return ((passage, each) for passage in passages for each in passage.numbers if says_figure(each, fact))


def _as_written(case: Case, fact: Figure) -> Found:
    """Find the wording that the fact gives, around a number that says the figure."""
    wording = fold(fact.as_written).lower()
    present = [(passage, start) for passage in case.passages for start in _places(wording, fold(passage.text).lower())]
    parts: list[str] = []
    for passage, start in present:
        end = start + len(wording)
        for each in passage.numbers:
            if start < each.end and each.start < end and says_figure(each, fact):
                if start <= each.start and each.end <= end and _is_whole(passage.text, start, end):
                    return Match("as_written", fact.as_written, passage.number, start, end)
                parts.append(passage.text[each.start : each.end])
    if present:
        message = f"'{fact.as_written}' in paragraph {present[0][0].number} is not '{in_words(fact)}'"
        return Missing("as_written", fact.as_written, message, f"the text writes '{parts[0]}'" if parts else None)
    message = f"'{fact.as_written}' does not stand in {case.where}"
    others = (passage for passage in case.elsewhere if wording in fold(passage.text).lower())
    other = next(others, None)
    return Missing("as_written", fact.as_written, message, case.moved(other, "it") if other else None)


def _places(wording: str, text: str) -> Iterator[int]:
    """Give each place of a wording; one may stand within another number: three in thirty-three."""
    start = text.find(wording)
    while start >= 0:
        yield start
        start = text.find(wording, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends where words do."""
    return not any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (start, end))


def _told(case: Case, fact: Figure) -> tuple[str, str | None]:
    message = f"nothing in {case.where} says '{in_words(fact)}'"
    other = next(_saying(case.elsewhere, fact), None)
    if other is not None:
        return message, case.moved(other[0], f"'{other[0].text[other[1].start : other[1].end]}'")
    there = [(passage, each) for passage in case.passages for each in passage.numbers if not each.soft]
    if not there:
        return message, "there is no number in it"
    passage, nearest = there[0]
    return message, f"paragraph {passage.number} says '{passage.text[nearest.start : nearest.end]}'"

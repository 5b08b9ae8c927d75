"""The date of a fact: an expression of the passage that resolves to it, at its precision."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.source_text import Passage
from briefing.model.edtf import Edtf
from briefing.model.facts import OfficeHeld
from briefing.model.wording import date_in_words
from briefing.reading.dates import DateMention
from briefing.reading.matching import same_days, saying_date


def date(case: Case) -> Iterator[Found]:
    """Look for the fact's date in its passages."""
    wanted = case.fact.date
    if wanted is None:
        return
    read = [(passage, mention) for passage in case.passages for mention in passage.dates]
    said = saying_date([mention for _, mention in read], wanted)
    if said:
        for mention in said:
            passage = next(passage for passage, each in read if each is mention)
            yield _match(passage, mention, wanted)
    elif _is_the_day_of_the_text(case, wanted):
        because = f"the text of {date_in_words(case.article.anchor)} attests the office for its own day"
        yield Match("date", date_in_words(wanted), case.fact.evidence[0], 0, 0, because)
    else:
        yield Missing("date", date_in_words(wanted), *_told(case, wanted, [mention for _, mention in read]))


def _match(passage: Passage, mention: DateMention, wanted: Edtf) -> Match:
    return Match("date", date_in_words(wanted), passage.number, mention.start, mention.end, mention.because)


def _is_the_day_of_the_text(case: Case, wanted: Edtf) -> bool:
    """Tell whether an office is dated by the text's own day; what is told as earlier needs a date of its own."""
    return isinstance(case.fact, OfficeHeld) and same_days(wanted, case.article.anchor)


def _told(case: Case, wanted: Edtf, read: list[DateMention]) -> tuple[str, str | None]:
    words = date_in_words(wanted)
    message = f"nothing in {case.where} says '{words}'"
    for passage in case.elsewhere:
        if saying_date(passage.dates, wanted):
            return message, case.moved(passage, words)
    if not read:
        return message, "there is no date in it"
    nearest = min(read, key=lambda each: distance(each.date, wanted))
    source = next(passage for passage in case.passages if nearest in passage.dates)
    stretch = source.text[nearest.start : nearest.end]
    return message, f"the nearest is '{stretch}' in paragraph {source.number}: {date_in_words(nearest.date)}"


def distance(one: Edtf, other: Edtf) -> int:
    """Tell how many days two dates are apart, at their beginnings and ends together."""
    return abs(one.earliest.toordinal() - other.earliest.toordinal()) + abs(
        one.latest.toordinal() - other.latest.toordinal()
    )

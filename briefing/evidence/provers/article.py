"""What is printed of an article itself: its headline, names and dates stand somewhere in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.evidence.proof import Missing
from briefing.evidence.provers.dates import distance
from briefing.evidence.source_text import Passage, SourceText
from briefing.model.article import Article
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities
from briefing.model.wording import date_in_words
from briefing.reading.dates import DateMention, read_dates
from briefing.reading.matching import saying_date
from briefing.reading.tokens import fold

_SHOWN = 80
_PUBLISHING = re.compile(r"\b(?:re-?)?(?:publish|post|print|issu|appear|updat)ed\b", re.IGNORECASE)
_REMEDY = "correct it, or leave out what the text does not state"


class Lacking(NamedTuple):
    """A value of an article's source that its text does not have, and where in the source it is given."""

    steps: tuple[str | int, ...]
    missing: Missing


def prove_source(article: Article, entities: Entities, source: SourceText) -> tuple[Lacking, ...]:
    """Look for all that an article says of its text; give what is not there."""
    text = _Text(source)
    found = (*_title(article, text), *_words(article, text), *_agency(article, entities, text), *_dates(article, text))
    return tuple(found)


class _Text:
    """A whole text in which words are looked for, whatever the forms of their marks and letters."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.folded = [_plain(passage.text) for passage in source.passages]

    def has(self, words: str) -> bool:
        """Tell whether words stand in a paragraph; '…' stands for what is left out."""
        parts = [part for each in _plain(words).replace("...", "…").split("…") if (part := each.strip())]
        return bool(parts) and any(_in_order(parts, paragraph) for paragraph in self.folded)


def _title(article: Article, text: _Text) -> Iterator[Lacking]:
    title = article.source.title
    if not text.has(title):
        first = text.source.passages[0].text if text.source.passages else ""
        shown = first if len(first) <= _SHOWN else f"{first[:_SHOWN].rpartition(' ')[0]} …"
        nearest = f"the text begins '{shown}'; '…' stands for what is left out" if shown else "the text is empty"
        yield Lacking(("title",), Missing("title", title, "the title does not stand in the text", nearest))


def _words(article: Article, text: _Text) -> Iterator[Lacking]:
    source = article.source
    for field in ("authors", "contributors"):
        for number, name in enumerate(getattr(source, field)):
            yield from _of(text, (field, number), name)
    for field in ("publication", "dateline"):
        if (words := getattr(source, field)) is not None:
            yield from _of(text, (field,), words)


def _of(text: _Text, steps: tuple[str | int, ...], words: str) -> Iterator[Lacking]:
    if not text.has(words):
        yield Lacking(steps, Missing(str(steps[0]), words, f"'{words}' does not stand in the text", _REMEDY))


def _agency(article: Article, entities: Entities, text: _Text) -> Iterator[Lacking]:
    agency = entities.get(article.source.agency) if article.source.agency is not None else None
    if agency is not None and not any(map(text.has, (agency.name, *agency.aliases, *agency.misspelt))):
        missing = Missing("agency", agency.name, f"the text does not name the agency '{agency.name}'", _REMEDY)
        yield Lacking(("agency",), missing)


def _dates(article: Article, text: _Text) -> Iterator[Lacking]:
    wanted = ((field, getattr(article.source, field)) for field in ("published", "republished"))
    given = [(field, date) for field, date in wanted if date is not None]
    read = _days_of_publication(text) if given else []
    for field, date in given:
        if not saying_date([mention for _, mention in read], date):
            words = date_in_words(date)
            message = f"nothing in the text says '{words}' of its publication"
            yield Lacking((field,), Missing(field, words, message, _nearest(date, read)))


def _days_of_publication(text: _Text) -> list[tuple[Passage, DateMention]]:
    """Give the dates beside a word of publishing; where the text has none, all that count from no other day."""
    read = [(passage, each) for passage in text.source.passages for each in _given_dates(passage)]
    told = [(passage, each) for passage, each in read if _PUBLISHING.search(passage.text)]
    return told or read


def _given_dates(passage: Passage) -> Iterator[DateMention]:
    """Read the dates that count from no other day, also in lines whose dates prove no fact: headlines and datelines."""
    yield from read_dates(passage.text, passage.words, None)
    read = read_dates(passage.text, passage.words, passage.source.anchor)
    yield from (each for each in read if not each.relative and each.because is None)


def _nearest(wanted: Edtf, read: list[tuple[Passage, DateMention]]) -> str:
    if not read:
        return "there is no date in it: leave out what the text does not state"
    passage, mention = min(read, key=lambda pair: distance(pair[1].date, wanted))
    stretch = passage.text[mention.start : mention.end]
    return f"the nearest is '{stretch}' in paragraph {passage.number}: {date_in_words(mention.date)}"


def _plain(text: str) -> str:
    """Bring marks and letters into one form; headlines take single quotes for double ones."""
    return fold(text).lower().replace('"', "'")


def _in_order(parts: list[str], paragraph: str) -> bool:
    at = 0
    for part in parts:
        at = _find(part, paragraph, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _find(part: str, paragraph: str, at: int) -> int:
    """Find words as whole words."""
    place = paragraph.find(part, at)
    while place >= 0:
        end = place + len(part)
        if not (_joins(paragraph, place) or _joins(paragraph, end)):
            return place
        place = paragraph.find(part, place + 1)
    return -1


def _joins(text: str, place: int) -> bool:
    """Tell whether a place lies within a word."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()

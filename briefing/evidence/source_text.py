"""One article's text as proof reads it: paragraph by paragraph, and only those that somebody asks for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from briefing.evidence.keywords import Paragraphs
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities
from briefing.reading.dates import DateMention, read_dates
from briefing.reading.furniture import is_dateline, is_furniture
from briefing.reading.names import Names, Resolved, TextNames
from briefing.reading.names.offices import Offices
from briefing.reading.numbers import NumberMention, read_numbers
from briefing.reading.quotations import Quoted, quoted
from briefing.reading.tokens import Token, tokens


class Passage:
    """A paragraph of the source text and what stands in it that a fact can rest on."""

    def __init__(self, number: int, text: str, source: SourceText) -> None:
        self.number = number
        """From 1."""
        self.text = text
        self.source = source

    @cached_property
    def words(self) -> list[Token]:
        """Give its words and marks."""
        return tokens(self.text)

    @cached_property
    def is_furniture(self) -> bool:
        """Tell whether it is a caption, a teaser or the like, whose dates and numbers prove nothing."""
        return is_furniture(self.words)

    @cached_property
    def all_dates(self) -> tuple[DateMention, ...]:
        """Give its dates, resolved from the article's anchor."""
        return read_dates(self.text, self.words, self.source.anchor)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Give the dates that something can have happened on: not those of captions, teasers and datelines."""
        if self.is_furniture:
            return ()
        anchor = self.source.anchor
        return tuple(
            each for each in self.all_dates if each.date != anchor or not is_dateline(self.words, each.start, each.end)
        )

    @cached_property
    def names(self) -> tuple[Resolved, ...]:
        """Give the entities in it, pronouns and titles among them."""
        return self.source.names.paragraph(self.number)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Give its numbers, those of dates and names left out; 'two months after' is a number as well."""
        if self.is_furniture:
            return ()
        dates = [(each.start, each.end) for each in self.dates if each.because is None]
        names = [(each.start, each.end) for each in self.source.names.mentions(self.number)]
        return read_numbers(self.words, sorted([*dates, *names]))

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """Give the stretches in quotation marks."""
        return quoted(self.text)


class SourceText:
    """The paragraphs of an article, read when they are needed."""

    def __init__(self, paragraphs: Sequence[str], anchor: Edtf, registry: Names, entities: Entities) -> None:
        self.anchor = anchor
        self.registry = registry
        self.passages = tuple(Passage(number, text, self) for number, text in enumerate(paragraphs, start=1))
        self._entities = entities

    @cached_property
    def names(self) -> TextNames:
        """Read the names of the whole text, each paragraph once."""
        return TextNames(self.registry, [passage.words for passage in self.passages], self._entities)

    @cached_property
    def offices(self) -> Offices:
        """Read who holds which office in the text."""
        return Offices(self.names)

    @cached_property
    def key_words(self) -> Paragraphs:
        """Read which paragraphs speak of what."""
        return Paragraphs([passage.words for passage in self.passages])

    def has(self, number: int) -> bool:
        """Tell whether there is a paragraph of that number."""
        return 1 <= number <= len(self.passages)

    def cited(self, numbers: Sequence[int]) -> tuple[Passage, ...]:
        """Give the paragraphs of these numbers, leaving out those beyond the end."""
        return tuple(self.passages[number - 1] for number in numbers if self.has(number))

    def others(self, numbers: Sequence[int]) -> tuple[Passage, ...]:
        """Give all other paragraphs."""
        return tuple(passage for passage in self.passages if passage.number not in set(numbers))

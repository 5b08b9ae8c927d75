"""A briefing as the templates get it: sections, statements and references, decided and formatted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from markupsafe import Markup

UNPROVED = "unproved"
"""The word that stands beside what rests on facts that have not been held against their source text."""


class Paper(StrEnum):
    """The sizes of paper that a briefing is set for."""

    A4 = "a4"
    LETTER = "letter"


class Edition(StrEnum):
    """What is made of a dossier."""

    FULL = "full"
    """The whole briefing."""
    BRIEF = "brief"
    """Two pages for a meeting."""
    QUIZ = "quiz"
    """The question sheet alone."""
    KEY = "key"
    """The key to the question sheet alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Something printed that stands for facts."""

    facts: tuple[str, ...] = field(default=(), compare=False)
    """The full ids of the facts."""
    place: str = field(default="", compare=False)
    """Its own anchor; it has one only where somebody asks for its page."""


@dataclass(frozen=True, slots=True)
class Reference(Citation):
    """A link from a statement to its article and paragraphs."""

    label: str
    """As printed: 'A 6, 10'."""
    spoken: str
    """As read aloud: 'Article A, paragraphs 6 and 10'."""
    target: str
    """The anchor that it links to, without '#'."""
    unproved: bool = False
    """What it refers to has not been proved; wherever it is printed, the word is printed beside it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How sure a statement is: the word, and the form that stands for it."""

    word: str
    form: str
    """solid, hatched, outlined or struck."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as it is printed."""

    anchor: str
    """The anchor of its row in the record, without '#'."""
    kind: str
    text: Markup
    date: str
    mark: Mark
    attribution: str
    """Who says so."""
    reference: Reference


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose and the references that carry it."""

    text: Markup
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the table of contents."""

    title: str
    target: str
    level: int


@dataclass(frozen=True, slots=True)
class Section:
    """What every section has: an anchor, a heading and the name of its template."""

    anchor: str
    title: str
    template: str

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give the section's lines in the table of contents."""
        return (Heading(self.title, self.anchor, 1),)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page."""

    title: str
    subtitle: str
    authors: str
    as_of: str
    counts: tuple[tuple[str, str], ...]
    """Numbers and what they count: ('251', 'facts')."""
    kicker: str = "Briefing"
    """What kind of document it is."""


@dataclass(frozen=True, slots=True)
class BriefingDocument:
    """A whole briefing."""

    title: str
    subtitle: str
    authors: tuple[str, ...]
    description: str
    language: str
    as_of: str
    paper: Paper
    cover: Cover | None
    """None where the document begins with its first section, without contents."""
    marks: tuple[tuple[Mark, str], ...]
    """The key to the certainty marks, with what each means."""
    letters: tuple[tuple[str, str, str], ...]
    """Letter, title and anchor of each article, if they find room on the cover."""
    sections: tuple[Section, ...]
    notice: str = ""
    """What of it has not been proved; empty where everything has."""
    foot: str = ""
    """What stands at the foot of every page in the place of title and date: the code of a question sheet."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give the table of contents."""
        return tuple(heading for section in self.sections for heading in section.headings)

"""What the exports look like: their fields, described where they stand; the JSON Schemas are made from this."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing.model.fields import Frozen

Number = int | float


class DateRecord(Frozen):
    """A date, with the days that it can mean."""

    edtf: str
    """The date in EDTF (ISO 8601-2), at its true precision."""
    earliest: str | None
    """The first day that it can mean; null where that is not known."""
    latest: str | None
    """The last day that it can mean; null where that is not known."""
    precision: Literal["day", "month", "season", "year", "decade", "century"]
    """How finely the date is known; of a span the coarser of its ends."""
    extent: Literal["single", "span", "one-of"]
    """One stretch; from the first day to the last; or some day between the two."""
    approximate: bool
    """The date is about right."""
    uncertain: bool
    """Whether the date is right is doubtful."""
    words: str
    """The date in words."""


class FigureRecord(Frozen):
    """A number as a range."""

    of: str
    """What is counted or measured."""
    low: Number | None
    """The least that the source allows; null where it sets no lower bound."""
    high: Number | None
    """The most that the source allows; null where it sets no upper bound."""
    unit: str
    """The unit in the plural."""
    approximate: bool
    """The source says 'about', 'around', 'nearly'."""
    ordinal: bool
    """The number is a rank, not an amount."""
    as_written: str
    """The number as the source writes it."""


class QuotationRecord(Frozen):
    """Words that somebody said or wrote."""

    speaker: str
    """The name of the speaker, or 'inscription'."""
    words: str
    """The words, verbatim; … stands for what is left out."""


class OfficeRecord(Frozen):
    """An office that somebody held."""

    holder: str
    """The name of the person."""
    office: str
    """The title of the office."""


class FactRecord(Frozen):
    """A fact, with names in place of ids, so that it can be read alone."""

    id: str
    """The full id: article/fact."""
    article: str
    """The id of the article that tells it."""
    kind: Literal["event", "figure", "quotation", "office", "claim", "gap"]
    """What kind of fact it is."""
    text: str
    """The fact as a sentence, as the briefing prints it."""
    dates: tuple[str, ...]
    """When it happened or was so, in EDTF (ISO 8601-2) at its true precision; empty where the source gives no date."""
    date: DateRecord | None
    """The same with the days that it can mean, and in words."""
    people: tuple[str, ...]
    """Everybody whom the fact names, also as its speaker, its holder of an office or its origin."""
    organisations: tuple[str, ...]
    """Every organisation that the fact names, also as its speaker or origin; not the agency that merely tells it."""
    places: tuple[str, ...]
    """Every place that the fact names."""
    named: tuple[str, ...]
    """Other named things: wars, treaties, exercises, equipment."""
    by: tuple[str, ...]
    """Who did it."""
    according_to: tuple[str, ...]
    """Who says so; for an article that speaks for itself its title."""
    via: tuple[str, ...]
    """The channel through which the origin is known."""
    certainty: Literal["established", "reported", "assessed", "alleged", "speculated", "denied", "planned"]
    """How sure it is."""
    figure: FigureRecord | None
    """The number, if the fact is a figure."""
    quotation: QuotationRecord | None
    """The words, if the fact is a quotation."""
    office: OfficeRecord | None
    """The office, if the fact is that somebody held one."""
    evidence: tuple[int, ...]
    """The paragraphs of the source text that carry it: its non-empty lines, from 1."""
    theme: str
    """The id of the theme."""
    about: str
    """The question of fact that it answers: facts that share it are compared."""
    importance: Literal[1, 2, 3]
    """1 indispensable, 2 good to know, 3 minor."""
    proof: Literal["proved", "proved by context", "cited", "unproved"]
    """How it stands to its source text: each value found in its paragraphs; some found only by what stands elsewhere;
    nothing in it to be looked for but its matter; or not proved as it is now."""


class Term(Frozen):
    """A theme, an act or a topic."""

    id: str
    """Its id."""
    words: str
    """What it is called."""


class SentenceRecord(Frozen):
    """A sentence and what it rests on."""

    text: str
    """The sentence."""
    facts: tuple[str, ...]
    """The full ids of the facts that carry it."""


class JudgementRecord(Frozen):
    """A key judgement."""

    sentences: tuple[SentenceRecord, ...]
    """What is judged."""
    likelihood: str
    """A term of the likelihood scale of ICD 203."""
    confidence: Literal["low", "moderate", "high"]
    """Confidence in the basis."""
    because: str
    """What the confidence rests on."""
    proved: bool
    """Whether all of it was held against the facts that it cites, as it stands."""


class EntityRecord(Frozen):
    """A person, an organisation, a place, an office or another named thing; what does not apply is null or empty."""

    id: str
    """Its id."""
    name: str
    """Its name, as the briefing prints it."""
    aliases: tuple[str, ...] = ()
    """Other names."""
    part_of: str | None = None
    """The id of what it belongs to."""
    family: str | None = None
    """A person's family name."""
    country: str | None = None
    """The id of the country that a person acts for or an organisation belongs to."""
    demonyms: tuple[str, ...] = ()
    """A country's adjectives, and the names of its people."""
    organisation: str | None = None
    """The id of the organisation that an office belongs to."""
    single: bool | None = None
    """Whether one person holds an office at a time."""
    not_with: tuple[str, ...] = ()
    """The ids of offices that nobody holds together with an office."""
    type: str | None = None
    """What another named thing is: war, treaty, exercise, equipment."""


class EntitiesRecord(Frozen):
    """The registry, class by class."""

    people: tuple[EntityRecord, ...]
    """People."""
    organisations: tuple[EntityRecord, ...]
    """Organisations; governments are organisations."""
    places: tuple[EntityRecord, ...]
    """Places."""
    offices: tuple[EntityRecord, ...]
    """Offices."""
    named: tuple[EntityRecord, ...]
    """Other named things."""
    groups: tuple[EntityRecord, ...]
    """People who speak or act without names."""


class SourceRecord(Frozen):
    """What an article's text states about itself; null or empty where it states nothing."""

    title: str
    """The headline."""
    genre: Literal["report", "commentary"]
    """What kind of text it is."""
    authors: tuple[str, ...]
    """The authors."""
    contributors: tuple[str, ...]
    """Others whom the text credits."""
    publication: str | None
    """The newspaper, journal or site."""
    agency: str | None
    """The name of the news agency."""
    dateline: str | None
    """The place that the report opens with."""
    published: DateRecord | None
    """The day of publication."""
    republished: DateRecord | None
    """When it was published again."""
    fingerprint: str
    """SHA-256 of the normalised text."""


class ArticleRecord(Frozen):
    """An article: where it comes from, its summary and its facts."""

    id: str
    """Its id."""
    source: SourceRecord
    """What the text states about itself."""
    anchor: DateRecord
    """The date from which the text's relative dates count; not a date of publication."""
    anchor_why: str
    """How the anchor is known."""
    theme: str | None
    """The theme of facts that name none of their own."""
    summary: tuple[tuple[SentenceRecord, ...], ...]
    """Paragraphs of sentences."""
    source_proved: bool
    """Whether what the text states about itself was held against the text, as it stands."""
    summary_proved: bool
    """Whether the summary was held against the facts that it cites, as it stands."""
    facts: tuple[FactRecord, ...]
    """Its facts, in the order of the article."""


class DossierRecord(Frozen):
    """A whole dossier."""

    schema_: Literal["briefing/dossier@1"] = Field(alias="schema")
    """The version of this format: a new number means that a program which reads this one may fail."""
    title: str
    """The title."""
    subtitle: str | None
    """The line beneath the title."""
    authors: tuple[str, ...]
    """Who made it."""
    as_of: DateRecord
    """The day on which it stands."""
    language: str
    """The language of the prose, as a BCP 47 tag."""
    themes: tuple[Term, ...]
    """The themes, in their order."""
    acts: tuple[Term, ...]
    """Kinds of things that happen."""
    topics: tuple[Term, ...]
    """Questions of fact that several facts answer."""
    judgements: tuple[JudgementRecord, ...]
    """The key judgements, the weightiest first."""
    entities: EntitiesRecord
    """The registry."""
    articles: tuple[ArticleRecord, ...]
    """The articles, in the order of their anchors."""

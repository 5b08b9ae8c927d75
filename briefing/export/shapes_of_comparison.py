"""What the comparison of answers looks like: its fields, described where they stand."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing.export.shapes import DateRecord, FigureRecord
from briefing.model.fields import Frozen

RelationName = Literal["corroborates", "refines", "differs-in-part", "differs"]
DimensionName = Literal["date", "figure", "certainty"]


class OriginGroupRecord(Frozen):
    """Origins that depend on each other, or may."""

    names: tuple[str, ...]
    """Who they are; of an article that speaks for itself its title."""
    named: bool
    """Somebody among them has a name, so that the group counts as an origin of its own."""
    facts: tuple[str, ...]
    """The full ids of the facts that they give."""


class OriginsRecord(Frozen):
    """Whose word it is in the end."""

    independent: int
    """How many origins are independent of each other, for all that the texts show."""
    unknown: bool
    """Whether there are others whose independence is unknown."""
    words: str
    """The same in words."""
    groups: tuple[OriginGroupRecord, ...]
    """The origins; those that share an agency, a government or a channel are one group."""


class AnsweringFact(Frozen):
    """A fact that answers a question."""

    id: str
    """The full id: article/fact."""
    article: str
    """The id of the article that tells it."""
    evidence: tuple[int, ...]
    """The paragraphs of the source text that carry it."""
    text: str
    """The fact as a sentence."""
    certainty: Literal["established", "reported", "assessed", "alleged", "speculated", "denied", "planned"]
    """How sure it is."""
    according_to: tuple[str, ...]
    """Who says so; for an article that speaks for itself its title."""
    via: tuple[str, ...]
    """The channel through which the origin is known."""
    proof: Literal["proved", "proved by context", "cited", "unproved"]
    """How it stands to its source text, as in the export of facts."""


class AnswerRecord(Frozen):
    """One value, and all who give it."""

    words: str
    """The value in words."""
    date: DateRecord | None
    """The date; null where dates are not compared or none is given."""
    figure: FigureRecord | None
    """The number; null where figures are not compared or none is given."""
    stance: Literal["affirmed", "denied", "possible", "planned"] | None
    """What is said of it; null where denials and what they deny are not compared."""
    origins: OriginsRecord
    """The origins of this value."""
    facts: tuple[AnsweringFact, ...]
    """The facts that give it."""


class PairRecord(Frozen):
    """Two facts compared in one respect."""

    first: str
    """The full id of a fact."""
    second: str
    """The full id of another."""
    dimension: DimensionName
    """What is compared."""
    relation: RelationName
    """Equal; one contains the other; they overlap and neither contains the other; nothing in common."""


class TopicRecord(Frozen):
    """A question of fact and its answers."""

    id: str
    """Its id."""
    question: str
    """The question."""
    relation: RelationName
    """The widest difference among the answers."""
    differing: bool
    """Whether the sources differ, wholly or in part."""
    dimensions: tuple[DimensionName, ...]
    """In what they differ; empty where they don't."""
    verdict: str
    """The relation in words."""
    explanation: str
    """Which answers differ, in words; empty where none do."""
    origins: OriginsRecord
    """The origins of all answers together."""
    answers: tuple[AnswerRecord, ...]
    """The distinct values; equal ones are one, overlapping ones are not."""
    comparisons: tuple[PairRecord, ...]
    """Each fact against each other, in each respect in which both have a value."""


class ComparisonRecord(Frozen):
    """The questions of fact that several facts answer, compared."""

    schema_: Literal["briefing/comparison@1"] = Field(alias="schema")
    """The version of this format: a new number means that a program which reads this one may fail."""
    title: str
    """The title of the dossier."""
    as_of: DateRecord
    """The day on which the dossier stands."""
    topics: tuple[TopicRecord, ...]
    """The questions, in the order of the dossier."""

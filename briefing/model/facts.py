"""Facts: one sentence each, typed by kind, with attribution, certainty and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf
from briefing.model.fields import Frozen, Id, Ids, Number, Paragraphs, QualifiedId, Text
from briefing.model.slots import Slot

INSCRIPTION = "inscription"
"""The speaker of words that are written on something."""

MAX_QUOTED_WORDS = 20

_REFERRING = ("people", "organisations", "places", "named", "by", "according_to", "via")


class Importance(IntEnum):
    """How much a reader loses without the fact."""

    INDISPENSABLE = 1
    GOOD_TO_KNOW = 2
    MINOR = 3


class BaseFact(Frozen):
    """What facts of all kinds have."""

    id: QualifiedId = Field(alias="<id>")
    """The full id, article/fact (made by the article, never written)."""
    article: Id = Field(alias="<article>")
    """The article that tells the fact (made by the article, never written)."""
    text: Text
    """The fact as one sentence in our own words."""
    about: QualifiedId
    """The question of fact that this answers, from the dossier's topics; facts of different articles that share
    it are compared with each other. Default: the fact alone."""
    theme: Id
    """A theme of the dossier. Default: the theme of the article."""
    date: Edtf | None = None
    """When it happened or was so, in EDTF, at its true precision."""
    people: Ids = ()
    """People in the fact."""
    organisations: Ids = ()
    """Organisations and groups in the fact; governments are organisations."""
    places: Ids = ()
    """Places in the fact: countries, regions, cities, sites."""
    named: Ids = ()
    """Other named things in the fact: wars, treaties, exercises, equipment."""
    by: Ids = ()
    """Who did it, among the people and organisations."""
    act: Id | None = None
    """What kind of thing happened, from the dossier's list of acts."""
    according_to: Ids
    """Who says so: people, organisations, groups or an article. Default: the article's agency, else the article."""
    via: Ids = ()
    """The channel through which the origin is known, such as an agency that cites a ministry."""
    certainty: Certainty
    """How sure it is. Default: reported where the fact has its own according_to, else established."""
    evidence: Paragraphs
    """The paragraphs of the source text that carry the fact."""
    importance: Importance = Importance.GOOD_TO_KNOW
    """1 indispensable, 2 good to know, 3 minor."""
    questions: Mapping[Slot, Text] = Field(default_factory=dict)
    """Questions about the fact in your own words, by what they ask for: date, person (who did it, or held the office),
    office, figure, unit (what a number counts), attribution (who says so), speaker, certainty. Each is one sentence
    that ends with a question mark, says only what the fact says, and does not give its own answer."""

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """Give each entity id that the fact names, with the name of the field, in the order of the fields."""
        values = self.__dict__
        return tuple([(field, name) for field in _REFERRING for name in values[field]])


class Event(BaseFact):
    """Something that happened."""

    kind: Literal["event"]
    date: Edtf
    """When it happened, in EDTF, at its true precision."""


class Figure(BaseFact):
    """A number that a text gives, as a range."""

    kind: Literal["figure"]
    of: Text
    """What is counted or measured."""
    low: Number | None = None
    """The least that the text allows; absent where it sets no lower bound."""
    high: Number | None = None
    """The most that the text allows; absent where it sets no upper bound."""
    unit: Text
    """The unit in the plural: soldiers, days, miles."""
    approximate: bool = False
    """The text says 'about', 'around', 'nearly'."""
    ordinal: bool = False
    """The text gives a rank ('the sixth'), not an amount."""
    as_written: Text
    """The number as the text writes it."""

    @model_validator(mode="after")
    def _has_a_value(self) -> Self:
        if self.low is None and self.high is None:
            raise PydanticCustomError("empty_figure", "a figure needs low, high or both")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError(
                "low_above_high", "low {low} is above high {high}", {"low": str(self.low), "high": str(self.high)}
            )
        return self


class Quotation(BaseFact):
    """What a person or a body said in public, word for word."""

    kind: Literal["quotation"]
    speaker: Id
    """A person, an organisation, or 'inscription'."""
    words: Text
    """The words, verbatim; … stands for what is left out; at most 20 words of one utterance."""

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """Add the speaker, unless the words are an inscription."""
        own = () if self.speaker == INSCRIPTION else (("speaker", self.speaker),)
        return super().references + own


class OfficeHeld(BaseFact):
    """Somebody held an office at a date; nothing says since when, unless the text does."""

    kind: Literal["office"]
    date: Edtf
    """When the office is attested. Default: the anchor of the article."""
    holder: Id
    """The person."""
    office: Id
    """The office."""

    @property
    def references(self) -> tuple[tuple[str, str], ...]:
        """Add the holder and the office."""
        return (*super().references, ("holder", self.holder), ("office", self.office))


class Claim(BaseFact):
    """An assessment, fear, position, accusation or denial; a denial states exactly what is denied."""

    kind: Literal["claim"]


class Gap(BaseFact):
    """What the text says is not known or not disclosed, and who withheld it."""

    kind: Literal["gap"]


Fact = Annotated[Event | Figure | Quotation | OfficeHeld | Claim | Gap, Field(discriminator="kind")]

KINDS: Mapping[str, type[BaseFact]] = {
    "event": Event,
    "figure": Figure,
    "quotation": Quotation,
    "office": OfficeHeld,
    "claim": Claim,
    "gap": Gap,
}


def with_defaults(raw: Mapping[str, Any], *, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what a fact inherits from its article; what the author wrote stands."""
    certainty = "reported" if "according_to" in raw else "established"
    inherited = {**defaults, "certainty": certainty}
    if raw.get("kind") != "office":
        inherited.pop("date", None)
    return {**inherited, **raw, "<id>": defaults["<id>"], "<article>": defaults["<article>"]}

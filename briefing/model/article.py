"""Articles: where they come from, their summary and their facts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from briefing.model.edtf import Edtf
from briefing.model.facts import Fact, with_defaults
from briefing.model.fields import Frozen, Id, Prose, Text, Texts


class Genre(StrEnum):
    """What kind of text an article is."""

    REPORT = "report"
    COMMENTARY = "commentary"


class Source(Frozen):
    """What the text states about itself; what it doesn't state stays absent."""

    title: Text
    """The headline, as printed."""
    genre: Genre
    """report or commentary."""
    authors: Texts = ()
    """The authors, if the text names them."""
    contributors: Texts = ()
    """Others whom the text credits."""
    publication: Text | None = None
    """The newspaper, journal or site, if the text names it."""
    agency: Id | None = None
    """The news agency, an organisation of the dossier."""
    dateline: Text | None = None
    """The place that the report opens with, if any."""
    published: Edtf | None = None
    """The day of publication, if the text states it."""
    republished: Edtf | None = None
    """When it was published again, if the text states it."""
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the normalised text, as `briefing fingerprint FILE` prints it."""


class Article(Frozen):
    """One article, summarised and told fact by fact."""

    id: Id = Field(alias="<id>")
    """The name of the file (made by the loader, never written)."""
    source: Source
    """What the text states about itself."""
    anchor: Edtf
    """The date from which the text's relative dates count; never printed as a date of publication."""
    anchor_why: Text
    """How the anchor is known."""
    theme: Id | None = None
    """The theme of facts that name none of their own."""
    summary: Prose
    """120 to 250 words; each sentence ends with the ids of the facts that carry it, in brackets."""
    facts: Annotated[Mapping[Id, Fact], Field(min_length=1)]
    """The facts, by id."""

    @model_validator(mode="before")
    @classmethod
    def _hand_down(cls, raw: Any) -> Any:
        """Give each fact its full id and what it inherits from the article."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("facts"), Mapping):
            return raw
        facts = {
            key: with_defaults(fact, defaults=_inherited(raw, key)) if isinstance(fact, Mapping) else fact
            for key, fact in raw["facts"].items()
        }
        return {**raw, "facts": facts}


def _inherited(raw: Mapping[str, Any], key: str) -> dict[str, Any]:
    article, source = raw.get("<id>", ""), raw.get("source")
    agency = source.get("agency") if isinstance(source, Mapping) else None
    full = f"{article}/{key}"
    inherited = {
        "<id>": full,
        "<article>": article,
        "about": full,
        "according_to": agency or article,
        "theme": raw.get("theme"),
        "date": raw.get("anchor"),
    }
    return {name: value for name, value in inherited.items() if value is not None}

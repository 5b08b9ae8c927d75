"""Which fields and values belong where in the files of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from pydantic import BaseModel

from briefing.loading.tree import Steps, Tree, at
from briefing.model.article import Article, Genre, Source
from briefing.model.certainty import Certainty
from briefing.model.dossier import Confidence, DossierFile, Judgement, Likelihood
from briefing.model.entities import Entities, Group, Named, Office, Organisation, Person, Place
from briefing.model.facts import KINDS, Importance
from briefing.model.slots import Slot

_NESTED: Mapping[tuple[type[BaseModel], str], type[BaseModel]] = {
    (Article, "source"): Source,
    (DossierFile, "judgements"): Judgement,
    (Entities, "people"): Person,
    (Entities, "organisations"): Organisation,
    (Entities, "places"): Place,
    (Entities, "offices"): Office,
    (Entities, "named"): Named,
    (Entities, "groups"): Group,
}
_CHOICES: Mapping[str, type[Enum]] = {
    "genre": Genre,
    "certainty": Certainty,
    "likelihood": Likelihood,
    "confidence": Confidence,
    "importance": Importance,
    "questions": Slot,
}


def model_at(root: type[BaseModel], steps: Steps, tree: Tree | None) -> type[BaseModel]:
    """Give the model of the mapping at some steps into a file."""
    if not steps:
        return root
    if steps[0] == "facts":
        kind = at(tree, (*steps[:2], "kind"))
        return KINDS.get(kind, root) if isinstance(kind, str) else root
    return _NESTED.get((root, str(steps[0])), root)


def written_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """List the fields that an author writes; the others are made by the loader."""
    return tuple(name for name, field in model.model_fields.items() if not (field.alias or "").startswith("<"))


def choices(field: str) -> tuple[str, ...]:
    """List the values that a field may have, none if it isn't a choice."""
    return tuple(str(each.value) for each in _CHOICES[field]) if field in _CHOICES else ()

"""What is left of a file that has faults, so that the rest of it can be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from briefing.errors import Finding
from briefing.loading.diagnose import diagnose, file_steps, is_inherited
from briefing.loading.draft import Model, Read
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps, Tree
from briefing.model.article import Article
from briefing.model.dossier import DossierFile
from briefing.model.entities import Entities

# What stands in for a field that was refused; no check looks at it.
_JUDGEMENT = {"text": "-", "likelihood": "likely", "confidence": "low", "because": "-"}
_STAND_INS: Mapping[type[BaseModel], Mapping[str, Any]] = {
    DossierFile: {"title": "-", "as_of": "9999", "themes": {"none": "-"}},
    Article: {
        "source": {"title": "-", "genre": "report", "fingerprint": "0" * 64},
        "anchor": "2000",
        "anchor_why": "-",
        "theme": "none",
        "summary": "-",
    },
    Entities: {},
}
_ROUNDS = 3


def salvage(
    file: ContentFile, root: type[Model], tree: dict[str, Any], error: ValidationError, findings: list[Finding]
) -> tuple[Read[Model], list[Finding]]:
    """Tell the faults of a file, and make a model of what has none."""
    told = [*findings, *dict.fromkeys(diagnose(error, file, root))]
    refused: set[Steps] = set()
    for _ in range(_ROUNDS):
        faults = list(_refused(error, file.tree))
        refused.update(faults)
        tree = _without(tree, faults, _STAND_INS[root])
        try:
            return Read(file, root.model_validate(tree), frozenset(refused)), told
        except ValidationError as another:
            error = another
    return Read(file), told


def _refused(error: ValidationError, tree: Tree | None) -> Iterator[Steps]:
    for details in error.errors(include_url=False, include_input=False, include_context=False):
        steps = file_steps(details["loc"])
        if steps[:1] == ("facts",) and steps[2:] == ("theme",) and details["type"] == "missing":
            yield ("theme",)
        elif not is_inherited(steps, details["type"], tree):
            yield steps[:2]


def _without(tree: dict[str, Any], faults: Iterable[Steps], stand_ins: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what was refused, or put a stand-in where something has to be."""
    tree = dict(tree)
    for field, *below in faults:
        name, held = str(field), tree.get(str(field))
        if below and isinstance(held, dict) and name not in stand_ins:
            tree[name] = {each: value for each, value in held.items() if each != below[0]}
        elif below and isinstance(held, list) and name == "judgements":
            tree[name] = [_JUDGEMENT if number == below[0] else value for number, value in enumerate(held)]
        elif name in stand_ins:
            tree[name] = stand_ins[name]
        else:
            tree.pop(name, None)
    return tree

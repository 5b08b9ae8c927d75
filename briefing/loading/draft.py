"""A dossier on the way: what could be understood of each file, good enough to look for what else is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from briefing.errors import Finding
from briefing.loading.diagnose import diagnose, file_steps, is_inherited
from briefing.loading.shapes import at
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps, Tree
from briefing.model.article import Article
from briefing.model.dossier import DossierFile
from briefing.model.entities import Entities, EntityClass
from briefing.model.facts import Fact

Model = TypeVar("Model", bound=BaseModel)

# What stands in for a field that was refused, so that the rest of its file can be looked at; no check looks at these.
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


@dataclass(frozen=True)
class Read(Generic[Model]):
    """A file with what the model makes of it; None if nothing can be made of it."""

    file: ContentFile
    model: Model | None = None
    refused: frozenset[Steps] = frozenset()
    """The fields for which the model has only a stand-in, or nothing."""

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing of the file is missing in the model."""
        return self.model is not None and not self.refused

    def names(self, field: str) -> tuple[str, ...]:
        """List the names under a field as the file has them, those with faults too."""
        tree = at(self.file.tree, (field,))
        return tuple(tree) if isinstance(tree, dict) else ()


@dataclass(frozen=True)
class Draft:
    """All files of a dossier, read as far as they can be."""

    main: Read[DossierFile]
    registry: Read[Entities]
    articles: Mapping[str, Read[Article]]

    @property
    def files(self) -> tuple[Read[Any], ...]:
        """List all files: the main one, the registry, the articles."""
        return (self.main, self.registry, *self.articles.values())

    @property
    def is_whole(self) -> bool:
        """Tell whether everything was understood, so that what nobody uses is really unused."""
        return all(each.is_whole for each in self.files)

    @cached_property
    def classes(self) -> Mapping[str, EntityClass] | None:
        """Give the class of each entity in the file, those with faults too; None if the registry can't be relied on."""
        tree = self.registry.file.tree
        if tree is None or any(name not in set(EntityClass) for name in tree):
            return None
        return {name: each for each in reversed(EntityClass) for name in self.registry.names(each)}

    def read_articles(self) -> Iterator[tuple[Read[Article], Article]]:
        """Go through the articles of which something could be made."""
        for read in self.articles.values():
            if read.model is not None:
                yield read, read.model

    def facts(self) -> Iterator[tuple[Read[Article], str, Fact]]:
        """Go through all facts that could be read, with their article and their id in it."""
        for read, article in self.read_articles():
            for name, fact in article.facts.items():
                yield read, name, fact


def understand(file: ContentFile, root: type[Model], made: Mapping[str, str]) -> tuple[Read[Model], list[Finding]]:
    """Make a model of a file; where it has faults, tell them and make what is left."""
    if file.tree is None:
        return Read(file), list(file.findings)
    tree: dict[str, Any] = {**file.tree, **made}
    findings = list(file.findings)
    refused: set[Steps] = set()
    for number in range(_ROUNDS):
        try:
            return Read(file, root.model_validate(tree), frozenset(refused)), findings
        except ValidationError as error:
            if number == 0:
                findings += dict.fromkeys(diagnose(error, file, root))
            tree = _without(tree, _refused(error, file.tree), _STAND_INS[root], refused)
    return Read(file), findings


def _refused(error: ValidationError, tree: Tree) -> Iterator[Steps]:
    for details in error.errors(include_url=False, include_input=False, include_context=False):
        steps = file_steps(details["loc"])
        if steps[:1] == ("facts",) and steps[2:] == ("theme",) and details["type"] == "missing":
            yield ("theme",)
        elif not is_inherited(steps, details["type"], tree):
            yield steps[:2]


def _without(
    tree: dict[str, Any], faults: Iterable[Steps], stand_ins: Mapping[str, Any], refused: set[Steps]
) -> dict[str, Any]:
    """Leave out what was refused, or put a stand-in where something has to be."""
    tree = dict(tree)
    for steps in faults:
        field, below = str(steps[0]) if steps else "", tree.get(str(steps[0])) if steps else None
        refused.add(steps)
        if len(steps) > 1 and isinstance(below, dict) and field not in stand_ins:
            tree[field] = {name: value for name, value in below.items() if name != steps[1]}
        elif len(steps) > 1 and isinstance(below, list) and field == "judgements":
            tree[field] = [_JUDGEMENT if number == steps[1] else value for number, value in enumerate(below)]
        elif field in stand_ins:
            tree[field] = stand_ins[field]
        else:
            tree.pop(field, None)
    return tree

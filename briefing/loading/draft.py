"""A dossier on the way: what could be understood of each file, good enough to look for what else is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from briefing.errors import Finding
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps, at
from briefing.model.article import Article
from briefing.model.dossier import DossierFile
from briefing.model.entities import Entities, EntityClass
from briefing.model.facts import Fact

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True, eq=False)
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
    def is_telling(self) -> bool:
        """Tell whether there are articles and all was understood, so that what nobody uses is really unused."""
        return bool(self.articles) and all(each.is_whole for each in self.files)

    @cached_property
    def classes(self) -> Mapping[str, EntityClass] | None:
        """Give the class of each entity in the file, those with faults too; None if the registry can't be relied on."""
        tree = self.registry.file.tree
        if tree is None or any(name not in set(EntityClass) for name in tree):
            return None
        return {name: each for each in reversed(EntityClass) for name in self.registry.names(each)}

    @cached_property
    def fact_names(self) -> Mapping[str, str]:
        """Give the id of each fact in its article by its full id, those with faults too."""
        return {f"{name}/{fact}": fact for name, read in self.articles.items() for fact in read.names("facts")}

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
    findings = list(file.findings)
    if file.tree is None:
        return Read(file), findings
    tree: dict[str, Any] = {**file.tree, **made}
    try:
        return Read(file, root.model_validate(tree)), findings
    except ValidationError as error:
        # Imported here, since most files have no faults.
        from briefing.loading.salvage import salvage

        return salvage(file, root, tree, error, findings)

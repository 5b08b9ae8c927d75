"""JSON Schemas of the files of a dossier, for editors: what an author may write, with what each field means."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from briefing.model.article import Article
from briefing.model.asking import GENERATED
from briefing.model.dossier import DossierFile
from briefing.model.entities import Entities
from briefing.model.slots import Slot

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FILES: Mapping[str, tuple[type[BaseModel], str]] = {
    "article.json": (Article, "An article of a dossier"),
    "dossier.json": (DossierFile, "The main file of a dossier"),
    "entities.json": (Entities, "The people, organisations, places, offices and other named things of a dossier"),
}
# What a fact has from its article where the author writes nothing.
_INHERITED = {"theme", "about", "according_to", "certainty"}

Schema = dict[str, Any]


def schema_texts() -> Mapping[str, str]:
    """Give the text of each schema, by the name of its file in the folder ``schema``."""
    return {name: _text(*about) for name, about in _FILES.items()}


@cache
def description(model: type[BaseModel], field: str) -> str:
    """Give the text that stands below a field in the source of its model; it is the manual of the format."""
    for each in model.__mro__:
        if issubclass(each, BaseModel) and each is not BaseModel and field in each.__annotations__:
            return _documented(each).get(field, "")
    return ""


def _text(model: type[BaseModel], title: str) -> str:
    schema = model.model_json_schema(mode="validation")
    schema = _inlined(schema, schema.get("$defs", {}))
    definitions = schema.get("$defs", {})
    _describe(schema, model)
    for each in _models(model):
        if each.__name__ in definitions:
            _describe(definitions[each.__name__], each)
    if Slot.__name__ in definitions:
        definitions[Slot.__name__]["enum"] = [slot.value for slot in Slot if slot not in GENERATED]
    written = _reached({"$schema": DIALECT, **schema, "title": title})
    return json.dumps(_revised(written), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _inlined(node: Any, definitions: Schema) -> Any:
    """Write the kinds of field out where they are used; models and lists of choices stay definitions."""
    if isinstance(node, list):
        return [_inlined(each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    plain = {name: _inlined(each, definitions) for name, each in node.items()}
    meant = definitions.get(str(node.get("$ref", "")).rsplit("/", 1)[-1], {})
    if not meant or {"enum", "properties"} & set(meant):
        return plain
    del plain["$ref"]
    return {**_inlined(meant, definitions), **plain}


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Go through all models from which the content is made."""
    seen: list[type[BaseModel]] = []
    waiting: list[Any] = [model]
    while waiting:
        each = waiting.pop()
        if inspect.isclass(each) and issubclass(each, BaseModel):
            if each not in seen:
                seen.append(each)
                waiting += [field.annotation for field in each.model_fields.values()]
        else:
            waiting += getattr(each, "__args__", ())
    yield from seen


def _describe(schema: Schema, model: type[BaseModel]) -> None:
    """Drop what the loader makes, let absent what is inherited, and say what each field means."""
    properties: Schema = schema["properties"]
    for name, field in model.model_fields.items():
        written = properties.get(name)
        if (field.alias or "").startswith("<"):
            properties.pop(str(field.alias), None)
        elif written is not None and description(model, name):
            written["description"] = description(model, name)
    optional = _INHERITED | ({"date"} if model.__name__ == "OfficeHeld" else set())
    required = [name for name in schema.get("required", ()) if name in properties and name not in optional]
    schema.pop("required", None)
    if required:
        schema["required"] = required


@cache
def _documented(model: type[BaseModel]) -> Mapping[str, str]:
    """Read the texts below the fields of a class from its source; without the source there are none."""
    try:
        source = inspect.getsource(model)
    except OSError:
        return {}
    body = next(node.body for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    found: dict[str, str] = {}
    for field, below in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            found[field.target.id] = " ".join(str(ast.literal_eval(below.value)).split())
    return found


def _revised(node: Any) -> Any:
    """Allow what the loader understands and JSON Schema would not: one value for a list, bare numbers for text."""
    if isinstance(node, list):
        return [_revised(each) for each in node]
    if not isinstance(node, dict):
        return node
    revised = {name: _revised(each) for name, each in node.items() if name != "title" or not isinstance(each, str)}
    if "title" in node and "$schema" in node:
        revised["title"] = node["title"]
    if not {"enum", "$ref"} & set(revised.get("propertyNames", ("enum",))):
        del revised["propertyNames"]  # that names are text goes without saying
    if {"type": "null"} in revised.get("anyOf", ()):
        return _not_null(revised)
    change = _CHANGES.get(str(node.get("type")))
    return change(revised) if change is not None else revised


def _one_or_many(array: Schema) -> Schema:
    if "$ref" in array.get("items", {}):
        return array
    kept: Schema = {name: array.pop(name) for name in ("description", "default") if name in array}
    return {**kept, "anyOf": [array["items"], array]}


def _text_or_number(text: Schema) -> Schema:
    """Let a title or an id be a bare number: the loader reads every scalar as text."""
    return text if {"enum", "const", "pattern"} & set(text) else {**text, "type": ["string", "number"]}


def _not_null(choice: Schema) -> Schema:
    """Leave null out: what is absent is left out of the file, and an empty value is a finding."""
    (only,) = (each for each in choice.pop("anyOf") if each != {"type": "null"})
    choice.pop("default", None)
    return {**only, **choice}


_CHANGES: Mapping[str, Callable[[Schema], Schema]] = {"array": _one_or_many, "string": _text_or_number}


def _reached(schema: Schema) -> Schema:
    """Keep the definitions to which something refers."""
    definitions = schema.pop("$defs", {})
    kept: Schema = {}
    waiting = [schema]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in kept:
                kept[name] = definitions[name]
                waiting.append(definitions[name])
    return {**schema, "$defs": kept} if kept else schema


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rsplit("/", 1)[-1]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _references(each)

"""JSON Schemas of the exports, made from their shapes."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from briefing.model.fields import Frozen
from briefing.model.schema import DIALECT, description


def json_schema(shape: type[Frozen]) -> dict[str, Any]:
    """Describe a shape; what a field means is what stands below it in the source."""
    schema = shape.model_json_schema(mode="serialization")
    shapes = import_module(shape.__module__)
    for each in (schema, *schema.get("$defs", {}).values()):
        if "properties" not in each:  # a closed list of words, which has no fields
            continue
        model = getattr(shapes, each["title"])
        for name, field in model.model_fields.items():
            each["properties"][field.alias or name]["description"] = description(model, name)
    return {"$schema": DIALECT, **schema}

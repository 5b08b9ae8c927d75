"""Values of the quiz as JSON arrays, field by field, and back.

A snapshot is read by the very code that wrote it (its name says so), so that the arrays need no names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, Final, TypeVar

from briefing.model.slots import Slot
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term, Value

T = TypeVar("T")
Unpack = Callable[[Any], Any]


def pack(value: object) -> Any:
    """Give a value as JSON has it: a frozen value as the array of its fields."""
    if is_dataclass(value) and not isinstance(value, type):
        return [_field(value, field.name) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [pack(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value


def _field(value: object, name: str) -> Any:
    field = getattr(value, name)
    # Only a question's key can be of several types.
    return [type(field).__name__, *pack(field)] if name == "key" else pack(field)


def packed(value: object) -> str:
    """Give a value as JSON text."""
    return json.dumps(pack(value), ensure_ascii=False, separators=(",", ":"))


def unpacked(cls: type[T], text: str) -> T:
    """Read a value of a type from JSON text."""
    return unpack(cls, json.loads(text))


def unpack(cls: type[T], raw: list[Any]) -> T:
    """Read a value of a type from the array of its fields."""
    values = dict(zip(_NAMES[cls], raw, strict=True))
    for name, read in _READ[cls].items():
        values[name] = read(values[name])
    return cls(**values)


def _tuple(raw: list[Any]) -> tuple[Any, ...]:
    return tuple(raw)


def _pairs(raw: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(each) for each in raw)


def _optional(cls: type[Any]) -> Unpack:
    return lambda raw: None if raw is None else unpack(cls, raw)


def _key(raw: list[Any]) -> Value:
    name, *values = raw
    found: Value = unpack(_VALUES[name], values)
    return found


_VALUES: Final[Mapping[str, type[Any]]] = {cls.__name__: cls for cls in (Days, Amount, Entities, Term, Sequence)}

_READ: Final[Mapping[type[Any], Mapping[str, Unpack]]] = {
    Days: {},
    Term: {},
    Amount: {"low": Decimal, "high": Decimal, "rounding": Decimal},
    Entities: {"ids": frozenset, "related": frozenset},
    Sequence: {"facts": _tuple},
    Description: {
        "by": frozenset, "entities": frozenset, "window": _optional(Days), "origins": frozenset,
    },
    Question: {
        "kind": Kind, "slot": Slot, "key": _key, "asks": lambda raw: unpack(Description, raw), "gives": frozenset,
    },
    Proposition: {
        "date": _optional(Days), "amount": _optional(Amount), "by": frozenset, "entities": frozenset,
        "according_to": _tuple, "via": _tuple, "paragraphs": _tuple, "near": frozenset, "differing": _tuple,
    },
    EntityNote: {"aliases": _tuple, "within": frozenset, "titles": _tuple, "related": frozenset},
    ArticleNote: {"anchor": lambda raw: unpack(Days, raw)},
    Tenure: {"must": _pairs, "may": _tuple},
}  # fmt: skip
"""How the fields that JSON has no type for are read back."""

_NAMES: Final = {cls: tuple(field.name for field in fields(cls)) for cls in _READ}

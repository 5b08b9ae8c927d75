"""Values of the quiz as JSON arrays, field by field, and back.

A snapshot is read by the very code that wrote it (its name says so), so that the arrays need no names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeVar

from briefing.model.slots import Slot
from briefing.quiz.certify.judged import Judged
from briefing.quiz.certify.refusal import Code, Refusal
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure
from briefing.quiz.question import Description, Kind, Question, Reason
from briefing.quiz.values import Amount, Days, Entities, Term, Value
from briefing.quiz.values import Sequence as Order

T = TypeVar("T", bound=tuple[Any, ...])
Unpack = Callable[[Any], Any]


def pack(value: object) -> Any:
    """Give a value as JSON has it: a frozen value as the array of its fields."""
    if isinstance(value, Question):
        return [pack_value(each) if name == "key" else pack(each) for name, each in value._asdict().items()]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [pack(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value


def pack_value(value: Value) -> list[Any]:
    """Write the type of a key or of a choice with it, as it can be of several."""
    return [type(value).__name__, *pack(value)]


def packed(value: object) -> str:
    """Give a value as JSON text."""
    return json.dumps(pack(value), ensure_ascii=False, separators=(",", ":"))


def unpacked(cls: type[T], text: str) -> T:
    """Read a value of a type from JSON text."""
    return unpack(cls, json.loads(text))


def unpack(cls: type[T], raw: list[Any]) -> T:
    """Read a value of a type from the array of its fields, which is used up."""
    for place, read in _READ[cls]:
        raw[place] = read(raw[place])
    found: T = cls._make(raw)  # type: ignore[attr-defined]
    return found


def packed_judgement(judged: Judged, places: Mapping[str, int]) -> str:
    """Give what was found out about a question as JSON text; facts are known by their places."""
    admitted = judged.admitted
    told = [[admitted.code, admitted.because], None] if isinstance(admitted, Refusal) else [None, pack(admitted)]
    return json.dumps([*told, [places[fact.id] for fact in judged.fitting]], ensure_ascii=False, separators=(",", ":"))


def unpacked_judgement(text: str, fact: Callable[[int], Proposition]) -> Judged:
    """Read what was found out about a question."""
    refusal, reasons, places = json.loads(text)
    admitted = tuple(map(Reason._make, reasons)) if refusal is None else Refusal(Code(refusal[0]), refusal[1])
    return Judged(admitted, lambda: tuple(map(fact, places)))


def _pairs(raw: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(map(tuple, raw))


def _optional(cls: type[Any]) -> Unpack:
    return lambda raw: None if raw is None else unpack(cls, raw)


def unpack_value(raw: list[Any]) -> Value:
    """Read a value that its type was written with."""
    name, *values = raw
    found: Value = unpack(_VALUES[name], values)
    return found


KINDS: Final = {str(each): each for each in Kind}
SLOTS: Final = {str(each): each for each in Slot}
"""Quicker than to call their types."""

_VALUES: Final[Mapping[str, type[Any]]] = {cls.__name__: cls for cls in (Days, Amount, Entities, Term, Order)}

_READERS: Final[Mapping[type[Any], Mapping[str, Unpack]]] = {
    Days: {},
    Term: {},
    Amount: {"low": Decimal, "high": Decimal, "rounding": Decimal},
    Entities: {"ids": frozenset, "related": frozenset},
    Order: {"facts": tuple},
    Description: {
        "by": frozenset, "entities": frozenset, "window": _optional(Days), "origins": frozenset,
    },
    Question: {
        "kind": KINDS.__getitem__, "slot": SLOTS.__getitem__, "key": unpack_value,
        "asks": lambda raw: unpack(Description, raw), "gives": frozenset,
    },
    Proposition: {
        "date": _optional(Days), "amount": _optional(Amount), "by": frozenset, "entities": frozenset,
        "according_to": tuple, "via": tuple, "paragraphs": tuple, "near": frozenset, "differing": tuple,
    },
    EntityNote: {
        "aliases": tuple, "within": frozenset, "titles": tuple, "related": frozenset, "excludes": frozenset,
    },
    ArticleNote: {"anchor": lambda raw: unpack(Days, raw)},
    Tenure: {"must": _pairs, "may": tuple},
}  # fmt: skip
"""How the fields that JSON has no type for are read back."""

_READ: Final[Mapping[type[Any], Sequence[tuple[int, Unpack]]]] = {
    cls: [(cls._fields.index(name), read) for name, read in readers.items()] for cls, readers in _READERS.items()
}
"""The same by the places of the fields."""

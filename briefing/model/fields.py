"""The kinds of field that all content is made of: ids, texts, numbers, lists that may be written as one value.

They have names, so that pydantic makes the schema of each once and not anew for each of the hundred fields.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from briefing.model.plain import without_plugins

without_plugins()

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MOST_DIGITS = 15
MOST_DECIMALS = 6
"""No text counts further; with such numbers arithmetic is exact and every scale can be drawn."""

MOST_PARAGRAPHS = 6
"""In a whole article nearly any date, number and name stands somewhere: to cite it all is to prove nothing."""

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)


class Frozen(BaseModel):
    """A value of the content: it never changes, and a key that it doesn't know is refused."""

    # Validators are built when they are first needed: of most models only the one around them is.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@lru_cache(4096)
def _id(value: str) -> str:
    if re.fullmatch(ID_PATTERN, value) is None:
        raise PydanticCustomError("bad_id", "'{value}' is not an id", {"value": value})
    return value


def _qualified(value: str) -> str:
    for part in value.split("/", 1):
        _id(part)
    return value


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _many(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


def _few(numbers: tuple[int, ...]) -> tuple[int, ...]:
    if not numbers:
        raise PydanticCustomError("too_short", "there is no number")
    if len(numbers) > MOST_PARAGRAPHS:
        raise PydanticCustomError("too_long", "there are too many numbers", {"max_length": MOST_PARAGRAPHS})
    if len({*numbers}) < len(numbers):
        raise PydanticCustomError("repeated", "a number stands twice")
    return numbers


def _number(value: Any) -> Decimal:
    text = str(value).strip()
    if _NUMBER.fullmatch(text) is None:
        raise PydanticCustomError("bad_number", "'{value}' is not a number", {"value": text})
    whole, _, part = text.replace(",", "").partition(".")
    if len(whole) > MOST_DIGITS or len(part) > MOST_DECIMALS:
        raise PydanticCustomError("long_number", "'{value}' has too many digits", {"value": text})
    return Decimal(f"{whole}.{part}" if part else whole)


Id = TypeAliasType("Id", Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_id)])
"""A short name in lower case, digits and hyphens, such as 'kim-jong-un'."""

QualifiedId = TypeAliasType(
    "QualifiedId", Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_qualified)]
)
"""An id of the dossier, or 'article/fact'."""

Text = TypeAliasType(
    "Text",
    Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), AfterValidator(_one_line)],
)
"""A line of prose. It may be folded over several lines of the file; only *emphasis* and **strong** are markup."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
"""Paragraphs of prose, parted by blank lines."""

Number = TypeAliasType(
    "Number",
    Annotated[
        Decimal,
        BeforeValidator(_number),
        WithJsonSchema({"type": ["string", "number"], "examples": ["10,000", "3", "2.5"]}, mode="validation"),
    ],
)
"""A number in digits; thousands may be parted by commas."""

Ids = TypeAliasType("Ids", Annotated[tuple[Id, ...], BeforeValidator(_many)])
"""Ids; one alone may stand without brackets."""

Texts = TypeAliasType("Texts", Annotated[tuple[Text, ...], BeforeValidator(_many)])
"""Texts; one alone may stand without brackets."""

Paragraphs = TypeAliasType(
    "Paragraphs",
    Annotated[
        tuple[Annotated[int, Field(ge=1, le=100_000)], ...],
        Field(json_schema_extra={"minItems": 1, "maxItems": MOST_PARAGRAPHS, "uniqueItems": True}),
        AfterValidator(_few),
        BeforeValidator(_many),
    ],
)
"""Numbers of paragraphs: the non-empty lines of the source text, from 1."""

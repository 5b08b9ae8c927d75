"""Places inside a text of a YAML file, whatever way the text is quoted or folded."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SINGLE = re.compile(r"''|.", re.DOTALL)
_DOUBLE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|.", re.DOTALL)
_SPACES = frozenset({"\\\n", "\\n", "\\t", "\\r", "\\ ", "\\_", "\\x20", "\\xa0"})


def visible(text: str, offset: int) -> int:
    """Count the characters before an offset that are not white space; folding changes only white space."""
    return sum(not character.isspace() for character in text[:offset])


def index_within(raw: str, number: int) -> int:
    """Find the visible character of a number, from 0, in a scalar as it stands in the file."""
    found = len(raw) - 1
    for count, index in enumerate(_visible(raw)):
        found = index
        if count == number:
            break
    return max(found, 0)


def _visible(raw: str) -> Iterator[int]:
    if raw[:1] in {"|", ">"}:
        first = raw.find("\n") + 1
        yield from (index for index in range(first, len(raw)) if not raw[index].isspace())
    elif raw[:1] in {"'", '"'}:
        pattern = _SINGLE if raw[0] == "'" else _DOUBLE
        for match in pattern.finditer(raw, 1):
            if not match.group().isspace() and match.group() not in _SPACES:
                yield match.start()
    else:
        yield from (index for index, character in enumerate(raw) if not character.isspace())

"""Let the HTML parser keep its patterns: it means to, but keeps each under a name that it never looks up."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any


class Patterns(dict[tuple[Any, bool], "re.Pattern[str]"]):
    """The pattern for a run of characters, by those that end it (or by those that it is of, and True)."""

    def __missing__(self, key: tuple[Any, bool]) -> re.Pattern[str]:
        """Make a pattern the way the parser does, and keep it."""
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = pattern = re.compile(f"[{'' if opposite else '^'}{listed}]+")
        return pattern


def keep_patterns() -> None:
    """Give the parser a store that makes what it lacks."""
    stream: Any = import_module("tinyhtml5.inputstream")
    stream.characters_until_regex = Patterns()

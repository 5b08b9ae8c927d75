"""YAML as plain text, lists and mappings, and where in the file each of them stands.

Nothing is ever constructed: every scalar is text, and its type is the model's business. Aliases, tags, merge keys and
second documents are refused, so that a file says what it seems to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

import yaml

from briefing.errors import Code
from briefing.loading.characters import escaped_character, markup
from briefing.loading.problems import MAX_PROBLEMS, Problem, line_and_column

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Steps: TypeAlias = "tuple[str | int, ...]"
# The stubs say that an event may lack its marks; an event that was parsed never does.
Event: TypeAlias = Any

MAX_DEPTH = 12
"""How deep lists and mappings may be nested; the format needs six."""

_NULLS = frozenset({"~", "null", "Null", "NULL"})
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OUTLINE = 2


class Spot(NamedTuple):
    """Where a value stands: line and column from 1, its slice of the text, and the place of its key, if it has one."""

    line: int
    column: int
    start: int
    end: int
    key: tuple[int, int] | None = None


class Parsed(NamedTuple):
    """What a file says, what is wrong with its YAML, and the places of its values."""

    tree: Tree | None
    problems: tuple[Problem, ...]
    spots: Mapping[Steps, Spot]


def parse(text: str) -> Parsed:
    """Read YAML; give the places of the first two levels only, since a large dossier has millions."""
    return _parse(text, _OUTLINE)


@lru_cache(maxsize=2)
def spots(text: str) -> Mapping[Steps, Spot]:
    """Give the places of all values; asked for only where there is something to find fault with."""
    return _parse(text, MAX_DEPTH).spots


def _parse(text: str, levels: int) -> Parsed:
    builder = _Builder(text, levels)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _StopReadingError:
        pass
    except yaml.YAMLError as error:
        from briefing.loading.remedies import explain

        builder.problems.append(explain(error, text))
    return Parsed(builder.tree, tuple(builder.problems), builder.spots)


class _StopReadingError(Exception):
    """The rest of the file cannot be read in a way that helps the author."""


class _Frame:
    """A list or mapping that is being read."""

    __slots__ = ("kept", "key", "key_mark", "lines", "node", "repeated", "steps")

    def __init__(self, node: list[Tree] | dict[str, Tree], steps: Steps, kept: bool) -> None:
        self.node = node
        self.steps = steps
        self.kept = kept
        self.key: str | None = None
        self.key_mark: tuple[int, int] | None = None
        self.repeated = False
        self.lines: dict[str, int] = {}


class _Builder:
    """Make a tree out of the parser's events, without recursion."""

    def __init__(self, text: str, levels: int) -> None:
        self.text = text
        self.levels = levels
        self.tree: Tree | None = None
        self.problems: list[Problem] = []
        self.spots: dict[Steps, Spot] = {}
        self.stack: list[_Frame] = []
        self.documents = 0

    def take(self, event: Event) -> None:
        """Take in the next event."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._open(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
        elif kind is yaml.AliasEvent:
            self._problem(event, Code.YAML_ALIAS, "'*' refers to another value", "write the value out, or use quotes")
            self._scalar(yaml.ScalarEvent(None, None, (False, True), "", event.start_mark, event.end_mark))
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._problem(event, Code.YAML_SYNTAX, "a second document begins here", "delete the line '---'")
                raise _StopReadingError

    def _scalar(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value: str = event.value
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and type(frame.node) is dict:
            self._key(frame, event, value)
            return
        if event.implicit[0] and value in _NULLS:
            value = ""
        self._look(event, value)
        self._attach(event, value)

    def _open(self, event: Event, node: list[Tree] | dict[str, Tree]) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and isinstance(frame.node, dict):
            self._refuse_key(event)
        if len(self.stack) >= MAX_DEPTH:
            message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
            self._problem(event, Code.TOO_DEEP, message, "text that begins with '[' or '{' takes quotes")
            raise _StopReadingError
        kept = frame is None or (frame.kept and not frame.repeated)
        self.stack.append(_Frame(node, self._attach(event, node), kept))

    def _key(self, frame: _Frame, event: Event, name: str) -> None:
        mark = event.start_mark
        first = frame.lines.setdefault(name, mark.line + 1)
        frame.key, frame.key_mark = name, (mark.line + 1, mark.column + 1)
        frame.repeated = name in frame.node
        if frame.repeated:
            message = f"'{name}' was given before, on line {first}"
            self._problem(event, Code.REPEATED_KEY, message, "keep one of the two")
        elif name == "<<":
            self._problem(event, Code.YAML_ALIAS, "'<<' merges another value", "write the fields out")

    def _attach(self, event: Event, value: Tree) -> Steps:
        """Put a value where it belongs and give the steps that lead to it."""
        if not self.stack:
            self.tree = value
            self._remember((), event, None, kept=True)
            return ()
        frame = self.stack[-1]
        if isinstance(frame.node, list):
            steps: Steps = (*frame.steps, len(frame.node))
            frame.node.append(value)
            self._remember(steps, event, None, kept=frame.kept)
            return steps
        name, frame.key = frame.key or "", None
        steps = (*frame.steps, name)
        if not frame.repeated:
            frame.node[name] = value
        self._remember(steps, event, frame.key_mark, kept=frame.kept and not frame.repeated)
        return steps

    def _remember(self, steps: Steps, event: Event, key: tuple[int, int] | None, *, kept: bool) -> None:
        if kept and len(steps) <= self.levels:
            start, end = event.start_mark, event.end_mark
            self.spots[steps] = Spot(start.line + 1, start.column + 1, start.index, end.index, key)

    def _look(self, event: Event, value: str) -> None:
        """Look for what no text may hold."""
        found = markup(value)
        if found is not None:
            at = self.text.find(found[0], event.start_mark.index, event.end_mark.index)
            line, column = line_and_column(self.text, at if at >= 0 else event.start_mark.index)
            self._add(Problem(Code.MARKUP, line, column, found[1], found[2]))
        unseen = escaped_character(value) if event.style == '"' else None
        if unseen is not None:
            self._problem(event, Code.CONTROL_CHARACTER, unseen, "delete the escape that stands for it")

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            message = f"'&{event.anchor}' names a value for later use"
            self._problem(event, Code.YAML_ALIAS, message, "delete the name and write each value out")
        if event.tag is not None:
            self._problem(event, Code.YAML_TAG, "'!' gives a value a type", "delete it; all values are text")

    def _refuse_key(self, event: Event) -> None:
        if self.text.startswith("{{", event.start_mark.index - 1):
            self._problem(event, Code.MARKUP, "a template's brackets stand here", "text is printed as it stands")
        else:
            self._problem(event, Code.YAML_SYNTAX, "a list or mapping stands where a name belongs", "quote the text")
        raise _StopReadingError

    def _problem(self, event: Event, code: Code, message: str, hint: str) -> None:
        mark = event.start_mark
        self._add(Problem(code, mark.line + 1, mark.column + 1, message, hint))

    def _add(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _StopReadingError


def at(tree: Tree | None, steps: Steps) -> Tree | None:
    """Follow steps into a tree; None where they lead nowhere."""
    for step in steps:
        if isinstance(tree, dict) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree

"""What the model found wrong with a file, told to its author by the types of its errors, never in its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing.errors import Code, Finding, Location
from briefing.loading.shapes import choices, model_at, written_fields
from briefing.loading.source import ContentFile
from briefing.loading.suggest import closest, one_of, suggest
from briefing.loading.tree import Steps, Tree, at
from briefing.model.facts import KINDS
from briefing.model.fields import MOST_DECIMALS, MOST_DIGITS
from briefing.model.schema import description


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the model refused, with the steps that lead to it in the file."""

    error: str
    steps: Steps
    root: type[BaseModel]
    tree: Tree | None
    context: Mapping[str, Any]
    given: Any
    is_key: bool = False
    """Whether the name of the field itself was refused, not its value."""

    @property
    def name(self) -> str:
        """Give the name of the field that it is about."""
        return next((step for step in reversed(self.steps) if isinstance(step, str)), "")

    @property
    def value(self) -> str:
        """Give the value that was refused, shortened for a message."""
        text = " ".join(str(self.given).split())
        return text if len(text) <= 60 else f"{text[:59]}…"

    @property
    def parent(self) -> str:
        """Say what the field belongs to."""
        match self.steps[:-1]:
            case ():
                return "the file"
            case ("facts", name):
                return f"fact '{name}'"
            case (_, int(number)):
                return f"judgement {number + 1}"
            case steps:
                return f"'{steps[-1]}'"


_EXTRA = "extra_forbidden"

Told = tuple[Code, str, str | None]


def diagnose(error: ValidationError, file: ContentFile, root: type[BaseModel]) -> Iterator[Finding]:
    """Tell each error of the model as a finding in the file, unless its place has been found fault with before."""
    told = {(each.location.line, each.location.column) for each in file.findings}
    faults = [fault for details in error.errors(include_url=False) if (fault := _fault(details, file, root))]
    misspelt = {(*fault.steps[:-1], closest(fault.name, _known(fault))) for fault in faults if fault.error == _EXTRA}
    for fault in faults:
        if fault.error == "missing" and fault.steps in misspelt:
            continue  # the unknown field beside it is the missing one
        found = _tell(fault, file)
        if (found.location.line, found.location.column) not in told:
            yield found


def _fault(details: ErrorDetails, file: ContentFile, root: type[BaseModel]) -> Fault | None:
    """Make out what an error is about; None for what a fact only inherits, since the article's own field has it too."""
    steps, error = file_steps(details["loc"]), details["type"]
    if is_inherited(steps, error, file.tree):
        return None
    if error == "missing" and steps[:1] == ("facts",) and steps[2:] == ("theme",):
        steps = ("theme",)
    is_key = details["loc"][-1:] == ("[key]",)
    return Fault(error, steps, root, file.tree, details.get("ctx", {}), details["input"], is_key)


def is_inherited(steps: Steps, error: str, tree: Tree | None) -> bool:
    """Tell whether a fact has a fault only because its article has it."""
    if steps[:1] != ("facts",) or len(steps) < 3 or at(tree, steps[:3]) is not None:
        return False
    is_office = at(tree, (*steps[:2], "kind")) == "office"
    return error != "missing" or (steps[2] == "date" and is_office and at(tree, ("anchor",)) is None)


def file_steps(loc: Steps) -> Steps:
    """Leave out the steps that name no place in the file: the kind of a fact, the mark of a key."""
    steps = loc[:2] + loc[3:] if loc[:1] == ("facts",) and len(loc) > 2 and loc[2] in KINDS else loc
    return tuple(step for step in steps if step != "[key]")


def _tell(fault: Fault, file: ContentFile) -> Finding:
    code, message, hint = _TELL.get(fault.error, _unusable)(fault)
    if fault.given == "" and code is not Code.MISSING_FIELD:
        code, message, hint = Code.EMPTY_TEXT, f"'{fault.name}' is empty", "write its value, or delete the line"
    is_of_parent = code is Code.MISSING_FIELD
    steps = fault.steps[:-1] if fault.error == "missing" else (*fault.steps, *_BELOW.get(fault.error, ()))
    at_key = is_of_parent or fault.is_key or code in {Code.UNKNOWN_FIELD, Code.EMPTY_FIGURE}
    place = Location(file.name) if steps == ("<id>",) else file.location(steps, at_key=at_key)
    return file.finding(code, place, message, hint)


def _missing(fault: Fault) -> Told:
    if fault.name == "theme":
        hint = "give the article a theme, which its facts inherit"
        return Code.MISSING_FIELD, "the file has no 'theme', and not every fact has one of its own", hint
    described = description(model_at(fault.root, fault.steps[:-1], fault.tree), fault.name)
    return Code.MISSING_FIELD, f"{fault.parent} has no '{fault.name}'", described and f"{fault.name}: {described}"


def _no_kind(fault: Fault) -> Told:
    return Code.MISSING_FIELD, f"fact '{fault.name}' has no 'kind'", f"give it the kind {one_of(KINDS)}"


def _unknown_kind(fault: Fault) -> Told:
    kind = str(fault.context.get("tag", ""))
    return Code.UNKNOWN_KIND, f"unknown kind of fact '{kind}'", suggest(kind, KINDS)


def _unknown_field(fault: Fault) -> Told:
    model = model_at(fault.root, fault.steps[:-1], fault.tree)
    owners = [kind for kind, fact in KINDS.items() if fault.name in written_fields(fact)]
    if model in KINDS.values() and owners:
        message = f"this kind of fact has no '{fault.name}'"
        return Code.UNKNOWN_FIELD, message, f"it belongs to the kind {one_of(owners)}"
    known = _known(fault)
    hint = suggest(fault.name, known) or f"the fields are {', '.join(known)}"
    return Code.UNKNOWN_FIELD, f"unknown field '{fault.name}'", hint


def _known(fault: Fault) -> tuple[str, ...]:
    return written_fields(model_at(fault.root, fault.steps[:-1], fault.tree))


def _bad_choice(fault: Fault) -> Told:
    known = choices(fault.name) or choices(str(fault.steps[-2]) if len(fault.steps) > 1 else "")
    # A choice has a meaning: only a slip of the pen is taken for another, 'estimated' not for 'established'.
    hint = suggest(fault.value, known, likeness=0.8)
    return Code.BAD_VALUE, f"'{fault.value}' is not a value of '{_field(fault)}'", hint


def _field(fault: Fault) -> str:
    return "questions" if "questions" in fault.steps else fault.name


def _bad_id(fault: Fault) -> Told:
    if "," in fault.value:
        return Code.BAD_ID, f"'{fault.value}' is not an id", f"several ids stand in brackets: [{fault.value}]"
    hint = "ids are words in lower case without accents, joined by hyphens, such as 'kim-jong-un'"
    if fault.steps == ("<id>",):
        return Code.BAD_ID, f"the name of the file, '{fault.value}', is not an id", f"rename it; {hint}"
    return Code.BAD_ID, f"'{fault.value}' is not an id", hint


def _bad_date(fault: Fault) -> Told:
    hint = "write 2024-06-18, 2024-06, 2024, 2024-23 (autumn), 2024-06-18/2024-06-19 or 2023-09-10~ (about)"
    return Code.BAD_DATE, str(fault.context.get("reason", "")), hint


def _bad_number(fault: Fault) -> Told:
    if fault.name == "evidence":
        message = f"'{fault.value}' is not the number of a paragraph"
        return Code.BAD_NUMBER, message, "list the paragraphs, counted from 1: [3, 4]"
    return Code.BAD_NUMBER, f"'{fault.value}' is not a number", "write digits: 10,000 or 2.5"


def _long_number(fault: Fault) -> Told:
    hint = f"{MOST_DIGITS} digits and {MOST_DECIMALS} behind the point are the most; count in a larger or smaller unit"
    return Code.BAD_NUMBER, f"'{fault.value}' has too many digits", hint


def _no_text(fault: Fault) -> Told:
    kind = "a list" if isinstance(fault.given, list) else "fields"
    return Code.BAD_VALUE, f"'{fault.name}' takes one text, not {kind}", "text with a colon takes quotes"


def _no_mapping(fault: Fault) -> Told:
    message = f"'{fault.name}' takes fields with names" if fault.name else "the file takes fields with names"
    return Code.NOT_A_MAPPING, message, "write each on a line of its own, indented: 'name: value'"


def _no_list(fault: Fault) -> Told:
    return Code.BAD_VALUE, f"'{fault.name}' takes a list", "begin each part with '- '"


def _too_few(fault: Fault) -> Told:
    return Code.BAD_VALUE, f"'{fault.name}' holds nothing", "give it at least one"


def _too_many(fault: Fault) -> Told:
    most = fault.context.get("max_length", 0)
    hint = "name only those that carry the fact" if fault.name == "evidence" else "leave some out"
    return Code.BAD_VALUE, f"'{fault.name}' holds more than {most:,}", hint


def _repeated(fault: Fault) -> Told:
    return Code.BAD_VALUE, f"'{fault.name}' names one of them twice", "name each once"


def _too_long(fault: Fault) -> Told:
    most = fault.context.get("max_length", 0)
    return Code.BAD_VALUE, f"'{fault.name}' is longer than {most:,} characters", "shorten it"


def _bad_pattern(fault: Fault) -> Told:
    hints = {
        "fingerprint": "copy the 64 characters that `briefing fingerprint FILE` prints",
        "language": "write a language tag such as en or en-GB",
    }
    return Code.BAD_VALUE, f"'{fault.value}' cannot be the {fault.name}", hints.get(fault.name)


def _no_boolean(fault: Fault) -> Told:
    return Code.BAD_VALUE, f"'{fault.value}' is neither true nor false", "write true or false"


def _empty_figure(fault: Fault) -> Told:
    message = f"figure '{fault.name}' has neither 'low' nor 'high'"
    return Code.EMPTY_FIGURE, message, "write both for a range, the same number twice for an exact value"


def _low_above_high(fault: Fault) -> Told:
    low, high = (Decimal(fault.context[name]) for name in ("low", "high"))
    return Code.LOW_ABOVE_HIGH, f"'low' is {low:,}, above 'high', which is {high:,}", "exchange the two"


def _unusable(fault: Fault) -> Told:
    return Code.BAD_VALUE, f"'{fault.value}' cannot be the value of '{fault.name}'", None


_BELOW = {"low_above_high": ("low",), "union_tag_invalid": ("kind",)}
"""The field of the mapping at fault that a finding points at."""

_TELL: Mapping[str, Callable[[Fault], Told]] = {
    "missing": _missing,
    "union_tag_not_found": _no_kind,
    "union_tag_invalid": _unknown_kind,
    _EXTRA: _unknown_field,
    "enum": _bad_choice,
    "bad_id": _bad_id,
    "bad_date": _bad_date,
    "bad_number": _bad_number,
    "long_number": _long_number,
    "int_parsing": _bad_number,
    "int_parsing_size": _bad_number,
    "int_type": _bad_number,
    "int_from_float": _bad_number,
    "greater_than_equal": _bad_number,
    "less_than_equal": _bad_number,
    "string_type": _no_text,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _bad_pattern,
    "model_type": _no_mapping,
    "model_attributes_type": _no_mapping,
    "dict_type": _no_mapping,
    "mapping_type": _no_mapping,
    "tuple_type": _no_list,
    "too_short": _too_few,
    "too_long": _too_many,
    "repeated": _repeated,
    "bool_parsing": _no_boolean,
    "bool_type": _no_boolean,
    "empty_figure": _empty_figure,
    "low_above_high": _low_above_high,
}

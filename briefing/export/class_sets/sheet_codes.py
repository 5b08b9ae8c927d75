"""The codes of question sheets: all that a sheet follows from beside its dossier, and a check of the sheet itself.

A code is printed on every page and typed back by people. It is written in Crockford's base 32 (digits and capitals
without I, L, O and U; https://www.crockford.com/base32.html), in groups of at most four signs, and read forgivingly:

* two signs, ten bits: the version of the format (3), the paper (1), whether a number of questions (1) and kinds (1)
  are told because they aren't the usual ones, and how many signs the seed takes (4);
* the number of questions and the kinds, two signs each where they are told; the seed;
* four signs, twenty bits, of a digest of the sheet, by which a code of another dossier is recognised;
* the number of the copy, in as many signs as are left;
* one sign by which mistypings are noticed.

The last is a sum over the field of 32 elements in which each place has a weight of its own: another sign in one place,
or any two places exchanged, changes it for certain.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from briefing.document.structure import Paper
from briefing.errors import BriefingError
from briefing.quiz.question import Kind

QUESTIONS: Final = 20
"""How many questions a sheet has unless the code tells another number: they fit on two pages."""
MOST_QUESTIONS: Final = 1023
CHECKS: Final = 1 << 20
"""So many different checks of a sheet there are."""

_VERSION: Final = 1
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ: Final = str.maketrans("abcdefghjkmnpqrstvwxyzOoIiLl", "ABCDEFGHJKMNPQRSTVWXYZ001111")
_FEWEST: Final = 8
_MOST: Final = 31
"""Each place has another weight as long as there are no more."""
_MOST_OF_SEED: Final = 15
_GROUP: Final = 4
"""Signs of a group at most: people keep so many in mind at once."""
_SHOWN: Final = 40
_PAPERS: Final = (Paper.A4, Paper.LETTER)
# In this order for ever, whatever order or further kinds the quiz may come to have.
_KINDS: Final = (
    Kind.DATES,
    Kind.PEOPLE,
    Kind.OFFICES,
    Kind.FIGURES,
    Kind.QUOTATIONS,
    Kind.CERTAINTY,
    Kind.ORDER,
)


class Fault(StrEnum):
    """What can be wrong with a code."""

    NO_CODE = "no-code"
    MISTYPED = "mistyped"
    NEWER = "newer"
    FOREIGN = "foreign"


class CodeError(BriefingError):
    """A code that gives no sheet."""

    def __init__(self, fault: Fault, message: str, *, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.fault = fault


class Recipe(NamedTuple):
    """What the sheets of a class set follow from, beside the dossier."""

    seed: int
    """From 0."""
    questions: int = QUESTIONS
    """How many each sheet has, from 1 to 1,023."""
    kinds: tuple[Kind, ...] = ()
    """Only these kinds; all where none is named."""
    paper: Paper = Paper.A4
    """The questions don't depend on it, the pages do."""


class SheetCode(NamedTuple):
    """What a code tells."""

    recipe: Recipe
    number: int
    """Of the copy, from 1."""
    check: int
    """A digest of the sheet, below `CHECKS`."""


def write(code: SheetCode) -> str:
    """Write a code as it is printed: 417-D3N-J1W."""
    recipe = code.recipe
    seed = _in_signs(recipe.seed)
    kinds = sum(1 << place for place, kind in enumerate(_KINDS) if kind in recipe.kinds)
    told = recipe.questions != QUESTIONS, kinds > 0
    if len(seed) > _MOST_OF_SEED or not 1 <= recipe.questions <= MOST_QUESTIONS or code.number < 1:
        raise ValueError(code)
    head = ((_VERSION << 3 | _PAPERS.index(recipe.paper) << 2 | told[0] << 1 | told[1]) << 4) | len(seed)
    signs = [
        *_in_signs(head, 2),
        *(_in_signs(recipe.questions, 2) if told[0] else ()),
        *(_in_signs(kinds, 2) if told[1] else ()),
        *seed,
        *_in_signs(code.check, 4),
        *_in_signs(code.number),
    ]
    text = "".join(_SIGNS[each] for each in [*signs, _sum(signs)])
    return "-".join(_groups(text))


def read(text: str) -> SheetCode:
    """Read a code as people type it; raise CodeError if it is none, mistyped, or of a newer format."""
    signs = _signs_of(text)
    if _sum(signs[:-1]) != signs[-1]:
        raise CodeError(
            Fault.MISTYPED,
            f"the code '{_shown(text)}' is mistyped: a sign is wrong, missing, or in another's place",
            hint="compare it with the code on the sheet, sign by sign",
        )
    version = signs[0] >> 2
    if version > _VERSION:
        raise CodeError(
            Fault.NEWER,
            f"the code '{_shown(text)}' is of a newer format ({version}) than this version reads ({_VERSION})",
            hint="draw the sheet with the version of briefing that it was made with",
        )
    code = _told(signs[:-1])
    if code is None:
        raise _no_code(text)
    return code


def _groups(text: str) -> Iterator[str]:
    """Part a code into as few groups as can be, the first of which are longer by one where they can't be equal."""
    left = -(-len(text) // _GROUP)
    while text:
        size = -(-len(text) // left)
        yield text[:size]
        text, left = text[size:], left - 1


def _told(signs: Sequence[int]) -> SheetCode | None:
    """Give what signs tell; None where they don't tell it as they would have been written."""
    head, rest = _number(signs[:2]), [*signs[2:]]

    def take(number: int) -> int:
        taken = rest[:number]
        del rest[:number]
        return _number(taken)

    questions = take(2) if head >> 5 & 1 else QUESTIONS
    mask = take(2) if head >> 4 & 1 else 0
    kinds = tuple(kind for place, kind in enumerate(_KINDS) if mask >> place & 1)
    recipe = Recipe(take(head & 15), questions, kinds, _PAPERS[head >> 6 & 1])
    found = SheetCode(recipe, check=take(4), number=_number(rest))
    try:
        return found if _values(write(found))[:-1] == [*signs] else None
    except ValueError:
        return None


def _signs_of(text: str) -> list[int]:
    """Give the values of the signs of a code; raise CodeError if it can be none."""
    plain = unicodedata.normalize("NFKC", text).translate(_READ)
    kept = "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Pd")
    if not _FEWEST <= len(kept) <= _MOST or not {*kept} <= {*_SIGNS}:
        raise _no_code(text)
    return _values(kept)


def _no_code(text: str) -> CodeError:
    return CodeError(
        Fault.NO_CODE,
        f"'{_shown(text)}' is no code of a sheet",
        hint="it stands at the foot of every page: digits and capitals in groups, as 417-D3N-J1W",
    )


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _values(text: str) -> list[int]:
    return [_SIGNS.index(sign) for sign in text if sign != "-"]


def _in_signs(number: int, length: int = 1) -> list[int]:
    """Write a number by 32, with leading zeros up to a length."""
    found: list[int] = []
    while number or len(found) < length:
        number, sign = divmod(number, 32)
        found.insert(0, sign)
    return found


def _number(signs: Sequence[int]) -> int:
    number = 0
    for sign in signs:
        number = number * 32 + sign
    return number


def _sum(signs: Sequence[int]) -> int:
    """Add up signs in the field of 32 elements (modulo x^5 + x^2 + 1), each multiplied by another power of x.

    It begins with one, so that zeros in front count, too.
    """
    found = 1
    for sign in [*signs, 0]:
        found = (found << 1) ^ (0b100101 if found & 16 else 0) ^ sign
    return found

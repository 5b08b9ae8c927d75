"""Why a question can't be asked, or a value can't be a distractor."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Code(StrEnum):
    """Kinds of reasons."""

    NOT_DESCRIBED = "not-described"
    """The stem's description doesn't hold for the fact that it asks about, or the key isn't the fact's."""
    GIVES_KEY = "gives-key"
    """The stem says the key."""
    DISPUTED = "disputed"
    """Facts that must fit give something else."""
    AMBIGUOUS = "ambiguous"
    """The stem may as well mean another fact, which has another answer."""
    NOT_SURE = "not-sure"
    """An office is not sure over the time asked about."""
    NOT_SINGLE = "not-single"
    """The slot can have several values."""
    UNDATED = "undated"
    """Something has to have a date and has none."""
    OTHER_TYPE = "other-type"
    """The value is none of those that the question asks for, or can't be compared with the key."""
    OVERLAP = "overlap"
    """Two choices are not apart."""
    MAY_BE_RIGHT = "may-be-right"
    """A fact of the dossier makes the distractor right, or partly right."""
    BESIDE = "beside"
    """The distractor stands in the passage or beside it."""
    IN_STEM = "in-stem"
    """The stem names the distractor."""
    NO_KEY = "no-key"
    """The key is not among the choices, or not once."""
    FEW_CHOICES = "few-choices"
    """Fewer than three choices are wrong for sure and look like the right one."""
    TYPED_ONLY = "typed-only"
    """It is asked without choices only."""
    CHOICE_ONLY = "choice-only"
    """It can't be asked without choices."""


class Refusal(NamedTuple):
    """A reason why not, in a sentence that a teacher understands."""

    code: Code
    because: str

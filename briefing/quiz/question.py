"""Questions: as they are written, and as they are posed with choices and a certificate.

Nothing here needs the model, so that a session can begin without it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing.model.slots import Slot
from briefing.quiz.values import Days, Value

GAP = "_____"
"""Stands in a stem for what is asked."""


class Kind(StrEnum):
    """The kinds of questions, as a reader chooses among them."""

    DATES = "dates"
    PEOPLE = "people"
    OFFICES = "offices"
    FIGURES = "figures"
    QUOTATIONS = "quotations"
    CERTAINTY = "certainty"
    ORDER = "order"


class Form(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    TYPED = "typed"


class Description(NamedTuple):
    """What a stem says of the facts that it asks about; what it doesn't say is empty."""

    act: str | None = None
    by: frozenset[str] = frozenset()
    """Who did it, as far as the stem names them."""
    entities: frozenset[str] = frozenset()
    """All entities that the stem names."""
    window: Days | None = None
    """The days within which the stem asks."""
    about: str = ""
    """The topic of the dossier that the fact answers; empty where it answers none."""
    origins: frozenset[str] = frozenset()
    """Whom the stem names as its source ('According to …'): it narrows the key, never the distractors."""
    article: str = ""
    """The article over which the question is closed."""
    holder: str = ""
    office: str = ""
    words: str = ""
    """The quoted words that the stem prints."""


class Question(NamedTuple):
    """A question as it is written: it asks for one slot of one fact. Its choices are drawn later."""

    id: str
    """fact#slot, never the text."""
    card: str
    """What the history knows it by: the fingerprint of the source text, the fact and the slot."""
    kind: Kind
    slot: Slot
    fact: str
    article: str
    importance: int
    stem: str
    key: Value
    key_text: str
    asks: Description
    pool: str
    """Questions of one pool have keys of one type and one form, which can stand in for each other as choices."""
    authored: bool = False
    can_type: bool = True
    can_choose: bool = True
    hint: str = ""
    """What narrows the answer without giving it."""
    gives: frozenset[str] = frozenset()
    """The facts that stem, choices' key or explanation tell: no other question of a session asks about one of them."""
    spare: bool = False
    """Its answer is that of many others: with choices it is asked after all that are not (`balance.spare`)."""


class Choice(NamedTuple):
    """One of the answers to choose from."""

    text: str
    value: Value


class Reason(NamedTuple):
    """A line of a certificate: what it is about, and why it holds."""

    subject: str
    """'key', 'subject', or the text of a distractor."""
    because: str


class Certificate(NamedTuple):
    """Why a question has exactly one right answer, one line for each condition and each distractor."""

    question: str
    reasons: tuple[Reason, ...]


class Posed(NamedTuple):
    """A question with its choices in the order in which they are shown."""

    question: Question
    form: Form
    choices: tuple[Choice, ...]
    """Empty where the answer is typed."""
    key: tuple[int, ...]
    """The positions of the right choices, from 0: one, or for an order all of them in their right order."""
    certificate: Certificate

"""The question bank: all questions of a dossier, however they are kept.

A bank of many thousand questions gives rows cheaply, and whole questions one at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from briefing.model.slots import Slot
from briefing.quiz.propositions import World
from briefing.quiz.question import Kind, Question


class Row(NamedTuple):
    """What is needed of a question to select it."""

    id: str
    card: str
    kind: Kind
    slot: Slot
    fact: str
    article: str
    importance: int
    can_type: bool
    can_choose: bool
    spare: bool = False
    """See `Question.spare`."""


class Bank(Protocol):
    """All questions of a dossier. Whether a question is admitted is asked of `certify` when it is to be posed."""

    @property
    def world(self) -> World:
        """Give the facts from which the questions are written."""

    def rows(self, kinds: Collection[Kind] = (), articles: Collection[str] = ()) -> Sequence[Row]:
        """Give the questions of some kinds and articles, of all where none is named, in the order of the dossier."""

    def question(self, name: str) -> Question:
        """Give a question by its id; raise KeyError if there is none."""

    def pool(self, name: str) -> Sequence[str]:
        """Give the ids of the questions of a pool, in the order of the dossier."""

"""What can be found out about a question before anybody asks it, as it is kept in a snapshot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from briefing.quiz.certify.refusal import Refusal
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Reason


class Judged:
    """Whether a question is admitted, and what its distractors are held against."""

    def __init__(self, admitted: tuple[Reason, ...] | Refusal, find: Callable[[], tuple[Proposition, ...]]) -> None:
        self.admitted = admitted
        self._find = find

    @cached_property
    def fitting(self) -> tuple[Proposition, ...]:
        """The facts that may fit its stem (`Case.fitting`), looked up when they are asked for."""
        return self._find()

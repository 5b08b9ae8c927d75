"""What can be found out about a question before anybody asks it, as it is kept in a snapshot."""

from __future__ import annotations

from typing import NamedTuple

from briefing.quiz.certify.refusal import Refusal
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Reason


class Judged(NamedTuple):
    """Whether a question is admitted, and what its distractors are held against."""

    admitted: tuple[Reason, ...] | Refusal
    fitting: tuple[Proposition, ...]
    """The facts that may fit its stem (`Case.fitting`)."""

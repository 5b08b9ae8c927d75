"""What happens in a session, and what is to be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.quiz.response import Grade, Verdict


@dataclass(frozen=True, slots=True)
class Picked:
    """The reader took a choice, or put all of them in order."""

    places: tuple[int, ...]
    """Positions from 0."""
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Typed:
    """The reader typed an answer, which was graded."""

    text: str
    grade: Grade
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """The reader passes."""

    milliseconds: int


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The time of the question ran out."""

    milliseconds: int


@dataclass(frozen=True, slots=True)
class HintWanted:
    """The reader asks for a hint."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """The reader has read what was told after an answer."""


@dataclass(frozen=True, slots=True)
class Overruled:
    """The reader says 'I was right' to the grade of the last answer."""


@dataclass(frozen=True, slots=True)
class Left:
    """The reader backs out; the session can be taken up again."""


Event = Picked | Typed | Skipped | TimeUp | HintWanted | WentOn | Overruled | Left


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of the session, graded."""

    number: int
    """What the history knows it by within the session, from 1."""
    text: str
    """What was typed, or the choice that was taken; empty after a skip."""
    verdict: Verdict
    score: float
    milliseconds: int
    because: str = ""
    read_as: str = ""
    picked: tuple[int, ...] = ()
    hinted: bool = False
    overruled: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Show the question whose turn it is."""


@dataclass(frozen=True, slots=True)
class TellAgain:
    """Tell why nothing has been recorded, and ask once more."""

    because: str


@dataclass(frozen=True, slots=True)
class ShowHint:
    """Show what narrows the answer, and ask once more."""

    text: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Record an answer before anything else is shown; one that was overruled replaces the one before."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Reveal:
    """Tell whether the answer was right, and what is."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Finish:
    """Show the results: everything is answered."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave a session that isn't finished."""


Effect = Ask | TellAgain | ShowHint | Keep | Reveal | Finish | Stop

"""What a screen is given to show, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from briefing.quiz.session.events import Answer
    from briefing.quiz.session.results import Results


class Shown(NamedTuple):
    """A question as it stands on a screen."""

    number: int
    """Its place in the session, from 1."""
    of: int
    kind: str
    stem: str
    choices: tuple[str, ...] = ()
    """Empty where the answer is typed."""
    meanings: tuple[str, ...] = ()
    """Of choices that are words of our own: what each of them says."""
    among: str = ""
    """What a typed answer may be, where it has to be one of our own words."""
    in_order: bool = False
    """All choices are put in order, the earliest first."""
    can_hint: bool = True
    exam: bool = False
    reviewed: bool = False
    """It is shown again, with its answer, after an exam."""
    points: float = 0.0
    """Of the questions before it, once it is answered with its own; of one that is reviewed those of all."""
    hint: str = ""
    note: str = ""
    """Why it is asked again."""
    left: float | None = None
    """Seconds that remain; None where time is not limited."""
    meanwhile: Callable[[], None] | None = None
    """What can be done while the reader thinks, once the question is on screen."""


class Told(NamedTuple):
    """What is told after an answer."""

    shown: Shown
    answer: Answer
    key: tuple[int, ...]
    key_text: str
    fact: str
    attribution: str
    place: str
    """The article and its paragraphs, and the page of the PDF where that is known."""
    meaning: str = ""
    """Of a right answer that is a word of our own: what it says."""
    differing: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()
    """Of an order: its facts in their order, each with its reference."""
    can_overrule: bool = False
    is_last: bool = False


class Option(NamedTuple):
    """Something to choose from a menu."""

    key: str
    """The key that chooses it at once."""
    text: str
    remark: str = ""


class Menu(NamedTuple):
    """A question about what to do, with what there is to know for it."""

    title: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    """A table: what, how much."""
    options: tuple[Option, ...] = ()


class Summary(NamedTuple):
    """The results with the names that are printed."""

    results: Results
    articles: dict[str, str]
    """Labels by id."""
    advice: tuple[str, ...] = ()
    """What to do next, a sentence each."""
    finished: bool = True


class Chosen(NamedTuple):
    """Choices by position from 0: one, or for an order all."""

    places: tuple[int, ...]


class Wrote(NamedTuple):
    """A typed answer."""

    text: str


class Wish(StrEnum):
    """What a reader wants instead of answering."""

    SKIP = "skip"
    HINT = "hint"
    LEAVE = "leave"
    OVERRULE = "overrule"
    GO_ON = "go on"
    TIME_UP = "time up"


Reply = Chosen | Wrote | Wish


class Gone(Exception):  # noqa: N818 (it is no error of the program)
    """Nobody is there any more: the input has ended, or what is shown is read by no one."""


class Ended(BaseException):
    """The system told the process to end; not an error, so that nothing catches it by the way."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


class Screen(Protocol):
    """A way to show questions and to hear answers.

    Every method may raise KeyboardInterrupt (a person interrupted), `Gone` and `Ended`.
    """

    def ask(self, shown: Shown) -> Reply:
        """Show a question and wait for a reply."""

    def tell(self, told: Told) -> Wish:
        """Tell what was right; wait until the reader goes on, overrules or leaves."""

    def finish(self, summary: Summary) -> None:
        """Show the results."""

    def choose(self, menu: Menu) -> int | None:
        """Let the reader choose an option by its position from 0; None to leave."""

    def say(self, lines: Sequence[str]) -> None:
        """Tell something that needs no answer."""

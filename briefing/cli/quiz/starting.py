"""The start screen: what there is, and what to do, where no option says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from briefing import console
from briefing.cli.quiz.wanting import Candidates, Wanted
from briefing.model.prose import capital
from briefing.quiz.bank import Bank, Row
from briefing.quiz.question import Form, Kind
from briefing.terminal.asking import Menu, Option, Screen
from briefing.terminal.views import words

if TYPE_CHECKING:
    from briefing.quiz.session.state import State


class Start(NamedTuple):
    """What a reader begins with."""

    bank: Bank
    asked: Candidates
    now: datetime
    unfinished: State | None = None
    """The session that can be gone on with."""

    def due(self) -> list[Row]:
        """Give what is due and can be asked with choices, as a session from here asks it."""
        return [row for row in self.asked.due(self.now) if row.can_choose]


class Resume:
    """The reader goes on with the unfinished session."""


MOST_ARTICLES = 8
"""Articles that the start screen lists."""
Chosen = Wanted | Resume | None
_Step = Callable[[], Chosen]


def start(screen: Screen, begin: Start, wanted: Wanted) -> Chosen:
    """Show what there is and let the reader choose what to do; None to leave."""
    options = [*_options(screen, begin, wanted)]
    menu = Menu(
        title="What stayed? Questions from the briefing",
        lines=(_count(begin), _kinds(begin)),
        rows=tuple(_rows(begin)),
        options=_numbered([(text, remark) for text, remark, _ in options]),
    )
    while True:
        place = screen.choose(menu)
        if place is None:
            return None
        found = options[place][2]()
        if found is not None:
            return found


def _options(screen: Screen, begin: Start, wanted: Wanted) -> list[tuple[str, str, _Step]]:
    """Give what can be done: its words, a remark, and what it leads to."""
    due, number = len(begin.due()), wanted.number
    found: list[tuple[str, str, _Step]] = []
    if begin.unfinished is not None:
        found.append(("Go on with the last session", words.upcoming(begin.unfinished), Resume))
    found.append((f"{capital(_in_words(number))} questions", "wrong before, due, new", lambda: wanted))
    if due:
        found.append(("Only what is due", str(due), lambda: wanted._replace(due=True)))
    found += [
        ("One kind of questions …", "", lambda: _kind(screen, begin, wanted)),
        ("One article …", "", lambda: _article(screen, begin, wanted)),
        (f"{capital(_in_words(number))} questions, answers typed", "", lambda: wanted._replace(form=Form.TYPED)),
        ("An exam", "told at the end, no hints", lambda: wanted._replace(exam=True)),
    ]
    return found


def _kind(screen: Screen, begin: Start, wanted: Wanted) -> Wanted | None:
    numbers = Counter(row.kind for row in begin.asked.rows)
    kinds = [kind for kind in Kind if numbers[kind]]
    options = _numbered([(capital(kind), str(numbers[kind])) for kind in kinds])
    place = screen.choose(Menu(title="Which kind?", options=options))
    return None if place is None else wanted._replace(kinds=(kinds[place],))


def _article(screen: Screen, begin: Start, wanted: Wanted) -> Wanted | None:
    numbers = Counter(row.article for row in begin.asked.rows)
    articles = [note for name, note in begin.bank.world.articles.items() if numbers[name]]
    options = _numbered([(f"{note.label}: {note.title}", str(numbers[note.id])) for note in articles])
    place = screen.choose(Menu(title="Which article?", options=options))
    return None if place is None else wanted._replace(articles=(articles[place].id,))


def _count(begin: Start) -> str:
    due = len(begin.due())
    choices = sum(row.can_choose for row in begin.asked.rows)
    some = f" ({choices:,} with choices)" if choices < len(begin.asked.rows) else ""
    parts = [
        f"{console.count(len(begin.asked.rows), 'question')}{some}",
        f"{due} due" if due else "nothing due",
        f"{begin.asked.new} never asked",
    ]
    return " · ".join(parts)


def _kinds(begin: Start) -> str:
    """Count the questions of each kind."""
    numbers = Counter(row.kind for row in begin.asked.rows)
    return " · ".join(f"{kind} {numbers[kind]}" for kind in Kind if numbers[kind])


def _rows(begin: Start) -> Sequence[tuple[str, str]]:
    """Count the questions on each article, where these are few enough to be looked over."""
    numbers = Counter(row.article for row in begin.asked.rows)
    due = Counter(row.article for row in begin.due())
    notes = [note for name, note in begin.bank.world.articles.items() if numbers[name]]
    if len(notes) > MOST_ARTICLES:
        return [(console.count(len(notes), "article"), "")]
    told = [f"{numbers[note.id]}{f', {due[note.id]} due' if due[note.id] else ''}" for note in notes]
    return [(f"{note.letter}  {note.label}", number) for note, number in zip(notes, told, strict=True)]


def _numbered(options: Sequence[tuple[str, str]]) -> tuple[Option, ...]:
    """Give options their keys: digits, and behind them letters that mean nothing else."""
    keys = "123456789abcdefgimnprtuvwxyz"
    return tuple(Option(key, text, remark) for key, (text, remark) in zip(keys, options, strict=False))


def _in_words(number: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return words[number] if number < len(words) else f"{number:,}"

"""What a reader wants to be asked, and what there is: told in a sentence where the two don't meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from briefing import console
from briefing.cli.parser import did_you_mean
from briefing.quiz.bank import Bank, Row
from briefing.quiz.memory.cards import CardState
from briefing.quiz.propositions import ArticleNote
from briefing.quiz.question import Form, Kind

NUMBER = 10


class Wanted(NamedTuple):
    """What a session shall be."""

    kinds: tuple[Kind, ...] = ()
    articles: tuple[str, ...] = ()
    number: int = NUMBER
    is_counted: bool = False
    """The reader gave the number."""
    form: Form = Form.CHOICE
    due: bool = False
    exam: bool = False
    seconds: float | None = None
    seed: int | None = None

    def settings(self) -> dict[str, Any]:
        """Give it as JSON has it."""
        return {
            "kinds": [str(kind) for kind in self.kinds],
            "articles": list(self.articles),
            "number": self.number,
            "form": str(self.form),
            "due": self.due,
            "exam": self.exam,
            "seconds": self.seconds,
            "seed": self.seed,
        }


class Candidates(NamedTuple):
    """The questions from which a session is drawn, and what is remembered of them."""

    rows: Sequence[Row]
    cards: Mapping[str, CardState]

    def due(self, now: datetime) -> list[Row]:
        """Give what is due."""
        return [row for row in self.rows if row.card in self.cards and self.cards[row.card].is_due(now)]

    def known(self, now: datetime) -> frozenset[str]:
        """Name the questions that are asked for their own sake: they are due, or were wrong."""
        failed = (row for row in self.rows if row.card in self.cards and self.cards[row.card].failed is not None)
        return frozenset(row.id for row in (*self.due(now), *failed))

    @property
    def met(self) -> frozenset[str]:
        """Name the questions that were answered before."""
        return frozenset(
            row.id for row in self.rows if row.card in self.cards and self.cards[row.card].last_review is not None
        )

    @property
    def new(self) -> int:
        """Count what was never asked."""
        return sum(row.card not in self.cards for row in self.rows)


class NothingToAskError(Exception):
    """No question is such as is wanted: what is wrong, and what there is."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NothingDueError(NothingToAskError):
    """Nothing is due for review."""


def article_id(articles: Mapping[str, ArticleNote], name: str) -> str | None:
    """Give the article that is meant, by id or by letter, None for one that is not there."""
    letters = {note.letter.casefold(): each for each, note in articles.items()}
    return name if name in articles else letters.get(name.casefold())


def article_ids(bank: Bank, named: Collection[str]) -> tuple[str, ...]:
    """Give the articles that are meant; raise NothingToAskError for one that is not there."""
    articles = bank.world.articles
    found = []
    for name in named:
        meant = article_id(articles, name)
        if meant is None:
            there = "there are " + ", ".join(f"{note.letter} {each}" for each, note in articles.items())
            raise NothingToAskError(f"there is no article '{name}'", did_you_mean(name, articles) or there)
        found.append(meant)
    return tuple(found)


def rows(bank: Bank, wanted: Wanted) -> Sequence[Row]:
    """Give the questions that are such as is wanted; raise NothingToAskError if there are none."""
    found = bank.rows(wanted.kinds, wanted.articles)
    if not found:
        raise NothingToAskError(f"there are no questions {_sort(bank, wanted)}".rstrip(), _there(bank, wanted))
    if answerable := [row for row in found if (row.can_type if wanted.form is Form.TYPED else row.can_choose)]:
        return answerable
    message = f"no question {_sort(bank, wanted)} can be answered "
    if wanted.form is Form.TYPED:
        raise NothingToAskError(f"{message}by typing", "leave --typed away to choose among answers")
    raise NothingToAskError(f"{message}by a choice", "answer them with --typed")


def counted(found: Sequence[Row]) -> str:
    """Say how many questions there are of each kind: 'dates 98, people 60'."""
    numbers = Counter(row.kind for row in found)
    return ", ".join(f"{kind} {numbers[kind]}" for kind in Kind if numbers[kind])


def _sort(bank: Bank, wanted: Wanted) -> str:
    """Name the questions that are wanted: 'on dates in A'."""
    kinds = f"on {' and '.join(map(str, wanted.kinds))}" if wanted.kinds else ""
    letters = [bank.world.articles[name].letter for name in wanted.articles]
    articles = f"in {'article' if len(letters) == 1 else 'articles'} {' and '.join(letters)}" if letters else ""
    return " ".join(part for part in (kinds, articles) if part)


def _there(bank: Bank, wanted: Wanted) -> str:
    if there := bank.rows((), wanted.articles):
        return f"there are {console.count(len(there), 'question')}: {counted(there)}"
    if there := bank.rows(wanted.kinds, ()):
        letters = Counter(bank.world.articles[row.article].letter for row in there)
        return "there are some in " + ", ".join(f"{letter} ({number})" for letter, number in sorted(letters.items()))
    every = bank.rows()
    return f"there are {console.count(len(every), 'question')}: {counted(every)}" if every else "the dossier has none"

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from briefing.cli.quiz.starting import Chosen, Resume, Start, start
from briefing.cli.quiz.wanting import Candidates, Wanted
from briefing.quiz.bank import Row
from briefing.quiz.memory.cards import CardState
from briefing.quiz.question import Form, Kind
from briefing.quiz.session.state import begin
from briefing.terminal.asking import Menu, Reply, Shown, Summary, Told, Wish
from tests.unit.quiz.answers import START
from tests.unit.quiz.sessions import FewFacts, article, plan, question


class Bank:
    """A bank of rows alone."""

    def __init__(self, articles: int = 2) -> None:
        self.world = FewFacts(
            {}, {f"a{number}": article(f"a{number}", "ABCDEFGHIJ"[number]) for number in range(articles)}
        )

    def rows(self, kinds: object = (), articles: object = ()) -> Sequence[Row]:  # noqa: ARG002
        """Give three questions on each article."""
        kinds_of = (Kind.DATES, Kind.DATES, Kind.PEOPLE)
        return [
            Row(f"{name}/{place}", f"{name}/{place}", kind, question().slot, f"{name}/x", name, 1, True, place != 1)
            for name in self.world.articles
            for place, kind in enumerate(kinds_of)
        ]


class Chooser:
    """A screen on which options are chosen by their words; None leaves a menu."""

    def __init__(self, *words: str | None) -> None:
        self._words = [*words]
        self.menus: list[Menu] = []

    def choose(self, menu: Menu) -> int | None:
        """Choose the option that begins so."""
        self.menus.append(menu)
        word = self._words.pop(0)
        if word is None:
            return None
        return next(place for place, option in enumerate(menu.options) if option.text.startswith(word))

    def ask(self, shown: Shown) -> Reply:
        """Nothing is asked here."""
        raise AssertionError(shown)

    def tell(self, told: Told) -> Wish:
        """Nothing is told here."""
        raise AssertionError(told)

    def finish(self, summary: Summary) -> None:
        """Nothing is finished here."""

    def say(self, lines: Sequence[str]) -> None:
        """Nothing is said here."""


def chosen(screen: Chooser, *, articles: int = 2, due: bool = False, unfinished: bool = False) -> Chosen:
    """Start with a bank of which two questions may be due."""
    bank = Bank(articles)
    past = START - timedelta(days=9)
    cards = {name: CardState(card=name, due=past, last_review=past, stability=1.0) for name in ("a0/0", "a1/2")}
    known = begin(plan()) if unfinished else None
    asked = Candidates(bank.rows(), cards if due else {})
    return start(screen, Start(bank=bank, asked=asked, now=START, unfinished=known), Wanted(seconds=20.0))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("Ten questions",), Wanted(seconds=20.0)),
        (("Only what is due",), Wanted(seconds=20.0, due=True)),
        (("One kind", "People"), Wanted(seconds=20.0, kinds=(Kind.PEOPLE,))),
        (("One article", "The Gazette"), Wanted(seconds=20.0, articles=("a0",))),
        (("Ten questions, answers typed",), Wanted(seconds=20.0, form=Form.TYPED)),
        (("An exam",), Wanted(seconds=20.0, exam=True)),
        (("One kind", None, "An exam"), Wanted(seconds=20.0, exam=True)),
    ],
)
def test_what_is_chosen_is_what_is_asked(words: tuple[str | None, ...], wanted: Wanted) -> None:
    """Each option changes what was wanted in its own way alone; a list that is left leads back."""
    assert chosen(Chooser(*words), due=True) == wanted


def test_leaving() -> None:
    """Who leaves the start screen wants nothing."""
    assert chosen(Chooser(None)) is None


def test_what_there_is() -> None:
    """Questions, due and new ones are counted, by kind and by article."""
    screen = Chooser(None)
    chosen(screen, due=True)
    assert screen.menus[0].lines == ("6 questions (4 with choices) · 2 due · 4 never asked", "dates 4 · people 2")
    assert screen.menus[0].rows == (
        ("A  The Gazette, 5 May 2024", "3, 1 due"),
        ("B  The Gazette, 5 May 2024", "3, 1 due"),
    )


def test_what_only_typing_answers_is_not_offered_as_due() -> None:
    """What is due is asked with choices: what has none would not be asked."""
    screen = Chooser(None)
    bank, past = Bank(), START - timedelta(days=9)
    card = CardState(card="a0/1", due=past, last_review=past, stability=1.0)
    start(screen, Start(bank=bank, asked=Candidates(bank.rows(), {"a0/1": card}), now=START), Wanted())  # type: ignore[arg-type]
    assert not [option for option in screen.menus[0].options if "due" in option.text]
    assert "nothing due" in screen.menus[0].lines[0]


def test_nothing_due_is_no_option() -> None:
    """Where nothing is due, nobody is offered to review it."""
    screen = Chooser(None)
    chosen(screen)
    assert not [option for option in screen.menus[0].options if "due" in option.text]
    assert "nothing due" in screen.menus[0].lines[0]


def test_an_unfinished_session_comes_first() -> None:
    """What was left is offered first, with how far it came."""
    screen = Chooser("Go on")
    assert isinstance(chosen(screen, unfinished=True), Resume)
    assert screen.menus[0].options[0].remark == "question 1 of 2"


def test_many_articles_are_counted() -> None:
    """A list that would fill the window is told as a number."""
    screen = Chooser(None)
    chosen(screen, articles=9)
    assert screen.menus[0].rows == (("9 articles", ""),)

"""One sitting: a session begun or gone on with, played, and left in whatever way."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import NoReturn

from briefing import console, output
from briefing.cli.arguments import dossier
from briefing.cli.quiz.banking import open_bank
from briefing.cli.quiz.drawing import draw, fewer, typed_instead
from briefing.cli.quiz.histories import history_file, now
from briefing.cli.quiz.remembering import Memory, note_clock
from briefing.cli.quiz.wanting import Candidates, NothingDueError, NothingToAskError, Wanted, article_ids, rows
from briefing.model.prose import capital
from briefing.quiz.memory.cards import CardState
from briefing.quiz.memory.troubles import HistoryError
from briefing.quiz.question import Choice, Form, Question
from briefing.quiz.response import Grade
from briefing.quiz.session.plan import Plan, PlanError, Turn, plan_from_json
from briefing.quiz.session.state import Phase, State, begin, resume
from briefing.resources import content_folder
from briefing.terminal import modes
from briefing.terminal.asking import Ended, Gone, Menu, Option, Screen
from briefing.terminal.playing import Table, play
from briefing.terminal.signals import die, heard
from briefing.terminal.views import words

FAILED = 1
INTERRUPTED = 130
SHIPPED = "the shipped dossier"


def sit(options: argparse.Namespace, wanted: Wanted, *, ask_what: bool) -> int:
    """Hold a session and return the exit code; where nobody said what to ask, that is asked first."""
    output.check_standard_output()
    out = modes.stream(document=options.format == "json")
    full = modes.is_full(out, os.environ, plain=options.plain)
    try:
        with heard(), modes.screen(out, time.monotonic, full=full) as screen:
            sitting = Sitting(options, screen, drawing=full)
            try:
                return sitting.hold(wanted, ask_what=ask_what and console.is_terminal(sys.stdin))
            finally:
                sitting.memory.history.close()
    except EOFError:  # before there is a session
        raise KeyboardInterrupt from None
    except Gone:
        return FAILED
    except Ended as ended:
        die(ended.signal)
        return FAILED  # where the signal is not deadly


class Sitting:
    """A session with all that it is played with."""

    def __init__(self, options: argparse.Namespace, screen: Screen, *, drawing: bool) -> None:
        self.options = options
        self.screen = screen
        self.folder = dossier(options)
        self.bank = open_bank(self.folder, unproved=options.unproved, drawing=drawing)
        self.memory = Memory(history_file(options), now, self._agrees)
        self.state: State | None = None

    @cached_property
    def dossier(self) -> str:
        """Name the dossier as the history knows it: wherever the program lies, the shipped one is the same."""
        folder = self.folder.resolve()
        return SHIPPED if folder == content_folder().resolve() else str(folder)

    def page(self, fact: str) -> int | None:
        """Give the page of the PDF that was built last on which a fact stands, None where that isn't known."""
        return self._pages.get(fact)

    @cached_property
    def _pages(self) -> Mapping[str, int]:
        from briefing.cli.pages import find

        found = find(self.folder)
        return {} if found is None else found.facts

    def hold(self, wanted: Wanted, *, ask_what: bool) -> int:
        """Begin, play and leave a session; return the exit code."""
        note_clock(self.memory)
        try:
            state = self._resumed(self._unfinished()) if self.options.resume else self._begun(wanted, ask_what=ask_what)
        except NothingDueError as nothing:
            console.say(f"{capital(nothing.message)}: {nothing.hint}.")
            state = begin(Plan(session="", turns=()))
            return self._report(state) if self.options.format == "json" else 0
        except NothingToAskError as nothing:
            fail: Callable[..., NoReturn] = self.options.fail
            fail(nothing.message, nothing.hint)
        return 0 if state is None else self._play(state)

    def _begun(self, wanted: Wanted, *, ask_what: bool) -> State | None:
        """Draw a new session and keep it, so that it can be gone on with; None if the reader wants none."""
        cards = self.memory.history.cards()
        if ask_what:
            from briefing.cli.quiz.starting import Resume, Start, start

            asked, last = Candidates(self.bank.rows(), cards), self._unfinished()
            unfinished = last[0] if last is not None else None
            chosen = start(self.screen, Start(bank=self.bank, asked=asked, now=now(), unfinished=unfinished), wanted)
            if chosen is None:
                return None
            if isinstance(chosen, Resume):
                return self._resumed(last)
            wanted = chosen
        wanted = wanted._replace(articles=article_ids(self.bank, wanted.articles))
        asked = Candidates(rows(self.bank, wanted), cards)
        plan = draw(self.bank, wanted, asked, now(), self.dossier)
        self.memory.begin(plan, wanted.settings())
        if len(plan.turns) < wanted.number and (told := self._fewer(plan, wanted, cards)):
            self.screen.say([told])
        return begin(plan)

    def _fewer(self, plan: Plan, wanted: Wanted, cards: Mapping[str, CardState]) -> str:
        """Say why a session is short, if it could be longer."""
        there = len(self.bank.rows(wanted.kinds, wanted.articles))
        is_chosen = wanted.form is Form.CHOICE and not wanted.due
        typed = typed_instead(self.bank, wanted, cards, now()) if is_chosen else 0
        return fewer(plan, wanted, there, typed)

    def _resumed(self, last: tuple[State, int] | None) -> State:
        if last is None:
            raise NothingToAskError("there is no session to go on with", "`briefing quiz` begins one")
        state, gone = last
        left_out = [f"{console.count(gone, 'question')} left out: the dossier has changed."] if gone else []
        self.screen.say([*left_out, f"Going on with {words.upcoming(state)}."])
        return state

    def _unfinished(self) -> tuple[State, int] | None:
        """Give the last session that can be gone on with, be it with its results; count the questions it has lost."""
        for session in self.memory.unfinished(self.dossier):
            try:
                plan, gone = plan_from_json(session.plan, self.bank.question, self._holds)
            except PlanError:
                continue
            state = resume(plan, self.memory.responses(session.id))
            if state.phase is Phase.ASKING or state.answers:
                return state, gone
            self.memory.finish(session.id)
        return None

    def _holds(self, question: Question, choices: Sequence[Choice]) -> bool:
        """Tell whether a question that was drawn a while ago would be drawn today."""
        from briefing.quiz.certify import Refusal, certify

        return not isinstance(certify(question, choices, self.bank.world), Refusal)

    def _play(self, state: State) -> int:
        self.state = state
        table = Table(
            screen=self.screen,
            world=self.bank.world,
            clock=time.monotonic,
            keep=lambda turn, answer: self.memory.keep(state.plan, turn, answer),
            grade=self._grade,
            prepare=self._prepare,
            pages=self.page,
        )
        try:
            state = play(state, table, self._follow)
            if state.phase is Phase.FINISHED:
                self.memory.finish(state.plan.session)
            return self._report(state)
        except KeyboardInterrupt:
            return self._interrupted("Interrupted.", INTERRUPTED)
        except EOFError:
            if console.is_terminal(sys.stdin):
                return self._interrupted("Interrupted.", INTERRUPTED)
            self._report(self.state, told=False)
            return self._interrupted("The responses ended before the questions did.", FAILED)
        except Gone:
            return self._interrupted("Nobody reads the questions any more.", FAILED)
        except Ended as ended:
            self._interrupted("Ended by the system.", FAILED)
            raise ended from None

    def _report(self, state: State, *, told: bool = True) -> int:
        from briefing.cli.quiz.reporting import report

        return report(self, state, told=told)

    def _interrupted(self, why: str, code: int) -> int:
        from briefing.cli.quiz.reporting import kept

        assert self.state is not None  # noqa: S101 (set before anything is played)
        console.say(f"{why} {kept(self, self.state)}")
        return code

    def _follow(self, state: State) -> None:
        self.state = state

    def _grade(self, text: str, turn: Turn) -> Grade:
        from briefing.quiz.grading.grade import grade

        return grade(text, turn.question, self.bank.world)

    def _prepare(self, turn: Turn) -> None:
        from briefing.quiz.grading.grade import prepare

        prepare(turn.question, self.bank.world)

    def _agrees(self, error: HistoryError) -> bool:
        """Ask whether to go on without memory; where nobody can be asked, only a history that was named is needed."""
        if not console.is_terminal(sys.stdin):
            if self.options.history is not None:
                return False
            console.say(f"Going on without memory: {error.message}; {error.hint}.")
            return True
        options = (Option("1", "Go on without memory", "nothing is kept"), Option("2", "Stop"))
        lines = tuple(f"{capital(text)}." for text in (error.message, error.hint) if text)
        return self.screen.choose(Menu(title="Your history can’t be used", lines=lines, options=options)) == 0

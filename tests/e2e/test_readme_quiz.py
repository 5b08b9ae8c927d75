"""What the README shows of the quiz is what it shows: screens, grades, certificates, tables and scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.cli.opening import open_dossier
from briefing.cli.quiz.banking import open_bank
from briefing.cli.quiz.histories import FILE
from briefing.export.questions import questions_schema
from briefing.loading.checks.plain_stems import MOST_WORDS
from briefing.model.asking import GENERATED
from briefing.model.slots import Slot
from briefing.quiz.bank import Bank
from briefing.quiz.certify import Refusal, allow, certify
from briefing.quiz.coverage import coverage
from briefing.quiz.grading.grade import grade
from briefing.quiz.question import Choice, Form, Kind, Question
from briefing.quiz.response import Grade
from briefing.quiz.session.plan import Plan, Turn
from briefing.quiz.session.state import begin
from briefing.quiz.values import Amount
from briefing.quiz.writing import write
from briefing.terminal.asking import Chosen, Menu, Reply, Shown, Summary, Told, Wish
from briefing.terminal.playing import Table, play
from briefing.terminal.text import plain
from briefing.terminal.views import drawn
from briefing.terminal.views.words import points
from tests.e2e.conftest import ROOT, shell
from tests.e2e.test_readme import BLOCKS, README, rows

COLUMNS = 72
"""Of the window that the README shows."""


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """Open the questions of the shipped dossier."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(tmp_path_factory.mktemp("home")))
        return open_bank(ROOT / "content", unproved=False)


class Reader(NamedTuple):
    """A screen on which somebody takes choices by their positions; it keeps what is told."""

    takes: Sequence[int]
    told: list[Told]

    def ask(self, shown: Shown) -> Reply:
        """Take the next choice."""
        return Chosen((self.takes[shown.number - 1],))

    def tell(self, told: Told) -> Wish:
        """Go on until the last choice is taken."""
        self.told.append(told)
        return Wish.LEAVE if len(self.told) == len(self.takes) else Wish.GO_ON

    def finish(self, summary: Summary) -> None:
        """Show nothing."""

    def choose(self, menu: Menu) -> int | None:
        """Take nothing."""

    def say(self, lines: Sequence[str]) -> None:
        """Hear nothing."""


def ungraded(_: str, turn: Turn) -> Grade:
    """Fail, as no answer is typed."""
    raise AssertionError(turn)


def test_a_screen(bank: Bank) -> None:
    """The window that is shown is what stands in one of 72 columns after that answer, in the third place of ten."""
    (screen,) = (text for kind, text in BLOCKS if "✗ 3  about 30,000" in text)
    (page,) = map(int, re.findall(r"page (\d+)", screen))
    question = bank.question("shoigu-june-2025/more-troops#figure")
    choices = ("about 300", "about 3,000", "about 30,000")
    turn = Turn(question, Form.CHOICE, choices, key=(1,))
    reader = Reader((1, 1, 2), [])
    table = Table(
        screen=reader,
        world=bank.world,
        clock=lambda: 0.0,
        keep=lambda turn, answer: None,  # noqa: ARG005
        grade=ungraded,
        pages=lambda _: page,
    )
    play(begin(Plan("", (turn,) * 10)), table)
    lines = [*drawn.told(reader.told[-1], COLUMNS), *drawn.go_on(reader.told[-1], COLUMNS)]
    assert [line.rstrip() for line in plain(lines)][1:] == screen.rstrip("\n").split("\n")


def test_the_choices_of_that_screen(bank: Bank) -> None:
    """They have a certificate: the one that is marked is right, and the others are wrong for sure."""
    question = bank.question("shoigu-june-2025/more-troops#figure")
    key = question.key
    assert isinstance(key, Amount)
    tenth, tenfold = (key._replace(low=key.low * by, high=key.high * by) for by in (Decimal("0.1"), Decimal(10)))
    choices = [Choice("about 300", tenth), Choice(question.key_text, key), Choice("about 30,000", tenfold)]
    assert not isinstance(certify(question, choices, bank.world), Refusal)


def asked_for(key: str, bank: Bank) -> Question:
    """Give a question that can be typed and has this answer."""
    return next(
        question
        for question in (bank.question(row.id) for row in bank.rows() if row.can_type)
        if question.key_text == key
    )


@pytest.mark.parametrize("row", rows("Typed answers"), ids=lambda row: row[1])
def test_a_typed_answer(row: list[str], bank: Bank) -> None:
    """Each typed answer of the table gets the points and the words that stand beside it."""
    key, typed, worth, told = row
    found = grade(typed, asked_for(key, bank), bank.world)
    assert found.because == told
    assert (points(found.score) if found.score else "–") == worth


def test_a_certificate(bank: Bank) -> None:
    """The lines of the certificate are those of the question that is traced above them."""
    (shown,) = (text for kind, text in BLOCKS if text.startswith("Certificate\n"))
    told = " ".join(shown.removeprefix("Certificate").replace("…", "").split())
    question = bank.question("train-to-russia-2023/miller-office#office")
    president = asked_for("president of Russia", bank)
    reasons = certify(question, (), bank.world)
    assert not isinstance(reasons, Refusal)
    why = allow(question, president.key, bank.world)
    lines = [f"{each.subject}: {each.because}" for each in reasons.reasons]
    assert told == " ".join([*lines, f"{president.key_text}: {why}"])


def test_slots_of_authored_questions() -> None:
    """The table names each thing that an author can ask for, and no other; the limit of words is the checks'."""
    told = [row[0].strip("`") for row in rows("Questions in your own words")]
    assert told == [slot for slot in Slot if slot not in GENERATED]
    assert f"at most {MOST_WORDS} words" in README


def test_names_that_are_told() -> None:
    """Kinds, keys of the export and the history's file are called as the program calls them."""
    assert f"Kinds are {', '.join(f'`{kind}`' for kind in [*Kind][:-1])} and `{[*Kind][-1]}`" in README
    fields = questions_schema()["$defs"]["QuestionRecord"]["required"]
    (told,) = re.findall(r"Each has (.*?)The same seed", README, re.DOTALL)
    assert set(fields) == set(re.findall(r"`(\w+)`", told))
    assert f"`{FILE}`" in README


def test_links_within_lead_somewhere() -> None:
    """Each link to a section of the page itself names a heading of it."""
    titles = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    headings = {re.sub(r"[^a-z -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([^)]*)\)", README)) <= headings


def test_the_number_of_questions(bank: Bank) -> None:
    """There are as many questions as is said."""
    (number,) = map(int, re.findall(r"of the shipped dossier\s+more than (\d+)", README))
    assert len(bank.rows()) > number


def test_all_counts_are_of_the_same_questions(bank: Bank) -> None:
    """The start screen counts what --coverage counts."""
    opened = open_dossier(ROOT / "content")
    covered = coverage(opened.dossier, write(opened.dossier, opened.lock, opened.unproved), opened.unproved)
    assert {row.id for row in bank.rows()} == {name for each in covered for name in each.questions}


def test_a_scripted_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The responses of the example are taken, and the results of five questions are a JSON document."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    (steps,) = (text for kind, text in BLOCKS if kind == "sh" and "< answers.txt" in text)
    write, run = steps.splitlines()
    assert shell(write, tmp_path).returncode == 0
    assert shell(run, tmp_path).returncode == 0
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert (results["finished"], results["asked"]) == (True, 5)

"""The question sheet and its key, in the briefing and alone: what a reader, a teacher and a screen reader find."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli.sheets import QUESTIONS, sheet_from
from briefing.document.sheet import Layout
from briefing.document.structure import Edition as Part
from briefing.document.structure import Paper
from briefing.loading.load import load
from briefing.quiz.writing import write
from tests.accessibility import assert_accessible
from tests.e2e.conftest import COMMAND, ROOT, Done, surroundings
from tests.e2e.edition import Edition, opened, sheet, shipped, typeset
from tests.unit.document.reading import Page

POINTS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
ALONE = [Part.QUIZ, Part.KEY]
SEEDS = range(6)


@pytest.fixture(scope="module", params=list(Paper))
def paper(request: pytest.FixtureRequest) -> Paper:
    """Take each size of paper in turn."""
    return Paper(request.param)


def run(folder: Path, *arguments: str, **names: str) -> Done:
    """Run the command on the shipped dossier."""
    command, env = [*COMMAND, *arguments], surroundings(**names)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=True)


def pages_of(edition: Edition, section: str, following: str) -> list[str]:
    """Give the texts of the pages of a section of the full edition."""
    return edition.pages[edition.page_of[section] - 1 : edition.page_of[following] - 1]


@pytest.mark.parametrize("part", ALONE)
def test_a_sheet_alone_is_one_or_two_pages(paper: Paper, part: Part) -> None:
    """They are of the size asked for, and nothing is complained of; a key with many orders may need a third."""
    made = shipped(paper, part)
    assert made.logged == ()
    assert made.reader.page_count == made.briefing.pages <= (2 if part is Part.QUIZ else 3)
    assert {(round(page.rect.width), round(page.rect.height)) for page in made.reader} == {POINTS[paper]}


def test_in_the_briefing_the_key_stands_on_later_pages(paper: Paper) -> None:
    """Two pages of questions at the most, then the key on pages of its own, then the colophon."""
    made = shipped(paper)
    questions, key = pages_of(made, "questions", "key"), pages_of(made, "key", "colophon")
    assert 1 <= len(questions) <= 2
    assert 1 <= len(key) <= 3
    assert all("Key to the questions" not in page for page in questions)
    assert all("Key to the questions" in page for page in key)


def test_all_questions_are_printed(paper: Paper) -> None:
    """Each of the twenty stands on the sheet with its number and choices, the same in the briefing and alone."""
    for text in (
        " ".join(shipped(paper, Part.QUIZ).pages),
        " ".join(pages_of(shipped(paper), "questions", "key")),
    ):
        assert len(sheet().questions) == QUESTIONS
        for question in sheet().questions:
            assert f"{question.number} {question.stem}" in text
            assert all(f"{letter} {choice}" in text for letter, choice in zip("ABCDE", question.choices, strict=False))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sheet_holds_no_key(seed: int) -> None:
    """No fact that answers stands on it, nor an answer in its own question; in its HTML no choice is told apart."""
    drawn = sheet(seed)
    made = typeset(opened().dossier, sheet=drawn, part=Part.QUIZ)
    text = " ".join(made.pages)
    stems = {question.number: question.stem for question in drawn.questions if question.layout is not Layout.NUMBER}
    for answer in drawn.answers:
        assert opened().dossier.facts_by_id[answer.fact].text not in text
        if stem := stems.get(answer.number):
            assert not re.search(rf"(?<!\w){re.escape(answer.answer)}(?!\w)", stem), answer
    body = made.briefing.html.partition("<body")[2]
    assert {*re.findall(r"<li[^>]*>(?=<span)", body)} <= {"<li>", '<li class="wide">'}
    assert not Page(made.briefing.html).values("href")


@pytest.mark.parametrize("seed", SEEDS)
def test_the_key_is_the_one_to_the_sheet(seed: int) -> None:
    """The letter of each answer stands before its words on the sheet; an order has each of its letters once."""
    drawn = sheet(seed)
    for question in drawn.questions:
        answers = [answer for answer in drawn.answers if answer.number == question.number]
        choices = dict(zip("ABCDE", question.choices, strict=False))
        if question.layout is Layout.NUMBER:
            assert sorted(answer.mark for answer in answers) == [*choices]
            assert [answer.answer for answer in answers] == [str(place) for place in range(1, len(choices) + 1)]
        else:
            (answer,) = answers
            assert answer.answer == (choices[answer.mark] if question.layout is Layout.TICK else answer.answer)
            assert bool(answer.mark) is (question.layout is Layout.TICK)


def test_each_answer_has_its_fact_and_a_reference(paper: Paper) -> None:
    """On the key, in the briefing and alone, the fact, who says so and article with paragraph stand beside it."""
    made = shipped(paper)
    for text in (" ".join(shipped(paper, Part.KEY).pages), " ".join(pages_of(made, "key", "colophon"))):
        for section in made.briefing.document.sections:
            for each in getattr(section, "answers", ()):
                told = each.statement
                beside = (
                    rf"{re.escape(told.text.striptags())} (?:[\w, ]+? )?{told.mark.word}.*? {told.reference.label} "
                )
                assert re.search(beside, f"{text} "), each.number


def test_the_key_alone_names_the_articles_and_its_command() -> None:
    """Its letters would mean nothing without the titles, and it has no colophon that says how it was made."""
    text = " ".join(shipped(Paper.LETTER, Part.KEY).pages)
    for letter, article in zip("ABCDE", opened().dossier.articles, strict=True):
        assert f"{letter} {article.source.title.rstrip('.')}" in text
    assert "The same content makes it again by: briefing build --edition key --paper letter " in text
    assert not [link for page in shipped(Paper.A4, Part.KEY).reader for link in page.get_links()]


def test_references_of_the_key_lead_to_the_articles() -> None:
    """In the briefing each links to its article."""
    made = shipped(Paper.A4)
    first, last = made.page_of["key"] - 1, made.page_of["colophon"] - 1
    links = [link["nameddest"] for number in range(first, last) for link in made.reader[number].get_links()]
    assert links == [f"article-{answer.fact.partition('/')[0]}" for answer in sheet().answers]


@pytest.mark.slow
@pytest.mark.parametrize("part", ALONE)
def test_accessibility_checkers_find_nothing(paper: Paper, part: Part, tmp_path: Path) -> None:
    """`pdfua` passes both and `outloud` has no error."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(shipped(paper, part).briefing.pdf)
    assert_accessible(file)


@pytest.mark.parametrize("part", ALONE)
def test_another_process_makes_the_same_bytes(part: Part, tmp_path: Path) -> None:
    """The command makes of a copy, in another folder, time zone and hash seed, the bytes that are made here."""
    content = shutil.copytree(ROOT / "content", tmp_path / "copy")
    names = {"TZ": "Asia/Vladivostok", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    run(tmp_path, "build", str(content), "--edition", part, "-o", "other.pdf", **names)
    assert (tmp_path / "other.pdf").read_bytes() == shipped(Paper.A4, part).briefing.pdf


def test_the_command_on_the_key_makes_the_same_key(tmp_path: Path) -> None:
    """What its last line says, typed, gives the same bytes; another seed gives another sheet, with its number on it."""
    run(tmp_path, "build", "--edition", "key", "--seed", "7", "--paper", "letter", "--format", "html")
    (page,) = (tmp_path / "build").iterdir()
    told = re.search(r"Seed 7. The same content makes it again by: briefing (.*?)</p>", page.read_text("utf-8"))
    assert told is not None
    before = page.read_bytes()
    page.unlink()
    run(tmp_path, *told[1].split(), "--format", "html", PYTHONHASHSEED="3")
    assert page.read_bytes() == before
    assert sheet(7).questions != sheet(0).questions


def test_the_colophon_names_the_seed() -> None:
    """A whole briefing with another sheet than the first is made again by its command."""
    dossier = load(ROOT / "tests" / "golden" / "dossier").dossier
    made = typeset(dossier, sheet=sheet_from(write(dossier, None, ()), 5))
    assert "briefing build --paper a4 --seed 5 " in made.pages[-1]
    assert "briefing build --paper a4 " in shipped(Paper.A4).pages[-1]
    assert "--seed" not in shipped(Paper.A4).pages[-1]


def test_the_export_of_questions_is_the_same_in_every_process(tmp_path: Path) -> None:
    """The same seed gives the same bytes, whatever the hash seed, the folder and the time zone."""
    arguments = ("export", "questions", "-n", "25", "--seed", "11", "-o", "out.json")
    run(tmp_path, *arguments, PYTHONHASHSEED="1")
    first = (tmp_path / "out.json").read_bytes()
    run(tmp_path, *arguments, str(ROOT / "content"), PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C")
    assert (tmp_path / "out.json").read_bytes() == first
    questions = json.loads(first)["questions"]
    assert len(questions) == 25
    assert len({each["fact"] for each in questions}) == 25

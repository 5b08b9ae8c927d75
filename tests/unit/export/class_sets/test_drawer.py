"""Class sets of the shipped dossier, and of small ones."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.cli.opening import open_dossier
from briefing.document.sheet import Layout, QuestionSheet
from briefing.document.structure import Paper
from briefing.errors import BriefingError
from briefing.export.class_sets.drawer import Copy, Drawer
from briefing.export.class_sets.planning import TooFewError
from briefing.export.class_sets.sheet_codes import CodeError, Fault, Recipe, SheetCode, read
from briefing.model.dossier import Dossier
from briefing.quiz.bank import Bank
from briefing.quiz.giveaways import shows
from briefing.quiz.question import Kind
from briefing.quiz.snapshot.reading import StoredBank
from briefing.quiz.snapshot.writing import write as keep
from briefing.quiz.values import Days
from briefing.quiz.writing import WrittenBank, write
from briefing.resources import content_folder
from tests import builders
from tests.unit.export.right_answers import is_right

COPIES = 30
RECIPE = Recipe(2025)
LETTERS = "ABCDEFGH"


@cache
def shipped() -> tuple[Dossier, WrittenBank]:
    """Write the questions of the shipped dossier."""
    opened = open_dossier(content_folder())
    return opened.dossier, write(opened.dossier, opened.lock, opened.unproved)


def topics(dossier: Dossier) -> Mapping[str, str]:
    """Give the theme of each fact."""
    return {fact.id: fact.theme for fact in dossier.facts}


def drawer(recipe: Recipe = RECIPE) -> Drawer:
    """Plan a set of the shipped dossier."""
    dossier, bank = shipped()
    return Drawer(bank, topics(dossier), recipe)


@cache
def copies() -> Sequence[Copy]:
    """Draw a class set."""
    drawing = drawer()
    return [drawing.copy(number) for number in range(1, COPIES + 1)]


def printed(sheet: QuestionSheet) -> Hashable:
    """Give what pupils see."""
    return tuple((each.stem, each.choices) for each in sheet.questions)


def spread(measure: Callable[[Copy], Counter[str]], drawn: Sequence[Copy] | None = None) -> Mapping[str, int]:
    """Tell by how many the sheets of a set differ in each of what is counted."""
    found = [measure(copy) for copy in drawn or copies()]
    names = sorted({name for each in found for name in each})
    return {name: max(each[name] for each in found) - min(each[name] for each in found) for name in names}


def by_topic(copy: Copy) -> Counter[str]:
    """Count the topics of the facts that the questions of a sheet are about."""
    of = topics(shipped()[0])
    return Counter(of[each.question.fact] for each in copy.posed)


def by_importance(copy: Copy) -> Counter[str]:
    """Count how much the questions of a sheet matter."""
    return Counter(str(each.question.importance) for each in copy.posed)


def by_layout(copy: Copy) -> Counter[str]:
    """Count how the questions of a sheet are answered."""
    return Counter(str(each.layout) for each in copy.sheet.questions)


def test_every_sheet_has_as_many_questions_as_wanted() -> None:
    """Twenty, numbered from one, each with its answer; none is there twice, nor asks about the fact of another."""
    for copy in copies():
        sheet = copy.sheet
        assert [each.number for each in sheet.questions] == [*range(1, 21)]
        assert {each.number for each in sheet.answers} == {*range(1, 21)}
        stems = [each.stem for each in sheet.questions if each.layout is not Layout.NUMBER]
        assert len({*stems}) == len(stems)
        facts = [each.question.fact for each in copy.posed]
        assert len({*facts}) == len(facts)


def test_no_two_sheets_are_alike() -> None:
    """They differ in what is asked, in the order of it, and in the choices."""
    assert len({printed(copy.sheet) for copy in copies()}) == COPIES
    assert len({copy.sheet.code for copy in copies()}) == COPIES
    asked = [frozenset(each.question.id for each in copy.posed) for copy in copies()]
    assert max(len(one & other) for one, other in pairwise(asked)) < 15
    shown: dict[str, set[tuple[str, ...]]] = {}
    for copy in copies():
        for each in copy.sheet.questions:
            if each.layout is Layout.TICK:
                shown.setdefault(each.stem, set()).add(each.choices)
    assert sum(len(several) > 1 for several in shown.values()) > 30


def test_nothing_on_a_sheet_tells_what_is_asked_elsewhere_on_it() -> None:
    """No answer to be written, and no date to be chosen, is read in another question or its choices."""
    tried = 0
    for copy in copies():
        for each, posed in zip(copy.sheet.questions, copy.posed, strict=True):
            others = "\n".join(
                "\n".join((other.stem, *other.choices)) for other in copy.sheet.questions if other is not each
            )
            if each.layout is Layout.WRITE:
                tried += 1
                assert not shows(others, posed.question.key_text)
            elif isinstance(posed.question.key, Days):
                tried += 1
                assert not any(shows(others, choice) for choice in each.choices)
    assert tried > 5 * COPIES


def test_every_key_is_right_by_the_fields_of_its_facts() -> None:
    """What is ticked and written is what the fact says; no other choice is; events are in the order of their dates."""
    dossier = shipped()[0]
    checked: Counter[str] = Counter()
    for copy in copies():
        for posed, question in zip(copy.posed, copy.sheet.questions, strict=True):
            answers = [each for each in copy.sheet.answers if each.number == question.number]
            checked[question.layout] += 1
            if question.layout is Layout.NUMBER:
                facts = [dossier.facts_by_id[each.fact] for each in answers]
                assert [each.answer for each in answers] == [str(place) for place in range(1, len(facts) + 1)]
                dates = [each.date for each in facts]
                assert all(one and other and one.latest < other.earliest for one, other in pairwise(dates))
                for answer, fact in zip(answers, facts, strict=True):
                    assert is_right(question.choices[LETTERS.index(answer.mark)], "event", fact, dossier)
                continue
            (answer,) = answers
            fact = dossier.facts_by_id[answer.fact]
            assert is_right(answer.answer, posed.question.slot, fact, dossier), question.stem
            if question.layout is Layout.WRITE:
                assert (answer.mark, question.choices) == ("", ())
                continue
            others = [*question.choices]
            assert others.pop(LETTERS.index(answer.mark)) == answer.answer
            assert len(others) in {2, 3}
            assert not any(is_right(each, posed.question.slot, fact, dossier) for each in others), question.stem
    assert checked == {Layout.TICK: 13 * COPIES, Layout.WRITE: 5 * COPIES, Layout.NUMBER: 2 * COPIES}


@pytest.mark.parametrize("measure", [by_topic, by_importance, by_layout])
def test_sheets_are_as_hard_as_each_other_and_on_the_same_topics(measure: Callable[[Copy], Counter[str]]) -> None:
    """Of each topic, importance and way of answering the sheets of a set have the same number, or one more."""
    assert max(spread(measure).values()) <= 1


@pytest.mark.parametrize(
    "recipe",
    [Recipe(3, 10), Recipe(8, 30), Recipe(5, 12, (Kind.PEOPLE, Kind.DATES)), Recipe(1, 5)],
    ids=["10", "30", "two-kinds", "5"],
)
def test_other_sets_are_balanced_too(recipe: Recipe) -> None:
    """With fewer questions than there are topics and with more than have choices, and with some kinds alone."""
    drawing = drawer(recipe)
    drawn = [drawing.copy(number) for number in range(1, 6)]
    assert {len(copy.sheet.questions) for copy in drawn} == {recipe.questions}
    assert {each.question.kind for copy in drawn for each in copy.posed} <= {*(recipe.kinds or Kind)}
    for measure in (by_topic, by_importance, by_layout):
        assert max(spread(measure, drawn).values()) <= 1


def test_a_copy_is_drawn_by_itself() -> None:
    """Whichever others were drawn before, by whichever process, a number gives the same sheet."""
    assert [drawer().copy(number) for number in (17, 3)] == [copies()[16], copies()[2]]
    planned = drawer()
    dossier, bank = shipped()
    assert Drawer(bank, topics(dossier), RECIPE, planned.plan).copy(17) == copies()[16]


def test_it_does_not_matter_how_the_questions_are_kept(tmp_path: Path) -> None:
    """From a snapshot, which leaves out what has no sure answer, the same sheets are drawn."""
    dossier, bank = shipped()
    keep(tmp_path / "bank.sqlite", bank)
    kept = StoredBank(tmp_path / "bank.sqlite")
    try:
        assert Drawer(kept, topics(dossier), RECIPE).copy(2).sheet == copies()[1].sheet
    finally:
        kept.close()


def test_another_seed_draws_another_set() -> None:
    """No sheet of one is a sheet of the other."""
    drawing = drawer(Recipe(2026))
    assert {printed(drawing.copy(number).sheet) for number in (1, 2, 3)}.isdisjoint(
        printed(copy.sheet) for copy in copies()
    )


def test_paper_changes_the_code_alone() -> None:
    """The same questions are set on another paper."""
    letter = drawer(RECIPE._replace(paper=Paper.LETTER)).copy(1)
    assert printed(letter.sheet) == printed(copies()[0].sheet)
    assert letter.sheet.code != copies()[0].sheet.code
    assert read(letter.sheet.code).recipe.paper is Paper.LETTER


def test_a_set_is_the_same_in_every_process() -> None:
    """However strings are hashed there, codes come out the same, with the digests of their sheets in them."""
    program = (
        "from tests.unit.export.class_sets.test_drawer import drawer\n"
        "drawing = drawer()\n"
        "print(*(drawing.copy(number).sheet.code for number in (1, 30)))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [copies()[0].sheet.code, copies()[29].sheet.code]


def rebuild(bank: Bank, dossier: Dossier, code: SheetCode) -> Copy:
    """Draw the sheet of a code."""
    return Drawer(bank, topics(dossier), code.recipe).rebuilt(code)


def test_a_code_alone_gives_its_sheet_back() -> None:
    """The same questions, choices and key, from what a person has typed."""
    dossier, bank = shipped()
    for copy in (copies()[0], copies()[29]):
        typed = copy.sheet.code.lower().replace("-", " ")
        assert rebuild(bank, dossier, read(typed)) == copy


def foreign(code: str, bank: Bank, dossier: Dossier) -> CodeError:
    """Try to rebuild the sheet of a code from another dossier."""
    with pytest.raises(CodeError) as caught:
        rebuild(bank, dossier, read(code))
    assert code in caught.value.message
    return caught.value


def test_a_code_of_another_dossier_is_recognised() -> None:
    """So is one whose number no set can have."""
    dossier, bank = shipped()
    code = read(copies()[4].sheet.code)
    small = small_dossier()
    assert foreign(drawer(Recipe(1, 1)).copy(1).sheet.code, write(small, None, ()), small).fault is Fault.FOREIGN
    for other in (code._replace(number=code.number + 1), code._replace(number=10**6), code._replace(check=1)):
        with pytest.raises(CodeError):
            rebuild(bank, dossier, other)


def test_a_code_of_another_state_of_the_dossier_is_recognised() -> None:
    """It is enough that one of the facts that the sheet asks about is gone."""
    dossier, _ = shipped()
    gone = copies()[0].posed[0].question.fact
    articles = tuple(
        article.model_copy(update={"facts": {name: fact for name, fact in article.facts.items() if fact.id != gone}})
        for article in dossier.articles
    )
    changed = Dossier.model_construct(**{**dict(dossier), "articles": articles})
    assert foreign(copies()[0].sheet.code, write(changed, None, ()), changed).fault is Fault.FOREIGN


def small_dossier() -> Dossier:
    """Make a dossier of two facts."""
    facts = {
        "cost": builders.figure(
            text="The repair cost three million crowns, according to the Harbour Office.",
            organisations="harbour-office",
            according_to="harbour-office",
        ),
        "master": builders.office(people="ana-berg"),
    }
    offices = {"harbour-master": {"name": "harbour master", "single": True}}
    return builders.unchecked(builders.article(facts=facts), entities=builders.entities_tree(offices=offices))


def test_too_many_questions_are_refused_with_how_many_there_are() -> None:
    """With so many as are told a set can be drawn."""
    small = small_dossier()
    bank = write(small, None, ())
    with pytest.raises(TooFewError, match="at most 2 can") as caught:
        Drawer(bank, topics(small), Recipe(7))
    drawing = Drawer(bank, topics(small), Recipe(7, caught.value.most))
    assert len(drawing.copy(1).sheet.questions) == 2
    with pytest.raises(TooFewError, match="at most 0 can"):
        Drawer(bank, topics(small), Recipe(7, 1, (Kind.QUOTATIONS,)))


def test_sheets_of_a_small_dossier_differ_as_long_as_there_are_orders() -> None:
    """Two questions make two sheets that are sure to differ, not three."""
    small = small_dossier()
    drawing = Drawer(write(small, None, ()), topics(small), Recipe(7, 2))
    assert drawing.most == 2
    assert printed(drawing.copy(1).sheet) != printed(drawing.copy(2).sheet)
    with pytest.raises(BriefingError, match="only 2 sheets of 2 questions"):
        drawing.copy(3)


def test_all_sheets_of_one_selection_differ() -> None:
    """Where all sheets have the same questions, each of as many as can be has them in another order."""
    dossier, bank = shipped()
    drawing = Drawer(bank, topics(dossier), Recipe(7, 5, (Kind.ORDER,)))
    posed = drawing.copy(1).posed
    orders = {tuple(each.question.id for each in drawing._placed(posed, number)) for number in range(1, 121)}
    assert (len(orders), drawing.most) == (120, 120)

"""Questions on paper."""

from __future__ import annotations

from itertools import cycle

from briefing.document.sheet import Layout, SheetAnswer
from briefing.export.handouts import drawn, every, question_sheet
from briefing.model.slots import Slot
from briefing.quiz.bank import Bank
from briefing.quiz.chance import Chance
from briefing.quiz.question import Certificate, Choice, Description, Form, Kind, Posed, Question
from briefing.quiz.values import Entities, Sequence
from briefing.quiz.writing import write
from tests import builders


def posed(key: tuple[int, ...] = (1,), *, can_type: bool = True) -> Posed:
    """Pose a question with three choices."""
    names = ("Ana Berg", "Ole Lund", "Eve Falk")
    choices = tuple(Choice(name, Entities(frozenset({name}))) for name in names)
    question = Question(
        id="opening/opening#person", card="0/opening#person", kind=Kind.PEOPLE, slot=Slot.PERSON,
        fact="opening/opening", article="opening", importance=1, stem="Who opened it?", key=choices[1].value,
        key_text="Ole Lund", asks=Description(), pool="person:people", can_type=can_type,
    )  # fmt: skip
    return Posed(question, Form.CHOICE, choices, key, Certificate(question.id, ()))


def sure(number: float) -> Chance:
    """Draw the same number always."""
    return Chance(cycle([number]).__next__)


def test_a_choice_is_ticked() -> None:
    """The sheet has the choices in their order, the key the letter, the words and the fact."""
    sheet = question_sheet([posed()], sure(0.9), "K7")
    (question,) = sheet.questions
    assert (question.number, question.stem, question.layout) == (1, "Who opened it?", Layout.TICK)
    assert question.choices == ("Ana Berg", "Ole Lund", "Eve Falk")
    assert sheet.answers == (SheetAnswer(1, "B", "Ole Lund", "opening/opening"),)
    assert sheet.code == "K7"


def test_an_order_is_numbered() -> None:
    """The key of an order has a line for each event, the earliest first, with the number that is written beside it."""
    order = Sequence(("opening/first", "opening/second", "opening/third"))
    each = posed((2, 0, 1))
    sheet = question_sheet([each._replace(question=each.question._replace(key=order))], sure(0.0))
    assert [(question.layout, len(question.choices)) for question in sheet.questions] == [(Layout.NUMBER, 3)]
    assert sheet.answers == (
        SheetAnswer(1, "C", "1", "opening/first"),
        SheetAnswer(1, "A", "2", "opening/second"),
        SheetAnswer(1, "B", "3", "opening/third"),
    )


def test_some_questions_are_answered_in_words() -> None:
    """By lot the choices are left out, and the key has no letter; never of a question that cannot be answered so."""
    written, chosen = question_sheet([posed(), posed(can_type=False)], sure(0.1)).questions
    assert (written.layout, written.choices) == (Layout.WRITE, ())
    assert chosen.layout is Layout.TICK
    answers = question_sheet([posed()], sure(0.1)).answers
    assert (answers[0].mark, answers[0].answer) == ("", "Ole Lund")


def small() -> Bank:
    """Write the questions of a dossier of two facts, of which one has no rivals."""
    facts = {
        "cost": builders.figure(
            text="The repair cost three million crowns, according to the Harbour Office.",
            organisations="harbour-office",
            according_to="harbour-office",
        ),
        "master": builders.office(people="ana-berg"),
    }
    offices = {"harbour-master": {"name": "harbour master", "single": True}}
    dossier = builders.unchecked(builders.article(facts=facts), entities=builders.entities_tree(offices=offices))
    return write(dossier, None, ())


def test_a_small_dossier_is_asked_in_words() -> None:
    """Where nobody else could be the answer there are no choices: such questions follow those with some, each once."""
    bank = small()
    posed = drawn(bank, bank.rows(), 20, sure(0.5))
    assert [each.question.fact for each in posed] == ["opening/cost", "opening/master"]
    assert [each.layout for each in question_sheet(posed, sure(0.5)).questions] == [Layout.TICK, Layout.WRITE]
    assert len(drawn(bank, bank.rows(), 1, sure(0.5))) == 1


def test_all_questions_are_posed_once() -> None:
    """Each with one right answer comes once, in the order of the dossier: with choices, or to be answered in words."""
    bank = small()
    posed = every(bank, bank.rows(), sure(0.5))
    names = [each.question.id for each in posed]
    assert [row.id for row in bank.rows() if row.id in names] == names
    assert {each.form for each in posed} == {Form.CHOICE, Form.TYPED}

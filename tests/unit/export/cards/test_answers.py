"""The ways of writing a right answer."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from briefing.evidence.lock.reading import read
from briefing.export.cards.answers import accepted
from briefing.export.cards.figures_as_typed import in_words
from briefing.loading.load import load
from briefing.quiz.grading import grade
from briefing.quiz.question import Kind
from briefing.quiz.values import Amount, Entities, Sequence, Term, Value
from briefing.quiz.writing import WrittenBank, write
from tests.unit.quiz.grading.closed_world import QUESTIONS, WORLD, days

FOLDER = Path(__file__).parents[4] / "content"


@pytest.fixture(scope="module")
def bank() -> WrittenBank:
    """Write the questions of the shipped dossier."""
    return write(load(FOLDER).dossier, read(FOLDER).lock, frozenset())


def ways(key: Value, key_text: str, stem: str = "What was it?") -> tuple[str, ...]:
    """Give the ways of writing one key, in the small world."""
    return accepted(next(iter(QUESTIONS.values()))._replace(key=key, key_text=key_text, stem=stem), WORLD)


def test_nothing_wrong_is_accepted(bank: WrittenBank) -> None:
    """Of every question of the shipped dossier each accepted answer gets full points here, and it is given once."""
    told = 0
    for row in bank.rows():
        question = bank.question(row.id)
        if isinstance(question.key, Sequence):
            assert accepted(question, bank.world) == (question.key_text,)
            continue
        found = accepted(question, bank.world)
        assert found[0] == question.key_text
        assert {grade(each, question, bank.world).score for each in found} == {1}, question.id
        assert len({each.casefold() for each in found}) == len(found)
        told += len(found)
    assert told > 3 * len(bank.rows())


def test_whoever_shares_a_family_name_is_named_in_full(bank: WrittenBank) -> None:
    """'Putin' is an answer, 'Kim' is none, and 'Kim Jong-un' is the same as 'Kim Jong Un'."""
    by_key = {bank.question(row.id).key_text: bank.question(row.id) for row in bank.rows((Kind.PEOPLE,))}
    assert "Putin" in accepted(by_key["Vladimir Putin"], bank.world)
    assert accepted(by_key["Kim Jong Un"], bank.world) == ("Kim Jong Un", "Kim Jong-un")
    together = accepted(by_key["Kim Jong Un and Vladimir Putin"], bank.world)
    assert {"Vladimir Putin and Kim Jong Un", "Putin, Kim Jong Un"} <= {*together}
    assert "Putin and Kim" not in together


def test_a_body_is_named_by_its_other_names(bank: WrittenBank) -> None:
    """Aliases of organisations are answers, with 'the' and without."""
    by_key = {bank.question(row.id).key_text: bank.question(row.id) for row in bank.rows((Kind.PEOPLE,))}
    assert {"KCNA", "the Korean Central News Agency"} <= {*accepted(by_key["Korean Central News Agency"], bank.world)}


@pytest.mark.parametrize(
    ("edtf", "text", "expected", "refused"),
    [
        ("2024-06-19", "19 June 2024", {"June 19, 2024", "2024-06-19", "19.6.2024", "6/19/2024"}, {"19 June", "19"}),
        ("2024-07-06", "6 July 2024", {"July 6, 2024", "6.7.2024"}, {"6/7/2024", "7/6/2024"}),
        ("2024-06", "June 2024", {"06/2024", "2024-06", "Jun 2024"}, {"June"}),
        ("2024-23", "autumn 2024", {"fall 2024", "the autumn of 2024"}, {"autumn"}),
        ("2023-24", "winter 2023", {"winter 2023-24"}, {"winter"}),
        ("2024", "2024", {"in 2024"}, set()),
        ("197X", "the 1970s", {"1970s"}, set()),
        ("2023-09-10/2023-09-13", "10–13 September 2023", {"September 10-13, 2023", "10 to 13 September 2023"}, set()),
        ("2023-09-30/2023-10-02", "30 September – 2 October 2023", {"30 September to 2 October 2023"}, set()),
        ("1950/1953", "1950–1953", {"1950-1953", "1950-53", "1950 to 1953"}, set()),
        ("2023-07/", "from July 2023", {"since July 2023", "July 2023"}, set()),
        ("2000-05~", "about May 2000", {"May 2000", "around May 2000"}, set()),
    ],
)
def test_a_date_is_written_in_many_ways(edtf: str, text: str, expected: set[str], refused: set[str]) -> None:
    """At its precision in the order of any country; nothing that leaves a choice or says less."""
    found = {*ways(days(edtf), text)}
    assert expected <= found
    assert not refused & found


def test_what_the_stem_tells_need_not_be_typed() -> None:
    """If the stem gives year and month, the day alone is an answer."""
    assert {"19 June", "the 19th", "19"} <= {*ways(days("2024-06-19"), "19 June 2024", "On which day in June 2024?")}


@pytest.mark.parametrize(
    ("low", "high", "text", "expected", "refused"),
    [
        ("10000", "12000", "10,000–12,000", {"10,000-12,000", "10000 to 12000", "ten to twelve thousand"}, {"10,000"}),
        ("10000000", "100000000", "10–100 million", {"10 to 100 million", "10,000,000-100,000,000"}, {"10"}),
        ("11", "11", "11", {"eleven", "11 soldiers"}, {"12"}),
        ("2.5", "2.5", "2.5", {"2.5 soldiers"}, set()),
        ("3", "Infinity", "3 or more", {"at least 3", "three or more"}, {"3"}),
        ("-Infinity", "5", "up to 5", {"at most 5", "up to five"}, {"5"}),
    ],
)
def test_a_number_is_written_in_many_ways(
    low: str, high: str, text: str, expected: set[str], refused: set[str]
) -> None:
    """In digits with and without commas, in words, as a range; no part of a range."""
    found = {*ways(Amount(Decimal(low), Decimal(high), "soldier", "soldiers"), text)}
    assert expected <= found
    assert not refused & found


def test_a_rank_is_written_as_one() -> None:
    """'6th' may have its article."""
    six = Amount(Decimal(6), Decimal(6), "trial", "trials", rank=True)
    assert "the 6th" in ways(six, "6th", "Which weapons trial was it?")


def test_a_word_of_a_closed_list_may_stand_alone() -> None:
    """'it is only planned' is 'planned', too."""
    assert {"only planned", "planned"} <= {*ways(Term("planned", "certainty"), "it is only planned")}


def test_print_is_typed_on_a_keyboard() -> None:
    """Curly quotation marks and dashes are accepted straight, and letters without their accents."""
    notes = {note.name: note for note in WORLD.entities.values()}
    assert "Jurgen Muller" in ways(Entities(frozenset({notes["Jürgen Müller"].id})), "Jürgen Müller")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "zero"), (12, "twelve"), (21, "twenty-one"), (40, "forty"), (105, "one hundred and five"),
        (1_000, "one thousand"), (12_345, "twelve thousand three hundred and forty-five"), (-3, "minus three"),
        (2_000_001, "two million and one"), (10**12, "one thousand billion"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, text: str) -> None:
    """Numbers are spelt out as British English does."""
    assert in_words(number) == text


def test_an_unknown_name_is_accepted_as_printed() -> None:
    """Whoever the world does not know is accepted as printed alone."""
    assert ways(Entities(frozenset({"nobody"})), "Nobody") == ("Nobody",)

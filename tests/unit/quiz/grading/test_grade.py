"""What holds for answers of every type: they are never too odd to be read, and asking back gives nothing away."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.quiz.grading import grade, prepare
from briefing.quiz.response import Grade, Verdict
from briefing.reading.numbers.lexicon import listed
from tests.unit.quiz.grading.closed_world import ORDER, QUESTIONS, WORLD

FRAGMENTS = sorted(
    listed(
        "18 19 2024 '24 0 31 June may summer mid - – / . , the of or and not about k m million ten twelve dozen half ½",
        "% $ +5 1e4 10.000 10,000 Kim Jong Un Putin minister of Russia deputy KCNA A B alleged @ ( ) ' \" ° km",
        "\x1b[1m \u202e \u200d １８ １٨ 🤷 \ud800 é ß ﬁ K İ soldiers",
    ),
)


def graded(question: str, typed: str) -> Grade:
    """Grade an answer."""
    return grade(typed, QUESTIONS[question], WORLD, ORDER)


@settings(max_examples=600)
@given(
    name=st.sampled_from(sorted(QUESTIONS)),
    typed=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(" ".join)),
)
def test_no_text_is_too_odd(name: str, typed: str) -> None:
    """Any text gets a grade whose score fits its verdict, with a reason, and without control characters."""
    found = graded(name, typed)
    match found.verdict:
        case Verdict.RIGHT:
            assert found.score == 1
        case Verdict.PARTLY:
            assert 0 < found.score < 1
        case _:
            assert found.score == 0
    assert found.because
    assert not any(sign < " " or "\x7f" <= sign < "\xa0" for sign in found.because + found.read_as)


@settings(max_examples=300)
@given(
    name=st.sampled_from(sorted(QUESTIONS.keys() - {"alleged", "order"})),
    typed=st.lists(st.sampled_from(FRAGMENTS), max_size=6).map(" ".join),
)
def test_asking_back_gives_nothing_away(name: str, typed: str) -> None:
    """What is asked back never has the key in it, unless it was typed, or is the example of the form."""
    found = graded(name, typed)
    if found.verdict is Verdict.UNCLEAR:
        key = QUESTIONS[name].key_text
        assert key not in found.because.replace("June 2024", "").replace("2024", "") or key in typed


@pytest.mark.parametrize(
    "typed", ["", " ", "?", "???", "…", "-", "idk", "I don’t know.", "don't know", "No idea!", "🤷"]
)
def test_no_answer_is_skipped(typed: str) -> None:
    """Nothing, a question mark and 'don't know' are no wrong answers."""
    assert graded("putin", typed).verdict is Verdict.SKIPPED


@pytest.mark.parametrize(
    "typed",
    [
        "\x1b[31mPutin\x1b[0m",
        "Pu\u200btin",
        "\u202ePutin\u202c",
        "\ufeffPutin",
        "Putin 🇷🇺",
        "ＰＵＴＩＮ",
        "\n\tPutin\r\n",
        "“Putin”",
        "(Putin)",
        "Putin!!!",
        "I think Putin",
        "It was Vladimir Putin, I think.",
        "don't know, Putin?",
        "V. Putin",
        "Putin, Vladimir",
        "Vladimir Vladimirovich Putin",
    ],
)
def test_an_answer_is_read_out_of_what_surrounds_it(typed: str) -> None:
    """Escapes, invisible characters, other widths, quotation marks and words of doubt change nothing."""
    assert graded("putin", typed).verdict is Verdict.RIGHT


@pytest.mark.parametrize("typed", ["１８．６．２０２４", "١٨/٦/٢٠٢٤", "१८ June २०२४", "18\u00a0June\u202f2024"])
def test_digits_of_all_scripts(typed: str) -> None:
    """Full-width, Arabic and Indian digits are digits."""
    assert graded("day", typed).verdict is Verdict.RIGHT


@pytest.mark.parametrize("typed", ["x" * 10_000, "Putin, " * 2_000, "June " * 2_000, "1," * 5_000, "9" * 300])
def test_what_is_too_long_is_asked_back(typed: str) -> None:
    """Ten thousand characters are no answer, and not a wrong one."""
    assert {graded(name, typed).verdict for name in QUESTIONS} == {Verdict.UNCLEAR}


@pytest.mark.parametrize(
    ("question", "typed", "because"),
    [
        ("day", "June 2024", "The month is right; the day is 18."),
        ("day", "12 June 2024", "The month is right; the day is 18."),
        ("day", "17 June 2024", "One day off: it was 18 June 2024."),
        ("day", "18 June", "Of which year? Give the whole answer, for example 9 May 2016."),
        ("day", "2 July", "Of which year? Give the whole answer, for example 9 May 2016."),
        ("year", "2 July", "Of which year? Give the whole answer, for example 2016."),
        ("years", "June", "Of which year? Give the whole answer, for example 2010–2014."),
        ("week", "soon", "That is no date. Type one, for example 2–8 May 2016."),
        ("year-of", "2020s", "That much the question says itself: it was 2024."),
        ("day", "18 June 2023", "Day and month are right; the year is 2024."),
        ("month", "18 June 2024", "Right as far as the text goes: it says no more than June 2024."),
        ("day", "6/7/2024", "6 July 2024 or 7 June 2024?"),
        ("range", "10.000", "10 or 10,000?"),
        ("miles", "885 km", "Converted, that is 550 miles."),
        ("more", "two", "The number is right, but the text says more than two days."),
        ("more-than", "three", "3 is right."),
        ("rank", "12th", "It is the 11th weapons trial."),
        ("place", "7th", "It is the 6th."),
        ("range", "11k", "11,000 lies within the range: it is 10,000–12,000 soldiers."),
        ("un", "Kim", "Which Kim do you mean? Give the full name."),
        ("putin", "vladimir", "Which vladimir do you mean? Give the family name, or the full name."),
        ("both", "Putin", "1 of 2 right. The answer is: Vladimir Putin and Kim Jong Un."),
        ("kcna", "NIS", "The answer is: Korean Central News Agency."),
        ("minister", "minister", "Which office do you mean? Give more of it."),
        ("secretary", "minister", "Which office do you mean? Give more of it."),
        ("pair", "Kozlov and I don’t know", "1 of 2 right. The answer is: Alexander Kozlov and Vladimir Putin."),
        ("shoigu", "the defence minister", "That is the office; the name is Sergei Shoigu."),
        (
            "shoigu",
            "Russian government",
            "The country is right, but “Russian government” says too little. The answer is: Sergei Shoigu.",
        ),
    ],
)
def test_grades_explain_themselves(question: str, typed: str, because: str) -> None:
    """A grade says in one sentence what was right and what was not; what is unclear is asked."""
    assert graded(question, typed).because == because


@pytest.mark.parametrize(("question", "short"), [("day", "6 July 2024"), ("range", "10,000")])
def test_the_short_answer_to_what_was_asked_back_is_read(question: str, short: str) -> None:
    """What was offered as a reading can be typed as it stands."""
    assert graded(question, short).verdict in {Verdict.PARTLY, Verdict.WRONG}


def test_nothing_is_read_before_an_answer_is_typed() -> None:
    """To import grading loads neither the model nor what compares names: a session does it early."""
    program = "import sys, briefing.quiz.grading; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"pydantic", "rapidfuzz", "briefing.quiz.grading.dates"}.isdisjoint(done.stdout.split())


@pytest.mark.parametrize("name", QUESTIONS)
def test_preparing_changes_no_grade(name: str) -> None:
    """What is imported while the reader thinks grades as it does without."""
    before = graded(name, "Putin")
    prepare(QUESTIONS[name], WORLD)
    assert graded(name, "Putin") == before


@pytest.mark.parametrize("name", [name for name in QUESTIONS if name != "order"])
def test_the_key_as_it_is_printed_is_right(name: str) -> None:
    """Whoever types the key as the product prints it is right."""
    assert graded(name, QUESTIONS[name].key_text).verdict is Verdict.RIGHT

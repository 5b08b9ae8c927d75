from __future__ import annotations

from random import Random
from statistics import correlation

import pytest

from briefing.quiz.response import Response, Verdict
from briefing.quiz.statistics import question_figures
from tests.unit.quiz.answers import response


def session(name: int, scores: dict[str, bool]) -> list[Response]:
    """Give the answers of a session."""
    return [
        response(Verdict.RIGHT if right else Verdict.WRONG, session=f"s{name}", fact=fact, number=number)
        for number, (fact, right) in enumerate(scores.items(), 1)
    ]


def test_too_few_sessions_tell_nothing() -> None:
    """Four sessions are not enough, five are; for the correlation nine are not enough, ten are."""
    answers = [each for name in range(10) for each in session(name, dict.fromkeys("abcd", bool(name % 3)))]
    counts = {}
    for number in (4, 5, 9, 10):
        (*found,) = question_figures([each for each in answers if int(each.session[1:]) < number])
        counts[number] = (len(found), sum(each.discrimination is not None for each in found))
    assert counts == {4: (0, 0), 5: (4, 0), 9: (4, 0), 10: (4, 4)}


def test_difficulty_is_the_share_of_sessions_that_knew_it() -> None:
    """The most difficult comes first; what nearly everybody misses or gets is told."""
    answers = [
        each
        for name in range(10)
        for each in session(name, {"never": False, "rarely": name < 2, "half": name < 5, "always": True})
    ]
    found = question_figures(answers)
    assert [each.difficulty for each in found] == [0, 0.2, 0.5, 1]
    assert [each.is_missed for each in found] == [True, True, False, False]
    assert [each.is_known for each in found] == [False, False, False, True]


def test_discrimination_is_the_correlation_with_the_rest() -> None:
    """It equals the standard library's correlation of the question with the share of the others that were right."""
    lot = Random(8)  # noqa: S311 (the same sessions on every day)
    sessions = [{fact: lot.random() < 0.5 for fact in "abcdef"} for _ in range(30)]
    found = question_figures([each for name, scores in enumerate(sessions) for each in session(name, scores)])
    by_fact = {each.question.removeprefix("bridge/").removesuffix("#date"): each for each in found}
    for fact, figures in by_fact.items():
        scores = [float(each[fact]) for each in sessions]
        rest = [sum(right for other, right in each.items() if other != fact) / 5 for each in sessions]
        assert figures.discrimination == pytest.approx(correlation(scores, rest))


def test_a_question_that_goes_against_the_rest_is_negative() -> None:
    """Known where all else is missed: minus one."""
    answers = [
        each for name in range(10) for each in session(name, {"odd": name < 5, **dict.fromkeys("abc", name >= 5)})
    ]
    odd = next(each for each in question_figures(answers) if "odd" in each.question)
    assert odd.discrimination == pytest.approx(-1)


@pytest.mark.parametrize(
    "scores", [{"a": True, "b": True, "c": True}, dict.fromkeys("abcdef", True)], ids=["few others", "no variance"]
)
def test_without_a_rest_or_variance_there_is_no_discrimination(scores: dict[str, bool]) -> None:
    """Sessions of too few questions, or in which all went alike, give none."""
    found = question_figures([each for name in range(12) for each in session(name, scores)])
    assert {each.discrimination for each in found} == {None}
    assert {each.sessions for each in found} == {12}


def test_the_first_answer_of_a_session_counts() -> None:
    """What was repeated and known by then was still missed; what was skipped was not known."""
    answers = []
    for name in range(5):
        answers += session(name, {"a": False}) + session(name, {"a": True})
        answers += [response(Verdict.SKIPPED, session=f"s{name}", fact="b")]
        answers += [response(Verdict.UNCLEAR, session=f"s{name}", fact="c"), response(session=f"s{name}", fact="c")]
    assert [(each.question, each.difficulty) for each in question_figures(answers)] == [
        ("bridge/a#date", 0), ("bridge/b#date", 0), ("bridge/c#date", 1),
    ]  # fmt: skip

"""Spellings of Russian names: one form for all of them, and another for another name."""

from __future__ import annotations

import pytest

from briefing.quiz.grading.cyrillic import folded, is_patronymic

NAMES = (
    "shoigu schoigu choigou chojgu shoygu shojgu",
    "khrushchev chruschtschow khrouchtchev kruschev hruschtschow",
    "zakharova sacharowa zakharowa",
    "medvedev medwedew medvedeff",
    "naryshkin naryschkin narychkine",
    "belousov belousow beloussov belooussov",
    "kuznetsov kusnezow kouznetsov",
    "zelensky selenskyj zelenskiy selenski",
    "yeltsin jelzin eltsine",
    "nebenzya nebensja nebenzia",
    "gorbachev gorbatschow gorbatchev gorbatschew",
    "lavrov lawrow lavroff",
    "peskov peskow",
    "putin poutine",
    "sergei sergej sergey serguei",
    "vladimir wladimir",
)


@pytest.mark.parametrize("spellings", NAMES)
def test_spellings_of_a_name_are_one(spellings: str) -> None:
    """English, German and French spellings fold into one."""
    assert len({folded(each) for each in spellings.split()}) == 1


def test_names_stay_apart() -> None:
    """No two of these names fold into one."""
    assert len({folded(each.split()[0]) for each in NAMES}) == len(NAMES)


@pytest.mark.parametrize("word", ["vladimirovich", "wladimirowitsch", "vladimirovitch", "sergeevna", "ivanovna"])
def test_patronymics(word: str) -> None:
    """A father's name is known in all spellings."""
    assert is_patronymic(word)


@pytest.mark.parametrize("word", ["putin", "ovich", "medvedev", "novik", "ivanov"])
def test_no_patronymics(word: str) -> None:
    """Family names are none."""
    assert not is_patronymic(word)

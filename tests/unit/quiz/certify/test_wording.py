from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.model.edtf import Edtf
from briefing.model.facts import Figure
from briefing.quiz.certify.wording import in_words, others_checked, when_in_words
from briefing.quiz.knowing import amount_of, days_of, know
from briefing.quiz.propositions import World
from briefing.quiz.values import Amount, Days
from tests import builders


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Give a world, of which numbers and dates need nothing."""
    return know(builders.dossier(tmp_path_factory.mktemp("world")), None, frozenset())


@pytest.mark.parametrize(
    ("low", "high", "unit", "told"),
    [
        ("30", "30", "soldiers", "about 30 soldiers"),
        ("300", "300", "soldiers", "about 300 soldiers"),
        ("3000", "3000", "men", "about 3,000 men"),
        ("10000", "12000", "troops", "about 10,000–12,000 troops"),
        ("1.5", "1.5", "kilometres", "about 1.5 kilometres"),
        ("550", "550", "miles", "about 550 miles"),
    ],
)
def test_a_rounded_number_is_told_as_it_is_meant(low: str, high: str, unit: str, told: str, world: World) -> None:
    """What 'around' widens to 25 to 35 is told as about 30."""
    figure = builders.fact(builders.figure(low=low, high=high, unit=unit, approximate="true"))
    assert isinstance(figure, Figure)
    assert in_words(amount_of(figure), world) == told


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        ("250.0", "350.00", "250–350 men"),
        ("3E+3", "3E+3", "3,000 men"),
        ("0.50", "0.5", "0.5 men"),
        ("20", "Infinity", "20 or more men"),
        ("-Infinity", "20.0", "up to 20 men"),
    ],
)
def test_a_number_has_no_idle_zeros(low: str, high: str, told: str, world: World) -> None:
    """Zeros behind the point, which reckoning leaves, are not told."""
    assert in_words(Amount(Decimal(low), Decimal(high), "man", "men"), world) == told


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2024-06-19", "on 19 June 2024"),
        ("2024-06", "in June 2024"),
        ("2024", "in 2024"),
        ("2024-06-01/2024-06-10", "from 1 June 2024 to 10 June 2024"),
    ],
)
def test_a_time_has_its_preposition(date: str, told: str) -> None:
    """Something happens on a day, in a month or a year, and from one day to another."""
    assert when_in_words(days(date)) == told


def days(text: str) -> Days:
    """Give the days of a date."""
    return days_of(Edtf.parse(text))


def test_what_was_checked_is_counted() -> None:
    """The facts beside the one asked about are told by their number, in the singular where there is one."""
    assert others_checked(0) == "No other fact has to do with what the question names."
    assert others_checked(1) == "1 other fact has to do with what the question names. It gives no second answer."
    told = "80 other facts have to do with what the question names. None of them gives a second answer."
    assert others_checked(80) == told

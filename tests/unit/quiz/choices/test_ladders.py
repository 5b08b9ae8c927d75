from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from briefing.model.edtf import Edtf
from briefing.model.wording import date_in_words
from briefing.quiz.certify import Refusal
from briefing.quiz.choices import pose
from briefing.quiz.choices.dates import of_dates
from briefing.quiz.choices.evenness import unevenness
from briefing.quiz.choices.ladders import Ladder, climb
from briefing.quiz.choices.numbers import of_numbers
from briefing.quiz.choices.windows import all_there_are, of_thirds
from briefing.quiz.choices.wording import in_words
from briefing.quiz.question import Choice, Description, Form, Posed, Question
from briefing.quiz.values import Days, Term
from tests.unit.quiz.choices import made


def alone(number: int, window: str, **fields: Any) -> Question:
    """Ask for a day within a window that no other question of the bank shares."""
    asks = Description(act="opening", entities=frozenset({f"bridge-{number}"}), window=made.days(window))
    return made.asked_when(number, asks=asks, pool=f"alone {number}", **fields)


def rungs(question: Question, seed: int = 0) -> Posed:
    """Pose a question that has no rivals."""
    found = pose(question, made.bank(), Form.CHOICE, made.chance(seed))
    assert isinstance(found, Posed)
    return found


def test_the_key_lies_on_each_rung_equally_often() -> None:
    """Over many draws the key is the first, a middle one and the last alike; choices rise."""
    found = [rungs(alone(1, "2021-01"), seed) for seed in range(300)]
    ranks = Counter(each.key[0] for each in found)
    assert set(ranks) == {0, 1, 2, 3}
    assert all(50 < times < 100 for times in ranks.values())
    for each in found[:20]:
        days = [choice.value.first for choice in each.choices if isinstance(choice.value, Days)]
        assert days == sorted(set(days))


def test_rungs_look_like_the_key() -> None:
    """All rungs are days of the key's month with as many digits."""
    for seed in range(20):
        texts = [choice.text for choice in rungs(alone(1, "2021-01"), seed).choices]
        assert {text.split()[1:] == ["January", "2021"] for text in texts} == {True}
        assert len({len(text) for text in texts}) == 1


def test_all_slides_lie_within_the_window() -> None:
    """A ladder that any rung of any slide would leave is not climbed: near the window's end there is none."""
    near = alone(1, "2021-01-22/2021-01-31")
    assert isinstance(pose(near, made.bank(), Form.CHOICE, made.chance()), Refusal)
    close = rungs(alone(1, "2021-01-20/2021-01-26"))
    assert close.choices[0].text >= "20 January"


def test_no_rung_is_later_than_the_articles() -> None:
    """What happened on the articles' last day has no ladder, for later days would give themselves away."""
    bank = made.bank()
    key = made.days(made.ANCHOR)
    question = alone(1, "2025-06", key=key, key_text="30 June 2025")
    ladder = of_dates(question, key, bank.world)
    assert ladder is not None
    assert ladder.rung(1) is None
    assert ladder.rung(-1) is not None


@pytest.mark.parametrize("text", ["2024-06-18", "2024-06", "2024-21", "2024"])
def test_dates_are_written_as_the_model_writes_them(text: str) -> None:
    """The words of a rung are those that the briefing uses."""
    assert in_words(made.days(text)) == date_in_words(Edtf.parse(text))


@pytest.mark.parametrize(
    ("text", "steps", "expected"),
    [("2024-06", 2, "August 2024"), ("2024-23", -1, "summer 2024"), ("2019", 3, "2022"), ("2024-12", 1, None)],
)
def test_dates_are_moved_by_their_own_unit(text: str, steps: int, expected: str | None) -> None:
    """Months and seasons stay in their year; years go on."""
    key = made.days(text)
    question = made.asked_when(1, key=key, key_text=in_words(key))
    ladder = of_dates(question, key, made.bank().world)
    assert ladder is not None
    rung = ladder.rung(steps)
    assert (rung.text if rung else None) == expected


@pytest.mark.parametrize("text", ["2024-06-18/2024-06-20", "[2024-06-18..2024-06-20]", "2020/2023"])
def test_spans_are_not_slid(text: str) -> None:
    """A span and a choice of days have no ladder."""
    key = made.days(text)
    assert of_dates(made.asked_when(1, key=key, key_text="18–20 June 2024"), key, made.bank().world) is None


def looks(text: str) -> tuple[int, int]:
    """Give the digits of a number and the zeros at its end."""
    digits = "".join(each for each in text if each.isdigit())
    return len(digits), len(digits) - len(digits.rstrip("0"))


@pytest.mark.parametrize(
    ("text", "low", "high"), [("550", 550, 550), ("17", 17, 17), ("40", 40, 40), ("about 6,400", 6400, 6400)]
)
def test_numbers_keep_their_digits(text: str, low: int, high: int) -> None:
    """Rungs that are steps apart have the digits and the trailing zeros of the key."""
    key = made.amount(low, high)
    question = made.asked_when(1, key=key, key_text=text)
    found = next(filter(None, (climb(ladder, made.chance()) for ladder in of_numbers(question, key))))
    assert text in [each.text for each in found]
    assert len({looks(each.text) for each in found}) == 1


def test_numbers_at_the_edge_of_their_digits_have_equal_steps() -> None:
    """10,000 is the least number of five digits: its rivals are ranges as wide as it, with one and the same step."""
    key = made.amount(10000, 12000)
    question = made.asked_when(1, key=key, key_text="10,000–12,000")
    found = []
    for seed in range(20):
        climbed = next(filter(None, (climb(ladder, made.chance(seed)) for ladder in of_numbers(question, key))))
        found.append(tuple(each.text for each in climbed))
    assert ("6,000–8,000", "10,000–12,000", "14,000–16,000") in found
    assert {each.index("10,000–12,000") for each in found} == {0, 1, 2}
    for each in found:
        lows, highs = zip(*([int(end.replace(",", "")) for end in text.split("–")] for text in each), strict=True)
        assert {high - low for low, high in zip(lows, highs, strict=True)} == {2000}
        assert lows[2] - lows[1] == lows[1] - lows[0] >= 4000


def test_numbers_without_room_are_multiplied() -> None:
    """Where no steps serve, a number's rivals are ten times as many or as few, in the same words."""
    key = made.amount(3000, 3000)
    *_, times = of_numbers(made.asked_when(1, key=key, key_text="about 3,000"), key)
    found = {each.text for seed in range(20) for each in climb(times, made.chance(seed))}
    assert found == {"about 30", "about 300", "about 3,000", "about 30,000", "about 300,000"}


def test_days_at_the_edge_of_their_digits_have_rivals_in_other_months() -> None:
    """The 10th is the first day of two digits: its rivals are days of two digits in other months of the year."""
    assert made.opened(14) == "2021-10-10"
    for seed in range(20):
        texts = [choice.text.split() for choice in rungs(alone(14, "2021"), seed).choices]
        assert len({month for _, month, _ in texts}) >= 2
        assert {len(day) for day, _, _ in texts} == {2}
        assert {year for _, _, year in texts} == {"2021"}


def test_thirds_of_a_month_go_on_into_the_next() -> None:
    """After 'late February' comes 'early March'."""
    key = made.days("[2024-02-21..2024-02-29]")
    ladder = of_thirds(made.asked_when(1, key=key, key_text="late February 2024"), key, made.bank().world)
    assert ladder is not None
    found = [ladder.rung(steps) for steps in (-6, -5, -1, 0, 1)]
    assert [each and each.text for each in found] == [
        None, "early January 2024", "mid-February 2024", "late February 2024", "early March 2024",
    ]  # fmt: skip
    known = [each.value for each in found if each is not None]
    assert known == [made.days(value.edtf) for value in known if isinstance(value, Days)]


@pytest.mark.parametrize(
    ("date", "text", "window", "expected"),
    [
        ("2024-23", "autumn 2024", "2024", ["spring 2024", "summer 2024", "autumn 2024"]),
        ("2025-04", "April 2025", "2025-21", ["March 2025", "April 2025", "May 2025"]),
        ("2023-09-04/2023-09-10", "4–10 September 2023", "2023-09",
         ["4–10 September 2023", "11–17 September 2023", "18–24 September 2023"]),
        ("2025-04", "April 2025", "2025", []),
        ("2025-04", "April 2025", "", []),
    ],
)  # fmt: skip
def test_all_parts_of_a_window_are_choices_together(date: str, text: str, window: str, expected: list[str]) -> None:
    """The weeks of a month, the months of a season, the seasons of a year: each a choice, whichever is right."""
    asks = Description(act="opening", window=made.days(window) if window else None)
    question = made.asked_when(1, key=made.days(date), key_text=text, asks=asks)
    found = all_there_are(question, made.days(date))
    assert [each.text for each in found] == expected
    assert all(isinstance(each.value, Days) and each.value == made.days(each.value.edtf) for each in found)


def test_ranks_keep_their_endings() -> None:
    """The 2nd is followed by the 3rd."""
    key = made.amount(6, rank=True)
    ladder = next(iter(of_numbers(made.asked_when(1, key=key, key_text="6th"), key)))
    assert [each.text for each in map(ladder.rung, (-4, -3, 0)) if each] == ["2nd", "3rd", "6th"]


def test_open_figures_have_no_ladder() -> None:
    """A figure without an end isn't slid, for no other of its form excludes it."""
    key = made.amount(3)._replace(high=Decimal("Infinity"))
    assert [*of_numbers(made.asked_when(1, key=key, key_text="3 or more"), key)] == []


def test_a_failing_rung_leaves_no_trace_of_the_key() -> None:
    """If a rung fails, only ladders without it are climbed, whichever rung the key would be on."""

    def rung(steps: int) -> Choice | None:
        return None if steps in {2, -3} else Choice(str(50 + steps), Term(str(steps), "count"))

    drawn = [climb(Ladder(rung), made.chance(seed)) for seed in range(400)]
    ranks = Counter([each.text for each in choices].index("50") for choices in drawn)
    assert max(ranks.values()) - min(ranks.values()) < 60
    assert not {"52", "47"} & {each.text for choices in drawn for each in choices}


def test_ladders_whose_looks_point_to_the_key_are_uneven() -> None:
    """19 has the greatest last digit of any ladder around it, 15 has not."""

    def slides(key: int) -> list[tuple[list[str], int]]:
        return [([f"{key + 2 * (each - at)} May" for each in range(4)], at) for at in range(4)]

    assert unevenness(slides(19)) > unevenness(slides(15))

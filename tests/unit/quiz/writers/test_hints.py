"""What a hint tells: enough to narrow an answer, too little to pick it out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import pytest

from briefing.model.certainty import PHRASES, Certainty
from briefing.model.edtf import MONTHS
from briefing.model.slots import Slot
from tests.builders import Tree, claim, event, figure, office
from tests.unit.quiz.writers.harbour import question

_SPAN = re.compile(r"between (?:the )?(\d+|[A-Z]\w+)\w* and (?:the )?(\d+|[A-Z]\w+)")


def span(hint: str) -> tuple[str, str]:
    """Give the ends of the span that a hint tells."""
    found = _SPAN.search(hint)
    assert found, hint
    return found[1], found[2]


@pytest.mark.parametrize("day", [date(2024, month, day) for month in (2, 6, 7) for day in (1, 9, 15, 28, 29)])
def test_days_where_the_stem_names_the_month(day: date) -> None:
    """A dozen days of the month hold the day, and none of them is outside the month."""
    told = event(
        text=f"It opened on {day.day} {MONTHS[day.month - 1]} 2024.", date=day.isoformat(),
        questions={"date": f"On which day in {MONTHS[day.month - 1]} 2024 did it open?"},
    )  # fmt: skip
    first, last = map(int, span(question(told, slot=Slot.DATE).hint))
    assert 1 <= first <= day.day <= last <= monthrange(2024, day.month)[1]
    assert last - first == 11


@pytest.mark.parametrize("month", range(1, 13))
def test_months_where_the_stem_does_not(month: int) -> None:
    """Four months of one year hold the month."""
    told = event(text=f"It opened in {MONTHS[month - 1]} 2024.", date=f"2024-{month:02}")
    first, last = (MONTHS.index(each) + 1 for each in span(question(told, slot=Slot.DATE).hint))
    assert first <= month <= last == first + 3


def test_years() -> None:
    """Five years hold the year."""
    told = event(text="It opened in 2019.", date="2019")
    first, last = map(int, span(question(told, slot=Slot.DATE).hint))
    assert first <= 2019 <= last == first + 4


def test_season() -> None:
    """Another season is ruled out, never the right one."""
    told = event(text="It opened in spring 2024.", date="2024-21")
    assert question(told, slot=Slot.DATE).hint in {f"It was not in {each}." for each in ("summer", "autumn", "winter")}


def came(*people: str) -> Tree:
    """Give an event that these people brought about."""
    names = {"ana-berg": "Ana Berg", "olaf-lind": "Olaf Lind", "eva-moe": "Eva Moe"}
    told = " and ".join(names[each] for each in people)
    return event(text=f"{told} came on 4 May 2024.", people=[*people], by=[*people], organisations=[], places=[])


def test_letters_are_the_same_for_all_of_them() -> None:
    """The names that begin with one of these letters have one hint, so that it does not tell them apart."""
    people = ("ana-berg", "olaf-lind", "eva-moe")
    others = [came(each) for each in people]
    hints = {question(came(each), *others, slot=Slot.PERSON).hint for each in people}
    assert hints == {"The family name begins with B, L or M."}
    pair = question(came("ana-berg", "eva-moe"), *others, slot=Slot.PERSON)
    assert pair.hint == "One family name begins with B, L or M."


def test_few_letters_are_no_hint() -> None:
    """Where all names of a dossier begin with one or two letters, to tell them is to tell the name."""
    assert question(came("eva-moe"), came("ana-berg"), slot=Slot.PERSON).hint == ""


def test_no_hint_tells_a_country() -> None:
    """An office is not told by its body, and nobody by the country."""
    others = [came("ana-berg"), came("olaf-lind"), came("eva-moe")]
    for slot in (Slot.PERSON, Slot.OFFICE):
        assert "Island" not in question(office(), *others, slot=slot).hint


@pytest.mark.parametrize(
    ("low", "high", "hint"),
    [
        ("2", "2", "It lies between 1 and 4."),
        ("40", "40", "It lies between 20 and 80."),
        ("550", "550", "It lies between 40 and 7,000."),
        ("10000", "12000", "It lies between 800 and 200,000."),
        ("1.5", "1.5", "It lies between 0.7 and 3."),
        ("0", "0", ""),
    ],
)
def test_round_numbers_about_a_figure(low: str, high: str, hint: str) -> None:
    """A figure lies well between two round numbers; of nothing there is no hint."""
    told = figure(text="The repair took _ days.".replace("_", low if low == high else f"{low} to {high}"),
                  low=low, high=high, unit="days", as_written=low if low == high else f"{low} to {high}",
                  questions={"figure": "How many days did the repair take?"})  # fmt: skip
    assert question(told, slot=Slot.FIGURE).hint == hint


@pytest.mark.parametrize("certainty", [*Certainty])
def test_certainty_that_it_is_not(certainty: Certainty) -> None:
    """One of the other six is ruled out."""
    stem = "As the report tells it, how sure is it that the bridge lasts?"
    told = claim(certainty=certainty.value, questions={"certainty": stem})
    found = question(told, slot=Slot.CERTAINTY).hint
    assert found in {f"The answer is not “{PHRASES[each]}”." for each in Certainty if each is not certainty}

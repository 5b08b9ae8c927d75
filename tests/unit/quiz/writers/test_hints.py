"""What a hint tells: enough to narrow an answer, too little to pick it out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from briefing.model.certainty import PHRASES, Certainty
from briefing.model.prose import MONTHS
from briefing.model.slots import Slot
from briefing.quiz.knowing import know
from briefing.quiz.question import Question
from briefing.quiz.writers import Matter, questions
from tests.builders import Tree, claim, event, figure, office
from tests.unit.quiz.writers.harbour import harbour, question

_SPAN = re.compile(r"between (?:the )?(\d+|[A-Z]\w+)\w* and (?:the )?(\d+|[A-Z]\w+)")


def span(hint: str) -> tuple[str, str]:
    """Give the ends of the span that a hint tells."""
    found = _SPAN.search(hint)
    assert found, hint
    return found[1], found[2]


def hints(*facts: Tree, slot: Slot) -> list[str]:
    """Give the hints to the questions about many facts, in their order."""
    dossier = harbour(*facts)
    matter = Matter(dossier, know(dossier, None, frozenset()), frozenset())
    found = [next(each for each in questions(matter, fact) if each.slot is slot) for fact in dossier.facts]
    assert all(isinstance(each, Question) for each in found)
    return [each.hint for each in found if isinstance(each, Question)]


def test_years_lie_anywhere_in_their_span() -> None:
    """Over many questions a year is as often the first as the last of the five, the latest year there is as well."""
    found = hints(*(event(text="It opened in 2024.", date="2024") for _ in range(400)), slot=Slot.DATE)
    places = Counter(2024 - int(span(each)[0]) for each in found)
    assert {*places} == {*range(5)}
    assert all(abs(each - 80) < 24 for each in places.values())  # three standard deviations


def test_days_and_months_lie_anywhere_in_their_span() -> None:
    """No place in a span does better than chance where all days and all months are asked for alike."""
    days = [
        event(text=f"It opened on {day} July 2024.", date=f"2024-07-{day:02}",
              questions={"date": "On which day in July 2024 did it open?"})
        for day in range(1, 32) for _ in range(20)
    ]  # fmt: skip
    months = [
        event(text=f"It opened in {name} 2024.", date=f"2024-{number:02}")
        for number, name in enumerate(MONTHS, 1) for _ in range(50)
    ]  # fmt: skip
    told = [tuple(map(int, span(each))) for each in hints(*days, slot=Slot.DATE)]
    named = [span(each) for each in hints(*months, slot=Slot.DATE)]
    spans = [(*each, fact["date"][-2:]) for each, fact in zip(told, days, strict=True)] + [
        (MONTHS.index(first) + 1, MONTHS.index(last) + 1, fact["date"][-2:])
        for (first, last), fact in zip(named, months, strict=True)
    ]
    for place in (0, 0.25, 0.5, 0.75, 1):
        hits = sum(int(key) == first + round(place * (last - first)) for first, last, key in spans)
        chances = [1 / (last - first + 1) for first, last, _ in spans]
        spread = sum(each * (1 - each) for each in chances) ** 0.5
        assert abs(hits - sum(chances)) < 3 * spread, place


@pytest.mark.parametrize(("number", "spans"), [("550", 6), ("2000", 5), ("40", 3), ("20", 2)])
def test_figures_lie_anywhere_in_their_span(number: str, spans: int) -> None:
    """Over many questions all spans of round numbers that hold a figure are as common."""
    found = Counter(hints(*(days_of_repair(number, number) for _ in range(300)), slot=Slot.FIGURE))
    assert len(found) == spans
    assert all(abs(each - 300 / spans) < 3 * (300 / spans) ** 0.5 for each in found.values())


@pytest.mark.parametrize("day", [date(2024, month, day) for month in (2, 6, 7) for day in (1, 9, 15, 28, 29)])
def test_days_where_the_stem_names_the_month(day: date) -> None:
    """About a dozen days of the month hold the day, and none of them is outside the month."""
    told = event(
        text=f"It opened on {day.day} {MONTHS[day.month - 1]} 2024.", date=day.isoformat(),
        questions={"date": f"On which day in {MONTHS[day.month - 1]} 2024 did it open?"},
    )  # fmt: skip
    first, last = map(int, span(question(told, slot=Slot.DATE).hint))
    assert 1 <= first <= day.day <= last <= monthrange(2024, day.month)[1]
    assert 6 <= last - first + 1 <= 17


@pytest.mark.parametrize("month", range(1, 13))
def test_months_where_the_stem_does_not(month: int) -> None:
    """A few months of one year hold the month."""
    told = event(text=f"It opened in {MONTHS[month - 1]} 2024.", date=f"2024-{month:02}")
    first, last = (MONTHS.index(each) + 1 for each in span(question(told, slot=Slot.DATE).hint))
    assert first <= month <= last
    assert 2 <= last - first + 1 <= 5


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
    ("low", "high", "times"),
    [("2", "2", 10), ("40", "40", 10), ("550", "550", 100), ("10000", "12000", 100), ("1.5", "1.5", 10)],
)
def test_round_numbers_about_a_figure(low: str, high: str, times: int) -> None:
    """A figure lies between two round numbers."""
    first, last = numbers(figure_hint(low, high))
    assert first < Decimal(low) <= Decimal(high) < last == times * first


@pytest.mark.parametrize("number", ["0", "1"])
def test_nothing_round_lies_below(number: str) -> None:
    """Of nothing and of one there is no hint."""
    assert figure_hint(number, number) == ""


def figure_hint(low: str, high: str) -> str:
    """Give the hint to a figure."""
    return question(days_of_repair(low, high), slot=Slot.FIGURE).hint


def days_of_repair(low: str, high: str) -> Tree:
    """Give a fact with a figure."""
    written = low if low == high else f"{low} to {high}"
    return figure(text=f"The repair took {written} days.", low=low, high=high, unit="days", as_written=written,
                  questions={"figure": "How many days did the repair take?"})  # fmt: skip


def numbers(hint: str) -> tuple[Decimal, Decimal]:
    """Give the numbers of a hint."""
    first, last = (Decimal(each.replace(",", "")) for each in re.findall(r"\d[\d,.]*\d|\d", hint))
    return first, last


@pytest.mark.parametrize("certainty", [*Certainty])
def test_certainty_that_it_is_not(certainty: Certainty) -> None:
    """One of the other six is ruled out."""
    stem = "As the report tells it, how sure is it that the bridge lasts?"
    told = claim(certainty=certainty.value, questions={"certainty": stem})
    found = question(told, slot=Slot.CERTAINTY).hint
    assert found in {f"The answer is not “{PHRASES[each]}”." for each in Certainty if each is not certainty}

"""A made bank: many bridges, each opened by somebody on some day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from briefing.model.edtf import Edtf
from briefing.model.slots import Slot
from briefing.model.wording import date_in_words
from briefing.quiz.bank import Row
from briefing.quiz.chance import Chance
from briefing.quiz.knowing import days_of, know
from briefing.quiz.propositions import World, named
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.values import Amount, Days
from briefing.quiz.writing import row
from tests import builders

PEOPLE = ("Berg", "Dahl", "Holm", "Lind", "Moen", "Nore", "Ruud", "Sand", "Vold", "Wiik")
FIRST = date(2021, 1, 3)
ANCHOR = "2025-06-30"


def chance(seed: int = 0) -> Chance:
    """Give draws that are the same on every day."""
    return Chance(Random(seed).random)  # noqa: S311 - drawn by seed, the same ones on every day


def days(text: str) -> Days:
    """Make the value of a date."""
    return days_of(Edtf.parse(text))


@dataclass(frozen=True)
class MadeBank:
    """Questions in memory."""

    world: World
    questions: Mapping[str, Question]

    def rows(self, kinds: Collection[Kind] = (), articles: Collection[str] = ()) -> Sequence[Row]:
        """Give the questions of some kinds."""
        found = (row(each) for each in self.questions.values())
        return [each for each in found if each.kind in (kinds or Kind) and each.article in (articles or {each.article})]

    def question(self, name: str) -> Question:
        """Give a question."""
        return self.questions[name]

    def pool(self, name: str) -> Sequence[str]:
        """Give the ids of a pool."""
        return [each.id for each in self.questions.values() if each.pool == name]

    @property
    def ids(self) -> list[str]:
        """Give all ids."""
        return [*self.questions]


def opened(number: int) -> str:
    """Give the day on which a bridge was opened: one every 20 days."""
    return (FIRST + timedelta(days=20 * number)).isoformat()


@cache
def bank(number: int = 40) -> MadeBank:
    """Give two questions on each of some bridges: when it was opened, and by whom."""
    people = {name.lower(): {"name": f"{name[::-1].title()} {name}", "family": name} for name in PEOPLE}
    bridges = {f"bridge-{at}": {"name": f"Bridge {at:02}", "type": "project"} for at in range(number)}
    facts = {f"opening-{at}": _opening(at) for at in range(number)}
    article = builders.article("a", facts=facts, anchor=ANCHOR)
    dossier = builders.unchecked(article, entities=builders.entities_tree(people=people, named=bridges))
    world = know(dossier, None, frozenset())
    made = [each for at in range(number) for each in (asked_when(at), asked_who(at, world))]
    return MadeBank(world, {each.id: each for each in made})


def _opening(number: int) -> builders.Tree:
    who = PEOPLE[number % len(PEOPLE)].lower()
    fields = {"people": who, "by": who, "named": f"bridge-{number}", "act": "opening"}
    text = f"Somebody opened Bridge {number:02} on {date_in_words(Edtf.parse(opened(number)))}."
    return builders.event(
        date=opened(number), text=text, organisations=[], places=[], evidence=str(1 + 3 * number), **fields
    )


def asked_when(number: int, **fields: Any) -> Question:
    """Ask for the day of an opening."""
    text = date_in_words(Edtf.parse(opened(number)))
    asks = Description(act="opening", entities=frozenset({f"bridge-{number}"}))
    stem = f"On which day was Bridge {number:02} opened?"
    plain = {"stem": stem, "key": days(opened(number)), "key_text": text, "asks": asks, "pool": "date:day"}
    return _question(number, Slot.DATE, Kind.DATES, **{**plain, **fields})


def asked_who(number: int, world: World) -> Question:
    """Ask who opened a bridge."""
    who = PEOPLE[number % len(PEOPLE)].lower()
    asks = Description(act="opening", entities=frozenset({f"bridge-{number}"}))
    fields = {
        "stem": f"Who opened Bridge {number:02}?",
        "key": named([who], world),
        "key_text": world.entities[who].name,
        "asks": asks,
        "pool": "person",
    }
    return _question(number, Slot.PERSON, Kind.PEOPLE, **fields)


def _question(number: int, slot: Slot, kind: Kind, **fields: Any) -> Question:
    fact = f"a/opening-{number}"
    return Question(
        **{
            "id": f"{fact}#{slot}",
            "card": f"aa/opening-{number}#{slot}",
            "kind": kind,
            "slot": slot,
            "fact": fact,
            "article": "a",
            "importance": 1 + number % 3,
            "gives": frozenset({fact}),
            **fields,
        }
    )


def amount(low: int, high: int | None = None, unit: str = "soldier", **fields: Any) -> Amount:
    """Make the value of a figure."""
    return Amount(Decimal(low), Decimal(high or low), unit, unit, **fields)

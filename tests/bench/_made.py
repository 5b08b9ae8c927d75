"""A made dossier of any size whose facts can be proved, and the texts of its articles."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from briefing.evidence.texts import fingerprint

FACTS_AN_ARTICLE: Final = 50
_GOODS: Final = (
    "brick", "clock", "glass", "paper", "rubber", "sugar", "timber", "tractor", "turbine", "wagon", "barrel", "boiler",
    "bottle", "button", "cable", "candle", "carpet", "cement", "copper", "engine", "ladder", "leather", "mirror",
    "needle", "piano",
)  # fmt: skip
_MACHINES: Final = ("lathes", "looms", "presses", "cranes", "kilns")
_FIRST_NAMES: Final = ("Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irina", "Jonas")
_SYLLABLES: Final = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru")


class Made(NamedTuple):
    """The folders of a made dossier and of its texts."""

    dossier: Path
    texts: Path

    def change(self) -> None:
        """Tell one fact in another word."""
        path = self.dossier / "articles" / "article-0.yaml"
        told = path.read_text(encoding="utf-8")
        path.write_text(told.replace("inaugurated", "opened", 1), encoding="utf-8")


class _Works(NamedTuple):
    """What a paragraph tells: who opened which works, when and where, and what stands in it."""

    number: int
    good: str
    person: str
    place: str
    day: date
    amount: str
    machines: str


def make(folder: Path, articles: int) -> Made:
    """Write a dossier of so many articles, each about a person of its own, every fourth at a new place."""
    made = Made(folder / "dossier", folder / "texts")
    for each in (made.dossier / "articles", made.texts):
        each.mkdir(parents=True)
    main = "title: Works\nas_of: 2025-01-01\nthemes:\n  works: Works\nacts:\n  opening: opening\n"
    (made.dossier / "dossier.yaml").write_text(main, encoding="utf-8")
    (made.dossier / "entities.yaml").write_text("".join(_entities(articles)), encoding="utf-8")
    for number in range(articles):
        works = [_works(number, at) for at in range(FACTS_AN_ARTICLE // 2)]
        text = _text(works)
        (made.texts / f"{number}.txt").write_text(text, encoding="utf-8")
        path = made.dossier / "articles" / f"article-{number}.yaml"
        path.write_text("".join(_article(works, text)), encoding="utf-8")
    return made


def _entities(articles: int) -> Iterator[str]:
    yield "people:\n"
    for number in range(articles):
        yield f"  person-{number}:\n    name: {_person(number)}\n    family: {_person(number).split()[1]}\n"
    yield "places:\n"
    for number in range(0, articles, 4):
        yield f"  place-{number // 4}:\n    name: {_place(number)}\n"
    yield "named:\n"
    for number in range(0, articles, 4):
        for good in _GOODS[: FACTS_AN_ARTICLE // 2]:
            yield f"  {good}-{number // 4}:\n    name: {good} works at {_place(number)}\n    type: factory\n"


def _text(works: list[_Works]) -> str:
    """Write the title and a paragraph about each of the works."""
    told = (
        f"{each.person} opened the {each.good} works at {each.place} on {month_name[each.day.month]} {each.day.day},"
        f" {each.day.year}. In its halls, which the town has waited for since the last of them was closed, stand"
        f" {each.amount} {each.machines}, most of which the workers had built and mended themselves.\n"
        for each in works
    )
    return "\n".join((f"New works at {works[0].place}\n", *told))


def _article(works: list[_Works], text: str) -> Iterator[str]:
    number = works[0].number
    yield f"source:\n  title: New works at {works[0].place}\n  genre: report\n  fingerprint: {fingerprint(text)}\n"
    yield "anchor: 2024-12-01\nanchor_why: The text was printed on that day.\ntheme: works\nsummary: |\n"
    yield from (f"  {_opening(each)} [{each.good}-opening]\n" for each in works[:12])
    yield "facts:\n"
    for paragraph, each in enumerate(works, start=2):
        yield f"  {each.good}-opening:\n    kind: event\n    text: {_opening(each)}\n    date: {each.day}\n"
        yield f"    people: person-{number}\n    by: person-{number}\n    act: opening\n"
        yield f"    places: place-{number // 4}\n    named: {each.good}-{number // 4}\n    evidence: {paragraph}\n"
        yield f"  {each.good}-machines:\n    kind: figure\n"
        yield f"    text: The {each.good} works at {each.place} had {each.amount} {each.machines} in its halls.\n"
        yield f"    of: {each.machines} of the {each.good} works\n    unit: {each.machines}\n"
        yield f"    low: {each.amount}\n    high: {each.amount}\n    as_written: {each.amount}\n"
        yield f"    places: place-{number // 4}\n    named: {each.good}-{number // 4}\n    evidence: {paragraph}\n"


def _opening(works: _Works) -> str:
    day = f"{works.day.day} {month_name[works.day.month]} {works.day.year}"
    return f"On {day} {works.person} inaugurated the {works.good} works at {works.place}."


def _works(number: int, at: int) -> _Works:
    day = date(2024, 1, 1) + timedelta(days=(number + 7 * at) % 300)
    amount = f"{1100 + (37 * number + 101 * at) % 8000:,}"
    return _Works(number, _GOODS[at], _person(number), _place(number), day, amount, _MACHINES[at % len(_MACHINES)])


def _person(number: int) -> str:
    return f"{_FIRST_NAMES[number % len(_FIRST_NAMES)]} {_word(number)}sson"


def _place(number: int) -> str:
    return f"{_word(number // 4)}vik"


def _word(number: int) -> str:
    """Spell a number in syllables, so that no two are alike."""
    return "".join(_SYLLABLES[int(digit)] for digit in f"{number:04}").capitalize()

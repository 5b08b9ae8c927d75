"""The ways of writing a right answer, for programs that compare what is typed letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, permutations, product
from typing import Final, assert_never
from unicodedata import category, normalize

from briefing.export.cards.dates_as_typed import dates_as_typed
from briefing.export.cards.figures_as_typed import figures_as_typed
from briefing.model.prose import joined
from briefing.quiz.grading import grade
from briefing.quiz.propositions import EntityNote, World
from briefing.quiz.question import Question
from briefing.quiz.response import Verdict
from briefing.quiz.values import CERTAINTY, Amount, Days, Entities, Sequence, Term

_KEYBOARD: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
"""What print sets and no keyboard has."""
_SYLLABLES: Final = re.compile(r"([A-Z]\w+) ([A-Z]\w+)[ -](\w+)")
_OF: Final = re.compile(r"(\w.*?) of (?:the )?(.+)")
_MOST: Final = 40
"""So many ways of one answer are enough; the commonest come first."""
_MOST_TOGETHER: Final = 3
"""If more names than these are the answer together, no order but the printed one is foreseen."""


def accepted(question: Question, world: World) -> tuple[str, ...]:
    """Give the answer as printed, then other ways of writing it; each of them is right in full when it is typed.

    Whether it is says our own grader, so that nothing is accepted elsewhere which is not accepted here. Capitals make
    no difference: of ways that differ in nothing else the first is given.
    """
    found = {question.key_text.casefold(): question.key_text}
    tried = {*found}
    for way in _as_typed(chain([question.key_text], _ways(question, world))):
        folded = way.casefold()
        if len(found) < _MOST and folded not in tried and grade(way, question, world).verdict is Verdict.RIGHT:
            found[folded] = way
        tried.add(folded)
    return tuple(found.values())


def _ways(question: Question, world: World) -> Iterator[str]:
    """Write the answer in other ways; some of them may say too little, or something else."""
    match question.key:
        case Days():
            return dates_as_typed(question.key)
        case Amount():
            return figures_as_typed(question.key)
        case Entities():
            return _entities([world.entities[each] for each in sorted(question.key.ids) if each in world.entities])
        case Term():
            return _terms(question.key, question.key_text, world)
        case Sequence():
            return iter(())
        case _:
            assert_never(question.key)


def _as_typed(ways: Iterable[str]) -> Iterator[str]:
    """Give each way as it is printed, with the signs of a keyboard, and without accents."""
    for way in ways:
        plain = way.translate(_KEYBOARD)
        yield from (way, plain, "".join(each for each in normalize("NFD", plain) if category(each) != "Mn"))


def _entities(notes: list[EntityNote]) -> Iterator[str]:
    """Name the answer; where several are it together, name all of them, in any order."""
    if len(notes) == 1:
        yield from _named(notes[0])
        yield from _described(notes[0])
    elif len(notes) <= _MOST_TOGETHER:
        for ways in product(*([*_named(note)][:_MOST_TOGETHER] for note in notes)):
            for order in permutations(ways):
                yield from (joined(order), ", ".join(order))


def _named(note: EntityNote) -> Iterator[str]:
    """Name somebody or something: in full, by the family, by other names."""
    yield note.name
    if note.cls == "people":
        yield from (note.family, *_syllables(note)) if note.family else ()
    yield from note.aliases


def _described(note: EntityNote) -> Iterator[str]:
    """Name what is no person with its article or without, an office by whose it is."""
    if note.cls not in {"people", "places"}:
        yield note.name.removeprefix("the ") if note.name.startswith("the ") else f"the {note.name}"
    if note.cls == "offices" and (found := _OF.fullmatch(note.name)):
        yield f"{found[2]}{'’' if found[2].endswith('s') else '’s'} {found[1]}"


def _syllables(note: EntityNote) -> Iterator[str]:
    """Write a Korean name as other agencies do: 'Kim Jong Un' with a hyphen, 'Lim Soo-suk' without."""
    if (found := _SYLLABLES.fullmatch(note.name)) and found[1] == note.family:
        yield f"{found[1]} {found[2]}-{found[3].lower()}"
        yield f"{found[1]} {found[2]} {found[3].capitalize()}"


def _terms(key: Term, key_text: str, world: World) -> Iterator[str]:
    if key.among == CERTAINTY:
        words = key_text.split()
        yield from (" ".join(words[start:]) for start in range(1, len(words)))
        yield key.word
    elif key.among == "article":
        article = world.articles[key.word]
        yield from (article.title, article.letter, f"article {article.letter}")

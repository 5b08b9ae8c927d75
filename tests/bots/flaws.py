"""Flaws that careless quizzes have, planted into sound sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from tests.bots.bots import in_other_choices, values
from tests.bots.sheets import Session, Sheet


def longest_key(session: Session) -> Iterator[Sheet]:
    """Make the key more careful than its distractors."""
    for sheet in session:
        yield _with_key(sheet, f"{sheet.answer}, according to what is known")


def middle_key(session: Session) -> Iterator[Sheet]:
    """Set distractors on both sides of each key that is a date or number."""
    for sheet in session:
        found = values(sheet, session)
        yield sheet if found is None else replace(sheet, key=found.index(sorted(found)[len(found) // 2]))


def repeated_place(session: Session) -> Iterator[Sheet]:
    """Put every other key into the second place."""
    for sheet in session:
        yield _moved(sheet, 1) if sheet.number % 2 else sheet


def key_in_stem(session: Session) -> Iterator[Sheet]:
    """Let each question tell the key of the next one."""
    for sheet, following in zip(session, [*session[1:], None], strict=True):
        yield replace(sheet, stem=f"{sheet.stem} (Not {following.answer}.)") if following else sheet


def commonest_key(session: Session) -> Iterator[Sheet]:
    """Take for a key what stands most often among the choices of the session."""
    for sheet in session:
        found = in_other_choices(sheet, session)
        yield sheet if sheet.order else replace(sheet, key=found.index(max(found)))


FLAWS: Mapping[str, Callable[[Session], Iterator[Sheet]]] = {
    "a longest key": longest_key,
    "a middle key": middle_key,
    "a repeated place": repeated_place,
    "a key in another stem": key_in_stem,
    "a commonest key": commonest_key,
}


def planted(flaw: str, sessions: Sequence[Session]) -> list[Session]:
    """Plant a flaw into all sessions."""
    return [[*FLAWS[flaw](session)] for session in sessions]


def _with_key(sheet: Sheet, text: str) -> Sheet:
    choices = [text if place == sheet.key else each for place, each in enumerate(sheet.choices)]
    return replace(sheet, choices=tuple(choices))


def _moved(sheet: Sheet, place: int) -> Sheet:
    choices = [*sheet.choices]
    choices[place], choices[sheet.key] = choices[sheet.key], choices[place]
    return sheet if sheet.order else replace(sheet, choices=tuple(choices), key=place)

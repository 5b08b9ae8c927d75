"""Typed names of people, bodies, places and offices against the key.

Full marks for all of the key's entities and no other. Of the rest:

* for a joint answer the part that answer and key have in common of all that either names;
* ½ for somebody's office where the name is asked, and for what contains the answer or is contained in it;
* ¼ for the country, or its government, where one of its people or bodies is asked.

A name of too little ('Kim' where there are two) is asked back, and so are hedges and negations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.quiz.grading.roster import Found, Roster
from briefing.quiz.grading.typed import is_skip
from briefing.quiz.grading.verdicts import HALF, QUARTER, Unclear, partly, right, unclear, wrong
from briefing.quiz.propositions import EntityNote, World
from briefing.quiz.response import Grade
from briefing.quiz.values import Entities

_JOINT: Final = re.compile(
    r"\s*(?:[,;&+/()]|(?:^|(?<=\s))\d[.)](?=\s)|\b(?:and|or|with|as well as|plus|together with|but)\b)\s*",
    re.IGNORECASE,
)
_OR: Final = re.compile(r"\bor\b|/", re.IGNORECASE)
_NOT: Final = re.compile(r"(?:not|never|neither|no|any(?:one|body) but|isn't|wasn't)\s", re.IGNORECASE)
_LEAD: Final = re.compile(r"(?:by|from|according to|said by|told by|with|both|either)\s+(?=\S)", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"the\s+(?=\S)", re.IGNORECASE)
_TAIL: Final = re.compile(r"\s+(?:did(?: it| so| that)?|said (?:it|so|that|this)|himself|herself)$", re.IGNORECASE)
_SOMEBODY: Final = re.compile(
    r"(?:some(?:body|one)|nobody|no ?one|(?:an)?other|one more|others|more)(?: else| person| people| one)?",
    re.IGNORECASE,
)
_REST: Final = re.compile(r" (?:about )?(?:who|whom|what|the|any)\b.*$", re.IGNORECASE)
"""Stands behind 'I don't know'."""
_DANGLING: Final = re.compile(r"^(?:and|but)\s|\s(?:and|but)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A part of the answer, and whom it means."""

    text: str
    found: Found


def grade_names(text: str, key: Entities, key_text: str, world: World) -> Grade:
    """Grade typed names."""
    if _NOT.match(text):
        return unclear("Say who or what it was, not what it wasn't.")
    roster = Roster.of(world.entities)
    preferred = frozenset(roster.notes[each].cls for each in key.ids if each in roster.notes)
    text = _DANGLING.sub("", text).strip()
    named = _named(_TAIL.sub("", _LEAD.sub("", text, count=1)).removeprefix("a "), roster, preferred)
    if isinstance(named, Unclear):
        return unclear(named.question)
    for each in named:
        if (question := _asked_back(each, roster, preferred)) is not None:
            return unclear(question)
    return _graded(named, key, key_text, roster)


def _named(text: str, roster: Roster, preferred: frozenset[str]) -> list[Named] | Unclear:
    """Read one name or several; the whole first, for 'and' may belong to a name."""
    whole = roster.find(text, preferred, similar=False)
    split = [part for part in _JOINT.split(text) if part]
    parts = [part for part in split if not _is_nobody(part)] or split
    if whole.ids or len(split) < 2:
        return [Named(text, whole if whole.ids else roster.find(text, preferred))]
    named = [Named(part, roster.find(part, preferred)) for part in parts]
    known = {each.found.ids for each in named if each.found.ids}
    if not known:
        return [Named(text, roster.find(text, preferred))]
    if len(named) > 1 and _OR.search(text):
        return Unclear("Give one answer: which of them do you mean?")
    return named


def _is_nobody(part: str) -> bool:
    """Tell whether a part of the answer says that no more is known: 'Putin and I don't know who else'."""
    return is_skip(_REST.sub("", part)) or _SOMEBODY.fullmatch(part) is not None


def _asked_back(named: Named, roster: Roster, preferred: frozenset[str]) -> str | None:
    """Ask for more where a name is too little; it is asked whether the key is among those it may mean or not."""
    ids = [each for each in named.found.ids if roster.notes[each].cls in preferred]
    if not ids or (len(ids) == 1 and not named.found.partial):
        return None
    if all(roster.notes[each].cls == "offices" for each in ids):
        return "Which office do you mean? Give more of it."
    people = all(roster.notes[each].cls == "people" for each in ids)
    more = "the family name, or the full name" if named.found.partial and people else "the full name"
    return f"Which {_ARTICLE.sub('', named.text)} do you mean? Give {more}."


def _graded(named: Sequence[Named], key: Entities, key_text: str, roster: Roster) -> Grade:
    meant = [_meant(each.found, key, roster) for each in named]
    printed = (_printed(each, found, roster) for each, found in zip(named, meant, strict=True))
    read_as = " and ".join(dict.fromkeys(printed))
    if len(named) == 1 and len(key.ids) == 1:
        return _single(named[0], meant[0], key, key_text, roster, read_as)
    told = [found for found in meant if found in key.ids]
    if not told and len(named) == 1:
        return _single(named[0], meant[0], key, key_text, roster, read_as)
    extra = len({*meant} - key.ids)
    worth: dict[str | None, float] = {}
    for each, part in zip(meant, named, strict=True):
        worth[each] = max(worth.get(each, 0.0), HALF if part.found.titled else 1.0)
    score = sum(worth[each] for each in {*told}) / (len(key.ids) + extra)
    if not told or score == 1:
        return right(f"{key_text} is right.", read_as) if told else wrong(f"The answer is: {key_text}.", read_as)
    return partly(score, f"{_counted(len({*told}), len(key.ids), extra)}. The answer is: {key_text}.", read_as)


def _counted(hits: int, of: int, extra: int) -> str:
    right_ones = "That is right" if hits == of else f"{hits} of {of} right"
    return f"{right_ones}, but {extra} more named" if extra else right_ones


def _meant(found: Found, key: Entities, roster: Roster) -> str | None:
    """Choose among the entities of one name: the key, what has to do with it, else the first."""
    return next((each for each in found.ids if each in key.ids), None) or next(
        (each for each in found.ids if _relation(each, key, roster)), found.ids[0] if found.ids else None
    )


def _printed(named: Named, meant: str | None, roster: Roster) -> str:
    return named.text if meant is None else roster.notes[meant].name


def _single(named: Named, meant: str | None, key: Entities, key_text: str, roster: Roster, read_as: str) -> Grade:
    if meant is None:
        return wrong(f"The answer is: {key_text}. Nothing in this dossier is called “{named.text}”.", read_as)
    if meant in key.ids and named.found.titled:
        return partly(HALF, f"That is the office; the name is {key_text}.", read_as)
    if meant in key.ids:
        return right(f"{key_text} is right.", read_as)
    score, because = _relation(meant, key, roster) or (0.0, "")
    if score:
        return partly(score, f"{because}. The answer is: {key_text}.", read_as)
    return wrong(f"The answer is: {key_text}.", read_as)


def _relation(other: str, key: Entities, roster: Roster) -> tuple[float, str] | None:
    """Tell what an entity that isn't the answer has to do with it, and what that is worth."""
    note = roster.notes[other]
    answers = [roster.notes[each] for each in key.ids if each in roster.notes]
    if any(other in each.within for each in answers):
        return HALF, f"“{note.name}” is right as far as it goes"
    if note.within & key.ids:
        return HALF, f"“{note.name}” is only a part of it"
    if any(_is_country(note, each) for each in answers):
        return QUARTER, f"The country is right, but “{note.name}” says too little"
    if other in key.related:
        return HALF, f"“{note.name}” has a part in it"
    return None


def _is_country(note: EntityNote, answer: EntityNote) -> bool:
    """Tell whether an entity is the country of the answer, or the government that stands for it."""
    if not answer.country:
        return False
    governs = note.cls == "organisations" and note.country == answer.country and not note.within
    return note.id == answer.country or (governs and "government" in note.name.lower())

"""Names: each entity of a fact is named in its passages, or stands there as a pronoun or a title."""

from __future__ import annotations

from collections.abc import Container, Iterator

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.source_text import Passage
from briefing.model.entities import Entity, Office
from briefing.model.facts import OfficeHeld
from briefing.reading.matching import same_days
from briefing.reading.names import How, Resolved


def names(case: Case) -> Iterator[Found]:
    """Look for each entity that the fact names."""
    told: set[str] = set()
    for field, entity_id in case.fact.references:
        entity = case.entities.get(entity_id)
        if entity is None or entity_id in told or _speaks_for_itself(case, field, entity_id):
            continue
        told.add(entity_id)
        if isinstance(entity, Office) and isinstance(case.fact, OfficeHeld):
            yield _office(case, case.fact.holder, entity_id, entity)
        else:
            yield _entity(case, field, entity_id, entity)


def _speaks_for_itself(case: Case, field: str, entity_id: str) -> bool:
    """Tell whether an origin is the article's own: no passage says that a text is its own."""
    return field == "according_to" and entity_id == case.article.source.agency


def _entity(case: Case, field: str, entity_id: str, entity: Entity) -> Found:
    found = [(passage, each) for passage in case.passages for each in passage.names if entity_id in each.ids]
    if found:
        passage, mention = min(found, key=lambda pair: pair[1].because is not None)
        return Match(field, entity.name, passage.number, mention.start, mention.end, mention.because)
    return Missing(field, entity.name, *_told(case, entity_id, entity))


def _office(case: Case, holder: str, office_id: str, office: Office) -> Found:
    now = case.fact.date is not None and same_days(case.fact.date, case.article.anchor)
    found = case.source.offices.holds([passage.number for passage in case.passages], holder, office_id, now=now)
    if found is not None:
        return Match("office", office.name, found.paragraph, found.start, found.end, found.because)
    beside = next((at for passage in case.passages for at in _beside(case, passage, holder, office_id, now=now)), None)
    if beside is not None:
        return Match("office", office.name, *beside)
    name = case.entities.get(holder)
    who = name.name if name else holder
    message = f"nothing in {case.where} gives {who} the office '{office.name}'"
    other = case.source.offices.holds([passage.number for passage in case.elsewhere], holder, office_id)
    nearest = case.moved(case.source.passages[other.paragraph - 1], "that") if other is not None else None
    return Missing("office", office.name, message, nearest)


def _beside(case: Case, passage: Passage, holder: str, office_id: str, *, now: bool) -> Iterator[tuple[int, int, int]]:
    """Find the office by its own name right beside the holder's, whether or not its words are those of titles."""
    people = [each for each in passage.names if each.ids == (holder,)]
    for title in passage.names:
        if (
            office_id in title.ids
            and title.how is How.FULL
            and not _of_another_country(case, passage, title, office_id)
        ):
            before = any(_joins(passage, title.last, each.first, _BEFORE_HOLDER) for each in people)
            if before or any(
                _joins(passage, each.last, title.first, _IS_OFFICE if now else _BEFORE_OFFICE) for each in people
            ):
                yield passage.number, title.start, title.end


_BEFORE_HOLDER = frozenset({"", ","})
_BEFORE_OFFICE = frozenset(
    f"{verb}{article}" for verb in (",", "is", "was", "as", ", who is", ", who was") for article in ("", " the", " a")
)

_IS_OFFICE = frozenset(words for words in _BEFORE_OFFICE if "was" not in words)
"""On the article's own day nobody 'was' in office."""


def _joins(passage: Passage, end: int, start: int, between: Container[str]) -> bool:
    """Tell whether nothing but such words stands between two tokens."""
    return end <= start and " ".join(word.word for word in passage.words[end:start]) in between


def _of_another_country(case: Case, passage: Passage, title: Resolved, office_id: str) -> bool:
    """Tell whether a country's name right before a title makes it that country's."""
    words = passage.words
    end = title.first - (title.first > 0 and words[title.first - 1].word == "'s")
    organisation = case.entities.organisations.get(case.entities.offices[office_id].organisation or "")
    own = organisation.country if organisation is not None else None
    return any(
        each.last == end and own not in each.ids and any(name in case.entities.places for name in each.ids)
        for each in passage.names
    )


def _told(case: Case, entity_id: str, entity: Entity) -> tuple[str, str | None]:
    message = f"'{entity.name}' is not named in {case.where}"
    other = next((passage for passage in case.elsewhere if _direct(passage, entity_id)), None)
    if other is not None:
        return message, case.moved(other, entity.name)
    return message, f"'{entity.name}' is named nowhere in the text"


def _direct(passage: Passage, entity_id: str) -> Resolved | None:
    return next((each for each in passage.names if entity_id in each.ids and each.because is None), None)

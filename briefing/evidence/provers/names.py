"""Names: each entity of a fact is named in its passages, or stands there as a pronoun or a title."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found
from briefing.evidence.source_text import Passage
from briefing.model.entities import Entity, Office
from briefing.model.facts import OfficeHeld
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
    return _government(case, field, entity) or Missing(field, entity.name, *_told(case, entity_id, entity))


def _government(case: Case, field: str, entity: Entity) -> Match | None:
    """Take a country's adjective for its government: 'South Korean and U.S. officials', 'a Ukrainian incursion'."""
    country = getattr(entity, "country", None)
    place = case.entities.places.get(country) if country is not None else None
    if place is None or not {place.name, *place.aliases} & {entity.name, *getattr(entity, "aliases", ())}:
        return None
    for passage in case.passages:
        for mention in passage.names:
            if country in mention.ids and mention.how is How.DEMONYM and not mention.within:
                word = passage.text[mention.start : mention.end]
                because = f"'{word}' speaks of {place.name}, whose government is meant"
                return Match(field, entity.name, passage.number, mention.start, mention.end, because)
    return None


def _office(case: Case, holder: str, office_id: str, office: Office) -> Found:
    found = case.source.offices.holds([passage.number for passage in case.passages], holder, office_id)
    if found is not None:
        return Match("office", office.name, found.paragraph, found.start, found.end, found.because)
    name = case.entities.get(holder)
    who = name.name if name else holder
    message = f"nothing in {case.where} gives {who} the office '{office.name}'"
    other = case.source.offices.holds([passage.number for passage in case.elsewhere], holder, office_id)
    nearest = case.moved(case.source.passages[other.paragraph - 1], "that") if other is not None else None
    return Missing("office", office.name, message, nearest)


def _told(case: Case, entity_id: str, entity: Entity) -> tuple[str, str | None]:
    message = f"'{entity.name}' is not named in {case.where}"
    other = next((passage for passage in case.elsewhere if _direct(passage, entity_id)), None)
    if other is not None:
        return message, case.moved(other, entity.name)
    return message, f"'{entity.name}' is named nowhere in the text"


def _direct(passage: Passage, entity_id: str) -> Resolved | None:
    return next((each for each in passage.names if entity_id in each.ids and each.because is None), None)

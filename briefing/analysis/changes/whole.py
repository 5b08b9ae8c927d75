"""The dossier as a whole: its title, themes and questions of fact, its key judgements, and the names that it prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from briefing.analysis.changes.articles import date, sentence, text, texts
from briefing.analysis.changes.facts import Fields, entities
from briefing.analysis.changes.following import Followed
from briefing.analysis.changes.pairing import Names
from briefing.analysis.changes.values import EntityChange, JudgementChange, Printed, Value, differing
from briefing.model.dossier import Judgement
from briefing.model.entities import Entity
from briefing.reading.sentences import paragraphs

ALIKE: Final = 0.6
"""Two judgements are one that was reworded, if they have so much of their text in common."""

_IDS: Final = frozenset({"part_of", "country", "organisation", "not_with"})
"""The fields of entities that name other entities."""


def dossier_values(followed: Followed, judgements: Mapping[int, int]) -> Iterator[Value]:
    """Compare what is said of the dossier as a whole; ``judgements`` are paired by their places."""
    old, new = followed.old, followed.new
    yield from differing(_fields(old), _fields(new))
    yield from _renamed("theme", old.dossier.themes, new.dossier.themes, new.themes, alone=True)
    yield from _order("theme-order", *_themes(old, new))
    yield from _renamed("question", old.dossier.topics, new.dossier.topics, new.topics)
    yield from _renamed("act", old.dossier.acts, new.dossier.acts, new.acts)
    yield from _order("judgement-order", *_judgements(judgements))


def _fields(names: Names) -> Fields:
    dossier = names.dossier
    return {
        "title": text(dossier.title),
        "subtitle": text(dossier.subtitle),
        "authors": texts(dossier.authors),
        "as-of": date(dossier.as_of),
        "language": text(dossier.language),
    }


def _renamed(
    field: str, old: Mapping[str, str], new: Mapping[str, str], names: Mapping[str, str], *, alone: bool = False
) -> Iterator[Value]:
    """Give titles that were changed; on demand those that stand on one side alone, too."""
    for name, title in new.items():
        before = old.get(names[name], "")
        if before != title and (before or alone):
            yield Value(field, before, title)
    gone = set(old).difference(names.values()) if alone else ()
    yield from (Value(field, title, "") for name, title in old.items() if name in gone)


def _order(field: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Value]:
    if old != new:
        yield Value(field, ", ".join(old), ", ".join(new))


def _themes(old: Names, new: Names) -> tuple[Sequence[str], Sequence[str]]:
    """Give the themes that both have, by the titles of the new dossier, in the order of either."""
    titles = {new.themes[name]: title for name, title in new.dossier.themes.items()}
    return [titles[name] for name in old.dossier.themes if name in titles], [
        title for name, title in titles.items() if name in old.dossier.themes
    ]


def _judgements(paired: Mapping[int, int]) -> tuple[Sequence[str], Sequence[str]]:
    """Give the judgements that both have by their old numbers, in the order of either."""
    now = [str(paired[number] + 1) for number in sorted(paired)]
    return sorted(now, key=int), now


def pair_judgements(followed: Followed) -> dict[int, int]:
    """Find for the place of each judgement the place of the old one that it is: of the same text, or of a like one."""
    old, new = followed.old.dossier.judgements, followed.new.dossier.judgements
    found: dict[int, int] = {}
    likenesses = (
        (_likeness(old[before], new[now]), now, before) for now in range(len(new)) for before in range(len(old))
    )
    for likeness, now, before in sorted(likenesses, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1:])):
        if likeness >= ALIKE and now not in found and before not in found.values():
            found[now] = before
    return found


def _likeness(old: Judgement, new: Judgement) -> float:
    return 1.0 if old.text == new.text else SequenceMatcher(None, old.text, new.text, autojunk=False).ratio()


def judgement_changes(followed: Followed, paired: Mapping[int, int]) -> Iterator[JudgementChange]:
    """Give the judgements that are not what they were."""
    old, new = followed.old.dossier.judgements, followed.new.dossier.judgements
    for now, judgement in enumerate(new):
        if now not in paired:
            yield JudgementChange(None, judgement, now + 1)
            continue
        was = old[paired[now]]
        values = differing(_judgement(was), _judgement(judgement, followed.paired))
        if values:
            yield JudgementChange(was, judgement, now + 1, values)
    gone = (before for before in range(len(old)) if before not in paired.values())
    yield from (JudgementChange(old[before], None, before + 1) for before in gone)


def _judgement(judgement: Judgement, paired: Mapping[str, str] | None = None) -> Fields:
    sentences = [sentence(each, None, paired) for paragraph in paragraphs(judgement.text) for each in paragraph]
    words = " ".join(each.words for each in sentences)
    exact = "; ".join(each.exact for each in sentences)
    return {
        "text": Printed(tuple(each.key for each in sentences), words, exact),
        "likelihood": text(judgement.likelihood.value),
        "confidence": text(judgement.confidence.value),
        "because": text(judgement.because),
    }


def entity_changes(followed: Followed) -> Iterator[EntityChange]:
    """Give the entities that have another name, or of which anything else is told otherwise."""
    old, new = followed.old, followed.new
    for entity_class, name, entity in new.dossier.entities:
        was = old.dossier.entities.get(new.entities[name])
        if was is not None:
            values = differing(_entity(old, was), _entity(new, entity))
            if values:
                yield EntityChange(entity_class, was, entity, values)


def _entity(names: Names, entity: Entity) -> Fields:
    """Give all that the registry says of an entity; what it doesn't say is absent."""
    said = ((field, getattr(entity, field)) for field in type(entity).model_fields)
    return {field.replace("_", "-"): _said(names, field, value) for field, value in said if value}


def _said(names: Names, field: str, value: str | bool | tuple[str, ...]) -> Printed:
    if isinstance(value, bool):
        return text("yes")
    if field in _IDS:
        return entities(names, (value,) if isinstance(value, str) else value)
    return text(value) if isinstance(value, str) else Printed(tuple(sorted(value)), ", ".join(value))

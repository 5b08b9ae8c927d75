"""The names of an entity, folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.quiz.grading.folding import Words, notion, skeleton, words
from briefing.quiz.propositions import EntityNote
from briefing.reading.names.vocabulary import FAMILY_FIRST


@dataclass(frozen=True, slots=True)
class Form:
    """One name of an entity, folded."""

    id: str
    cls: str
    plain: Words
    folded: Words
    """As skeleton for people, as notion for all else, sorted."""
    whole: str
    """The folded words in their order, without spaces."""
    family: str = ""
    """Of a person, the folded word that is the family name."""


def forms(note: EntityNote) -> Iterator[Form]:
    """Give all names of an entity: its own, its aliases, the initials of a body."""
    for name in (note.name, *note.aliases, *([_initials(note.name)] if note.cls == "organisations" else [])):
        plain = words(name)
        if not plain:
            continue
        folded = skeleton(plain) if note.cls == "people" else notion(plain)
        whole = "".join(folded if note.cls == "people" else plain)
        family = _family(note, plain) if note.cls == "people" else ""
        yield Form(note.id, note.cls, plain, tuple(sorted(folded)), whole, family)


def _initials(name: str) -> str:
    """Give the initials of a body whose words are all capitals: AP, KPA."""
    parts = [
        part for part in name.replace("’s", "").replace("'s", "").split() if part not in {"of", "the", "and", "for"}
    ]
    fits = len(parts) > 1 and all(part[0].isupper() and part[1:].islower() for part in parts)
    return "".join(part[0] for part in parts) if fits else ""


def _family(note: EntityNote, plain: Words) -> str:
    if note.family:
        found = words(note.family)
        return skeleton(found)[-1] if found else ""
    return skeleton((plain[0] if plain[0] in FAMILY_FIRST else plain[-1],))[0]

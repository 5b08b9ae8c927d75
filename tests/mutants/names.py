"""Mutants of names: an entity exchanged for another of its class, dropped, added, misspelt or in another role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.model.entities import EntityClass
from briefing.model.facts import INSCRIPTION, OfficeHeld, Quotation
from tests.mutants.mutation import Mutant, Subject

_SLOTS = {
    "people": ("person", EntityClass.PEOPLE),
    "organisations": ("organisation", EntityClass.ORGANISATIONS),
    "places": ("place", EntityClass.PLACES),
    "named": ("named", EntityClass.NAMED),
    "by": ("by", None),
    "according_to": ("origin", None),
    "via": ("via", None),
    "holder": ("holder", EntityClass.PEOPLE),
    "speaker": ("speaker", None),
}

_TITLES = ("Prime Minister", "King", "General", "Ambassador", "Chancellor")


def of_names(subject: Subject) -> Iterator[Mutant]:
    """Change the names in each field of a fact, and in its sentence."""
    for field, (kind, entity_class) in _SLOTS.items():
        written = subject.tree.get(field)
        if written is None or written == INSCRIPTION:
            continue
        ids = [written] if isinstance(written, str) else list(written)
        for number, old in enumerate(ids):
            own = entity_class or subject.dossier.entities.class_of(old)
            if own is not None:
                yield from _exchanged(subject, field, kind, own, (written, number))
        yield from _dropped(subject, field, kind, written)
    yield from _added(subject)
    yield from _misspelt(subject)
    yield from _titled(subject)
    yield from _other_roles(subject)
    yield from _offices(subject)


def _exchanged(subject: Subject, field: str, kind: str, own: EntityClass, place: tuple[Any, int]) -> Iterator[Mutant]:
    written, number = place
    ids = [written] if isinstance(written, str) else list(written)
    old, registry = ids[number], subject.dossier.entities.of_class(own)
    for new in subject.some([each for each in registry if each not in ids], 2):
        changed = [*ids[:number], new, *ids[number + 1 :]]
        value = changed if isinstance(written, list) else changed[0]
        text = subject.renamed(old, registry[new].name)
        fields = subject.throughout(old, new) | {field: value} if text else {field: value}
        yield from subject.mutants(kind, f"{old} → {new} in {field}", fields, text, put=new)


def _dropped(subject: Subject, field: str, kind: str, written: Any) -> Iterator[Mutant]:
    """Leave a name out of a field; who is in several fields is left out of one alone, which changes the role only."""
    ids = [written] if isinstance(written, str) else list(written)
    if field in {"holder", "speaker"}:
        return
    article = subject.dossier.articles_by_id[subject.fact.article]
    if ids in ([article.id], [article.source.agency]) and field == "according_to":
        return  # that is what it stands for if it is left out
    old = subject.chance.choice(ids)
    rest = [each for each in ids if each != old] or None
    elsewhere = any(other != field and name == old for other, name in subject.fact.references)
    apart = "an omission alone: the name stands in another field, too" if elsewhere else None
    yield from subject.mutants(f"{kind} left out", f"{old} left out of {field}", {field: rest}, None, apart=apart)


def _added(subject: Subject) -> Iterator[Mutant]:
    present = {name for _, name in subject.fact.references}
    for field, own in (
        ("people", EntityClass.PEOPLE),
        ("places", EntityClass.PLACES),
        ("via", EntityClass.ORGANISATIONS),
    ):
        registry = subject.dossier.entities.of_class(own)
        new = subject.chance.choice([each for each in registry if each not in present] or [None])
        if new is not None:
            written = subject.tree.get(field, [])
            ids = [written] if isinstance(written, str) else list(written)
            text = f"{subject.fact.text[:-1]} with {registry[new].name}{subject.fact.text[-1]}"
            yield from subject.mutants("name added", f"{new} added to {field}", {field: [*ids, new]}, text, put=new)


def _misspelt(subject: Subject) -> Iterator[Mutant]:
    """Exchange two letters of a name in the sentence, as a hasty hand does."""
    for mention in subject.some(subject.said.names, 2):
        name = subject.fact.text[mention.start : mention.end]
        places = [at for at in range(1, len(name) - 2) if name[at : at + 2].isalpha() and name[at] != name[at + 1]]
        if len(name) < 5 or not places:
            continue
        at = subject.chance.choice(places)
        wrong = f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
        yield from subject.mutants(
            "spelling", f"{name} → {wrong}", {}, subject.with_words(mention.start, mention.end, wrong)
        )


def _titled(subject: Subject) -> Iterator[Mutant]:
    """Give somebody a title in the sentence that they do not have."""
    people = [each for each in subject.said.names if each.ids[0] in subject.dossier.entities.people]
    if people:
        mention, title = subject.chance.choice(people), subject.chance.choice(_TITLES)
        text = subject.with_words(mention.start, mention.start, f"{title} ")
        yield from subject.mutants("title", f"{title} put before {mention.ids[0]}", {}, text)


def _other_roles(subject: Subject) -> Iterator[Mutant]:
    """Say that another of those whom the fact names did it: a matter of roles, which the same names carry."""
    by = subject.tree.get("by")
    others = {name for field, name in subject.fact.references if field in {"people", "organisations"}}
    others -= {by} if isinstance(by, str) else set(by or ())
    if by is not None and others:
        new = subject.chance.choice(sorted(others))
        yield from subject.mutants("role", f"by {new}", {"by": new}, None, apart="two names swapped between roles")


def _offices(subject: Subject) -> Iterator[Mutant]:
    fact = subject.fact
    if not isinstance(fact, OfficeHeld):
        return
    offices = subject.dossier.entities.offices
    for new in subject.some([each for each in offices if each != fact.office], 3):
        text = subject.renamed(fact.office, offices[new].name)
        yield from subject.mutants("office", f"{fact.office} → {new}", {"office": new}, text, put=new)


def of_quotations(subject: Subject) -> Iterator[Mutant]:
    """Change, drop and exchange words of a quotation."""
    fact = subject.fact
    if not isinstance(fact, Quotation):
        return
    words = fact.words.split()
    vocabulary = [each for other in subject.dossier.facts for each in other.text.split() if each.isalpha()]
    for at in subject.some(range(len(words)), 6):
        new = subject.chance.choice([each for each in vocabulary if each.lower() != words[at].lower()])
        yield from _quoted(subject, f"{words[at]} → {new}", [*words[:at], new, *words[at + 1 :]])
        beside_gap = "…" in "".join(words[max(0, at - 1) : at + 2])
        if 0 < at < len(words) - 1 and not beside_gap:
            yield from _quoted(subject, f"{words[at]} left out", [*words[:at], *words[at + 1 :]])
            swapped = [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]
            yield from _quoted(subject, f"{words[at - 1]} and {words[at]} swapped", swapped)
            yield from _quoted(subject, f"not put before {words[at]}", [*words[:at], "not", *words[at:]])


def _quoted(subject: Subject, change: str, words: list[str]) -> Iterator[Mutant]:
    if words != subject.tree["words"].split():
        yield from subject.mutants("word", change, {"words": " ".join(words)}, None)

"""References: each leads to something, and to something of the right class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft, Read
from briefing.loading.source import ContentFile
from briefing.loading.suggest import closest, one_of
from briefing.loading.tree import Steps, at
from briefing.model.article import Article
from briefing.model.entities import Entity, EntityClass
from briefing.model.facts import INSCRIPTION, BaseFact

PEOPLE, ORGANISATIONS, PLACES = EntityClass.PEOPLE, EntityClass.ORGANISATIONS, EntityClass.PLACES
OFFICES, NAMED, GROUPS = EntityClass.OFFICES, EntityClass.NAMED, EntityClass.GROUPS
_ACTORS = (PEOPLE, ORGANISATIONS, GROUPS)
_TAKING_PART = frozenset(("people", "organisations", "holder", "speaker"))

_OF_FACTS: Mapping[str, tuple[EntityClass, ...]] = {
    "people": (PEOPLE,),
    "organisations": (ORGANISATIONS, GROUPS),
    "places": (PLACES,),
    "named": (NAMED,),
    "by": _ACTORS,
    "according_to": _ACTORS,
    "via": _ACTORS,
    "speaker": _ACTORS,
    "holder": (PEOPLE,),
    "office": (OFFICES,),
}
_OF_ENTITIES: Mapping[str, tuple[EntityClass, ...]] = {
    "part_of": (PLACES, ORGANISATIONS, GROUPS, NAMED),
    "country": (PLACES,),
    "organisation": (ORGANISATIONS,),
    "not_with": (OFFICES,),
}
_TERMS = {"theme": "themes", "act": "acts", "topic": "topics"}


class Reference(NamedTuple):
    """An id that stands in a field of a file."""

    file: ContentFile
    steps: Steps
    id: str

    def wrong(self, code: Code, message: str, hint: str | None) -> Finding:
        """Make a finding at its place."""
        return self.file.finding(code, self.file.location(self.steps), message, hint)

    def unknown(self, what: str, known: Iterable[str], otherwise: str) -> Finding:
        """Say that there is no such thing, with the one that is most like it."""
        meant = closest(self.id, known)
        hint = f"did you mean '{meant}'?" if meant else otherwise
        return self.wrong(Code.UNKNOWN_REFERENCE, f"there is no {what} '{self.id}'", hint)


def entity_references(draft: Draft) -> Iterator[Finding]:
    """Find references of facts, articles and entities to entities that aren't there or are of another class."""
    if draft.classes is None:
        return
    for reference, classes in (*_fact_references(draft), *_registry_references(draft)):
        found = _resolve(reference, classes, draft, draft.classes)
        if found is not None:
            yield found


def _fact_references(draft: Draft) -> Iterator[tuple[Reference, tuple[EntityClass, ...]]]:
    for read, article in draft.read_articles():
        if article.source.agency is not None:
            yield Reference(read.file, ("source", "agency"), article.source.agency), (ORGANISATIONS,)
        for name, fact in article.facts.items():
            for field, steps, value in _written(read, name, fact):
                yield Reference(read.file, steps, value), _OF_FACTS[field]


def _written(read: Read[Article], name: str, fact: BaseFact) -> Iterator[tuple[str, Steps, str]]:
    """Go through the ids that the author wrote; what a fact inherits is looked at where it comes from."""
    written = at(read.file.tree, ("facts", name))
    counts: dict[str, int] = {}
    for field, value in fact.references:
        number = counts[field] = counts.get(field, -1) + 1
        if isinstance(written, dict) and field in written:
            yield field, ("facts", name, field, number), value


def _registry_references(draft: Draft) -> Iterator[tuple[Reference, tuple[EntityClass, ...]]]:
    for entity_class, name, entity in draft.registry.model or ():
        for field, number, value in entity_links(entity):
            yield Reference(draft.registry.file, (entity_class.value, name, field, number), value), _OF_ENTITIES[field]


def entity_links(entity: Entity) -> Iterator[tuple[str, int, str]]:
    """Go through the entities that an entity names: field, number in the field, id."""
    for field in _OF_ENTITIES:
        # Asking the model for a field that its class lacks takes ten times as long.
        value: str | tuple[str, ...] | None = vars(entity).get(field)
        for number, each in enumerate((value,) if isinstance(value, str) else value or ()):
            yield field, number, each


def _resolve(
    reference: Reference, classes: tuple[EntityClass, ...], draft: Draft, known: Mapping[str, EntityClass]
) -> Finding | None:
    actual = known.get(reference.id)
    if actual in classes:
        return None
    field = next(str(step) for step in reversed(reference.steps) if isinstance(step, str))
    if field == "speaker" and reference.id == INSCRIPTION:
        return None
    is_article = reference.id in draft.articles
    if is_article and field == "according_to":
        return None
    wanted = _listed(classes)
    if actual is None and not is_article:
        alike = [name for name, each in known.items() if each in classes]
        return reference.unknown("entity", alike, f"add it to entities.yaml, under {one_of(classes)}")
    kind = "an article" if actual is None else f"one of the {actual.value}"
    is_in_fact = reference.steps[0] == "facts"
    hint = f"move it to the field '{actual.value}'" if is_in_fact and actual and actual.value in _OF_FACTS else None
    return reference.wrong(Code.WRONG_CLASS, f"'{reference.id}' is {kind}; '{field}' takes {wanted}", hint)


def _listed(classes: tuple[EntityClass, ...]) -> str:
    names = [each.value for each in classes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def by_among_actors(draft: Draft) -> Iterator[Finding]:
    """Find who did something, but is in no field that says who took part in it."""
    known = draft.classes or {}
    for read, name, fact in draft.facts():
        if not fact.by or any(steps[:2] == ("facts", name) for steps in read.refused):
            continue
        named = {value for field, value in fact.references if field in _TAKING_PART}
        if any(each not in known for each in named - {INSCRIPTION}):  # one of them may be meant
            continue
        for number, actor in enumerate(fact.by):
            if actor not in named and known.get(actor) in _ACTORS:
                reference = Reference(read.file, ("facts", name, "by", number), actor)
                field = "people" if known[actor] is PEOPLE else "organisations"
                message = f"'{actor}' is not among the people and organisations of the fact"
                yield reference.wrong(Code.BY_NOT_NAMED, message, f"add it to '{field}'")


def term_references(draft: Draft) -> Iterator[Finding]:
    """Find themes, acts and topics that dossier.yaml doesn't list."""
    if draft.main.file.tree is None:
        return
    for reference, term in _term_uses(draft):
        known = draft.main.names(_TERMS[term])
        if reference.id not in known and _TERMS[term] not in _refused(draft):
            yield reference.unknown(term, known, f"add it to the {_TERMS[term]} of dossier.yaml")


def _term_uses(draft: Draft) -> Iterator[tuple[Reference, str]]:
    for read, article in draft.read_articles():
        if article.theme is not None and ("theme",) not in read.refused:
            yield Reference(read.file, ("theme",), article.theme), "theme"
        for name, fact in article.facts.items():
            written = at(read.file.tree, ("facts", name))
            for field, term in (("theme", "theme"), ("act", "act"), ("about", "topic")):
                value = getattr(fact, field)
                # What a fact is about has a name of its own, unless it is the fact itself.
                if isinstance(written, dict) and field in written and value != fact.id:
                    yield Reference(read.file, ("facts", name, field), value), term


def _refused(draft: Draft) -> frozenset[str]:
    return frozenset(str(steps[0]) for steps in draft.main.refused if len(steps) == 1)


def circular_parts(draft: Draft) -> Iterator[Finding]:
    """Find entities that are part of themselves, directly or through others."""
    if draft.registry.model is None:
        return
    wholes = {name: entity.part_of for _, name, entity in draft.registry.model if entity.part_of is not None}
    told: set[str] = set()
    for name in wholes:
        chain = [name]
        while (whole := wholes.get(chain[-1])) is not None and whole not in chain and whole not in told:
            chain.append(whole)
        if whole == name:
            classes = draft.classes or {}
            place = draft.registry.file.location((classes.get(name, PLACES).value, name, "part_of"))
            message = f"'{name}' is part of itself: {' in '.join([*chain, name])}"
            yield draft.registry.file.finding(Code.PART_OF_ITSELF, place, message, "correct one of the 'part_of'")
        told.update(chain)

"""What stands in the files and serves nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import Code, Finding
from briefing.loading.checks.references import entity_links
from briefing.loading.draft import Draft


def unused_entities(draft: Draft) -> Iterator[Finding]:
    """Find entities that no fact names, nor any entity that a fact names; told only where every fact could be read."""
    if not draft.is_telling or draft.registry.model is None:
        return
    entities = {name: entity for _, name, entity in draft.registry.model}
    waiting = [name for _, _, fact in draft.facts() for _, name in fact.references]
    waiting += [article.source.agency for _, article in draft.read_articles() if article.source.agency is not None]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used and name in entities:
            waiting += [linked for _, _, linked in entity_links(entities[name])]
        used.add(name)
    for entity_class, name, _ in draft.registry.model:
        if name not in used:
            place = draft.registry.file.location((entity_class.value, name), at_key=True)
            message, hint = f"no fact names '{name}'", "delete the entity, or name it in a fact"
            yield draft.registry.file.finding(Code.UNUSED_ENTITY, place, message, hint)


def unused_terms(draft: Draft) -> Iterator[Finding]:
    """Find themes, acts and topics of dossier.yaml that no fact has."""
    if not draft.is_telling:
        return
    facts = [fact for _, _, fact in draft.facts()]
    used: dict[str, set[str | None]] = {
        "themes": {fact.theme for fact in facts},
        "acts": {fact.act for fact in facts},
        "topics": {fact.about for fact in facts},
    }
    for field, names in used.items():
        for name in draft.main.names(field):
            if name not in names:
                place = draft.main.file.location((field, name), at_key=True)
                message, hint = f"no fact has the {field[:-1]} '{name}'", "delete the line, or give a fact this name"
                yield draft.main.file.finding(Code.UNUSED_TERM, place, message, hint)

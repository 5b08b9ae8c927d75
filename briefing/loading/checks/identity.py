"""What must be there once: ids, articles, names within a class."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.model.entities import Entity, EntityClass
from briefing.model.facts import INSCRIPTION


def duplicate_ids(draft: Draft) -> Iterator[Finding]:
    """Find ids that two entities have, or an entity and an article; references could mean either."""
    registry, owners = draft.registry, {name: f"the article {name}.yaml" for name in draft.articles}
    owners[INSCRIPTION] = "the speaker of words that are written on something"
    for entity_class in EntityClass:
        for name in registry.names(entity_class):
            if name in owners:
                place = registry.file.location((entity_class.value, name), at_key=True)
                message = f"the id '{name}' is also that of {owners[name]}"
                yield registry.file.finding(Code.DUPLICATE_ID, place, message, "ids are unique; rename this one")
            owners.setdefault(name, f"one of the {entity_class.value}")


def duplicate_articles(draft: Draft) -> Iterator[Finding]:
    """Find two articles of one source text; its facts would corroborate themselves."""
    first: dict[str, str] = {}
    for read, article in draft.read_articles():
        if any(steps[:1] == ("source",) for steps in read.refused):
            continue
        other = first.setdefault(article.source.fingerprint, article.id)
        if other != article.id:
            place = read.file.location(("source", "fingerprint"))
            message = f"this is the text of the article '{other}'"
            hint = "keep one of the two, or correct the fingerprint"
            yield read.file.finding(Code.DUPLICATE_ARTICLE, place, message, hint)


def shared_aliases(draft: Draft) -> Iterator[Finding]:
    """Find names that two entities of a class have; family names may be shared."""
    if draft.registry.model is None:
        return
    for entity_class in EntityClass:
        owners: dict[str, str] = {}
        for name, entity in draft.registry.model.of_class(entity_class).items():
            for field, number, alias in _names(entity):
                other = owners.setdefault(alias.casefold(), name)
                if other != name:
                    place = draft.registry.file.location((entity_class.value, name, field, *number))
                    message = f"'{alias}' is also a name of '{other}'"
                    hint = "give each its own name, or make one entity of the two"
                    yield draft.registry.file.finding(Code.SHARED_ALIAS, place, message, hint)


def _names(entity: Entity) -> Iterator[tuple[str, tuple[int, ...], str]]:
    yield "name", (), entity.name
    for number, alias in enumerate(entity.aliases):
        yield "aliases", (number,), alias

"""What of one dossier is what of another: ids may have changed, and ids may have been given to something else."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefing.model.dossier import Dossier

T = TypeVar("T")


def pair(old: Mapping[str, T], new: Mapping[str, T], *likenesses: Callable[[str, T], Hashable]) -> dict[str, str]:
    """Find for each new id the old one that it stands for, by the first likeness that two of them have in common."""
    found: dict[str, str] = {}
    for like in likenesses:
        taken = {*found.values()}
        free: dict[Hashable, deque[str]] = defaultdict(deque)
        for name, each in old.items():
            if name not in taken:
                free[like(name, each)].append(name)
        for name, each in new.items():
            if name not in found and free[like(name, each)]:
                found[name] = free[like(name, each)].popleft()
    return found


def by_content(old: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> dict[str, str]:
    """Pair what has the same id and says the same, then what says the same, then what has the same id."""
    return pair(old, new, lambda name, each: (name, each), lambda _, each: each, lambda name, _: name)


@dataclass(frozen=True, slots=True)
class Names:
    """The names by which a dossier's ids are compared: those of the old dossier, where it has the same."""

    dossier: Dossier
    entities: Mapping[str, str]
    themes: Mapping[str, str]
    topics: Mapping[str, str]
    articles: Mapping[str, str]
    acts: Mapping[str, str]

    def of_fact(self, full_id: str) -> str:
        """Give the full id that a fact has, or would have, in the old dossier."""
        article, _, fact = full_id.partition("/")
        return f"{self.articles[article]}/{fact}"


def own_names(dossier: Dossier) -> Names:
    """Name everything by its own id."""
    return Names(
        dossier,
        *({name: name for name in each} for each in _registries(dossier)),
    )


def old_names(old: Dossier, new: Dossier) -> Names:
    """Name what is in the new dossier by the ids of the old one; what is new gets a name that is no id."""
    pairs = (by_content(*each) for each in zip(_registries(old), _registries(new), strict=True))
    return Names(
        new,
        *(
            {name: paired.get(name, f"new: {name}") for name in each}
            for paired, each in zip(pairs, _registries(new), strict=True)
        ),
    )


def _registries(dossier: Dossier) -> tuple[Mapping[str, Hashable], ...]:
    """Give what entities, themes, topics, articles and acts are known by, beside their ids."""
    return (
        {name: (entity_class, entity.name) for entity_class, name, entity in dossier.entities},
        dossier.themes,
        dossier.topics,
        {article.id: article.source.fingerprint for article in dossier.articles},
        dossier.acts,
    )

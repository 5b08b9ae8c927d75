"""What the sentences of a draft say."""

from __future__ import annotations

from typing import NamedTuple

from briefing.loading.draft import Draft
from briefing.model.entities import Entities
from briefing.model.facts import Fact
from briefing.reading.names import Names
from briefing.reading.statement import Statement, read_statement


class Sayings(NamedTuple):
    """A draft whose registry is whole, and what its facts' sentences say."""

    draft: Draft
    entities: Entities
    names: Names

    @classmethod
    def of(cls, draft: Draft) -> Sayings | None:
        """Make ready to read; None if the registry has faults, since what it lacks would make false alarms."""
        entities = draft.registry.model
        if entities is None or not draft.registry.is_whole:
            return None
        return cls(draft, entities, Names.of(entities))

    def of_fact(self, fact: Fact) -> Statement:
        """Give what a fact's sentence says."""
        return read_statement(fact.text, self.names)

"""The registry of people, organisations, places, offices and other named things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from briefing.model.fields import Frozen, Id, Ids, Text, Texts


class EntityClass(StrEnum):
    """The classes of entities, by the names that they have in entities.yaml."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PLACES = "places"
    OFFICES = "offices"
    NAMED = "named"
    GROUPS = "groups"


class Entity(Frozen):
    """What entities of all classes have."""

    name: Text
    """The name as the briefing prints it."""
    aliases: Texts = ()
    """Other names; each is unique within the class."""
    misspelt: Texts = ()
    """Spellings that occur in the texts; they serve proof only and are never printed."""
    part_of: Id | None = None
    """The entity that this belongs to: a city to a country, a ministry to a government."""


class Person(Entity):
    """Somebody whom a fact names."""

    family: Text | None = None
    """The family name, by which a text names the person after the first time."""
    country: Id | None = None
    """The country that the person acts for, a place of the dossier."""


class Organisation(Entity):
    """A government, ministry, agency, company or force."""

    country: Id | None = None
    """The country that it belongs to, a place of the dossier."""


class Place(Entity):
    """A country, region, city, river or site."""

    demonyms: Texts = ()
    """Adjectives and names of the people of a country: Russian, Russians."""


class Office(Entity):
    """A post that people hold one after the other."""

    organisation: Id | None = None
    """The organisation that the office belongs to."""
    single: bool = False
    """One person holds it at a time."""
    not_with: Ids = ()
    """Offices that nobody holds together with this one."""


class Named(Entity):
    """Anything else with a name: a war, a treaty, an exercise, a vehicle."""

    type: Text
    """What it is: war, treaty, exercise, equipment."""


class Group(Entity):
    """People who speak or act without names: analysts, officials of a country."""


class Entities(Frozen):
    """All entities of a dossier; ids are unique over all classes."""

    people: Mapping[Id, Person] = Field(default_factory=dict)
    """People, by id."""
    organisations: Mapping[Id, Organisation] = Field(default_factory=dict)
    """Organisations, by id."""
    places: Mapping[Id, Place] = Field(default_factory=dict)
    """Places, by id."""
    offices: Mapping[Id, Office] = Field(default_factory=dict)
    """Offices, by id."""
    named: Mapping[Id, Named] = Field(default_factory=dict)
    """Other named things, by id."""
    groups: Mapping[Id, Group] = Field(default_factory=dict)
    """Unnamed sources and actors, by id."""

    def of_class(self, entity_class: EntityClass) -> Mapping[str, Entity]:
        """Give the entities of one class."""
        entities: Mapping[str, Entity] = getattr(self, entity_class.value)
        return entities

    def __iter__(self) -> Iterator[tuple[EntityClass, str, Entity]]:  # type: ignore[override]
        """Go through all entities, class by class, in the order of the file."""
        for entity_class in EntityClass:
            for name, entity in self.of_class(entity_class).items():
                yield entity_class, name, entity

    def class_of(self, entity_id: str) -> EntityClass | None:
        """Tell the class of an id, None if there is no such entity."""
        return self._classes.get(entity_id)

    def get(self, entity_id: str) -> Entity | None:
        """Give the entity of an id, None if there is none."""
        return self._all.get(entity_id)

    @cached_property
    def _classes(self) -> Mapping[str, EntityClass]:
        return {name: each for each in reversed(EntityClass) for name in self.of_class(each)}

    @cached_property
    def _all(self) -> Mapping[str, Entity]:
        return {name: self.of_class(each)[name] for name, each in self._classes.items()}

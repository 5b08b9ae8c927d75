"""What a text has spoken of so far: the things that pronouns and descriptions can stand for."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Flag, auto
from typing import NamedTuple

from briefing.model.entities import Entities, EntityClass, Place


class Kind(Flag):
    """What a referent is; a country and its government are one word."""

    NOTHING = 0
    PERSON = auto()
    COUNTRY = auto()
    BODY = auto()
    GROUP = auto()
    PLACE = auto()
    NAMED = auto()
    ADJECTIVE = auto()
    """Only the adjective of a country was used."""
    PLURAL = auto()
    """Several: officials, or two that were joined."""


FEMALE = frozenset({"she", "her", "hers", "herself"})
ACTORS = Kind.COUNTRY | Kind.BODY | Kind.GROUP
_OF_CLASS = {
    EntityClass.PEOPLE: Kind.PERSON,
    EntityClass.ORGANISATIONS: Kind.BODY,
    EntityClass.PLACES: Kind.PLACE,
    EntityClass.OFFICES: Kind.NOTHING,
    EntityClass.NAMED: Kind.NAMED,
    EntityClass.GROUPS: Kind.GROUP,
}


class Referent(NamedTuple):
    """Something that a text has spoken of."""

    ids: tuple[str, ...]
    kind: Kind
    paragraph: int
    """Where these words stand."""
    sentence: int
    """The sentence, counted through the text."""
    first: int
    last: int
    is_subject: bool
    named: int
    """The paragraph of the name that the words go back to."""


class Pair(NamedTuple):
    """Two of a kind, joined."""

    ids: tuple[str, ...]
    kind: Kind
    paragraph: int
    sentence: int
    first: int
    named: int


def kinds_of(entities: Entities) -> dict[str, Kind]:
    """Tell the kind of each entity."""
    kinds = {}
    for entity_class, entity_id, entity in entities:
        country = isinstance(entity, Place) and entity.demonyms
        kinds[entity_id] = Kind.COUNTRY if country else _OF_CLASS[entity_class]
        if entity_class is EntityClass.GROUPS and entity.name.endswith(("s", "media")):
            kinds[entity_id] |= Kind.PLURAL
    return kinds


class Discourse:
    """The referents of a text up to a place in it, the last at the end."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self._kinds = kinds
        self.sentence = 0
        # Nothing refers back over more than this, and a text of any length is read in time that grows with it.
        self.referents: deque[Referent] = deque(maxlen=600)
        self.pairs: deque[Pair] = deque(maxlen=60)
        self.seen: dict[str, int] = {}
        """The last paragraph in which an entity was meant."""
        self._called: dict[str, bool] = {}

    def kind(self, ids: Sequence[str]) -> Kind:
        """Tell what words are that can mean some entities."""
        if len(ids) == 1:
            return self._kinds.get(ids[0], Kind.NOTHING)
        kind = Kind.NOTHING
        for each in ids:
            kind |= self._kinds.get(each, Kind.NOTHING)
        return kind

    def add(self, referent: Referent) -> None:
        """Go on with what the text speaks of next."""
        self.referents.append(referent)
        for each in referent.ids:
            self.seen[each] = referent.named

    def learn(self, person: str, pronoun: str, paragraph: int) -> None:
        """Remember whether the text calls a person 'he' or 'she', if nobody else can be meant."""
        others = self.others_than(pronoun)
        near = {each.ids for each in self.back(Kind.PERSON, paragraph - 1, Kind.PLURAL, others)}
        if len(near) == 1:
            self._called.setdefault(person, pronoun in FEMALE)

    def others_than(self, pronoun: str) -> Container[str]:
        """Give those whom a pronoun can't mean, by what the text has called them."""
        return {person for person, is_female in self._called.items() if is_female != (pronoun in FEMALE)}

    def back(
        self, kind: Kind, since: int = 0, without: Kind = Kind.NOTHING, others: Container[str] = ()
    ) -> Iterator[Referent]:
        """Go back over the referents of a kind, to a paragraph, leaving out some entities."""
        for referent in reversed(self.referents):
            if referent.paragraph < since:
                return
            if referent.kind & kind and not referent.kind & without and referent.ids[0] not in others:
                yield referent

    def nearest(
        self,
        kind: Kind,
        paragraph: int,
        sentence: int,
        without: Kind = Kind.ADJECTIVE,
        others: Container[str] = (),
    ) -> Referent | None:
        """Give the antecedent of a pronoun: in its sentence or the one before subjects first, else the last."""
        near = [*self.back(kind, paragraph - 1, without, others)]
        here = [each for each in near if each.sentence == sentence]
        if here:
            return _subject(here) or here[0]
        if not near or near[0].paragraph < paragraph:
            return near[0] if near else None
        before = [each for each in near if each.sentence == near[0].sentence]
        return _subject(before[::-1]) or before[0]

    def last_two(self, kind: Kind) -> Sequence[Referent]:
        """Give the last two referents of a kind that differ, in the order of the text."""
        found: list[Referent] = []
        for referent in self.back(kind, without=Kind.ADJECTIVE | Kind.PLURAL):
            if not found or not set(found[0].ids) & set(referent.ids):
                found.append(referent)
            if len(found) == 2:
                break
        return found[::-1]

    def lands(self, paragraph: int) -> Sequence[Referent]:
        """Give the two countries of a paragraph; where it has others, the two that the text speaks of most."""
        times: Counter[str] = Counter()
        latest: dict[str, Referent] = {}
        for referent in self.back(Kind.COUNTRY, without=Kind.PLURAL):
            country = next(each for each in referent.ids if self._kinds[each] is Kind.COUNTRY)
            times[country] += 1
            latest.setdefault(country, referent)
        here = [each for each in latest.values() if each.paragraph == paragraph and not each.kind & Kind.ADJECTIVE]
        return here[::-1] if len(here) == 2 else [latest[each] for each, _ in times.most_common(2)]


def _subject(referents: Sequence[Referent]) -> Referent | None:
    return next((each for each in referents if each.is_subject), None)

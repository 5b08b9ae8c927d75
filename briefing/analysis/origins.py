"""Whose word a fact is in the end, and how many of those who say a thing are independent of each other.

The origins of a fact are those whom it is `according_to` (of a quotation its speaker, too); `via` is the channel. Each
is traced as far as the dossier knows:

* an organisation or group to what it is `part_of`, up to the top: the intelligence service to its government;
* a person to the organisation of the office that is attested nearest to the day of the fact: the spokesman to his
  ministry, and on to the government. Whose offices belong to no organisation speaks for nobody else;
* an article that speaks for itself to its agency; where it names none, to its publication and its authors.

Facts that share an origin or a channel, directly or through other facts, form one group, which counts once: two
articles that cite one agency are one origin. The number is the least that the texts support:

* a group counts if somebody in it has a name: a person, an organisation, an article. Unnamed sources (`groups`:
  officials, media, analysts) may be anybody's echo, and so may what a report says is estimated or suspected without
  saying by whom: where others answer as well, their independence is unknown;
* several origins whom one fact names together ("US and Ukrainian officials said") have spoken together as far as the
  text shows: one group, and the independence of the others is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.analysis.offices import Holding, holdings
from briefing.model.article import Article, Genre
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.entities import EntityClass
from briefing.model.facts import INSCRIPTION, Fact, Quotation

_UNSURE = frozenset({Certainty.ASSESSED, Certainty.ALLEGED, Certainty.SPECULATED})


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Origins that depend on each other, or may."""

    names: tuple[str, ...]
    """The ids of the origins, as the facts name them: people, organisations, groups, articles."""
    facts: tuple[Fact, ...]
    named: bool
    """Somebody in it has a name, so that it counts as an origin of its own."""
    joint: bool
    """Some of its origins are named together, and nothing tells whether they depend on each other."""


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of some facts, in groups that are independent of each other or of unknown independence."""

    groups: tuple[OriginGroup, ...]

    @property
    def independent(self) -> int:
        """Count the origins that are independent for all that the texts show: at the least one if there is any."""
        return max(sum(group.named for group in self.groups), min(len(self.groups), 1))

    @property
    def unknown(self) -> bool:
        """Tell whether there are others whose independence is unknown."""
        return len(self.groups) > self.independent or any(group.joint for group in self.groups)


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody who says a fact: the id, and what it is traced to."""

    name: str
    roots: frozenset[str]
    named: bool


@dataclass(frozen=True)
class Sources:
    """All who say something in a dossier, and whom they speak for."""

    dossier: Dossier

    @cached_property
    def _holdings(self) -> Mapping[str, tuple[Holding, ...]]:
        return holdings(self.dossier)

    @cached_property
    def _organisations(self) -> Mapping[str, str]:
        """The ids of organisations by their names and aliases, to know a publication by."""
        known = self.dossier.entities.organisations.items()
        return {word.casefold(): name for name, each in known for word in (each.name, *each.aliases)}

    def origins(self, facts: Iterable[Fact]) -> Origins:
        """Group the origins of facts by what they share."""
        groups: list[tuple[set[str], list[Fact]]] = []
        for fact in facts:
            roots = {root for voice in (*self._voices(fact), *self._channels(fact)) for root in voice.roots}
            joined = [group for group in groups if not group[0].isdisjoint(roots)]
            groups = [group for group in groups if group[0].isdisjoint(roots)]
            groups.append((roots.union(*(group[0] for group in joined)), [*_facts(joined), fact]))
        return Origins(tuple(self._group(tuple(said)) for _, said in groups))

    def _group(self, facts: tuple[Fact, ...]) -> OriginGroup:
        spoken = [self._voices(fact) for fact in facts]
        names = dict.fromkeys(voice.name for voices in spoken for voice in voices)
        named = any(voice.named for voices in spoken for voice in voices)
        joint = any(len({voice.roots for voice in voices}) > 1 for voices in spoken)
        return OriginGroup(tuple(names), facts, named, joint)

    def _voices(self, fact: Fact) -> tuple[_Voice, ...]:
        article = self.dossier.articles_by_id[fact.article]
        if isinstance(fact, Quotation):
            own = () if fact.speaker == INSCRIPTION else (fact.speaker,)
            others = (name for name in fact.according_to if not own or not _is_own(article, name))
            return tuple(self._voice(name, fact) for name in dict.fromkeys((*own, *others)))
        return tuple(
            _Voice(name, frozenset({f"{article.id}: not said who"}), named=False)
            if _is_own(article, name) and article.source.genre is Genre.REPORT and fact.certainty in _UNSURE
            else self._voice(name, fact)
            for name in fact.according_to
        )

    def _channels(self, fact: Fact) -> Iterator[_Voice]:
        return (self._voice(name, fact) for name in fact.via)

    def _voice(self, name: str, fact: Fact) -> _Voice:
        entity_class = self.dossier.entities.class_of(name)
        return _Voice(name, frozenset(self._roots(name, fact)), entity_class is not EntityClass.GROUPS)

    def _roots(self, name: str, fact: Fact) -> Iterator[str]:
        """Trace an origin as far as the dossier knows."""
        if name in self.dossier.articles_by_id:
            yield from self._roots_of_article(self.dossier.articles_by_id[name])
        elif name in self.dossier.entities.people:
            yield from {self._top(each) for each in self._spoken_for(name, fact)} or {name}
        else:
            yield self._top(name)

    def _roots_of_article(self, article: Article) -> Iterator[str]:
        if article.source.agency is not None:
            yield self._top(article.source.agency)
            return
        yield article.id
        publication = article.source.publication
        for word in (*article.source.authors, *([publication] if publication else [])):
            known = self._organisations.get(word.casefold())
            yield self._top(known) if known else f"by: {word.casefold()}"

    def _spoken_for(self, person: str, fact: Fact) -> Iterator[str]:
        """Give the organisations of the offices that a person is attested in nearest to the day of a fact."""
        held = self._holdings.get(person, ())
        if not held:
            return
        day = fact.date or self.dossier.articles_by_id[fact.article].anchor
        distances = [min(_days_between(each.date, day) for each in holding.attested) for holding in held]
        for holding, distance in zip(held, distances, strict=True):
            organisation = self.dossier.entities.offices[holding.office].organisation
            if distance == min(distances) and organisation is not None:
                yield organisation

    def _top(self, name: str) -> str:
        """Climb to the whole that an organisation or group is part of."""
        seen = {name}
        while (entity := self.dossier.entities.get(name)) is not None and entity.part_of not in {None, *seen}:
            name = str(entity.part_of)
            seen.add(name)
        return name


def _is_own(article: Article, name: str) -> bool:
    """Tell whether an article speaks in its own voice."""
    return name in {article.id, article.source.agency}


def _facts(groups: Iterable[tuple[set[str], list[Fact]]]) -> Iterator[Fact]:
    return (fact for _, facts in groups for fact in facts)


def _days_between(first: Edtf, second: Edtf) -> int:
    """Count the days from one date to another, none if they have a day in common."""
    gaps = (second.earliest - first.latest, first.earliest - second.latest)
    return max(0, *(gap.days for gap in gaps))

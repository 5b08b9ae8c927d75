"""How a dossier stands to its lock: what is proved as it is now, and why the rest is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from briefing.evidence.lock.digests import (
    RULES,
    Seals,
    article_line,
    judgement_digest,
    marks,
    passages_digest,
    sentences,
    summary_digest,
)
from briefing.evidence.lock.record import FactLine, Lock
from briefing.evidence.proof import Verdict
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, OfficeHeld


class Standing(NamedTuple):
    """What of a dossier is proved, and all that keeps the rest from it; everything in the order of the dossier."""

    verdicts: Mapping[str, Verdict]
    """The verdicts on the facts that are proved as they are now, by full id."""
    unproved: frozenset[str]
    """The full ids of all other facts."""
    never: tuple[str, ...] = ()
    """Facts without a line, of articles that have one."""
    changed: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The fields in which a fact is not what was proved, in the order of the model."""
    altered: tuple[str, ...] = ()
    """Facts and articles that nothing has happened to: their line is not as it was written."""
    articles: Mapping[str, str] = MappingProxyType({})
    """What has changed of an article on which all its proofs rest: its `anchor` or its `fingerprint`."""
    sources: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """The fields in which an article does not say of itself what was proved, or in which its anchor is explained."""
    new_articles: tuple[str, ...] = ()
    """Articles without a line."""
    entities: Mapping[str, int] = MappingProxyType({})
    """Entities whose record has changed, with the number of facts that are unproved and rest on it."""
    new_entities: tuple[str, ...] = ()
    """Entities without a line."""
    known_entities: frozenset[str] = frozenset()
    """All entities of the dossier."""
    sentences: Mapping[str, tuple[int, ...]] = MappingProxyType({})
    """Where in the summary of an article a sentence begins that is not as it was proved."""
    longer: frozenset[str] = frozenset()
    """Articles whose summaries have more sentences than were proved."""
    rearranged: tuple[str, ...] = ()
    """Articles whose summaries have only sentences that were proved, but in another order, or not all of them."""
    judgements: tuple[int, ...] = ()
    """The places of the key judgements that are not as they were proved, from 0."""
    stale: tuple[str, ...] = ()
    """How each line of the lock begins that nothing of the dossier answers to."""
    outdated: bool = False
    """Whether older rules proved all this."""

    @property
    def is_whole(self) -> bool:
        """Tell whether dossier and lock answer to each other in everything."""
        return self == Standing(self.verdicts, frozenset(), known_entities=self.known_entities)

    def untold_entities(self, dossier: Dossier) -> tuple[str, ...]:
        """Name the new entities that no unproved fact names."""
        named = {name for fact in self.unproved for _, name in dossier.facts_by_id[fact].references}
        return tuple(name for name in self.new_entities if name not in named)

    @property
    def retold(self) -> frozenset[str]:
        """Name the articles that are told by another agency than when they were proved."""
        return frozenset(name for name, fields in self.sources.items() if "agency" in fields)

    def settled(self, dossier: Dossier) -> frozenset[str]:
        """Name what was held against fields and facts when it was proved, and has not changed: it need not be again.

        That are facts by full id, summaries by their article, judgements as `judgement-1`. A sentence is read by all
        names of the registry, and a title by the offices that all facts give, so that none is settled where any of
        these has changed; nor is prose whose facts have.
        """
        if self.entities or self.new_entities or self._is_any_office_open(dossier):
            return frozenset()
        is_all_as_it_was = not (self.unproved or self.retold)
        judgements = (
            f"judgement-{number + 1}"
            for number in range(len(dossier.judgements) if is_all_as_it_was else 0)
            if number not in self.judgements
        )
        facts = (name for name in self.verdicts if name.partition("/")[0] not in self.retold)
        settled = {*facts, *self._settled_summaries(dossier, is_all_as_it_was), *judgements}
        # An article may be called as a judgement is; then it is told of neither.
        ambiguous = {f"judgement-{number + 1}" for number in range(len(dossier.judgements))}
        return frozenset(settled - (ambiguous & dossier.articles_by_id.keys()))

    def _settled_summaries(self, dossier: Dossier, is_all_as_it_was: bool) -> Iterator[str]:
        open_facts = {fact.partition("/")[0] for fact in self.unproved}
        unsettled = {*self.sentences, *self.rearranged, *self.retold, *open_facts}
        for name, article in dossier.articles_by_id.items():
            # A summary may cite facts of other articles by their full ids.
            if name not in unsettled and (is_all_as_it_was or "/" not in article.summary):
                yield name

    def _is_any_office_open(self, dossier: Dossier) -> bool:
        """Tell whether a fact that gives somebody an office is unproved, was another one, or may be gone."""
        return (
            any(line.startswith(("entity ", "fact ", "article ")) for line in self.stale)
            or any(not _OF_OFFICES.isdisjoint(fields) for fields in self.changed.values())
            or any(isinstance(dossier.facts_by_id[name], OfficeHeld) for name in self.unproved)
        )


_OF_OFFICES = frozenset(("holder", "office"))


def standing(dossier: Dossier, lock: Lock | None) -> Standing:
    """Compare a dossier with its lock; without one, or with one of older rules, nothing is proved."""
    if lock is None or lock.rules < RULES:
        return _nothing(dossier, outdated=lock is not None)
    return _Comparison(dossier, lock).result()


def _nothing(dossier: Dossier, *, outdated: bool) -> Standing:
    return Standing(
        verdicts={},
        unproved=frozenset(dossier.facts_by_id),
        new_articles=tuple(dossier.articles_by_id),
        known_entities=frozenset(name for _, name, _ in dossier.entities),
        sentences={each.id: tuple(sentence.offset for sentence, _ in sentences(each)) for each in dossier.articles},
        judgements=tuple(range(len(dossier.judgements))),
        outdated=outdated,
    )


class _Comparison:
    def __init__(self, dossier: Dossier, lock: Lock) -> None:
        self.dossier = dossier
        self.lock = lock
        self.seals = Seals(dossier)
        self.verdicts: dict[str, Verdict] = {}
        self.changed: dict[str, tuple[str, ...]] = {}
        self.altered: list[str] = []
        self.never: list[str] = []
        self.sentences: dict[str, tuple[int, ...]] = {}
        self.longer: list[str] = []
        self.rearranged: list[str] = []
        self.stale: list[str] = []
        known = lock.entities
        self.new_entities = tuple(name for name in self.seals.entities if name not in known)
        differing = (name for name, digest in self.seals.entities.items() if known.get(name, digest) != digest)
        self.entities = dict.fromkeys(differing, 0)
        self.articles = {each.id: what for each in dossier.articles if (what := self._differing(each)) is not None}
        self.sources: dict[str, tuple[str, ...]] = {}

    def result(self) -> Standing:
        """Go through the whole dossier."""
        for article in self.dossier.articles:
            self._compare_source(article)
            for fact in article.facts.values():
                line = self.lock.facts.get(fact.id)
                if line is None:
                    self.never.append(fact.id)
                elif self._holds(fact, line):
                    self.verdicts[fact.id] = line.verdict
                else:
                    self._explain(fact, line)
        new_articles = tuple(name for name in self.dossier.articles_by_id if name not in self.lock.articles)
        judgements = self._judgements()
        self._compare_summaries()
        return Standing(
            self.verdicts,
            frozenset(self.dossier.facts_by_id.keys() - self.verdicts.keys()),
            tuple(name for name in self.never if name.partition("/")[0] not in new_articles),
            self.changed,
            tuple(self.altered),
            self.articles,
            self.sources,
            new_articles,
            self.entities,
            self.new_entities,
            frozenset(self.seals.entities),
            self.sentences,
            frozenset(self.longer),
            tuple(self.rearranged),
            judgements,
            (*self._stale(judgements), *self.stale),
        )

    def _differing(self, article: Article) -> str | None:
        line = self.lock.articles.get(article.id)
        if line is None or (line.anchor == str(article.anchor) and line.fingerprint == article.source.fingerprint):
            return None
        return "anchor" if line.fingerprint == article.source.fingerprint else "fingerprint"

    def _compare_source(self, article: Article) -> None:
        """Hold what an article says of itself against its line; where all its proofs are gone, that is told alone."""
        line, now = self.lock.articles.get(article.id), article_line(article)
        if line is None or article.id in self.articles or line == now:
            return
        if fields := _fields_changed(line.marks, now.marks):
            self.sources[article.id] = fields
        else:
            self.altered.append(article.id)

    def _holds(self, fact: Fact, line: FactLine) -> bool:
        passages = passages_digest(fact.evidence, self.lock.passages.get(fact.article, ()))
        return passages == line.passages and self.seals.seal(fact, line.verdict, passages, line.marks) == line.seal

    def _explain(self, fact: Fact, line: FactLine) -> None:
        """Find out why a fact's line does not hold any more."""
        fields = _fields_changed(line.marks, marks(fact))
        renamed = [name for name in self.seals.rests_on(fact) if name in self.entities]
        for name in renamed:
            self.entities[name] += 1
        if fields:
            self.changed[fact.id] = fields
        elif not renamed and fact.article not in self.articles:
            self.altered.append(fact.id)

    def _compare_summaries(self) -> None:
        for article in self.dossier.articles:
            known = self.lock.sentences.get(article.id, frozenset())
            now = {digest: sentence.offset for sentence, digest in sentences(article)}
            if unheld := tuple(offset for digest, offset in now.items() if digest not in known):
                self.sentences[article.id] = unheld
                if len(now) > len(known):
                    self.longer.append(article.id)
            elif article.id in self.lock.articles and self.lock.summaries.get(article.id) != summary_digest(article):
                self.rearranged.append(article.id)
            else:
                self.stale += [f"sentence {article.id} {digest}" for digest in sorted(known - now.keys())]

    def _judgements(self) -> tuple[int, ...]:
        digests = map(judgement_digest, self.dossier.judgements)
        return tuple(number for number, digest in enumerate(digests) if digest not in self.lock.judgements)

    def _stale(self, judgements: tuple[int, ...]) -> Iterator[str]:
        """Name the lines without a match, but no old form of what has changed."""
        lock, articles, facts = self.lock, self.dossier.articles_by_id, self.dossier.facts_by_id
        yield from (f"entity {name}" for name in lock.entities if name not in self.seals.entities)
        if not judgements:
            now = set(map(judgement_digest, self.dossier.judgements))
            yield from (f"judgement {digest}" for digest in sorted(lock.judgements - now))
        yield from (f"article {name}" for name in lock.articles if name not in articles)
        named = ((name, name.partition("/")[0]) for name in lock.facts if name not in facts)
        yield from (f"fact {name}" for name, article in named if article in articles)


def _fields_changed(before: str, now: str) -> tuple[str, ...]:
    """Name the fields whose marks differ, those that are gone last."""
    old, new = (dict(mark.split(":") for mark in each.split(",")) for each in (before, now))
    differing = (name for name, mark in new.items() if old.get(name) != mark)
    return (*differing, *(name for name in old if name not in new))

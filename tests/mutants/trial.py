"""Trials of mutants: what `prove` refuses of them, and what `check` notices by the lock alone.

A fact is judged by the checks of loading, by its sentence against its fields, and by its proof. Summaries and key
judgements that cite it are not looked at, though they would find some more: a mutant has to be refused for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from briefing.errors import Finding
from briefing.evidence.collection import collect
from briefing.evidence.lock.digests import Seals, marks, passages_digest, sentences
from briefing.evidence.lock.record import Lock
from briefing.evidence.lock.standing import Standing, standing
from briefing.evidence.outcome import Outcome
from briefing.evidence.proof import Proof, Verdict
from briefing.evidence.prove import prove_fact
from briefing.evidence.proving import prove
from briefing.evidence.source_text import SourceText
from briefing.evidence.texts import TextFile
from briefing.loading.checks import CHECKS
from briefing.loading.checks.agreement import allowed, sentences_and_fields
from briefing.loading.checks.alone import sentences_alone
from briefing.loading.checks.carried import carried_by_facts
from briefing.loading.checks.certainty import carried_certainty
from briefing.loading.checks.offices import overlapping_offices
from briefing.loading.checks.sayings import Sayings
from briefing.loading.checks.titles import Titles
from briefing.loading.draft import Draft, Read, understand
from briefing.loading.load import load, read_draft
from briefing.loading.places import Places
from briefing.loading.source import ContentFile
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, OfficeHeld
from briefing.reading.names import Names
from briefing.reading.sentences import full_id, paragraphs
from tests.mutants.mutation import Mutant

# They look at the dossier as a whole, of which a trial has one fact.
_OF_THE_WHOLE = {"cited_summaries", "cited_judgements", "unused_entities", "unused_terms", "overlapping_offices"}


class Sentence(NamedTuple):
    """What became of a mutant."""

    mutant: Mutant
    refused: str | None
    """Why `prove` refuses it, in its own words; None if it survives."""
    noticed: bool
    """Whether `check` notices it by the lock."""
    apart: str | None = None
    """Why it survives and is no fault: what it says is true of the same passages, as far as any text can tell."""


@dataclass(frozen=True)
class Court:
    """A dossier that is known to be true, its files and its texts."""

    folder: Path
    dossier: Dossier
    texts: Mapping[str, TextFile]
    locate: Places

    @classmethod
    def of(cls, folder: Path, sources: Path) -> Court:
        """Load a dossier and find its texts."""
        loaded = load(folder)
        wanted = {each.source.fingerprint: each.id for each in loaded.dossier.articles}
        return cls(folder, loaded.dossier, collect(sources, wanted).texts, loaded.locate)

    @cached_property
    def outcome(self) -> Outcome:
        """Prove the dossier as it is."""
        return prove(self.dossier, self.texts, None, self.locate)

    @cached_property
    def lock(self) -> Lock:
        """Give the lock of the true dossier."""
        assert self.outcome.lock is not None, [str(each) for each in self.outcome.findings]
        return self.outcome.lock

    @cached_property
    def draft(self) -> Draft:
        """Read the files once."""
        return read_draft(self.folder)[0]

    @cached_property
    def trees(self) -> Mapping[str, Mapping[str, Any]]:
        """Give the facts of each article as they stand in its file."""
        trees: Mapping[str, Any] = {name: read.file.tree for name, read in self.draft.articles.items()}
        return {name: tree["facts"] for name, tree in trees.items()}

    @cached_property
    def names(self) -> Names:
        """Index the registry once."""
        return Names.of(self.dossier.entities)

    @cached_property
    def sources(self) -> Mapping[str, SourceText]:
        """Read each text once."""
        return {
            each.id: SourceText(self.texts[each.id].paragraphs, each.anchor, self.names, self.dossier.entities)
            for each in self.dossier.articles
        }

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.draft, self.dossier.entities, self.names)

    @cached_property
    def _seals(self) -> Seals:
        return Seals(self.dossier)

    def judge(self, mutant: Mutant) -> Sentence:
        """Try one mutant."""
        sentence = self._fact(mutant) if mutant.fact is not None else self._summary(mutant)
        return sentence if sentence.refused else sentence._replace(apart=mutant.apart or self._stays_true(mutant))

    def true(self) -> Iterator[Sentence]:
        """Try every fact and every summary as it is: none of them may be refused."""
        for fact in self.dossier.facts:
            article, name = fact.id.split("/")
            yield self.judge(Mutant("none", "", article, name, self.trees[article][name], ""))
        for each in self.dossier.articles:
            yield self.judge(Mutant("none", "", each.id, None, each.summary, ""))

    def _fact(self, mutant: Mutant) -> Sentence:
        read, findings = self._with({"facts": {mutant.fact: mutant.tree}}, mutant.article)
        if findings or read.model is None:
            return Sentence(mutant, findings[0].message if findings else "not understood", noticed=True)
        fact = read.model.facts[str(mutant.fact)]
        refused = next(self._checked(read, fact), None) or self._proved(fact, read.model)
        return Sentence(mutant, refused, noticed=not self._is_sealed(fact))

    def _summary(self, mutant: Mutant) -> Sentence:
        read, findings = self._with({"summary": mutant.tree}, mutant.article)
        if findings or read.model is None:
            return Sentence(mutant, findings[0].message if findings else "not understood", noticed=True)
        draft = Draft(self.draft.main, self.draft.registry, {**self.draft.articles, mutant.article: read})
        found = next(iter(carried_by_facts(self._sayings(draft))), None) or next(iter(carried_certainty(draft)), None)
        known = self.lock.sentences[mutant.article]
        noticed = any(digest not in known for _, digest in sentences(read.model))
        return Sentence(mutant, found.message if found else None, noticed)

    def _with(self, changed: Mapping[str, Any], article: str) -> tuple[Read[Article], list[Finding]]:
        """Read an article as its file would be with some fields changed."""
        tree = self.draft.articles[article].file.tree
        assert tree is not None
        return understand(ContentFile(f"{article}.yaml", "", {**tree, **changed}), Article, {"<id>": article})

    def _checked(self, read: Read[Article], fact: Fact) -> Iterator[str]:
        draft = Draft(self.draft.main, self.draft.registry, {fact.article: read})
        for check in CHECKS:
            if check.__name__ not in _OF_THE_WHOLE:
                yield from (finding.message for finding in check(draft))
        yield from (finding.message for finding in sentences_alone(draft))
        if isinstance(fact, OfficeHeld):
            yield from (finding.message for finding in overlapping_offices(self._whole(read, fact)))
        yield from (finding.message for finding in sentences_and_fields(self._sayings(draft), (), self._titles))

    def _sayings(self, draft: Draft) -> Sayings:
        return Sayings(draft, self.dossier.entities, self.names)

    def _whole(self, read: Read[Article], fact: Fact) -> Draft:
        """Put a fact into the place of the true one, among all others."""
        article = self.dossier.articles_by_id[fact.article]
        facts = {name: fact if each.id == fact.id else each for name, each in article.facts.items()}
        changed = Read(read.file, article.model_copy(update={"facts": facts}))
        return Draft(self.draft.main, self.draft.registry, {**self.draft.articles, fact.article: changed})

    def _proved(self, fact: Fact, article: Article) -> str | None:
        proof = self.proof(fact, article)
        return proof.missing[0].message if proof.verdict is Verdict.NOT_PROVED else None

    def proof(self, fact: Fact, article: Article) -> Proof:
        """Prove one fact against the text of its article."""
        return prove_fact(fact, article, self.dossier.entities, self.sources[article.id])

    def _is_sealed(self, fact: Fact) -> bool:
        """Tell whether the lock takes a fact for the one that it has sealed."""
        line, passages = self.lock.facts[fact.id], self.lock.passages[fact.article]
        told = passages_digest(fact.evidence, passages)
        return told == line.passages and self._seals.seal(fact, line.verdict, told, marks(fact)) == line.seal

    def standing(self, mutant: Mutant) -> Standing | None:
        """Hold the whole dossier, with the mutant in it, against the lock; None if it cannot even be read."""
        part = {"facts": {mutant.fact: mutant.tree}} if mutant.fact is not None else {"summary": mutant.tree}
        read, findings = self._with(part, mutant.article)
        if findings or read.model is None:
            return None
        article = read.model
        if mutant.fact is not None:
            true = self.dossier.articles_by_id[mutant.article]
            article = true.model_copy(update={"facts": {**true.facts, **article.facts}})
        return standing(self.dossier.model_copy(update={"articles": self._articles(article)}), self.lock)

    def _articles(self, changed: Article) -> tuple[Article, ...]:
        return tuple(changed if each.id == changed.id else each for each in self.dossier.articles)

    def _stays_true(self, mutant: Mutant) -> str | None:
        """Tell why what a survivor says is still borne out by what it cites."""
        if mutant.fact is None:
            return self._summary_stays_true(mutant)
        fact = self.dossier.facts_by_id[f"{mutant.article}/{mutant.fact}"]
        cited = self.sources[mutant.article].cited(fact.evidence)
        if mutant.put is not None and any(mutant.put in each.ids for passage in cited for each in passage.names):
            return "the same passage names the other, too"
        if mutant.kind.endswith("left out"):
            return "an omission alone: what is left has it as its country, its whole or its government"
        if mutant.kind == "told surer or less" and mutant.style == "sentence":
            return "another word of the sentence still shows how sure it is"
        if mutant.kind == "coarser":
            words = mutant.change.partition(" → ")[2]
            if any(str(mention.date) == words for passage in cited for mention in passage.dates):
                return "the same passage says the coarser date, too"
        return None

    def _summary_stays_true(self, mutant: Mutant) -> str | None:
        """Find out whether the facts that a changed sentence cites bear the name that was put into it."""
        old = self.dossier.articles_by_id[mutant.article]
        for sentence in (each for paragraph in paragraphs(str(mutant.tree)) for each in paragraph):
            if mutant.put is not None and sentence.text not in " ".join(old.summary.split()):
                facts = [self.dossier.facts_by_id[full_id(name, old.id)] for name in sentence.citations]
                if any(mutant.put in allowed(fact, self.dossier.entities, old) for fact in facts):
                    return "the facts cited bear the other name, too"
        return None


def counted(judged: Sequence[Sentence]) -> list[Sentence]:
    """Leave out what is reported apart."""
    return [each for each in judged if each.apart is None]

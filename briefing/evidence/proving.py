"""Prove a whole dossier: every fact against its article's text, what is proved already taken from the lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.errors import Code, Finding
from briefing.evidence.copied import Run, Shingles
from briefing.evidence.lock.digests import RULES, Seals, article_line, passage, sentences
from briefing.evidence.lock.findings import Places
from briefing.evidence.lock.making import make, still_proved
from briefing.evidence.lock.record import Lock, Passage
from briefing.evidence.proof import Missing, Proof, Verdict
from briefing.evidence.prove import prove_fact
from briefing.evidence.provers.article import prove_source
from briefing.evidence.source_text import SourceText
from briefing.evidence.texts import TextFile
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.entities import Entities
from briefing.model.facts import Fact, Quotation
from briefing.reading.names import NameMention, Names
from briefing.reading.tokens import tokens

_NO_TEXT = "put the article's text into the folder that --sources names"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What proving a dossier gave."""

    verdicts: Mapping[str, Verdict]
    """The verdict on every fact by its full id, in the order of the dossier."""
    proofs: Mapping[str, Proof]
    """The proofs of the facts that were not taken from the lock."""
    findings: tuple[Finding, ...]
    """What is not proved, and words that were copied, in the order of files, lines and columns."""
    lock: Lock | None
    """What is to be recorded; None if anything is not proved."""


def prove(dossier: Dossier, texts: Mapping[str, TextFile], known: Lock | None, locate: Places) -> Outcome:
    """Prove a dossier against the texts of its articles, by the article's id.

    Facts that a lock has proved, and that rest on nothing that has changed since, are not proved again; nor are those
    of an article without a text, if it is the article whose text the lock was made by.
    """
    work = _Work(dossier, known if known is not None and known.rules == RULES else None, locate)
    for article in dossier.articles:
        work.take(article, texts.get(article.id))
    work.prove()
    findings = tuple(sorted(work.findings, key=lambda each: (each.location, each.code, each.message)))
    lock = None if findings else make(dossier, work.verdicts, work.passages)
    return Outcome(work.verdicts, work.proofs, findings, lock)


@dataclass
class _Work:
    dossier: Dossier
    known: Lock | None
    locate: Places
    sources: dict[str, SourceText] = field(default_factory=dict)
    passages: dict[str, tuple[Passage, ...]] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    proofs: dict[str, Proof] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = Names.of(self.dossier.entities)
        registry = Seals(self.dossier).entities
        self.is_same_registry = self.known is not None and dict(self.known.entities) == dict(registry)

    def take(self, article: Article, text: TextFile | None) -> None:
        """Take an article's text, or what the lock knows of it."""
        line = self.known.articles.get(article.id) if self.known is not None else None
        is_same_text = line is not None and line.fingerprint == article.source.fingerprint
        if text is not None:
            self.sources[article.id] = SourceText(text.paragraphs, article.anchor, self.names, self.dossier.entities)
        elif not (is_same_text and self.is_same_registry):
            place = self.locate.article(article.id, "source", "fingerprint")
            message = "none of the texts has this fingerprint, so that no fact of the article can be proved"
            if is_same_text:
                message = "none of the texts has this fingerprint, and names have changed since the facts were proved"
            hint = "put the article's text into the folder, or give the fingerprint that `briefing fingerprint` prints"
            self.findings.append(self.locate.finding(Code.NO_SOURCE_TEXT, place, message, hint))
            return
        if self.known is not None and is_same_text and self.is_same_registry:
            self.passages[article.id] = self.known.passages.get(article.id, ())
        elif text is not None:
            self.passages[article.id] = tuple(passage(each, self._named(each)) for each in text.paragraphs)

    def _named(self, text: str) -> Iterator[str]:
        return (entity for mention in self.names.read(tokens(text)) for entity in _ids(mention))

    def prove(self) -> None:
        """Prove all facts that the lock does not answer for, and look for words that were copied."""
        held = still_proved(self.dossier, self.known, self.passages) if self.known is not None else {}
        for article in self.dossier.articles:
            source = self.sources.get(article.id)
            self._prove_source(article, source)
            shingles = _Copied(article, source, self.dossier.entities, self.locate) if source is not None else None
            for fact in article.facts.values():
                self.verdicts[fact.id] = held.get(fact.id, Verdict.NOT_PROVED)
                if fact.id not in held and source is not None and shingles is not None:
                    self._prove(fact, article, source)
                    self.findings += shingles.of_fact(fact)
                elif fact.id not in held and article.id in self.passages:
                    self.findings.append(self._without_text(fact))
            if shingles is not None:
                self.findings += shingles.of_summary(self.known)

    def _prove_source(self, article: Article, source: SourceText | None) -> None:
        """Prove what an article says of itself, unless the lock answers for it."""
        line = self.known.articles.get(article.id) if self.known is not None else None
        if article.id not in self.passages or (line == article_line(article) and self.is_same_registry):
            return
        if source is None:
            place = self.locate.article(article.id, "source")
            message = "what the article says of itself changed since it was proved, and its text is not at hand"
            self.findings.append(self.locate.finding(Code.NOT_PROVED, place, message, _NO_TEXT))
            return
        for steps, missing in prove_source(article, self.dossier.entities, source):
            place = self.locate.article(article.id, "source", *steps)
            self.findings.append(self.locate.finding(Code.NOT_PROVED, place, missing.message, missing.nearest))

    def _prove(self, fact: Fact, article: Article, source: SourceText) -> None:
        proof = prove_fact(fact, article, self.dossier.entities, source)
        self.proofs[fact.id] = proof
        self.verdicts[fact.id] = proof.verdict
        self.findings += (self._not_proved(fact, each) for each in proof.missing)

    def _not_proved(self, fact: Fact, missing: Missing) -> Finding:
        hint = missing.nearest or "correct the fact, or cite the paragraph that carries it"
        return self.locate.finding(Code.NOT_PROVED, self.locate(fact.id, missing.field), missing.message, hint)

    def _without_text(self, fact: Fact) -> Finding:
        message = "the fact changed since it was proved, and the article's text is not at hand"
        return self.locate.finding(Code.NOT_PROVED, self.locate(fact.id), message, _NO_TEXT)


class _Copied:
    """Looks for words of an article's text in what we write of it."""

    def __init__(self, article: Article, source: SourceText, entities: Entities, locate: Places) -> None:
        self.article = article
        self.source = source
        self.locate = locate
        self._shingles: Shingles | None = None
        self._quoted = tuple(fact.words for fact in article.facts.values() if isinstance(fact, Quotation))
        self._names = [name for _, _, entity in entities for name in (entity.name, *entity.aliases)]

    def of_fact(self, fact: Fact) -> Iterator[Finding]:
        """Look at a fact's sentence."""
        run = self._longest(fact.text)
        if run is not None:
            yield self.locate.finding(Code.COPIED_TEXT, self.locate(fact.id, "text"), *_told(run, fact.text))

    def of_summary(self, known: Lock | None) -> Iterator[Finding]:
        """Look at the sentences of the summary that were not proved before."""
        proved = known.sentences.get(self.article.id, frozenset()) if known is not None else frozenset()
        for sentence, digest in sentences(self.article):
            run = self._longest(sentence.text) if digest not in proved else None
            if run is not None:
                place = self.locate.sentence(self.article.id, sentence.offset + run.start)
                yield self.locate.finding(Code.COPIED_TEXT, place, *_told(run, sentence.text))

    def _longest(self, text: str) -> Run | None:
        if self._shingles is None:
            self._shingles = Shingles([each.text for each in self.source.passages])
        return self._shingles.longest(text, self._quoted, self._names)


def _told(run: Run, text: str) -> tuple[str, str]:
    words = text[run.start : run.end]
    message = f"{run.words} words in a row stand in paragraph {run.paragraph} of the source text: '{words}'"
    return message, "say it in other words"


def _ids(mention: NameMention) -> Iterator[str]:
    yield from mention.ids
    for part in mention.parts:
        yield from _ids(part)


def by_verdict(dossier: Dossier, verdicts: Mapping[str, Verdict]) -> Mapping[str, Sequence[int]]:
    """Count the facts of each article by verdict, in the order of the verdicts."""
    return {
        article.id: [sum(verdicts[fact.id] is verdict for fact in article.facts.values()) for verdict in Verdict]
        for article in dossier.articles
    }

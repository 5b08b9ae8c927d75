"""Prove a whole dossier: every fact against its article's text, what is proved already taken from the lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.errors import Code, Finding
from briefing.evidence.copied import Run, Shingles
from briefing.evidence.lock.digests import RULES, Seals, article_line, passage, sentences
from briefing.evidence.lock.findings import Places
from briefing.evidence.lock.making import make, still_proved
from briefing.evidence.lock.record import Lock, Passage
from briefing.evidence.outcome import Outcome
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

_NO_TEXT = "put the article's text into the folder that --sources names"


def prove(dossier: Dossier, texts: Mapping[str, TextFile], known: Lock | None, locate: Places) -> Outcome:
    """Prove a dossier against the texts of its articles, by the article's id.

    Facts that a lock has proved, and that rest on nothing that has changed since, are not proved again; nor are those
    of an article without a text, if it is the article whose text the lock was made by.
    """
    work = _Work(dossier, known if known is not None and known.rules == RULES else None, locate)
    held = work.held(texts)
    for article in dossier.articles:
        work.prove(article, texts.get(article.id), held)
    findings = tuple(sorted(work.findings, key=lambda each: (each.location, each.code, each.message)))
    lock = None if findings else make(dossier, work.verdicts, work.passages)
    return Outcome(work.verdicts, work.proofs, findings, lock)


class _Work:
    """What has been proved so far."""

    def __init__(self, dossier: Dossier, known: Lock | None, locate: Places) -> None:
        self.dossier = dossier
        self.known = known
        self.locate = locate
        self.passages: dict[str, tuple[Passage, ...]] = {}
        self.verdicts: dict[str, Verdict] = {}
        self.proofs: dict[str, Proof] = {}
        self.findings: list[Finding] = []
        self.names = Names.of(dossier.entities)
        gone = known.facts.keys() - dossier.facts_by_id.keys() if known is not None else ()
        self.lost = {name.partition("/")[0] for name in gone}
        self.is_same_registry = known is not None and dict(known.entities) == dict(Seals(dossier).entities)

    def held(self, texts: Mapping[str, TextFile]) -> Mapping[str, Verdict]:
        """Give the verdicts that the lock answers for."""
        if self.known is None:
            return {}
        for article in self.dossier.articles:
            text = texts.get(article.id)
            if self.is_same_registry and self._is_same_text(article):
                self.passages[article.id] = self.known.passages.get(article.id, ())
            elif text is not None:
                self.passages[article.id] = _recorded(self._source(article, text))
        return still_proved(self.dossier, self.known, self.passages)

    def prove(self, article: Article, text: TextFile | None, held: Mapping[str, Verdict]) -> None:
        """Prove the facts of an article that the lock does not answer for, and look for words that were copied.

        What is read of the text is forgotten again.
        """
        if text is None:
            self._without_text(article, held)
            return
        source = self._source(article, text)
        if article.id not in self.passages:
            self.passages[article.id] = _recorded(source)
        self._prove_source(article, source)
        shingles = _Copied(article, source, self.dossier.entities, self.locate)
        is_trusted = self._is_trusted(article, held)
        for fact in article.facts.values():
            self.verdicts[fact.id] = held.get(fact.id, Verdict.NOT_PROVED)
            if fact.id not in held:
                self._prove(fact, article, source)
            if fact.id not in held or not is_trusted:
                self.findings += shingles.of_fact(fact)
        self.findings += shingles.of_summary(self.known if is_trusted else None)

    def _is_trusted(self, article: Article, held: Mapping[str, Verdict]) -> bool:
        """Tell whether all that may be copied is as it was: quotations of the article, and names of five words."""
        quotations = (each.id for each in article.facts.values() if isinstance(each, Quotation))
        return self.is_same_registry and article.id not in self.lost and all(name in held for name in quotations)

    def _source(self, article: Article, text: TextFile) -> SourceText:
        return SourceText(text.paragraphs, article.anchor, self.names, self.dossier.entities)

    def _is_same_text(self, article: Article) -> bool:
        line = self.known.articles.get(article.id) if self.known is not None else None
        return line is not None and line.fingerprint == article.source.fingerprint

    def _without_text(self, article: Article, held: Mapping[str, Verdict]) -> None:
        """Take from the lock what it answers for of an article whose text is not at hand."""
        self.verdicts |= {fact.id: held.get(fact.id, Verdict.NOT_PROVED) for fact in article.facts.values()}
        is_same_text = self._is_same_text(article)
        if is_same_text and self.is_same_registry:
            self._prove_source(article, None)
            self.findings += (self._changed(fact) for fact in article.facts.values() if fact.id not in held)
            return
        place = self.locate.article(article.id, "source", "fingerprint")
        message = "none of the texts has this fingerprint, so that no fact of the article can be proved"
        if is_same_text:
            message = "none of the texts has this fingerprint, and names have changed since the facts were proved"
        hint = "put the article's text into the folder, or give the fingerprint that `briefing fingerprint` prints"
        self.findings.append(self.locate.finding(Code.NO_SOURCE_TEXT, place, message, hint))

    def _prove_source(self, article: Article, source: SourceText | None) -> None:
        """Prove what an article says of itself, unless the lock answers for it."""
        line = self.known.articles.get(article.id) if self.known is not None else None
        if line == article_line(article) and self.is_same_registry:
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

    def _changed(self, fact: Fact) -> Finding:
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
    words = " ".join(text[run.start : run.end].split())
    message = f"{run.words} words in a row stand in paragraph {run.paragraph} of the source text: '{words}'"
    return message, "say it in other words"


def _recorded(source: SourceText) -> tuple[Passage, ...]:
    """Record the paragraphs of a text, and the entities that each names."""
    return tuple(
        passage(each.text, (entity for mention in source.names.mentions(each.number) for entity in _ids(mention)))
        for each in source.passages
    )


def _ids(mention: NameMention) -> Iterator[str]:
    yield from mention.ids
    for part in mention.parts:
        yield from _ids(part)

"""Prose that cites facts, sentence by sentence, and the facts that it cites."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps
from briefing.model.dossier import Judgement
from briefing.model.facts import Fact
from briefing.reading.sentences import CitedSentence, count_words, full_id, paragraphs


class Prose(NamedTuple):
    """A text with citations, where it stands, and the article whose facts need no article's name before them."""

    file: ContentFile
    steps: Steps
    text: str
    article: str | None

    def wrong(self, code: Code, offset: int, message: str, hint: str) -> Finding:
        """Make a finding at a place in the text."""
        place = self.file.location_within(self.steps, self.text, offset)
        return self.file.finding(code, place, message, hint)

    def sentences(self) -> Iterator[CitedSentence]:
        """Go through the sentences; what is only the rest of a sentence cited too early is no sentence."""
        is_open = False
        for paragraph in paragraphs(self.text):
            for sentence in paragraph:
                if count_words(sentence.text) or sentence.citations:
                    if not (is_open and not sentence.citations):
                        yield sentence
                    is_open = bool(sentence.citations) and not sentence.is_ended

    def facts(self, sentence: CitedSentence, draft: Draft) -> tuple[Fact, ...]:
        """Give the facts that a sentence cites and that could be read."""
        found = (_fact(full_id(cited, self.article), draft) for cited in sentence.citations)
        return tuple(fact for fact in found if fact is not None)


def summaries(draft: Draft, settled: Container[str] = ()) -> Iterator[Prose]:
    """Go through the summaries of the articles, leaving out what is settled."""
    for read, article in draft.read_articles():
        if ("summary",) not in read.refused and article.id not in settled:
            yield Prose(read.file, ("summary",), article.summary, article.id)


def judgements(draft: Draft, settled: Container[str] = ()) -> Iterator[tuple[Prose, Judgement]]:
    """Go through the key judgements, leaving out what is settled."""
    main = draft.main
    for number, judgement in enumerate(main.model.judgements if main.model is not None else ()):
        if f"judgement-{number + 1}" in settled or main.refused & {("judgements",), ("judgements", number)}:
            continue
        yield Prose(main.file, ("judgements", number, "text"), judgement.text, None), judgement


def _fact(full: str, draft: Draft) -> Fact | None:
    article, _, name = full.partition("/")
    read = draft.articles.get(article)
    return read.model.facts.get(name) if read is not None and read.model is not None else None

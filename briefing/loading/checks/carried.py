"""Summaries and key judgements against the facts that they cite: no date, number, name or quoted word of their own."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from briefing.errors import Code, Finding
from briefing.loading.checks.agreement import with_wholes
from briefing.loading.checks.sayings import Sayings
from briefing.loading.checks.titles import HINT as TITLE_HINT
from briefing.loading.checks.titles import Titles
from briefing.loading.draft import Draft
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps
from briefing.model.article import Article
from briefing.model.facts import Fact, Figure, Quotation
from briefing.reading.dates.weekdays import other_weekday
from briefing.reading.matching import is_end_of, same_days, says_figure
from briefing.reading.names import Names
from briefing.reading.quotations import find_words, quoted
from briefing.reading.sentences import CitedSentence, full_id, paragraphs
from briefing.reading.statement import Statement, read_statement

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


class Telling(NamedTuple):
    """A text that cites facts, and where it stands."""

    file: ContentFile
    steps: Steps
    text: str
    article: str | None

    def wrong(self, offset: int, code: Code, message: str, hint: str) -> Finding:
        """Make a finding at a place of the text."""
        return self.file.finding(code, self.file.location_within(self.steps, self.text, offset), message, hint)


class Carrier(NamedTuple):
    """A fact that carries a sentence, and the entities that its own sentence may name."""

    fact: Fact
    ids: frozenset[str]


def carried_by_facts(sayings: Sayings, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find what summaries and key judgements say beyond the facts that they cite.

    What is settled already goes by the id of its article, or as `judgement-1`.
    """
    carriers = _Carriers(sayings)
    titles = Titles(sayings.draft, sayings.entities, sayings.names)
    for name, telling in _tellings(sayings.draft):
        if name not in settled:
            yield from _beyond(telling, sayings.names, carriers, titles)


class _Carriers:
    """All facts as carriers, each made when it is first cited."""

    def __init__(self, sayings: Sayings) -> None:
        self._sayings = sayings
        articles = (article for _, article in sayings.draft.read_articles())
        self._facts = {fact.id: (fact, article) for article in articles for fact in article.facts.values()}
        self._made: dict[str, Carrier] = {}

    def get(self, fact_id: str) -> Carrier | None:
        """Give a fact as a carrier, None if there is none."""
        if fact_id not in self._made and fact_id in self._facts:
            fact, article = self._facts[fact_id]
            said = self._sayings.of_fact(fact)
            mentioned = (entity_id for mention in said.names for entity_id in mention.ids)
            ids = with_wholes(_named(fact, article), self._sayings.entities).union(mentioned)
            self._made[fact_id] = Carrier(fact, ids)
        return self._made.get(fact_id)


def _named(fact: Fact, article: Article) -> Iterator[str]:
    """Give the ids of a fact's fields; the agency that tells all of an article is not what one of its facts says."""
    own = ("according_to", article.source.agency)
    return (name for field, name in fact.references if (field, name) != own)


def _tellings(draft: Draft) -> Iterator[tuple[str, Telling]]:
    for read, article in draft.read_articles():
        if ("summary",) not in read.refused:
            yield article.id, Telling(read.file, ("summary",), article.summary, article.id)
    main = draft.main
    for number, judgement in enumerate(main.model.judgements if main.model is not None else ()):
        if not main.refused & {("judgements",), ("judgements", number)}:
            telling = Telling(main.file, ("judgements", number, "text"), judgement.text, None)
            yield f"judgement-{number + 1}", telling


def _beyond(telling: Telling, names: Names, carriers: _Carriers, titles: Titles) -> Iterator[Finding]:
    said = read_statement(_BRACKETS.sub(lambda found: " " * len(found[0]), telling.text), names)
    # Of the whole text at once, since each sentence would ask for all of it.
    unknown, untold = said.unknown, tuple(titles.untold(said.words, said.names, telling.article))
    for sentence in (each for paragraph in paragraphs(telling.text) for each in paragraph):
        found = [carriers.get(full_id(name, telling.article)) for name in sentence.citations]
        cited = [each for each in found if each is not None]
        if cited and len(cited) == len(found):
            yield from _dates(telling, sentence, said, cited)
            yield from _numbers(telling, sentence, said, cited)
            yield from _names(telling, sentence, said, cited)
            yield from _unknown(telling, sentence, unknown)
            yield from _quoted_words(telling, sentence, cited)
            for each in untold:
                if _within(each.start, sentence):
                    message = f"no fact gives {titles.name_of(each)} the title '{said.text[each.start : each.end]}'"
                    yield telling.wrong(each.start, Code.NOT_IN_FACTS, message, TITLE_HINT)


def _dates(telling: Telling, sentence: CitedSentence, said: Statement, carriers: list[Carrier]) -> Iterator[Finding]:
    known = [each.fact.date for each in carriers if each.fact.date is not None]
    for mention in said.own_dates:
        if not _within(mention.start, sentence):
            continue
        if not any(same_days(mention.date, date) or is_end_of(mention.date, date) for date in known):
            words = said.text[mention.start : mention.end]
            dates = ", ".join(dict.fromkeys(map(str, known)))
            hint = f"the facts cited have {dates}" if dates else "cite the fact that has it, or leave the date away"
            yield telling.wrong(mention.start, Code.NOT_IN_FACTS, f"no fact cited has the date '{words}'", hint)
        elif weekday := other_weekday(said.text, mention):
            message = f"'{said.text[mention.start : mention.end]}' contradicts itself: it was a {weekday}"
            yield telling.wrong(mention.start, Code.NOT_IN_FACTS, message, "correct one of the two")


def _numbers(telling: Telling, sentence: CitedSentence, said: Statement, carriers: list[Carrier]) -> Iterator[Finding]:
    figures = [each.fact for each in carriers if isinstance(each.fact, Figure)]
    for mention in said.numbers:
        if mention.soft or not _within(mention.start, sentence):
            continue
        if not any(says_figure(mention, figure) for figure in figures):
            words = said.text[mention.start : mention.end]
            hint = "cite the fact that has it, or leave the number away"
            yield telling.wrong(mention.start, Code.NOT_IN_FACTS, f"no fact cited has the number '{words}'", hint)


def _names(telling: Telling, sentence: CitedSentence, said: Statement, carriers: list[Carrier]) -> Iterator[Finding]:
    known = frozenset().union(*(each.ids for each in carriers))
    for mention in said.names:
        if _within(mention.start, sentence) and known.isdisjoint(mention.ids):
            words = said.text[mention.start : mention.end]
            hint = "cite the fact that has it, or leave the name away"
            yield telling.wrong(mention.start, Code.NOT_IN_FACTS, f"no fact cited names '{words}'", hint)


def _unknown(telling: Telling, sentence: CitedSentence, unknown: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    for start, end in unknown:
        if _within(start, sentence):
            hint = "add it to entities.yaml and to a fact, or correct the spelling"
            message = f"'{telling.text[start:end]}' is no name of the dossier"
            yield telling.wrong(start, Code.UNKNOWN_NAME, message, hint)


def _quoted_words(telling: Telling, sentence: CitedSentence, carriers: list[Carrier]) -> Iterator[Finding]:
    known = [each.fact.words for each in carriers if isinstance(each.fact, Quotation)]
    known += [each.fact.text for each in carriers]
    for stretch in quoted(sentence.text):
        words = sentence.text[stretch.start : stretch.end].strip("“”‘’\"' ,.")
        if words and not any(find_words(words, text) for text in known):
            hint = "cite the quotation that has these words, or take the quotation marks away"
            place = sentence.offset + stretch.start
            yield telling.wrong(place, Code.NOT_IN_FACTS, f"no fact cited quotes '{words}'", hint)


def _within(offset: int, sentence: CitedSentence) -> bool:
    return sentence.offset <= offset < sentence.offset + len(sentence.text)

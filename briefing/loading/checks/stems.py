"""The words of an authored stem: how it reads, what it gives away, and what its fact does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from briefing.errors import Code
from briefing.loading.checks.agreement import allowed
from briefing.loading.checks.plain_stems import MOST_WORDS
from briefing.loading.checks.sayings import Sayings
from briefing.model.article import Article
from briefing.model.asking import answers
from briefing.model.certainty import TOLD, is_marked
from briefing.model.edtf import Precision
from briefing.model.entities import Person
from briefing.model.facts import Fact, Figure, Quotation
from briefing.model.signs import signs
from briefing.model.slots import Slot
from briefing.reading.dates import DateMention
from briefing.reading.matching import is_end_of, same_days, says_figure
from briefing.reading.names import How, NameMention
from briefing.reading.quotations.marks import Quoted, quoted
from briefing.reading.quotations.search import find_words
from briefing.reading.sentences import count_words, split
from briefing.reading.statement import Statement, read_statement

_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_THAT: Final = re.compile(r"\bthat\b|(?<=[a-z]): ")
_SEVERAL: Final = re.compile(r"\b(?:which|what|whose) $", re.IGNORECASE)


class Trouble(NamedTuple):
    """Something wrong with a stem, and where in it."""

    code: Code
    message: str
    hint: str
    offset: int = 0


@dataclass(frozen=True)
class Stem:
    """An authored stem with the fact that it asks about."""

    fact: Fact
    article: Article
    slot: Slot
    text: str
    sayings: Sayings

    @cached_property
    def said(self) -> Statement:
        """Give what the stem says, quoted words and all."""
        return read_statement(self.text, self.sayings.names)

    @cached_property
    def own(self) -> Statement:
        """Give what it says in its own words: those of others and the titles of articles are blotted out."""
        if not self.quotes:
            return self.said
        text = self.text
        for each in self.quotes:
            text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
        return read_statement(text, self.sayings.names)

    @cached_property
    def quotes(self) -> tuple[Quoted, ...]:
        """Give the stretches in quotation marks."""
        return quoted(self.text)

    @cached_property
    def key(self) -> frozenset[str]:
        """Give the entities that are the right answer."""
        return frozenset(answers(self.fact, self.slot))

    def words(self, mention: DateMention | NameMention) -> str:
        """Give the words of something that was found."""
        return self.text[mention.start : mention.end]


def troubles(stem: Stem) -> Iterator[Trouble]:
    """Find all that is wrong with a stem, one thing at each place."""
    told: set[int] = set()
    for found in (*_wording(stem), *_giving_away(stem), *_strange(stem)):
        if found.offset not in told or not found.offset:
            yield found
        told.add(found.offset)


def _wording(stem: Stem) -> Iterator[Trouble]:
    text, code = stem.text, Code.QUESTION_WORDING
    if not text.endswith("?"):
        yield Trouble(code, "the stem does not end with a question mark", "ask one question", len(text) - 1)
    if len(found := split(text)) > 1:
        yield Trouble(code, "a second sentence begins here", "ask in one sentence", found[1].offset)
    if (count := count_words(text)) > MOST_WORDS:
        yield Trouble(code, f"the stem has {count} words; {MOST_WORDS} are the most", "shorten it")
    yield from _certainty(stem) if stem.slot is Slot.CERTAINTY else _attribution(stem)


def _certainty(stem: Stem) -> Iterator[Trouble]:
    """Find words that show how sure the matter is, which is what the stem asks."""
    that = _THAT.search(stem.text)
    begin = that.end() if that else 0
    for sign in signs(stem.text[begin:]):
        message = f"'{sign.text}' tells how sure it is, which is what is asked"
        yield Trouble(Code.QUESTION_GIVES_KEY, message, "state the bare matter", begin + sign.start)


def _attribution(stem: Stem) -> Iterator[Trouble]:
    """Find what nobody vouches for told as a fact."""
    fact = stem.fact
    if fact.certainty in TOLD or stem.slot is Slot.ATTRIBUTION or is_marked(stem.text, fact.certainty):
        return
    if any({*each.ids} & {*fact.according_to} for each in stem.said.names) or signs(stem.text):
        return
    message = f"the stem tells as a fact what is {fact.certainty}"
    yield Trouble(Code.QUESTION_WORDING, message, "show who says so, or how sure it is")


def _giving_away(stem: Stem) -> Iterator[Trouble]:
    """Find the key in the stem."""
    if stem.slot is Slot.DATE:
        yield from _date_given(stem)
    if stem.slot is Slot.FIGURE and isinstance(stem.fact, Figure):
        yield from _number_given(stem, stem.fact)
    for mention in stem.said.names:
        # 'North Korean troops' does not tell which two governments have confirmed something.
        if mention.how is How.DEMONYM and len(stem.key) > 1:
            continue
        if any(mention.names(each) for each in stem.key):
            yield _given(stem.words(mention), mention.start)
            return
    for start, word in _family(stem):
        yield _given(word, start)


def _given(words: str, start: int) -> Trouble:
    return Trouble(Code.QUESTION_GIVES_KEY, f"'{words}' gives the answer away", "take it out of the stem", start)


def _date_given(stem: Stem) -> Iterator[Trouble]:
    date = stem.fact.date
    if date is None:
        return
    for mention in read_statement(stem.text, stem.sayings.names, stem.article.anchor).dates:
        if date.contains(mention.date):
            yield _given(stem.words(mention), mention.start)
            return
    if date.precision is Precision.DAY and (found := _WEEKDAY.search(stem.text)):
        yield Trouble(
            Code.QUESTION_GIVES_KEY, f"'{found[0]}' gives the answer away", "take it out of the stem", found.start()
        )


def _number_given(stem: Stem, figure: Figure) -> Iterator[Trouble]:
    ends = {figure.low, figure.high} - {None}
    for each in stem.own.numbers:
        if not each.soft and (says_figure(each, figure) or {each.low, each.high} & ends):
            yield _given(stem.text[each.start : each.end], each.start)
            return


def _family(stem: Stem) -> Iterator[tuple[int, str]]:
    """Find the family name of a person who is the key, unless it belongs to another who is named in full."""
    taken = [(each.start, each.end) for each in stem.said.names]
    for name in stem.key:
        person = stem.sayings.entities.get(name)
        if isinstance(person, Person) and person.family:
            for found in re.finditer(rf"\b{re.escape(person.family)}\b", stem.text):
                if not any(start <= found.start() < end for start, end in taken):
                    yield found.start(), found.group()


def _strange(stem: Stem) -> Iterator[Trouble]:
    """Find names, dates, numbers and quoted words that the fact does not have."""
    code, hint = Code.QUESTION_NOT_IN_FACT, "ask only with what the fact says"
    said = stem.own
    known = allowed(stem.fact, stem.sayings.entities, stem.article)
    for name in said.names:
        if known.isdisjoint(name.ids):
            yield Trouble(code, f"the fact does not name '{stem.words(name)}'", hint, name.start)
    for start, end in said.unknown:
        if stem.text[start:end].casefold() not in stem.fact.text.casefold() and start:
            yield Trouble(code, f"'{stem.text[start:end]}' is no name of the dossier", hint, start)
    for date in said.own_dates:
        # 'In its report of June 2025' names the article.
        if not _is_known(stem.fact, date) and not date.date.contains(stem.article.anchor):
            yield Trouble(code, f"the fact is not dated '{stem.words(date)}'", hint, date.start)
    yield from (Trouble(code, f"the fact has no '{words}'", hint, start) for start, words in _numbers(stem))
    yield from (Trouble(code, f"nobody said “{words}”", "quote exactly", at) for at, words in _misquoted(stem))


def _is_known(fact: Fact, mention: DateMention) -> bool:
    """Tell whether a date of a stem is the fact's own, an end of it, or a coarser one around it."""
    date, said = fact.date, mention.date
    return date is not None and (said.contains(date) or same_days(said, date) or is_end_of(said, date))


def _numbers(stem: Stem) -> Iterator[tuple[int, str]]:
    """Find numbers that are not the figure's; 'which two leaders' only counts the answers."""
    for each in stem.own.numbers:
        is_own = isinstance(stem.fact, Figure) and says_figure(each, stem.fact)
        counts_answers = _SEVERAL.search(stem.text, 0, each.start) and each.low == len(stem.key)
        words = stem.text[each.start : each.end]
        if not (each.soft or is_own or counts_answers or words in stem.fact.text):
            yield each.start, words


def _misquoted(stem: Stem) -> Iterator[tuple[int, str]]:
    """Find quoted words that are neither of the quotation, nor of the sentence, nor a title."""
    sources = [stem.fact.text, stem.article.source.title]
    if isinstance(stem.fact, Quotation):
        sources.append(stem.fact.words)
    for each in stem.quotes:
        words = stem.text[each.start : each.end]
        if not _is_among(words, sources):
            yield each.start, words


def _is_among(words: str, sources: Iterable[str]) -> bool:
    return any(find_words(words, source) is not None for source in sources)

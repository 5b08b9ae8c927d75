"""Stems that are right at a glance, so that nothing needs to be read: nearly all are.

A stem passes if its capitals, its figures and its words for numbers stand in the same order in the fact's own sentence
or in the names that it may use, and if it holds no name, date or number that answers it. What does not pass need not be
wrong: it is read. Only words are compared here, so that a dossier with hundreds of stems is checked without delay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Final, NamedTuple

from briefing.model.article import Article
from briefing.model.asking import answers
from briefing.model.certainty import TOLD, is_marked
from briefing.model.edtf import SEASONS, Edtf, Precision, season_of
from briefing.model.entities import Entities
from briefing.model.facts import Fact, Quotation
from briefing.model.prose import MONTHS
from briefing.model.signs import signs
from briefing.model.slots import Slot

MOST_WORDS: Final = 40
"""Words beyond which nobody keeps a question in mind."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,-][^\W_]+)*|[,;:“”…]")
_MARKS: Final = frozenset(",;:“”…")
_OPENING: Final = _words(
    "about according after as at before between by during for from how in of on since the to under until what when",
    "which who whom whose with within",
)
_NUMBERS: Final = _words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million",
    "millions billion billions trillion dozen dozens tens double twice half third quarter fourth fifth sixth seventh",
    "eighth ninth tenth",
)
_DAYS: Final = _words(
    "yesterday today tomorrow tonight ago weekend fortnight",
    "monday tuesday wednesday thursday friday saturday sunday",
)
_SEASONS: Final = frozenset(SEASONS.values())
_COUNTING: Final = _NUMBERS | _DAYS | _SEASONS
_RELATIVE: Final = re.compile(r" (?:last|next|previous|following|same) (?:week|month|year|day|season|[a-z]+day) ")
_MONTHS: Final = {month.casefold(): number for number, month in enumerate(MONTHS, start=1)}
_DATE: Final = re.compile(rf"(?:({'|'.join(_MONTHS)}) )?(\d{{4}}|\d{{3}}0s)")
_LONGEST_DAY: Final = 2
_SEVERAL: Final = {"two": 2, "three": 3}
_A_SECOND: Final = re.compile(r"[!.](?<!\.[A-Z]\.)\s")
_THAT: Final = re.compile(r"\bthat\b")


def tokens(text: str) -> list[str]:
    """Part a text into words and marks; the genitive's ending falls away."""
    if "’" in text or "'" in text:
        text = text.replace("’s", " ").replace("’", "").replace("'s", " ")
    return _TOKEN.findall(text)


def padded(text: str) -> str:
    """Give the words of a text in small letters, a space on either side of each."""
    return f" {' '.join(tokens(text)).casefold()} "


class Run(NamedTuple):
    """Words of a stem, in small letters and padded, that have to stand elsewhere as they are."""

    words: str
    quoted: bool


class Registry:
    """The names of a registry, each looked up once."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self._found: dict[tuple[str, bool], Sequence[str]] = {}

    @cached_property
    def _adjectives(self) -> Mapping[str, Sequence[str]]:
        """Give the adjectives of countries by the names that their governments may share."""
        places = self.entities.places.values()
        return {name: place.demonyms for place in places if place.demonyms for name in (place.name, *place.aliases)}

    def names(self, entity: str, *, adjectives: bool = True) -> Sequence[str]:
        """Give all words by which an entity may be named, padded; adjectives are those of its country."""
        found = self._found.get((entity, adjectives))
        if found is None:
            words = (*self._names(entity), *(self._of_country(entity) if adjectives else ()))
            found = self._found[entity, adjectives] = tuple(padded(word) for word in words)
        return found

    def _names(self, entity: str) -> Iterator[str]:
        found = self.entities.get(entity)
        if found is None:
            return
        given = vars(found)
        yield from (found.name, *found.aliases, *given.get("demonyms", ()))
        if "family" in given:
            yield from (given["family"],) if given["family"] else found.name.split()

    def _of_country(self, entity: str) -> Iterator[str]:
        """Give the adjectives of the country whose name a government goes by."""
        found = self.entities.organisations.get(entity)
        for name in (found.name, *found.aliases) if found is not None else ():
            yield from self._adjectives.get(name, ())


class Known:
    """What the stems of a fact may say, found when the first of them needs it."""

    def __init__(self, fact: Fact, article: Article, registry: Registry) -> None:
        self.fact = fact
        self.article = article
        self.registry = registry

    @cached_property
    def told(self) -> str:
        """Give the fact's own sentence, padded."""
        return padded(self.fact.text)

    @cached_property
    def quotable(self) -> tuple[str, ...]:
        """Give what may stand between quotation marks, padded."""
        words = (self.fact.words,) if isinstance(self.fact, Quotation) else ()
        return tuple(padded(text) for text in (self.fact.text, self.article.source.title, *words))

    @cached_property
    def names(self) -> frozenset[str]:
        """Give the names that a stem may use, each whole and padded."""
        named = {name for _, name in self.fact.references} | {self.article.source.agency or ""}
        return frozenset(word for each in named for word in self.registry.names(each))

    @cached_property
    def sources(self) -> frozenset[str]:
        """Give the names of those who say it, padded."""
        return frozenset(word for each in self.fact.according_to for word in self.registry.names(each))

    def has(self, run: Run) -> bool:
        """Tell whether a stem may hold some words as they stand."""
        if run.quoted:
            return any(run.words in text for text in self.quotable)
        return run.words in self.told or run.words in self.names or self._is_around(run.words.strip())

    def _is_around(self, words: str) -> bool:
        """Tell whether words name the month, the year or the decade around the fact's date, or around the article's."""
        found = _DATE.fullmatch(words)
        if found is None:
            return False
        date, anchor = self.fact.date, self.article.anchor
        ends = (date.earliest, date.latest) if date is not None else ()
        if found[1]:
            return any((day.year, day.month) == (int(found[2]), _MONTHS[found[1]]) for day in (*ends, anchor.earliest))
        year = found[2][:3] if found[2].endswith("s") else found[2]
        return bool(ends) and all(str(day.year).startswith(year) for day in ends)


def is_plain(known: Known, slot: Slot, stem: str) -> bool:
    """Tell whether nothing can be wrong with a stem."""
    if stem.find("?") != len(stem) - 1 or stem.count(" ") >= MOST_WORDS or _A_SECOND.search(stem):
        return False
    parts = tokens(stem)
    said = f" {' '.join(parts).casefold()} "
    runs = [*_runs(parts)]
    return (
        _is_sure(known, slot, stem, runs)
        and all(known.has(run) for run in runs)
        and _are_counted(known, slot, said)
        and not _gives_key(known, slot, parts, said)
    )


def _is_sure(known: Known, slot: Slot, stem: str, runs: Sequence[Run]) -> bool:
    """Tell whether a stem shows how sure it is, or who says it, or holds no sign of it where that is asked."""
    if slot is Slot.CERTAINTY:
        that = _THAT.search(stem)
        return that is not None and not signs(stem[that.end() :])
    if known.fact.certainty in TOLD or slot is Slot.ATTRIBUTION or is_marked(stem, known.fact.certainty):
        return True
    return any(not run.quoted and run.words in known.sources for run in runs)


def _runs(parts: Sequence[str]) -> Iterator[Run]:
    """Give what has to stand somewhere word for word: capitals and figures that follow each other, and quotations."""
    run: list[str] = []
    quoting = False
    is_opening = bool(parts) and parts[0].casefold() in _OPENING
    for word in (*parts[is_opening:], ";"):
        if word not in _MARKS and (quoting or not word[0].islower()):
            run.append(word)
        else:
            if run:
                yield Run(f" {' '.join(run)} ".casefold(), quoting)
                run = []
            quoting = word == "“" or (quoting and word != "”")


def _are_counted(known: Known, slot: Slot, said: str) -> bool:
    """Tell whether words for numbers and times are the fact's own, or count its answers ('which two leaders')."""
    strange = {word for word in _COUNTING.intersection(said.split()) if f" {word} " not in known.told}
    if strange & _SEASONS and not _is_in_season(known.fact.date, strange & _SEASONS):
        return False
    number = len(answers(known.fact, slot)) if strange else 0
    several = (_SEVERAL.get(word) == number and _counts(word, said) for word in strange - _SEASONS)
    return _RELATIVE.search(said) is None and all(several)


def _counts(word: str, said: str) -> bool:
    """Tell whether a number stands once, behind 'which'."""
    return f" which {word} " in said and said.count(f" {word} ") == 1


def _is_in_season(date: Edtf | None, seasons: Set[str]) -> bool:
    """Tell whether a fact of one month lies in a season; winter, which has two years, is left to reading."""
    if date is None or date.precision > Precision.MONTH or "/" in date.text:
        return False
    return seasons == {season_of(date.earliest)} != {"winter"}


def _gives_key(known: Known, slot: Slot, parts: Sequence[str], said: str) -> bool:
    """Tell whether a stem holds a name, a number or a date that may answer it."""
    if slot is Slot.DATE:
        return known.fact.date is None or _gives_date(known.fact.date, parts)
    if slot is Slot.FIGURE:
        following = (*parts[1:], "")
        pairs = zip(parts, following, strict=True)
        return any(word.casefold() in _NUMBERS or _is_amount(word, after.casefold()) for word, after in pairs)
    key = answers(known.fact, slot)
    # 'North Korean troops' does not tell which two governments have confirmed something.
    names = (name for each in key for name in known.registry.names(each, adjectives=len(key) == 1))
    return any(name in said for name in names)


def _is_amount(word: str, after: str) -> bool:
    """Tell whether a word is a figure that is neither a year nor the day of a month."""
    is_date = word.isdigit() and (len(word) == 4 or after in _MONTHS)
    return word[0].isdigit() and not is_date


def _gives_date(date: Edtf, parts: Sequence[str]) -> bool:
    """Tell whether a stem may say the date: anything as fine as it, or finer, is as telling."""
    words = {word.casefold() for word in parts}
    if words & _DAYS or any(word.isdigit() and len(word) <= _LONGEST_DAY for word in words):
        return True
    if date.precision is Precision.DAY:
        return False
    if words & _MONTHS.keys() or (date.precision >= Precision.SEASON and words & _SEASONS):
        return True
    return date.precision >= Precision.YEAR and any(str(day.year) in words for day in (date.earliest, date.latest))

"""Sentences against fields: a fact's text says what its fields say, all of it and nothing else."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.errors import Code, Finding, Location
from briefing.loading.checks.sayings import Sayings
from briefing.loading.checks.titles import Titles, titles_of_fact
from briefing.loading.draft import Read
from briefing.loading.tree import at
from briefing.model.article import Article
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities, EntityClass
from briefing.model.facts import INSCRIPTION, Fact, Figure
from briefing.model.wording import date_in_words, range_in_words
from briefing.reading.dates import DateMention
from briefing.reading.dates.weekdays import other_weekday
from briefing.reading.matching import is_end_of, same_days, saying_date, says_figure
from briefing.reading.names import NameMention
from briefing.reading.numbers import NumberMention, counts
from briefing.reading.statement import Statement


class Held(NamedTuple):
    """A fact whose sentence is held against its fields."""

    read: Read[Article]
    name: str
    fact: Fact
    said: Statement
    entities: Entities

    def place(self, *steps: str | int) -> Location:
        """Give the place of a field; of the whole fact where the author left the field to its default."""
        written = at(self.read.file.tree, ("facts", self.name))
        if isinstance(written, Mapping) and steps[0] in written:
            return self.read.file.location(("facts", self.name, *steps))
        return self.read.file.location(("facts", self.name), at_key=True)

    def at(self, offset: int) -> Location:
        """Give the place of a character of the sentence."""
        return self.read.file.location_within(("facts", self.name, "text"), self.fact.text, offset)


def sentences_and_fields(
    sayings: Sayings, settled: Container[str] = (), titles: Titles | None = None
) -> Iterator[Finding]:
    """Find dates, numbers and names that stand in a fact's fields and not in its sentence, or the reverse.

    `titles` has who holds which offices, by default those of the draft's own facts.
    """
    titles = titles or Titles(sayings.draft, sayings.entities, sayings.names)
    for read, name, fact in sayings.draft.facts():
        if fact.id in settled or any(steps[:2] == ("facts", name) for steps in read.refused):
            continue
        if ("anchor",) in read.refused and fact.date == (read.model and read.model.anchor):
            continue  # it may have inherited what stands in for the anchor
        held = Held(read, name, fact, sayings.of_fact(fact), sayings.entities)
        strange = Strange.of(held)
        # What a field lacks may stand in the sentence in another form: that is one mismatch, told once, at the field.
        for code, place, message, hint in (*_lacking(held, strange), *_adding(held, strange)):
            yield read.file.finding(code, place, message, hint)
        yield from titles_of_fact(titles, read, name, held.said)


class Strange(NamedTuple):
    """What the sentence says and the fields don't; what is told at a field is taken out."""

    dates: list[DateMention]
    numbers: list[NumberMention]
    names: list[NameMention]

    @classmethod
    def of(cls, held: Held) -> Strange:
        """Hold what the sentence says against the fields."""
        fact, said = held.fact, held.said
        known = allowed(fact, held.entities, held.read.model)
        return cls(
            [each for each in said.own_dates if fact.date is None or not _dates(each, fact.date)],
            [each for each in said.numbers if not (each.soft or _is_figure(each, fact))],
            [each for each in said.names if known.isdisjoint(each.ids)] if _is_resolved(held) else [],
        )

    def exchanged_for(self, entity_id: str, entities: Entities) -> NameMention | None:
        """Take out the first name of the class of an entity that isn't named."""
        wanted = entities.class_of(entity_id)
        for mention in self.names:
            if any(entities.class_of(each) is wanted for each in mention.ids):
                self.names.remove(mention)
                return mention
        return None


def _is_figure(mention: NumberMention, fact: Fact) -> bool:
    return isinstance(fact, Figure) and says_figure(mention, fact)


def _dates(mention: DateMention, date: Edtf) -> bool:
    return same_days(mention.date, date) or is_end_of(mention.date, date)


def _is_resolved(held: Held) -> bool:
    """Tell whether all ids lead to something; the name behind a misspelt one is in no field only for that reason."""
    references = held.fact.references
    return all(held.entities.get(each) or each == INSCRIPTION or field == "according_to" for field, each in references)


Told = tuple[Code, Location, str, str]


def _lacking(held: Held, strange: Strange) -> Iterator[Told]:
    """Find what the fields say and the sentence doesn't."""
    fact, said = held.fact, held.said
    if fact.date is not None and not saying_date(said.dates, fact.date):
        message = f"the sentence does not say '{date_in_words(fact.date)}'"
        other = strange.dates.pop(0) if strange.dates else None
        yield Code.NOT_IN_SENTENCE, held.place("date"), message, _instead(said, other, "name the date in the sentence")
    if isinstance(fact, Figure):
        yield from _figure_lacking(held, fact, strange)
    yield from _names_lacking(held, strange)


def _instead(said: Statement, other: DateMention | NumberMention | None, otherwise: str) -> str:
    return f"it says '{said.text[other.start : other.end]}': correct one of the two" if other else otherwise


def _figure_lacking(held: Held, fact: Figure, strange: Strange) -> Iterator[Told]:
    said = held.said
    saying = [each for each in said.numbers if says_figure(each, fact)]
    if not saying:
        message = f"the sentence does not say '{_words(fact)}'"
        other = strange.numbers.pop(0) if strange.numbers else None
        hint = _instead(said, other, "name the number in the sentence")
        if other is not None and _differs_in_vagueness(other, fact):
            hint = _vaguer(other, said.text[other.start : other.end])
        yield Code.NOT_IN_SENTENCE, held.place("high" if fact.low is None else "low"), message, hint
    elif not any(counts(each, said.words, fact.unit) for each in saying):
        message = f"the sentence does not count {fact.unit}"
        unit = saying[0].unit
        hint = f"it counts {unit}: correct one of the two" if unit else "name the unit behind the number"
        yield Code.NOT_IN_SENTENCE, held.place("unit"), message, hint


def _differs_in_vagueness(said: NumberMention, fact: Figure) -> bool:
    return (said.low, said.high, said.ordinal) == (fact.low, fact.high, fact.ordinal)


def _vaguer(said: NumberMention, words: str) -> str:
    """Say what makes a number of the same bounds another one."""
    if said.approximate:
        return f"it says '{words}': give the fact 'approximate: yes'"
    return f"it says '{words}': say there that it is about so many, or take 'approximate' away"


def _names_lacking(held: Held, strange: Strange) -> Iterator[Told]:
    counted: dict[str, int] = {}
    told: set[str] = set()
    default = {held.fact.article, held.read.model.source.agency if held.read.model else None}
    for field, entity_id in held.fact.references:
        counted[field] = counted.get(field, -1) + 1
        entity = held.entities.get(entity_id)
        if entity is None or entity_id in told or any(each.names(entity_id) for each in held.said.names):
            continue
        if field == "according_to" and entity_id in default:
            continue
        told.add(entity_id)
        single = field in {"speaker", "holder", "office"}
        place = held.place(field) if single else held.place(field, counted[field])
        message = f"the sentence does not name '{entity.name}'"
        other = strange.exchanged_for(entity_id, held.entities)
        hint = (
            f"it names '{held.said.text[other.start : other.end]}': correct one of the two"
            if other is not None
            else f"name it there, or take '{entity_id}' out of '{field}'"
        )
        yield Code.NOT_IN_SENTENCE, place, message, hint


def _adding(held: Held, strange: Strange) -> Iterator[Told]:
    """Find what the sentence says and the fields don't."""
    fact, said = held.fact, held.said
    for date in said.dates:
        words = said.text[date.start : date.end]
        if date in strange.dates:
            given = f"the fact's date is '{fact.date}'"
            hint = given if fact.date is not None else f"give the fact 'date: {date.date}'"
            yield Code.NOT_IN_FIELDS, held.at(date.start), f"'{words}' is in no field", hint
        elif weekday := other_weekday(said.text, date):
            hint = "correct one of the two"
            yield Code.NOT_IN_FIELDS, held.at(date.start), f"'{words}' contradicts itself: it was a {weekday}", hint
    for number in strange.numbers:
        words = said.text[number.start : number.end]
        hint = "correct one of the two" if isinstance(fact, Figure) else "tell it as a figure of its own"
        yield Code.NOT_IN_FIELDS, held.at(number.start), f"'{words}' is in no field", hint
    yield from _names_adding(held, strange)


def _home(held: Held, entity_id: str) -> str:
    """Say in which field a name belongs."""
    entity_class = held.entities.class_of(entity_id)
    if entity_class is EntityClass.OFFICES:
        return "tell the office as a fact of its own, and name the person here without it"
    field = "organisations" if entity_class is EntityClass.GROUPS else entity_class
    return f"add '{entity_id}' to '{field}' of the fact, or leave the name away"


def _names_adding(held: Held, strange: Strange) -> Iterator[Told]:
    for mention in strange.names:
        words = held.said.text[mention.start : mention.end]
        yield Code.NOT_IN_FIELDS, held.at(mention.start), f"'{words}' is in no field", _home(held, mention.ids[0])
    for start, end in held.said.unknown:
        words = held.said.text[start:end]
        hint = "add it to entities.yaml and to the fact, or correct the spelling"
        yield Code.UNKNOWN_NAME, held.at(start), f"'{words}' is no name of the dossier", hint


def allowed(fact: Fact, entities: Entities, article: Article | None) -> frozenset[str]:
    """Give the ids that a fact's sentence may name: those of its fields, and what these belong to."""
    ids = {entity_id for _, entity_id in fact.references if entity_id != INSCRIPTION}
    agency = article.source.agency if article is not None else None
    return with_wholes(ids if agency is None else {*ids, agency}, entities)


def with_wholes(named: Iterable[str], entities: Entities) -> frozenset[str]:
    """Add what entities belong to, and what that belongs to."""
    ids = set(named)
    waiting = list(ids)
    while waiting:
        entity = entities.get(waiting.pop())
        # Asking the model for a field that its class lacks takes ten times as long.
        given = vars(entity) if entity is not None else {}
        for field in ("part_of", "country", "organisation"):
            whole = given.get(field)
            if whole is not None and whole not in ids:
                ids.add(whole)
                waiting.append(whole)
    return frozenset(ids)


def _words(figure: Figure) -> str:
    return range_in_words(figure.low, figure.high, approximate=figure.approximate, ordinal=figure.ordinal)

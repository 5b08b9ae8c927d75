"""Mutants of summaries: a date, a number or a name in a sentence is another."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from briefing.model.dossier import Dossier
from briefing.model.entities import EntityClass
from briefing.reading.names import Names
from briefing.reading.statement import Statement, read_statement
from tests.mutants.dates import other_dates, said_as
from tests.mutants.figures import other_numbers
from tests.mutants.mutation import Mutant

Change = tuple[str, int, int, str, str | None]


def of_summaries(dossier: Dossier, names: Names, seed: int) -> Iterator[Mutant]:
    """Change a date, a number or a name in the sentences of each summary."""
    for article in dossier.articles:
        chance = random.Random(f"{seed} {article.id}")
        said = read_statement(_blanked(article.summary), names)
        for kind, start, end, words, put in _changes(dossier, said, chance):
            text = f"{article.summary[:start]}{words}{article.summary[end:]}"
            change = f"{article.summary[start:end]} → {words}"
            if text != article.summary:
                yield Mutant(f"summary {kind}", "sentence", article.id, None, text, change, put)


def _blanked(summary: str) -> str:
    return re.sub(r"\[[^\[\]]*\]", lambda found: " " * len(found[0]), summary)


def _changes(dossier: Dossier, said: Statement, chance: random.Random) -> Iterator[Change]:
    for date in said.dates:
        if not date.relative:
            others = list(other_dates(date.date, chance))
            yield from (("date", date.start, date.end, said_as(new), None) for _, new in others)
    for number in said.numbers:
        if not number.soft and number.low is not None:
            yield from (
                ("number", number.start, number.end, words, None) for words in other_numbers(number.low, chance)
            )
    for mention in said.names:
        entity_class = dossier.entities.class_of(mention.ids[0])
        if entity_class is None or entity_class is EntityClass.OFFICES:
            continue
        registry = dossier.entities.of_class(entity_class)
        others_of_it = [each for each in registry if each not in mention.ids]
        for new in chance.sample(others_of_it, min(2, len(others_of_it))):
            yield "name", mention.start, mention.end, registry[new].name, new

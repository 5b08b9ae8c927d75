"""Evidence moved: each fact cites one other paragraph of its article instead of its own.

A paragraph may prove a fact as well: news repeats itself. That is judged apart from the provers, by plain search of
strings: the paragraph has every name of the fact (its name, an alias, or the last word of a person's name), the day's
number and the month's name or the year of its date, each number as written, the quoted words, and at least two thirds
of the longer words of the sentence, compared by their first five letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.evidence.proof import Verdict
from briefing.model.edtf import Edtf, Precision
from briefing.model.facts import Fact, Figure, OfficeHeld, Quotation
from briefing.model.wording import date_in_words
from tests.mutants.report import share
from tests.mutants.trial import Court

_WORD = re.compile(r"[^\W\d_]{5,}")
_LEAST_PART = 2 / 3


class Moved(NamedTuple):
    """A fact that cites another paragraph."""

    fact: str
    paragraph: int
    refused: bool
    as_well: bool
    """Whether that paragraph proves the fact, too."""


def moved(court: Court) -> Iterator[Moved]:
    """Move each fact to each other paragraph of its article."""
    for article in court.dossier.articles:
        for fact in article.facts.values():
            for paragraph in range(1, len(court.texts[article.id].paragraphs) + 1):
                if paragraph not in fact.evidence:
                    changed = fact.model_copy(update={"evidence": (paragraph,)})
                    refused = court.proof(changed, article).verdict is Verdict.NOT_PROVED
                    as_well = not refused and _proves(court, fact, paragraph)
                    yield Moved(fact.id, paragraph, refused, as_well)


def _proves(court: Court, fact: Fact, paragraph: int) -> bool:
    text = court.texts[fact.article].paragraphs[paragraph - 1]
    return _has_names(court, fact, text) and _has_values(fact, text) and _has_words(fact.text, text)


def _has_names(court: Court, fact: Fact, text: str) -> bool:
    for _, name in fact.references:
        entity = court.dossier.entities.get(name)
        if entity is None:  # an article
            continue
        spellings = [entity.name, *getattr(entity, "aliases", ()), *getattr(entity, "misspelt", ())]
        family = getattr(entity, "family", None)
        if not any(spelling in text for spelling in (*spellings, *([family] if family else []))):
            return isinstance(fact, OfficeHeld) and entity.name.split()[0] in text
    return True


def _has_values(fact: Fact, text: str) -> bool:
    if isinstance(fact, Figure) and fact.as_written.lower() not in text.lower():
        return False
    if isinstance(fact, Quotation) and fact.words.split("…")[0].strip().lower() not in text.lower():
        return False
    return fact.date is None or _has_date(fact.date, text)


def _has_date(date: Edtf, text: str) -> bool:
    """Look for parts of the date as news writes them: '12', 'September' or 'Sept.', '2023', or a weekday."""
    if date.precision is not Precision.DAY:
        return date_in_words(date)[-4:] in text or "year" in text
    day = date.earliest
    month = day.strftime("%b")
    return (str(day.day) in text and month in text) or day.strftime("%A") in text


def _has_words(sentence: str, text: str) -> bool:
    ours, theirs = ({word.lower()[:5] for word in _WORD.findall(each)} for each in (sentence, text))
    return len(ours & theirs) >= _LEAST_PART * len(ours)


def report_of_moved(title: str, tried: Sequence[Moved]) -> str:
    """Write what became of them."""
    refused = sum(each.refused for each in tried)
    as_well = sum(each.as_well for each in tried)
    count = len(tried) - as_well
    lines = [
        f"{title}: evidence moved to each other paragraph, {len(tried):,} times; {as_well:,} of these paragraphs prove",
        f"  the fact as well; `prove` refuses {refused:,} of the other {count:,}: {share(refused, count)}",
    ]
    left = [each for each in tried if not each.refused and not each.as_well]
    lines += [f"  {each.fact} is proved by paragraph {each.paragraph}, too" for each in left]
    return "\n".join(lines) + "\n"

"""A fact's way back to its source text: how it is proved, and the words of the text that carry it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.evidence.lock.standing import Standing
from briefing.evidence.proof import Match, Proof
from briefing.evidence.prove import prove_fact
from briefing.evidence.source_text import SourceText
from briefing.evidence.texts import TextFile
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact
from briefing.reading.names import Names


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters of a paragraph, and what of the fact it carries."""

    text: str
    fields: tuple[str, ...]
    """The fields whose values these words carry; none for what stands between."""


@dataclass(frozen=True, slots=True)
class TracedPassage:
    """A paragraph of the source text in which something of a fact stands."""

    number: int
    cited: bool
    """The fact cites it; if not, its context was needed."""
    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """Give the whole paragraph."""
        return "".join(stretch.text for stretch in self.stretches)


def prove_again(dossier: Dossier, fact: Fact, text: TextFile) -> Proof:
    """Hold one fact against its article's text."""
    article = dossier.articles_by_id[fact.article]
    source = SourceText(text.paragraphs, article.anchor, Names.of(dossier.entities), dossier.entities)
    return prove_fact(fact, article, dossier.entities, source)


def traced(paragraphs: Sequence[str], evidence: Iterable[int], matches: Iterable[Match]) -> tuple[TracedPassage, ...]:
    """Give the paragraphs that a fact cites or that its proof needed, parted at what was found in them."""
    cited, found = set(evidence), list(matches)
    numbers = sorted(cited | {match.paragraph for match in found})
    return tuple(
        TracedPassage(
            number,
            number in cited,
            tuple(_stretches(paragraphs[number - 1], [match for match in found if match.paragraph == number])),
        )
        for number in numbers
        if 1 <= number <= len(paragraphs)
    )


def _stretches(text: str, matches: Sequence[Match]) -> Iterator[Stretch]:
    """Part a text at the ends of all matches; where several overlap, a stretch carries the fields of each."""
    ends = {0, len(text), *(end for match in matches for end in (match.start, match.end))}
    cuts = sorted(min(max(end, 0), len(text)) for end in ends)
    for start, end in pairwise(cuts):
        fields = dict.fromkeys(match.field for match in matches if match.start <= start and end <= match.end)
        if start < end:
            yield Stretch(text[start:end], tuple(fields))


def why_unproved(fact: Fact, standing: Standing) -> str:
    """Say why a fact is unproved as it is now; empty if it is proved."""
    return next(_reasons(fact, standing)) if fact.id in standing.unproved else ""


def _reasons(fact: Fact, standing: Standing) -> Iterator[str]:
    """Give the reasons, the nearest first."""
    if fact.id in standing.changed:
        yield f"changed since it was proved: {', '.join(standing.changed[fact.id])}"
    if fact.id in standing.altered:
        yield "its line in the lock is not as it was written"
    if fact.article in standing.articles:
        yield f"the {standing.articles[fact.article]} of its article has changed since it was proved"
    renamed = [name for name in dict.fromkeys(name for _, name in fact.references) if name in standing.entities]
    if renamed and fact.id not in standing.never and fact.article not in standing.new_articles:
        yield f"what it names has changed since it was proved: {', '.join(renamed)}"
    yield "proved by rules that have been bettered since" if standing.outdated else "never proved"

"""Which facts are asked about, and why the others are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.model.facts import Fact, Figure, Importance, OfficeHeld, Quotation
from briefing.quiz.certify import Refusal
from briefing.quiz.writing import WrittenBank

UNPROVED = "it is not proved"


@dataclass(frozen=True, slots=True)
class Covered:
    """A fact and the questions that ask about it."""

    fact: str
    article: str
    importance: int
    parts: tuple[str, ...]
    """What it has that can be asked: date, person, figure, speaker."""
    questions: tuple[str, ...]
    """The ids of the questions that are admitted."""
    because: tuple[str, ...]
    """Why there is none, each reason once; empty where there is one."""

    @property
    def is_needed(self) -> bool:
        """Tell whether the fact has to be asked: it matters, and it has something to ask for."""
        return self.importance <= Importance.GOOD_TO_KNOW and bool(self.parts)

    @property
    def is_missing(self) -> bool:
        """Tell whether the fact has to be asked and is not."""
        return self.is_needed and not self.questions


def coverage(dossier: Dossier, bank: WrittenBank, unproved: Collection[str] = ()) -> tuple[Covered, ...]:
    """Tell of each fact by which questions it is asked, or why by none, in the order of the dossier."""
    written: dict[str, list[str]] = defaultdict(list)
    for each in bank.written.values():
        written[each.fact].append(each.id)
    reasons: dict[str, list[str]] = defaultdict(list)
    for refused in bank.not_asked:
        reasons[refused.fact].append(f"{refused.slot}: {refused.because}")
    return tuple(_covered(fact, bank, written, reasons, unproved) for fact in dossier.facts)


def _covered(
    fact: Fact,
    bank: WrittenBank,
    written: Mapping[str, Iterable[str]],
    reasons: Mapping[str, Iterable[str]],
    unproved: Collection[str],
) -> Covered:
    verdicts = {name: bank.admitted(name) for name in written.get(fact.id, ())}
    asked = tuple(name for name, verdict in verdicts.items() if not isinstance(verdict, Refusal))
    because: list[str] = []
    if fact.id in unproved:
        because = [UNPROVED]
    elif not asked:
        refused = (f"{name.partition('#')[2]}: {each.because}" for name, each in _refusals(verdicts))
        because = [*reasons.get(fact.id, ()), *refused] or ["it has nothing that can be asked"]
    return Covered(
        fact.id, fact.article, int(fact.importance), tuple(parts(fact)), asked, tuple(dict.fromkeys(because))
    )


def _refusals(verdicts: Mapping[str, object]) -> Iterator[tuple[str, Refusal]]:
    return ((name, verdict) for name, verdict in verdicts.items() if isinstance(verdict, Refusal))


def parts(fact: Fact) -> Iterator[str]:
    """Name what a fact has that can be asked for."""
    if fact.date is not None:
        yield "date"
    if fact.people or isinstance(fact, OfficeHeld):
        yield "person"
    if isinstance(fact, Figure):
        yield "figure"
    if isinstance(fact, Quotation):
        yield "speaker"

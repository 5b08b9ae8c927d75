"""From a dossier to the questions about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.evidence.lock.record import Lock
from briefing.model.dossier import Dossier
from briefing.model.slots import Slot
from briefing.quiz.balance import spare
from briefing.quiz.bank import Row
from briefing.quiz.knowing import Known, know
from briefing.quiz.question import Kind, Question, Reason
from briefing.quiz.values import Entities, Term
from briefing.quiz.writers import Matter, NotAsked, questions

if TYPE_CHECKING:
    from briefing.quiz.certify import Refusal

_FEWEST: Final = 3
"""Fewer choices are no question."""

_LISTED: Final = frozenset({Slot.CERTAINTY, Slot.ARTICLE})
"""Their choices are known beforehand, whatever the keys of other questions."""

_OF_CHOICES: Final = frozenset({Slot.EVENT, Slot.ORDER})
"""Their stems say nothing of the answer, which is found among the choices."""


@dataclass(frozen=True, eq=False)
class WrittenBank:
    """All questions of a dossier in memory; whether one is admitted is found out when that is asked."""

    known: Known
    written: Mapping[str, Question]
    """By id, in the order of the dossier."""
    not_asked: tuple[NotAsked, ...]
    """The slots for which no question was written, with the reasons."""

    @property
    def world(self) -> Known:
        """Give the facts from which the questions are written."""
        return self.known

    def rows(self, kinds: Collection[Kind] = (), articles: Collection[str] = ()) -> Sequence[Row]:
        """Give the questions of some kinds and articles, of all where none is named, in the order of the dossier."""
        return tuple(
            row(each)
            for each in self.written.values()
            if (not kinds or each.kind in kinds) and (not articles or each.article in articles)
        )

    def question(self, name: str) -> Question:
        """Give a question by its id; raise KeyError if there is none."""
        return self.written[name]

    def pool(self, name: str) -> Sequence[str]:
        """Give the ids of the questions of a pool, in the order of the dossier."""
        return self._pools.get(name, ())

    @cached_property
    def _pools(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for each in self.written.values():
            found[each.pool].append(each.id)
        return found

    def admitted(self, name: str) -> tuple[Reason, ...] | Refusal:
        """Tell why a question has one right answer, or why it can't be asked; raise KeyError if there is none."""
        from briefing.quiz.certify import admit

        return admit(self.written[name], self.known)


def row(question: Question) -> Row:
    """Give what is needed of a question to select it."""
    return Row(
        id=question.id,
        card=question.card,
        kind=question.kind,
        slot=question.slot,
        fact=question.fact,
        article=question.article,
        importance=question.importance,
        can_type=question.can_type,
        can_choose=question.can_choose,
        spare=question.spare,
    )


def write(dossier: Dossier, lock: Lock | None, unproved: Collection[str]) -> WrittenBank:
    """Write all questions of a dossier, none of them about a fact that is not proved."""
    known = know(dossier, lock, frozenset(unproved))
    matter = Matter(dossier, known, frozenset(unproved))
    found = [each for fact in dossier.facts if fact.id not in unproved for each in questions(matter, fact)]
    asked = [each for each in found if isinstance(each, Question)]
    repeated = dict(_repeated(asked))
    told = (each for each in found if isinstance(each, NotAsked))
    not_asked = (*told, *(NotAsked(each.fact, each.slot, repeated[each.id]) for each in asked if each.id in repeated))
    written = dict(_choosable([each for each in asked if each.id not in repeated]))
    for name in spare(written.values()):
        written[name] = written[name]._replace(spare=True)
    return WrittenBank(known, written, not_asked)


def _choosable(asked: Sequence[Question]) -> Iterator[tuple[str, Question]]:
    """Leave to typed answers what has too few others that could stand beside its key."""
    keys: dict[str, set[str]] = defaultdict(set)
    for each in asked:
        keys[each.pool].add(each.key_text)
    for each in asked:
        few = isinstance(each.key, Entities | Term) and len(keys[each.pool]) < _FEWEST and each.slot not in _LISTED
        yield each.id, each._replace(can_choose=False) if few else each


def _repeated(asked: Iterable[Question]) -> Iterator[tuple[str, str]]:
    """Find questions in the same words: of those with one answer all but the first, of those with several all."""
    alike: dict[str, list[Question]] = defaultdict(list)
    for each in asked:
        alike[each.stem].append(each)
    for same in alike.values():
        answers = {each.key_text for each in same}
        if len(answers) > 1 and same[0].slot not in _OF_CHOICES:
            yield from ((each.id, "two facts answer the same words differently") for each in same)
            continue
        first = {each.key_text: each.id for each in reversed(same)}
        yield from (
            (each.id, "another fact is asked in the same words") for each in same if each.id != first[each.key_text]
        )

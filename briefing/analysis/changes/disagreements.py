"""Disagreements followed from one dossier to another: which appeared, which were settled, which are others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from briefing.analysis.changes.facts import Fields
from briefing.analysis.changes.following import Followed
from briefing.analysis.changes.pairing import Names
from briefing.analysis.changes.values import Disagreement, Printed, Turn, Value, differing
from briefing.analysis.reconcile import Topic, reconcile
from briefing.analysis.verdicts import answer_in_words, verdict_in_words


class _Asked(NamedTuple):
    """A question of fact in one dossier."""

    question: str
    topic: Topic | None
    fields: Fields

    @property
    def differs(self) -> bool:
        """Tell whether the sources differ on it."""
        return self.topic is not None and self.topic.relation.is_difference


_NOT_ASKED: Final = _Asked("", None, {})


def disagreements(followed: Followed) -> Iterator[Disagreement]:
    """Give the questions on which the sources differ or differed, unless they still differ in the same way."""
    old = _asked(followed.old, {fact.id: fact.id for fact in followed.old.dossier.facts})
    new = _asked(followed.new, followed.paired)
    for name in (*new, *(name for name in old if name not in new)):
        before, now = old.get(name, _NOT_ASKED), new.get(name, _NOT_ASKED)
        values = differing(before.fields, now.fields)
        turn = _turn(before, now, values)
        if turn is not None:
            yield Disagreement(turn, now.question or before.question, before.topic, now.topic, values)


def _turn(old: _Asked, new: _Asked, values: tuple[Value, ...]) -> Turn | None:
    if old.differs is not new.differs:
        return Turn.APPEARED if new.differs else Turn.SETTLED
    return Turn.CHANGED if new.differs and values else None


def _asked(names: Names, paired: Mapping[str, str]) -> dict[str, _Asked]:
    """Give the questions by the ids that they had in the old dossier."""
    topics = {topic.id: topic for topic in reconcile(names.dossier)}
    return {
        names.topics[name]: _Asked(question, topics.get(name), _fields(topics.get(name), paired))
        for name, question in names.dossier.topics.items()
    }


def _fields(topic: Topic | None, paired: Mapping[str, str]) -> Fields:
    """Give the answers and what they come to; nothing where there are no two."""
    if topic is None:
        return {}
    answers = [(answer_in_words(topic, answer), [fact.id for fact in answer.facts]) for answer in topic.answers]
    key = frozenset((words, frozenset(paired.get(name, f"new: {name}") for name in facts)) for words, facts in answers)
    words, exact = "; ".join(words for words, _ in answers), "; ".join(", ".join(facts) for _, facts in answers)
    verdict = verdict_in_words(topic)
    return {"answers": Printed(key, words, exact), "verdict": Printed(verdict, verdict)}

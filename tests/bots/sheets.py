"""What bots see of fresh sessions: stems and choices; and what they don't: the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from briefing.quiz.bank import Bank
from briefing.quiz.chance import Chance
from briefing.quiz.composing import compose
from briefing.quiz.question import Form, Kind, Posed
from briefing.quiz.selection import rank

NOW = datetime(2025, 7, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Sheet:
    """One question as a bot sees it, with the place of its key."""

    session: int
    number: int
    kind: str
    slot: str
    recipe: str
    """set, ladder or order."""
    fact: str
    stem: str
    choices: tuple[str, ...]
    key: int
    order: tuple[int, ...] = ()
    """Of an order, the places of all events in their order."""

    @property
    def answer(self) -> str:
        """Give the text of the right choice."""
        return self.choices[self.key]


Session = Sequence[Sheet]


def sessions(bank: Bank, seeds: Sequence[int], number: int = 10, kinds: Sequence[Kind] = ()) -> list[Session]:
    """Sit fresh sessions, as a reader without a history gets them."""
    rows = bank.rows(kinds)
    found: list[Session] = []
    for seed in seeds:
        chance = Chance(Random(seed).random)  # noqa: S311 - drawn by seed, the same ones on every day
        posed = compose(bank, rank(rows, {}, NOW, chance), Form.CHOICE, number, chance)
        found.append([*shown(posed, seed, bank)])
    return found


def shown(posed: Sequence[Posed], session: int, bank: Bank) -> Iterator[Sheet]:
    """Give the questions of a session as bots see them."""
    for number, each in enumerate(posed):
        yield Sheet(
            session=session,
            number=number,
            kind=str(each.question.kind),
            slot=str(each.question.slot),
            recipe=_recipe(each, bank),
            fact=each.question.fact,
            stem=each.question.stem,
            choices=tuple(choice.text for choice in each.choices),
            key=each.key[0],
            order=each.key if each.question.kind is Kind.ORDER else (),
        )


def _recipe(posed: Posed, bank: Bank) -> str:
    if posed.question.kind is Kind.ORDER:
        return "order"
    keys = {bank.question(name).key_text for name in bank.pool(posed.question.pool)}
    return "set" if all(choice.text in keys for choice in posed.choices) else "ladder"

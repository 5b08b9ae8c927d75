"""Exact tests of whether a bot does better or worse than chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import factorial
from random import Random
from typing import Final, NamedTuple

from tests.bots.bots import bots, orders
from tests.bots.learners import LEARNERS, learnt
from tests.bots.sheets import Session, Sheet

LEVEL: Final = 0.01
"""So often at most may chance alone make the gate fail."""


class Answer(NamedTuple):
    """What a bot answered, and how probable it was to be right by chance."""

    sheet: Sheet
    is_right: bool
    chance: float


@dataclass(frozen=True)
class Score:
    """How a bot did."""

    bot: str
    pooled: str
    """'questions', or 'facts' where each fact counts once."""
    asked: int
    right: int
    chance: float
    """How many right answers chance gives on average."""
    p: float
    corrected: float = 1.0
    """The same, corrected for the number of tests (Holm 1979)."""


def scores(sessions: Sequence[Session], seed: int = 0) -> list[Score]:
    """Try all bots, and correct for their number; the most suspicious ones come first.

    Each is tried on all questions, for in a set each choice is as likely to be right whatever was asked before, and
    with each fact counted once. Learners are tried by facts alone, for the same ones would correct them again and
    again. So are orders, whose events are not drawn for each session.
    """
    lot = Random(seed)  # noqa: S311 - drawn by seed, the same ones on every day
    found = []
    for name, answers in answered(sessions, lot).items():
        if name not in LEARNERS and not answers[0].sheet.order:
            found.append(_score(name, "questions", answers))
        found.append(_score(name, "facts", [*_one_each(answers, lot)]))
    return holm(found)


def answered(sessions: Sequence[Session], lot: Random) -> Mapping[str, Sequence[Answer]]:
    """Let all bots answer all questions in which they find something to go by; between equals they draw lots."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for session in sessions:
        for sheet in session:
            if sheet.order:
                for name, answer in orders(sheet, lot).items():
                    found[name].append(Answer(sheet, answer == sheet.order, 1 / factorial(len(answer))))
                continue
            for name, feature in bots().items():
                measured = feature(sheet, session)
                if measured is not None and len(set(measured)) > 1:
                    found[name].append(_picked(sheet, measured, lot))
    for name, traits in LEARNERS.items():
        for sheet, measured in learnt(sessions, traits):
            if len(set(measured)) > 1:
                found[name].append(_picked(sheet, measured, lot))
    return found


def _picked(sheet: Sheet, measured: Sequence[float], lot: Random) -> Answer:
    best = [place for place, each in enumerate(measured) if each == max(measured)]
    return Answer(sheet, lot.choice(best) == sheet.key, 1 / len(measured))


def _one_each(answers: Sequence[Answer], lot: Random) -> Iterator[Answer]:
    """Take of each fact one answer, by lot."""
    by_fact: dict[str, list[Answer]] = defaultdict(list)
    for each in answers:
        by_fact[each.sheet.fact].append(each)
    for several in by_fact.values():
        yield lot.choice(several)


def _score(bot: str, pooled: str, answers: Sequence[Answer]) -> Score:
    chances = [each.chance for each in answers]
    right = sum(each.is_right for each in answers)
    return Score(bot, pooled, len(answers), right, sum(chances), two_sided(right, chances))


def two_sided(right: int, chances: Sequence[float]) -> float:
    """Give the probability, under chance, of a number of right answers that is no more probable than this one.

    The number is distributed as the sum of independent trials, each with a chance of its own (Poisson's binomial), and
    reckoned exactly, but for rounding: probabilities that differ by less than one in 1e12 count as equal.
    """
    distribution = [1.0]
    for chance in chances:
        missed = [each * (1 - chance) for each in distribution] + [0.0]
        hit = [0.0] + [each * chance for each in distribution]
        distribution = [one + other for one, other in zip(missed, hit, strict=True)]
    limit = distribution[right] * (1 + 1e-12)
    return min(1.0, sum(each for each in distribution if each <= limit))


def holm(found: Iterable[Score]) -> list[Score]:
    """Correct for the number of tests, by steps from the smallest p."""
    ordered = sorted(found, key=lambda each: each.p)
    corrected, least = [], 0.0
    for rank, each in enumerate(ordered):
        least = max(least, min(1.0, each.p * (len(ordered) - rank)))
        corrected.append(replace(each, corrected=least))
    return corrected


def table(found: Sequence[Score]) -> str:
    """Print the scores, the most suspicious first."""
    head = f"{'bot':36} {'by':10} {'n':>6} {'right':>6} {'chance':>7} {'share':>6} {'p':>8} {'Holm':>6}"
    lines = [
        f"{each.bot:36} {each.pooled:10} {each.asked:6} {each.right:6} {each.chance:7.1f}"
        f" {each.right / each.asked:6.3f} {each.p:8.4f} {each.corrected:6.3f}"
        for each in found
    ]
    return "\n".join([head, *lines])

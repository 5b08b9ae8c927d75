"""What comes of a session: points by kind and article, and what to read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from briefing.quiz.propositions import World
from briefing.quiz.response import Verdict
from briefing.quiz.session.events import Answer
from briefing.quiz.session.plan import Turn
from briefing.quiz.session.state import State
from briefing.quiz.values import Sequence as Order


class Tally(NamedTuple):
    """Points of some questions."""

    name: str
    points: float
    asked: int


class Earlier(NamedTuple):
    """An earlier session, as far as it was answered."""

    points: float
    asked: int

    @property
    def share(self) -> float:
        """Give the points as a share of all that could be had."""
        return self.points / self.asked if self.asked else 0.0


class Reread(NamedTuple):
    """A passage to read again."""

    article: str
    reference: str
    fact: str
    text: str
    page: int | None = None


class Results(NamedTuple):
    """The results of a session, as far as it was answered."""

    asked: int
    planned: int
    points: float
    verdicts: tuple[tuple[Verdict, int], ...]
    """How many answers were right, partly right, wrong and skipped."""
    kinds: tuple[Tally, ...]
    articles: tuple[Tally, ...]
    again: tuple[Reread, ...]
    milliseconds: int
    hints: int
    overruled: int
    earlier: tuple[Earlier, ...] = ()
    """Sessions before this one, the last one first."""

    @property
    def share(self) -> float:
        """Give the points as a share of all that could be had so far."""
        return self.points / self.asked if self.asked else 0.0


Pages = Callable[[str], int | None]
"""Gives the page of the PDF on which a fact stands, None where no PDF is known."""


def results(state: State, world: World, earlier: Sequence[Earlier] = (), pages: Pages = lambda _: None) -> Results:
    """Add a session up."""
    pairs = [*zip(state.plan.turns, state.answers, strict=False)]
    counted = [(verdict, sum(each.verdict is verdict for _, each in pairs)) for verdict in Verdict]
    return Results(
        asked=len(pairs),
        planned=len(state.plan.turns),
        points=sum(each.score for _, each in pairs),
        verdicts=tuple((verdict, number) for verdict, number in counted if verdict is not Verdict.UNCLEAR),
        kinds=_tallies((str(turn.question.kind), each) for turn, each in pairs),
        articles=_by_article(pairs, world),
        again=tuple(_again(pairs, world, pages)),
        milliseconds=sum(each.milliseconds for _, each in pairs),
        hints=sum(each.hinted for _, each in pairs),
        overruled=sum(each.overruled for _, each in pairs),
        earlier=tuple(earlier),
    )


def _tallies(answers: Iterable[tuple[str, Answer]]) -> tuple[Tally, ...]:
    found: dict[str, list[float]] = {}
    for name, each in answers:
        found.setdefault(name, []).append(each.score)
    return tuple(Tally(name, sum(scores), len(scores)) for name, scores in found.items())


def _by_article(pairs: Sequence[tuple[Turn, Answer]], world: World) -> tuple[Tally, ...]:
    """Add up by article, in the order of the dossier."""
    places = {name: place for place, name in enumerate(world.articles)}
    found = _tallies((turn.question.article, each) for turn, each in pairs)
    return tuple(sorted(found, key=lambda each: places.get(each.name, len(places))))


def _facts(turn: Turn) -> Sequence[str]:
    """Name what a question asks about; of an order all that is put in order."""
    key = turn.question.key
    return key.facts if isinstance(key, Order) else (turn.question.fact,)


def _again(pairs: Sequence[tuple[Turn, Answer]], world: World, pages: Pages) -> Iterable[Reread]:
    """Name what wasn't known, in the order of the articles and of their paragraphs, each fact once."""
    facts = dict.fromkeys(name for turn, each in pairs if each.score < 1 for name in _facts(turn))
    found = []
    order = [*world.articles]
    for name in facts:
        try:
            fact = world.proposition(name)
        except KeyError:  # the dossier was changed while the session was away
            continue
        place = order.index(fact.article) if fact.article in order else len(order)
        page = pages(name)
        found.append((place, fact.paragraphs, Reread(fact.article, fact.reference, name, fact.text, page)))
    return [each for _, _, each in sorted(found, key=lambda found: found[:2])]

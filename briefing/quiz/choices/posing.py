"""From a question to its choices as they are shown, with the certificate that one of them is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import Final, NamedTuple

from briefing.quiz.bank import Bank
from briefing.quiz.certify import Code, Refusal, admit, allow, certify
from briefing.quiz.chance import Chance
from briefing.quiz.choices.dates import of_dates
from briefing.quiz.choices.gathering import FEWEST, Fits, gather
from briefing.quiz.choices.ladders import Ladder, climb
from briefing.quiz.choices.likeness import shares_evenly
from briefing.quiz.choices.numbers import of_numbers
from briefing.quiz.choices.windows import all_there_are, of_thirds
from briefing.quiz.propositions import World
from briefing.quiz.question import Choice, Form, Posed, Question
from briefing.quiz.values import Amount, Days, Term, Value
from briefing.quiz.values import Sequence as Order

_SCALE: Final = ("established", "reported", "assessed", "alleged", "speculated", "planned", "denied")
"""Certainties in the order in which they are shown, the strongest first."""


class Drawn(NamedTuple):
    """Choices as they were drawn, in the order in which they are shown, and who among them can be the key."""

    choices: tuple[Choice, ...]
    members: tuple[Question, ...] = ()
    """The questions whose keys the choices are: any of them may be asked. None for a ladder or an order."""


def pose(question: Question, bank: Bank, form: Form, chance: Chance) -> Posed | Refusal:
    """Pose a question with its choices and its certificate, or tell why that can't be done honestly."""
    if form is Form.TYPED:
        return _typed(question, bank.world)
    drawn = draw(question, bank, lambda _: True, chance)
    return drawn if isinstance(drawn, Refusal) else put(question, drawn, bank.world)


def draw(question: Question, bank: Bank, fits: Fits, chance: Chance, uneven: float = inf) -> Drawn | Refusal:
    """Draw choices by the recipe that serves the question; members of a set have to fit, ladders to be even."""
    if not question.can_choose:
        return Refusal(Code.TYPED_ONLY, "It is asked without choices only.")
    world = bank.world
    admitted = admit(question, world)
    if isinstance(admitted, Refusal):
        return admitted
    if isinstance(question.key, Order):
        return Drawn(tuple(chance.shuffled([*_events(question.key, world)])))
    members = gather(question, bank, fits, chance)
    if len(members) >= FEWEST:
        return Drawn(tuple(_arranged([Choice(each.key_text, each.key) for each in members], chance)), members)
    for choices in _made(question, world, chance, uneven):
        if choices and shares_evenly(question.stem, (each.text for each in choices)):
            return Drawn(choices)
    return Refusal(Code.FEW_CHOICES, "Fewer than three choices are wrong for sure and look like the right one.")


def put(question: Question, drawn: Drawn, world: World) -> Posed | Refusal:
    """Put a question with choices that were drawn for it, or for another of their members."""
    certificate = certify(question, drawn.choices, world)
    if isinstance(certificate, Refusal):
        return certificate
    return Posed(question, Form.CHOICE, drawn.choices, _key(question, drawn.choices), certificate)


def _typed(question: Question, world: World) -> Posed | Refusal:
    if not question.can_type:
        return Refusal(Code.CHOICE_ONLY, "It can't be asked without choices.")
    certificate = certify(question, (), world)
    return certificate if isinstance(certificate, Refusal) else Posed(question, Form.TYPED, (), (), certificate)


def _events(order: Order, world: World) -> Iterator[Choice]:
    for fact in order.facts:
        yield Choice(world.proposition(fact).label, Term(fact, "event"))


def _made(question: Question, world: World, chance: Chance, uneven: float) -> Iterator[tuple[Choice, ...]]:
    """Give choices that are not the answers of other questions: ladders, and where all may be, whatever there is."""
    for ladder in _ladders(question, world):
        yield climb(_honest(ladder, question, world), chance, uneven)
    if uneven == inf and isinstance(question.key, Days):
        found = all_there_are(question, question.key)
        if not isinstance(certify(question, found, world), Refusal):
            yield found


def _ladders(question: Question, world: World) -> Iterator[Ladder]:
    if isinstance(question.key, Days):
        key = question.key
        near, thirds = of_dates(question, key, world), of_thirds(question, key, world)
        far = of_dates(question, key, world, far=True) if key.precision == "day" else None
        yield from (each for each in (near, far, thirds) if each is not None)
    elif isinstance(question.key, Amount):
        yield from of_numbers(question, question.key)


def _honest(ladder: Ladder, question: Question, world: World) -> Ladder:
    """Take from a ladder the rungs that could be right."""

    def allowed(steps: int) -> Choice | None:
        choice = ladder.rung(steps)
        if steps == 0 or choice is None:
            return choice
        return None if isinstance(allow(question, choice.value, world), Refusal) else choice

    return ladder._replace(rung=allowed)


def _arranged(choices: Sequence[Choice], chance: Chance) -> list[Choice]:
    """Sort dates, numbers and certainties; shuffle all others, so that no place tells anything."""
    shuffled = chance.shuffled(choices)
    return sorted(shuffled, key=lambda each: _rank(each.value))


def _rank(value: Value) -> tuple[float, float]:
    match value:
        case Days():
            return value.first, value.last
        case Amount():
            return float(value.low), float(value.high)
        case Term(among="certainty"):
            return _SCALE.index(value.word), 0
        case _:
            return 0, 0


def _key(question: Question, choices: Sequence[Choice]) -> tuple[int, ...]:
    """Give the positions of what is right: of the key, or of all events in their order."""
    if isinstance(question.key, Order):
        places = {each.value.word: place for place, each in enumerate(choices) if isinstance(each.value, Term)}
        return tuple(places[fact] for fact in question.key.facts)
    return tuple(place for place, each in enumerate(choices) if each.value == question.key)

"""How choices are graded: typed answers have grammars of their own, choices need none."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.quiz.response import Verdict
from briefing.quiz.session.events import Answer, Passed
from briefing.quiz.session.plan import Turn

SWAPPED = 0.5
"""The score of an order in which only two neighbours are swapped."""


def picked(turn: Turn, number: int, place: int, milliseconds: int) -> Answer:
    """Grade a choice."""
    right = place in turn.key
    return Answer(
        number=number,
        text=turn.choices[place],
        verdict=Verdict.RIGHT if right else Verdict.WRONG,
        score=float(right),
        milliseconds=milliseconds,
        picked=(place,),
    )


def in_order(turn: Turn, number: int, places: Sequence[int], milliseconds: int) -> Answer:
    """Grade an order: all in their places, or but for two neighbours, which is half right."""
    wrong = [at for at, (place, right) in enumerate(zip(places, turn.key, strict=True)) if place != right]
    swapped = len(turn.key) > 2 and len(wrong) == 2 and wrong[1] == wrong[0] + 1
    verdict, score, because = Verdict.WRONG, 0.0, ""
    if not wrong:
        verdict, score = Verdict.RIGHT, 1.0
    elif swapped:
        verdict, score, because = Verdict.PARTLY, SWAPPED, "Only two neighbours are swapped, which counts for half."
    return Answer(
        number=number,
        text=" → ".join(turn.choices[place] for place in places),
        verdict=verdict,
        score=score,
        milliseconds=milliseconds,
        because=because,
        picked=tuple(places),
    )


def no_answer(number: int, passed: Passed) -> Answer:
    """Grade a question that was skipped, or not answered in time."""
    verdict, because = (Verdict.SKIPPED, "") if passed.in_time else (Verdict.WRONG, "The time was up.")
    return Answer(number=number, text="", verdict=verdict, score=0.0, milliseconds=passed.milliseconds, because=because)

from __future__ import annotations

import pytest

from briefing.analysis.questions import is_closed, respects
from briefing.analysis.relations import Dimension
from briefing.model.facts import Fact
from tests import builders

EVENT, FIGURE = builders.fact(builders.event()), builders.fact(builders.figure())
CLAIM = builders.fact(builders.claim(date="2024"))


@pytest.mark.parametrize(
    ("question", "compared"),
    [
        ("When did Russia invade Ukraine?", (Dimension.DATE,)),
        ("On which day did the bridge open?", (Dimension.DATE,)),
        ("In what year was the bridge built?", (Dimension.DATE,)),
        ("How many troops were there when he came?", (Dimension.FIGURE,)),
        ("How long is the *new* road?", (Dimension.FIGURE,)),
        ("What number of troops was sent?", (Dimension.FIGURE,)),
        ("When, and how many?", (Dimension.DATE, Dimension.FIGURE)),
        ("How many, and when?", (Dimension.DATE, Dimension.FIGURE)),
        ("Does Russia give aid in return?", (Dimension.CERTAINTY,)),
        ("Had it been retaken when June began?", (Dimension.CERTAINTY,)),
    ],
)
def test_a_question_tells_what_is_compared(question: str, compared: tuple[Dimension, ...]) -> None:
    """Words that ask for a date, for a number, or for yes or no decide what is compared, whatever the answers are."""
    assert respects(question, (FIGURE, FIGURE, EVENT, EVENT)) == compared
    assert is_closed(question) is (compared == (Dimension.CERTAINTY,))


@pytest.mark.parametrize("question", ["What the repair of the bridge cost", "Who paid?", "The number of lorries"])
@pytest.mark.parametrize(
    ("answers", "compared"),
    [
        ((FIGURE, FIGURE, EVENT), (Dimension.FIGURE,)),
        ((FIGURE, FIGURE, EVENT, EVENT), (Dimension.FIGURE,)),
        ((FIGURE, EVENT, EVENT, CLAIM), (Dimension.DATE,)),
        ((CLAIM, CLAIM, EVENT), ()),
    ],
)
def test_elsewhere_the_answers_tell(question: str, answers: tuple[Fact, ...], compared: tuple[Dimension, ...]) -> None:
    """Numbers come before dates, which count for events alone: a claim is dated by when it was made."""
    assert respects(question, answers) == compared

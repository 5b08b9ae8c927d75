from __future__ import annotations

import pytest

from briefing.analysis.questions import is_closed, respects
from briefing.analysis.relations import Dimension

EVERYTHING = tuple(Dimension)


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
        ("What the repair of the bridge cost", EVERYTHING),
        ("Who paid?", EVERYTHING),
        ("The number of lorries", EVERYTHING),
    ],
)
def test_a_question_tells_what_is_compared(question: str, compared: tuple[Dimension, ...]) -> None:
    """Words that ask for a date, for a number, or for yes or no narrow the comparison; others leave it whole."""
    assert respects(question) == compared
    assert is_closed(question) is (compared == (Dimension.CERTAINTY,))

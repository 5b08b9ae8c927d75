"""What the history shows: what is known and what is not, and which questions tell readers apart."""

from briefing.quiz.statistics.overview import Overview, overview
from briefing.quiz.statistics.questions import QuestionFigures, question_figures
from briefing.quiz.statistics.runs import Comparison, Run, compared, runs
from briefing.quiz.statistics.tallies import Tally, tallies
from briefing.quiz.statistics.weakest import Weak, weakest
from briefing.quiz.statistics.weeks import Week, weeks

__all__ = [
    "Comparison",
    "Overview",
    "QuestionFigures",
    "Run",
    "Tally",
    "Weak",
    "Week",
    "compared",
    "overview",
    "question_figures",
    "runs",
    "tallies",
    "weakest",
    "weeks",
]

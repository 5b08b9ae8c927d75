"""What readers have answered, kept in a file, and what follows from it for each card.

The file is SQLite. Its table of responses only grows; everything about cards is derived from it.
"""

from briefing.quiz.memory.cards import CardState
from briefing.quiz.memory.history import History
from briefing.quiz.memory.records import Recorded, Session, Which
from briefing.quiz.memory.troubles import HistoryError, Trouble

__all__ = ["CardState", "History", "HistoryError", "Recorded", "Session", "Trouble", "Which"]

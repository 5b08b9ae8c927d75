"""Quoted words in prose: which stretches are quoted, and where the words of a quotation stand."""

from briefing.reading.quotations.marks import Quoted, quoted
from briefing.reading.quotations.nearest import Nearest, nearest_words
from briefing.reading.quotations.search import FoundWords, Stretch, find_words

__all__ = ["FoundWords", "Nearest", "Quoted", "Stretch", "find_words", "nearest_words", "quoted"]

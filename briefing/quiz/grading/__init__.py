"""Grading of typed answers: small grammars of our own, which keep the precision that was typed.

General parsers are unfit as graders: they fill gaps from today's date and read '10k' as kibibytes.
"""

from __future__ import annotations

from briefing.quiz.grading.grade import grade, prepare

__all__ = ["grade", "prepare"]

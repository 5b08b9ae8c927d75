"""Choices that tell nothing: sets drawn before their key, ladders for what has too few real rivals."""

from __future__ import annotations

from briefing.quiz.choices.posing import pose

__all__ = ["pose"]

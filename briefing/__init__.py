"""Checked facts from news articles, typeset as a PDF briefing."""

from __future__ import annotations

__version__ = "0.1.0"

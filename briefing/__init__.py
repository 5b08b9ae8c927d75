"""Checked facts from news articles, typeset as a PDF briefing and asked back in a quiz."""

from __future__ import annotations

__version__ = "0.1.0"

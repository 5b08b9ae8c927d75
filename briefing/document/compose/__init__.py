"""A dossier becomes a briefing document: one module for each section."""

from __future__ import annotations

from briefing.document.compose.compose import compose, compose_sheet

__all__ = ["compose", "compose_sheet"]

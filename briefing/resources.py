"""The folders that travel with the package: the shipped dossier and the templates."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def content_folder() -> Path:
    """Give the shipped dossier: inside the package in a wheel, beside it in a checkout."""
    return _travelling("content")


def templates_folder() -> Path:
    """Give the templates of the briefing: inside the package in a wheel, beside it in a checkout."""
    return _travelling("templates")


def _travelling(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name

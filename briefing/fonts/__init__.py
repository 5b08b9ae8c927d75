"""The fonts of the briefing: where their files are, and which characters they lack."""

from __future__ import annotations

from bisect import bisect_right
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from briefing.errors import BriefingError
from briefing.fonts.coverage import RANGES

SERIF: Final = "Source Serif Pro"
SANS: Final = "Source Sans Pro"

PACKAGES: Final = {SERIF: "font_source_serif_pro", SANS: "font_source_sans_pro"}
"""Each family's package, which carries its faces as static TrueType files in a folder ``files``."""

STYLES: Final = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")

_STARTS: Final = tuple(first for first, _ in RANGES)
_LAYOUT: Final = frozenset("\t\n\f\r\u00ad\u200b\u2060")
"""White space, and marks that only guide line breaks: they are never drawn."""


def files() -> tuple[Path, ...]:
    """List the font file of every face that a briefing may use; raise `BriefingError` where one is missing."""
    return tuple(_file(family, style) for family in PACKAGES for style in STYLES)


def missing(text: str) -> list[str]:
    """List the characters that at least one of our faces lacks, each once, in the order of the text."""
    return [character for character in dict.fromkeys(text) if not _covered(character)]


def _covered(character: str) -> bool:
    """Say whether every face has a glyph for the character, or it needs none."""
    point = ord(character)
    position = bisect_right(_STARTS, point) - 1
    return character in _LAYOUT or (position >= 0 and point <= RANGES[position][1])


def _file(family: str, style: str) -> Path:
    """Give the path of one face, found without importing its package."""
    package = PACKAGES[family]
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0] if folders else package, "files", f"{family.replace(' ', '')}-{style}.ttf")
    if not path.is_file():
        message = f"the font {family} ({style}) is not installed"
        raise BriefingError(message, hint=f"pip install --force-reinstall {package.replace('_', '-')}==0.0.1")
    return path

"""How old the notes of `briefing export anki` are: younger than in an earlier deck just where they were mended."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing import console
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.export.cards.anki_ages import Compared, Known
    from briefing.export.cards.card import Deck

_AGE: Final = slice(10, 14)
"""The bytes in which an archive tells the time of its first file (APPNOTE 4.3.7)."""


def add_after(parser: argparse.ArgumentParser) -> None:
    """Let the command be told which deck learners have."""
    parser.add_argument(
        "--after",
        metavar="OLD",
        type=Path,
        help="deck that was exported before: just the notes that say something else become younger than in it",
    )


def writer(after: Path | None, target: Path) -> Callable[[Deck, datetime], bytes]:
    """Give what writes a deck that follows an earlier one; that is read at once, for it may be the target."""
    if after is None:
        return lambda deck, moment: _first(deck, moment, target)
    before = _before(after)
    return lambda deck, moment: _next(deck, moment, target, after, before)


def _first(deck: Deck, moment: datetime, target: Path) -> bytes:
    from briefing.export.cards.anki import anki_package

    content = anki_package(deck, moment)
    _tell_age(target, content)
    return content


def _next(deck: Deck, moment: datetime, target: Path, after: Path, before: Mapping[str, Known]) -> bytes:
    from briefing.export.cards.anki import anki_package, notes
    from briefing.export.cards.anki_ages import compared

    found = compared(notes(deck, moment), before)
    if not found.mended + found.same:
        console.say(f"No note of {console.escaped(str(after))} is in this deck: it is written as without --after.")
        return _first(deck, moment, target)
    console.say(f"Since {console.escaped(str(after))}: {_told(found)}.")
    return anki_package(deck, moment, before)


def _told(found: Compared) -> str:
    return f"{console.count(found.mended, 'note')} mended, {found.same:,} as before, {found.new:,} new"


def _before(path: Path) -> Mapping[str, Known]:
    """Read the notes of an earlier deck; raise `BriefingError` where there is none."""
    from briefing.export.cards.anki_ages import MOST_BYTES, REMEDY, known

    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise BriefingError(f"{path} cannot be read: {reason}", hint=REMEDY) from None
    return known(content, str(path))


def _tell_age(target: Path, content: bytes) -> None:
    """Say what Anki makes of a deck that is another than the one in its place, but no younger."""
    before = content
    with suppress(OSError):
        before = target.read_bytes() if target.is_file() else content
    if before != content and before[_AGE] == content[_AGE]:
        console.say(
            "This deck is as old as the one that it replaces: Anki does not update the notes that learners have.\n"
            "Export it again with `--after FILE`, a copy of the deck that they have: just what was mended is younger\n"
            "then. Or set SOURCE_DATE_EPOCH=$(date +%s), or choose 'Update notes: Always' when Anki imports it."
        )

"""The moment that archives and calendars carry: never now, so that equal input gives equal bytes on any day."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Final

from briefing.errors import BriefingError
from briefing.model.dossier import Dossier

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The environment variable by which builders name a moment, in seconds since 1970 (reproducible-builds.org)."""

_LATEST: Final = 4_102_444_800
"""1 January 2100, which archives can still write."""


def moment(dossier: Dossier) -> datetime:
    """Give the moment that SOURCE_DATE_EPOCH names, or else the beginning of the day as of which the dossier stands."""
    told = os.environ.get(EPOCH, "").strip()
    if not told:
        day = dossier.as_of.earliest
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    if not (told.isascii() and told.isdecimal() and len(told) < 12 and int(told) < _LATEST):
        raise BriefingError(
            f"{EPOCH} is '{told}', which is no number of seconds since 1970",
            hint="set it to a whole number, for example $(git log -1 --format=%ct), or unset it",
        )
    return datetime.fromtimestamp(int(told), UTC)

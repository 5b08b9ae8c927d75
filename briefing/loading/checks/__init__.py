"""Checks of the dossier as a whole: each finds one kind of fault in a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing.errors import Finding
from briefing.loading.draft import Draft

Check = Callable[[Draft], Iterable[Finding]]

CHECKS: tuple[Check, ...] = ()

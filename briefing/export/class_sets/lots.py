"""Lots that are drawn by a name: a stream of numbers that follows from a text alone, on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import shake_256
from typing import Final

from briefing.quiz.chance import Chance

_AT_ONCE: Final = 512
"""Numbers that are made of one digest."""
_BYTES: Final = 6


def lot(name: str) -> Chance:
    """Begin to draw by a name."""
    return Chance(_uniform(name).__next__)


def _uniform(name: str) -> Iterator[float]:
    """Give numbers in [0, 1), each made of 48 bits."""
    block = 0
    while True:
        drawn = shake_256(f"{name}/{block}".encode()).digest(_AT_ONCE * _BYTES)
        for at in range(0, len(drawn), _BYTES):
            yield int.from_bytes(drawn[at : at + _BYTES], "big") / (1 << 8 * _BYTES)
        block += 1

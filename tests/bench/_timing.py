"""How two commands are timed against each other."""

from __future__ import annotations

import argparse
import subprocess
import time
from collections.abc import Sequence
from statistics import median


def runs(about: str | None, default: int) -> int:
    """Read from the command line how many pairs of runs count."""
    parser = argparse.ArgumentParser(description=(about or "").partition("\n")[0])
    parser.add_argument("-n", "--runs", type=int, default=default, help="pairs of runs that count (%(default)s)")
    number: int = parser.parse_args().runs
    return number


def ratio(ours: Sequence[str], theirs: Sequence[str], pairs: int) -> tuple[float, float]:
    """Run two commands in turn; give the median of the ratios and of our seconds. A first pair does not count."""
    timed = [(_seconds(ours), _seconds(theirs)) for _ in range(pairs + 1)][1:]
    return median(own / other for own, other in timed), median(own for own, _ in timed)


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start

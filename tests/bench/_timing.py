"""How commands are timed, and weighed, against each other."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

_IN_A_MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1_000


class Cost(NamedTuple):
    """What a whole process took."""

    seconds: float
    megabytes: float
    """Its memory where it had most."""


def runs(about: str | None, default: int) -> int:
    """Read from the command line how many pairs of runs count."""
    parser = argparse.ArgumentParser(description=(about or "").partition("\n")[0])
    parser.add_argument("-n", "--runs", type=int, default=default, help="pairs of runs that count (%(default)s)")
    number: int = parser.parse_args().runs
    return number


@contextmanager
def compiled() -> Iterator[None]:
    """Let every process find its modules compiled, as those of an installed program are."""
    with TemporaryDirectory() as folder:
        before = dict(os.environ)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def ratio(ours: Sequence[str], theirs: Sequence[str], pairs: int) -> tuple[float, float]:
    """Run two commands in turn; give the median of the ratios and of our seconds. A first pair does not count."""
    timed = [(cost(ours).seconds, cost(theirs).seconds) for _ in range(pairs + 1)][1:]
    return median(own / other for own, other in timed), median(own for own, _ in timed)


def cost(command: Sequence[str]) -> Cost:
    """Run a command and measure it; it must go well."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(seconds, used.ru_maxrss / _IN_A_MEGABYTE)

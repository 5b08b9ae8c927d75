"""Prove made dossiers of growing size, up to 1,000 articles with 50,000 facts: time and memory grow in proportion.

Whole processes: `prove --anew`; `prove` by the lock, where nothing has changed, and where one fact has; and `check`.
Behind the time stands what a thousand facts take of it. To make the dossiers is not counted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.bench._made import FACTS_AN_ARTICLE, Made, make
from tests.bench._timing import compiled, cost, runs

ARTICLES: Final = 1000
BRIEFING: Final = (sys.executable, "-m", "briefing")
PARTS: Final = (8, 4, 2, 1)


def main() -> None:
    """Print time and memory of each command at each size."""
    times = runs(__doc__, default=1)
    with compiled(), TemporaryDirectory() as folder:
        cost(_prove(make(Path(folder, "first"), 1)))  # which leaves the modules compiled
        for part in PARTS:
            articles = ARTICLES // part
            _measure(make(Path(folder, str(articles)), articles), articles * FACTS_AN_ARTICLE, times)


def _measure(made: Made, facts: int, times: int) -> None:
    prove, check = _prove(made), [*BRIEFING, "check", str(made.dossier)]
    _tell("prove --anew", facts, [*prove, "--anew"], times)
    _tell("prove, all in the lock", facts, prove, times)
    _tell("check", facts, check, times)
    made.change()
    _tell("prove, one fact changed", facts, prove, 1)


def _prove(made: Made) -> list[str]:
    return [*BRIEFING, "prove", str(made.dossier), "--sources", str(made.texts)]


def _tell(what: str, facts: int, command: list[str], times: int) -> None:
    least = min(cost(command) for _ in range(times))
    each = least.seconds / facts * 1_000_000
    print(f"{facts:>6,} facts, {what:<24}{least.seconds:6.1f} s ({each:4.0f} ms for 1,000), {least.megabytes:4.0f} MB")


if __name__ == "__main__":
    main()

"""Time how long a quiz takes from Enter to its first question, against the import of questionary.

On a terminal of its own, in turn with a whole process that imports questionary; the snapshot of the bank is there, as
it is from the second session on. The promises are at most 1.6 in full mode and 1.0 in plain mode; and a session drawn
from a made dossier of 20,000 facts starts within five times the start of the shipped one.
"""

from __future__ import annotations

import os
import pty
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from tests.bench._made import FACTS_AN_ARTICLE, make
from tests.bench._timing import compiled, cost, runs

ARTICLES: Final = 400
FIRST: Final = b"Question 1 of 10"
LIBRARY: Final = [sys.executable, "-c", "import questionary"]
QUIZ: Final = [sys.executable, "-m", "briefing", "quiz", "-n", "10"]
PATIENCE: Final = 120


def seconds_to_question(command: Sequence[str]) -> float:
    """Start a quiz on a terminal, wait for its first question, and end it."""
    start = time.perf_counter()
    process, terminal = pty.fork()
    if not process:
        os.execv(command[0], [*command])  # noqa: S606 - there is nothing for a shell to do
    try:
        shown = b""
        while FIRST not in shown:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # the terminal is closed when the process has ended
                raise SystemExit(f"no question came: {shown.decode(errors='replace')}") from None
            if time.perf_counter() - start > PATIENCE:
                raise SystemExit(f"no question came in {PATIENCE} s: {shown.decode(errors='replace')}")
        return time.perf_counter() - start
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def in_turn(command: Sequence[str], pairs: int) -> tuple[float, float]:
    """Give the medians of the ratios to the library's import and of our seconds; a first pair does not count."""
    timed = [(seconds_to_question(command), cost(LIBRARY).seconds) for _ in range(pairs + 1)][1:]
    return median(own / other for own, other in timed), median(own for own, _ in timed)


def many(folder: Path, pairs: int) -> None:
    """Print how the start of a session grows with the dossier."""
    made = make(folder, ARTICLES)
    prove = [sys.executable, "-m", "briefing", "prove", str(made.dossier), "--sources", str(made.texts)]
    cost(prove)
    command = [*QUIZ, str(made.dossier), "--plain"]
    first = seconds_to_question(command)
    timed = [(seconds_to_question(command), seconds_to_question([*QUIZ, "--plain"])) for _ in range(pairs)]
    grown, seconds = median(own / other for own, other in timed), median(own for own, _ in timed)
    facts = f"{ARTICLES * FACTS_AN_ARTICLE:,} facts"
    print(f"plain quiz on {facts}, against the shipped dossier: {grown:.2f} of 5 ({seconds * 1000:.0f} ms)")
    print(f"plain quiz on {facts}, the first time, without a snapshot: {first:.1f} s")


def main() -> None:
    """Print a ratio for each mode, and one for a large dossier."""
    pairs = runs(__doc__, default=11)
    with compiled(), TemporaryDirectory() as folder:
        os.environ.update(BRIEFING_HOME=folder, TERM="xterm-256color", COLUMNS="80", LINES="24")
        for mode, promise in ((["--plain"], 1.0), ([], 1.6)):
            against, seconds = in_turn([*QUIZ, *mode], pairs)
            told = f"{against:.2f} of {promise} ({seconds * 1000:.0f} ms)"
            print(f"{' '.join(['briefing quiz', *mode])}, to its first question, against `import questionary`: {told}")
        many(Path(folder, "made"), min(pairs, 5))


if __name__ == "__main__":
    main()

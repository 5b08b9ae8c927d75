"""Time light commands against the import of the libraries that a check needs.

Whole processes, started in turn, their modules compiled before. The promises are that `briefing check` on the shipped
dossier costs at most 3, and `briefing prove` at most 6, whether the lock knows the proofs or not. The articles' texts
are in the folder that $BRIEFING_SOURCES names; without them nothing is proved.
"""

from __future__ import annotations

import os
import sys

from tests.bench._timing import compiled, ratio, runs

IMPORTS = [sys.executable, "-c", "import pydantic, yaml"]
COMMANDS = ("check", "export facts", "list --people", "compare", "--help")
PROOFS = ("prove", "prove --anew")
PROMISES = {"check": " of 3", "prove": " of 6", "prove --anew": " of 6"}


def main() -> None:
    """Print a ratio for each command."""
    pairs = runs(__doc__, default=11)
    proofs = PROOFS if os.environ.get("BRIEFING_SOURCES") else ()
    with compiled():
        for command in (*COMMANDS, *proofs):
            against, seconds = ratio([sys.executable, "-m", "briefing", *command.split()], IMPORTS, pairs)
            told = f"{against:.2f}{PROMISES.get(command, '')} ({seconds * 1000:.0f} ms)"
            print(f"briefing {command}, against `import pydantic, yaml`: {told}")
    if not proofs:
        print("briefing prove: not timed, as $BRIEFING_SOURCES names no folder of texts")


if __name__ == "__main__":
    main()

"""Time light commands against the import of the libraries that a check needs.

Whole processes, started in turn. The promise is that `briefing check` on the shipped dossier costs at most 3.
"""

from __future__ import annotations

import sys

from tests.bench._timing import ratio, runs

IMPORTS = [sys.executable, "-c", "import pydantic, yaml"]
COMMANDS = ("check", "export facts", "list --people", "--help")
PROMISE = {"check": " of 3"}


def main() -> None:
    """Print a ratio for each command."""
    pairs = runs(__doc__, default=11)
    for command in COMMANDS:
        against, seconds = ratio([sys.executable, "-m", "briefing", *command.split()], IMPORTS, pairs)
        promise = PROMISE.get(command, "")
        print(f"briefing {command}, against `import pydantic, yaml`: {against:.2f}{promise} ({seconds * 1000:.0f} ms)")


if __name__ == "__main__":
    main()

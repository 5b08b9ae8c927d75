"""Kill a process at a moment drawn by lot, and see what it has acknowledged until then."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from threading import Timer


def killed(
    command: Sequence[str],
    lot: Random,
    *,
    within: float,
    folder: Path,
    env: Mapping[str, str],
    given: str = "",
    begun: bool = True,
) -> list[str]:
    """Run a command, kill it (SIGKILL) within so many seconds of its first line, and give the lines that it wrote.

    The command gets `given` on standard input, which stays open. A line counts only if it is whole. A process that may
    also be killed before its first line (`begun` is false) is so within so many seconds of its start.
    """
    with subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        if given:
            process.stdin.write(given)
            process.stdin.flush()
        first = process.stdout.readline() if begun else ""
        timer = Timer(lot.uniform(0, within), process.send_signal, [signal.SIGKILL])
        timer.start()
        rest = process.stdout.read()
        timer.join()
    return [line.removesuffix("\n") for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]

"""The command line: arguments, exit codes, and how a command is left."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from briefing import console
from briefing.cli.commands import parser
from briefing.errors import BriefingError, ContentError

FAILED = 1
INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command of this process, and leave."""
    # What a command makes lives as long as the command: looking for dead objects finds none and costs a fifteenth.
    gc.disable()
    _leave(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever can go wrong but a bug is told in a line or two."""
    try:
        if next(iter(arguments), "") == "help":
            arguments = [*(word for word in arguments if word != "help"), "--help"]
        options = parser(next(iter(arguments), "")).parse_args(arguments)
        return int(options.run(options))
    except SystemExit as done:  # argparse leaves so, after help and after wrong usage
        return int(done.code or 0)
    except KeyboardInterrupt:
        console.say("briefing: interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # who reads has seen enough
        return FAILED
    except (BriefingError, OSError) as error:
        _tell(error)
        return FAILED


def _tell(error: BriefingError | OSError) -> None:
    if isinstance(error, OSError):
        console.complain(f"{error.filename or 'the system'}: {(error.strerror or str(error)).lower()}")
        return
    if isinstance(error, ContentError):
        for finding in error.findings:
            console.say(console.format_finding(finding, colour=console.colourful(sys.stderr)))
    console.complain(error.message, error.hint)


def _leave(code: int) -> NoReturn:
    """End the process without taking it apart, which costs more than some commands; everything is written by now."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)

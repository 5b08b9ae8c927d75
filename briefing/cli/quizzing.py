"""`briefing quiz`: questions in the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from briefing.cli.arguments import add_dossier, add_kind, number, seed
from briefing.cli.parser import Command
from briefing.cli.quiz.histories import add_history
from briefing.cli.quiz.wanting import NUMBER, Wanted
from briefing.quiz.question import Form, Kind

MOST_SECONDS = 3600.0


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add = parser.add_argument
    add_kind(parser)
    add("--article", action="append", metavar="ID", help="only questions on this article, by id or letter")
    add("-n", "--number", metavar="N", type=number, help=f"how many questions (default: {NUMBER})")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--typed", action="store_true", help="answers are typed")
    form.add_argument("--choice", action="store_true", help="answers are chosen among several (default)")
    add("--seed", metavar="N", type=seed, help="draw the same session for the same number and history")
    add("--exam", action="store_true", help="no word on the answers before the end, and no hints")
    add("--timed", metavar="SECONDS", type=_seconds, help="so much time for each question")
    add("--due", action="store_true", help="only what is due for review, the weakest first")
    add("--resume", action="store_true", help="go on with the last session that was not finished")
    add("--plain", action="store_true", help="lines of text alone, nothing redrawn ($ACCESSIBLE=1 does the same)")
    add_history(parser)
    add("--unproved", action="store_true", help="quiz on a dossier that is not proved, without what is unproved")
    add(
        "--coverage", action="store_true", help="list the facts that are not asked, with the reason (as JSON all facts)"
    )
    add(
        "--format",
        choices=("text", "json"),
        default="text",
        help="of the results, or of the coverage: %(choices)s (default: %(default)s)",
    )


def _seconds(text: str) -> float:
    """Read how much time a question has."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= MOST_SECONDS:
        raise argparse.ArgumentTypeError(f"'{text}' is no time for a question: 1 to {MOST_SECONDS:.0f} seconds")
    return seconds


def _run(options: argparse.Namespace) -> int:
    if options.coverage:
        from briefing.cli.quiz.covering import list_coverage

        return list_coverage(options)
    others = _said(options)
    if options.resume and others:
        fail: Callable[..., NoReturn] = options.fail
        fail(f"--resume goes on with a session as it was drawn: leave {' and '.join(others)} away")
    from briefing.cli.quiz.sitting import sit

    return sit(options, wanted(options), ask_what=not (others or options.resume))


def wanted(options: argparse.Namespace) -> Wanted:
    """Give what the options ask for."""
    return Wanted(
        kinds=tuple(map(Kind, options.kind or ())),
        articles=tuple(options.article or ()),
        number=options.number or NUMBER,
        is_counted=options.number is not None,
        form=Form.TYPED if options.typed else Form.CHOICE,
        due=options.due,
        exam=options.exam,
        seconds=options.timed,
        seed=options.seed,
    )


def _said(options: argparse.Namespace) -> list[str]:
    """Name the options that say what to ask."""
    names: dict[str, Any] = {
        "--kind": options.kind,
        "--article": options.article,
        "-n": options.number,
        "--typed": options.typed,
        "--choice": options.choice,
        "--exam": options.exam,
        "--timed": options.timed,
        "--due": options.due,
        "--seed": options.seed is not None,
    }
    return [name for name, given in names.items() if given]


COMMAND = Command(
    name="quiz",
    summary="Ask questions about the dossier",
    about=(
        "Without options it shows what there is and asks what to do. A question is answered by the number of a\n"
        "choice; s skips it, h gives a hint, q leaves. Each answer is kept at once: a session that was left, or\n"
        "killed, goes on with --resume. Where standard input is no terminal, each line of it is a response.\n"
        "If the history can't be used, you are asked whether to go on without memory. Without a terminal that is said\n"
        "on standard error and done, unless you named the history with --history: then nothing is asked."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing quiz", "see what there is"),
        ("briefing quiz -n 10", "ten questions: what was wrong, what is due, what is new"),
        ("briefing quiz --due --typed", "what is due for review, answers typed"),
        ("briefing quiz --kind dates --article A --exam", "an exam on the dates of one article"),
        ("briefing quiz -n 5 --seed 7 --format json", "the results as JSON; responses may come through a pipe"),
    ),
)

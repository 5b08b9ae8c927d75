"""What is told at the end of a session, and what is said of one that was left."""

from __future__ import annotations

import shlex
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing import console, output
from briefing.cli.quiz.histories import now
from briefing.cli.quiz.wanting import Candidates
from briefing.quiz.memory.troubles import HistoryError
from briefing.quiz.session.results import Results, results
from briefing.quiz.session.state import Phase, State, resume
from briefing.terminal import modes
from briefing.terminal.asking import Summary
from briefing.terminal.views import words

if TYPE_CHECKING:
    from briefing.cli.quiz.sitting import Sitting

NOTHING = "No question was answered, so that nothing is kept."
FORGOTTEN = "Nothing is kept, as the history can’t be used."


def report(sitting: Sitting, state: State, *, told: bool = True) -> int:
    """Show the results to people and give them to programs; return the exit code."""
    found = results(state, sitting.bank.world, sitting.memory.earlier(state.plan), sitting.page)
    document = sitting.options.format == "json"
    if told:
        summary = _summary(sitting, state, found)
        sitting.screen.finish(summary)
        if not document and modes.stream(document=False) is not sys.stdout:
            from briefing.terminal.views import spoken

            output.give("\n".join(map(console.escaped, spoken.results(summary))).lstrip("\n") + "\n")
    if document:
        from briefing.export.results import results_as_json

        output.give(results_as_json(state, found, sitting.bank.world))
    return 0


def kept(sitting: Sitting, state: State) -> str:
    """Say how a session that was left can be gone on with: by what is recorded, which may be more than was shown."""
    if not sitting.memory.lasts:
        return FORGOTTEN
    with suppress(HistoryError):
        state = resume(state.plan, sitting.memory.responses(state.plan.session))
    if not state.answers and not _is_next(sitting, state):
        return NOTHING
    answers = f"{console.count(len(state.answers), 'answer')} kept; " if state.answers else ""
    return f"{answers}`{_command(sitting, '--resume')}` goes on with {words.upcoming(state)}."


def _is_next(sitting: Sitting, state: State) -> bool:
    """Tell whether this is the session that --resume would go on with."""
    with suppress(HistoryError):
        return any(each.id == state.plan.session for each in sitting.memory.unfinished(sitting.dossier)[:1])
    return False


def _command(sitting: Sitting, wanted: str) -> str:
    """Give a command on the same dossier and the same history."""
    options = sitting.options
    folder = "" if options.dossier is None else f" {shlex.quote(str(options.dossier))}"
    history = "" if options.history is None else f" --history {shlex.quote(str(options.history))}"
    return f"briefing quiz{folder} {wanted}{history}"


def _due(sitting: Sitting) -> int:
    """Count what --due would ask: questions of this dossier that can be answered in the form of the session."""
    rows, cards = sitting.bank.rows(), sitting.memory.history.cards()
    typed = sitting.options.typed
    return len(Candidates([row for row in rows if (row.can_type if typed else row.can_choose)], cards).due(now()))


def _summary(sitting: Sitting, state: State, found: Results) -> Summary:
    labels = {name: f"{note.letter}  {note.label}" for name, note in sitting.bank.world.articles.items()}
    return Summary(found, labels, tuple(_advice(sitting, state)), finished=state.phase is Phase.FINISHED)


def _advice(sitting: Sitting, state: State) -> list[str]:
    """Say what to do next."""
    if state.phase is not Phase.FINISHED:
        told = kept(sitting, state)
        return [] if told == NOTHING else [told]  # that nothing was answered is said by the results
    if not sitting.memory.lasts:
        return [FORGOTTEN]
    if due := _due(sitting):
        form = " --typed" if sitting.options.typed else ""
        return [f"{console.count(due, 'question')} due: `{_command(sitting, f'--due{form}')}`."]
    return ["`briefing stats` shows what is known by now."]

"""What the system says to a session."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest

from briefing.terminal.asking import Ended
from briefing.terminal.signals import ENDING, handed_to, heard, held


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_becomes_an_exception(number: signal.Signals) -> None:
    """While a session runs the end comes as an exception that says by which signal; then all is as before."""
    before = signal.getsignal(number)
    with pytest.raises(Ended) as caught, heard():
        os.kill(os.getpid(), number)
    assert caught.value.signal == number
    assert signal.getsignal(number) is before


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    """As by nohup: what is begun so goes on when the terminal is closed."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heard():
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.fixture
def thread() -> Iterator[None]:
    """Have another thread run, to which the system may give any signal."""
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    yield
    done.set()
    other.join()


@pytest.mark.usefixtures("thread")
@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING])
def test_a_signal_waits_until_the_answer_is_kept(number: signal.Signals) -> None:
    """What is recorded while signals are held is recorded whole; the signal is heard right after."""
    done = []
    before = signal.getsignal(number)
    with pytest.raises((Ended, KeyboardInterrupt)), heard():  # noqa: PT012 (when it is raised is what is tested)
        with held():
            os.kill(os.getpid(), number)
            time.sleep(0.01)
            done.append("kept")
        done.append("went on")
    assert done == ["kept"]
    assert signal.getsignal(number) is before


def test_a_signal_amid_the_change_leaves_no_handler_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is ended while signals begin to be held can still be interrupted."""
    install, before = signal.signal, signal.getsignal(signal.SIGINT)

    def late(number: int, handler: Any) -> object:
        if number == signal.SIGTERM:
            monkeypatch.undo()
            os.kill(os.getpid(), number)
        return install(number, handler)

    with pytest.raises(Ended), heard():  # noqa: PT012 (what is raised while they are held is what is tested)
        monkeypatch.setattr(signal, "signal", late)
        with held():
            pass
    assert signal.getsignal(signal.SIGINT) is before


def test_a_loop_of_events_takes_the_end_itself() -> None:
    """Where raising would not be heard the exception is handed over, to whoever asked for it last."""
    others: list[BaseException] = []
    taken: list[BaseException] = []
    with heard(), handed_to(others.append), handed_to(taken.append):
        os.kill(os.getpid(), signal.SIGTERM)
    assert ([type(each) for each in taken], others) == ([Ended], [])

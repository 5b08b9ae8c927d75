"""Processes that share work. However the one that started them ends, they end with it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

_GRACE: Final = 3
"""Seconds in which a process has to clear up once it is to end."""

_LESS: Final = "where memory is short, fewer processes need less: --jobs 1"

Step = Callable[[], None]
"""Hears of a part of a task that is done."""
Work = Callable[[Any], Any]
"""Does a task and gives its result."""
Opener = Callable[[Any, Step], AbstractContextManager[Work]]
"""Makes ready to work on what is given; it and all tasks and results go from process to process."""
Share = Callable[[Sequence[Any]], Iterator[tuple[int, Any]]]
"""Does tasks and gives their results as they come, each with its place among the tasks."""


class _Done(NamedTuple):
    result: Any


class _Refused(NamedTuple):
    message: str
    hint: str | None


class _Stepped(NamedTuple):
    """A part of a task is done."""


_Answer = _Done | _Refused | _Stepped


@contextmanager
def crew(number: int, opener: Opener, given: Any, step: Step) -> Iterator[Share]:
    """Let so many processes do tasks, begun in their order; one alone is this process itself.

    Raises BriefingError where a task does, and where a process dies.
    """
    if number == 1:
        with opener(given, step) as work:
            yield lambda tasks: ((place, work(task)) for place, task in enumerate(tasks))
        return
    workers: list[Worker] = []
    try:
        workers.extend(_started(opener) for _ in range(number))
        for worker in workers:
            worker.send(given)
        yield lambda tasks: _shared(workers, tasks, step)
        for worker in workers:
            worker.send(None)
    except BaseException:
        for worker in workers:
            worker.process.terminate()
        raise
    finally:
        for worker in workers:
            worker.end()


class Worker:
    """A process that does one task after the other."""

    def __init__(self, process: SpawnProcess, channel: Connection) -> None:
        self.process = process
        self.channel = channel

    def send(self, task: Any) -> None:
        """Give it something to do."""
        with suppress(ConnectionError):  # that it has died is heard by who waits for its answer
            self.channel.send(task)

    def answer(self) -> _Answer:
        """Hear what it says; raise BriefingError if it has died."""
        try:
            answer: _Answer = _received(self.channel)
            return answer
        except EOFError:
            raise self._died() from None

    def end(self) -> None:
        """Wait for its end, but not for long."""
        self.channel.close()
        self.process.join(_GRACE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def _died(self) -> BriefingError:
        self.process.join(_GRACE)
        code = self.process.exitcode or 0
        how, hint = (f"exit code {code}", None) if code >= 0 else (f"signal {-code}", _LESS)
        return BriefingError(f"a process that was at work has ended in the middle of it ({how})", hint=hint)


def _received(channel: Connection) -> Any:
    """Hear what the other end says; raise EOFError if it has died, be it in the middle of a word."""
    try:
        return channel.recv()
    except OSError:
        raise EOFError from None


def _started(opener: Opener) -> Worker:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_attend, args=(theirs, opener), daemon=True)
    with _uninterrupted():
        process.start()
    theirs.close()
    return Worker(process, ours)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let a process be started that Ctrl-C does not reach: it goes to all that the terminal runs, and one is to act."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _shared(workers: Iterable[Worker], tasks: Sequence[Any], step: Step) -> Iterator[tuple[int, Any]]:
    waiting = deque(enumerate(tasks))
    idle, busy = deque(workers), dict[Any, tuple[Worker, int]]()
    while waiting or busy:
        while waiting and idle:
            (place, task), worker = waiting.popleft(), idle.popleft()
            worker.send(task)
            busy[worker.channel] = worker, place
        for channel in connection.wait([*busy]):
            worker, place = busy[channel]
            match worker.answer():
                case _Stepped():
                    step()
                case _Refused(message, hint):
                    raise BriefingError(message, hint=hint)
                case _Done(result):
                    del busy[channel]
                    idle.append(worker)
                    yield place, result


def _attend(channel: Connection, opener: Opener) -> NoReturn:
    """Do tasks until there are no more; clear up, and leave without taking everything apart."""
    signal.signal(signal.SIGTERM, _leave)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, _leave)
    threading.Thread(target=_watch, daemon=True).start()
    with suppress(EOFError, ConnectionError):
        _work(channel, opener)
    sys.stderr.flush()
    os._exit(0)


def _work(channel: Connection, opener: Opener) -> None:
    given = _received(channel)
    with opener(given, lambda: channel.send(_Stepped())) as work:
        while (task := _received(channel)) is not None:
            try:
                answer: _Done | _Refused = _Done(work(task))
            except BriefingError as error:
                answer = _Refused(error.message, error.hint)
            channel.send(answer)


def _watch() -> None:
    """Wait for the end of the process that started this one, and end too, even in the middle of a task."""
    if (parent := parent_process()) is not None:
        parent.join()
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
    time.sleep(_GRACE)
    os._exit(1)


def _leave(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)

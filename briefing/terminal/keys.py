"""Keys of our own, which count before those of questionary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from briefing.terminal.asking import Shown, Wish


def bind(bindings: KeyBindings, keys: Iterable[Keys | str], act: Callable[[KeyPressEvent], object]) -> None:
    """Let keys do something."""
    for key in keys:
        bindings.add(key, eager=key is not Keys.Any and key is not Keys.Escape)(act)


def giving(result: object) -> Callable[[KeyPressEvent], None]:
    """End a prompt with a result."""
    return lambda event: event.app.exit(result=result)


def raising(error: type[BaseException]) -> Callable[[KeyPressEvent], None]:
    """End a prompt in an exception."""
    return lambda event: event.app.exit(exception=error)


def leaving(*, letters: bool = True) -> KeyBindings:
    """Bind the ways to leave that every prompt has."""
    bindings = KeyBindings()
    bind(bindings, (Keys.Escape, *(["q"] if letters else [])), giving(Wish.LEAVE))
    bind(bindings, (Keys.ControlC, Keys.SIGINT), raising(KeyboardInterrupt))
    if letters:
        bind(bindings, (Keys.ControlD,), raising(EOFError))
    if hasattr(os, "killpg"):
        bind(bindings, (Keys.ControlZ,), lambda event: event.app.suspend_to_background())
    return bindings


def wishes(shown: Shown) -> KeyBindings:
    """Bind what a reader may want instead of answering."""
    bindings = leaving()
    bind(bindings, ("s",), giving(Wish.SKIP))
    if shown.can_hint:
        bind(bindings, ("h", "?"), giving(Wish.HINT))
    return bindings

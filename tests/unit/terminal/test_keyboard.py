"""A terminal that is taken for single keys, and given back."""

from __future__ import annotations

import os
import termios
from collections.abc import Iterator

import pytest

from briefing.terminal.keyboard import Keyboard


@pytest.fixture
def pair() -> Iterator[tuple[int, int]]:
    """Give both ends of a terminal: where keys are pressed, and where they are read."""
    hands, keys = os.openpty()
    yield hands, keys
    os.close(hands)
    os.close(keys)


def test_what_is_pressed_meanwhile_waits(pair: tuple[int, int]) -> None:
    """Keys that would end lines, or interrupt, are read as keys, before and after a prompt has had the terminal."""
    hands, keys = pair
    before = termios.tcgetattr(keys)
    keyboard = Keyboard(keys)
    with keyboard.heard():
        os.write(hands, b"1\x04\x03\r")
        assert os.read(keys, 9) == b"1\x04\x03\r"
    os.write(hands, b"\x04")
    with keyboard.heard():
        assert os.read(keys, 9) == b"\x04"
    keyboard.give_back()
    assert termios.tcgetattr(keys) == before


def test_nothing_that_is_pressed_is_echoed(pair: tuple[int, int]) -> None:
    """What is typed ahead doesn't stand in the drawing."""
    hands, keys = pair
    with Keyboard(keys).heard():
        os.write(hands, b"1")
        os.write(keys, b"drawn")
        assert os.read(hands, 9) == b"drawn"


def test_lines_are_typed_while_it_is_lent(pair: tuple[int, int]) -> None:
    """The plain mode reads lines, which the terminal edits and shows; then keys are single again."""
    hands, keys = pair
    keyboard = Keyboard(keys)
    with keyboard.heard():
        with keyboard.lent():
            os.write(hands, b"oo\x7fk\r")
            assert os.read(keys, 9) == b"ok\n"
        assert not termios.tcgetattr(keys)[3] & termios.ICANON


def test_who_breaks_off_finds_the_terminal_as_it_was(pair: tuple[int, int]) -> None:
    """An interruption gives it back at once, before anything is told about it."""
    _, keys = pair
    before = termios.tcgetattr(keys)
    with pytest.raises(KeyboardInterrupt), Keyboard(keys).heard():
        raise KeyboardInterrupt
    assert termios.tcgetattr(keys) == before


def test_where_there_is_no_terminal_nothing_is_done(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file, or nothing at all, is left alone."""
    with (tmp_path_factory.mktemp("f") / "file").open("w") as file:
        for keyboard in (Keyboard(None), Keyboard(file.fileno())):
            with keyboard.heard(), keyboard.lent():
                assert keyboard.before is None
            keyboard.give_back()

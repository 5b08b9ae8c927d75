"""What the command does when its streams are closed, full, terminals or read by somebody who goes away."""

from __future__ import annotations

import os
import pty
import select
import shlex
import signal
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import COMMAND, ROOT, Call, shell, surroundings

SHIPPED = str(ROOT / "content")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["list", "export facts", "check --format json", "--help", "--version", "schema"])
def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path, command: str) -> None:
    """A command whose data are lost does not end as if it had gone well."""
    done = shell(f"briefing {command} >/dev/full", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("briefing: error: standard output cannot be written: no space left on device\nhint: ")
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize("command", ["list", "export facts", "--help"])
def test_a_closed_standard_output_is_told(tmp_path: Path, command: str) -> None:
    """Data that can go nowhere are an error too."""
    done = shell(f"briefing {command} >&-", tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 2)
    assert done.stderr.startswith("briefing: error: standard output is closed\n")


def test_a_closed_standard_error_does_not_spoil_the_data(tmp_path: Path) -> None:
    """What is meant for people never ends up among the data."""
    done = shell("briefing check nowhere --format json 2>&-", tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("{")
    assert shell("briefing build nowhere 2>&-", tmp_path).stdout == ""


def test_a_reader_that_goes_away_is_no_news(tmp_path: Path) -> None:
    """`briefing export facts | head -n 1` gives one line and not a word."""
    done = shell(f"briefing export facts {shlex.quote(SHIPPED)} | head -n 1", tmp_path)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    """An interrupted command says so in one line and ends with its own code."""
    command = [*COMMAND, "export", "facts", SHIPPED]
    with subprocess.Popen(
        command, cwd=tmp_path, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        select.select([process.stdout], [], [])  # now it waits for us to read on: the export is longer than a pipe
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
        process.stdout.read()
    assert (process.returncode, told) == (130, b"briefing: interrupted\n")


def on_terminal(*arguments: str, folder: Path, columns: int = 80, **names: str) -> str:
    """Run the command with a terminal as its standard output and error, and give what is shown there."""
    controller, follower = pty.openpty()
    env = surroundings(TERM="xterm", COLUMNS=str(columns), **names)
    process = subprocess.Popen([*COMMAND, *arguments], cwd=folder, env=env, stdout=follower, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # what Linux says when the other end is closed
            break
        if not part:
            break
        shown += part
    process.wait()
    os.close(controller)
    return shown.decode().replace("\r\n", "\n")


def test_a_terminal_gets_a_table(content: Path) -> None:
    """On a terminal the list keeps to its width."""
    shown = on_terminal("list", folder=content.parent, columns=100)
    assert "\t" not in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_a_terminal_gets_colour_unless_it_is_unwanted(content: Path) -> None:
    """Findings are coloured on a terminal, and plain with NO_COLOR."""
    (content / "dossier.yaml").write_text("titel: x\n", encoding="utf-8")
    coloured = on_terminal("check", folder=content.parent)
    plain = on_terminal("check", folder=content.parent, NO_COLOR="1")
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert "\x1b" not in plain
    assert "error: " in plain


def test_a_terminal_sees_progress_which_is_gone_in_the_end(content: Path) -> None:
    """While the PDF is made the terminal shows it; the last line is the result alone."""
    shown = on_terminal("build", folder=content.parent)
    assert "Typesetting the briefing …" in shown
    assert shown.rsplit("\r\x1b[2K", 1)[1].startswith("Wrote build/briefing.pdf from content: ")


def test_a_terminal_gets_no_pdf(content: Path) -> None:
    """`briefing build -o -` on a terminal is refused before the work."""
    assert "a terminal cannot show this document" in on_terminal("build", "-o", "-", folder=content.parent)


def test_output_that_cannot_be_encoded_is_escaped(call: Call) -> None:
    """A machine set to plain ASCII gets escapes in place of a crash; the exports stay UTF-8."""
    plain = {"PYTHONIOENCODING": "ascii"}
    assert call("list", "--naming", "sergei-shoigu", SHIPPED, **plain).returncode == 0
    assert "–" in call("export", "dossier", SHIPPED, **plain).stdout

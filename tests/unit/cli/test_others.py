"""Schemas, completion, and how commands end."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli import listing
from briefing.model.schema import schema_texts
from tests.unit.cli.conftest import Call


def test_schemas_are_printed_as_one_document(call: Call) -> None:
    """Without an option all schemas are printed, by the names of their files."""
    assert json.loads(call("schema").out) == {name: json.loads(text) for name, text in schema_texts().items()}


def test_written_schemas_are_up_to_date(call: Call) -> None:
    """What was written passes the check; the folder is made where it is missing."""
    assert call("schema", "-o", "schema").err == f"Wrote {len(schema_texts())} schemas into schema\n"
    assert {path.name: path.read_text(encoding="utf-8") for path in Path("schema").iterdir()} == schema_texts()
    assert call("schema", "--check", "schema").code == 0


def test_old_and_missing_schemas_are_named(call: Call) -> None:
    """Without a folder the dossier's own is checked, and the remedy is the command that writes it."""
    call("schema", "-o", "content/schema")
    first, *_, last = sorted(schema_texts())
    Path("content/schema", first).write_text("{}", encoding="utf-8")
    Path("content/schema", last).unlink()
    done = call("schema", "--check")
    assert done.code == 1
    for name in (first, last):
        assert f"content/schema/{name} is not up to date\n" in done.err
    assert done.err.endswith("2 schemas to be written again\nhint: briefing schema -o content/schema\n")


def test_current_folder_can_be_checked(call: Call) -> None:
    """A dot means the current folder, not that none is named."""
    call("schema", "-o", "content/schema")
    done = call("schema", "--check", ".")
    assert done.code == 1
    assert done.err.endswith("3 schemas to be written again\nhint: briefing schema -o .\n")


def test_schemas_need_a_folder_that_can_be_made(call: Call) -> None:
    """A folder below a missing one is not made."""
    done = call("schema", "-o", "no/schema")
    assert done.code == 1
    assert done.err == (
        "briefing: error: the folder no/schema cannot be made: no such file or directory\n"
        "hint: name another place with -o\n"
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_commands_and_options(call: Call, shell: str) -> None:
    """The script for each shell names the commands, their options and their choices."""
    script = call("completion", shell).out
    for word in ("build", "export", "facts", "--paper" if shell != "tcsh" else "paper", "letter"):
        assert word in script


def test_completion_is_a_script_that_bash_reads(call: Call) -> None:
    """Bash finds no fault with it."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    script = call("completion", "bash").out
    subprocess.run([bash, "-n"], input=script, text=True, check=True, capture_output=True)


def test_an_interruption_is_a_code_of_its_own(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command with 130 and one line."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(listing, "_rows", interrupt)
    done = call("list")
    assert (done.code, done.out, done.err) == (130, "", "briefing: interrupted\n")


def test_a_reader_that_goes_away_is_no_news(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """`briefing list | head` ends without a word."""

    def gone(*_: object, **__: object) -> str:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(listing, "table", gone)
    done = call("list")
    assert (done.code, done.out, done.err) == (1, "", "")


def test_what_the_system_refuses_is_told_with_its_place(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing disk is no bug: the file is named."""

    def fail(*_: object, **__: object) -> str:
        raise OSError(5, "Input/output error", "content/x.yaml")

    monkeypatch.setattr(listing, "table", fail)
    done = call("list")
    assert (done.code, done.err) == (1, "briefing: error: content/x.yaml: input/output error\n")


def test_a_bug_is_not_hidden(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw stays a traceback, for it is to be mended here."""

    def fail(*_: object, **__: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(listing, "table", fail)
    with pytest.raises(ZeroDivisionError):
        call("list")

"""What every test stands on: an environment of its own, the articles' texts, and the profiles of hypothesis."""

from __future__ import annotations

import importlib
import os
import re
import signal
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

SOURCES = "BRIEFING_SOURCES"
# Read once, for the fixture `environment` takes them away: the commands that tests run see no variable of ours.
SOURCES_FOLDER = os.environ.get(SOURCES)
SOURCES_REQUIRED = bool(os.environ.get("BRIEFING_SOURCES_REQUIRED"))

# In the background of a shell Ctrl-C is ignored, and the commands that tests interrupt would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Variables by which a machine or a person changes what programs print, where they look and what they decide.
FOREIGN = re.compile(
    r"BRIEFING_|CLICOLOR|COLUMNS|EDITOR|FONTCONFIG_|FORCE_COLOR|LANGUAGE|LC_|LINES|NO_COLOR|PAGER"
    r"|PYTHON(PATH|WARNINGS)|SOURCE_DATE_EPOCH|XDG_"
)
OWN = {"LANG": "C.UTF-8", "TERM": "dumb", "TZ": "UTC"}
FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}

# To typeset the shipped briefing takes longer than most files of tests; these do it once.
SHARING = {f"tests/e2e/test_{name}.py" for name in ("briefing_pdf", "question_sheet", "shipped", "whereabouts")}
SHARING.add("tests/test_packaging.py")

hypothesis.settings.register_profile("ci", derandomize=True, database=None, deadline=None, print_blob=True)
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(autouse=True)
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give each test an empty home, UTC, plain UTF-8 and none of the machine's own settings."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in [*os.environ]:
            if FOREIGN.match(name):
                patch.delenv(name)
        for name, value in OWN.items():
            patch.setenv(name, value)
        for name, folder in FOLDERS.items():
            patch.setenv(name, str(home / folder))
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def sources() -> Path:
    """Return the folder of the articles' texts, or skip the test."""
    if not SOURCES_FOLDER:
        pytest.skip(f"${SOURCES} is not set")
    if not Path(SOURCES_FOLDER).is_dir():
        pytest.fail(f"${SOURCES} is no folder: {SOURCES_FOLDER}")
    return Path(SOURCES_FOLDER).resolve()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for the articles' texts."""
    for test in items:
        if isinstance(test, pytest.Function) and "sources" in test.fixturenames:
            test.add_marker("sources")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that is only marked as needing the texts, as the fixture does."""
    if item.get_closest_marker("sources") and not SOURCES_FOLDER:
        pytest.skip(f"${SOURCES} is not set")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Where files are dealt to several processes, give one process all files that share the shipped briefing."""
    if config.getoption("dist") != "loadfile":
        return None
    scheduling: Any = importlib.import_module("xdist.scheduler").LoadFileScheduling(config, log)
    scheduling._split_scope = _scope
    return scheduling


def _scope(test: str) -> str:
    """Name what a test is not to be parted from."""
    file = test.partition("::")[0]
    return "shipped" if file in SHARING else file


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail what needs the texts and was skipped where they are required."""
    report = yield
    if SOURCES_REQUIRED and report.skipped and item.get_closest_marker("sources"):
        report.outcome = "failed"
        report.longrepr = f"skipped, although the articles' texts are required here: {report.longreprtext}"
    return report

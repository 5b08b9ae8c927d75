"""What ARCHITECTURE.md promises: layers, homes of libraries, sizes, and what stays out of light commands."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "briefing"
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the bottom to the top. A part imports itself and what lies below it, never its neighbours.
LAYERS = (
    ("errors", "resources"),
    ("fonts",),
    ("model",),
    ("reading",),
    ("loading", "evidence", "analysis"),
    ("document", "quiz"),
    ("export",),
    ("console", "output"),
    ("progress", "tables", "terminal"),
    ("cli",),
    ("__main__",),
)
RANKS = {part: rank for rank, parts in enumerate(LAYERS) for part in parts}

# Each outside library has one home: the modules whose names begin so.
HOMES = {
    "Stemmer": ("evidence.stems",),
    "cffi": ("document.engine",),
    "fontTools": ("document.drawings.surveying", "fonts.survey"),
    "fsrs": ("quiz.memory",),
    "genanki": ("export.cards.anki",),
    "icalendar": ("export.calendar",),
    "jinja2": ("document.render",),
    "markdown_it": ("document.prose",),
    "markupsafe": ("document",),
    "pikepdf": ("document.engine",),
    "platformdirs": ("cli.folders",),
    "prompt_toolkit": ("terminal",),
    "pydantic": ("model", "loading", "export.shapes"),
    "pydantic_core": ("model", "loading"),
    "typing_extensions": ("model",),
    "pydyf": ("document.engine",),
    "questionary": ("terminal",),
    "rapidfuzz": ("quiz.grading",),
    "shtab": ("cli.completion",),
    "trafilatura": ("evidence.pages",),
    "weasyprint": ("document",),
    "yaml": ("loading",),
}
CLOCKS = {"random", "secrets", "time", "uuid"}
READINGS = {"fromtimestamp", "now", "today", "urandom", "utcnow"}
HEAVY = {
    "PIL",
    "Stemmer",
    "cffi",
    "fontTools",
    "fsrs",
    "genanki",
    "icalendar",
    "jinja2",
    "lxml",
    "markdown_it",
    "pikepdf",
    "platformdirs",
    "prompt_toolkit",
    "pydyf",
    "questionary",
    "rapidfuzz",
    "shtab",
    "trafilatura",
    "weasyprint",
}
CHECKED = {"pydantic", "yaml"}


def name_of(path: Path) -> str:
    """Give a module's name below the package, '' for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def tree(path: Path) -> ast.Module:
    """Read a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Give the full name of everything that a module imports, wherever it does so."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own(name: str) -> str | None:
    """Give the part of the package that an import names, None for what is not ours or is the package itself."""
    package, *parts = name.split(".")
    return parts[0] if package == "briefing" and parts and not parts[0].startswith("__version") else None


def test_every_part_has_a_layer() -> None:
    """The table of layers names every module and package below `briefing`, and nothing that is not there or planned."""
    parts = {name_of(path).split(".")[0] for path in MODULES} - {""}
    assert parts <= RANKS.keys()
    assert RANKS.keys() - parts <= {"terminal"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_downwards(path: Path) -> None:
    """A module imports its own part and lower layers; `document` and `quiz` do not know each other."""
    part = name_of(path).split(".")[0]
    used = {name for name in map(own, imports(path)) if name} - {part}
    assert {name for name in used if part and RANKS[name] >= RANKS[part]} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_at_home(path: Path) -> None:
    """An outside library is imported only where its home is, so that it could be changed for another there."""
    roots = {name.split(".")[0] for name in imports(path)} - sys.stdlib_module_names - {"briefing"}
    for library in roots:
        assert library in HOMES, f"give {library} a home"
        assert name_of(path).startswith(HOMES[library]), f"{library} is at home in {HOMES[library]}"


@pytest.mark.parametrize("path", [path for path in MODULES if not name_of(path).startswith("cli")], ids=name_of)
def test_no_clock_and_no_dice_below_the_command_line(path: Path) -> None:
    """Below `cli` nothing reads the time or draws at random, so that the same input gives the same bytes."""
    assert {name.split(".")[0] for name in imports(path)} & CLOCKS == set()
    assert {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)} & READINGS == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_are_short(path: Path) -> None:
    """No module has more than 350 lines, no function more than 40."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350
    functions = (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    long = {node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40}
    assert long == set()


def loaded_by(*arguments: str) -> set[str]:
    """Run a command in a fresh interpreter and give the libraries that it has loaded."""
    return {name.partition(".")[0] for name in modules_loaded_by(*arguments)}


def modules_loaded_by(*arguments: str, stdin: str = "") -> set[str]:
    """Run a command in a fresh interpreter and give all modules that it has loaded."""
    program = (
        "import sys; from briefing.cli import run; code = run(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    command = [sys.executable, "-c", program, *arguments]
    # Who measures the coverage of the process loads libraries, too.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, input=stdin, env=env)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "command", ["--help", "--version", "build --help", "list --help", "export facts --help", "export anki --help"]
)
def test_help_loads_no_library(command: str) -> None:
    """Help and version come from the standard library alone."""
    assert loaded_by(*command.split()) & (HEAVY | CHECKED) == set()


@pytest.mark.parametrize(
    "command",
    ["check", "check --format json", "schema", "export facts", "export dossier", "list", "list --people", "compare"],
)
def test_commands_that_typeset_nothing_load_no_typesetter(command: str) -> None:
    """Checking, listing and exporting never pay for the PDF engine, the templates or the quiz."""
    loaded = loaded_by(*command.split())
    assert loaded & HEAVY == set()
    assert "pydantic" in loaded


def test_the_first_question_loads_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to its first question a plain quiz whose questions are kept loads no library, nor what generates classes."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    quiz = ("quiz", "-n", "10", "--plain", "--seed", "3")
    modules_loaded_by(*quiz, stdin="q\n")
    loaded = modules_loaded_by(*quiz, stdin="q\n")
    assert "briefing.quiz.snapshot.reading" in loaded
    assert {name for name in loaded if name.startswith("briefing.loading.")} == {"briefing.loading.locate"}
    own = {"briefing.model.facts", "briefing.model.dossier", "briefing.quiz.grading", "briefing.reading"}
    assert loaded & own == set()
    generating = {"dataclasses", "inspect", "hashlib"}
    assert {name.partition(".")[0] for name in loaded} & (HEAVY | CHECKED | generating) == set()


@pytest.fixture
def content(tmp_path: Path) -> str:
    """Give a copy of the shipped dossier, whose lock may be written."""
    return str(shutil.copytree(ROOT / "content", tmp_path / "content"))


def test_what_the_lock_knows_costs_no_reading(content: str, sources: Path) -> None:
    """Where the lock answers for all facts, neither `check` nor `prove` loads a prover, or a reader of names."""
    readers = {"briefing.evidence.prove", "briefing.loading.checks.carried", "briefing.reading.names"}
    for arguments in (["check", content], ["prove", content, "--sources", str(sources)]):
        loaded = modules_loaded_by(*arguments)
        assert loaded & readers == set()
        assert {name.partition(".")[0] for name in loaded} & HEAVY == set()


def test_proofs_load_the_stemmer_alone(content: str, sources: Path) -> None:
    """To prove facts by plain texts loads neither the PDF engine nor what takes texts out of web pages."""
    assert loaded_by("prove", content, "--anew", "--sources", str(sources)) & HEAVY == {"Stemmer"}

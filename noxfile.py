"""Build, test and check the project; `nox --list` tells what there is."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import nox

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.default_venv_backend = "virtualenv"
nox.options.reuse_venv = "yes"

ROOT = Path(__file__).parent.resolve()
PINS = ROOT / ".ci" / "requirements"
BENCHMARKS = ROOT / "tests" / "bench"

# What uv resolves for each file in PINS, in an order in which each set may rest on the versions of those before it.
PIN_SOURCES = {
    "build": ["--group", "build"],
    "runtime": ["pyproject.toml"],
    "tests": ["pyproject.toml", "--group", "tests"],
    "types": ["pyproject.toml", "--group", "types"],
    "lint": ["--group", "lint"],
    "lock": ["--group", "lock"],
}
# No URL may get into the files: where packages come from is for each machine to say.
PIN_OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url"]
PIN_OPTIONS += ["--no-emit-find-links", "--no-annotate", "--custom-compile-command=nox -s lock", "--quiet"]

# What `nox -s handouts` makes beside the editions on both papers and a class set.
SET = ["--seed", "1"]  # 30 sheets of 20 questions, or what a smaller dossier gives
EXPORTS = {
    "anki": "briefing.apkg",
    "moodle": "moodle.xml",
    "gift": "questions.gift",
    "qti": "qti.zip",
    "tsv": "questions.tsv",
    "csv": "questions.csv",
    "json": "questions.json",
    "ics": "timeline.ics",
    "csl": "articles.csl.json",
    "facts": "facts.jsonl",
    "dossier": "dossier.json",
}

DEBIAN_PACKAGES = ["libpangoft2-1.0-0", "libharfbuzz-subset0"]
INSTALL_LIBRARIES = (
    "the PDF engine needs the system libraries Pango and HarfBuzz; install them with"
    f" `apt-get install --no-install-recommends {' '.join(DEBIAN_PACKAGES)}` (Debian, Ubuntu),"
    " `dnf install pango harfbuzz` (Fedora) or `brew install pango` (macOS)"
)
LOAD_LIBRARIES = """
import ctypes, sys
suffix = ".0.dylib" if sys.platform == "darwin" else ".so.0"
for name in ("libpangoft2-1.0", "libharfbuzz-subset"):
    ctypes.CDLL(name + suffix)
"""
if sys.platform == "darwin":  # Homebrew's folder on Apple silicon is not where the loader looks
    os.environ.setdefault("DYLD_FALLBACK_LIBRARY_PATH", "/opt/homebrew/lib:/usr/local/lib:/usr/lib")


@nox.session
def briefing(session: nox.Session) -> None:
    """Build the shipped briefing into build/ (arguments after `--` go to `briefing build`)."""
    require_libraries(session)
    install_checkout(session, "runtime")
    session.run("briefing", "build", *session.posargs)


@nox.session
def handouts(session: nox.Session) -> None:
    """Build all editions, a class set, all exports and SHA256SUMS into build/ (after `--`: DOSSIER, other folder)."""
    dossier, target = handed(session)
    require_libraries(session)
    install_checkout(session, "runtime")
    made = Path(session.create_tmp()).resolve() / "made"
    shutil.rmtree(made, ignore_errors=True)
    (made / "exports").mkdir(parents=True)
    for paper in ("a4", "letter"):
        session.run("briefing", "build", dossier, "--edition", "all", "--paper", paper, "-o", str(made))
    session.run("briefing", "handouts", dossier, *SET, "-o", str(made / "sheets"))
    for what, name in EXPORTS.items():
        session.run("briefing", "export", what, dossier, "-o", str(made / "exports" / name))
    count = write_sums(made)
    # All is there before anything of an earlier run is replaced; what else lies in the folder stays.
    shutil.copytree(made, target, dirs_exist_ok=True)
    session.log(f"{count} files of {dossier} in {target}, listed in {target / 'SHA256SUMS'}")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests with branch coverage (arguments after `--` go to pytest, and the coverage may then be partial)."""
    require_libraries(session)
    install_checkout(session, "tests")
    partial = ["--cov-fail-under=0"] if session.posargs else []
    # One file after the other on each processor, for tests of a file share what is costly to make; in their order, not
    # by their number, for then the few slow tests would be the last.
    spread = [] if session.posargs else ["--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder"]
    parser = {"BRIEFING_GIFT_PARSER": gift_parser(session)}
    session.run("pytest", "--cov", *spread, *partial, *session.posargs, env=parser)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    install_pinned(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check all types, strictly, over the package, the tests and this file."""
    install_pinned(session, "types")
    session.run("mypy", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Build the briefing offline from the wheel alone, and compare its bytes with the checkout's."""
    require_libraries(session)
    work = Path(session.create_tmp()).resolve()
    shutil.rmtree(work)
    (work / "empty").mkdir(parents=True)
    install_pinned(session, "runtime")
    session.install("--no-deps", "--no-index", "--force-reinstall", str(build_wheel(session, work)))

    checkout, wheel = work / "checkout.pdf", work / "wheel.pdf"
    session.run("python", "-m", "briefing", "build", "-o", str(checkout), env={"PYTHONPATH": str(ROOT)})
    with session.chdir(work / "empty"):
        command = [*without_network(), str(Path(session.bin, "briefing")), "build", "-o", str(wheel)]
        session.run(*command, env={"PYTHONPATH": str(ROOT / ".ci" / "offline")}, external=True)
        left = [path.name for path in Path.cwd().iterdir()]
    if left:
        session.error(f"building elsewhere left files in the current folder: {', '.join(left)}")
    compare_bytes(session, checkout, wheel)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed and size: each script of tests/bench prints its ratios."""
    require_libraries(session)
    install_checkout(session, "runtime")
    for script in sorted(BENCHMARKS.glob("[!_]*.py")):
        session.run("python", str(script), *session.posargs)


@nox.session
def lock(session: nox.Session) -> None:
    """Pin all dependencies by hash from pyproject.toml (`-- --upgrade` takes newer versions)."""
    install_pinned(session, "lock")
    constraints: list[str] = []
    for name, sources in PIN_SOURCES.items():
        target = PINS / f"{name}.txt"
        arguments = [*sources, *constraints, *PIN_OPTIONS, f"--output-file={target}", *session.posargs]
        session.run("uv", "pip", "compile", *arguments)
        constraints += ["--constraints", str(target)]


def handed(session: nox.Session) -> tuple[str, Path]:
    """Read the folder of the dossier and the folder to write to, as seen from where nox was called."""
    called = Path(session.invoked_from)
    dossier, target, *more = [*session.posargs, *("", "")[len(session.posargs) :]]
    if more:
        session.error("after `--` come a dossier's folder and a folder to write to, nothing else")
    return str(called / dossier) if dossier else str(ROOT / "content"), called / target if target else ROOT / "build"


def write_sums(folder: Path) -> int:
    """List all files below a folder in its SHA256SUMS, as `sha256sum --check` reads it, and count them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return len(files)


def gift_parser(session: nox.Session) -> str:
    """Fetch the parser of GIFT that the tests read with, checked against its hash, and give its folder."""
    name, integrity = (PINS / "npm.lock").read_text(encoding="utf-8").split()
    folder = Path(session.virtualenv.location, "npm", name)
    if not (folder / "package").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        session.run("npm", "pack", name, "--ignore-scripts", f"--pack-destination={folder}", silent=True)
        (tarball,) = folder.glob("*.tgz")
        digest = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
        if integrity != f"sha512-{digest}":
            session.error(f"{tarball.name} is not the file that .ci/requirements/npm.lock names")
        with tarfile.open(tarball) as archive:
            archive.extractall(folder, filter="data")
    return str(folder / "package")


def install_pinned(session: nox.Session, *names: str) -> None:
    """Install sets of pinned requirements, each file checked against its hash."""
    files = [argument for name in names for argument in ("-r", str(PINS / f"{name}.txt"))]
    session.install("--require-hashes", *files)


def install_checkout(session: nox.Session, name: str) -> None:
    """Install a set of pinned requirements and the checkout itself, editable."""
    install_pinned(session, name, "build")
    session.install("--no-deps", "--no-index", "--no-build-isolation", "--editable", ".")


def require_libraries(session: nox.Session) -> None:
    """Stop with advice where the PDF engine's system libraries are missing; on Debian as root, install them instead."""
    if libraries_load():
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES]
        session.run("apt-get", "update", "-qq", env=quiet, external=True, silent=True)
        session.run(*install, env=quiet, external=True, silent=True)
    if not libraries_load():
        session.error(INSTALL_LIBRARIES)


def libraries_load() -> bool:
    """Tell whether a fresh interpreter finds the system libraries."""
    return succeeds(sys.executable, "-c", LOAD_LIBRARIES)


def succeeds(*command: str) -> bool:
    """Run a command quietly and tell whether it went well."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def build_wheel(session: nox.Session, work: Path) -> Path:
    """Build the source distribution, and from that alone the wheel."""
    # The build backend stays out of the environment that the wheel is tried in.
    backend = work / "backend"
    session.install("--require-hashes", "-r", str(PINS / "build.txt"), "--target", str(backend))
    env = {"PYTHONPATH": str(backend)}
    session.run("python", "-m", "hatchling", "build", "-t", "sdist", "-d", str(work), env=env, silent=True)
    (sdist,) = work.glob("briefing-*.tar.gz")
    options = ["--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(work)]
    session.run("python", "-m", "pip", "wheel", *options, str(sdist), env=env, silent=True)
    (wheel,) = work.glob("briefing-*.whl")
    return wheel


def without_network() -> list[str]:
    """Return the prefix that runs a command in a network namespace of its own, or nothing where there is none."""
    # Elsewhere, and beside it, .ci/offline/sitecustomize.py refuses connections from within Python.
    for prefix in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if shutil.which("unshare") and succeeds(*prefix, "true"):
            return prefix
    return []


def compare_bytes(session: nox.Session, one: Path, other: Path) -> None:
    """Stop unless two files hold the same bytes."""
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (one, other)]
    if digests[0] != digests[1]:
        session.error(f"the wheel's PDF differs from the checkout's: {one} {digests[0]}, {other} {digests[1]}")
    session.log(f"the wheel alone, offline, makes the checkout's PDF: {one.stat().st_size:,} bytes, {digests[0]}")

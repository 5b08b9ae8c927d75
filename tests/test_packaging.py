"""What is shipped: the wheel, the source distribution and the pinned requirements."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import briefing
from briefing import cli
from tests.e2e.edition import written

ROOT = Path(__file__).parent.parent
PINS = sorted(ROOT.glob(".ci/requirements/*.txt"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
WORKFLOWS = {path.name: yaml.safe_load(path.read_bytes()) for path in ROOT.glob(".github/workflows/*.yml")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def build(kind: str, checkout: Path, target: Path) -> Path:
    """Build a wheel or an sdist of a checkout into a folder that is empty but for it."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (built,) = target.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def names(wheel: Path) -> set[str]:
    """List the files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def metadata(wheel: Path, name: str) -> str:
    """Read a file of a wheel's own description."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"briefing-{briefing.__version__}.dist-info/{name}").decode()


def tracked(folder: str) -> set[str]:
    """List the files of a folder that may travel: all but what tools leave behind."""
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


@pytest.mark.parametrize("folder", ["templates", "content"])
def test_the_wheel_carries_folder_inside_the_package(wheel: Path, folder: str) -> None:
    """Every file of templates/ and content/ is in the wheel, below briefing/, and nowhere else."""
    assert tracked(folder), f"{folder}/ is empty"
    assert {f"briefing/{name}" for name in tracked(folder)} <= names(wheel)
    assert not [name for name in names(wheel) if name.startswith(f"{folder}/")]


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel: Path) -> None:
    """Modules, fonts and the typing marker are in the wheel; tests and the project's own files are not."""
    assert "briefing/py.typed" in names(wheel)
    assert tracked("briefing") <= names(wheel)
    assert {name.split("/")[0] for name in names(wheel)} == {"briefing", f"briefing-{briefing.__version__}.dist-info"}


def test_the_wheel_installs_the_command(wheel: Path) -> None:
    """The wheel declares `briefing` as a command of `briefing.cli`."""
    assert "briefing = briefing.cli:main" in metadata(wheel, "entry_points.txt").splitlines()


def test_the_wheel_tells_its_licence_and_its_version(wheel: Path) -> None:
    """The licence's text travels with the wheel, and the version is the package's own."""
    headers = HeaderParser().parsestr(metadata(wheel, "METADATA"))
    assert headers["Version"] == briefing.__version__
    assert headers["License-Expression"] == "MIT"
    assert metadata(wheel, "licenses/LICENSE") == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_the_source_distribution_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    """A wheel that is built from the sdist alone has the files of the wheel that is built from the checkout."""
    sdist = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    assert names(build("wheel", tmp_path / sdist.name.removesuffix(".tar.gz"), tmp_path / "wheel")) == names(wheel)


def run(package: Path, folder: Path, *arguments: str) -> bytes:
    """Run the command from a package's folder in an empty one; return what it printed."""
    # Ahead of an editable install, so that the code and the files are those of `package`.
    env = {**os.environ, "PYTHONPATH": str(package)}
    command = [sys.executable, "-m", "briefing", *arguments]
    return subprocess.run(command, cwd=folder, env=env, check=True, stdout=subprocess.PIPE).stdout


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel, as an installation does."""
    folder = tmp_path_factory.mktemp("unpacked")
    shutil.unpack_archive(wheel, folder, "zip")
    return folder


def test_wheel_and_checkout_ship_the_same_dossier(unpacked: Path, tmp_path: Path) -> None:
    """With no dossier in the current folder, wheel and checkout each find their own copy of the shipped one."""
    exported = run(unpacked, tmp_path, "export", "dossier")
    assert exported
    assert exported == run(ROOT, tmp_path, "export", "dossier")


@pytest.mark.slow
def test_wheel_and_checkout_build_the_same_bytes(unpacked: Path, tmp_path: Path) -> None:
    """Templates, fonts and content of the wheel make the very PDF that those of the checkout make."""
    run(unpacked, tmp_path, "build", "-o", "wheel.pdf")
    checkout, _ = written()
    assert (tmp_path / "wheel.pdf").read_bytes() == checkout.read_bytes()


def pinned(name: str) -> dict[str, str]:
    """Read the name and version of each package in a set of pinned requirements."""
    text = (ROOT / ".ci" / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, re.MULTILINE))


@pytest.mark.parametrize("group", [None, *PROJECT["dependency-groups"]])
def test_every_dependency_is_pinned_as_declared(group: str | None) -> None:
    """Each dependency in pyproject.toml has a pinned version that it admits: `nox -s lock` was not forgotten."""
    declared = PROJECT["dependency-groups"][group] if group else PROJECT["project"]["dependencies"]
    pins = pinned(group or "runtime")
    requirements = [Requirement(text) for text in declared if isinstance(text, str)]
    assert requirements
    for requirement in requirements:
        version = pins.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not pinned"
        assert requirement.specifier.contains(version), f"{requirement} is pinned to {version}"


def test_what_is_tested_is_what_is_shipped() -> None:
    """The tests, the type checks and the build use the very versions that a plain installation uses."""
    for name in ("tests", "types"):
        assert pinned("runtime").items() <= pinned(name).items()


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.stem)
def test_pins_are_hashed_and_name_no_address(path: Path) -> None:
    """Every pinned package has a hash, and where packages come from is left to each machine."""
    text = path.read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z])", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[1:]
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text
    assert "--index" not in text


def test_offline_means_offline() -> None:
    """An interpreter with .ci/offline on its path can reach nothing, so that `nox -s package` proves what it says."""
    attempt = "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)"
    env = {**os.environ, "PYTHONPATH": str(ROOT / ".ci" / "offline")}
    result = subprocess.run([sys.executable, "-c", attempt], env=env, capture_output=True, text=True, check=False)
    assert "refused: this process is to run offline" in result.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_no_hook_passes_where_there_is_no_dossier(
    hook: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dossier that the program brings with it is not taken for that of the repository."""
    monkeypatch.chdir(tmp_path)
    line = [*str(hook["entry"]).split(), *hook["args"]]
    assert (line[0], cli.run(line[1:]), [*tmp_path.iterdir()]) == ("briefing", 1, [])


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_workflow_runs_what_somebody_else_has_written(name: str) -> None:
    """Values reach a shell by its environment alone, and a job that may write neither checks out nor builds."""
    assert "pull_request_target" not in (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    for job in WORKFLOWS[name]["jobs"].values():
        steps = job.get("steps", [])
        assert not [step["run"] for step in steps if "${{" in step.get("run", "")]
        if "write" in job.get("permissions", {}).values():
            assert not [step for step in steps if re.search("checkout|python|nox|pip", str(step))]


def test_who_calls_a_workflow_grants_what_its_jobs_ask_for() -> None:
    """Else the whole run is refused before it begins, even if the job would have been left out."""
    asked = [job.get("permissions", {}).items() for job in WORKFLOWS["handouts.yml"]["jobs"].values()]
    assert any(asked)
    assert all(each <= WORKFLOWS["ci.yml"]["jobs"]["handouts"]["permissions"].items() for each in asked)

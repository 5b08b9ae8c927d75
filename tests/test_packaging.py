"""What is shipped: the wheel, the source distribution and the pinned requirements."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import briefing

ROOT = Path(__file__).parent.parent
PINS = sorted(ROOT.glob(".ci/requirements/*.txt"))
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

"""Which dossier a command means, and where the folders of the package are."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import resources
from briefing.loading.locate import dossier_folder


def test_named_folder_is_meant(tmp_path: Path) -> None:
    """A path that was given is taken; the main file stands for its folder."""
    assert dossier_folder(tmp_path / "x") == tmp_path / "x"
    assert dossier_folder(tmp_path / "x" / "dossier.yaml") == tmp_path / "x"


def test_content_of_the_current_folder_comes_before_the_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a path, a dossier in ./content is meant; a folder of that name without one is not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert dossier_folder() == resources.content_folder()
    (tmp_path / "content" / "dossier.yaml").write_text("title: x")
    assert dossier_folder() == Path("content")


def test_the_current_folder_may_be_the_dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path, a current folder that holds dossier.yaml is meant, unless its content/ holds one too."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dossier.yaml").write_text("title: x")
    assert dossier_folder() == Path()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "dossier.yaml").write_text("title: x")
    assert dossier_folder() == Path("content")


def test_folders_of_a_checkout_and_of_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder inside the package is taken if there is one, else the one beside it."""
    package = tmp_path / "briefing"
    (tmp_path / "content").mkdir()
    (package / "templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.content_folder() == tmp_path / "content"
    assert resources.templates_folder() == package / "templates"

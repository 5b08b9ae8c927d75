from __future__ import annotations

import errno
import gc
import os
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from briefing import fonts
from briefing.document.engine.isolation import font_configuration, only_our_fonts, without_collection
from briefing.errors import BriefingError


def test_fontconfig_sees_our_files_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within the block the user's settings are hidden and the configuration names one folder with our faces."""
    monkeypatch.setenv("FONTCONFIG_FILE", "/theirs.conf")
    monkeypatch.setenv("FC_LANG", "ja")
    before = dict(os.environ)
    with only_our_fonts():
        configuration = Path(os.environ["FONTCONFIG_FILE"])
        assert "FC_LANG" not in os.environ
        (folder,) = ET.parse(configuration).getroot().findall("dir")  # noqa: S314
        names = {link.resolve() for link in Path(str(folder.text)).iterdir()}
        assert names == {file.resolve() for file in fonts.files()}
    assert dict(os.environ) == before
    assert not configuration.exists()


def test_the_environment_is_put_back_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error within the block leaves no setting behind."""
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    with pytest.raises(ValueError, match="within"), only_our_fonts():
        raise ValueError("within")
    assert "FONTCONFIG_FILE" not in os.environ


def test_no_temporary_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no temporary folder can be made, or not be filled, the error says so in one line."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))
    with pytest.raises(BriefingError, match="no temporary folder"), only_our_fonts():
        pass
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(Path, "symlink_to", _full)
    with pytest.raises(BriefingError, match="No space left"), only_our_fonts():
        pass
    assert not list(tmp_path.iterdir())


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_paths_are_escaped() -> None:
    """A folder's name may hold any character."""
    root = ET.fromstring(font_configuration(Path("/a & <b>"), Path("/c")))  # noqa: S314
    assert [folder.text for folder in root.findall("dir")] == ["/a & <b>"]


@pytest.mark.parametrize("enabled", [True, False])
def test_collection_is_put_back(enabled: bool) -> None:
    """Garbage collection is off within the block, and afterwards what it was."""
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with without_collection():
            assert not gc.isenabled()
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.document.engine.fetching import OwnFiles, RefusedError, permitted


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/x.css",
        "https://example.org/x.css",
        "ftp://example.org/x.css",
        "data:text/css,h1{}",
        "file://example.org/x.css",
        "file:///etc/passwd",
        "x.css",
        "",
    ],
)
def test_foreign_addresses_are_refused(url: str, tmp_path: Path) -> None:
    """Only files, and only those below the folder, are permitted."""
    with pytest.raises(RefusedError):
        permitted(url, tmp_path)


@pytest.mark.parametrize("path", ["../x.css", "a/../../x.css", "%2e%2e/x.css", "link/x.css"])
def test_no_way_leads_out(path: str, tmp_path: Path) -> None:
    """Neither dots, nor encoded dots, nor a link to another folder lead out of the folder."""
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    with pytest.raises(RefusedError):
        permitted(f"{folder.as_uri()}/{path}", folder)


def test_own_files_are_served_with_their_type(tmp_path: Path) -> None:
    """A file below the folder is read, whatever characters its name has, and its type follows from its name."""
    file = tmp_path / "ä b.css"
    file.write_bytes(b"h1 {}")
    (tmp_path / "x.unheard-of").touch()

    def respond(*response: Any) -> Any:
        return response

    serve = OwnFiles(tmp_path, respond)
    assert serve(file.as_uri()) == (file.as_uri(), b"h1 {}", {"Content-Type": "text/css"})
    assert serve(f"{tmp_path.as_uri()}/x.unheard-of")[2] == {"Content-Type": "application/octet-stream"}


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that is not there stops the typesetting, instead of leaving a hole."""
    with pytest.raises(RefusedError, match="cannot be read"):
        OwnFiles(tmp_path, print)(f"{tmp_path.as_uri()}/absent.css")

"""What a document may read: files below the folders that it was given, and nothing else."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefing.errors import BriefingError

_TYPES: Final = mimetypes.MimeTypes()
"""The types that Python itself knows: those of the system differ from machine to machine."""


class RefusedError(BriefingError):
    """A document asks for something that it may not read."""


class OwnFiles:
    """Serve the files below a folder to WeasyPrint; anything else stops the rendering with `RefusedError`."""

    _fail_on_errors = True  # WeasyPrint asks its fetcher whether an error stops the rendering

    def __init__(self, folder: Path, respond: Callable[..., Any]) -> None:
        self._folder = folder.resolve()
        self._respond = respond

    def __call__(self, url: str) -> Any:
        """Read the file that the address names."""
        file = permitted(url, self._folder)
        try:
            content = file.read_bytes()
        except OSError as error:
            raise RefusedError(f"the document asks for {url}, which cannot be read") from error
        kind = _TYPES.guess_type(file.name)[0] or "application/octet-stream"
        return self._respond(url, content, {"Content-Type": kind})


def permitted(url: str, folder: Path) -> Path:
    """Give the file of an address below the folder; raise `RefusedError` for any other address.

    Links are followed first, so that none leads out of the folder.
    """
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc:
        raise RefusedError(f"the document asks for {url[:200]}, but only its own files are read")
    file = Path(url2pathname(parts.path)).resolve()
    if not file.is_relative_to(folder):
        raise RefusedError(f"the document asks for {url[:200]}, which is outside {folder}")
    return file

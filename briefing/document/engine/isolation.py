"""Keep the surroundings out: no font but ours, no garbage collection while pages are made."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.sax.saxutils import escape

from briefing import fonts
from briefing.errors import BriefingError

_FOREIGN: Final = ("FONTCONFIG_", "FC_")
"""Beginnings of the environment's names by which a user steers fontconfig."""


@contextmanager
def only_our_fonts() -> Iterator[None]:
    """Show fontconfig nothing but our fonts; raise `BriefingError` where one is missing.

    The folder of a font's package holds many more faces than ours, so fontconfig gets a folder of links. It lives as
    long as the block, and so does fontconfig's cache.
    """
    files = fonts.files()
    try:
        folder = TemporaryDirectory(prefix="briefing-")
    except OSError as error:
        raise BriefingError(f"no temporary folder can be made: {error.strerror}", hint="set TMPDIR") from error
    with folder as name:
        configuration = _set_up(Path(name), files)
        with _environment(FONTCONFIG_FILE=str(configuration)):
            yield


def _set_up(folder: Path, files: Iterable[Path]) -> Path:
    """Fill the folder with links to the fonts and give the configuration that names them."""
    links, configuration = folder / "fonts", folder / "fonts.conf"
    try:
        links.mkdir()
        for file in files:
            (links / file.name).symlink_to(file)
        configuration.write_text(font_configuration(links, folder / "cache"), encoding="utf-8")
    except OSError as error:
        raise BriefingError(f"the temporary folder {folder} cannot be filled: {error.strerror}") from error
    return configuration


def font_configuration(folder: Path, cache: Path) -> str:
    """Write fontconfig's configuration for one folder of fonts; the generic families are ours as well."""
    generic = {"serif": fonts.SERIF, "sans-serif": fonts.SANS, "system-ui": fonts.SANS, "monospace": fonts.SANS}
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{family}</family></prefer></alias>'
        for name, family in generic.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
        f"<fontconfig><dir>{escape(str(folder))}</dir><cachedir>{escape(str(cache))}</cachedir>{aliases}</fontconfig>\n"
    )


@contextmanager
def without_collection() -> Iterator[None]:
    """Switch garbage collection off: a document's objects live to its end, and looking for dead ones costs a sixth."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def _environment(**names: str) -> Iterator[None]:
    """Set the names and hide all others that steer fontconfig, for as long as the block lasts."""
    hidden = {name: value for name, value in os.environ.items() if name.startswith(_FOREIGN)}
    for name in hidden:
        del os.environ[name]
    os.environ.update(names)
    try:
        yield
    finally:
        for name in names:
            os.environ.pop(name, None)
        os.environ.update(hidden)

"""What was built where, and from what: so that nothing is built that stands there already.

A stamp lies in the cache folder under the absolute path of the file that was built. One that is spoilt, or that cannot
be written, costs a build and is no error.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.cli import pages
from briefing.cli.caching import clear, digest
from briefing.cli.folders import cache_folder
from briefing.errors import BriefingError

KEPT: Final = 100
"""For how many files stamps are kept; the oldest go first."""


class Stamp(NamedTuple):
    """What is known of a file that was built."""

    target: Path
    inputs: str
    """The digest of all that it was built from, but for the typesetter."""
    told: str
    """How much of it is not proved, in words."""
    pages: pages.Pages | None
    """The pages of the whole briefing's PDF, for the quiz."""


class Found(NamedTuple):
    """A file that stands as it was built."""

    stamp: Stamp
    content: bytes


def find(target: Path, inputs: str) -> Found | None:
    """Tell what was built as a file; None unless the same inputs would give the bytes that stand there."""
    import json

    from briefing.cli.build.engines import Engine

    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RuntimeError):
        told = json.loads(_path(target).read_bytes())
        # Who reads a pipe may wait for ever.
        if told["inputs"] != inputs or told["target"] != str(target.resolve()) or not target.is_file():
            return None
        content = target.read_bytes()
        if told["content"] == digest(content) and Engine(**told["engine"]).stands():
            known = pages.read(told["pages"]) if told["pages"] else None
            return Found(Stamp(target, inputs, str(told["told"]), known), content)
    return None


def keep(stamp: Stamp, content: bytes, began: int) -> None:
    """Note what has just been built by a command that began at a moment, in nanoseconds since 1970."""
    import json

    from briefing import output
    from briefing.cli.build.engines import engine

    if not stamp.target.is_file() or (noted := engine(began)) is None:
        return
    with suppress(OSError, RuntimeError, BriefingError):
        path = _path(stamp.target)
        told: Mapping[str, Any] = {
            "target": str(stamp.target.resolve()),
            "inputs": stamp.inputs,
            "content": digest(content),
            "told": stamp.told,
            "pages": stamp.pages and stamp.pages._asdict(),
            "engine": noted._asdict(),
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        output.write_whole(path, json.dumps(told).encode())
        clear(path, "built-*.json", KEPT)


def _path(target: Path) -> Path:
    return cache_folder() / f"built-{digest(str(target.resolve()))}.json"

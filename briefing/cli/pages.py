"""On which pages of the PDF that was built last the facts and articles of a dossier stand.

It is kept in the cache folder under the digest of the dossier: of a PDF that is older than that no page is told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing import output
from briefing.cli.caching import clear, dossier_digest
from briefing.cli.folders import cache_folder
from briefing.errors import BriefingError

KEPT: Final = 20
"""For how many dossiers, or states of one, pages are kept."""


class Pages(NamedTuple):
    """The pages of a PDF, as printed."""

    file: str
    """The PDF, by its absolute path."""
    facts: Mapping[str, int]
    """The page of each fact's row in the record, by full id."""
    articles: Mapping[str, int]
    """The first page of each article."""


def keep(folder: Path, pages: Pages) -> None:
    """Remember the pages of the PDF that was made of the dossier in a folder, if the cache can be written."""
    with suppress(OSError, BriefingError):
        path = _path(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        size = Path(pages.file).stat().st_size
        told = {"file": pages.file, "size": size, "facts": dict(pages.facts), "articles": dict(pages.articles)}
        output.write_whole(path, json.dumps(told, ensure_ascii=False).encode())
        clear(path, "pages-*.json", KEPT)


def find(folder: Path) -> Pages | None:
    """Tell the pages of the PDF that was last made of the dossier as it stands; None if there is none any more."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        told = json.loads(_path(folder).read_bytes())
        found = read(told)
        # Another size is another file: a question sheet under the same name, perhaps.
        return found if Path(found.file).stat().st_size == told["size"] else None
    return None


def read(raw: Mapping[str, Any]) -> Pages:
    """Give the pages that were written; raise KeyError, TypeError or AttributeError where it was something else."""
    return Pages(str(raw["file"]), _numbers(raw["facts"]), _numbers(raw["articles"]))


def _numbers(raw: Mapping[str, object]) -> dict[str, int]:
    return {str(name): page for name, page in raw.items() if isinstance(page, int)}


def _path(folder: Path) -> Path:
    return cache_folder() / f"pages-{dossier_digest(folder)}.json"

"""The folder that a class set is written to: what is in it already is never deleted, only our own names replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from briefing import console, output
from briefing.cli import sums
from briefing.errors import BriefingError

_OURS = re.compile(r"sheets\.pdf|sheet-[0-9]+\.pdf")
"""The names of the sheets of a set."""


class SetFolder:
    """A folder to which files are written whole, one after the other."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._sums: dict[str, str] = {}
        self.bytes = 0

    @property
    def written(self) -> int:
        """How many files are written."""
        return len(self._sums)

    def check(self, names: Iterable[str]) -> None:
        """Raise BriefingError where files of these names could not be written; nothing is touched."""
        try:
            if not self.path.is_dir():
                self._check_place()
                return
            for name in names:
                if (self.path / name).is_dir():
                    hint = "move it away, or name another folder with -o"
                    raise BriefingError(f"{self.path / name} is a folder, where a file is to be", hint=hint)
                output.check_target(self.path / name)
        except OSError as error:
            raise self._refused(error) from None

    def make(self) -> None:
        """Make the folder if it is not there."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._refused(error) from None

    def write(self, name: str, content: bytes) -> None:
        """Write a file whole or not at all."""
        output.write_whole(self.path / name, content)
        self._sums[name] = sums.digest(content)
        self.bytes += len(content)

    def write_sums(self) -> None:
        """List the sums of what is written."""
        output.write_whole(self.path / sums.NAME, sums.as_sums(self._sums))

    def others(self) -> list[str]:
        """Name the sheets that lie there and are not of this set, such as those of a bigger one before."""
        found = (each.name for each in self.path.iterdir() if _OURS.fullmatch(each.name))
        return sorted(set(found) - self._sums.keys())

    def told(self) -> str:
        """Name it in a sentence."""
        return console.escaped(str(self.path))

    def _check_place(self) -> None:
        """Raise where the folder could not be made."""
        above = next(each for each in (self.path, *self.path.absolute().parents) if each.exists() or each.is_symlink())
        if not above.is_dir():
            what = "is a file" if above.is_file() else "is no folder"
            raise BriefingError(f"{above} {what}, where a folder is to be", hint="name another folder with -o")

    def _refused(self, error: OSError) -> BriefingError:
        message = f"the folder {self.path} cannot be used: {(error.strerror or str(error)).lower()}"
        return BriefingError(message, hint="name another folder with -o")

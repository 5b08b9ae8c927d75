"""Every finding has a bad example: the files in which it differs from a good dossier, and what is told of it.

To add one, put the files that differ into ``golden/findings/<code>``; the good dossier is proved by the text in
``golden/sources``, unless there is another ``evidence.lock`` among them. A code of ``BY_PROOF`` is what proving such a
dossier again gives, by the texts in the folder's own ``sources`` if it has any. Then run the test with
``BRIEFING_WRITE_GOLDEN=1`` and read what it wrote to ``expected.txt`` aloud.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.cli.opening import check
from briefing.console import format_finding
from briefing.errors import Code, Finding
from briefing.evidence.lock.record import LOCK_FILE
from briefing.loading import load as loading
from tests.builders import prove

GOLDEN = Path(__file__).parent / "golden"
GOOD = GOLDEN / "dossier"
TEXTS = GOLDEN / "sources"
CASES = GOLDEN / "findings"
WRITE = bool(os.environ.get("BRIEFING_WRITE_GOLDEN"))


def _link_outside(content: Path) -> None:
    article = content / "articles" / "opening.yaml"
    outside = content.parent / "opening.yaml"
    article.rename(outside)
    article.symlink_to(outside)


def _swap_for_folder(content: Path) -> None:
    (content / "entities.yaml").unlink()
    (content / "entities.yaml").mkdir()


# What a file in a repository cannot be: absent, a folder, a link, very long.
PREPARED: Mapping[str, Callable[[Path], object]] = {
    "no-lock": lambda content: (content / LOCK_FILE).unlink(),
    "no-articles": lambda content: shutil.rmtree(content / "articles"),
    "not-found": lambda content: (content / "entities.yaml").unlink(),
    "not-readable": _swap_for_folder,
    "outside-dossier": _link_outside,
    "too-large": lambda content: (content / "entities.yaml").write_bytes(b"# padding\n" * 200_001),
}


BY_PROOF = frozenset(
    {
        Code.NOT_TEXT,
        Code.NO_MAIN_TEXT,
        Code.WRONG_CHARSET,
        Code.DUPLICATE_TEXT,
        Code.COPIED_TEXT,
        Code.NO_SOURCE_TEXT,
        Code.NOT_PROVED,
    }
)


def _findings(code: str) -> tuple[Finding, ...]:
    """Check the dossier, or prove it once more; the first lock is that of the good dossier, if there is no other."""
    if code not in BY_PROOF:
        return check(Path("content"))
    found, outcome = prove(Path("content"), Path("sources"))
    return (*found.problems, *outcome.findings)


@pytest.mark.parametrize("code", [str(code) for code in Code])
def test_bad_example_is_told_as_expected(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each code's example gives the code, with the place, the words and the remedy that its folder expects."""
    content = tmp_path / "content"
    shutil.copytree(GOOD, content)
    prove(content, TEXTS)
    shutil.copytree(CASES / code, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "sources"))
    texts = CASES / code / "sources"
    shutil.copytree(texts if texts.is_dir() else TEXTS, tmp_path / "sources")
    if code in PREPARED:
        PREPARED[code](content)
    monkeypatch.chdir(tmp_path)
    findings = _findings(code)
    told = "".join(f"{format_finding(finding)}\n" for finding in findings)
    expected = CASES / code / "expected.txt"
    if WRITE:
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
    assert code in {finding.code for finding in findings}


def test_good_dossier_has_no_findings(tmp_path: Path) -> None:
    """The dossier from which the examples differ is right and proved: each finding comes of the difference."""
    assert loading.check(GOOD) == ()
    content = Path(shutil.copytree(GOOD, tmp_path / "content"))
    found, outcome = prove(content, TEXTS)
    assert (found.problems, found.strangers, outcome.findings) == ((), (), ())
    assert check(content) == ()


def test_every_code_has_one_folder() -> None:
    """No code is without a bad example, and no example is of a code that doesn't exist."""
    assert {path.name for path in CASES.iterdir()} == {str(code) for code in Code}

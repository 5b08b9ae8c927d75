from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.cli.opening import check, write_lock
from briefing.evidence.lock.digests import passage
from briefing.evidence.lock.making import make
from briefing.evidence.lock.reading import read
from briefing.evidence.lock.record import LOCK_FILE, Lock, as_bytes
from briefing.evidence.proof import Verdict
from briefing.loading.load import load
from tests import builders
from tests.builders import article_tree, claim, entities_tree, event, source, summary, write_dossier

VERDICTS = {"opening_cost": Verdict.BY_CONTEXT, "opening_end": Verdict.CITED}


def small(folder: Path) -> Path:
    """Write a dossier of two articles."""
    cost = builders.figure(text="Ana Berg's repair cost three million crowns.", people="ana-berg")
    facts = {"opening": event(), "end": claim(), "cost": cost}
    articles = {
        "opening": article_tree(facts),
        "closing": article_tree({"end": claim()}, source=source(fingerprint="b" * 64)),
    }
    return write_dossier(folder, articles=articles)


def proved(folder: Path) -> Lock:
    """Make the lock of the dossier in a folder."""
    return builders.lock(load(folder).dossier, **VERDICTS)


def test_a_lock_reads_back_as_it_was_made(tmp_path: Path) -> None:
    """Everything that was recorded is read again, and what was read gives the same bytes."""
    made = proved(small(tmp_path / "c"))
    write_lock(tmp_path, made)
    lock, findings = read(tmp_path)
    assert findings == ()
    assert lock is not None
    assert lock._replace(text="") == made
    assert as_bytes(lock) == as_bytes(made)
    assert {name: line.verdict for name, line in lock.facts.items()} == {
        "closing/end": Verdict.PROVED,
        "opening/opening": Verdict.PROVED,
        "opening/cost": Verdict.BY_CONTEXT,
        "opening/end": Verdict.CITED,
    }


def test_each_line_is_complete_and_stands_under_its_article(tmp_path: Path) -> None:
    """Lines are sorted, those of an article follow its own, and each kind has its number of columns."""
    lines = as_bytes(proved(small(tmp_path / "c"))).decode().splitlines()
    words = [line.split(" ") for line in lines[2:]]
    assert [
        each[:3] if each[0] == "fact" else each[:2] for each in words if each[0] not in {"sentence", "paragraph"}
    ] == [
        ["entity", "ana-berg"],
        ["entity", "harbour-office"],
        ["entity", "port-town"],
        ["article", "closing"],
        ["fact", "closing/end", "proved"],
        ["summary", "closing"],
        ["article", "opening"],
        ["fact", "opening/cost", "proved-by-context"],
        ["fact", "opening/end", "cited"],
        ["fact", "opening/opening", "proved"],
        ["summary", "opening"],
    ]
    assert {(each[0], len(each)) for each in words} == {
        ("entity", 3), ("article", 7), ("fact", 6), ("paragraph", 6), ("sentence", 3),
        ("summary", 3),
    }  # fmt: skip


def test_what_is_not_proved_has_no_line(tmp_path: Path) -> None:
    """A lock never says that a fact is not proved."""
    dossier = load(small(tmp_path / "c")).dossier
    passages = {each.id: [passage("x", ())] for each in dossier.articles}
    made = make(dossier, {"opening/cost": Verdict.NOT_PROVED, "opening/end": Verdict.CITED}, passages)
    assert made.facts.keys() == {"opening/end"}
    assert b"not" not in as_bytes(make(dossier, {}, {}))


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    """A lock in which nothing has changed is not touched."""
    folder = small(tmp_path / "c")
    assert write_lock(folder, proved(folder))
    before = (folder / LOCK_FILE).stat()
    assert not write_lock(folder, proved(folder))
    after = (folder / LOCK_FILE).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert write_lock(folder, proved(folder)._replace(judgements=frozenset({"0" * 32})))


def test_bytes_depend_on_nothing_but_what_is_said(tmp_path: Path) -> None:
    """The order of fields, facts, entities and files makes no difference, nor does the way a text is folded."""
    folder = small(tmp_path / "c")
    before = as_bytes(proved(folder))
    for path in sorted(folder.rglob("*.yaml")):
        tree = yaml.safe_load(path.read_text(encoding="utf-8"))
        path.unlink()
        path.write_text(yaml.safe_dump(_turned(tree), width=40), encoding="utf-8")
    assert as_bytes(proved(folder)) == before


def _turned(tree: Any) -> Any:
    return {name: _turned(tree[name]) for name in reversed(tree)} if isinstance(tree, dict) else tree


def test_the_order_of_lines_does_not_matter(tmp_path: Path) -> None:
    """Whoever merges by hand may put lines anywhere; written again they are in order."""
    folder = small(tmp_path / "c")
    first, *lines = as_bytes(proved(folder)).decode().splitlines()
    (folder / LOCK_FILE).write_text("\r\n".join([first, *reversed(lines), ""]), encoding="utf-8")
    assert check(folder) == ()
    assert as_bytes(read(folder).lock or Lock(0)) == as_bytes(proved(folder))


def _branch(base: Path, folder: Path, article: str, name: str, entity: str) -> Path:
    """Add a fact to an article, with an entity of its own, and prove it."""
    shutil.copytree(base, folder)
    path = folder / "articles" / f"{article}.yaml"
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    tree["facts"][name] = claim(text=f"The {entity.title()} lasts.", named=entity, evidence="1")
    tree["summary"] = summary(*tree["facts"])
    path.write_text(yaml.safe_dump(tree, sort_keys=False, width=1000), encoding="utf-8")
    names = yaml.safe_load((folder / "entities.yaml").read_text(encoding="utf-8"))
    names.setdefault("named", {})[entity] = {"name": entity.title(), "type": "thing"}
    (folder / "entities.yaml").write_text(yaml.safe_dump(names, sort_keys=False, width=1000), encoding="utf-8")
    builders.write_lock(folder)
    return folder


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
def test_branches_that_add_facts_to_different_articles_merge_by_line(tmp_path: Path) -> None:
    """Facts at the end of one article and at the beginning of the next do not touch, and the merged lock is whole."""
    base = small(tmp_path / "base")
    builders.write_lock(base)
    ours = _branch(base, tmp_path / "ours", "closing", "zeal", "axe")
    theirs = _branch(base, tmp_path / "theirs", "opening", "ace", "zinc")
    merged = shutil.copytree(ours, tmp_path / "merged")
    shutil.copy(theirs / "articles" / "opening.yaml", merged / "articles")
    both = {"axe": {"name": "Axe", "type": "thing"}, "zinc": {"name": "Zinc", "type": "thing"}}
    (merged / "entities.yaml").write_text(yaml.safe_dump(entities_tree(named=both)), encoding="utf-8")
    command = ["git", "merge-file", "-p", *(str(each / LOCK_FILE) for each in (ours, base, theirs))]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0
    (merged / LOCK_FILE).write_bytes(done.stdout)
    assert check(merged) == ()
    assert done.stdout == as_bytes(builders.lock(load(merged).dossier))

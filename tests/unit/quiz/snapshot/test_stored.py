"""A bank that is kept in a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli.opening import open_dossier
from briefing.cli.quiz import snapshots
from briefing.quiz.certify import Refusal, admit
from briefing.quiz.certify.case import Case
from briefing.quiz.propositions import terms
from briefing.quiz.question import Description, Kind
from briefing.quiz.snapshot.reading import StoredBank
from briefing.quiz.snapshot.writing import write as write_snapshot
from briefing.quiz.writing import WrittenBank, write
from briefing.resources import content_folder


@pytest.fixture(scope="module")
def written() -> WrittenBank:
    """Write the bank of the shipped dossier."""
    opened = open_dossier(content_folder())
    return write(opened.dossier, opened.lock, opened.unproved)


@pytest.fixture
def stored(written: WrittenBank, tmp_path: Path) -> Iterator[StoredBank]:
    """Keep it in a file and open that."""
    write_snapshot(tmp_path / "bank.sqlite", written)
    found = StoredBank(tmp_path / "bank.sqlite")
    yield found
    found.close()


def test_questions_are_those_that_were_written(written: WrittenBank, stored: StoredBank) -> None:
    """Each question, each pool and each row that can be asked comes back as it was, in the same order."""
    rows = written.rows()
    asked = [row for row in rows if not isinstance(written.admitted(row.id), Refusal)]
    assert len(asked) < len(rows)
    assert stored.rows() == asked
    assert [stored.question(row.id) for row in rows] == list(written.written.values())
    for pool in {written.question(row.id).pool for row in rows}:
        assert list(stored.pool(pool)) == list(written.pool(pool))


def test_a_large_snapshot_is_read_row_by_row(
    written: WrittenBank, stored: StoredBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a table with many rows only those are read that are asked for, and they are the same."""
    monkeypatch.setattr("briefing.quiz.snapshot.reading.AT_ONCE", 3)
    assert [stored.question(name) for name in written.written] == list(written.written.values())
    assert [stored.world.proposition(name) for name in written.world.facts] == list(written.world.facts.values())


def test_a_pool_gives_any_of_its_questions(written: WrittenBank, stored: StoredBank) -> None:
    """It is as long as the one in memory and has the same ids in the same places; there are none beyond its ends."""
    name = max(({each.pool for each in written.written.values()}), key=lambda each: len(written.pool(each)))
    pool, known = stored.pool(name), written.pool(name)
    assert len(pool) == len(known)
    assert [pool[place] for place in range(-len(pool), len(pool))] == [*known, *known]
    assert pool[2:5] == known[2:5]
    for beyond in (len(pool), -len(pool) - 1):
        with pytest.raises(IndexError):
            pool[beyond]
    assert [*stored.pool("no such pool")] == []


def test_questions_are_found_by_kind_and_article(written: WrittenBank, stored: StoredBank) -> None:
    """Each choice among kinds and articles gives what the bank in memory gives."""
    articles = [*stored.world.articles]
    for kinds in ((), (Kind.DATES,), (Kind.OFFICES, Kind.ORDER)):
        for chosen in ((), articles[:1], articles[1:3]):
            found = {row.id for row in written.rows(kinds, chosen)}
            assert stored.rows(kinds, chosen) == [row for row in stored.rows() if row.id in found]


def test_what_was_found_out_is_what_would_be(written: WrittenBank, stored: StoredBank) -> None:
    """Each question is admitted or refused, and has the facts that may fit it, as if nothing had been kept."""
    for row in written.rows():
        kept, anew = stored.question(row.id), stored.question(row.id)._replace()
        judged = stored.world.judged(kept)
        assert judged is not None
        assert judged.admitted == admit(anew, stored.world) == written.admitted(row.id)
        assert judged.fitting == Case(anew, stored.world).fitting


def test_a_question_that_asks_otherwise_is_judged_anew(stored: StoredBank) -> None:
    """What was found out is said of the very question that it was found out about, not of another of its id."""
    kept = stored.question(stored.rows()[0].id)
    assert stored.world.judged(kept._replace(asks=Description())) is None


def test_of_too_many_questions_none_is_judged_beforehand(
    written: WrittenBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large dossier is not certified as a whole; its questions are the same."""
    monkeypatch.setattr("briefing.quiz.snapshot.writing.MOST_JUDGED", 3)
    write_snapshot(tmp_path / "bank.sqlite", written)
    found = StoredBank(tmp_path / "bank.sqlite")
    kept = found.question(found.rows()[0].id)
    assert kept == written.question(kept.id)
    assert found.rows() == list(written.rows())
    assert found.world.judged(kept) is None
    found.close()


def test_the_world_is_what_was_known(written: WrittenBank, stored: StoredBank) -> None:
    """Facts, entities, articles and tenures are those in memory; rivals are found by the same terms."""
    known = written.world
    assert dict(stored.world.articles) == dict(known.articles)
    assert list(stored.world.articles) == list(known.articles)
    assert dict(stored.world.entities) == dict(known.entities)
    assert list(stored.world.tenures()) == list(known.tenures())
    for fact in known.facts.values():
        assert stored.world.proposition(fact.id) == fact
        assert list(stored.world.sharing(terms(fact))) == list(known.sharing(terms(fact)))
    for each in known.tenures():
        assert list(stored.world.tenures(each.holder)) == list(known.tenures(each.holder))
        assert list(stored.world.tenures("", each.office)) == list(known.tenures("", each.office))
        assert list(stored.world.tenures(each.holder, each.office)) == list(known.tenures(each.holder, each.office))


def test_what_is_not_there_is_not_found(stored: StoredBank) -> None:
    """Unknown ids raise KeyError; unknown terms and pools give nothing."""
    with pytest.raises(KeyError):
        stored.question("no/such#date")
    with pytest.raises(KeyError):
        stored.world.proposition("no/such")
    assert list(stored.pool("none")) == []
    assert list(stored.world.sharing(["entity:nobody"])) == []
    assert list(stored.world.sharing([])) == []


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + bytes(100)])
def test_what_is_no_snapshot_is_refused(tmp_path: Path, content: bytes) -> None:
    """An empty, foreign or broken file raises sqlite3.Error, and nothing stays open."""
    (tmp_path / "bank.sqlite").write_bytes(content)
    with pytest.raises(sqlite3.Error):
        StoredBank(tmp_path / "bank.sqlite")


def test_a_snapshot_is_found_until_the_dossier_changes(
    written: WrittenBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is kept for one dossier as it stands, and for one answer to the question what of it may be asked."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("title: A\n")
    path = snapshots.place(folder, unproved=False)
    assert path is not None
    assert snapshots.find(path) is None
    snapshots.keep(path, written)
    found = snapshots.find(snapshots.place(folder, unproved=False))
    assert found is not None
    assert found.rows()
    found.close()
    assert snapshots.find(snapshots.place(folder, unproved=True)) is None
    assert [path.suffix for path in (tmp_path / "home" / "cache").iterdir()] == [".sqlite"]
    (folder / "dossier.yaml").write_text("title: B\n")
    assert snapshots.find(snapshots.place(folder, unproved=False)) is None


def test_a_cache_that_cannot_be_used_is_no_error(
    written: WrittenBank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the cache folder is a file, nothing is kept and nothing found."""
    (tmp_path / "home").write_text("")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    path = snapshots.place(tmp_path, unproved=False)
    assert path is not None
    snapshots.keep(path, written)
    assert snapshots.find(path) is None

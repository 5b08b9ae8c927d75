from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.opening import check
from briefing.errors import Code, Finding
from briefing.evidence.lock import reading
from briefing.evidence.lock.findings import Places, Telling
from briefing.evidence.lock.parsing import MOST, parse
from briefing.evidence.lock.reading import read
from briefing.evidence.lock.record import LOCK_FILE
from briefing.evidence.lock.record import check as check_mark
from briefing.evidence.lock.standing import standing
from briefing.loading.load import load
from briefing.model.dossier import Dossier
from tests import builders
from tests.builders import article_tree, claim, event, write_dossier

FIRST = "briefing/evidence-lock@1 rules=1\n"
DIGEST = "0123456789abcdef" * 2
MARK = check_mark(f"a 1 {DIGEST} -")
ARTICLE = f"article a 2024 {DIGEST * 2} {DIGEST} title:0000"
ENTITY = f"entity ana-berg {DIGEST}\n"


def found(folder: Path, content: bytes | str) -> list[Finding]:
    """Read a lock of this content; it is never given out together with findings."""
    (folder / LOCK_FILE).write_bytes(content.encode() if isinstance(content, str) else content)
    lock, findings = read(folder)
    assert (lock is None) == bool(findings)
    return [*findings]


def proved(folder: Path) -> str:
    """Write a dossier with its lock, and give the text of the lock."""
    write_dossier(folder, articles={"opening": article_tree({"opening": event(), "end": claim(evidence=[1, 2])})})
    return builders.write_lock(folder).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("", "", "the lock is empty"),
        (" \n\n", "", "the lock is empty"),
        ("facts:\n", "1:1", "does not begin as a lock does"),
        ("\0\0\0", "1:1", "does not begin as a lock does"),
        ("briefing/evidence-lock@0 rules=1\n", "1:1", "does not begin as a lock does"),
        ("briefing/evidence-lock@1\n", "1:1", "the first line is not whole"),
        ("briefing/evidence-lock@1 rules=1\nfact a/b\0 proved\n", "2:6", "the full id of a fact should stand here"),
        (FIRST + "entity", "2:7", "ends within this line"),
        (FIRST + ENTITY[:-1], "2:49", "ends within this line"),
        (FIRST + ENTITY + ENTITY, "3:1", "two lines about 'entity ana-berg', the other is line 2"),
        (FIRST + "entity ana-berg\n", "2:16", "a digest is missing here"),
        (FIRST + "entity Ana 1\n", "2:8", "the id of an entity should stand here, not 'Ana'"),
        (FIRST + "entity  ana-berg\n", "2:8", "the id of an entity should stand here, not ''"),
        (FIRST + f"entity ana-berg {DIGEST.upper()}\n", "2:17", "a digest should stand here"),
        (FIRST + f"entity ana-berg {DIGEST} x\n", "2:50", "the line should end here"),
        (FIRST + f"fact a/b not-proved {DIGEST} {DIGEST} text:0000\n", "2:10", "a verdict should stand here"),
        (FIRST + f"fact a/b cited {DIGEST} {DIGEST} text:0000\n", "2:1", "line of the article 'a' is missing"),
        (
            FIRST + f"sentence a {DIGEST}\nparagraph a 1 {DIGEST} - {MARK}\n",
            "2:1",
            "line of the article 'a' is missing",
        ),
        (FIRST + "proved: all\n", "2:1", "no line of a lock begins so"),
        (FIRST + "x" * 100_000 + "\n", "2:1", "no line of a lock begins so"),
        (
            FIRST + f"article a 2024 {DIGEST * 2} {DIGEST} title:0000 1\n",
            "2:1",
            "1 paragraphs, and the line of paragraph 1 is missing",
        ),
        (
            FIRST + f"{ARTICLE} 0\nparagraph a 1 {DIGEST} - {MARK}\n",
            "2:1",
            "0 paragraphs, and there is a line of paragraph 1",
        ),
    ],
)
def test_what_is_no_line_is_told_with_its_place(tmp_path: Path, content: str, place: str, words: str) -> None:
    """A lock that was cut off, spoilt, repeated or made by hand has the place of the fault and the way to a new one."""
    (one,) = found(tmp_path, content)
    assert str(one.location) == f"{(tmp_path / LOCK_FILE).as_posix()}{':' * bool(place)}{place}"
    assert one.code is Code.BAD_LOCK
    assert words in one.message
    assert "briefing prove --sources DIR" in (one.hint or "")
    assert len(one.excerpt or "") <= 300


@pytest.mark.parametrize(
    ("first", "column"),
    [("briefing/evidence-lock@2 rules=1 x", 24), ("briefing/evidence-lock@12", 24), (f"{FIRST[:-2]}999", 32)],
)
def test_a_lock_of_a_newer_program_is_left_to_it(tmp_path: Path, first: str, column: int) -> None:
    """A newer format or newer rules are told as such, whatever else the file holds."""
    (one,) = found(tmp_path, f"{first}\nwhatever there will be\n")
    assert (one.code, one.location.line, one.location.column) == (Code.NEWER_LOCK, 1, column)
    assert "newer version" in (one.hint or "")


@pytest.mark.parametrize(
    "marks", [("<<<<<<< ours", "=======", ">>>>>>> theirs"), ("<<<<<<< a", "||||||| b", "=======", ">>>>>>> c")]
)
def test_a_conflict_is_told_once_with_its_remedy(tmp_path: Path, marks: tuple[str, ...]) -> None:
    """Each conflict is one finding at its first mark; what it makes of the lines is not told as well."""
    lines = "".join(f"{mark}\n{ENTITY}" for mark in marks)
    told = found(tmp_path, FIRST + lines + lines)
    assert [(each.code, each.location.line) for each in told] == [
        (Code.BAD_LOCK, 2),
        (Code.BAD_LOCK, 2 + 2 * len(marks)),
    ]
    assert told[0].hint == "keep both sides' lines, delete the marks, and run `briefing prove --sources DIR`"
    (first,) = found(tmp_path, lines + FIRST)
    assert (first.location.line, first.hint) == (1, told[0].hint)


def test_no_more_is_told_than_helps(tmp_path: Path) -> None:
    """A file that is no lock at all does not flood the screen."""
    assert len(found(tmp_path, FIRST + "nonsense\n" * 5000)) == MOST
    assert len(found(tmp_path, FIRST + "".join(f"sentence a{n} {DIGEST}\n" for n in range(5000)))) == MOST


def test_bytes_that_are_no_text_have_their_place(tmp_path: Path) -> None:
    """A lock that is not UTF-8 is told with the line of the first such byte."""
    (one,) = found(tmp_path, FIRST.encode() + b"fact \xff\n")
    assert (one.code, one.location.line) == (Code.NOT_UTF8, 2)


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda path: path.mkdir(), Code.NOT_READABLE),
        (lambda path: path.symlink_to(path), Code.NOT_READABLE),
        (lambda path: path.symlink_to("/dev/null"), Code.NOT_READABLE),
        (lambda path: path.symlink_to("nowhere"), Code.NO_LOCK),
        (lambda path: path.with_suffix(".old").touch(), Code.NO_LOCK),
    ],
)
def test_what_is_no_file_is_told(tmp_path: Path, prepare: Callable[[Path], object], code: Code) -> None:
    """A folder, a device, a link to itself or nothing in the place of the lock is one finding, with a remedy."""
    prepare(tmp_path / LOCK_FILE)
    lock, (one,) = read(tmp_path)
    assert (lock, one.code, bool(one.hint)) == (None, code, True)


def test_a_lock_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock of somebody else's is a finding and no traceback."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / LOCK_FILE).write_text(FIRST, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    (one,) = read(tmp_path).findings
    assert (one.code, one.message) == (Code.NOT_READABLE, "the lock cannot be read: permission denied")


def test_a_huge_lock_is_not_read(tmp_path: Path) -> None:
    """Fifty megabytes are told by their size alone."""
    with (tmp_path / LOCK_FILE).open("wb") as file:
        file.truncate(reading.MAX_BYTES)
    (one,) = read(tmp_path).findings
    assert (one.code, one.message) == (Code.TOO_LARGE, "the lock has 50 MB or more")


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dossier, Places, list[str]]:
    """Give a dossier that is proved, and the lines of its lock without the note to whoever opens the file."""
    folder = tmp_path_factory.mktemp("made") / "c"
    text = proved(folder)
    assert check(folder) == ()
    dossier, _, locate = load(folder)
    return dossier, locate, [line for line in text.splitlines(keepends=True) if not line.startswith("#")]


def is_noticed(dossier: Dossier, locate: Places, text: str) -> bool:
    """Tell whether anything is found where this is the text of the dossier's lock."""
    lock, problems = parse(text)
    return lock is None or bool(
        problems or Telling(standing(dossier, lock), dossier, lock, locate, LOCK_FILE, "").findings()
    )


def test_wherever_a_lock_is_cut_off_it_is_noticed(lines: tuple[Dossier, Places, list[str]]) -> None:
    """No beginning of a lock passes for the whole: what is left out is missing, or the last line is not whole."""
    whole = "".join(lines[2])
    assert not is_noticed(*lines[:2], whole)
    assert [end for end in range(len(whole)) if not is_noticed(*lines[:2], whole[:end])] == []


def test_whatever_character_is_changed_it_is_noticed(lines: tuple[Dossier, Places, list[str]]) -> None:
    """No line can be mended by hand: each character counts."""
    text = "".join(lines[2])
    changed = (text[:at] + ("1" if text[at] == "0" else "0") + text[at + 1 :] for at in range(len(text)))
    assert [each for each in changed if not is_noticed(*lines[:2], each)] == []


def test_no_line_can_be_taken_out(lines: tuple[Dossier, Places, list[str]]) -> None:
    """Each line is missed."""
    shortened = ("".join(lines[2][:at] + lines[2][at + 1 :]) for at in range(len(lines[2])))
    assert [each for each in shortened if not is_noticed(*lines[:2], each)] == []


def test_a_line_of_another_s_proof_proves_nothing(tmp_path: Path) -> None:
    """A fact's line under another name, or with another verdict, is told as such at its place in the lock."""
    folder = tmp_path / "c"
    text = proved(folder).replace("fact opening/end proved", "fact opening/end cited")
    (folder / LOCK_FILE).write_text(text, encoding="utf-8")
    (one,) = check(folder)
    assert (one.code, one.location.line) == (Code.BAD_LOCK, text[: text.index("fact opening/end")].count("\n") + 1)
    assert one.excerpt is not None
    assert one.excerpt.startswith("fact opening/end cited")


@given(st.text() | st.lists(st.sampled_from([*ENTITY.split(), "fact", "a/b", "\n", " ", "<<<<<<<", "1"])).map(" ".join))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever stands in a lock gives a lock or findings."""
    assert parse(text).problems
    lock, problems = parse(FIRST + text)
    assert lock is not None
    assert len(problems) <= MOST

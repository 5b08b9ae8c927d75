"""`briefing prove`: what it tells, what it writes, and what bad input does to neither."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing.cli import proving
from briefing.cli.proof_text import closing, counts_as_text
from briefing.evidence.lock.record import Lock
from briefing.evidence.outcome import Outcome
from briefing.evidence.proof import Proof, Verdict
from tests.unit.cli.conftest import GOOD, Call

SOURCES = GOOD.parent / "sources"
LOCK = Path("content", "evidence.lock")
ARTICLE = Path("content", "articles", "opening.yaml")


@pytest.fixture(autouse=True)
def texts(folder: Path) -> Path:
    """Put the article's text into texts/, and take away the lock that was made without it."""
    (folder / LOCK).unlink()
    return Path(shutil.copytree(SOURCES, folder / "texts"))


def prove(call: Call, *arguments: str) -> Any:
    """Prove the dossier at hand by the folder texts/."""
    return call("prove", "--sources", "texts", *arguments)


def state() -> tuple[bytes, int]:
    """Give the bytes of the lock and when it was written."""
    return LOCK.read_bytes(), LOCK.stat().st_mtime_ns


@pytest.fixture
def proved(call: Call, texts: Path) -> tuple[bytes, int]:
    """Prove the dossier once, and give the state of its lock."""
    assert texts.is_dir()
    assert prove(call).code == 0
    os.utime(LOCK, ns=(1, 1))
    return state()


def edit(old: str, new: str) -> None:
    """Change something in the article."""
    text = ARTICLE.read_text(encoding="utf-8")
    assert text.count(old) == 1
    ARTICLE.write_text(text.replace(old, new), encoding="utf-8")


def test_a_dossier_is_proved(call: Call) -> None:
    """Everything proved: 0, the numbers by article, a lock, and a line that says so."""
    done = prove(call)
    assert done.code == 0
    assert done.out.splitlines()[0] == "article\tfacts\tproved\tproved by context\tcited\tnot proved"
    assert [line.split("\t")[:2] for line in done.out.splitlines()[1:]] == [["opening", "7"], ["all", "7"]]
    assert ": 7 facts: " in done.err
    assert LOCK.is_file()
    assert call("check").code == 0


def test_an_unchanged_dossier_leaves_its_lock_alone(call: Call, proved: tuple[bytes, int]) -> None:
    """Where nothing has changed, the lock is not written, not even anew; and that is told."""
    assert "nothing has changed since they were proved" in prove(call).err
    assert state() == proved
    assert "nothing has changed" not in prove(call, "--anew").err
    assert state() == proved


def test_what_is_not_proved_is_told_and_the_lock_stays(call: Call, proved: tuple[bytes, int]) -> None:
    """One fact that fails: 1, its place and remedy, and not a byte of the lock is touched."""
    edit("words: we have our road again", "words: we have our bridge again")
    done = prove(call)
    assert done.code == 1
    assert "content/articles/opening.yaml:" in done.out
    assert "the words do not stand in paragraph 3 [not-proved]" in done.out
    assert "hint: " in done.out
    assert done.err.endswith("1 finding; the lock is as it was\n")
    assert state() == proved


def test_a_changed_fact_is_written_into_the_lock(call: Call, proved: tuple[bytes, int]) -> None:
    """A fact that is changed and proved again changes its line, and tells how many the lock answered for."""
    edit("The repair cost three", "The whole repair cost three")
    done = prove(call)
    assert done.code == 0
    assert "6 as the lock has them" in done.err
    before, now = proved[0].splitlines(), LOCK.read_bytes().splitlines()
    assert [line.split()[1] for line in now if line not in before] == [b"opening/cost"]


def date_by_the_text() -> None:
    """Date an office by the text's own day, which needs context."""
    edit(
        "text: Ana Berg was harbour master on 4 May 2024.\n    date: 2024-05-04",
        "text: Ana Berg was harbour master on 5 May 2024.\n    date: 2024-05-05",
    )


def test_reasons_are_explained(call: Call) -> None:
    """--explain gives the reasons of every proof by context, fact by fact."""
    date_by_the_text()
    done = prove(call, "--explain")
    assert done.code == 0
    assert done.out.splitlines()[0] == (
        "opening/berg-master: the text of 5 May 2024 attests the office for its own day"
    )
    assert done.out.splitlines()[-1].split("\t")[3] == "1"
    assert "attests" not in prove(call, "--anew").out


def test_findings_of_the_content_are_told_as_check_does(call: Call, proved: tuple[bytes, int]) -> None:
    """A dossier that is wrong is not proved: its findings are told in the words of check, and the lock stays."""
    edit("    act: opening\n", "    akt: opening\n")
    done, checked = prove(call), call("check")
    assert (done.code, done.out) == (1, "")
    assert "[unknown-field]" in done.err
    assert checked.out.splitlines()[0] in done.err
    assert state() == proved


class TestWrongUse:
    """What is wrong in the call itself."""

    def test_no_folder_is_named(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without --sources and without the variable it is wrong usage, with the way out."""
        monkeypatch.delenv(proving.VARIABLE, raising=False)
        done = call("prove")
        assert (done.code, done.out) == (2, "")
        assert "no folder of source texts is named" in done.err
        assert "--sources DIR" in done.err

    def test_the_variable_names_it(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        """The variable stands in for the option, and the option wins."""
        monkeypatch.setenv(proving.VARIABLE, "texts")
        assert call("prove").code == 0
        assert call("prove", "--sources", "nowhere").code == 1

    @pytest.mark.parametrize("path", ["nowhere", "content/dossier.yaml"])
    def test_no_such_folder(self, call: Call, path: str) -> None:
        """A folder that is not there, or is a file, is told with its name."""
        done = call("prove", "--sources", path)
        assert (done.code, done.out) == (1, "")
        assert f"the folder {path} " in done.err
        assert "hint: name the folder that holds the articles' texts" in done.err

    def test_a_folder_without_texts(self, call: Call, folder: Path) -> None:
        """An empty folder leaves every article without its text: a finding at its fingerprint."""
        (folder / "empty").mkdir()
        done = call("prove", "--sources", "empty")
        assert done.code == 1
        assert "opening.yaml:5:16: error: none of the texts has this fingerprint" in done.out
        assert "[no-source-text]" in done.out
        assert not LOCK.exists()


class TestBadTexts:
    """Files that cannot be an article's text do no harm to the rest."""

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"caf\xe9 au lait, and nothing but that\n", "not-utf8"),
            (bytes(range(256)) * 8, "not-text"),
            (b"\x00\x01\x02", "not-text"),
        ],
    )
    def test_a_file_that_is_no_text(self, call: Call, texts: Path, content: bytes, code: str) -> None:
        """A wrong encoding and a binary are findings with their place, and everything else is proved."""
        (texts / "other.txt").write_bytes(content)
        done = prove(call)
        assert done.code == 1
        assert "texts/other.txt" in done.out
        assert "error" in done.out
        assert f"[{code}]" in done.out
        assert "opening\t7\t" in done.out

    def test_a_text_of_50_mb(self, call: Call, texts: Path) -> None:
        """A file that is far too long is not read but told."""
        with (texts / "long.txt").open("wb") as file:
            file.truncate(50_000_000)
        done = prove(call)
        assert done.code == 1
        assert "texts/long.txt" in done.out
        assert "[too-large]" in done.out

    def test_the_same_text_twice(self, call: Call, texts: Path) -> None:
        """Two files with one text are told, with both names."""
        shutil.copy(texts / "bridge.txt", texts / "again.txt")
        done = prove(call)
        assert done.code == 1
        assert "[duplicate-text]" in done.out
        assert "again.txt" in done.out
        assert "bridge.txt" in done.out

    def test_a_text_of_no_article(self, call: Call, texts: Path) -> None:
        """A stranger is told and is no finding."""
        (texts / "other.txt").write_text("Something else.\n", encoding="utf-8")
        done = prove(call)
        assert done.code == 0
        assert "texts/other.txt is the text of none of the articles" in done.err

    def test_control_characters_in_names(self, call: Call, texts: Path) -> None:
        """What would steer a terminal is shown by its number, in paths as in texts."""
        (texts / "a\x1b[31mb.txt").write_text("Something else.\n", encoding="utf-8")
        (texts / "c\x1b[31md.txt").write_bytes(b"\xff\xfe\xfd")
        done = prove(call)
        assert "\x1b" not in done.out + done.err
        assert "a\\u{1b}[31mb.txt" in done.err
        assert "\x1b" not in (json_text := prove(call, "--format", "json").out)
        assert "\\u001b" in json_text

    def test_control_characters_in_a_text(self, call: Call, texts: Path) -> None:
        """A text with them does not bring them onto the terminal."""
        text = (texts / "bridge.txt").read_text(encoding="utf-8")
        (texts / "bridge.txt").write_text(text.replace("Bridge opens", "\x1b[2JBridge opens"), encoding="utf-8")
        done = prove(call)
        assert done.code == 1
        assert "\x1b" not in done.out + done.err


class TestLocks:
    """What can be wrong with the lock that is there."""

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda old: old[: len(old) // 2],
            lambda old: old.replace(b"\nfact", b"\n<<<<<<< ours\nfact", 1),
            lambda old: b"rubbish\n" + old[:3],
            lambda _: b"\xff\xfe\x00rubbish",
            lambda _: b"",
        ],
    )
    def test_a_spoilt_lock(self, call: Call, proved: tuple[bytes, int], spoil: Any) -> None:
        """A lock that was cut off, merged or overwritten is told, and everything is proved anew."""
        LOCK.write_bytes(spoil(proved[0]))
        done = prove(call)
        assert done.code == 0
        assert "content/evidence.lock" in done.err
        assert "everything is proved anew" in done.err
        assert LOCK.read_bytes() == proved[0]

    @pytest.mark.parametrize("anew", [[], ["--anew"]])
    @pytest.mark.parametrize(("old", "new"), [(b"lock@1", b"lock@2"), (b"rules=1", b"rules=999")])
    def test_a_lock_of_a_newer_version(
        self, call: Call, proved: tuple[bytes, int], anew: list[str], old: bytes, new: bytes
    ) -> None:
        """What a newer program has written is refused and left alone, whatever is asked for."""
        content = proved[0].replace(old, new, 1)
        assert content != proved[0]
        LOCK.write_bytes(content)
        done = prove(call, *anew)
        assert done.code == 1
        assert "[newer-lock]" in done.err
        assert LOCK.read_bytes() == content

    def test_a_folder_in_place_of_the_lock(self, call: Call) -> None:
        """A folder of that name is told, and stays."""
        LOCK.mkdir()
        done = prove(call)
        assert done.code == 1
        assert "content/evidence.lock" in done.err
        assert LOCK.is_dir()

    def test_a_folder_that_cannot_be_written(
        self, call: Call, proved: tuple[bytes, int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where the lock cannot be written, the old one stays, and the remedy is not an option of other commands."""

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied", "content")

        edit("The repair cost three", "The whole repair cost three")
        monkeypatch.setattr("briefing.output._replace", refuse)
        done = prove(call)
        assert done.code == 1
        assert "content/evidence.lock" in done.err
        assert "hint: see that the dossier's folder can be written, and prove again" in done.err
        assert " -o" not in done.err
        assert state() == proved

    def test_an_interruption(self, call: Call, proved: tuple[bytes, int], monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl-C leaves with 130, and the lock is as it was."""

        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        edit("The repair cost three", "The whole repair cost three")
        monkeypatch.setattr("briefing.evidence.proving.prove_fact", interrupted)
        assert prove(call).code == 130
        assert state() == proved

    def test_no_text_but_a_lock(self, call: Call, proved: tuple[bytes, int], texts: Path) -> None:
        """An article whose text is not at hand is told, and the lock answers for it."""
        (texts / "bridge.txt").unlink()
        done = prove(call)
        assert done.code == 0
        assert "opening has no text there: the lock answers for it" in done.err
        assert state() == proved


class TestJson:
    """What programs read."""

    def document(self, call: Call, *arguments: str) -> Any:
        """Prove, and hold the document against its schema."""
        document = json.loads(prove(call, "--format", "json", *arguments).out)
        schema = json.loads(call("prove", "--schema").out)
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)
        return document

    def test_everything_proved(self, call: Call) -> None:
        """Articles have their files and numbers, facts their verdicts and reasons."""
        date_by_the_text()
        document = self.document(call)
        assert next(iter(document.items())) == ("schema", "briefing/proof@1")
        (article,) = document["articles"]
        assert (document["proved"], article["file"], article["facts"]) == (True, "texts/bridge.txt", 7)
        assert sum(article[each] for each in ("proved", "proved_by_context", "cited", "not_proved")) == 7
        facts = {each["id"]: each for each in document["facts"]}
        assert facts["opening/payer"]["verdict"] == "cited"
        assert not any(each["taken_from_lock"] for each in facts.values())
        assert facts["opening/berg-master"]["verdict"] == "proved by context"
        assert [name for name, each in facts.items() if each["reasons"]] == ["opening/berg-master"]
        assert all(each["taken_from_lock"] for each in self.document(call)["facts"])

    def test_something_wrong(self, call: Call, texts: Path) -> None:
        """Findings have their places, and what is not proved is not taken from the lock."""
        edit("words: we have our road again", "words: we have our bridge again")
        (texts / "other.txt").write_text("Something else.\n", encoding="utf-8")
        document = self.document(call)
        (finding,) = document["findings"]
        assert (finding["code"], finding["line"] > 1, finding["file"]) == (
            "not-proved", True, "content/articles/opening.yaml",
        )  # fmt: skip
        assert document["strangers"] == ["texts/other.txt"]
        assert document["proved"] is False
        facts = {each["id"]: each for each in document["facts"]}
        assert (facts["opening/road-again"]["verdict"], facts["opening/road-again"]["taken_from_lock"]) == (
            "not proved", False,
        )  # fmt: skip

    def test_every_field_is_described(self, call: Call) -> None:
        """The schema needs neither a dossier nor texts, and says what each field means."""
        schema = json.loads(call("prove", "--schema").out)
        for each in (schema, *schema["$defs"].values()):
            assert all(field["description"] for field in each["properties"].values())


COUNTS = {"a-short-one": [12, 1, 0, 0], "an-article-with-a-name-that-is-far-too-long-for-this": [1205, 0, 3, 2]}


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_table_fits_the_terminal(width: int) -> None:
    """Numbers stand to the right under their heads, a zero is a dash, and no line of numbers is wider than asked."""
    lines = counts_as_text(COUNTS, width).splitlines()
    assert all(len(line) <= width for line in lines)
    assert lines[0].split() == ["article", "facts", "proved", "context", "cited", "not"]
    assert lines[1].split() == ["a-short-one", "13", "12", "1", "-", "-"]
    assert lines[-1].split() == ["all", "1,223", "1,217", "1", "3", "2"]
    assert set(lines[-2]) == {"-"}
    assert len({len(line) for line in (lines[0], lines[1], lines[-2], lines[-1])}) == 1


def test_a_name_that_leaves_no_room_has_its_own_line() -> None:
    """The numbers then stand in the line below, in their columns."""
    first, name, numbers, *_ = counts_as_text({"a-name-too-long": [1, 2, 3, 4]}, 44).splitlines()
    assert (name, numbers.split()) == ("a-name-too-long", ["10", "1", "2", "3", "4"])
    assert len(numbers) == len(first) == 44


def test_a_name_may_not_steer_the_terminal() -> None:
    """Even an id that nobody has checked is shown by the numbers of its characters."""
    assert "\x1b" not in counts_as_text({"a\x1b[2J": [1, 0, 0, 0]}, 60)
    assert "\x1b" not in counts_as_text({"a\x1b[2J": [1, 0, 0, 0]}, None)


def test_the_closing_line() -> None:
    """It leaves out verdicts that no fact has, and one fact is no facts."""
    assert closing(Outcome({"a/b": Verdict.NOT_PROVED}, {}, (), None), 1) == "1 finding; the lock is as it was"
    proof = {"a/b": Proof("a/b", Verdict.PROVED)}
    proved = Outcome({"a/b": Verdict.PROVED}, proof, (), Lock(1))
    assert closing(proved, 2) == "1 fact: 1 proved; 2 findings in the texts"

"""A folder becomes a dossier, or all its findings at once, in order and with places."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, ContentError, Location
from briefing.loading.load import check, load
from tests.builders import article_tree, claim, dossier_tree, event, source, write_dossier


def test_loaded_dossier_has_its_parts(tmp_path: Path) -> None:
    """A dossier has what its files say; articles come in the order of their anchors."""
    late = article_tree({"late": event()}, anchor="2024-05-20", source=source(fingerprint="b" * 64))
    folder = write_dossier(tmp_path / "c", articles={"a-late": late, "b-early": article_tree()})
    dossier = load(folder).dossier
    assert [article.id for article in dossier.articles] == ["b-early", "a-late"]
    assert [fact.id for fact in dossier.facts] == ["b-early/opening", "a-late/late"]
    assert dossier.facts_by_id["a-late/late"].article == "a-late"
    assert dossier.articles_by_id["a-late"] is dossier.articles[1]
    assert dossier.title == "The bridge"
    assert dossier.name("ana-berg") == "Ana Berg"
    assert dossier.name("a-late") == "Bridge opens again"


def test_places_of_articles_facts_and_entities(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each id leads to its line; paths are those that the author would open."""
    write_dossier(tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    places = load(Path("content")).places
    assert places["opening"] == Location("content/articles/opening.yaml", 1, 1)
    fact = places["opening/opening"]
    line = Path(fact.file).read_text().split("\n")[fact.line - 1]
    assert line[fact.column - 1 :] == "opening:"
    assert str(places["ana-berg"]) == "content/entities.yaml:2:3"


def test_paths_in_the_current_folder_have_no_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier in the current folder is named without a folder."""
    folder = write_dossier(tmp_path / "content", main=dossier_tree(title=""))
    monkeypatch.chdir(folder)
    (found,) = check(Path())
    assert found.location.file == "dossier.yaml"


def test_all_findings_come_in_one_run_in_order(tmp_path: Path) -> None:
    """Faults of syntax, of shape and of the whole are told together, by file, line and column."""
    articles = {
        "a": article_tree({"bad": claim(people="nobody"), "worse": claim(kind="clam"), "good": event()}),
        "b": article_tree({"other": claim(places="nowhere")}, source=source(fingerprint="b" * 64)),
    }
    folder = write_dossier(tmp_path / "c", main=dossier_tree(language="xx"), articles=articles)
    (folder / "articles" / "z.yaml").write_text("a: [\n")
    found = check(folder)
    assert [each.code for each in found] == [
        Code.UNKNOWN_REFERENCE,
        Code.UNKNOWN_KIND,
        Code.UNKNOWN_REFERENCE,
        Code.YAML_SYNTAX,
        Code.UNKNOWN_LANGUAGE,
    ]
    assert list(found) == sorted(found, key=lambda each: each.location)
    with pytest.raises(ContentError) as caught:
        load(folder)
    assert caught.value.findings == found
    assert caught.value.message == "5 findings in the dossier"


def test_same_folder_gives_the_same_findings(tmp_path: Path) -> None:
    """Checking twice says the same twice."""
    folder = write_dossier(tmp_path / "c", main=dossier_tree(language="xx", topics={"a": "A", "b": "B"}))
    assert check(folder) == check(folder) != ()


def test_folder_that_is_no_dossier(tmp_path: Path) -> None:
    """A folder that isn't there, is a file or holds nothing of a dossier is one finding."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    for name, said in (("none", "is not there"), ("file", "this is a file"), ("empty", "holds no dossier")):
        (found,) = check(tmp_path / name)
        assert found.code is Code.NOT_FOUND
        assert said in found.message
        with pytest.raises(ContentError):
            load(tmp_path / name)


@pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
def test_impossible_folder(name: str, tmp_path: Path) -> None:
    """A path that the system refuses is a finding."""
    (found,) = check(tmp_path / name)
    assert found.code in {Code.NOT_READABLE, Code.NOT_FOUND}


def test_missing_files_are_each_told(tmp_path: Path) -> None:
    """A dossier of which only a part is there is told what it lacks."""
    (tmp_path / "articles").mkdir()
    assert [each.code for each in check(tmp_path)] == [Code.NO_ARTICLES, Code.NOT_FOUND, Code.NOT_FOUND]


def test_folder_of_articles_that_is_a_file(tmp_path: Path) -> None:
    """A file in the place of the articles' folder is a finding."""
    folder = write_dossier(tmp_path / "c")
    (folder / "articles" / "opening.yaml").unlink()
    (folder / "articles").rmdir()
    (folder / "articles").write_text("x")
    assert [each.code for each in check(folder)] == [Code.NOT_READABLE]


def test_files_beside_the_articles(tmp_path: Path) -> None:
    """Hidden files and remarks are left alone; an article with the other ending of YAML is told."""
    folder = write_dossier(tmp_path / "c")
    (folder / "articles" / ".opening.yaml.swp").write_bytes(b"\xff")
    (folder / "articles" / "README.md").write_text("notes")
    assert check(folder) == ()
    for name in ("second.yml", "second.YAML", "second.Yml"):
        (folder / "articles" / name).write_text("a: b")
        (found,) = check(folder)
        assert found.code is Code.BAD_ID
        assert found.hint == "rename it to second.yaml"
        (folder / "articles" / name).unlink()


def test_articles_in_a_folder_of_their_own(tmp_path: Path) -> None:
    """Articles lie side by side: one in a folder below is not passed over in silence."""
    folder = write_dossier(tmp_path / "c")
    (folder / "articles" / "pictures").mkdir()
    assert check(folder) == ()
    (folder / "articles" / "2024").mkdir()
    (folder / "articles" / "2024" / "second.yaml").write_text("a: b")
    (found,) = check(folder)
    assert found.code is Code.NOT_READABLE
    assert found.location.file.endswith("articles/2024")


def test_folder_of_remarks_alone(tmp_path: Path) -> None:
    """Where the articles should be there are other files: that is a dossier without articles."""
    folder = write_dossier(tmp_path / "c")
    (folder / "articles" / "opening.yaml").rename(folder / "articles" / "notes.txt")
    (found,) = check(folder)
    assert found.code is Code.NO_ARTICLES


def test_folder_in_the_place_of_an_article(tmp_path: Path) -> None:
    """A folder that is called like an article hides nothing else."""
    folder = write_dossier(tmp_path / "c", main=dossier_tree(language="xx"))
    (folder / "articles" / "second.yaml").mkdir()
    assert [each.code for each in check(folder)] == [Code.NOT_READABLE, Code.UNKNOWN_LANGUAGE]

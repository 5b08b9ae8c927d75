"""The collection of source texts: each is known by what it says, and a bad file spoils nothing but itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import BriefingError, Code, Location
from briefing.evidence import collection
from briefing.evidence.collection import Collection, collect
from briefing.evidence.texts import fingerprint

FERRY = "The ferry sank.\nNobody was hurt.\n"
BRIDGE = "The bridge opened.\nIt rained.\n"
ARTICLES = {fingerprint(FERRY): "ferry", fingerprint(BRIDGE): "bridge"}
PAGE = "<!DOCTYPE html><html><body><article><p>The bridge opened.</p><p>It rained.</p></article></body></html>"


def put(folder: Path, **files: str | bytes) -> None:
    """Put files into the folder; two underscores in a name stand for a slash, one for a dot."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def names(folder: Path, paths: tuple[Path, ...]) -> list[str]:
    """Give the names of files as they stand below the folder."""
    return [path.relative_to(folder).as_posix() for path in paths]


def places(found: Collection) -> dict[str, str]:
    """Give which article's text is where."""
    return {article: text.path.name for article, text in found.texts.items()}


def test_texts_are_found_by_what_they_say(tmp_path: Path) -> None:
    """Names, folders and kinds of line end don't matter; what belongs to no article is told apart."""
    put(tmp_path, bridge_txt=FERRY, deep__er__x_md=BRIDGE.replace("\n", "\r\n\r\n"), README_md="Two texts.")
    found = collect(tmp_path, ARTICLES)
    assert places(found) == {"bridge": "x.md", "ferry": "bridge.txt"}
    assert found.texts["ferry"].paragraphs == ("The ferry sank.", "Nobody was hurt.")
    assert found.missing == ()
    assert names(tmp_path, found.strangers) == ["README.md"]
    assert found.problems == ()


@pytest.mark.parametrize("name", ["article", "article_html.bak", "article.TXT", "article.2024"])
def test_text_of_any_name_is_found(name: str, tmp_path: Path) -> None:
    """A text is an article's text also without a suffix or with an unknown one."""
    (tmp_path / name).write_text(BRIDGE, encoding="utf-8")
    assert places(collect(tmp_path, ARTICLES)) == {"bridge": name}


def test_article_without_a_text_is_told(tmp_path: Path) -> None:
    """A text with one letter changed is a stranger, and its article has no text."""
    put(tmp_path, ferry_txt=FERRY, bridge_txt=BRIDGE.replace("rained", "reigned"))
    found = collect(tmp_path, ARTICLES)
    assert found.missing == ("bridge",)
    assert names(tmp_path, found.strangers) == ["bridge.txt"]


@pytest.mark.parametrize("name", ["bridge.html", "bridge.HTM", "bridge.xhtml", "bridge.txt", "bridge.php", "bridge"])
def test_pages_are_read_where_a_text_is_missing(name: str, tmp_path: Path) -> None:
    """A saved page is known by its main text, whatever it is called."""
    (tmp_path / name).write_text(PAGE, encoding="utf-8")
    put(tmp_path, other_html=PAGE.replace("rained", "snowed"))
    found = collect(tmp_path, ARTICLES)
    assert places(found) == {"bridge": name}
    assert names(tmp_path, found.strangers) == ["other.html"]


def test_pages_that_nobody_needs_are_not_read(tmp_path: Path) -> None:
    """Where plain texts suffice, the library for pages is not even loaded, and bad pages do no harm."""
    put(tmp_path, a_txt=FERRY, b_txt=BRIDGE, c_html=PAGE, d_html=b"\xff\xfe\xfd", e_txt=PAGE)
    program = (
        "import sys, pathlib; from briefing.evidence.collection import collect;"
        "found = collect(pathlib.Path(sys.argv[1]), dict(pair.split('=') for pair in sys.argv[2:]));"
        "print(len(found.problems), *(path.name for path in found.skipped), *{'lxml', 'trafilatura'} & {*sys.modules})"
    )
    command = [sys.executable, "-c", program, str(tmp_path), *(f"{key}={value}" for key, value in ARTICLES.items())]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3])
    assert done.stdout == "0 c.html d.html e.txt\n"


def test_each_bad_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """Each has its place and a remedy; the texts of the articles are found all the same."""
    put(tmp_path, a_txt=b"One.\nCaf\xe9.\n", b_txt=b"\0\1", c_txt=b"", d_txt=FERRY, e_html="<html><nav>Home</nav>")
    put(tmp_path, f_html='<html><meta charset="klingon"><p>One.', g_txt=BRIDGE.encode("utf-16"), h_txt=b"")
    os.truncate(tmp_path / "c.txt", 50_000_000)
    found = collect(tmp_path, ARTICLES)
    assert places(found) == {"ferry": "d.txt"}
    assert [(Path(each.location.file).name, each.code) for each in found.problems] == [
        ("a.txt", Code.NOT_UTF8),
        ("b.txt", Code.NOT_TEXT),
        ("c.txt", Code.TOO_LARGE),
        ("e.html", Code.NO_MAIN_TEXT),
        ("f.html", Code.WRONG_CHARSET),
        ("g.txt", Code.NOT_UTF8),
    ]
    assert found.problems[0].location == Location(str(tmp_path / "a.txt"), 2, 4)
    assert all(each.hint for each in found.problems)
    assert names(tmp_path, found.strangers) == ["h.txt"]


def test_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is a finding, of a file as of a folder."""
    put(tmp_path, a_txt=FERRY, shut__b_txt=BRIDGE)
    scan, read = os.scandir, Path.open

    def scanned(folder: Path) -> object:
        if folder.name == "shut":
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    def opened(path: Path, mode: str) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read(path, mode)

    monkeypatch.setattr(os, "scandir", scanned)
    monkeypatch.setattr(Path, "open", opened)
    first, second = collect(tmp_path, ARTICLES).problems
    assert (first.code, first.message) == (Code.NOT_READABLE, "the file cannot be read: permission denied")
    assert (second.code, second.message) == (Code.NOT_READABLE, "the folder cannot be read: permission denied")
    assert second.location.file == str(tmp_path / "shut")


def test_text_that_is_there_twice_is_told(tmp_path: Path) -> None:
    """The second file of an article's text is named with the first; two equal strangers are nobody's business."""
    put(tmp_path, b_txt=BRIDGE, a__b_txt=BRIDGE + "\n", s_txt="Same.", t_txt="Same.")
    found = collect(tmp_path, ARTICLES)
    (problem,) = found.problems
    assert (problem.code, problem.location.file) == (Code.DUPLICATE_TEXT, str(tmp_path / "b.txt"))
    assert str(tmp_path / "a" / "b.txt") in problem.message
    assert found.texts["bridge"].path == tmp_path / "a" / "b.txt"


def test_order_of_the_file_system_makes_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same folder listed the other way round gives the same collection."""
    put(tmp_path, b__x_txt=BRIDGE, a__y_txt=BRIDGE, z_txt=b"\0", y_txt="No.", x_html=PAGE, w_jpg=b"\0", v_css="a {}")
    listed = collection._children
    first = collect(tmp_path, ARTICLES)
    monkeypatch.setattr(collection, "_children", lambda *arguments: reversed([*listed(*arguments)]))
    assert collect(tmp_path, ARTICLES) == first
    assert first.texts["bridge"].path == tmp_path / "a" / "y.txt"


def test_other_formats_hidden_files_and_links_are_left_alone(tmp_path: Path) -> None:
    """Pictures and style sheets are no problem; what is hidden or lies outside the folder isn't read."""
    folder, outside = tmp_path / "sources", tmp_path / "outside"
    put(outside, ferry_txt=FERRY)
    put(folder, a_pdf=b"%PDF-1.7\0", b_css="p {}", c_jpg=b"\xff\xd8", d_txt=BRIDGE)
    (folder / ".hidden.txt").write_text(FERRY, encoding="utf-8")
    put(folder / ".git", f_txt=FERRY)
    (folder / "inside.txt").symlink_to(folder / "d.txt")
    (folder / "link.txt").symlink_to(outside / "ferry.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "none.txt")
    (folder / "other").symlink_to(outside)
    found = collect(folder, ARTICLES)
    assert places(found) == {"bridge": "d.txt"}
    skipped = ["a.pdf", "b.css", "c.jpg", "inside.txt", "link.txt", "loop", "nowhere.txt", "other"]
    assert names(folder, found.skipped) == skipped
    assert (found.missing, found.strangers, found.problems) == (("ferry",), (), ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    """A named pipe among the texts is left alone."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path, collect(tmp_path, ARTICLES).skipped) == ["pipe.txt"]


def test_many_files_and_deep_folders_are_read(tmp_path: Path) -> None:
    """A thousand texts are read, and a text below five hundred folders is found."""
    for number in range(1000):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.", encoding="utf-8")
    deep = tmp_path.joinpath(*["d"] * 500)
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text(FERRY, encoding="utf-8")
    found = collect(tmp_path, ARTICLES)
    assert found.texts["ferry"].path == deep / "x.txt"
    assert len(found.strangers) == 1000


@pytest.mark.parametrize(
    ("name", "said"), [("none", "does not exist"), ("a.txt", "is not a folder"), ("a" * 300, "file name too long")]
)
def test_folder_that_is_none_stops_the_command(name: str, said: str, tmp_path: Path) -> None:
    """Without a folder there is nothing to prove with."""
    put(tmp_path, a_txt=FERRY)
    with pytest.raises(BriefingError, match=said) as caught:
        collect(tmp_path / name, ARTICLES)
    assert caught.value.hint


def test_the_five_articles_have_their_texts(sources: Path) -> None:
    """Each article of the shipped dossier has its text in the folder, and nothing there is wrong."""
    from briefing.loading.load import load
    from briefing.resources import content_folder

    articles = load(content_folder()).dossier.articles
    found = collect(sources, {article.source.fingerprint: article.id for article in articles})
    assert set(found.texts) == {article.id for article in articles}
    assert (found.missing, found.problems) == ((), ())

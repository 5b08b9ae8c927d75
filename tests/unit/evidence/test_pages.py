"""Saved web pages: the paragraphs are the article's, whatever page it was printed on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import Code
from briefing.evidence import pages
from briefing.evidence.files import BadTextError
from briefing.evidence.sources import read

TITLE = "Bridge opens again"
STORY = (
    "The Strait Bridge at Port Town opened again on Saturday, after a winter in which ferries had carried every car.",
    "“We have our road again,” Ana Berg, the harbour master, said as she cut a blue ribbon in the rain.",
    "The repair cost three million crowns, the Harbour Office said in a statement read aloud before the first lorry.",
    "Engineers expect the new cables to last for 30 years, provided that somebody greases them every spring.",
    "Olaf Lind, the mayor, walked across first. Nobody has said who paid for the work in the end.",
)
ONE, TWO, THREE, FOUR, FIVE = STORY

NEWS_SITE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Port Herald</title>
<style>p {{ color: black }}</style><script>window.ads = ["bridge"]</script></head>
<body>
<header><nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>{TITLE}</h1>
<figure><img src="bridge.jpg" alt="A bridge"><figcaption>The bridge, seen from the pier last year.</figcaption></figure>
<p>{ONE}</p><p>{TWO}</p>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Ferry runs aground in fog</a></li></ul></aside>
<h2>What it cost</h2><p>{THREE}</p>
<script>ads.push("cables")</script>
<blockquote><p>I shall walk across it every day of the week, I promised that.</p></blockquote>
<ul><li>It is 840 metres long, the office says.</li><li>It is 12 metres wide since the repair.</li></ul>
<table><tr><th>Year</th><th>Crossings</th></tr><tr><td>2023</td><td>12,000</td></tr></table>
<p>{FOUR}</p><p>{FIVE}</p>
</article>
<section class="comments" id="comments"><h2>Comments</h2><div class="comment"><p>I never liked it, it is too long.</p>
</div></section></main>
<footer><p>© Port Herald. All rights reserved. <a href="/privacy">Privacy</a></p></footer>
</body></html>"""

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
ARTICLE = f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>"
DIVISIONS = "".join(f"<div><span>{text}</span></div>" for text in STORY)
DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:9/xhtml1-strict.dtd">'
PICTURE = f"<img src='data:image/png;base64,{'A' * 11_000_000}'>"
PAGES = {
    "nested divisions": f"""<!doctype html><html><body><div id=page><div class=menu><a href=/>Home</a></div>
<div class=content><div class=story><h1>{TITLE}</h1>{DIVISIONS}</div></div><div class=footer>Imprint</div></div>""",
    "parted by breaks": f"<html><div id=content><b>{TITLE}</b><br><br>{'<br>&nbsp;<BR />'.join(STORY)}</div></html>",
    "lines folded by hand": f"<html><body>{ARTICLE}</body></html>".replace(" ", "\n    "),
    "old table": f"<HTML><TABLE><TR><TD><FONT SIZE=2>{'<P>'.join((TITLE, *STORY))}</FONT></TD></TR></TABLE></HTML>",
    "XHTML": f"""<?xml version="1.0" encoding="utf-8"?>\n{DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{ARTICLE}</body></html>""",
    "no frame": ARTICLE,
    "pictures within": f"<html><body>{PICTURE}{ARTICLE}</body></html>",
}


def saved(folder: Path, content: str | bytes, name: str = "page.html") -> Path:
    """Save a page."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_paragraphs_are_those_of_the_article(tmp_path: Path) -> None:
    """Headings, paragraphs, quotations, points of a list and cells are a paragraph each, and nothing else is."""
    assert read(saved(tmp_path, NEWS_SITE)).paragraphs == (
        *(TITLE, ONE, TWO, "What it cost", THREE),
        "I shall walk across it every day of the week, I promised that.",
        *("It is 840 metres long, the office says.", "It is 12 metres wide since the repair."),
        *("Year", "Crossings", "2023", "12,000"),
        *(FOUR, FIVE),
    )


@pytest.mark.parametrize("layout", PAGES)
def test_layout_makes_no_difference(layout: str, tmp_path: Path) -> None:
    """The same article has the same paragraphs on every kind of page."""
    assert read(saved(tmp_path, PAGES[layout])).paragraphs == (TITLE, *STORY)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_encoding_makes_no_difference(encoding: str, tmp_path: Path) -> None:
    """The same page in another encoding has the same fingerprint."""
    other = NEWS_SITE.replace('charset="utf-8"', 'charset="iso-8859-1"').encode(encoding)
    fingerprint = read(saved(tmp_path, NEWS_SITE)).fingerprint
    assert read(saved(tmp_path, other)).fingerprint == fingerprint


def test_single_break_folds_into_the_line(tmp_path: Path) -> None:
    """A line that is only broken goes on; elements within the line don't part it either."""
    page = f"<html><body><p>{ONE}<br/>\nAnd it <b>stays</b> <a href='/o'>open</a>.</p><p>{TWO}</p></body></html>"
    assert read(saved(tmp_path, page)).paragraphs == (f"{ONE} And it stays open.", TWO)


def test_page_and_its_text_have_one_fingerprint(tmp_path: Path) -> None:
    """Who saves the paragraphs of a page as plain text has the same source text."""
    page = read(saved(tmp_path, NEWS_SITE))
    text = read(saved(tmp_path, "\n\n".join(page.paragraphs), "page.txt"))
    assert (text.fingerprint, text.paragraphs) == (page.fingerprint, page.paragraphs)


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>", "\n <!-- saved --><!-- again -->\n<html>", "\ufeff<HTML lang='en'>", "<head ><body>"]
)
def test_page_is_known_by_how_it_begins(start: str, tmp_path: Path) -> None:
    """A page that was saved as .txt is a page."""
    page = start + "".join(f"<p>{text}</p>" for text in STORY)
    for encoding in ("utf-8", "utf-16"):
        assert read(saved(tmp_path, page.encode(encoding), "page.txt")).paragraphs == STORY


@pytest.mark.parametrize("start", ["<b>", "The tag <html> begins a page. ", "<!----> " * 2000])
def test_text_about_pages_is_no_page(start: str, tmp_path: Path) -> None:
    """Angle brackets alone don't make a page, and long rows of comments are no trap."""
    assert read(saved(tmp_path, start + ONE, "notes.txt")).paragraphs == (" ".join((start + ONE).split()),)


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    """A character that nobody sees doesn't cost the page, raw or by its number; others keep their meaning."""
    page = f"<html><body><p>\x1b[1m&#27;&#x1B;{ONE}&#8212;&#60;&#150;&#38;amp;</p><p>{TWO}\x07</p></body></html>"
    assert read(saved(tmp_path, page)).paragraphs == (f"[1m{ONE}—<–&amp;", TWO)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("", Code.NO_MAIN_TEXT),
        ("<html><body><script>show()</script><nav><a href='/'>Home</a></nav></body></html>", Code.NO_MAIN_TEXT),
        ("<html><frameset><frame src='a.html'></frameset></html>", Code.NO_MAIN_TEXT),
        ("<html>" + "<div>" * 10_000 + ONE, Code.NO_MAIN_TEXT),
        ("<html><body><p>\0</p></body></html>", Code.NOT_TEXT),
    ],
)
def test_page_without_an_article_is_refused(
    page: str, code: Code, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is told once, with the remedy; the library itself says nothing."""
    with pytest.raises(BadTextError) as caught:
        read(saved(tmp_path, page))
    assert caught.value.finding.code == code
    assert caught.value.hint == "save the article as plain text, encoded in UTF-8"
    assert capfd.readouterr() == ("", "")


def test_very_long_page_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that would take minutes is refused before it is looked at."""
    monkeypatch.setattr(pages, "MAX_LENGTH", 1_000)
    with pytest.raises(BadTextError, match="characters or more") as caught:
        read(saved(tmp_path, NEWS_SITE))
    assert caught.value.finding.code == Code.TOO_LARGE


def test_what_was_read_before_makes_no_difference(tmp_path: Path) -> None:
    """A page that is read for the tenth time has the same paragraphs as at first."""
    path = saved(tmp_path, NEWS_SITE)
    assert len({read(path) for _ in range(10)}) == 1


def test_reading_a_page_never_goes_to_the_network(tmp_path: Path) -> None:
    """Nothing is looked up, not even the document type that a page names, while it is read."""
    path = saved(tmp_path, PAGES["XHTML"])
    program = (
        "import sys, pathlib\n"
        "def watch(event, arguments):\n"
        "    if event.startswith(('socket.connect', 'socket.getaddrinfo', 'subprocess')): sys.exit(event)\n"
        "sys.addaudithook(watch)\n"
        "from briefing.evidence.sources import read\n"
        "print(len(read(pathlib.Path(sys.argv[1])).paragraphs))"
    )
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3])
    assert (done.stdout, done.stderr) == ("6\n", "")

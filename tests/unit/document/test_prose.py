from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from briefing.document.prose import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A *small* step", "A <em>small</em> step"),
        ("A **large** step", "A <strong>large</strong> step"),
        ("*one* and **two**", "<em>one</em> and <strong>two</strong>"),
        ("_small_ and __large__", "<em>small</em> and <strong>large</strong>"),
        ("**large and *small***", "<strong>large and <em>small</em></strong>"),
    ],
)
def test_emphasis_is_the_only_markup(text: str, html: str) -> None:
    """One star or underscore emphasises, two do so strongly."""
    assert prose(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kim’s “office” – 10,000–12,000 …",
        "2 * 3 * 4",
        "snake_case_name",
        "[a link](https://example.org)",
        "![a picture](x.png)",
        "https://example.org/",
        "# no heading",
        "- no list",
        "`no code`",
        "{{ 7*7 }} {% raw %}",
        "~~not struck~~",
    ],
)
def test_everything_else_stays_text(text: str) -> None:
    """Links, pictures, lists, code, lone stars and the brackets of templates are printed as they stand."""
    assert prose(text) == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("*<b>x</b>*", "<em>&lt;b&gt;x&lt;/b&gt;</em>"),
        ("a & b &amp; c", "a &amp; b &amp;amp; c"),
        ("*a* &lt; <!-- b -->", "<em>a</em> &amp;lt; &lt;!-- b --&gt;"),
        ("*</style>*", "<em>&lt;/style&gt;</em>"),
    ],
)
def test_html_is_escaped(text: str, html: str) -> None:
    """Tags, comments and entities are text, within emphasis as well as without."""
    assert prose(text) == html


@pytest.mark.parametrize(("text", "html"), [(r"\*not small\*", "*not small*"), (r"C:\path", r"C:\path")])
def test_a_backslash_takes_the_meaning_from_a_star(text: str, html: str) -> None:
    """A star behind a backslash is a star; other backslashes stand."""
    assert prose(text) == html


def test_the_result_is_not_escaped_again() -> None:
    """Templates print the result as it is."""
    assert isinstance(prose("plain"), Markup)
    assert isinstance(prose("*not* plain"), Markup)


class Tags(HTMLParser):
    """Collect the tags and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.text = ""
        self.feed(str(html))  # as Markup it would escape what is joined to it
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.add(f"{tag} {attrs}" if attrs else tag)

    def handle_comment(self, data: str) -> None:
        """Keep a comment."""
        self.tags.add(data)

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


@given(st.text(st.sampled_from("ab *_<>&;\"'/\\![](){}#`~-=!scriptemon"), max_size=60))
def test_no_text_becomes_another_tag(text: str) -> None:
    """Whatever a text holds, no tag but em and strong comes of it, and no letter is lost."""
    found = Tags(prose(text))
    assert found.tags <= {"em", "strong"}
    assert [each for each in found.text if each.isalpha()] == [each for each in text if each.isalpha()]

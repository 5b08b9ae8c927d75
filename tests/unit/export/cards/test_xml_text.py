"""XML that any text can stand in."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from briefing.export.cards.xml_text import add, document, legal

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_stands_in_elements_and_attributes(text: str, value: str) -> None:
    """Even what XML cannot hold leaves a document that reads back, with all that is legal as it was."""
    root = ET.Element("root")
    add(root, "child", text, named=value)
    (child,) = ET.fromstring(document(root))  # noqa: S314 - our own
    assert (child.text or "", child.get("named")) == (legal(text), legal(value))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0xD7FF, exclude_categories=["Cc", "Zs", "Zl", "Zp"])))
def test_what_xml_can_hold_is_left_alone(text: str) -> None:
    """Markup, marks of direction and characters of any script stay what they are."""
    assert legal(text) == text


def test_what_xml_cannot_hold_is_seen() -> None:
    """A replacement character stands for what is left out, so that no two words run together."""
    assert legal(" a\x00b\ud800c\ufffed \t\n e\r") == "a\ufffdb\ufffdc\ufffdd e"


def test_equal_trees_give_equal_bytes() -> None:
    """Attributes keep their order, each child of the root has a line of its own."""
    root = ET.Element("root")
    add(add(root, "child", named="1", also="]]>"), "within", "]]> & <b>")
    add(root, "child")
    assert document(root) == (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<root>\n'
        b'<child named="1" also="]]&gt;"><within>]]&gt; &amp; &lt;b&gt;</within></child>\n<child />\n</root>\n'
    )

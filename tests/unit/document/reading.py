"""HTML as tests look at it: its tags, its text, its anchors and links."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "link", "img", "hr"}
FILLED = {"a", "blockquote", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "li", "ol", "p", "tbody", "th", "title", "ul"}
"""Elements that need text or further elements; a cell may be empty where its table would be no grid without it."""


class Page(HTMLParser):
    """A page of HTML, read."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.unbalanced: list[str] = []
        self.empty: list[str] = []
        self._open: list[tuple[str, int, int]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and its attributes."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append((tag, len(self.tags), len(self.text.strip())))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag that closes itself, as those of a drawing do."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the last tag."""
        opened, *begin = self._open.pop() if self._open else ("nothing", 0, 0)
        if opened != tag:
            self.unbalanced.append(f"{opened} closed by {tag}")
        if tag in FILLED and [len(self.tags), len(self.text.strip())] == begin:
            self.empty.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data

    @property
    def shapes(self) -> set[tuple[str, tuple[str, ...]]]:
        """Give each tag with the names of its attributes."""
        return {(tag, tuple(attributes)) for tag, attributes in self.tags}

    def values(self, attribute: str) -> list[str]:
        """Give all values of an attribute, in their order."""
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]

    @property
    def levels(self) -> list[int]:
        """Give the levels of the headings."""
        return [int(tag[1]) for tag, _ in self.tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]

"""The smallest parts of a page that tell something: rows, paragraphs, utterances and captions of drawings."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from tests.unit.document.reading import VOID

UNITS = {"tr", "li", "p", "dd", "h1", "h2", "h3", "h4", "title"}
WORD = "unproved"


class Node:
    """An element with its text and children in their order."""

    def __init__(self, tag: str, style: str) -> None:
        self.tag = tag
        self.style = style
        self.parts: list[Node | str] = []

    @property
    def text(self) -> str:
        """Give all text within."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def children(self) -> list[Node]:
        """Give the elements directly below."""
        return [part for part in self.parts if isinstance(part, Node)]

    def has(self, tag: str) -> bool:
        """Tell whether an element is somewhere within."""
        return any(child.tag == tag or child.has(tag) for child in self.children)

    def units(self) -> Iterator[str]:
        """Give the text of each unit, in their order."""
        if (self.tag in UNITS and not self.has("p")) or self.style == "utterance":
            yield self.text
        elif self.style == "drawing":
            yield from _captions(self.children)
        elif self.tag != "style":
            for child in self.children:
                yield from child.units()


def _captions(children: list[Node]) -> Iterator[str]:
    """Give what each label of a drawing says, with all that is written from there to the next one."""
    caption = ""
    for child in children:
        if child.tag == "svg":
            yield from (f"title {part}" for part in child.text.replace(". ", "; ").split("; "))
        elif "drawn-label" in child.style:
            yield caption
            caption = child.text
        else:
            caption = f"{caption} {child.text}"
    yield caption


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs).get("class") or "")
        self.open[-1].parts.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def units(html: str) -> list[str]:
    """Give the text of each unit of a page, spaces folded."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return [" ".join(text.split()) for text in builder.open[0].units()]

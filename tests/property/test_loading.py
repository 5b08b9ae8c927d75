"""Whatever stands in the files, loading gives a dossier or findings with places."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.console import format_finding
from briefing.errors import ContentError, Finding
from briefing.loading.load import load
from briefing.loading.source import ContentFile, read
from briefing.loading.tree import parse, spots
from briefing.reading.sentences import paragraphs, split
from tests.builders import article_tree, entities_tree, event, write_dossier

NAMES = ("dossier.yaml", "entities.yaml", "articles/opening.yaml")
texts = st.text(st.characters(codec="utf-8"), max_size=60)
yamlish = st.text("ab: -[]{}'\"|>&*!%@`#\n\t\\<~?,.", max_size=60)
scalars = st.one_of(texts, st.integers(), st.floats(), st.booleans(), st.none(), st.dates())
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=8,
)


def findings(name: str, content: bytes) -> tuple[Finding, ...]:
    """Load a dossier of which one file has some content; nothing but ContentError may be raised."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_dossier(Path(folder, "content"))
        (path / name).write_bytes(content)
        try:
            load(path)
        except ContentError as error:
            for found in error.findings:
                assert found.message
                assert "\n" not in format_finding(found).split("\n", 1)[0]
                lines = (path / name).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
                assert found.location.line <= lines.count("\n") + 2 or not found.location.file.endswith(name)
            return error.findings
    return ()


@settings(max_examples=60)
@given(st.sampled_from(NAMES), st.binary(max_size=80))
@example("dossier.yaml", b"\xff\xfe")
def test_any_bytes_are_told(name: str, content: bytes) -> None:
    """A file of any bytes gives findings, never an error of another kind."""
    assert findings(name, content)


@settings(max_examples=120)
@given(st.sampled_from(NAMES), st.one_of(texts, yamlish))
def test_any_text_is_told(name: str, text: str) -> None:
    """A file of any text gives findings, never an error of another kind."""
    assert findings(name, text.encode())


@settings(max_examples=120)
@given(st.sampled_from(NAMES), st.data())
def test_any_change_of_a_value_is_told_or_allowed(name: str, data: st.DataObject) -> None:
    """Whatever stands in the place of a field's value, the dossier loads or there are findings."""
    whole: dict[str, Any] = {
        "dossier.yaml": {"title": "A", "as_of": "2024-06-01", "themes": {"traffic": "T"}},
        "entities.yaml": entities_tree(),
        "articles/opening.yaml": article_tree(),
    }[name]
    field = data.draw(st.sampled_from(sorted(whole)))
    content = yaml.safe_dump({**whole, field: data.draw(trees)}, allow_unicode=True, sort_keys=False)
    findings(name, content.encode("utf-8", "replace"))


@settings(max_examples=120)
@given(st.sampled_from(sorted(event())), trees)
def test_any_value_in_a_fact_is_told_or_allowed(field: str, value: object) -> None:
    """Whatever stands in a field of a fact, the dossier loads or there are findings."""
    content = yaml.safe_dump(article_tree({"opening": event(**{field: value})}), allow_unicode=True, sort_keys=False)
    findings("articles/opening.yaml", content.encode("utf-8", "replace"))


@given(st.one_of(texts, yamlish))
def test_places_are_in_the_text(text: str) -> None:
    """Problems and values have places that the text has; reading again for all places reads the same."""
    parsed, everywhere = parse(text), spots(text)
    lines = text.count("\n") + 1
    assert all(1 <= problem.line <= lines + 1 and problem.column >= 1 for problem in parsed.problems)
    assert all(0 <= spot.start <= spot.end <= len(text) for spot in everywhere.values())
    assert {steps: spot for steps, spot in everywhere.items() if len(steps) <= 2} == parsed.spots


prose = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), max_size=60)


@given(prose, st.sampled_from(["'", '"', None]), st.sampled_from([20, 1000]), st.data())
def test_character_is_found_in_the_file(text: str, style: str | None, width: int, data: st.DataObject) -> None:
    """However YAML writes a text, the place of each visible character has it, or the escape that stands for it."""
    dumped = yaml.safe_dump({"a": text}, default_style=style, width=width, allow_unicode=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.yaml")
        path.write_text(dumped, encoding="utf-8")
        file: ContentFile = read(path, "a.yaml", Path(folder))
    visible = [index for index, character in enumerate(text) if not character.isspace()]
    if file.tree is None or not visible or file.findings:
        return
    index = data.draw(st.sampled_from(visible))
    place = file.location_within(("a",), text, index)
    at = file.text.split("\n")[place.line - 1][place.column - 1 :]
    assert at.startswith((text[index], "\\", "'" if text[index] == "'" else text[index]))


@given(st.text("ab. \n[]!?…”A1,", max_size=80))
def test_sentences_lose_nothing(text: str) -> None:
    """Parting prose loses no visible character, and every offset leads back."""
    parts = split(text)
    assert "".join("".join(part.text.split()) for part in parts) == "".join(text.split())
    assert all(text.startswith(part.text, part.offset) for part in parts)
    for paragraph in paragraphs(text):
        for sentence in paragraph:
            assert text.startswith(sentence.text, sentence.offset)
            assert all(text.startswith(name, at) for name, at in zip(sentence.citations, sentence.places, strict=True))

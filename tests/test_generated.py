"""What is generated and committed is fresh, and says what the loader means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.model.asking import GENERATED
from briefing.model.schema import schema_texts
from briefing.model.slots import Slot

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("article.json", "dossier.json", "entities.json")


class _TextDates(yaml.SafeLoader):
    """YAML as editors read it (YAML 1.2's core schema): dates are text."""


_TextDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(name: str, content: Any) -> list[str]:
    """List what the schema of a name says against some content."""
    validator = Draft202012Validator(json.loads(schema_texts()[name]))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(content)]


def read(path: Path) -> Any:
    """Read a file as an editor does."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_TextDates)  # noqa: S506 (a SafeLoader)


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the files of a dossier, each with the name of its schema."""
    yield "dossier.json", folder / "dossier.yaml"
    yield "entities.json", folder / "entities.yaml"
    for path in sorted((folder / "articles").glob("*.yaml")):
        yield "article.json", path


@pytest.mark.parametrize("name", NAMES)
def test_committed_schema_is_fresh(name: str) -> None:
    """The schema in content/schema is the one that `briefing schema` would write."""
    assert (CONTENT / "schema" / name).read_text(encoding="utf-8") == schema_texts()[name]


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_one(name: str) -> None:
    """Each schema is valid against the dialect that it names."""
    schema = json.loads(schema_texts()[name])
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("name", "path"), [*files(CONTENT), *files(GOLDEN / "dossier")], ids=str)
def test_schema_accepts_good_content(name: str, path: Path) -> None:
    """An editor underlines nothing in a dossier that the loader accepts."""
    assert problems(name, read(path)) == []


@pytest.mark.parametrize(
    ("code", "name", "file"),
    [
        ("unknown-field", "article.json", "articles/opening.yaml"),
        ("unknown-kind", "article.json", "articles/opening.yaml"),
        ("missing-field", "article.json", "articles/opening.yaml"),
        ("bad-value", "article.json", "articles/opening.yaml"),
        ("empty-text", "article.json", "articles/opening.yaml"),
        ("not-a-mapping", "entities.json", "entities.yaml"),
    ],
)
def test_schema_refuses_bad_content(code: str, name: str, file: str) -> None:
    """An editor underlines what the loader would find."""
    assert problems(name, read(GOLDEN / "findings" / code / file))


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", 2024), ("evidence", 4), ("people", "ana-berg"), ("people", ["ana-berg"]), ("approximate", True)],
)
def test_schema_allows_short_forms(field: str, value: object) -> None:
    """A bare year, one value for a list and a plain true are written without quotes or brackets."""
    article = read(GOLDEN / "dossier" / "articles" / "opening.yaml")
    article["facts"]["cost"][field] = value
    assert problems("article.json", article) == []


@pytest.mark.parametrize("slot", Slot)
def test_schema_offers_what_an_author_may_ask(slot: Slot) -> None:
    """An editor offers stems for what `check` takes from authors, and underlines those that are always generated."""
    article = read(GOLDEN / "dossier" / "articles" / "opening.yaml")
    article["facts"]["cost"]["questions"] = {slot.value: "What did the bridge cost?"}
    assert (problems("article.json", article) != []) == (slot in GENERATED)


def test_schema_explains_each_field() -> None:
    """Each field that an author writes has a text for the editor to show; no field that the loader makes is there."""
    for name in NAMES:
        for each in _objects(json.loads(schema_texts()[name])):
            for field, about in each.get("properties", {}).items():
                assert not field.startswith("<"), f"{name}: {field}"
                assert about.get("description") or field == "kind", f"{name}: {field} of {each.get('description')}"


def _objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("$defs", {}).values()]

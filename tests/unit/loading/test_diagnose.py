"""What the model refuses is told to the author in words of ours, at its place, with a remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from tests.builders import (
    Tree,
    article_tree,
    claim,
    dossier_tree,
    entities_tree,
    event,
    figure,
    office,
    quotation,
    source,
    write_dossier,
)

# Words of pydantic's own messages; none may reach a reader.
FOREIGN = ("Input should", "Extra inputs", "Field required", "valid", "pydantic", "validator", "None")


def findings(
    tmp_path: Path, *, article: Tree | None = None, main: Tree | None = None, entities: Tree | None = None
) -> list[Finding]:
    """Check a dossier of which one file is bad."""
    articles = {"opening": article} if article is not None else None
    found = check(write_dossier(tmp_path / "content", main=main, entities=entities, articles=articles))
    assert not [each for each in found for word in FOREIGN if word in f"{each.message} {each.hint}"]
    return list(found)


def of_fact(tmp_path: Path, tree: Tree) -> Finding:
    """Give the only finding of an article with one bad fact beside a good one."""
    article = article_tree({"opening": event(), "bad": tree})
    (found,) = findings(tmp_path, article=article)
    return found


@pytest.mark.parametrize(
    ("tree", "code", "at", "said", "hint"),
    [
        (claim(kind="clam"), Code.UNKNOWN_KIND, "clam", "unknown kind of fact 'clam'", "did you mean 'claim'?"),
        (claim(kind="zzz"), Code.UNKNOWN_KIND, "zzz", "unknown kind", "use 'event', 'figure'"),
        (claim(speaker="x"), Code.UNKNOWN_FIELD, "speaker:", "this kind of fact has no 'speaker'", "kind 'quotation'"),
        (claim(evidnce="1"), Code.UNKNOWN_FIELD, "evidnce:", "unknown field 'evidnce'", "did you mean 'evidence'?"),
        (claim(zzz="1"), Code.UNKNOWN_FIELD, "zzz:", "unknown field 'zzz'", "the fields are text, about"),
        (claim(text=["a"]), Code.BAD_VALUE, "- a", "'text' takes one text, not a list", "quotes"),
        (claim(text={"a": "b"}), Code.BAD_VALUE, "a: b", "'text' takes one text, not fields", "quotes"),
        (claim(text=""), Code.EMPTY_TEXT, "''", "'text' is empty", "delete the line"),
        (claim(people=None), Code.EMPTY_TEXT, "null", "'people' is empty", "delete the line"),
        (claim(text="a" * 2001 + "."), Code.BAD_VALUE, "aaaa", "longer than 2,000 characters", "shorten"),
        (
            claim(certainty="estimated"),
            Code.BAD_VALUE,
            "estimated",
            "'estimated' is not a value of 'certainty'",
            "use 'established'",
        ),
        (claim(certainty="sure"), Code.BAD_VALUE, "sure", "'sure' is not a value of 'certainty'", "use 'established'"),
        (claim(importance="4"), Code.BAD_VALUE, "'4'", "'4' is not a value of 'importance'", "use '1', '2' or '3'"),
        (claim(people="Ana Berg"), Code.BAD_ID, "Ana Berg", "'Ana Berg' is not an id", "lower case"),
        (claim(people="a, b"), Code.BAD_ID, "a, b", "'a, b' is not an id", "[a, b]"),
        (claim(about="a/B"), Code.BAD_ID, "a/B", "'a/B' is not an id", "lower case"),
        (claim(date="soon"), Code.BAD_DATE, "soon", "'soon' is not an EDTF date", "2024-06-18"),
        (claim(evidence="0"), Code.BAD_NUMBER, "'0'", "'0' is not the number of a paragraph", "[3, 4]"),
        (claim(evidence="1-3"), Code.BAD_NUMBER, "1-3", "'1-3' is not the number of a paragraph", "[3, 4]"),
        (claim(evidence=[]), Code.BAD_VALUE, "[]", "'evidence' holds nothing", "at least one"),
        (claim(evidence=["1", "2", "1"]), Code.BAD_VALUE, "- ", "'evidence' names one of them twice", "each once"),
        (claim(evidence=[*"1234567"]), Code.BAD_VALUE, "- ", "'evidence' holds more than 6", "carry the fact"),
        (claim(evidence=[*"123456"]), None, "", "", ""),
        (claim(evidence={"a": "b"}), Code.BAD_NUMBER, "a: b", "is not the number of a paragraph", "[3, 4]"),
        (figure(low="9" * 16), Code.BAD_NUMBER, "'9", "too many digits", "larger or smaller unit"),
        (figure(low="0.0000001"), Code.BAD_NUMBER, "'0.0", "too many digits", "larger or smaller unit"),
        (figure(low="ten"), Code.BAD_NUMBER, "ten", "'ten' is not a number", "digits"),
        (figure(approximate="maybe"), Code.BAD_VALUE, "maybe", "'maybe' is neither true nor false", "true or false"),
        (figure(approximate=["a"]), Code.BAD_VALUE, "- a", "neither true nor false", "true or false"),
        (figure(text="It cost 3 to 2,000.5 crowns.", low="3", high="2,000.5"), None, "", "", ""),
        (figure(low="3", high="2"), Code.LOW_ABOVE_HIGH, "'3'", "'low' is 3, above 'high', which is 2", "exchange"),
        (claim(questions={"day": "When?"}), Code.BAD_VALUE, "day", "'day' is not a value of 'questions'", "'date'"),
        (claim(questions="When?"), Code.NOT_A_MAPPING, "When?", "'questions' takes fields with names", "'name: value'"),
        ("just text", Code.NOT_A_MAPPING, "just text", "'bad' takes fields with names", "'name: value'"),
        (["a"], Code.NOT_A_MAPPING, "- a", "'bad' takes fields with names", "'name: value'"),
    ],
)
def test_fault_of_a_fact(tree: Any, code: Code | None, at: str, said: str, hint: str, tmp_path: Path) -> None:
    """Each way to write a fact wrongly has one finding at what is wrong, with a remedy."""
    if code is None:
        assert findings(tmp_path, article=article_tree({"opening": event(), "bad": tree})) == []
        return
    found = of_fact(tmp_path, tree)
    assert found.code is code
    assert said in found.message
    assert hint in (found.hint or "")
    assert (found.excerpt or "")[found.location.column - 1 :].startswith(at)


def test_missing_field_points_at_the_fact_and_explains_itself(tmp_path: Path) -> None:
    """A field that isn't there is told at what should have it, with what belongs in it."""
    tree = claim()
    del tree["evidence"]
    found = of_fact(tmp_path, tree)
    assert (found.code, found.message) == (Code.MISSING_FIELD, "fact 'bad' has no 'evidence'")
    assert (found.excerpt or "").strip() == "bad:"
    assert "paragraphs of the source text" in (found.hint or "")


def test_missing_kind_names_the_kinds(tmp_path: Path) -> None:
    """A fact without a kind is told which there are."""
    found = of_fact(tmp_path, {"text": "It is.", "evidence": "1"})
    assert found.code is Code.MISSING_FIELD
    assert "'event', 'figure'" in (found.hint or "")


def test_misspelt_field_is_told_once(tmp_path: Path) -> None:
    """A required field with a slip in its name is an unknown field, not a missing one as well."""
    tree = claim(evidense="1")
    del tree["evidence"]
    assert of_fact(tmp_path, tree).code is Code.UNKNOWN_FIELD


def test_empty_figure_points_at_the_fact(tmp_path: Path) -> None:
    """A figure without bounds is told at its name."""
    tree = figure()
    del tree["low"], tree["high"]
    found = of_fact(tmp_path, tree)
    assert found.code is Code.EMPTY_FIGURE
    assert (found.excerpt or "").strip() == "bad:"


def test_fact_named_like_its_kind(tmp_path: Path) -> None:
    """A fact whose id is the name of a kind is told at its own place."""
    (found,) = findings(tmp_path, article=article_tree({"claim": claim(event="x")}))
    assert (found.code, (found.excerpt or "").strip()) == (Code.UNKNOWN_FIELD, "event: x")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"source": source(genre="news")}, [Code.BAD_VALUE]),
        ({"source": source(fingerprint="abc")}, [Code.BAD_VALUE]),
        ({"source": "x"}, [Code.NOT_A_MAPPING]),
        ({"anchor": "soon"}, [Code.BAD_DATE]),
        ({"anchor": None}, [Code.EMPTY_TEXT]),
        ({"facts": None}, [Code.EMPTY_TEXT]),
        ({"facts": {}}, [Code.BAD_VALUE]),
        ({"facts": ["a"]}, [Code.NOT_A_MAPPING]),
        ({"summary": ""}, [Code.EMPTY_TEXT]),
        ({"theme": ["traffic"]}, [Code.BAD_VALUE]),
        ({"published": "2024"}, [Code.UNKNOWN_FIELD]),
    ],
)
def test_fault_of_an_article(change: Tree, expected: list[Code], tmp_path: Path) -> None:
    """A fault of an article is told once, not once more for each fact that inherits it."""
    facts = {"opening": event(), "master": office(text="Ana Berg was harbour master on 5 May 2024.")}
    del facts["master"]["date"]
    entities = entities_tree(offices={"harbour-master": {"name": "harbour master"}})
    found = findings(tmp_path, article={**article_tree(facts), **change}, entities=entities)
    assert [each.code for each in found] == expected


@pytest.mark.parametrize("field", ["anchor", "theme", "source", "summary", "facts", "anchor_why"])
def test_missing_field_of_an_article_is_told_once(field: str, tmp_path: Path) -> None:
    """What a whole article lacks is one finding, though many facts would have inherited it."""
    facts = {"opening": event(), "master": office(text="Ana Berg was harbour master on 5 May 2024.")}
    del facts["master"]["date"]
    entities = entities_tree(offices={"harbour-master": {"name": "harbour master"}})
    article = article_tree(facts)
    del article[field]
    (found,) = findings(tmp_path, article=article, entities=entities)
    assert found.code is Code.MISSING_FIELD
    assert f"'{field}'" in found.message


def test_fault_of_the_main_file(tmp_path: Path) -> None:
    """Faults of the main file and of key judgements are told where they stand."""
    judgement = {"text": "Likely. [opening/opening]", "likelihood": "maybe", "because": "It is."}
    found = findings(tmp_path, main=dossier_tree(language="English", judgements=[judgement, "x"], themes={"a b": "c"}))
    told = {(each.code, each.message) for each in found}
    assert (Code.BAD_VALUE, "'English' cannot be the language") in told
    assert (Code.MISSING_FIELD, "judgement 1 has no 'confidence'") in told
    assert (Code.BAD_VALUE, "'maybe' is not a value of 'likelihood'") in told
    assert (Code.BAD_ID, "'a b' is not an id") in told
    assert any(each.code is Code.NOT_A_MAPPING for each in found)


def test_list_of_judgements_is_no_mapping(tmp_path: Path) -> None:
    """Where a list belongs, a mapping or a text is told so."""
    (found,) = findings(tmp_path, main=dossier_tree(judgements={"a": "b"}))
    assert (found.code, found.message) == (Code.BAD_VALUE, "'judgements' takes a list")


def test_fault_of_the_registry(tmp_path: Path) -> None:
    """Faults of entities are told where they stand, a misspelt class as an unknown field."""
    entities = entities_tree(people={"x y": {"name": "X"}, "z": {"nam": "Z"}}, plces={"a": {"name": "A"}})
    found = findings(tmp_path, entities=entities)
    assert {(each.code, each.message) for each in found} == {
        (Code.BAD_ID, "'x y' is not an id"),
        (Code.UNKNOWN_FIELD, "unknown field 'nam'"),
        (Code.UNKNOWN_FIELD, "unknown field 'plces'"),
    }


def test_name_of_a_file_is_an_id(tmp_path: Path) -> None:
    """An article's file name is its id, and has to be one."""
    found = check(write_dossier(tmp_path / "content", articles={"The Opening": article_tree()}))
    assert [(each.code, each.location.line) for each in found] == [(Code.BAD_ID, 0)]


def test_quotation_needs_its_words(tmp_path: Path) -> None:
    """Several missing fields of a fact are told each."""
    tree = quotation()
    del tree["words"], tree["speaker"]
    found = findings(tmp_path, article=article_tree({"opening": event(), "bad": tree}))
    assert [each.message for each in found] == ["fact 'bad' has no 'speaker'", "fact 'bad' has no 'words'"]

"""Summaries and key judgements cite the facts that carry them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from tests.builders import Tree, article_tree, claim, dossier_tree, event, source, summary, write_dossier

FACTS = {
    "opening": event(),
    "fear": claim(text="Engineers fear that it breaks.", certainty="assessed"),
    "rumour": claim(text="It may break.", certainty="speculated"),
}


CODES = {Code.UNCITED_SENTENCE, Code.UNKNOWN_CITATION, Code.SUMMARY_LENGTH}


def told(tmp_path: Path, added: str, words: int = 140) -> list[Finding]:
    """Check what is cited by an article to whose good summary some sentences are added."""
    article = article_tree(FACTS, summary=summary("opening", words=words) + added)
    other = article_tree({"other": event()}, source=source(fingerprint="b" * 64))
    found = check(write_dossier(tmp_path / "c", articles={"opening": article, "second": other}))
    return [each for each in found if each.code in CODES]


@pytest.mark.parametrize(
    "added",
    [
        "The bridge opened again. [opening]",
        "The bridge opened, but some fear for it. [opening, fear]\n\nIt may break. [rumour] It opened. [second/other]",
        "It was “open.” [opening]",
        "It opened, they fear. [opening] [fear]",
    ],
)
def test_sentences_with_their_facts(added: str, tmp_path: Path) -> None:
    """A sentence that ends with ids of facts of its own article, or of another, is right."""
    assert told(tmp_path, added) == []


@pytest.mark.parametrize(
    ("added", "code", "at", "said"),
    [
        ("It opened.", Code.UNCITED_SENTENCE, "It opened.", "cites no fact"),
        ("It opened. []", Code.UNCITED_SENTENCE, "It opened.", "cites no fact"),
        ("It rained. It opened. [opening]", Code.UNCITED_SENTENCE, "It rained.", "cites no fact"),
        ("It opened. [opening]\n\nThe end.", Code.UNCITED_SENTENCE, "The end.", "cites no fact"),
        ("It opened [opening].", Code.UNCITED_SENTENCE, "opening]", "before the end of their sentence"),
        ("It opened [opening] at noon. [opening]", Code.UNCITED_SENTENCE, "opening]", "before the end"),
        ("It opened. [openning]", Code.UNKNOWN_CITATION, "openning]", "no fact 'openning'"),
        ("It opened. [opening, second/opening]", Code.UNKNOWN_CITATION, "second/op", "no fact 'second/opening'"),
        ("It opened. [other]", Code.UNKNOWN_CITATION, "other]", "no fact 'other'"),
        ("It opened. [zzz/yyy]", Code.UNKNOWN_CITATION, "zzz", "no fact 'zzz/yyy'"),
    ],
)
def test_sentence_that_says_more_than_its_facts(added: str, code: Code, at: str, said: str, tmp_path: Path) -> None:
    """What no fact carries is told once, at its own place in the file."""
    (found,) = told(tmp_path, added)
    assert found.code is code
    assert said in found.message
    assert (found.excerpt or "")[found.location.column - 1 :].startswith(at)
    assert found.hint


def test_fact_of_another_article_is_suggested_with_its_article(tmp_path: Path) -> None:
    """An id without an article that only another article has is suggested in full."""
    (found,) = told(tmp_path, "It opened. [other]")
    assert found.hint == "did you mean 'second/other'?"


@pytest.mark.parametrize(("words", "right"), [(100, False), (120, True), (240, True), (260, False)])
def test_length_of_a_summary(words: int, right: bool, tmp_path: Path) -> None:
    """A summary has 120 to 250 words, without its citations."""
    assert [each.code for each in told(tmp_path, "", words)] == ([] if right else [Code.SUMMARY_LENGTH])


@pytest.mark.parametrize(
    ("text", "code", "at", "hint"),
    [
        ("It is likely to last.", Code.UNCITED_SENTENCE, "It is likely", "[article/fact]"),
        ("It is likely to last. [opening]", Code.UNKNOWN_CITATION, "opening]", "did you mean 'opening/opening'?"),
    ],
)
def test_judgements_cite_facts_by_their_full_ids(text: str, code: Code, at: str, hint: str, tmp_path: Path) -> None:
    """A judgement without facts, or with a short id, is told at its place."""
    judgement: Tree = {"text": text, "likelihood": "likely", "confidence": "low", "because": "One report says so."}
    findings = check(write_dossier(tmp_path / "c", main=dossier_tree(judgements=[judgement])))
    (found,) = (each for each in findings if each.code in CODES)
    assert found.code is code
    assert (found.excerpt or "")[found.location.column - 1 :].startswith(at)
    assert hint in (found.hint or "")

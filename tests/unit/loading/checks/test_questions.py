"""Authored stems held against their facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from tests.builders import (
    Tree,
    article_tree,
    claim,
    entities_tree,
    event,
    figure,
    gap,
    office,
    quotation,
    write_dossier,
)

REGISTRY = entities_tree(
    people={"ana-berg": {"name": "Ana Berg", "family": "Berg"}, "olaf-lind": {"name": "Olaf Lind", "family": "Lind"}},
    offices={"harbour-master": {"name": "harbour master"}},
    groups={"engineers": {"name": "engineers"}},
)
ALL = claim(text="Ana Berg, Olaf Lind, engineers and the Harbour Office are at Port Town.",
            people=["ana-berg", "olaf-lind"], organisations=["harbour-office", "engineers"],
            places="port-town", importance=3)  # fmt: skip
OPENED = event(people=["ana-berg"], by="harbour-office")
LASTS = claim(
    text="The bridge lasts thirty years, as engineers expect.", according_to="engineers", certainty="assessed"
)


def found(tmp_path: Path, *facts: Tree) -> list[Finding]:
    """Check an article of these facts, and one that names all of the registry."""
    told = {f"f{number}": fact for number, fact in enumerate((*facts, ALL, office(people="ana-berg")))}
    articles = {"opening": article_tree(told)}
    stems = set(Code) & {
        Code.QUESTION_SLOT, Code.QUESTION_WORDING, Code.QUESTION_GIVES_KEY, Code.QUESTION_NOT_IN_FACT,
        Code.REPEATED_QUESTION,
    }  # fmt: skip
    every = check(write_dossier(tmp_path / "c", entities=REGISTRY, articles=articles))
    return [each for each in every if each.code in stems]


def one(tmp_path: Path, fact: Tree, **stems: str) -> Finding:
    """Give the only finding of a fact with these stems."""
    (only,) = found(tmp_path, {**fact, "questions": stems})
    return only


def place(finding: Finding) -> str:
    """Give the rest of the line at which a finding points."""
    return (finding.excerpt or "")[finding.location.column - 1 :]


@pytest.mark.parametrize(
    ("fact", "slot", "stem"),
    [
        (OPENED, "date", "On which day in May 2024 did the bridge open at Port Town, with Ana Berg?"),
        (OPENED, "person", "Which body opened the bridge on 4 May 2024, with Ana Berg there?"),
        (office(), "office", "Which office did Ana Berg hold on 4 May 2024?"),
        (office(), "person", "Who was harbour master on 4 May 2024?"),
        (figure(), "figure", "How many crowns did the repair cost?"),
        (figure(), "unit", "What cost three million crowns?"),
        (quotation(), "speaker", "Who said, “we have our road again”?"),
        (quotation(), "speaker", "Who spoke of “our road”?"),
        (LASTS, "certainty", "As the report tells it, how sure is it that the bridge lasts thirty years?"),
        (LASTS, "attribution", "Who expects the bridge to last thirty years?"),
        (
            OPENED,
            "certainty",
            "As “Bridge opens again” tells it in its report of May 2024, how sure is it that the bridge opened?",
        ),
    ],
)
def test_good_stem(tmp_path: Path, fact: Tree, slot: str, stem: str) -> None:
    """A stem that asks with what its fact says for what it has is right."""
    assert found(tmp_path, {**fact, "questions": {slot: stem}}) == []


@pytest.mark.parametrize(
    ("fact", "slot"),
    [
        (gap(), "date"), (claim(), "person"), (event(), "office"), (claim(), "figure"), (claim(), "unit"),
        (claim(), "attribution"), (claim(), "speaker"), (quotation(speaker="inscription"), "speaker"),
    ],
)  # fmt: skip
def test_slot_that_the_fact_lacks(tmp_path: Path, fact: Tree, slot: str) -> None:
    """What the fact doesn't have can't be asked; the hint lists what can."""
    told = one(tmp_path, fact, **{slot: "Who or what was it?"})
    assert told.code is Code.QUESTION_SLOT
    assert "'certainty'" in (told.hint or "")


@pytest.mark.parametrize("slot", ["event", "article", "order"])
def test_slot_of_made_questions(tmp_path: Path, slot: str) -> None:
    """Some questions are made, never written."""
    assert "made, not written" in one(tmp_path, event(), **{slot: "What happened?"}).message


@pytest.mark.parametrize(
    ("stem", "message", "at"),
    [
        ("Tell on which day it opened.", "question mark", "."),
        ("It opened. On which day did it do so?", "second sentence", "On which"),
        (f"On which day did it open{' and open' * 20}?", "words", "On"),
    ],
)
def test_stem_is_one_short_question(tmp_path: Path, stem: str, message: str, at: str) -> None:
    """A stem is one sentence, ends as a question and can be kept in mind."""
    told = one(tmp_path, OPENED, date=stem)
    assert told.code is Code.QUESTION_WORDING
    assert message in told.message
    assert place(told).startswith(at)


def test_assessment_is_not_told_as_a_fact(tmp_path: Path) -> None:
    """A stem about an assessment shows that it is one."""
    told = one(tmp_path, {**LASTS, "people": "ana-berg", "text": f"{LASTS['text'][:-1]}, with Ana Berg."},
               person="With whom does the bridge last?")  # fmt: skip
    assert (told.code, told.message) == (Code.QUESTION_WORDING, "the stem tells as a fact what is assessed")


@pytest.mark.parametrize(
    ("fact", "slot", "stem", "given"),
    [
        (OPENED, "date", "What opened on 4 May 2024 at Port Town?", "4 May 2024"),
        (OPENED, "date", "On which 4 May did the bridge open?", "4 May"),
        (OPENED, "date", "On which Saturday in May 2024 did it open?", "Saturday"),
        (OPENED, "person", "Which body, the Harbour Office or another, opened it?", "Harbour Office"),
        (office(), "person", "Which Ms Berg was harbour master on 4 May 2024?", "Berg"),
        (office(), "office", "When was Ana Berg harbour master?", "harbour master"),
        (figure(), "figure", "What cost 3,000,000 crowns?", "3,000,000 crowns"),
        (LASTS, "attribution", "Which engineers expect the bridge to last thirty years?", "engineers"),
        (quotation(), "speaker", "To whom did Ana Berg say “our road”?", "Ana Berg"),
        (LASTS, "certainty", "How is it put that the bridge probably lasts thirty years?", "probably"),
    ],
)
def test_stem_that_gives_its_answer(tmp_path: Path, fact: Tree, slot: str, stem: str, given: str) -> None:
    """The key stands in no stem, neither in full nor in part."""
    told = one(tmp_path, fact, **{slot: stem})
    assert told.code is Code.QUESTION_GIVES_KEY
    assert place(told).startswith(given)


@pytest.mark.parametrize(
    ("fact", "slot", "stem", "strange"),
    [
        (OPENED, "date", "On which day did Olaf Lind see the bridge open?", "Olaf Lind"),
        (OPENED, "person", "Which body opened the bridge on 6 May 2024?", "6 May 2024"),
        (OPENED, "person", "Which body opened the bridge with eight cars?", "eight"),
        (OPENED, "date", "On which day did Zoltan Kovacs open the bridge?", "Zoltan Kovacs"),
        (quotation(), "speaker", "Who said, “we have our bridge again”?", "we have"),
    ],
)
def test_stem_that_says_more_than_its_fact(tmp_path: Path, fact: Tree, slot: str, stem: str, strange: str) -> None:
    """Names, dates, numbers and quoted words of a stem are the fact's own."""
    told = one(tmp_path, fact, **{slot: stem})
    assert told.code is Code.QUESTION_NOT_IN_FACT
    assert place(told).startswith(strange)


def test_repeated_stem(tmp_path: Path) -> None:
    """Two facts are not asked in the same words; the second tells where the first stands."""
    stem = "Who was harbour master on 4 May 2024?"
    (told,) = found(tmp_path, *(office(questions={"person": each}) for each in (stem, stem.upper())))
    assert told.code is Code.REPEATED_QUESTION
    assert "opening/f0" in told.message
    assert "opening.yaml:" in (told.hint or "")

from __future__ import annotations

import csv
import io

import pytest

from briefing.cli.opening import open_dossier
from briefing.cli.quiz.banking import bank_of
from briefing.document.sheet import Layout
from briefing.export.class_sets.drawer import Copy, Drawer
from briefing.export.class_sets.sheet_codes import Recipe
from briefing.export.class_sets.sheet_keys import COLUMNS, key_csv
from briefing.model.dossier import Dossier
from briefing.quiz.propositions import World
from briefing.resources import content_folder

Drawn = tuple[list[Copy], Dossier, World]


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    """Draw two sheets of the shipped dossier."""
    opened = open_dossier(content_folder())
    bank = bank_of(opened)
    drawer = Drawer(bank, {fact.id: fact.theme for fact in opened.dossier.facts}, Recipe(seed=5))
    return [drawer.copy(1), drawer.copy(2)], opened.dossier, bank.world


def rows(content: bytes) -> list[dict[str, str]]:
    """Read a table as a spreadsheet does."""
    return [*csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]


def test_each_question_has_its_row(drawn: Drawn) -> None:
    """With code, number and stem as on its sheet, the letter before the right choice, and the fact it rests on."""
    copies, dossier, world = drawn
    found = iter(rows(key_csv(copies, dossier, world)))
    for copy in copies:
        for question, posed, row in zip(copy.sheet.questions, copy.posed, found, strict=False):
            assert tuple(row) == COLUMNS
            assert (row["code"], row["sheet"], row["number"]) == (
                copy.sheet.code,
                str(copy.number),
                str(question.number),
            )
            assert (row["layout"], row["stem"], row["question"]) == (question.layout, question.stem, posed.question.id)
            facts = [dossier.facts_by_id[name] for name in row["fact"].split("; ")]
            assert row["certainty"].split("; ") == [fact.certainty for fact in facts]
            assert row["topic"] == dossier.themes[dossier.facts_by_id[posed.question.fact].theme]
            assert row["article"] == posed.question.article
            if question.layout is Layout.TICK:
                assert question.choices["ABCDE".index(row["letter"])] == row["answer"]
            if question.layout is Layout.NUMBER:
                earliest = [question.choices["ABCDE".index(letter)] for letter in row["letter"].split()]
                assert earliest == [posed.choices[place].text for place in posed.key]
    assert next(found, None) is None


def test_rows_end_as_rfc_4180_has_it(drawn: Drawn) -> None:
    """Line feeds stand behind carriage returns alone, and the bytes are the same whenever they are written."""
    content = key_csv(*drawn)
    assert content.count(b"\r\n") == content.count(b"\n") == 41
    assert key_csv(*drawn) == content

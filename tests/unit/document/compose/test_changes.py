from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes import changes
from briefing.document.build import provenance
from briefing.document.compose import compose
from briefing.document.compose.changes import ChangesSection, changes_since
from briefing.document.compose.changes_room import GROUP, PAGE, Candidate, ChangeRow, chosen
from briefing.document.compose.index import rough_pages
from briefing.document.compose.statements import Statements
from briefing.document.prose import prose
from briefing.document.render import render_section
from briefing.document.structure import Paper
from briefing.model.certainty import Certainty
from briefing.model.dossier import Confidence, Dossier
from briefing.model.edtf import Edtf
from briefing.resources import templates_folder
from tests.unit.analysis.changes.dossiers import (
    mutated,
    remade,
    renamed,
    shipped,
    small,
    with_article,
    with_person,
    without,
)

UNCITED = "train-to-russia-2023/khasan-place"
ARRIVAL = "putin-in-pyongyang-2024/putin-arrival"


def section(old: Dossier, new: Dossier, unproved: frozenset[str] = frozenset()) -> ChangesSection:
    """Compose what has changed."""
    found = changes_since(Statements(new, unproved), changes(old, new))
    assert found is not None
    return found


def rows(made: ChangesSection) -> list[tuple[str, str, str]]:
    """Give what has become of what, with the heading of its group."""
    return [(group.title, row.change, str(row.what)) for group in made.groups for row in group.rows]


def html(made: ChangesSection) -> str:
    """Render the page alone."""
    return render_section(composed(None), made, templates_folder(), before=0, pages=1)


def composed(old: Dossier | None) -> Any:
    """Compose the whole briefing on the small dossier."""
    new, paper = small(), Paper.A4
    told = changes(old, new) if old is not None else None
    return compose(new, paper, provenance(new, paper, frozenset(), None), rough_pages(new), changes=told)


def test_the_page_stands_behind_the_bottom_line_where_it_is_asked_for() -> None:
    """Without anything to compare with, the briefing is what it was."""
    assert [each.anchor for each in composed(None).sections][:2] == ["bottom-line", "timeline"]
    document = composed(without(small(), "opening/cost"))
    assert [each.anchor for each in document.sections][:3] == ["bottom-line", "changes", "timeline"]
    assert "changes" in [heading.target for heading in document.headings]


def test_the_page_is_named_after_the_day_of_the_other_dossier() -> None:
    """Who knows the dossier of an earlier day reads at once since when; of the same day there is no such name."""
    before = remade(small(), as_of=Edtf.parse("2024-05-20"))
    assert section(before, small()).title == "Changes since 20 May 2024"
    assert section(before, small()).lead.startswith(
        "Compared with this dossier as of 20 May 2024, no fact has changed."
    )
    assert section(without(small(), "opening/cost"), small()).title == "What has changed"


def test_nothing_has_changed() -> None:
    """The page says so in a sentence, and takes no page of its own."""
    made = section(small(), small())
    assert (made.groups, made.rest) == ((), "")
    assert made.lead == ("Compared with an earlier state of this dossier, also as of 1 June 2024, nothing has changed.")
    assert 'class="changes flowing"' in html(made)


def test_a_changed_fact_has_its_values_old_and_new() -> None:
    """The sentence stands as it is, its values beside it, and the reference leads to the record."""
    old = mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-18"), certainty=Certainty.ALLEGED, text="Old words.")
    made = section(old, shipped())
    (group,) = (group for group in made.groups if group.title == "Facts")
    (row,) = group.rows
    assert (row.change, str(row.what)) == ("changed", "Vladimir Putin arrived in Pyongyang on 19 June 2024.")
    assert [(value.label, value.old, value.new) for value in row.values] == [
        ("date", "18 June 2024", "19 June 2024"),
        ("certainty", "alleged", "established"),
    ]
    assert row.notes == ()
    (reference,) = row.references
    assert (reference.label, reference.target) == ("C 2, 4", "fact-putin-in-pyongyang-2024--putin-arrival")


def test_an_added_fact_says_how_sure_it_is_and_who_says_so() -> None:
    """Nothing was there before; what is new is told no surer than elsewhere."""
    (group,) = (each for each in section(without(small(), "opening/lifetime"), small()).groups if each.title == "Facts")
    (row,) = group.rows
    assert (row.change, row.values, row.more) == ("added", (), ("assessed, engineers",))


def test_a_sentence_that_was_only_reworded_has_the_old_one_below() -> None:
    """Where no value is another, both sentences are told."""
    (group,) = section(mutated(small(), "opening/opening", text="Old *words*."), small()).groups
    (row,) = group.rows
    assert (row.values, [(label, str(note)) for label, note in row.notes]) == ((), [("Before", "Old <em>words</em>.")])


def test_a_disagreement_has_its_answers() -> None:
    """What appeared and what was settled are told with the answers before and now, and all facts that answer."""
    agreeing = mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-18"))
    row = section(agreeing, shipped()).groups[0].rows[0]
    assert (row.change, [str(note) for _, note in row.notes]) == (
        "appeared",
        ["18 June 2024; 19 June 2024; 2024", "18 June 2024; 2024"],
    )
    assert [(value.old, value.new) for value in row.values] == [("one is more precise", "differ")]
    assert [each.label for each in row.references] == ["B 2", "C 2, 4", "D 16"]
    assert section(shipped(), agreeing).groups[0].rows[0].change == "settled"


def test_judgements_articles_names_and_titles_are_told() -> None:
    """Each has its group; what is too long for a column is told in words."""
    article = small().articles[0]
    other = article.model_copy(update={"summary": article.summary.replace("in the rain", "in the sun")})
    other = other.model_copy(update={"source": article.source.model_copy(update={"fingerprint": "b" * 64})})
    judgement = small().judgements[0].model_copy(update={"confidence": Confidence.LOW, "because": "Others."})
    named = with_person(with_article(small(), "opening", other), "ana-berg", name="Anna Berg")
    old = remade(named, title="Bridges", judgements=(judgement,))
    made = section(old, small())
    assert rows(made) == [
        ("Key judgements", "changed", "The bridge is likely to carry all traffic before winter."),
        ("Articles", "changed", "Bridge opens again"),
        ("Titles and names", "changed", "Ana Berg"),
        ("Titles and names", "title changed", "The bridge at Port Town"),
    ]
    assert made.groups[0].rows[0].more == ("its basis reworded",)
    assert made.groups[1].rows[0].more == ("1 sentence of the summary", "another source text")


def test_another_id_prints_nowhere() -> None:
    """A renamed fact is neither counted nor listed: no reader has seen its id."""
    made = section(renamed(shipped(), UNCITED, "station"), shipped())
    assert (made.groups, made.rest) == ((), "")
    assert made.lead.endswith("no fact has changed.")


def test_what_is_unproved_is_marked() -> None:
    """What the page says now is marked like everywhere else; a fact by its reference, a judgement by itself."""
    judgement = small().judgements[0].model_copy(update={"confidence": Confidence.LOW})
    old = remade(mutated(small(), "opening/cost", unit="pounds"), judgements=(judgement,))
    made = section(old, small(), frozenset({"judgement-1", "opening/cost"}))
    judged, fact = (row for group in made.groups for row in group.rows)
    assert (judged.unproved, fact.unproved, [each.unproved for each in fact.references]) == (True, False, [True])
    assert html(made).count('class="unproved"') == 2


def test_what_has_no_room_is_counted() -> None:
    """Of many changes the weightiest stand on the page, and the rest is told in numbers."""
    made = section(remade(shipped(), articles=shipped().articles[:1]), shipped())
    listed = [row for row in rows(made) if row[0] == "Facts"]
    added = len(shipped().facts) - len(shipped().articles[0].facts)
    assert f" {added - len(listed)} more facts" in f" {made.rest}"
    assert "“briefing diff” tells all" in made.rest
    assert rows(made)[0][0] == "Where the sources differ"


def test_what_was_removed_has_no_place() -> None:
    """Nothing stands in the record of what is no more."""
    (group,) = section(shipped(), without(shipped(), UNCITED)).groups
    (row,) = group.rows
    assert (row.change, row.references) == ("removed", ())
    assert '<td class="where">–</td>' in html(section(shipped(), without(shipped(), UNCITED)))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 7), st.integers(1, 300)), max_size=60))
def test_no_more_is_chosen_than_a_page_holds(told: list[tuple[int, int, int]]) -> None:
    """Rows and the headings of their groups never take more than the page, and what is left out would not have fit."""
    candidates = [
        Candidate(group, rank, "fact", ChangeRow("changed", prose("word " * words))) for group, rank, words in told
    ]
    found = chosen(candidates)
    taken = sum(each.row.height for each in found) + GROUP * len({each.group for each in found})
    assert taken <= PAGE
    if len(candidates) > len(found):
        left = min(each.row.height for each in candidates if not any(each is other for other in found))
        assert taken + left + GROUP > PAGE


@pytest.mark.parametrize("words", [1, 20, 200])
def test_rows_grow_with_their_text(words: int) -> None:
    """A row is measured by its longest column."""
    row = ChangeRow("changed", prose("word " * words))
    assert row.height >= 12 * words * 20 / 232 / 4
    assert ChangeRow("changed", prose("word " * words), unproved=True).height >= row.height

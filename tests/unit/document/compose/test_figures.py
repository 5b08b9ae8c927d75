from __future__ import annotations

from briefing.document.compose.figures import Figures, figures
from briefing.document.compose.statements import Statements
from tests import builders


def composed(**facts: builders.Tree) -> Figures:
    """Compose the figures of one article."""
    made = figures(Statements(builders.unchecked(builders.article(facts=facts), topics={"size": "How many?"})))
    assert made is not None
    return made


def test_every_figure_is_a_row() -> None:
    """Rows come unit by unit, the unit with most figures first, then by date, with the number as the text has it."""
    made = composed(
        cost=builders.figure(of="cost"),
        far=builders.figure(unit="miles", of="way back", low="40", high="40", date="2024", as_written="forty"),
        near=builders.figure(unit="miles", of="way there", low="30", high="35", date="2023"),
    )
    assert [(row.of, row.value) for row in made.rows] == [
        ("way there", "30–35 miles"),
        ("way back", "40 miles"),
        ("cost", "3 million crowns"),
    ]
    assert made.rows[1].as_written == "forty"
    assert made.rows[1].statement.anchor == "fact-opening--far"


def test_a_scale_for_each_unit_of_several_figures() -> None:
    """A unit with a single figure, or with a rank, has no scale; others have one that tells all their values."""
    made = composed(
        cost=builders.figure(),
        near=builders.figure(unit="miles", of="way there", low="30", high="35"),
        far=builders.figure(unit="miles", of="way back", low="40", high="40"),
        third=builders.figure(unit="trials", low="3", high="3", ordinal="yes"),
        fourth=builders.figure(unit="trials", low="4", high="4", ordinal="yes"),
    )
    (scale,) = made.scales
    words = " ".join(line for note in scale.drawing.notes for line in note.lines)
    assert scale.title == "Miles"
    assert all(each in words for each in ("way there", "30–35 miles", "way back", "40 miles"))


def test_a_unit_keeps_its_capitals() -> None:
    """The heading of a scale begins with a capital and leaves the others: no US dollar becomes a Us dollar."""
    made = composed(one=builders.figure(unit="US dollars"), two=builders.figure(unit="US dollars", low="1"))
    assert [scale.title for scale in made.scales] == ["US dollars"]


def test_a_dossier_without_figures_has_no_such_section() -> None:
    """Where nothing is counted, the section is left out."""
    assert figures(Statements(builders.unchecked())) is None


def test_figures_differ_only_where_their_numbers_do() -> None:
    """A common scale says that sources differ where the ranges do, not where only their dates do."""

    def remarks(first: builders.Tree, second: builders.Tree) -> list[str]:
        made = composed(one=builders.figure(about="size", **first), two=builders.figure(about="size", **second))
        return [line for note in made.scales[0].drawing.notes for line in note.lines if "differ" in line]

    assert remarks({"low": "1", "high": "3"}, {"low": "2", "high": "4"}) == ["sources differ"]
    assert remarks({"low": "1", "high": "3"}, {"low": "2", "high": "2"}) == []
    equal = {"low": "1", "high": "3"}
    assert remarks({**equal, "date": "2024"}, {**equal, "date": "2023"}) == []

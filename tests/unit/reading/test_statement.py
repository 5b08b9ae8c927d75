"""What a sentence of ours says that can be checked."""

from __future__ import annotations

from briefing.model.edtf import Edtf
from briefing.reading.statement import Statement, read_statement
from tests.unit.evidence import island

SENTENCE = "Ana Berg of the Harbour Office paid 300 crowns to Mary Smith on 4 May 2024."


def cut(said: Statement, start: int, end: int) -> str:
    """Give the words at a place."""
    return said.text[start:end]


def test_dates_numbers_and_names_have_their_places() -> None:
    """Each part stands where its words stand."""
    said = read_statement(SENTENCE, island.NAMES)
    assert [cut(said, each.start, each.end) for each in said.dates] == ["4 May 2024"]
    assert [cut(said, each.start, each.end) for each in said.numbers] == ["300"]
    assert [cut(said, each.start, each.end) for each in said.names] == ["Ana Berg", "Harbour Office"]


def test_numbers_of_dates_are_no_numbers() -> None:
    """The day and the year of a date count nothing."""
    assert read_statement("It was 4 May 2024.", island.NAMES).numbers == ()


def test_names_that_nobody_knows() -> None:
    """What looks like a name, and is none of the registry, is told; a month of a date isn't."""
    said = read_statement(SENTENCE, island.NAMES)
    assert [cut(said, start, end) for start, end in said.unknown] == ["Mary Smith"]


def test_all_places_together() -> None:
    """The places of dates, names and numbers leave the words of the matter."""
    said = read_statement(SENTENCE, island.NAMES)
    assert {cut(said, start, end) for start, end in said.places} == {"4 May 2024", "300", "Ana Berg", "Harbour Office"}


def test_a_date_that_needs_an_anchor() -> None:
    """A sentence of ours has no day of its own: what counts from one is read only if it is given."""
    assert read_statement("It was yesterday.", island.NAMES).dates == ()
    (date,) = read_statement("It was yesterday.", island.NAMES, Edtf.parse("2024-05-05")).dates
    assert str(date.date) == "2024-05-04"


def test_an_empty_text() -> None:
    """Nothing says nothing."""
    said = read_statement("", island.NAMES)
    assert (said.dates, said.numbers, said.names, said.unknown, said.places) == ((), (), (), (), [])

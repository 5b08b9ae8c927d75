"""What a sentence of ours says that can be checked."""

from __future__ import annotations

from briefing.model.entities import Entities
from briefing.reading.names import Names
from briefing.reading.statement import read_statement

_NAMES = Names.of(
    Entities.model_validate(
        {
            "places": {"norland": {"name": "Norland"}},
            "named": {"treaty": {"name": "Halvern Treaty", "aliases": ["1987 treaty"], "type": "treaty"}},
        }
    )
)


def test_the_year_of_a_name_is_no_date_of_the_sentence() -> None:
    """'The 1987 treaty' needs no date in the fields, though it may prove one; a date beside it does."""
    said = read_statement("Norland left the 1987 treaty on 1 August 2019.", _NAMES)
    assert [each.date.text for each in said.dates] == ["1987", "2019-08-01"]
    assert [each.date.text for each in said.own_dates] == ["2019-08-01"]

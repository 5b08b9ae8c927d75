"""A fact is told as its passages tell it: no plan of a possibility, no claim of a denial."""

from __future__ import annotations

import pytest

from tests.unit.evidence import island

PLAN = "Ana Berg will widen the old quay."
CLAIM = "Ana Berg claimed to have sold the old quay."


def lacks(certainty: str, text: str, passage: str, date: str | None = None) -> bool:
    """Tell whether a claim's certainty is not borne out."""
    dated = {} if date is None else {"date": date}
    tree = island.bare("claim", people="ana-berg", text=text, certainty=certainty, **dated)
    return "certainty" in island.missing(island.prove(tree, passage))


@pytest.mark.parametrize(
    ("certainty", "text", "passage"),
    [
        ("planned", PLAN, "Ana Berg will make the old quay wider."),
        ("planned", PLAN, "Ana Berg decided to widen the old quay."),
        ("planned", PLAN, "Ana Berg hopes that it may rain, and will widen the old quay."),
        ("speculated", "Ana Berg may widen the old quay.", "It is unclear whether Ana Berg widens the old quay."),
        ("alleged", "Lind’s men accused Ana Berg of it.", "Ana Berg stole it, they said."),
        ("denied", "Ana Berg denied having sold the old quay.", "Ana Berg said she had not sold the old quay."),
        ("established", "Ana Berg did not sell the old quay.", "Ana Berg denied having sold the old quay."),
        ("established", "Ana Berg keeps two dogs.", "Ana Berg, who keeps dogs, denied having sold the old quay."),
        ("assessed", "Ana Berg probably sold the old quay.", "Ana Berg sold the old quay, one would think."),
    ],
)
def test_what_is_told_as_the_passage_tells_it(certainty: str, text: str, passage: str) -> None:
    """Words of the same or of a related certainty bear it out, and a denial of something else does no harm."""
    assert not lacks(certainty, text, passage)


@pytest.mark.parametrize(
    ("certainty", "text", "passage"),
    [
        ("planned", PLAN, "Ana Berg made the old quay wider."),
        ("planned", PLAN, "Ana Berg could widen the old quay."),
        ("planned", PLAN, "They will stay. Ana Berg might perhaps widen the old quay."),
        ("speculated", "Ana Berg may widen the old quay.", "Ana Berg made the old quay wider."),
        ("denied", "Ana Berg denied having sold the old quay.", "Ana Berg sold the old quay."),
        ("alleged", CLAIM, "Ana Berg denied that she had sold the old quay, they said."),
        ("established", "Ana Berg sold the old quay.", "Ana Berg denied having sold the old quay."),
    ],
)
def test_what_is_told_otherwise(certainty: str, text: str, passage: str) -> None:
    """A possibility is no plan, what is denied is not told as true, and what nobody denies is not told as denied."""
    assert lacks(certainty, text, passage)


def test_a_day_to_come_is_a_plan() -> None:
    """Where the day of a plan lies behind the day of the text, no word need mark it."""
    text, passage = "Ana Berg was to open the quay on 4 June 2024.", "Ana Berg opens the quay on 4 June 2024."
    assert not lacks("planned", text, passage, "2024-06-04")
    assert lacks("planned", text.replace("June", "May"), passage.replace("June", "May"), "2024-05-04")

from __future__ import annotations

import pytest

from tests.unit.reading.dates.expressions import cases, mentions, read

CASES = """
2025-03-21 | Earlier on Friday, the agency said he had seen the launch a day prior. | 2025-03-21; 2025-03-20
2025-03-21 | On Friday he spoke of the launch a day earlier. | 2025-03-21; 2025-03-20
2025-03-21 | On Friday he spoke of the launch the day before. | 2025-03-21; 2025-03-20
2025-03-21 | On Friday he spoke of the launch of the previous day. | 2025-03-21; 2025-03-20
- | He came on 10 September 2023 and left the next day. | 2023-09-10; 2023-09-11
- | He came on 10 September 2023. The following day he left. | 2023-09-10; 2023-09-11
- | He came on 10 September 2023 and left two days later. | 2023-09-10; 2023-09-12
- | He came on 10 September 2023 and left the same day. | 2023-09-10; 2023-09-10
- | He came on 10 September 2023 and dined that day. | 2023-09-10; 2023-09-10
- | He came on 10 September 2023 and left hours later. | 2023-09-10; 2023-09-10
- | He came on 10 September 2023 and left 48 hours later. | 2023-09-10; 2023-09-12
- | He came on 12 September 2023 and left later that week. | 2023-09-12; 2023-09-11/2023-09-17
- | He came on 12 September 2023 and left the following week. | 2023-09-12; 2023-09-18/2023-09-24
- | He came in July 2000 and left a month later. | 2000-07; 2000-08~
- | He came in July 2000 and fell ill that month. | 2000-07; 2000-07
- | He came in July 2000 and fell ill the same month. | 2000-07; 2000-07
- | He came in July 2000. Later that year he left. | 2000-07; 2000
- | He came in July 2000 and left the following year. | 2000-07; 2001
- | He came in July 2000, a month after she had. | 2000-07
- | He came in 2019 and went in April of that year. | 2019; 2019-04
- | He came in 2019 and went two years later. | 2019; 2021
- | He came in 2019; two years earlier she had. | 2019; 2017
- | He came in 2019; the previous year she had. | 2019; 2018
- | He came on 10 September 2023 and went the following Friday. | 2023-09-10; 2023-09-15
2024-06-19 | In July 2000, just two months after he took office, he flew. | 2000-07; 2000-05~
2024-06-19 | On 10 May 2024, two days before the feast, he flew. | 2024-05-10; 2024-05-12
2024-06-19 | He came in 2024, two years after the raid. | 2024; 2022
2024-06-19 | He came two days after the raid of 10 May 2024. | 2024-05-12; 2024-05-10
2025-03-21 | On March 10, hours after the start of the drill, it fired. | 2025-03-10; 2025-03-10
2025-03-21 | On March 10, hours before the drill, it fired. | 2025-03-10; 2025-03-10
2025-03-21 | It fired on March 10. Hours after the salvo, it boasted. | 2025-03-10; 2025-03-10
2025-03-21 | The launch came a day earlier. | 2025-03-20
2025-03-21 | A second shock followed two hours later. | -
2025-03-21 | It was lifted about 90 minutes later. | -
2025-03-21 | A second shock followed two days later. | -
2025-10-03 | It shut Thursday and will open Saturday. The previous day it saw few. | 2025-10-02; 2025-10-04; 2025-10-01
2025-10-03 | It will open on Saturday. The previous day it will be cleaned. | 2025-10-04; 2025-10-03
2025-03-21 | In 2019 he came; a day earlier he had not. | 2019; 2025-03-20
2025-03-21 | Months after the raid, he came. | -
2025-03-21 | He came a few days later. | -
"""


@pytest.mark.parametrize(("anchor", "text", "expected"), cases(CASES))
def test_dates_that_count_from_another(anchor: str, text: str, expected: list[str]) -> None:
    """'A day prior' and the like count from the nearest date before them that is fine enough, else from the anchor."""
    assert read(text, anchor) == expected


def test_the_reason_names_both_expressions() -> None:
    """A date that was counted from another of the text says from which, in its own words."""
    friday, prior = mentions("On Friday he spoke of the launch a day prior.", "2025-03-21")
    assert (friday.because, friday.relative) == (None, True)
    assert (prior.because, prior.relative) == ("'a day prior' counts from 'Friday'", True)


def test_the_reason_names_where_the_year_is_from() -> None:
    """A date that took its year from another says from which."""
    full, borrowed = mentions("He left on 10 September 2023 and returned on 17 September.")
    assert (full.because, full.relative) == (None, False)
    assert borrowed.because == "'17 September' takes its year from '10 September 2023'"
    assert borrowed.relative


def test_counting_from_the_anchor_needs_no_reason() -> None:
    """A date that was counted from the anchor is relative, but rests on nothing else in the text."""
    (prior,) = mentions("The launch came a day prior.", "2025-03-21")
    assert (prior.because, prior.relative) == (None, True)


def test_places_are_those_of_the_text() -> None:
    """A mention's places cut its words out of the text, curly quotes and dashes as they stand."""
    text = "It was ‘big’ — from 10–13 September 2023, in late 2024 and in the ’90s."
    assert [text[each.start : each.end] for each in mentions(text)] == ["10–13 September 2023", "late 2024", "’90s"]

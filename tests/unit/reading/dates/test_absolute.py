from __future__ import annotations

import pytest

from tests.unit.reading.dates.expressions import cases, read

CASES = """
- | The envoys met on 12 September 2023. | 2023-09-12
- | The envoys met on the 12th of September 2023. | 2023-09-12
- | The envoys met on 12th September, 2023. | 2023-09-12
- | The envoys met on the twelfth of September 2023. | 2023-09-12
- | The envoys met on September 12, 2023, in Oslo. | 2023-09-12
- | The envoys met on September 12th, 2023. | 2023-09-12
- | The envoys met on September 12 2023. | 2023-09-12
- | OSLO, Sept. 12, 2023 | 2023-09-12
- | Posted Jun 5, 2025 09:58 am | 2025-06-05
- | Updated 5 Jun 2025 at 20:30 | 2025-06-05
- | Correspondence, Aug. 24, 2023 | 2023-08-24
- | A note of Aug. 31, 2023 | 2023-08-31
- | A note of June 15, 2023 | 2023-06-15
- | A note of Sept. 9, 2023 | 2023-09-09
- | The envoys met on Tuesday 12 September 2023. | 2023-09-12
- | The envoys met on Tuesday, 12 September 2023. | 2023-09-12
- | The envoys met on Tuesday, September 12, 2023. | 2023-09-12
- | The envoys met on Tues., Sept. 12, 2023. | 2023-09-12
- | The envoys met on Sun, Sept. 10, 2023. | 2023-09-10
- | The envoys met on Tuesday the 12th of September 2023. | 2023-09-12
- | The envoys met on 2023-09-12. | 2023-09-12
- | Logged 2023-09-12T10:15:00Z by the port. | 2023-09-12
- | The envoys met on 2023/09/12. | 2023-09-12
- | The envoys met on 13/9/2023. | 2023-09-13
- | The envoys met on 9/13/2023. | 2023-09-13
- | The envoys met on 9/9/2023. | 2023-09-09
- | The envoys met on 12-Sep-2023. | 2023-09-12
- | FILE - The minister waves in Oslo, Norway, Oct. 10, 2024. (Photo by A. Person) | 2024-10-10
- | The harbour opened in June 2024. | 2024-06
- | The harbour opened in June of 2024. | 2024-06
- | The harbour opened in June, 2024. | 2024-06
- | The harbour opened in Sept. 2024. | 2024-09
- | The harbour opened in May 2024. | 2024-05
- | The harbour opened in March 2024. | 2024-03
- | The harbour opened in April 2019 with a parade. | 2019-04
- | The harbour opened in autumn 2024. | 2024-23
- | The harbour opened in fall 2024. | 2024-23
- | The harbour opened in the fall of 2024. | 2024-23
- | The harbour opened in the summer of 2024. | 2024-22
- | The harbour opened in spring 2024. | 2024-21
- | It froze in winter 2024-25. | 2024-24
- | It froze in the winter of 2024–25. | 2024-24
- | It froze in the winter of 2024/25. | 2024-24
- | The harbour opened in 2024. | 2024
- | Their last meeting in 2019 was brief. | 2019
- | After its 2022 occupation of the island it was shunned. | 2022
- | The 2024 elections were calm. | 2024
- | In 2024 more people voted. | 2024
- | He who in 2022 won the vote is gone. | 2022
- | On March 10, 2024 police said so. | 2024-03-10
- | Skip ahead to 2024, and all is new. | 2024
- | The year 2024 was calm. | 2024
- | Trade grew in the 1990s. | 199X
- | Trade grew in the 1990's. | 199X
- | Trade grew in the '90s. | 199X
- | Trade grew in the ’90s. | 199X
- | Trade grew in the early 1990s. | 199X
- | Trade grew in the mid-1990s. | 199X
- | Trade grew in the late '80s. | 198X
- | Trade grew in the nineties. | 199X
- | Trade grew in the late sixties. | 196X
- | Trade grew in the 2000s. | 200X
- | Trade grew in the 1800s. | 18XX
- | Trade grew in the 20th century. | 19XX
- | Trade grew in the early 20th century. | 19XX
- | Trade grew in the nineteenth century. | 18XX
- | Trade grew in the twenty-first century. | 20XX
- | Trade grew in the first half of 2024. | 2024-01/2024-06
- | Trade grew in the second half of 2024. | 2024-07/2024-12
- | Trade grew in the first quarter of 2024. | 2024-01/2024-03
- | Trade grew in the last quarter of 2024. | 2024-10/2024-12
- | Trade grew in Q3 2024. | 2024-07/2024-09
- | Trade grew in Q3 of 2024. | 2024-07/2024-09
- | It lasted from 10–13 September 2023. | 2023-09-10/2023-09-13
- | It lasted from 10 to 13 September 2023. | 2023-09-10/2023-09-13
- | It was held 10-13 September 2023. | 2023-09-10/2023-09-13
- | It was held 10th–13th September 2023. | 2023-09-10/2023-09-13
- | It was held on Sept. 10-13, 2023. | 2023-09-10/2023-09-13
- | It was held June 18 to 19, 2024. | 2024-06-18/2024-06-19
- | It was held June 18 through 21, 2024. | 2024-06-18/2024-06-21
- | It was held on June 18 and 19, 2024. | 2024-06-18/2024-06-19
- | It was held between 10 and 13 September 2023. | 2023-09-10/2023-09-13
- | The war raged between 1950 and 1953. | 1950/1953
- | The war raged from 1950 to 1953. | 1950/1953
- | The war of 1950-1953 was long. | 1950/1953
- | The first big fight since the 1950-53 Korean War. | 1950/1953
- | The season 2023–24 was good. | 2023/2024
- | The season 2023/24 was good. | 2023/2024
- | Prices rose from March to May 2024. | 2024-03/2024-05
- | Prices rose March–May 2024. | 2024-03/2024-05
- | Prices rose between March and May 2024. | 2024-03/2024-05
- | Prices rose from November to February 2024. | 2023-11/2024-02
- | It lasted 28 May – 3 June 2025. | 2025-05-28/2025-06-03
- | It lasted Oct. 31 - Nov. 2, 2024. | 2024-10-31/2024-11-02
- | It lasted Oct 31-Nov 2, 2024. | 2024-10-31/2024-11-02
- | It was said late in February 2025. | 2025-02-21/2025-02-28
- | It lasted from May 28 to June 3, 2025. | 2025-05-28/2025-06-03
- | It lasted from 28 December to 3 January 2024. | 2023-12-28/2024-01-03
- | It lasted from Dec. 28, 2023 until Jan. 3, 2024. | 2023-12-28/2024-01-03
- | It lasted from December 28, 2023 to January 3. | 2023-12-28/2024-01-03
- | The talks moved from 10 September 2023 to 17 September 2023. | 2023-09-10; 2023-09-17
- | It was said in late February 2025. | 2025-02-21/2025-02-28
- | It was said in early March 2025. | 2025-03-01/2025-03-10
- | It was said in mid-June 2025. | 2025-06-11/2025-06-20
- | It was said in mid June 2025. | 2025-06-11/2025-06-20
- | It was said in late 2024. | 2024
- | It was said in mid-2024. | 2024
- | It was said at the end of 2024. | 2024
- | He came to power in about May 2000. | 2000-05~
- | He came to power around May 2000. | 2000-05~
- | It was built circa 1950. | 1950~
- | It was built c. 1950. | 1950~
- | They argued about May 2000. | 2000-05
- | He left on 10 September 2023 and returned on 17 September. | 2023-09-10; 2023-09-17
- | He left on 10 September and returned on 17 September 2023. | 2023-09-10; 2023-09-17
- | It rained in March and April 2024. | 2024-03; 2024-04
- | In 2023 he came, and in July he left. | 2023; 2023-07
- | In April 2019 the talks failed, and in June he resigned. | 2019-04; 2019-06
"""

FULL = [case for case in cases(CASES) if case[1].startswith(("The ", "It ", "Prices ", "Trade ", "A note "))]


@pytest.mark.parametrize(("anchor", "text", "expected"), cases(CASES))
def test_dates_that_need_no_anchor(anchor: str, text: str, expected: list[str]) -> None:
    """A date with its year, or one that takes it from a full date beside it, is read without an anchor."""
    assert read(text, anchor) == expected


@pytest.mark.parametrize(("anchor", "text", "expected"), FULL)
def test_an_anchor_changes_no_full_date(anchor: str, text: str, expected: list[str]) -> None:
    """Dates with their year are the same in any article."""
    assert anchor == ""
    assert read(text, "1987-03-15") == expected

from __future__ import annotations

import pytest

from tests.unit.reading.dates.expressions import read

NO_DATES = """
May I come in?
Kim Jong Un may also seek supplies.
They may 10 times out of 12 succeed.
Theresa May spoke.
The cabinet was led by Theresa May, and by May alone.
Mrs May resigned.
The troops March on.
They march on Moscow.
The Women's March was large.
It was an august body.
August Wilson wrote it.
The Sun rose over the sea.
The Sun reported it.
He sat down and was wed.
April Smith and June Jones came.
Wait a second.
It was their second meeting.
The 11-day drill ended.
They sent 2,000 troops.
They sent 2000 soldiers.
They sent between 1000 and 2000 soldiers.
They sent 1000-3000 troops.
They sent some 2000 of them.
They sent more than 2000 of them.
They gathered a force of 2000 soldiers.
It cost 2000 won.
A 2000-strong crowd came.
A 2000-year-old wall fell.
It costs $2024.
It costs 2024 dollars.
It costs €2000.
See page 2019.
See pages 2019 and following.
He slept in room 1984.
They drove 1950 miles.
A Boeing 1999 landed.
They voted for resolution 1718.
It left at 09:58 am.
It left at 20:30.
It left at 2030 GMT.
Prices fall.
Prices will fall in time.
The fall of the Soviet Union changed it.
Since the fall of the wall it has been calm.
New towns spring up.
They bathed in a hot spring.
They love winter sports.
They took part in the Winter Olympics.
The Prague Spring was crushed.
It happened in the last 17 months.
It lasted for three years.
It lasted more than three years.
Friday prayers were held.
He prays every Friday.
He was born on a Friday.
On Good Friday they rested.
It went on for days.
It happened recently.
Freedom Day was a feast.
@media (min-width: 768px) and (max-width: 1024px) { .title { font-size: 15px !important; } }
.top { z-index: 2000; width: 1024px; }
setTimeout(start, 3000); const offset = [1, 2, 3, 4, 5];
new Date(2024, 5, 1)
color(display-p3 1.000 1.000 1.000 / 0.8) 30.79%
#article-2024 .body { margin: 2000px; }
An An-2024 took off.
Call 555-2024 now.
It was his last year of school.
It was her last month in office.
She was in her forties.
She was in her late forties.
He read USA Today.
It was half a year in the making.
Dinner was at 12/9/2023.
He owns 45 September pears.
It came on 30 February 2024.
They met day after day.
It was a 20-day trip of 1,984 km.
It rose 2024%.
The Monday-morning mood was low on Mondays.
It was the last week of the trial.
See cms_2024_id and x2024.
Back then, all was well, and just a few years earlier too.
The near future is uncertain after decades of calm.
It weighs 2024kg.
On one day, years of work were lost.
"""


@pytest.mark.parametrize("text", NO_DATES.strip().splitlines())
def test_what_only_looks_like_a_date(text: str) -> None:
    """Verbs, names, plain numbers, times, durations, habits and script code are no dates, whatever the anchor."""
    assert read(text, "2025-06-05") == []
    assert read(text) == []


def test_an_empty_text_has_no_dates() -> None:
    """Nothing is read in nothing."""
    assert read("", "2025-06-05") == []

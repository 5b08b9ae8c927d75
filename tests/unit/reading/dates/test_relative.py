from __future__ import annotations

import pytest

from tests.unit.reading.dates.expressions import cases, read

# 21 March 2025 is a Friday, 5 June 2025 a Thursday, 12 September 2023 a Tuesday.
CASES = """
2025-03-21 | The talks on Friday were long. | 2025-03-21
2025-03-21 | He flew home later on Friday. | 2025-03-21
2025-03-21 | Earlier on Friday, the agency praised him. | 2025-03-21
2025-06-05 | The agency reported Thursday that all was well. | 2025-06-05
2025-06-05 | They met in Oslo on Wednesday. | 2025-06-04
2025-06-05 | The general repeated Saturday that he would fight. | 2025-05-31
2023-09-12 | He rolled in Tuesday on a train. | 2023-09-12
2023-09-12 | He left the capital on his train Sunday. | 2023-09-10
2025-06-05 | They met on Wednesday night. | 2025-06-04
2025-06-05 | They met early on Monday. | 2025-06-02
2025-06-05 | They met on Monday's flight. | 2025-06-02
2025-06-05 | They met last Friday. | 2025-05-30
2025-06-05 | They met last Thursday. | 2025-05-29
2025-06-05 | They meet next Tuesday. | 2025-06-10
2025-06-05 | They are to meet this Friday. | 2025-06-06
2025-06-05 | They met this Tuesday. | 2025-06-03
2025-06-05 | They met on Friday last week. | 2025-05-30
2025-06-05 | They met on Friday of last week. | 2025-05-30
2025-06-05 | They will meet on Tuesday. | 2025-06-10
2025-06-05 | They are to meet on Tuesday. | 2025-06-10
2025-06-05 | He is due in Oslo on Saturday. | 2025-06-07
2025-06-05 | He plans to fly on Saturday. | 2025-06-07
2025-06-05 | It must meet by 10 July. | 2025-07-10
2025-06-05 | It has to meet by 10 July. | 2025-07-10
2025-06-05 | They have until 10 July. | 2025-07-10
2025-06-05 | A vote to be held on 10 July may decide it. | 2025-07-10
2025-06-05 | He was said to be hidden on 10 July. | 2024-07-10
2025-06-05 | Nordbank reports on Friday. | 2025-06-06
2024-10-25 | Ana, who takes office on 4 November, said so. | 2024-11-04
2024-10-25 | Ana, who took office on 4 November, said so. | 2023-11-04
2025-06-05 | Three more suspects go on trial on Friday. | 2025-06-06
2025-06-05 | It reports that the trial ended on Friday. | 2025-05-30
2025-06-05 | State media reports on Friday were brief. | 2025-05-30
2025-06-05 | “Tonight we begin,” she told them on Sunday night. | 2025-06-01; 2025-06-01
2025-06-05 | She told them on Sunday night: “Tomorrow we go to work.” | 2025-06-01; 2025-06-02
2025-06-05 | On Sunday night she said “enough”, but today she smiled. | 2025-06-01; 2025-06-05
2025-06-05 | “It ends today,” she said. | 2025-06-05
2025-06-05 | On 1 March and 1 September each year they exchange data. | -
2025-06-05 | On 1 March every year they exchange data. | -
2025-06-05 | They exchanged data on 1 March and 1 May last year. | 2024-03-01; 2024-05-01
2024-04-24 | Its first-quarter profit rose. | 2024-01/2024-03
2024-04-24 | In the first quarter prices rose. | 2024-01/2024-03
2024-02-24 | Profit in the fourth quarter fell. | 2023-10/2023-12
2024-04-24 | It expects to sell it in the third quarter. | 2024-07/2024-09
2024-04-24 | He scored in the first quarter of the match. | -
2024-04-24 | Sales fell in the first quarter 2023. | 2023-01/2023-03
2024-04-24 | Sales fell in the first quarter of last year. | 2023-01/2023-03
2024-04-24 | He lives in the Latin quarter. | -
2024-11-06 | The hearing was adjourned until 10am on Monday. | 2024-11-11
2024-11-06 | He was remanded in custody until 3 December. | 2024-12-03
2024-11-06 | He stayed until Monday. | 2024-11-04
2024-11-06 | The vote will be on the first Sunday in December. | 2024-12
2024-04-24 | A deal could come before the end of the summer. | 2024-22
2025-06-05 | On Saturday he will fly to Oslo. | 2025-06-07
2025-06-05 | He is expected to fly on Saturday. | 2025-06-07
2025-06-05 | The spokesman said Tuesday that they will meet soon. | 2025-06-03
2025-06-05 | They will meet on Saturday, the spokesman said Tuesday. | 2025-06-07; 2025-06-03
2025-06-05 | They talked from Monday to Wednesday. | 2025-06-02/2025-06-04
2025-06-05 | They talked between Monday and Wednesday. | 2025-06-02/2025-06-04
2025-06-05 | They met on Tuesday (3 June). | 2025-06-03
2025-06-05 | They met today. | 2025-06-05
2025-06-05 | They dine tonight. | 2025-06-05
2025-06-05 | They met yesterday. | 2025-06-04
2025-06-05 | They meet tomorrow. | 2025-06-06
2025-06-05 | They met the day before yesterday. | 2025-06-03
2025-06-05 | They meet the day after tomorrow. | 2025-06-07
2025-06-05 | They met this morning. | 2025-06-05
2025-06-05 | They met last night. | 2025-06-04
2023-09-12 | The finding was released last week. | 2023-09-04/2023-09-10
2023-09-12 | He is visiting the city this week. | 2023-09-11/2023-09-17
2023-09-12 | He will visit the city next week. | 2023-09-18/2023-09-24
2025-06-05 | They met last month. | 2025-05
2025-06-05 | They met this month. | 2025-06
2025-06-05 | They meet next month. | 2025-07
2025-06-05 | They met late last month. | 2025-05-21/2025-05-31
2025-03-21 | A treaty was agreed last year. | 2024
2025-03-21 | It was the sixth trial this year. | 2025
2025-03-21 | They will meet next year. | 2026
2025-03-21 | Prices rose over the past year. | 2024-03/2025-03
2025-03-21 | They met the year before last. | 2023
2025-06-05 | More came earlier this year. | 2025
2025-06-05 | More came early this year. | 2025
2025-06-05 | More will come later this year. | 2025
2025-06-05 | More came late last year. | 2024
2025-06-05 | More came in the second half of last year. | 2024-07/2024-12
2025-06-05 | More came earlier this month. | 2025-06
2025-06-05 | Last year's harvest was poor. | 2024
2025-06-05 | They met a year ago. | 2024
2025-06-05 | They met three days ago. | 2025-06-02
2025-06-05 | They met two weeks ago. | 2025-05-19/2025-05-25
2025-06-05 | They met a month ago. | 2025-05~
2025-06-05 | They met two years ago. | 2023
2025-06-05 | They met twenty-five years ago. | 2000
2025-06-05 | They met nearly 10 years ago. | 2015~
2025-06-05 | They met a decade ago. | 201X~
2025-06-05 | In April, both confirmed it. | 2025-04
2025-06-05 | He was last there in March for a talk. | 2025-03
2023-09-12 | The minister called in July, when all was well. | 2023-07
2025-03-21 | A finding in February suggested it. | 2025-02
2025-03-21 | It was the first since the inauguration in January. | 2025-01
2025-03-21 | The service said so in late February. | 2025-02-21/2025-02-28
2025-06-05 | They met in July. | 2024-07
2025-06-05 | They met in June. | 2025-06
2025-06-05 | They will meet in July. | 2025-07
2025-06-05 | They will meet in April. | 2026-04
2025-06-05 | They have met weekly since April. | 2025-04
2025-06-05 | They have met weekly since May. | 2025-05
2025-06-05 | They met last July. | 2024-07
2025-06-05 | They met last June. | 2024-06
2025-06-05 | They meet next May. | 2026-05
2025-06-05 | They met in early May. | 2025-05-01/2025-05-10
2025-06-05 | They met in mid-May. | 2025-05-11/2025-05-20
2025-06-05 | They met in April last year. | 2024-04
2025-06-05 | They met in April of last year. | 2024-04
2025-06-05 | They met on 10 March last year. | 2024-03-10
2025-03-21 | On March 10, the drill began. | 2025-03-10
2024-06-19 | His arrival on 19 June was late. | 2024-06-19
2024-06 | His arrival on 19 June was late. | 2024-06-19
2023-09-12 | On September 9, a parade was held. | 2023-09-09
2023-09-12 | On Aug. 31, a parade was held. | 2023-08-31
2023-09-12 | On March 10 police said so. | 2023-03-10
2023-09-12 | On October 9, a parade was held. | 2022-10-09
2023-09-12 | On October 9, a parade will be held. | 2023-10-09
2025-06-05 | On Tuesday, June 3, a parade was held. | 2025-06-03
2025-06-05 | It lasted from 28 May to 3 June. | 2025-05-28/2025-06-03
2025-06-05 | It lasted from 28 December to 3 January. | 2024-12-28/2025-01-03
2025-06-05 | It lasted from March to May. | 2025-03/2025-05
2025-06-05 | In 2023, they met in July. | 2023; 2023-07
2025-06-05 | In 2023, they quarrelled. They met in April. | 2023; 2025-04
2025-06-05 | They sent many last fall. | 2024-23
2025-06-05 | They sent many last fall's storms. | 2024-23
2025-06-05 | They sent many last spring. | 2025-21
2025-06-05 | They sent many last winter. | 2024-24
2025-02-05 | They sent many this winter. | 2024-24
2025-06-05 | They sent many this summer. | 2025-22
2025-06-05 | They sent many in the spring. | 2025-21
2025-06-05 | They sent many in autumn last year. | 2024-23
2025-06-05 | They met over the weekend. | 2025-05-31/2025-06-01
2025-06-05 | They met last weekend. | 2025-05-31/2025-06-01
2025-06-05 | They will meet this weekend. | 2025-06-07/2025-06-08
2025-06-05 | They will meet by the end of the year. | 2025
2025-06-05 | They met at the end of last month. | 2025-05
2025-06-05 | They met earlier in the week. | 2025-06-02/2025-06-08
2024-06 | They met last year. | 2023
2024-06 | They met last month. | 2024-05
2024 | They met last year. | 2023
2024 | They met last month. | -
2024-06 | They met on Friday. | -
2024-06 | They met yesterday. | -
2024-06 | They met last week. | -
2024 | They met in July. | 2024-07
2025-06-05 | It ran from 2019 until last year. | 2019/2024
"""


@pytest.mark.parametrize(("anchor", "text", "expected"), cases(CASES))
def test_dates_that_count_from_the_anchor(anchor: str, text: str, expected: list[str]) -> None:
    """Weekdays, months without a year and the like are what the article's readers took them for."""
    assert read(text, anchor) == expected


@pytest.mark.parametrize("text", [text for _, text, _ in cases(CASES) if not any(map(str.isdigit, text))])
def test_without_an_anchor_nothing_relative_is_read(text: str) -> None:
    """Expressions that need an anchor are no dates without one."""
    assert read(text) == []

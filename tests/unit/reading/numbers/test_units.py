"""What a number counts, and what is passed over."""

from __future__ import annotations

import pytest

from briefing.reading.numbers import canonical, counts, read_numbers
from briefing.reading.tokens import tokens


def tells(text: str, unit: str) -> bool:
    """Tell whether the first number of a text counts a unit."""
    words = tokens(text)
    return counts(read_numbers(words)[0], words, unit)


COUNTED = [
    ("It sent 300 additional North Korean troops.", "soldiers"),
    ("It sent 300 servicemen.", "soldiers"),
    ("It ran aground, killing three.", "people"),
    ("It ran aground, injuring at least 14.", "people"),
    ("It sent 300 military personnel.", "troops"),
    ("It lies 40 miles inland.", "miles"),
    ("It lies 40 kilometers inland.", "kilometres"),
    ("It lies 40km inland.", "kilometres"),
    ("It has 40 square kilometres.", "square kilometers"),
    ("The 11-day drill ended.", "days"),
    ("A 40-mile convoy stood still.", "miles"),
    ("The 19-year-old fell.", "years"),
    ("Turnout was 50%.", "per cent"),
    ("Turnout was 50 per cent.", "%"),
    ("It fell by 4 percentage points.", "percentage points"),
    ("It cost $5 million.", "US dollars"),
    ("It cost 5 million dollars.", "$"),
    ("It cost £5.", "pounds"),
    ("It cost 5 million roubles.", "rubles"),
    ("It has thousands of old artillery shells and rockets.", "artillery shells and rockets"),
    ("It was the sixth such weapons trial.", "weapons trials"),
    ("It fired multiple ballistic missiles.", "ballistic missiles"),
    ("His top two military officials came.", "military officials"),
    ("A 3,000-strong force of troops came.", "soldiers"),
    ("The troops were reinforced by 300 new deployments.", "soldiers"),
    ("The missiles that it fired were at least two.", "missiles"),
    ("For decades they quarrelled.", "decades"),
    ("He went there twice.", "times"),
    ("Two countries signed.", "nations"),
    ("It took two centuries.", "centuries"),
    ("It sold 5 metric tons.", "tonnes"),
    ("It paid 45 cents a share.", "cents a share"),
    ("A three-story hotel fell.", "storeys"),
    ("He finished third.", "place"),
    ("It covers less than a fifth of that.", "share"),
    ("More than a third of the orders came.", "orders"),
    ("Six of the dead were children.", "children"),
    ("Six of the people killed were children.", "children"),
    ("Some 450 sq km burned.", "square kilometres"),
    ("The death toll rose to 214 from 198.", "people"),
    ("He was 34 years old.", "years of age"),
]

NOT_COUNTED = [
    ("It won 40% of the vote and 112 of the 199 seats.", "people"),
    ("It gave two to the first of them.", "place"),
    ("It covers 5 of them.", "share"),
    ("Six people were killed, and they were children.", "children"),
    ("It sent 300 soldiers 40 miles inland.", "miles"),
    ("It lies 40 miles inland.", "kilometres"),
    ("It has 40 square kilometres.", "kilometres"),
    ("It lies 40 nautical miles away.", "miles"),
    ("The 11-day drill ended after weeks.", "weeks"),
    ("It lost 17 months, not years.", "years"),
    ("Turnout fell by 4 percentage points.", "per cent"),
    ("It sent 300 officials to the soldiers.", "soldiers"),
    ("It fired three rockets at the officials.", "officials"),
    ("It cost $5 million.", "euros"),
    ("It sent 300. The soldiers left.", "soldiers"),
    ("It sold 5 tons.", "tonnes"),
    ("Three days passed.", ""),
]


@pytest.mark.parametrize(("text", "unit"), COUNTED)
def test_knows_what_is_counted(text: str, unit: str) -> None:
    """Spelling, number, abbreviations and synonyms don't matter."""
    assert tells(text, unit)


@pytest.mark.parametrize(("text", "unit"), NOT_COUNTED)
def test_knows_what_is_not_counted(text: str, unit: str) -> None:
    """A noun elsewhere in the sentence is not counted if another stands behind the number, and no measure ever is."""
    assert not tells(text, unit)


@pytest.mark.parametrize(
    ("one", "other"),
    [("labour", "labor"), ("metres", "meter"), ("cities", "city"), ("clashes", "clash"), ("programmes", "program")],
)
def test_folds_spellings(one: str, other: str) -> None:
    """British and American spellings, one and many have one form."""
    assert canonical(one) == canonical(other)


def test_passes_over_names_and_dates() -> None:
    """Nothing is read in a stretch to be skipped, and the noun is sought behind it."""
    text = "On 5 June, 300 Group of Seven soldiers came."
    names = [(3, 9), (text.index("Group"), text.index(" soldiers"))]
    [found] = read_numbers(tokens(text), names)
    assert (text[found.start : found.end], found.unit) == ("300", "soldiers")


def test_stretches_to_be_skipped_may_overlap_and_stand_in_any_order() -> None:
    """A stretch within another one ends nothing early."""
    text = "From 3 May to 9 June it lost 12 ships."
    assert [found.low for found in read_numbers(tokens(text), [(5, 10), (0, 20)])] == [12]


def test_a_mention_covers_the_words_that_bound_it() -> None:
    """The place of a number reaches from 'more than' to the unit that belongs to it."""
    text = "It took more than 40% of them, between 3 and 5 years or more."
    places = [text[found.start : found.end] for found in read_numbers(tokens(text))]
    assert places == ["more than 40%", "between 3 and 5 years or more"]

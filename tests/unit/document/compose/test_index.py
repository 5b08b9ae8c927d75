from __future__ import annotations

from collections.abc import Mapping

import pytest

from briefing.document.compose.index import Index, index, rough_pages
from briefing.document.compose.statements import Statements
from tests import builders

FACTS = {
    "one": builders.claim(people="ana-berg"),
    "two": builders.claim(people="ana-berg", places="port-town"),
    "three": builders.claim(people="ana-berg"),
    "four": builders.claim(people="ana-berg"),
}


def composed(pages: Mapping[str, int], facts: Mapping[str, builders.Tree] = FACTS, **entities: object) -> Index:
    """Compose the index of one article whose rows stand on the given pages."""
    registry = builders.entities_tree(**entities)  # type: ignore[arg-type]
    dossier = builders.unchecked(builders.article(facts=facts), entities=registry)
    made = index(Statements(dossier), pages.get)
    assert made is not None
    return made


def lines(made: Index) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Give the locators of each term of each class."""
    return {
        title: {line.term: [(each.page, each.target) for each in line.locators] for line in several}
        for title, several in made.classes
    }


def test_each_page_is_named_once_and_runs_are_joined() -> None:
    """Two rows on a page are one locator, pages on end are a run that leads to its first row."""
    made = composed(
        {"fact-opening--one": 31, "fact-opening--two": 30, "fact-opening--three": 34, "fact-opening--four": 31}
    )
    assert lines(made)["People"] == {"Berg, Ana": [("30–31", "fact-opening--two"), ("34", "fact-opening--three")]}


def test_a_person_s_own_row_counts() -> None:
    """The page of Who is who is one of a person's pages."""
    made = composed({"person-ana-berg": 12, "fact-opening--one": 30})
    assert lines(made)["People"] == {"Berg, Ana": [("12", "person-ana-berg"), ("30", "fact-opening--one")]}


def test_classes_stand_in_their_order_and_terms_by_alphabet() -> None:
    """People, organisations, places and named things follow each other; capitals make no difference."""
    facts = {"one": builders.claim(people=["zoe", "ana-berg"], named="b-treaty", organisations="harbour-office")}
    made = composed(
        {"fact-opening--one": 30},
        facts,
        people={"zoe": {"name": "zoe abel", "family": "abel"}},
        named={"b-treaty": {"name": "Treaty", "type": "treaty"}},
    )
    assert [(title, [line.term for line in several]) for title, several in made.classes] == [
        ("People", ["abel, zoe", "Berg, Ana"]),
        ("Organisations", ["Harbour Office"]),
        ("Wars, treaties, exercises and equipment", ["Treaty"]),
    ]


@pytest.mark.parametrize("pages", [{}, {"fact-elsewhere--one": 30}])
def test_what_stands_on_no_page_is_not_listed(pages: dict[str, int]) -> None:
    """An entity without a page has no line, a class without lines no title, and without classes there is no index."""
    dossier = builders.unchecked(builders.article(facts=FACTS))
    assert index(Statements(dossier), pages.get) is None


def test_rough_pages_follow_the_order_of_the_record() -> None:
    """Guessed pages rise theme by theme, about twenty rows to a page."""
    facts = {f"fact-{number}": builders.claim(theme="b" if number % 2 else "a") for number in range(50)}
    dossier = builders.unchecked(builders.article(facts=facts), themes={"a": "A", "b": "B"})
    page_of = rough_pages(dossier)
    even = [page_of(f"fact-opening--fact-{number}") or 0 for number in range(0, 50, 2)]
    odd = [page_of(f"fact-opening--fact-{number}") or 0 for number in range(1, 50, 2)]
    assert even + odd == sorted(even + odd)
    assert len({*even, *odd}) == 3
    assert page_of("person-ana-berg") is None

from __future__ import annotations

from briefing.document.compose.articles import NOT_STATED, ArticlePage, articles
from briefing.document.compose.statements import Statements
from tests import builders


def page(**source: object) -> ArticlePage:
    """Compose the page of one article."""
    article = builders.article(source=builders.source(**source))
    (made,) = articles(Statements(builders.unchecked(article))).pages
    return made


def card(made: ArticlePage) -> dict[str, tuple[str, bool]]:
    """Give the lines of an article's card."""
    return {line.label: (line.value, line.stated) for line in made.card}


def test_what_a_text_does_not_state_is_said_to_be_missing() -> None:
    """Author, publication, agency and day of publication are 'not stated in the text' where they are absent."""
    lines = card(page())
    absent = {"Author", "Publication", "Agency", "Published"}
    assert {label for label, (_, stated) in lines.items() if not stated} == absent
    assert {lines[label][0] for label in absent} == {NOT_STATED} == {"not stated in the text"}
    assert "Dateline" not in lines


def test_what_a_text_states_is_printed() -> None:
    """Everything that the text says about itself stands on the card, the dateline before the day of publication."""
    lines = card(
        page(
            authors=["Ada Bell", "Carl Dorn"],
            publication="The Bridge",
            agency="harbour-office",
            dateline="PORT TOWN",
            published="2024-05-06",
        )
    )
    assert list(lines.items())[:5] == [
        ("Author", ("Ada Bell and Carl Dorn", True)),
        ("Publication", ("The Bridge", True)),
        ("Agency", ("Harbour Office", True)),
        ("Dateline", ("PORT TOWN", True)),
        ("Published", ("6 May 2024", True)),
    ]


def test_a_second_publication_is_told() -> None:
    """A text that appeared twice has both dates, and one of which only the second is stated has that."""
    assert card(page(published="2023-09-13", republished="2024-06"))["Published"] == (
        "13 September 2023; again June 2024",
        True,
    )
    assert card(page(republished="2024-06"))["Published"] == ("June 2024", True)


def test_the_anchor_is_no_day_of_publication() -> None:
    """The date from which relative dates count is printed as that alone."""
    lines = card(page())
    assert lines["Relative dates count from"] == ("5 May 2024", True)
    assert [label for label, (value, _) in lines.items() if "5 May 2024" in value] == ["Relative dates count from"]


def test_only_what_matters_most_stands_on_the_page() -> None:
    """The page has the indispensable facts without the offices, and tells how many there are in all."""
    facts = {
        "weighty": builders.event(importance="1"),
        "good": builders.event(importance="2"),
        "office": builders.office(importance="1"),
    }
    (made,) = articles(Statements(builders.unchecked(builders.article(facts=facts)))).pages
    assert [statement.anchor for statement in made.facts] == ["fact-opening--weighty"]
    assert made.count == 3


def test_a_title_has_no_full_stop() -> None:
    """Headings end without a full stop, as printed titles may not."""
    made = page(title="What the bridge wants.", genre="commentary")
    assert (made.title, made.genre, made.letter) == ("What the bridge wants", "Commentary", "A")


def test_the_summary_keeps_its_paragraphs() -> None:
    """Paragraphs of a summary stay apart, and each sentence has its references."""
    facts = {"x": builders.claim(evidence="2"), "y": builders.claim(evidence="4")}
    article = builders.article(facts=facts, summary="It opened. [x] It held. [y]\n\nIt lasts. [x, y]")
    (made,) = articles(Statements(builders.unchecked(article))).pages
    labels = [[[each.label for each in sentence.references] for sentence in paragraph] for paragraph in made.summary]
    assert labels == [[["A 2"], ["A 4"]], [["A 2, 4"]]]


def test_each_article_is_in_the_table_of_contents() -> None:
    """The section's headings are its own and one for each article, with its letter."""
    several = [builders.article(name, source=builders.source(title=name.title())) for name in ("one", "two")]
    headings = articles(Statements(builders.unchecked(*several))).headings
    assert [(each.level, each.title, each.target) for each in headings] == [
        (1, "The articles", "articles"),
        (2, "A. One", "article-one"),
        (2, "B. Two", "article-two"),
    ]

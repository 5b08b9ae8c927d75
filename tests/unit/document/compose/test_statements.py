from __future__ import annotations

import pytest

from briefing.document.compose.statements import Statements, fact_anchor, form_of
from briefing.document.structure import Mark, Reference
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.reading.sentences import CitedSentence
from tests import builders


def told(**fields: object) -> tuple[Statements, str]:
    """Make the statements of a dossier of one fact, and give the fact's id."""
    article = builders.article(
        facts={"fact": builders.claim(**fields)}, source=builders.source(agency="harbour-office")
    )
    return Statements(builders.unchecked(article)), "opening/fact"


def test_each_certainty_has_a_form() -> None:
    """Forms part what is told, expected, doubtful and denied."""
    forms = {certainty.value: form_of(certainty) for certainty in Certainty}
    assert forms == {
        "established": "solid",
        "reported": "solid",
        "assessed": "hatched",
        "planned": "hatched",
        "alleged": "outlined",
        "speculated": "outlined",
        "denied": "struck",
    }


def test_a_reference_names_article_and_paragraphs() -> None:
    """A reference is printed short, read aloud in words, and leads to the article."""
    statements, name = told(evidence=["6", "7", "8", "10"])
    assert statements.reference(statements.dossier.facts_by_id[name]) == Reference(
        "A 6–8, 10", "Article A, paragraphs 6–8, 10", "article-opening"
    )


def test_a_single_paragraph_is_read_aloud_as_one() -> None:
    """One paragraph is no plural."""
    statements, name = told(evidence="6")
    assert statements.reference(statements.dossier.facts_by_id[name]).spoken == "Article A, paragraph 6"


def test_several_facts_have_one_reference_for_each_article() -> None:
    """Paragraphs of one article are gathered, and articles come in the order of their letters."""
    first = builders.article("one", {"x": builders.claim(evidence="2"), "y": builders.claim(evidence=["1", "5"])})
    second = builders.article("two", {"z": builders.claim(evidence="9")})
    statements = Statements(builders.unchecked(first, second))
    facts = statements.dossier.facts_by_id
    several = statements.references([facts["two/z"], facts["one/x"], facts["one/y"]])
    assert [each.label for each in several] == ["A 1–2, 5", "B 9"]
    assert statements.references([]) == ()


@pytest.mark.parametrize(
    ("fields", "attribution"),
    [
        ({}, "Harbour Office"),
        ({"according_to": "ana-berg"}, "Ana Berg"),
        ({"according_to": ["ana-berg", "harbour-office"]}, "Ana Berg and Harbour Office"),
        ({"according_to": "ana-berg", "via": "harbour-office"}, "Ana Berg, via Harbour Office"),
        (
            {"according_to": "ana-berg", "via": ["harbour-office", "port-town"]},
            "Ana Berg, via Harbour Office and Port Town",
        ),
        ({"according_to": "opening"}, "the report itself"),
    ],
)
def test_attribution_names_origin_and_channel(fields: dict[str, object], attribution: str) -> None:
    """A statement says whose word it is and through whom it is known; an article speaks for itself."""
    statements, name = told(**fields)
    assert statements.attribution(statements.dossier.facts_by_id[name]) == attribution


def test_a_commentary_speaks_for_itself() -> None:
    """An article without an agency answers for its facts, as the kind of text that it is."""
    article = builders.article(facts={"fact": builders.claim()}, source=builders.source(genre="commentary"))
    statements = Statements(builders.unchecked(article))
    assert statements.attribution(statements.dossier.facts[0]) == "the commentary itself"


def test_a_statement_is_formatted() -> None:
    """Kind, text, date, mark, attribution and anchor are ready to be printed."""
    statements, name = told(text="The *old* bridge & road may last.", date="2024-06", certainty="speculated")
    made = statements.statement(statements.dossier.facts_by_id[name])
    assert made.text == "The <em>old</em> bridge &amp; road may last."
    assert (made.kind, made.date, made.anchor) == ("claim", "June 2024", "fact-opening--fact")
    assert made.mark == Mark("speculated", "outlined")


def test_an_undated_statement_has_no_date() -> None:
    """Where a fact has no date, none is printed."""
    statements, name = told()
    assert statements.statement(statements.dossier.facts_by_id[name]).date == ""


def test_dates_of_an_answer_are_whole() -> None:
    """Dates that differ are each written out."""
    statements, _ = told()
    assert statements.dates([Edtf.parse("2024-06-18"), Edtf.parse("2024-06-19")]) == "18 June 2024 or 19 June 2024"


def test_anchors_of_facts_are_unique() -> None:
    """An article's and a fact's name can't run into those of others."""
    assert fact_anchor("a-b/c") != fact_anchor("a/b-c")


def test_a_sentence_of_a_summary_leads_to_the_record() -> None:
    """Its reference names the paragraphs of all that it cites and leads to the first fact's row."""
    article = builders.article(facts={"x": builders.claim(evidence="2"), "y": builders.claim(evidence="4")})
    statements = Statements(builders.unchecked(article))
    sentence = statements.sentence(CitedSentence("It *stands*.", ("y", "x"), 0), article)
    assert sentence.text == "It <em>stands</em>."
    assert sentence.references == (Reference("A 2, 4", "Article A, paragraphs 2, 4", "fact-opening--y"),)


def test_a_sentence_of_a_summary_may_cite_full_ids() -> None:
    """A full id names the same fact as its short one, and a fact of another article has a reference of its own."""
    one = builders.article("one", {"x": builders.claim(evidence="2")})
    two = builders.article("two", {"x": builders.claim(evidence="3"), "y": builders.claim(evidence="4")})
    statements = Statements(builders.unchecked(one, two))
    assert statements.sentence(CitedSentence("It stands.", ("one/x",), 0), one) == statements.sentence(
        CitedSentence("It stands.", ("x",), 0), one
    )
    sentence = statements.sentence(CitedSentence("It stands.", ("x", "two/y"), 0), one)
    assert [(each.label, each.target) for each in sentence.references] == [
        ("A 2", "fact-one--x"),
        ("B 4", "fact-two--y"),
    ]


def test_a_sentence_of_a_judgement_leads_to_the_articles() -> None:
    """A judgement cites facts of several articles, and its references lead there."""
    articles = [builders.article(name, {"x": builders.claim()}) for name in ("one", "two")]
    statements = Statements(builders.unchecked(*articles))
    sentence = statements.sentence(CitedSentence("It stands.", ("one/x", "two/x"), 0))
    assert [each.target for each in sentence.references] == ["article-one", "article-two"]


def many_articles() -> Dossier:
    """Make a dossier of thirty articles with one fact of one day each."""
    return builders.unchecked(
        *(builders.article(f"article-{number:02}", {"x": builders.event()}) for number in range(30))
    )


def test_facts_of_one_day_stand_as_the_articles_tell_them() -> None:
    """Among equal dates the order of the articles decides, also beyond the twenty-sixth."""
    statements = Statements(many_articles())
    facts = statements.dossier.facts
    for order in (statements.order, statements.telling):
        assert sorted(facts, key=order) == list(facts)


def test_the_undated_stand_last_or_at_their_article_s_date() -> None:
    """In tables the undated come last; in the record they stand by the date of their article."""
    trees = {
        "late": builders.event(date="2024-05-09"),
        "undated": builders.claim(evidence="3"),
        "earlier-in-text": builders.claim(evidence="2"),
        "early": builders.event(date="2024-05-01"),
    }
    statements = Statements(builders.unchecked(builders.article(facts=trees, anchor="2024-05-05")))
    facts = statements.dossier.facts
    names = [
        [fact.id.split("/")[1] for fact in sorted(facts, key=key)] for key in (statements.order, statements.telling)
    ]
    assert names == [
        ["early", "late", "earlier-in-text", "undated"],
        ["early", "earlier-in-text", "undated", "late"],
    ]

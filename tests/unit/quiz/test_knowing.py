"""What the quiz knows of a dossier."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from briefing.model.dossier import Dossier
from briefing.quiz.knowing import Known, know
from briefing.quiz.propositions import Proposition, World, named, quoted, quoting, terms, years
from briefing.quiz.values import Days, Entities
from tests import builders

PLACES = {"port-town": {"name": "Port Town", "part_of": "coast"}, "coast": {"name": "Coast", "aliases": ["Seaside"]}}
BODIES = {
    "harbour-office": {"name": "Harbour Office", "part_of": "government", "country": "coast"},
    "government": {"name": "Government", "aliases": ["Seaside"], "country": "coast"},
}
OFFICES = {"harbour-master": {"name": "harbour master", "organisation": "harbour-office", "single": "yes"}}
GROUPS = {"officials": {"name": "officials", "part_of": "government"}, "crowd": {"name": "crowd"}}
TWINS = {
    "ana-berg": {"name": "Ana Berg", "family": "Berg"},
    "choe": {"name": "Choe Son Hui"},
    "choi": {"name": "Sun-hui Choi"},
}


def registry() -> builders.Tree:
    """Give a registry with bodies, a country, groups and namesakes."""
    return builders.entities_tree(people=TWINS, places=PLACES, organisations=BODIES, offices=OFFICES, groups=GROUPS)


def dossier(**facts: builders.Tree) -> Dossier:
    """Make a dossier of one article with some facts."""
    article = builders.article(facts=facts, source=builders.source(agency="harbour-office"))
    return builders.unchecked(article, entities=registry())


def known(**facts: builders.Tree) -> Known:
    """Give what the quiz knows of facts, all of them proved."""
    return know(dossier(**facts), None, frozenset())


def fact(tree: builders.Tree) -> Proposition:
    """Give what the quiz knows of one fact."""
    return known(fact=tree).proposition("opening/fact")


def test_unproved_facts_are_not_known() -> None:
    """They are found neither by their id nor by what they share, and attest no office."""
    facts = dossier(opening=builders.event(), office=builders.office())
    world = know(facts, None, frozenset({"opening/office"}))
    assert [each.id for each in world.sharing({"entity:ana-berg"})] == ["opening/opening"]
    assert not world.tenures()
    with pytest.raises(KeyError):
        world.proposition("opening/office")


def test_a_fact_is_told_as_the_briefing_prints_it() -> None:
    """Attribution and reference are those of the PDF; emphasis is taken out."""
    told = fact(
        builders.claim(text="The *bridge* lasts.", according_to="ana-berg", via="harbour-office", evidence=[1, 2, 4])
    )
    assert (told.text, told.attribution, told.reference) == (
        "The bridge lasts.",
        "Ana Berg, via Harbour Office",
        "A 1–2, 4",
    )


def test_entities_are_those_that_a_fact_names_but_for_its_sources() -> None:
    """Whoever only says so is no part of what happened."""
    told = fact(builders.event(according_to="officials", via="government", people="ana-berg", by="ana-berg"))
    assert told.entities == {"ana-berg", "harbour-office", "port-town"}
    assert (told.according_to, told.via) == (("officials",), ("government",))
    assert told.by == {"ana-berg"}


@pytest.mark.parametrize(
    ("low", "high", "approximate", "expected"),
    [
        ("3,000", "3,000", "yes", ("2500", "3500", "1000")),
        ("10,000", "12,000", "no", ("10000", "12000", "1000")),
        ("2.5", "2.5", "no", ("2.5", "2.5", "0.1")),
        ("17", "17", "no", ("17", "17", "1")),
    ],
)
def test_a_figure_is_an_interval_with_its_rounding(
    low: str, high: str, approximate: str, expected: tuple[str, str, str]
) -> None:
    """'Around' widens by half the last digit that counts; of a range, in whose ends it may differ, the finer one."""
    amount = fact(builders.figure(low=low, high=high, approximate=approximate)).amount
    assert amount is not None
    assert (amount.low, amount.high, amount.rounding) == tuple(map(Decimal, expected))


def test_a_date_is_the_days_that_it_allows() -> None:
    """'About' and doubt widen a date, and an open end reaches to the end of the calendar."""
    spans = {}
    for text in ("2024-05", "2024-05-04~", "2024-05-04?", "2024-05-04/.."):
        days = fact(builders.event(date=text)).date
        assert days is not None
        spans[text] = (date.fromordinal(days.first).isoformat(), date.fromordinal(days.last).isoformat(), days.lasts)
    assert spans == {
        "2024-05": ("2024-05-01", "2024-05-31", False),
        "2024-05-04~": ("2024-05-03", "2024-05-05", False),
        "2024-05-04?": ("2024-05-03", "2024-05-05", False),
        "2024-05-04/..": ("2024-05-04", "9999-12-31", True),
    }


def test_near_are_the_paragraphs_beside() -> None:
    """The lock tells who stands in the paragraphs that a fact cites and in those beside them, and no farther."""
    facts = dossier(
        one=builders.claim(evidence="2"),
        two=builders.claim(evidence="3", people="choe"),
        far=builders.claim(evidence="5", people="choi"),
    )
    near = know(facts, builders.lock(facts), frozenset()).proposition("opening/one").near
    assert "choe" in near
    assert "choi" not in near


def test_who_differs_is_told_with_place_and_value() -> None:
    """Of two who answer one question differently each knows what both say; what only refines is no difference."""
    facts = {
        name: builders.event(about="day", date=day, evidence="2")
        for name, day in (("one", "2024-05-04"), ("two", "2024-05-06"), ("wide", "2024-05"))
    }
    article = builders.article(facts=facts, source=builders.source(agency="harbour-office"))
    unproved = builders.unchecked(article, entities=registry(), topics={"day": "On which day did the bridge open?"})
    world = know(unproved, None, frozenset())
    told = ("On which day did the bridge open? 4 May 2024: Harbour Office (A 2). 6 May 2024: Harbour Office (A 2).",)
    assert world.proposition("opening/one").differing == world.proposition("opening/two").differing == told
    assert world.proposition("opening/wide").differing == ()
    without = know(unproved, None, frozenset({"opening/two"}))
    assert without.proposition("opening/one").differing == ()


def test_related_are_wholes_parts_countries_and_namesakes() -> None:
    """Who may be mixed up is related both ways: whole and part, country and body, one name in two spellings."""
    world = known(opening=builders.event(), office=builders.office())
    related = {name: note.related for name, note in world.entities.items()}
    assert {"government", "coast", "officials", "ana-berg"} <= related["harbour-office"]
    assert {"port-town", "government"} <= related["coast"]
    assert related["choe"] == {"choi"}
    assert related["crowd"] == frozenset()
    assert all(name in related[other] for name in related for other in related[name])


def test_an_office_has_the_country_of_its_body() -> None:
    """By it the quiz knows which offices an official of a state can't have."""
    assert known(opening=builders.event()).entities["harbour-master"].country == "coast"


def test_a_person_has_the_titles_that_are_attested() -> None:
    """A reader may type 'the harbour master'."""
    assert known(office=builders.office()).entities["ana-berg"].titles == ("harbour master",)


def test_articles_speak_and_have_labels_of_their_own() -> None:
    """No two articles have one label, and each may be named as a source."""
    articles = [builders.article(name) for name in ("first", "second")]
    world = know(builders.unchecked(*articles), None, frozenset())
    labels = [note.label for note in world.articles.values()]
    assert labels == ["report as of 5 May 2024 (1)", "report as of 5 May 2024 (2)"]
    assert world.entities["first"].cls == "articles"


def test_facts_are_found_by_what_they_share_in_the_order_of_the_dossier() -> None:
    """A fact that has several of the terms is given once."""
    world: World = known(two=builders.event(), one=builders.claim(people="ana-berg"), other=builders.claim())
    found = world.sharing({"entity:ana-berg", "entity:port-town"})
    assert [each.id for each in found] == ["opening/two", "opening/one"]


def test_named_entities_bring_their_kin() -> None:
    """The value of entities says with whom they may be mixed up, and never themselves."""
    world = known(opening=builders.event())
    assert named({"choe", "choi"}, world) == Entities(frozenset({"choe", "choi"}))
    assert "government" in named({"harbour-office"}, world).related


def test_terms_name_act_year_and_topic() -> None:
    """A fact with an act is found by act and year; one without by the entities that it names."""
    act = terms(fact(builders.event(act="visit")))
    assert {"act:visit", "act:visit:2024", "entity:ana-berg", "about:opening/fact"} <= act
    assert "actless:ana-berg" in terms(fact(builders.claim(people="ana-berg")))
    assert not any(term.startswith("actless:") for term in act)


def test_long_spans_have_no_years() -> None:
    """What spans decades is found as what has no date."""
    assert years(Days(1, 3652059, "day", "")) == ("undated",)


@pytest.mark.parametrize("part", ["we have", "our road", "WE have our road again!", "road"])
def test_quotations_are_found_by_what_they_hold(part: str) -> None:
    """Whichever of two quotations holds the other, each finds the other by its terms."""
    whole = "we have our road again"
    assert not quoting(whole).isdisjoint(quoted(part))
    assert not quoting(part).isdisjoint(quoted(whole))


def test_each_side_of_a_dispute_is_told_once() -> None:
    """Who affirms and who denies is told beside the question, each once, whichever of the facts is asked about."""
    said = {"about": "open", "organisations": "harbour-office", "according_to": "harbour-office"}
    facts = {
        "first": builders.claim(certainty="alleged", evidence="2", **said),
        "again": builders.claim(certainty="alleged", evidence="4", **said),
        "article": builders.claim(about="open", evidence="3"),
        "no": builders.claim(certainty="denied", evidence="5", **said),
    }
    unproved = builders.unchecked(builders.article(facts=facts), entities=registry(), topics={"open": "Is it open?"})
    told = (
        "Is it open? Affirmed by: Harbour Office (A 2 and A 4); the report itself (A 3). "
        "Denied by: Harbour Office (A 5)."
    )
    world = know(unproved, None, frozenset())
    assert {each.differing for each in world.facts.values()} == {(told,)}

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.origins import Origins, Sources
from briefing.model.article import Article
from briefing.model.facts import Fact
from tests import builders

ENTITIES = builders.entities_tree(
    people={
        "spokesman": {"name": "Max Sprecher"},
        "governor": {"name": "Gus Gov"},
        "turncoat": {"name": "Tom Turn"},
        "passer-by": {"name": "Paula Pass"},
    },
    organisations={
        "government": {"name": "Government"},
        "ministry": {"name": "Ministry", "part_of": "government"},
        "service": {"name": "Service", "part_of": "ministry"},
        "rivals": {"name": "Rivals"},
        "wire": {"name": "The Wire", "aliases": ["Wire Daily"]},
        "agency": {"name": "Agency"},
    },
    offices={
        "speaker": {"name": "speaker", "organisation": "ministry"},
        "rival-speaker": {"name": "rival speaker", "organisation": "rivals"},
        "local-governor": {"name": "governor"},
    },
    groups={
        "officials": {"name": "officials", "part_of": "government"},
        "analysts": {"name": "analysts"},
        "media": {"name": "media"},
    },
)
OFFICES = {
    "spoke": builders.office(holder="spokesman", office="speaker"),
    "governed": builders.office(holder="governor", office="local-governor"),
    "turned-once": builders.office(holder="turncoat", office="speaker", date="2020"),
    "turned-twice": builders.office(holder="turncoat", office="rival-speaker", date="2024"),
}
Answer = builders.Tree | Article


def says(*origins: str, **fields: Any) -> builders.Tree:
    """Give a claim that some make."""
    return builders.claim(**({"according_to": list(origins)} if origins else {}), **fields)


def told(*answers: Answer, **source: Any) -> tuple[Sources, tuple[Fact, ...]]:
    """Let each answer stand in an article of its own, beside one that attests offices."""
    articles = [
        each
        if isinstance(each, Article)
        else builders.article(f"article-{number}", {"fact": each}, source=builders.source(**source))
        for number, each in enumerate(answers)
    ]
    dossier = builders.unchecked(*articles, builders.article("offices", OFFICES), entities=ENTITIES)
    return Sources(dossier), tuple(fact for article in articles for fact in article.facts.values())


def origins(*answers: Answer, **source: Any) -> Origins:
    """Count the origins of some answers."""
    sources, facts = told(*answers, **source)
    return sources.origins(facts)


def counted(*answers: Answer, **source: Any) -> tuple[int, bool]:
    """Give the number of independent origins, and whether there may be more."""
    found = origins(*answers, **source)
    return found.independent, found.unknown


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([says("wire"), says("ministry")], 2),
        ([says("wire"), says("wire")], 1),
        ([says("ministry"), says("government")], 1),
        ([says("service"), says("government")], 1),
        ([says("spokesman"), says("ministry")], 1),
        ([says("spokesman"), says("government")], 1),
        ([says("governor"), says("government")], 2),
        ([says("passer-by"), says("government")], 2),
        ([says("officials"), says("government")], 1),
        ([says("ministry", via=["wire"]), says("wire")], 1),
        ([says("ministry", via=["wire"]), says("rivals", via=["wire"])], 1),
    ],
)
def test_origins_that_share_anything_count_once(answers: list[builders.Tree], expected: int) -> None:
    """Part and whole, spokesman and office, origin and channel are one; in any order."""
    assert counted(*answers) == (expected, False)
    assert counted(*answers[::-1]) == (expected, False)


@pytest.mark.parametrize(("date", "expected"), [("2020-05", 1), ("2024-05", 2)])
def test_a_person_speaks_for_the_office_of_that_day(date: str, expected: int) -> None:
    """Who was the ministry's speaker in 2020 and the rivals' in 2024 is one with the ministry only in 2020."""
    assert counted(says("turncoat", date=date), says("ministry")) == (expected, False)


def test_a_chain_is_one_origin() -> None:
    """What a third fact names together with either of two origins makes them one, if perhaps several voices."""
    found = origins(says("wire"), says("ministry"), says("wire", "ministry"))
    assert (found.independent, found.unknown) == (1, True)
    (group,) = found.groups
    assert group.names == ("wire", "ministry")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([says("analysts")], (1, False)),
        ([says("analysts"), says("analysts")], (1, False)),
        ([says("analysts"), says("media")], (1, True)),
        ([says("analysts"), says("ministry")], (1, True)),
        ([says("officials"), says("rivals")], (1, True)),
        ([says("officials"), says("rivals"), says("ministry")], (2, False)),
        ([says("analysts"), says("rivals"), says("ministry")], (2, True)),
    ],
)
def test_the_independence_of_unnamed_sources_is_unknown(
    answers: list[builders.Tree], expected: tuple[int, bool]
) -> None:
    """Analysts and media may be anybody's echo; officials are their government's if that speaks as well."""
    assert counted(*answers) == expected


def test_who_is_named_together_may_be_several() -> None:
    """'The ministry and its rivals said' counts once at the least; part and whole are one."""
    assert counted(says("ministry", "rivals")) == (1, True)
    assert counted(says("ministry", "government")) == (1, False)


def test_articles_in_their_own_voice_are_origins() -> None:
    """Two articles that name nobody are two origins; of one agency they are one, and one with what the agency says."""
    assert counted(says(), says()) == (2, False)
    assert counted(says(), says(), agency="agency") == (1, False)
    assert counted(says(), says("agency"), agency="agency") == (1, False)
    assert counted(says("article-1"), says(), agency="agency") == (1, False)


def test_articles_of_one_publication_or_author_are_one_origin() -> None:
    """Without an agency the publication and the authors are what articles share, in whatever case they are written."""
    assert counted(says(), says(), publication="The Paper") == (1, False)
    assert counted(says(), says(), authors=["Ada Bell"]) == (1, False)
    other = builders.article("other", {"fact": says()}, source=builders.source(authors="ADA BELL"))
    assert counted(says(), other, authors=["Ada Bell"]) == (1, False)


def test_a_publication_that_the_dossier_knows_is_that_organisation() -> None:
    """An article of the Wire and another that cites the Wire have one origin, also by its other name."""
    assert counted(says(), says("wire"), publication="The Wire") == (1, False)
    assert counted(says(), says("wire"), publication="Wire Daily") == (1, False)


@pytest.mark.parametrize("certainty", ["assessed", "alleged", "speculated"])
def test_what_a_report_says_is_suspected_has_an_unknown_origin(certainty: str) -> None:
    """'It is estimated' tells not by whom; a commentary estimates for itself."""
    estimated = says(certainty=certainty)
    assert counted(estimated, says("ministry")) == (1, True)
    assert counted(estimated, says("ministry"), genre="commentary") == (2, False)
    assert counted(says(certainty="established"), says("ministry")) == (2, False)


def test_a_quotation_is_its_speakers_word() -> None:
    """Words that an article quotes have the speaker for their origin; an inscription has the article."""
    quoted = builders.quotation(speaker="spokesman", according_to=[])
    del quoted["according_to"]
    assert counted(quoted, says("ministry")) == (1, False)
    assert counted(quoted, says(), agency="agency") == (2, False)
    assert counted(quoted | {"speaker": "inscription"}, says(), agency="agency") == (1, False)
    relayed = quoted | {"according_to": "rivals"}
    assert counted(relayed, says("rivals")) == (1, True)


def test_an_entity_that_is_part_of_itself_is_its_own_top() -> None:
    """A circle of wholes ends."""
    entities = builders.entities_tree(
        organisations={"a": {"name": "A", "part_of": "b"}, "b": {"name": "B", "part_of": "a"}}
    )
    article = builders.article(facts={"fact": says("a")})
    found = Sources(builders.unchecked(article, entities=entities)).origins(article.facts.values())
    assert found.independent == 1


def test_no_facts_have_no_origin() -> None:
    """Nothing said is nobody's word."""
    found = Sources(builders.unchecked()).origins(())
    assert (found.independent, found.unknown) == (0, False)


NAMED = ("government", "ministry", "rivals", "wire", "agency", "spokesman", "governor", "passer-by", "turncoat")
names = st.lists(st.sampled_from([*NAMED, "officials", "analysts", "media"]), min_size=1, max_size=2, unique=True)
claims = st.builds(
    lambda who, via, date: says(*who, **({"via": via} if via else {}), **({"date": date} if date else {})),
    names,
    st.lists(st.sampled_from(["wire", "agency"]), max_size=1),
    st.sampled_from(["", "2020", "2024"]),
)
several = st.lists(claims, min_size=1, max_size=6)


@given(several)
def test_origins_are_between_one_and_the_number_of_facts(answers: list[builders.Tree]) -> None:
    """There is at least one origin, never more than facts, and groups share no fact."""
    found = origins(*answers)
    assert 1 <= found.independent <= len(found.groups) <= len(answers)
    assert sum(len(group.facts) for group in found.groups) == len(answers)


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(answers: list[builders.Tree], chance: random.Random) -> None:
    """Permuted answers have the same origins."""
    assert counted(*chance.sample(answers, len(answers))) == counted(*answers)


@given(several, st.integers(0, 5))
def test_a_fact_told_twice_adds_no_origin(answers: list[builders.Tree], which: int) -> None:
    """Another article that repeats whom it has it from changes nothing."""
    assert counted(*answers, answers[which % len(answers)]) == counted(*answers)


@given(several)
def test_a_new_named_origin_adds_one(answers: list[builders.Tree]) -> None:
    """Somebody named who shares nothing with the others is one more, unless only the unnamed had spoken before."""
    before, after = origins(*answers), origins(*answers, says("harbour-office"))
    known = sum(group.named for group in before.groups)
    assert after.independent == known + 1


@given(several)
def test_names_of_ids_make_no_difference(answers: list[builders.Tree]) -> None:
    """Other ids for the same articles and facts have the same origins."""
    renamed = [builders.article(f"z{number}", {"other": each}) for number, each in enumerate(answers)]
    assert counted(*renamed) == counted(*answers)

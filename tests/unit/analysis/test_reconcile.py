from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.reconcile import Topic, agreements, differences, reconcile
from briefing.analysis.relations import Comparison, Dimension, Relation
from briefing.loading.load import load
from briefing.model.certainty import Certainty
from briefing.model.facts import Fact, Figure
from briefing.resources import content_folder
from tests import builders
from tests.unit.analysis.test_relations import answers, counted, dated, sure


def reconciled(facts: Sequence[Fact], question: str = "When, and how many?") -> tuple[Topic, ...]:
    """Reconcile facts that answer one question, each in an article of its own."""
    articles = []
    for number, fact in enumerate(facts):
        name = f"article-{number}"
        moved = fact.model_copy(update={"id": f"{name}/fact", "article": name, "about": "question"})
        own = {"according_to": (name,)} if fact.according_to == ("opening",) else {}
        articles.append(builders.article(name).model_copy(update={"facts": {"fact": moved.model_copy(update=own)}}))
    return reconcile(builders.unchecked(*articles, topics={"question": question}))


def topic(*facts: Fact, question: str = "When, and how many?") -> Topic:
    """Give the one topic that facts make."""
    (found,) = reconciled(facts, question)
    return found


def test_a_topic_tells_the_widest_difference_and_its_respects() -> None:
    """Of several comparisons the widest counts; only respects that differ are named, in their fixed order."""
    found = topic(
        counted("1", "2", date="2024-06"), counted("1", "2", date="2024-07"), counted("2", "3", date="2024-06-18")
    )
    assert found.relation is Relation.DIFFERS
    assert found.dimensions == found.shown == (Dimension.DATE, Dimension.FIGURE)
    assert len(found.comparisons) == 6


def test_a_topic_on_which_all_agree_names_no_respect() -> None:
    """Where one date is only more precise, no respect differs, and the topic is one of the agreements."""
    found = topic(dated("2024-06"), dated("2024-06-18"))
    assert (found.relation, found.dimensions, found.shown) == (Relation.REFINES, (), (Dimension.DATE,))
    assert differences((found,)) == ()
    assert agreements((found,)) == (found,)


def test_differences_and_agreements_keep_their_order() -> None:
    """Topics that differ, in part or wholly, are kept in their order, and so are the others."""
    wide, narrow = topic(dated("2024-06"), dated("2024-07")), topic(counted("1", "3"), counted("2", "4"))
    same = topic(dated("2024"), dated("2024"))
    assert differences((narrow, same, wide)) == (narrow, wide)
    assert agreements((narrow, same, wide)) == (same,)


def test_a_question_decides_what_is_compared() -> None:
    """Figures that are equal agree, however the days of the estimates differ, if the question asks how many."""
    facts = counted("1", "2", date="2024-06"), counted("1", "2", date="2024-07")
    assert topic(*facts, question="How many?").relation is Relation.CORROBORATES
    assert topic(*facts, question="When?").relation is Relation.DIFFERS


def test_a_closed_question_is_answered_by_claims() -> None:
    """Who affirms a thing agrees with others who do, with no date or figure; an open question needs values."""
    facts = sure("assessed"), sure("reported")
    assert topic(*facts, question="Does it?").relation is Relation.CORROBORATES
    assert reconciled(facts, "Who does it?") == ()


def test_equal_values_are_one_answer() -> None:
    """Each distinct value stands once, with all facts that give it and their origins."""
    found = topic(dated("2024-06-18"), dated("2024-06-19"), dated("2024-06-18"))
    assert [[fact.article for fact in answer.facts] for answer in found.answers] == [
        ["article-0", "article-2"],
        ["article-1"],
    ]
    assert [answer.origins.independent for answer in found.answers] == [2, 1]
    assert found.origins.independent == 3


def test_overlapping_values_stay_apart() -> None:
    """Of three ranges that overlap in a row the outer ones differ: none are put together."""
    found = topic(counted("1", "3"), counted("2", "5"), counted("4", "6"))
    assert len(found.answers) == 3
    assert found.relation is Relation.DIFFERS


def test_answers_are_told_apart_where_they_differ() -> None:
    """Dates that are equal part no answers where the figures differ; degrees of certainty never do."""
    found = topic(counted("1", "2", date="2024"), counted("5", "6", date="2024"), counted("1", "2", date="2023/2024"))
    assert found.shown == (Dimension.FIGURE,)
    assert len(found.answers) == 2
    closed = topic(sure("alleged"), sure("denied"), sure("established"), question="Is it?")
    assert [len(answer.facts) for answer in closed.answers] == [2, 1]


def test_a_fact_without_a_value_is_an_answer_of_its_own() -> None:
    """Where dates differ, an undated fact agrees with neither."""
    found = topic(dated("2023"), dated("2024"), sure("reported"))
    assert [len(answer.facts) for answer in found.answers] == [1, 1, 1]


def test_only_questions_with_two_comparable_answers_are_topics() -> None:
    """A question with one answer, or with answers that have no respect in common, is left out; facts alone as well."""
    facts = {
        "single": builders.event(about="lonely"),
        "here": builders.event(about="mixed"),
        "there": builders.claim(about="mixed"),
        "alone": builders.event(),
    }
    questions = {"lonely": "When?", "mixed": "Who?"}
    assert reconcile(builders.unchecked(builders.article(facts=facts), topics=questions)) == ()


def test_topics_stand_in_the_order_of_the_dossier() -> None:
    """The dossier's list of topics decides the order, not the facts."""
    facts = {f"{name}-{number}": builders.event(about=name) for name in ("b", "a") for number in (1, 2)}
    found = reconcile(builders.unchecked(builders.article(facts=facts), topics={"a": "A?", "b": "B?"}))
    assert [(each.id, each.question, len(each.facts)) for each in found] == [("a", "A?", 2), ("b", "B?", 2)]


def widest(comparisons: list[Comparison]) -> int:
    """Give the widest relation, -1 where there is none."""
    return max((each.relation for each in comparisons), default=-1)


def compared(facts: list[Fact]) -> list[Comparison]:
    """Compare all facts as the answers to one question."""
    return [each for one in reconciled(facts) for each in one.comparisons]


@given(st.lists(answers(), max_size=5), answers())
def test_a_further_fact_never_narrows_the_difference(facts: list[Fact], further: Fact) -> None:
    """Whatever is added, sources that differed still differ as widely."""
    assert widest(compared([*facts, further])) >= widest(compared(facts))


questions = st.sampled_from(["When?", "How many?", "Is it so?", "What?"])


@given(st.lists(answers(), min_size=2, max_size=5), questions)
def test_answers_part_the_facts_by_equality(facts: list[Fact], question: str) -> None:
    """Each fact stands in one answer, and two facts of one answer are equal in all that is shown."""
    for one in reconciled(facts, question):
        assert sorted(fact.id for answer in one.answers for fact in answer.facts) == sorted(f.id for f in one.facts)
        place = {fact.id: number for number, answer in enumerate(one.answers) for fact in answer.facts}
        for each in (each for each in one.comparisons if each.dimension in one.shown):
            together = place[each.first.id] == place[each.second.id]
            assert not together or each.relation is Relation.CORROBORATES


@given(st.lists(answers(), min_size=2, max_size=5), questions)
def test_the_order_of_articles_changes_no_verdict(facts: list[Fact], question: str) -> None:
    """Articles the other way round give the same relation, answers and origins."""
    for one, other in zip(reconciled(facts, question), reconciled(facts[::-1], question), strict=True):
        assert (one.relation, one.shown, one.origins.independent) == (
            other.relation,
            other.shown,
            other.origins.independent,
        )
        assert len(one.answers) == len(other.answers)


@given(st.lists(answers(), min_size=2, max_size=4), st.integers(0, 3), st.sampled_from(["When?", "How many?"]))
def test_a_fact_told_twice_is_no_new_answer(facts: list[Fact], which: int, question: str) -> None:
    """A repetition in another article gives no further value, where one kind of value is asked for."""
    facts = [fact.model_copy(update={"certainty": Certainty.REPORTED}) for fact in facts]
    for one in reconciled(facts, question):
        (again,) = reconciled([*facts, facts[which % len(facts)]], question)
        assert (len(again.answers), again.relation) == (len(one.answers), one.relation)


def test_the_shipped_differences_show_by_themselves() -> None:
    """The day of Putin's arrival in 2024 and the size of the reinforcement of early 2025 are found to differ."""
    found = {each.id: each for each in differences(reconcile(load(content_folder()).dossier))}
    arrival, reinforcement = found["putin-arrival-2024"], found["reinforcement-size"]
    assert (arrival.relation, arrival.dimensions) == (Relation.DIFFERS, (Dimension.DATE,))
    assert {str(fact.date) for fact in arrival.facts} >= {"2024-06-18", "2024-06-19"}
    assert (reinforcement.relation, reinforcement.dimensions) == (Relation.DIFFERS_IN_PART, (Dimension.FIGURE,))
    ranges = [(fact.low, fact.high, fact.approximate) for fact in reinforcement.facts if isinstance(fact, Figure)]
    assert sorted(ranges) == [(Decimal(1000), Decimal(3000), False), (Decimal(3000), Decimal(3000), True)]
    assert found["arms-supply"].dimensions == (Dimension.CERTAINTY,)


def test_the_shipped_origins_count_no_echo() -> None:
    """Accusers and their intelligence are one, deniers and their officials too; unnamed sources stay unknown."""
    found = {each.id: each for each in reconcile(load(content_folder()).dossier)}
    counts = {name: (each.origins.independent, each.origins.unknown) for name, each in found.items()}
    assert counts["putin-arrival-2024"] == (3, False)
    assert counts["arms-supply"] == (3, True)
    assert [answer.origins.independent for answer in found["arms-supply"].answers] == [2, 1]
    assert counts["reinforcement-size"] == counts["first-deployment-size"] == (1, True)
    assert counts["kursk-control"] == counts["invasion-of-ukraine"] == (2, False)
    assert found["first-deployment-size"].relation is Relation.CORROBORATES

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.changes import Changes, changes
from briefing.analysis.changes.values import LABELS, FactChange, Fate, Value
from briefing.model.certainty import Certainty
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf
from briefing.model.facts import Fact, Figure, Importance, Quotation
from briefing.model.slots import Slot
from tests.unit.analysis.changes.dossiers import (
    article_called,
    moved,
    mutated,
    remade,
    renamed,
    shipped,
    small,
    with_facts,
    without,
)

FACTS = st.sampled_from([fact.id for fact in shipped().facts])


def only(found: Changes) -> FactChange:
    """Give the one fact that has changed."""
    (change,) = found.facts
    return change


def values(full_id: str, **fields: Any) -> tuple[tuple[str, str, str], ...]:
    """Give the values that are others where fields of a fact of the small dossier are changed."""
    change = only(changes(small(), mutated(small(), full_id, **fields)))
    assert change.fate is Fate.CHANGED
    return tuple((value.label, value.old, value.new) for value in change.values)


@pytest.mark.parametrize("dossier", [small(), shipped()], ids=["small", "shipped"])
def test_nothing_changes_by_itself(dossier: Dossier) -> None:
    """A dossier is not other than itself."""
    assert changes(dossier, dossier).is_empty


@pytest.mark.parametrize(
    ("full_id", "fields", "told"),
    [
        ("opening/opening", {"date": Edtf.parse("2024-05")}, [("date", "4 May 2024", "May 2024")]),
        ("opening/opening", {"date": None}, [("date", "4 May 2024", "")]),
        ("opening/opening", {"text": "It opened."}, [(
            "sentence", "The Harbour Office opened the Strait Bridge at Port Town again on 4 May 2024.", "It opened.",
        )]),
        ("opening/opening", {"certainty": Certainty.ALLEGED}, [("certainty", "established", "alleged")]),
        ("opening/opening", {"according_to": ("ana-berg",), "via": ("harbour-office",)}, [
            ("who says so", "Harbour Office", "Ana Berg, via Harbour Office"),
        ]),
        ("opening/opening", {"evidence": (2, 3)}, [("evidence", "paragraph 2", "paragraphs 2–3")]),
        ("opening/opening", {"importance": Importance.MINOR}, [("importance", "indispensable", "minor")]),
        ("opening/opening", {"people": ("ana-berg", "olaf-lind")}, [("people", "", "Ana Berg, Olaf Lind")]),
        ("opening/opening", {"places": ()}, [("places", "Port Town", "")]),
        ("opening/opening", {"act": None}, [("act", "opening", "")]),
        ("opening/opening", {"about": "repair-cost"}, [("question of fact", "", "What the repair of the bridge cost")]),
        ("opening/cost", {"low": Decimal(2_000_000)}, [("figure", "3 million crowns", "2–3 million crowns")]),
        ("opening/cost", {"high": None}, [("figure", "3 million crowns", "3 million or more crowns")]),
        ("opening/cost", {"approximate": True}, [("figure", "3 million crowns", "about 3 million crowns")]),
        ("opening/cost", {"unit": "pounds"}, [("unit", "crowns", "pounds")]),
        ("opening/cost", {"of": "price"}, [("what is counted", "cost of the repair", "price")]),
        ("opening/cost", {"as_written": "3m"}, [("as written", "three million", "3m")]),
        ("opening/road-again", {"words": "our road"}, [("words", "we have our road again", "our road")]),
        ("opening/road-again", {"speaker": "inscription"}, [("speaker", "Ana Berg", "inscription")]),
        ("opening/berg-master", {"holder": "olaf-lind"}, [("holder", "Ana Berg", "Olaf Lind")]),
        ("opening/berg-master", {"office": "mayor"}, [("office", "harbour master", "mayor")]),
    ],
)  # fmt: skip
def test_each_value_is_told_old_and_new(full_id: str, fields: dict[str, Any], told: list[tuple[str, str, str]]) -> None:
    """A changed field is told by its name for people, as it was printed and as it is, and no other field is."""
    assert values(full_id, **fields) == tuple(told)


def test_what_prints_alike_is_told_exactly() -> None:
    """Two dates that print alike but are not the same are told apart by what stands in the files."""
    first, second = (mutated(small(), "opening/opening", date=Edtf.parse(text)) for text in ("2024", "2024-XX"))
    (value,) = only(changes(first, second)).values
    assert (value.old, value.new) == ("2024 (2024)", "2024 (2024-XX)")


def test_lists_have_no_order_but_who_says_so_has() -> None:
    """Which person a file lists first is no change; whom an attribution names first prints, and is one."""
    both = ("ana-berg", "olaf-lind")
    first = mutated(small(), "opening/opening", people=both, according_to=both)
    second = mutated(small(), "opening/opening", people=both[::-1], according_to=both)
    third = mutated(small(), "opening/opening", people=both, according_to=both[::-1])
    assert changes(first, second).is_empty
    (value,) = only(changes(first, third)).values
    assert (value.old, value.new) == ("Ana Berg and Olaf Lind", "Olaf Lind and Ana Berg")


def test_another_kind_is_told_with_its_fields() -> None:
    """A figure that becomes a claim loses its number, its unit and what it counts."""
    cost = small().facts_by_id["opening/cost"]
    kept = ("id", "text", "about", "organisations", "according_to", "evidence", "certainty")
    payer = small().facts_by_id["opening/payer"]
    claim = payer.model_copy(update={name: getattr(cost, name) for name in kept})
    facts = {**small().articles[0].facts, "cost": claim}
    change = only(changes(small(), with_facts(small(), "opening", facts)))
    assert [value.field for value in change.values] == ["figure", "unit", "counted", "as-written", "kind"]
    assert all(value.new == "" for value in change.values[:-1])


def test_reordered_facts_and_articles_are_no_change() -> None:
    """In which order files list things is no matter."""
    articles = tuple(
        article.model_copy(update={"facts": dict([*article.facts.items()][::-1])})
        for article in reversed(shipped().articles)
    )
    assert changes(shipped(), remade(shipped(), articles=articles)).is_empty


def test_a_fact_under_another_id_is_renamed() -> None:
    """A new id is neither a loss nor a gain."""
    change = only(changes(small(), renamed(small(), "opening/payer", "who-paid")))
    assert (change.fate, change.moved) == (Fate.RENAMED, True)
    assert (change.old and change.old.id, change.new and change.new.id) == ("opening/payer", "opening/who-paid")


def test_ids_that_were_exchanged_are_followed() -> None:
    """Two facts that swap their ids are told as renamed, not as changed into each other."""
    name = "opening/aside"
    swapped = renamed(
        renamed(renamed(small(), "opening/payer", "aside"), "opening/lifetime", "payer"), name, "lifetime"
    )
    assert [change.fate for change in changes(small(), swapped).facts] == [Fate.RENAMED, Fate.RENAMED]


def test_an_id_given_to_another_fact_loses_nothing() -> None:
    """Where a fact takes another's id, the one is told as renamed and the other as added."""
    given = renamed(small(), "opening/payer", "who-paid")
    facts = dict(given.articles[0].facts)
    facts["payer"] = facts["lifetime"].model_copy(
        update={"id": "opening/payer", "about": "opening/payer", "text": "Engineers expect rust."}
    )
    found = changes(small(), with_facts(given, "opening", facts))
    assert {change.fact.id: change.fate for change in found.facts} == {
        "opening/who-paid": Fate.RENAMED,
        "opening/payer": Fate.ADDED,
    }


def test_a_fact_that_moves_to_another_article_is_told_with_what_changes() -> None:
    """A fact of another article still says the same; only the paragraphs are others."""
    source, target = "train-to-russia-2023/khasan-place", "emerging-order"
    same = only(changes(shipped(), moved(shipped(), source, target)))
    assert (same.fate, same.moved, same.article.id) == (Fate.RENAMED, True, target)
    elsewhere = mutated(moved(shipped(), source, target), f"{target}/khasan-place", evidence=(1,))
    change = only(changes(shipped(), elsewhere))
    assert (change.fate, change.moved) == (Fate.CHANGED, True)
    assert [value.field for value in change.values] == ["evidence"]


def test_an_article_under_another_id_moves_no_fact() -> None:
    """Facts of an article that only has another id are what they were, whoever they speak for."""
    found = changes(shipped(), article_called(shipped(), "emerging-order", "order"))
    assert found.facts == ()
    assert [(change.fate, change.new and change.new.id) for change in found.articles] == [(Fate.RENAMED, "order")]


def test_a_fact_of_a_renamed_article_is_followed() -> None:
    """What changes in an article that also has another id is told as a change of the fact."""
    called = article_called(shipped(), "emerging-order", "order")
    change = only(changes(shipped(), mutated(called, "order/putin-travels", date=Edtf.parse("2024-06-17"))))
    assert (change.fate, change.moved) == (Fate.CHANGED, False)
    assert change.values == (Value("date", "18 June 2024", "17 June 2024"),)


def test_changes_stand_in_the_order_of_the_new_dossier() -> None:
    """What was removed stands behind what it stood behind; what was the first of its article stands first."""
    names = [*small().articles[0].facts]
    changed = without(without(without(small(), "opening/opening"), "opening/road-again"), "opening/cost")
    changed = mutated(changed, "opening/lind-mayor", evidence=(8,))
    changed = mutated(changed, "opening/lifetime", evidence=(5,))
    assert names == ["opening", "berg-master", "lind-mayor", "road-again", "cost", "lifetime", "payer"]
    found = [(change.fact.id.partition("/")[2], change.fate.value) for change in changes(small(), changed).facts]
    assert found == [
        ("opening", "removed"),
        ("lind-mayor", "changed"),
        ("road-again", "removed"),
        ("cost", "removed"),
        ("lifetime", "changed"),
    ]


def test_facts_of_a_removed_article_stand_last() -> None:
    """With an article all of its facts are gone; they are told behind those of the articles that are left."""
    first = shipped().articles[0]
    rest = remade(shipped(), articles=shipped().articles[1:])
    changed = mutated(rest, "shoigu-june-2025/first-troops", evidence=(14,))
    found = changes(shipped(), changed)
    assert found.facts[0].fact.id == "shoigu-june-2025/first-troops"
    assert [change.fact.id for change in found.facts[1:]] == [fact.id for fact in first.facts.values()]
    assert {change.fate for change in found.facts[1:]} == {Fate.REMOVED}


def test_stems_change_the_quiz_alone() -> None:
    """Questions in the author's words are told apart, by what they ask for."""
    full_id = "emerging-order/putin-travels"
    asked = {
        **shipped().facts_by_id[full_id].questions,
        Slot.PERSON: "Who travelled?",
        Slot.CERTAINTY: "How sure is it?",
    }
    found = changes(shipped(), mutated(shipped(), full_id, questions=asked))
    assert not found.is_empty
    assert found.facts == ()
    assert [(change.fact.id, change.slots) for change in found.stems] == [(full_id, (Slot.PERSON, Slot.CERTAINTY))]


@settings(max_examples=12)
@given(full_id=FACTS)
def test_one_fact_taken_out_is_one_fact_removed_and_back_again(full_id: str) -> None:
    """Without a fact exactly that is removed, and seen the other way exactly that is added."""
    less = without(shipped(), full_id)
    removed, added = only(changes(shipped(), less)), only(changes(less, shipped()))
    assert (removed.fate, removed.fact.id, added.fate, added.fact.id) == (Fate.REMOVED, full_id, Fate.ADDED, full_id)


@settings(max_examples=12)
@given(full_id=FACTS, name=st.from_regex(r"[a-z]{3,9}-new", fullmatch=True))
def test_one_fact_renamed_is_exactly_that(full_id: str, name: str) -> None:
    """Whatever fact has another id, that alone is told."""
    change = only(changes(shipped(), renamed(shipped(), full_id, name)))
    assert (change.fate, change.old and change.old.id) == (Fate.RENAMED, full_id)
    assert change.fact.id.endswith(f"/{name}")


def changed_fields(fact: Fact) -> list[tuple[str, Any, str]]:
    """Give fields of a fact, each with another value and the name under which the change is told."""
    other = "pyongyang" if "pyongyang" not in fact.places else "moscow"
    fields: list[tuple[str, Any, str]] = [
        ("text", f"{fact.text} Or so.", "text"),
        ("date", Edtf.parse("1987-06-05"), "date"),
        ("places", (*fact.places, other), "places"),
        ("evidence", (99,), "evidence"),
        ("via", (*fact.via, "nis"), "says-so"),
        ("importance", Importance(fact.importance % 3 + 1), "importance"),
        ("certainty", Certainty.DENIED if fact.certainty is not Certainty.DENIED else Certainty.PLANNED, "certainty"),
    ]
    if isinstance(fact, Figure):
        fields += [("low", Decimal(1), "figure"), ("unit", f"{fact.unit} or so", "unit")]
    if isinstance(fact, Quotation):
        fields += [("words", f"{fact.words} indeed", "words")]
    return fields


@settings(max_examples=12)
@given(full_id=FACTS, choice=st.data())
def test_one_value_changed_is_exactly_that(full_id: str, choice: st.DataObject) -> None:
    """Whatever value of whatever fact is another, that alone is told, old and new; and so it is the other way round."""
    field, value, told = choice.draw(st.sampled_from(changed_fields(shipped().facts_by_id[full_id])))
    other = mutated(shipped(), full_id, **{field: value})
    forth, back = only(changes(shipped(), other)), only(changes(other, shipped()))
    assert (forth.fate, forth.fact.id, [each.field for each in forth.values]) == (Fate.CHANGED, full_id, [told])
    assert [(each.new, each.old) for each in back.values] == [(each.old, each.new) for each in forth.values]


def test_every_field_has_a_name_of_its_own() -> None:
    """No two fields are called alike, so that a reader knows which value is meant."""
    assert len({*LABELS.values()}) == len(LABELS)

from __future__ import annotations

from typing import Any, get_args

import pytest

from briefing.analysis.changes import Changes, changes
from briefing.analysis.changes.counting import counted
from briefing.analysis.changes.values import LABELS, Fate, Turn
from briefing.analysis.reconcile import differences, reconcile
from briefing.model.article import Article, Genre
from briefing.model.certainty import Certainty
from briefing.model.dossier import Confidence, Dossier, Judgement, Likelihood
from briefing.model.edtf import Edtf
from briefing.model.entities import Entities, EntityClass
from tests.unit.analysis.changes.dossiers import (
    mutated,
    remade,
    renamed,
    shipped,
    small,
    with_article,
    with_facts,
    with_person,
    without,
)

ARRIVAL = "putin-in-pyongyang-2024/putin-arrival"


def told(old: Dossier, new: Dossier) -> list[tuple[str, str, str]]:
    """Give what is other of the dossier as a whole."""
    return [(value.label, value.old, value.new) for value in changes(old, new).dossier]


def sourced(article: Article, **fields: Any) -> Article:
    """Change what an article says of itself."""
    return article.model_copy(update={"source": article.source.model_copy(update=fields)})


def opening(**fields: Any) -> Dossier:
    """Change fields of the article of the small dossier."""
    return with_article(small(), "opening", small().articles[0].model_copy(update=fields))


def of_article(found: Changes) -> list[tuple[str, str, str]]:
    """Give the values of the one article that has changed."""
    (change,) = found.articles
    return [(value.label, value.old, value.new) for value in change.values]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"title": "The strait"}, ("title", "The bridge at Port Town", "The strait")),
        ({"subtitle": "In one article"}, ("subtitle", "", "In one article")),
        ({"authors": ("A", "B")}, ("authors", "", "A and B")),
        ({"as_of": Edtf.parse("2024-07")}, ("as of", "1 June 2024", "July 2024")),
        ({"language": "en-US"}, ("language", "en-GB", "en-US")),
        ({"themes": {"traffic": "Cars"}}, ("theme", "Traffic across the strait", "Cars")),
        ({"topics": {"repair-cost": "What it cost"}}, (
            "question of fact", "What the repair of the bridge cost", "What it cost",
        )),
    ],
)  # fmt: skip
def test_the_dossier_as_a_whole_is_compared(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """Title, date, language, themes and questions are told old and new, and no fact has changed for it."""
    other = remade(small(), **fields)
    assert told(small(), other) == [expected]
    assert changes(small(), other).facts == ()


def test_themes_come_go_and_change_places() -> None:
    """A theme more or less is told by its title, and so is another order, which prints."""
    more = remade(small(), themes={"new": "New", **small().themes})
    assert told(small(), more) == [("theme", "", "New")]
    assert told(more, small()) == [("theme", "New", "")]
    turned = remade(small(), themes=dict([*more.themes.items()][::-1]))
    assert told(more, turned) == [
        ("order of the themes", "New, Traffic across the strait", "Traffic across the strait, New")
    ]


def test_other_ids_of_themes_topics_acts_and_entities_are_no_change() -> None:
    """What only has another id prints as before, wherever facts name it."""
    opened = mutated(small(), "opening/opening", theme="cars", act="open", organisations=("office",), by=("office",))
    facts = {
        name: fact.model_copy(update={"theme": "cars"}) for name, fact in opened.articles_by_id["opening"].facts.items()
    }
    cost = facts["cost"].model_copy(
        update={"about": "price", "organisations": ("office",), "according_to": ("office",)}
    )
    called = with_facts(opened, "opening", {**facts, "cost": cost})
    office = small().entities.organisations["harbour-office"]
    offices = {
        name: each.model_copy(update={"organisation": each.organisation and "office"})
        for name, each in small().entities.offices.items()
    }
    registry = {**dict(small().entities.__dict__), "organisations": {"office": office}, "offices": offices}
    agency = sourced(called.articles[0], agency="office")
    spoken = {
        name: fact.model_copy(update={"according_to": ("office",)})
        if fact.according_to == ("harbour-office",)
        else fact
        for name, fact in agency.facts.items()
    }
    other = remade(
        with_article(called, "opening", agency.model_copy(update={"facts": spoken})),
        themes={"cars": "Traffic across the strait"},
        acts={"open": "opening"},
        topics={"price": "What the repair of the bridge cost"},
        entities=Entities.model_construct(**{name: registry[name] for name in Entities.model_fields}),
    )
    assert changes(small(), other).is_empty


def test_a_name_is_told_once_and_not_in_every_fact() -> None:
    """An entity under another name is one change, however many facts name it."""
    found = changes(small(), with_person(small(), "ana-berg", name="Anna Berg", country=None))
    (change,) = found.entities
    assert found.facts == ()
    assert [(value.label, value.old, value.new) for value in change.values] == [
        ("name", "Ana Berg", "Anna Berg"),
        ("country", "North Island", ""),
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"aliases": ("A. Berg", "Mrs Berg")}, ("other names", "", "A. Berg, Mrs Berg")),
        ({"misspelt": ("Anna Berg",)}, ("spellings in the texts", "", "Anna Berg")),
        ({"part_of": "harbour-office"}, ("part of", "", "Harbour Office")),
        ({"family": "Bergh"}, ("family name", "Berg", "Bergh")),
    ],
)
def test_what_the_registry_says_is_compared(fields: dict[str, Any], expected: tuple[str, str, str]) -> None:
    """By what an answer or a text is known is no name that prints; nothing has changed only where that has not."""
    (change,) = changes(small(), with_person(small(), "ana-berg", **fields)).entities
    assert [(value.label, value.old, value.new) for value in change.values] == [expected]


def test_every_field_of_an_entity_has_a_label() -> None:
    """Whatever the registry says of an entity is compared."""
    for entity_class in EntityClass:
        of_class = get_args(Entities.model_fields[entity_class.value].annotation)[1]
        assert {name.replace("_", "-") for name in of_class.model_fields} <= {*LABELS}


def test_the_title_of_an_act_is_compared() -> None:
    """What kind of thing happened has another name."""
    acts = {name: title.upper() for name, title in shipped().acts.items()}
    found = told(shipped(), remade(shipped(), acts=acts))
    assert found == [("act", title, acts[name]) for name, title in shipped().acts.items()]


def test_what_an_article_says_of_itself_is_compared() -> None:
    """Title, kind, authors, days and the text itself are told, in one order."""
    article = sourced(
        small().articles[0],
        title="Bridge",
        genre=Genre.COMMENTARY,
        authors=("A. Hand",),
        published=Edtf.parse("2024-05-05"),
    )
    assert of_article(changes(small(), with_article(small(), "opening", article))) == [
        ("title", "Bridge opens again", "Bridge"),
        ("authors", "", "A. Hand"),
        ("kind of text", "report", "commentary"),
        ("published", "", "5 May 2024"),
    ]


def test_articles_come_and_go() -> None:
    """An article more or less is told as such, with all of its facts."""
    rest = remade(shipped(), articles=shipped().articles[:-1])
    gone = shipped().articles[-1]
    for old, new, fate in ((shipped(), rest, Fate.REMOVED), (rest, shipped(), Fate.ADDED)):
        found = changes(old, new)
        assert [(each.fate, each.article.id) for each in found.articles] == [(fate, gone.id)]
        assert [each.fact.id for each in found.facts if each.fate is fate] == [fact.id for fact in gone.facts.values()]


def test_a_summary_is_compared_by_sentences() -> None:
    """Only the sentence that is another is told; one more and one less stand alone."""
    text = small().articles[0].summary
    changed = text.replace("in the rain", "in the sun")
    ((label, old, new),) = of_article(changes(small(), opening(summary=changed)))
    assert (label, "in the rain" in old, "in the sun" in new, "[" in new) == ("summary", True, True, False)
    more = text.replace("[berg-master, road-again]", "[berg-master, road-again] It rained. [opening]")
    assert of_article(changes(small(), opening(summary=more))) == [("summary", "", "It rained.")]
    assert of_article(changes(opening(summary=more), small())) == [("summary", "It rained.", "")]


def test_where_lines_break_is_no_change() -> None:
    """A summary that is set in other lines says what it said."""
    article = small().articles[0]
    lines = article.summary.replace("every car, every\nlorry", "every car,\nevery lorry")
    assert lines != article.summary
    assert changes(small(), opening(summary=lines)).is_empty


def test_other_facts_behind_a_sentence_are_told_in_brackets() -> None:
    """A sentence of the same words that rests on other facts is told with their ids."""
    changed = small().articles[0].summary.replace("[lind-mayor, opening]", "[lind-mayor]")
    ((_, old, new),) = of_article(changes(small(), opening(summary=changed)))
    assert old.endswith("(opening/lind-mayor, opening/opening)")
    assert new.endswith("(opening/lind-mayor)")


def test_a_renamed_fact_changes_no_summary_and_no_judgement() -> None:
    """Sentences that cite a fact by its new id are what they were."""
    called = renamed(small(), "opening/lifetime", "life")
    article = called.articles[0]
    summary = article.summary.replace("[lifetime]", "[life]")
    cited = small().judgements[0].text.replace("opening/lifetime", "opening/life")
    judgement = small().judgements[0].model_copy(update={"text": cited})
    other = with_article(called, "opening", article.model_copy(update={"summary": summary}))
    found = changes(small(), remade(other, judgements=(judgement,)))
    assert (found.articles, found.judgements) == ((), ())
    assert [change.fate for change in found.facts] == [Fate.RENAMED]


def test_paragraphs_of_a_summary_print_and_are_told() -> None:
    """The same sentences in other paragraphs are a change that prints."""
    joined = small().articles[0].summary.replace("\n\n", "\n")
    assert of_article(changes(small(), opening(summary=joined))) == [
        ("sentences in each paragraph of the summary", "3, 3", "6")
    ]


def judged(*judgements: Judgement) -> Dossier:
    """Give the small dossier other judgements."""
    return remade(small(), judgements=judgements)


FIRST = small().judgements[0]
SECOND = FIRST.model_copy(update={"text": "Ferries are unlikely to run for long. [opening/opening]"})


def test_judgements_are_compared_value_by_value() -> None:
    """Wording, likelihood, confidence and its basis are told."""
    other = FIRST.model_copy(
        update={
            "text": FIRST.text.replace("before winter", "before autumn"),
            "likelihood": Likelihood.VERY_LIKELY,
            "confidence": Confidence.LOW,
            "because": "One report.",
        }
    )
    (change,) = changes(small(), judged(other)).judgements
    assert (change.fate, change.number) == (Fate.CHANGED, 1)
    assert [(value.label, value.new) for value in change.values] == [
        ("sentence", "The bridge is likely to carry all traffic before autumn."),
        ("likelihood", "very likely"),
        ("confidence", "low"),
        ("basis of the confidence", "One report."),
    ]


def test_judgements_come_go_and_change_places() -> None:
    """A judgement of other words is another one; where both stay and swap, their order is told."""
    both, turned = judged(FIRST, SECOND), judged(SECOND, FIRST)
    assert [(each.fate, each.number) for each in changes(small(), both).judgements] == [(Fate.ADDED, 2)]
    assert [(each.fate, each.number) for each in changes(both, small()).judgements] == [(Fate.REMOVED, 2)]
    assert changes(both, turned).judgements == ()
    assert told(both, turned) == [("order of the key judgements", "1, 2", "2, 1")]
    assert told(small(), turned) == []


def test_a_disagreement_appears_and_is_settled() -> None:
    """A date that agreed and does not is a disagreement that appeared; the other way round it is settled."""
    agreeing = mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-18"))
    (appeared,) = changes(agreeing, shipped()).disagreements
    assert (appeared.turn, appeared.topic.id) == (Turn.APPEARED, "putin-arrival-2024")
    assert [(value.label, value.old, value.new) for value in appeared.values] == [
        ("answers", "18 June 2024; 2024", "18 June 2024; 19 June 2024; 2024"),
        ("verdict", "one is more precise; three independent origins", "differ; three independent origins"),
    ]
    (settled,) = changes(shipped(), agreeing).disagreements
    assert (settled.turn, settled.question) == (Turn.SETTLED, appeared.question)


def test_a_disagreement_is_settled_when_its_answers_are_gone() -> None:
    """Where fewer than two facts answer, nobody differs; the last question is told with what it was."""
    one = without(without(shipped(), "shoigu-march-2025/putin-visit"), ARRIVAL)
    (found,) = changes(shipped(), one).disagreements
    assert (found.turn, found.new) == (Turn.SETTLED, None)
    assert [value.new for value in found.values] == ["", ""]
    topics = {name: each for name, each in one.topics.items() if name != "putin-arrival-2024"}
    alone = mutated(one, "emerging-order/putin-travels", about="emerging-order/putin-travels")
    (last,) = changes(shipped(), remade(alone, topics=topics)).disagreements
    assert (last.turn, last.question) == (Turn.SETTLED, found.question)


def test_a_disagreement_with_other_answers_has_changed() -> None:
    """Sources that still differ, but otherwise, are told; a renamed fact or other evidence is no other answer."""
    other = mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-20"))
    (found,) = changes(shipped(), other).disagreements
    assert found.turn is Turn.CHANGED
    assert [value.field for value in found.values] == ["answers"]
    assert changes(shipped(), renamed(shipped(), ARRIVAL, "arrived")).disagreements == ()
    assert changes(shipped(), mutated(shipped(), ARRIVAL, evidence=(2,))).disagreements == ()


def test_disagreements_are_those_of_the_comparison() -> None:
    """Against a dossier without facts on a question, all that differ now have appeared."""
    topics = dict.fromkeys(shipped().topics, "")
    articles = tuple(
        article.model_copy(
            update={
                "facts": {
                    name: fact.model_copy(update={"about": fact.id}) if fact.about in topics else fact
                    for name, fact in article.facts.items()
                }
            }
        )
        for article in shipped().articles
    )
    found = changes(remade(shipped(), articles=articles), shipped()).disagreements
    assert {each.turn for each in found} == {Turn.APPEARED}
    assert [each.topic.id for each in found] == [each.id for each in differences(reconcile(shipped()))]


def test_how_much_has_changed_is_counted() -> None:
    """Facts, articles, judgements and disagreements are counted by what has become of them."""
    other = without(mutated(shipped(), ARRIVAL, date=Edtf.parse("2024-06-18")), "train-to-russia-2023/khasan-place")
    other = mutated(other, "train-to-russia-2023/soviet-designs", certainty=Certainty.ALLEGED)
    assert counted(changes(shipped(), other)) == "1 fact removed, 2 changed; 1 disagreement settled"
    assert counted(changes(small(), judged(FIRST, SECOND))) == "1 key judgement added"
    assert counted(changes(shipped(), remade(shipped(), articles=()))).startswith(
        "301 facts removed; 5 articles removed"
    )
    assert counted(changes(small(), small())) == ""

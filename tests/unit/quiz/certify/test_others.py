"""Certificates of certainties, events, orders, articles and counts, and of whole questions with their choices."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.slots import Slot
from briefing.quiz.certify import Code, Refusal, certify
from briefing.quiz.question import Certificate, Choice
from briefing.quiz.values import Sequence, Term
from tests import builders
from tests.unit.quiz.certify.asking import ask, certainty, day, refused, visit, world


def claim(how: str, **fields: Any) -> builders.Tree:
    """Give a claim of a certainty, told by a named source."""
    return builders.claim(**{"certainty": how, "about": "so", "according_to": "ben", **fields})


def test_a_certainty_on_which_sources_differ_is_not_asked() -> None:
    """What one alleges and another denies has no certainty of its own; attributed it has, but no such distractor."""
    known = world({"fact": claim("denied")}, fact=claim("alleged"))
    assert refused(ask(known, Slot.CERTAINTY, about="so"), known) is Code.DISPUTED
    question = ask(known, Slot.CERTAINTY, about="so", article="a0")
    assert refused(question, known) is None
    assert refused(question, known, certainty("denied")) is Code.MAY_BE_RIGHT
    assert refused(question, known, certainty("planned")) is None


@pytest.mark.parametrize(
    ("how", "other", "code"),
    [
        ("reported", "established", Code.OVERLAP),
        ("reported", "alleged", Code.OVERLAP),
        ("assessed", "speculated", Code.OVERLAP),
        ("reported", "planned", None),
        ("reported", "denied", None),
        ("alleged", "established", None),
        ("planned", "assessed", None),
    ],
)
def test_certainties_that_a_fair_reader_could_defend_are_no_rivals(how: str, other: str, code: Code | None) -> None:
    """What somebody reports may be taken as established or alleged, but not as planned or denied."""
    known = world(fact=claim(how))
    assert refused(ask(known, Slot.CERTAINTY, about="so"), known, certainty(other)) is code


def test_what_an_article_judges_itself_may_be_taken_as_a_fact() -> None:
    """In its own voice only the tone tells a judgement from a fact; of a named source the wording does."""
    own = world(fact=claim("assessed", according_to="a0"))
    assert refused(ask(own, Slot.CERTAINTY, about="so"), own, certainty("established")) is Code.OVERLAP
    named = world(fact=claim("assessed"))
    assert refused(ask(named, Slot.CERTAINTY, about="so"), named, certainty("established")) is None


def test_an_event_is_apart_from_the_day_asked_about_in_all_sources() -> None:
    """What another article dates to that day, what has no date and what answers the same question is no distractor."""
    known = world(
        {"told": visit("2024-05-04", about="visit-day", by="ben", people="ben")},
        fact=visit(),
        disputed=visit("2024-07-07", about="visit-day", by="ben", people="ben"),
        month=visit("2024-05", by="cem", people="cem"),
        undated=builders.claim(),
        other=visit("2024-08-08", text="Dag came.", by="dag", people="dag"),
    )
    question = ask(known, Slot.EVENT, window="2024-05-04")
    assert refused(question, known) is None
    codes = {
        name: refused(question, known, Term(f"a0/{name}", "event"))
        for name in ("disputed", "month", "undated", "other")
    }
    assert codes == {
        "disputed": Code.MAY_BE_RIGHT,
        "month": Code.MAY_BE_RIGHT,
        "undated": Code.UNDATED,
        "other": None,
    }
    disputed = ask(known, Slot.EVENT, fact="a0/disputed", window="2024-07-07")
    assert refused(disputed, known) is Code.DISPUTED


def met(when: str, text: str, **fields: Any) -> builders.Tree:
    """Give a meeting of Ana and Ben in the town."""
    parts = {"organisations": [], "people": ["ana", "ben"], "by": ["ana", "ben"], "places": "town", "act": "meeting"}
    return builders.event(date=when, text=text, **{**parts, **fields})


@pytest.mark.parametrize(
    ("text", "fields", "code"),
    [
        ("Ana met Ben in the Town on 4 August 2024.", {"by": "ana"}, Code.MAY_BE_RIGHT),
        ("Ben saw Ana on 4 August 2024.", {"by": "ben", "places": []}, Code.MAY_BE_RIGHT),
        ("Ana and Ben met on 4 August 2024.", {"act": "talks"}, Code.MAY_BE_RIGHT),
        ("Ana and Ben met at the Bay on 4 August 2024.", {"places": "bay"}, None),
        ("Ana met Cem in the Town on 4 August 2024.", {"by": "ana", "people": ["ana", "cem"]}, None),
        ("Ana and Ben quarrelled in the Town on 4 August 2024.", {"act": "quarrel"}, None),
    ],
)
def test_what_may_be_taken_for_an_event_of_the_day_is_no_distractor(
    text: str, fields: dict[str, Any], code: Code | None
) -> None:
    """Whether Ana met Ben or both met, who knows of a meeting on that day is right to choose it; in no order either."""
    known = world(
        fact=met("2024-05-04", "Ana and Ben met in the Town on 4 May 2024."),
        other=met("2024-08-04", text, **fields),
        first=visit("2023-01-01", text="Dag was there.", by="dag", people="dag", act="stay"),
    )
    question = ask(known, Slot.EVENT, window="2024-05-04")
    assert refused(question, known, Term("a0/other", "event")) is code
    order = ask(known, Slot.ORDER, Sequence(("a0/first", "a0/fact", "a0/other")))
    assert refused(order, known) is (code and Code.AMBIGUOUS)


def test_an_event_of_the_day_that_is_not_the_key_is_no_distractor_under_another_date() -> None:
    """Ben was in the Town on the day, too: that he was there in August, told in the same words, is no wrong answer."""
    known = world(
        fact=met("2024-05-04", "Ana and Ben met in the Town on 4 May 2024."),
        also=visit("2024-05-04", text="Cem visited the Town on 4 May 2024.", by="cem", people="cem"),
        month=visit("2024-05", text="Dag visited the Town in May 2024.", by="dag", people="dag"),
        other=visit("2024-08-04", text="Cem visited the Town on 4 August 2024.", by="cem", people="cem"),
        wide=visit("2024-09-04", text="Dag came to the Town on 4 September 2024.", by="dag", people="dag"),
    )
    question = ask(known, Slot.EVENT, window="2024-05-04")
    for name in ("also", "month", "other", "wide"):
        assert refused(question, known, Term(f"a0/{name}", "event")) is Code.MAY_BE_RIGHT


def test_an_order_has_no_event_that_may_be_taken_for_one_at_another_place_in_it() -> None:
    """Cem came in August as well: which of the visits is meant decides where it belongs, unless both do alike."""
    facts = {
        "fact": met("2024-05-04", "Ana and Ben met in the Town on 4 May 2024."),
        "cem": visit("2024-03-04", text="Cem visited the Town on 4 March 2024.", by="cem", people="cem"),
    }
    order = Sequence(("a0/cem", "a0/fact"))
    for when, code in (("2024-08-04", Code.AMBIGUOUS), ("2024-01-04", None)):
        known = world({"again": visit(when, text="Cem came to the Town.", by="cem", people="cem")}, **facts)
        assert refused(ask(known, Slot.ORDER, order), known) is code


@pytest.mark.parametrize("text", ["Cem left the Town.", "Cem left the Town early.", "The Town Cem left."])
def test_choices_of_events_are_told_apart_by_their_words(text: str) -> None:
    """Two labels in the same words, or one in some of those of the other, stand beside each other in no set."""
    known = world(
        fact=met("2024-05-04", "Ana and Ben met in the Town on 4 May 2024."),
        one=visit("2023-01-01", text="Cem left the Town.", by="cem", people="cem", act="departure"),
        two=visit("2022-01-01", text=text, by="cem", people="cem", act="journey"),
    )
    question = ask(known, Slot.EVENT, window="2024")
    shown = [Choice(name, Term(f"a0/{name}", "event")) for name in ("fact", "one", "two")]
    found = certify(question, shown, known)
    assert isinstance(found, Refusal)
    assert found.code is Code.OVERLAP
    order = ask(known, Slot.ORDER, Sequence(("a0/two", "a0/one", "a0/fact")))
    assert refused(order, known) is Code.AMBIGUOUS


def test_the_texts_of_an_order_differ() -> None:
    """However the events are told to the reader, two in the same text can't be put in order."""
    known = world(fact=visit("2023"), second=met("2024-05-04", "Ana and Ben met in the Town on 4 May 2024."))
    question = ask(known, Slot.ORDER, Sequence(("a0/fact", "a0/second")))
    shown = [
        Choice(text, Term(f"a0/{name}", "event")) for text, name in (("It was so", "fact"), ("it was so", "second"))
    ]
    found = certify(question, shown, known)
    assert isinstance(found, Refusal)
    assert found.code is Code.OVERLAP


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        (("2023", "2024-05-04", "2024-06"), None),
        (("2023", "2023-05-04", "2024-06"), Code.OVERLAP),
        (("2024-06", "2024-05-04", "2023"), Code.OVERLAP),
        (("2023", "2024-05-04", "2024-05-04/2024-06-07"), Code.OVERLAP),
    ],
)
def test_events_in_order_are_apart_in_time(dates: tuple[str, ...], code: Code | None) -> None:
    """Each is over before the next; a year around a day is not."""
    doing = {"fact": "Ana came", "second": "Ben spoke", "third": "Cem went"}
    several = zip(doing.items(), dates, strict=True)
    facts = {name: visit(when, text=f"{text}.", act=f"act-of-{name}") for (name, text), when in several}
    known = world(**facts)
    order = Sequence(tuple(f"a0/{name}" for name in facts))
    question = ask(known, Slot.ORDER, order)
    assert refused(question, known) is code
    if code is None:
        assert refused(question, known, Sequence(order.facts[::-1])) is None
        choices = [Choice(name, Term(name, "event")) for name in order.facts[::-1]]
        assert isinstance(certify(question, choices, known), Certificate)
        assert isinstance(certify(question, choices[1:], known), Refusal)


def test_an_order_holds_in_all_sources() -> None:
    """Where another article dates one of the events before the other, their order can't be asked."""
    facts = {
        "fact": visit("2024-05-04", about="visit-day"),
        "second": visit("2024-06-04", text="Ben came.", by="ben", people="ben"),
    }
    order = Sequence(("a0/fact", "a0/second"))
    known = world({"told": visit("2024-07-07", about="visit-day")}, **facts)
    assert refused(ask(known, Slot.ORDER, order), known) is Code.OVERLAP
    agreed = world({"told": visit("2024", about="visit-day")}, **facts)
    assert refused(ask(agreed, Slot.ORDER, order), agreed) is None


def test_an_article_is_asked_if_no_other_tells_it() -> None:
    """An article that answers the same question makes it two; one with a fact that may be meant is no distractor."""
    asks: dict[str, Any] = {"act": "visit", "by": frozenset({"ana"}), "entities": frozenset({"ana", "town"})}
    known = world({"told": visit("2024", by="ana")}, {"told": visit(by="ben", people="ben")}, fact=visit())
    question = ask(known, Slot.ARTICLE, **asks)
    assert refused(question, known) is None
    assert refused(question, known, Term("a1", "article")) is Code.MAY_BE_RIGHT
    assert refused(question, known, Term("a2", "article")) is None
    both = world({"told": visit(about="visit-day")}, fact=visit(about="visit-day"))
    assert refused(ask(both, Slot.ARTICLE, **asks), both) is Code.AMBIGUOUS


def test_what_a_number_counts_is_apart_from_what_others_count() -> None:
    """A distractor is something of which every number that the dossier gives is another one."""
    known = world(
        fact=builders.figure(of="cost of the bridge"),
        same=builders.figure(of="cost of the road", low="2,800,000", high="3,200,000"),
        other=builders.figure(of="cost of the port", low="9,000,000", high="9,000,000"),
    )
    question = ask(known, Slot.UNIT)
    assert refused(question, known) is None
    assert refused(question, known, Term("cost of the road", "count")) is Code.MAY_BE_RIGHT
    assert refused(question, known, Term("cost of the port", "count")) is None
    assert refused(question, known, Term("cost of the moon", "count")) is Code.OTHER_TYPE


def choices(*texts: str) -> list[Choice]:
    """Make choices of dates."""
    return [Choice(text, day(text)) for text in texts]


def test_a_certificate_has_a_line_for_everything() -> None:
    """Key, subject and each distractor are reasoned, in sentences; the key needs no second line."""
    known = world(fact=visit())
    question = ask(known, Slot.DATE, act="visit", by=frozenset({"ana"}), entities=frozenset({"ana"}))
    found = certify(question, choices("2024-05-06", "2024-05-04", "2023-05-06"), known)
    assert isinstance(found, Certificate)
    assert [reason.subject for reason in found.reasons] == ["key", "subject", "2024-05-06", "2023-05-06"]
    assert all(reason.because.endswith(".") for reason in found.reasons)
    assert isinstance(certify(question, (), known), Certificate)


@pytest.mark.parametrize(
    ("shown", "code"),
    [
        (("2024-05-06", "2024-05-07"), Code.NO_KEY),
        (("2024-05-04", "2024-05-04"), Code.NO_KEY),
        (("2024-05-04", "2024-05-06", "2024-05-06"), Code.OVERLAP),
        (("2024-05-04", "2023-05-06", "2023-05"), Code.OVERLAP),
        (("2024-05-04", "2024-05"), Code.OVERLAP),
    ],
)
def test_choices_exclude_each_other(shown: tuple[str, ...], code: Code) -> None:
    """The key is there once, and no two choices can be right together."""
    known = world(fact=visit())
    found = certify(ask(known, Slot.DATE, act="visit"), choices(*shown), known)
    assert isinstance(found, Refusal)
    assert found.code is code


def test_one_event_told_twice_is_one_choice() -> None:
    """Two facts that answer one question don't stand beside each other as choices."""
    known = world(
        {"told": visit("2023", about="visit-day", by="ben", people="ben")},
        fact=visit(),
        other=visit("2023", about="visit-day", by="ben", people="ben"),
    )
    question = ask(known, Slot.EVENT, window="2024")
    shown = [Choice(name, Term(name, "event")) for name in ("a0/fact", "a0/other", "a1/told")]
    found = certify(question, shown, known)
    assert isinstance(found, Refusal)
    assert found.code is Code.OVERLAP

"""Certificates against brute force: over random small dossiers no admitted question has a second right choice.

The oracle shares no code with the certificates. It picks one point of every value (a day of a date, a number of a
range) and, where a fact leaves something out, every way to
fill it in. In each world so made the key has to be right and every distractor wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.edtf import Edtf
from briefing.model.slots import Slot
from briefing.quiz.certify import Refusal, admit, allow, certify
from briefing.quiz.knowing import Known
from briefing.quiz.propositions import named
from briefing.quiz.question import Choice, Question
from briefing.quiz.values import Sequence, Term, apart
from tests import builders
from tests.unit.quiz.certify.asking import ask, day, world

ACTS = ("visit", "meeting")
TEXTS = (
    "It was so",
    "It was not so",
    "Something else happened",
    "Something happened",
    "Others came and went",
    "All met",
)
PEOPLE = ("ana", "ben", "cem")
PLACES = ("north", "town", "bay", "south")
WITHIN = {"town": {"town", "north"}, "bay": {"bay", "north"}, "north": {"north"}, "south": {"south"}}
DAYS = tuple(f"2024-05-{number:02}" for number in (30, 31)) + tuple(f"2024-06-{number:02}" for number in (1, 2, 3))
DATES = (
    *DAYS,
    "2024-05",
    "2024-06",
    "2024",
    "2023",
    "[2024-05-31..2024-06-02]",
    "2024-06-01~",
    "2024-05-30/2024-06-01",
)
TOPIC = "visit-day"


class Told(NamedTuple):
    """A fact as it is drawn."""

    article: int
    kind: str
    act: str
    by: frozenset[str]
    people: frozenset[str]
    place: str
    date: str
    about: str
    text: str

    def tree(self) -> builders.Tree:
        """Write it for a dossier; what it leaves out is left out."""
        fields: dict[str, Any] = {"people": sorted(self.people | self.by), "by": sorted(self.by), "evidence": "1"}
        optional = {"act": self.act, "places": self.place, "date": self.date, "about": self.about}
        fields |= {name: value for name, value in optional.items() if value}
        if self.kind == "event":
            return {"kind": "event", "text": f"{self.text}.", **fields}
        return {"kind": "claim", "text": f"{self.text}.", **fields}


def told(kind: str = "event") -> st.SearchStrategy[Told]:
    """Draw a fact."""
    some = st.frozensets(st.sampled_from(PEOPLE), max_size=2)
    return st.builds(
        Told,
        st.integers(0, 1),
        st.just(kind),
        st.sampled_from((*ACTS, "")),
        some,
        some,
        st.sampled_from((*PLACES, "")),
        st.sampled_from(DATES if kind == "event" else (*DATES, "")),
        st.sampled_from(("", "", TOPIC)),
        st.sampled_from(TEXTS),
    )


SEVERAL = st.tuples(
    told().map(lambda fact: fact._replace(article=0, by=fact.by or frozenset({"ana"}))),
    st.lists(st.one_of(told(), told("claim")), max_size=4),
)


def known(first: Told, others: Iterable[Told]) -> Known:
    """Know a dossier of such facts; the first is a0/fact, the others a0/f1, a1/f2 …."""
    facts: tuple[dict[str, builders.Tree], dict[str, builders.Tree]] = ({"fact": first.tree()}, {})
    for number, fact in enumerate(others):
        facts[fact.article][f"f{number}"] = fact.tree()
    return world(facts[1], **facts[0])


def days_in(text: str) -> set[int]:
    """Give all days that a date may mean, one by one."""
    found = Edtf.parse(text)
    slack = 1 if found.approximate else 0
    return {*range(found.earliest.toordinal() - slack, found.latest.toordinal() + slack + 1)}


class Stem(NamedTuple):
    """What a stem says."""

    act: str
    by: frozenset[str]
    place: str
    window: str
    article: str

    def asks(self) -> dict[str, Any]:
        """Write it as a description."""
        named = self.by | ({self.place} if self.place else set())
        window = {"window": self.window} if self.window else {}
        return {"act": self.act or None, "by": self.by, "entities": named, "article": self.article, **window}


def stems(fact: Told, hidden: bool = False) -> Iterator[Stem]:
    """Give all stems that a fact fits, that say more of it or less."""
    for act, place, article, window in product({fact.act, ""}, {fact.place, ""}, ("", "a0"), ("", "2024", "2024-05")):
        if not window or days_in(fact.date) <= days_in(window):
            yield Stem(act, frozenset() if hidden else fact.by, place, window, article)


def can_be_one(place: str, other: str) -> bool:
    """Tell whether two places may be one."""
    return place in WITHIN[other] or other in WITHIN[place]


def has_common_ground(fact: Told, stem: Stem) -> bool:
    """Tell whether a fact names the act, or somebody or something that the stem names, or that holds it."""
    by_place = bool(fact.place and stem.place) and can_be_one(fact.place, stem.place)
    return bool(fact.act and stem.act) or by_place or not stem.by.isdisjoint(fact.by | fact.people)


def is_of_another_matter(fact: Told, stem: Stem) -> bool:
    """Tell whether a fact leaves out somebody or something that the stem names, and nothing else brings it near.

    What else brings it near is the stem's act, or that it is an event that could have been any act.
    """
    near = stem.act == fact.act if fact.act and stem.act else fact.kind == "event" and not fact.act
    named = fact.by | fact.people
    return not near and not (
        stem.by <= named and (not stem.place or bool(fact.place and can_be_one(stem.place, fact.place)))
    )


def days_meant_by(fact: Told, several: Iterable[Told]) -> set[int]:
    """Give the days that a fact may mean, as far as nothing that answers the same question of fact is more precise."""
    dates = [days_in(each.date) for each in several if each.date and each.kind == fact.kind and is_same(each, fact)]
    given = [days for days in dates if not fact.date or days <= days_in(fact.date)]
    finest = [days for days in given if not any(other < days for other in given)]
    return {pick for days in finest for pick in days} if finest else days_in("2024") | days_in("2023")


def may_fit(fact: Told, stem: Stem, several: Iterable[Told]) -> bool:
    """Tell whether a fact, with all that it leaves out filled in somehow, is what the stem describes.

    One that names neither the act nor anybody or anything that the stem names is about something else.
    """
    if not has_common_ground(fact, stem) or is_of_another_matter(fact, stem):
        return False
    ways = product(
        [fact.act] if fact.act else ACTS,
        [fact.by] if fact.by else [frozenset(some) for size in (1, 2, 3) for some in combinations(PEOPLE, size)],
        [fact.place] if fact.place else PLACES,
        days_meant_by(fact, several),
    )
    window = days_in(stem.window) if stem.window else None
    return any(
        stem.act in {act, ""}
        and (not stem.by or stem.by <= by or by <= stem.by)
        and (not stem.place or can_be_one(stem.place, place))
        and (window is None or when in window)
        for act, by, place, when in ways
    )


def must_fit(fact: Told, stem: Stem) -> bool:
    """Tell whether a fact says all that the stem does, and the stem anything at all."""
    return (
        has_common_ground(fact, stem)
        and stem.act in {fact.act, ""}
        and stem.by <= fact.by
        and (not stem.place or (bool(fact.place) and stem.place in WITHIN[fact.place]))
        and (not stem.window or (bool(fact.date) and days_in(fact.date) <= days_in(stem.window)))
    )


def is_same(fact: Told, other: Told) -> bool:
    """Tell whether two facts answer one question of fact."""
    return fact is other or bool(fact.about and fact.about == other.about)


@settings(max_examples=80)
@given(SEVERAL)
def test_a_date_has_one_right_choice(facts: tuple[Told, list[Told]]) -> None:
    """All days of what must be meant lie within the key, and no day of what may be meant within a distractor."""
    first, others = facts
    dossier, several = known(first, others), [first, *others]
    for stem in stems(first):
        question = ask(dossier, Slot.DATE, about=first.about, **stem.asks())
        if not isinstance(admit(question, dossier), Refusal):
            assert all(pick in days_in(first.date) for pick in days_meant(several, stem))
            meant = [fact for fact in several if fact.date and (is_same(fact, first) or may_fit(fact, stem, several))]
            for text in DATES:
                if not isinstance(allow(question, day(text), dossier), Refusal):
                    assert days_in(text).isdisjoint(days_about(first, several))
                    picks = (pick for fact in (first, *meant) for pick in days_meant_by(fact, several))
                    assert days_in(text).isdisjoint(picks)


def days_about(event: Told, several: Iterable[Told]) -> set[int]:
    """Give the days on which somebody of an event acted there, as far as they hold the event's or lie next to them.

    Nobody can tell from the acts what belongs to one occasion, so they play no part.
    """
    around = (-1, 0, 1) if event.date in DAYS or "/" in event.date else (0,)
    near = {pick + step for pick in days_in(event.date) for step in around}
    found: set[int] = set()
    for fact in several if is_to_the_day(event) else ():
        if is_same(fact, event):
            continue
        is_by_them = not (fact.by or fact.people).isdisjoint(event.by | event.people)
        if is_to_the_day(fact) and is_by_them and may_be_there(fact, event) and near & days_in(fact.date):
            found |= days_in(fact.date)
    return found


def is_to_the_day(fact: Told) -> bool:
    """Tell whether a date is one of a few days, and not of one month."""
    return fact.date.count("-") > 1


def may_be_there(fact: Told, other: Told) -> bool:
    """Tell whether nothing says that two facts are of different places."""
    return not fact.place or not other.place or can_be_one(fact.place, other.place)


def days_meant(several: list[Told], stem: Stem) -> set[int]:
    """Give all days that what must be meant may have been on; 'May' beside '4 May' says no more."""
    given = [
        days_in(fact.date)
        for fact in several
        if fact.date and fact.kind == "event" and (is_same(fact, several[0]) or must_fit(fact, stem))
        if not stem.article or fact.article == 0
    ]
    return {pick for days in given if not any(other < days for other in given) for pick in days}


@settings(max_examples=80)
@given(SEVERAL)
def test_a_person_has_one_right_choice(facts: tuple[Told, list[Told]]) -> None:
    """Whoever did what must be meant is the key, and no distractor has to do with anything that may be meant."""
    first, others = facts
    dossier, several = known(first, others), [first, *others]
    for stem in stems(first, hidden=True):
        question = ask(dossier, Slot.PERSON, about=first.about, **stem.asks())
        if isinstance(admit(question, dossier), Refusal):
            continue
        for fact in several:
            if fact.kind == "event" and must_fit(fact, stem) and (not stem.article or fact.article == 0):
                assert fact.by <= first.by or (fact.about and first.about and fact.about != first.about)
        meant = [fact for fact in several if is_same(fact, first) or may_fit(fact, stem, several)]
        for name in PEOPLE:
            if not isinstance(allow(question, named({name}, dossier), dossier), Refusal):
                assert name not in first.by
                assert not any(name in fact.by | fact.people for fact in meant)
                there = [fact for fact in several if fact.place and is_to_the_day(fact) and is_to_the_day(first)]
                there = [fact for fact in there if first.place and may_be_there(fact, first)]
                together = [fact for fact in there if days_in(fact.date) & days_in(first.date)]
                assert not any(name in fact.by | fact.people for fact in together)
        for pair in map(frozenset, combinations(PEOPLE, 2)):
            if len(first.by) == 2 and not isinstance(allow(question, named(pair, dossier), dossier), Refusal):
                assert pair - first.by
                assert not any((pair - first.by) & (fact.by | fact.people) for fact in meant)


@settings(max_examples=100)
@given(SEVERAL)
def test_an_event_has_one_right_choice(facts: tuple[Told, list[Told]]) -> None:
    """The key lies within the time asked about on every day that any source gives, the distractors on none."""
    first, others = facts
    dossier = known(first, others)
    ids = ["a0/fact", *(f"a{fact.article}/f{number}" for number, fact in enumerate(others))]
    several = dict(zip(ids, [first, *others], strict=True))
    for window in ("2024-05", "2024-06", "2023", *DAYS):
        if not days_in(first.date) <= days_in(window):
            continue
        question = ask(dossier, Slot.EVENT, window=window)
        if isinstance(admit(question, dossier), Refusal):
            continue
        shown = [
            name
            for name in ids[1:]
            if several[name].kind == "event"
            if not isinstance(allow(question, Term(name, "event"), dossier), Refusal)
        ]
        assert all(
            days_in(fact.date).isdisjoint(days_in(window))
            for name in shown
            for fact in several.values()
            if fact.date and (is_same(fact, several[name]) or may_be_taken(several[name], fact))
        )


def may_be_taken(one: Told, other: Told) -> bool:
    """Tell whether a reader who knows of the one event may find it in what is told of the other, without the dates.

    The words of the one are among those of the other, or both tell of one act of the same people, who need not all be
    named if one of them acted in both, and of no two places.
    """
    if other.kind != "event":
        return False
    words, others = {*one.text.casefold().split()}, {*other.text.casefold().split()}
    first, second = one.by | one.people, other.by | other.people
    are_nested = (first <= second or second <= first) and not one.by.isdisjoint(other.by)
    is_one_deed = bool(one.act) and one.act == other.act and (first == second or are_nested)
    return words <= others or others <= words or (is_one_deed and may_be_there(one, other))


def finest_days(event: Told, events: Iterable[Told]) -> set[int]:
    """Give all days that any source may mean, but for sources that another refines."""
    given = [days_in(each.date) for each in events if is_same(each, event)]
    return {pick for days in given if not any(other < days for other in given) for pick in days}


@settings(max_examples=100)
@given(SEVERAL)
def test_an_order_holds_in_every_world(facts: tuple[Told, list[Told]]) -> None:
    """Whatever day each event was on, in whichever source, the order is the key's."""
    first, others = facts
    dossier = known(first, others)
    ids = ["a0/fact", *(f"a{fact.article}/f{number}" for number, fact in enumerate(others))]
    several = {name: fact for name, fact in zip(ids, [first, *others], strict=True) if fact.kind == "event"}
    for one, other in combinations(several, 2):
        if "a0/fact" in (one, other):
            for order in ((one, other), (other, one)):
                if not isinstance(admit(ask(dossier, Slot.ORDER, Sequence(order)), dossier), Refusal):
                    before, after = (finest_days(several[name], several.values()) for name in order)
                    assert max(before) < min(after)
                    earlier, later = (several[name] for name in order)
                    assert not may_be_taken(earlier, later)


@settings(max_examples=80)
@given(SEVERAL, st.sampled_from(DATES))
def test_a_contradicting_fact_removes_the_question_or_needs_a_source(facts: tuple[Told, list[Told]], date: str) -> None:
    """Another article gives another date to the same question: it is asked by source alone, and not with that date."""
    first, others = facts[0]._replace(about=TOPIC), facts[1]
    if not days_in(date).isdisjoint(days_in(first.date)):
        date = next(each for each in ("2023", "2024-05", "2024-06") if days_in(each).isdisjoint(days_in(first.date)))
    before, after = known(first, others), known(first, [*others, first._replace(article=1, date=date)])
    for stem in stems(first):
        question = ask(after, Slot.DATE, about=TOPIC, **stem.asks())
        if not stem.article and not isinstance(admit(question, before), Refusal):
            assert isinstance(admit(question, after), Refusal)
            assert isinstance(allow(question, day(date), after), Refusal)


@settings(max_examples=60)
@given(SEVERAL, st.lists(st.sampled_from(DATES), min_size=1, max_size=3, unique=True), st.data())
def test_a_certificate_is_what_its_parts_say(
    facts: tuple[Told, list[Told]], rivals: list[str], data: st.DataObject
) -> None:
    """There is one if the question is admitted, each distractor allowed and all choices are apart; not otherwise."""
    dossier = known(*facts)
    stem = data.draw(st.sampled_from([*stems(facts[0])]))
    question: Question = ask(dossier, Slot.DATE, about=facts[0].about, **stem.asks())
    shown = [Choice(facts[0].date, question.key), *(Choice(text, day(text)) for text in rivals)]
    sound = not isinstance(admit(question, dossier), Refusal)
    sound = sound and not any(isinstance(allow(question, each.value, dossier), Refusal) for each in shown[1:])
    sound = sound and all(apart(one.value, other.value) for one, other in combinations(shown, 2))
    assert isinstance(certify(question, shown, dossier), Refusal) is not sound

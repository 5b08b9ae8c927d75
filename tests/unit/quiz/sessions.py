"""Questions and sessions for tests: valid ones, so that each test says only what matters to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.model.slots import Slot
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure
from briefing.quiz.question import Certificate, Choice, Description, Form, Kind, Posed, Question
from briefing.quiz.session.plan import Plan, Turn
from briefing.quiz.values import Days, Term, Value
from briefing.quiz.values import Sequence as Order

CHOICES = ("4 May 2023", "4 May 2024", "18 May 2024", "9 July 2024")


def days(edtf: str = "2024-05-04") -> Days:
    """Give a day."""
    return Days(739010, 739010, "day", edtf)


def question(name: str = "opening", **fields: Any) -> Question:
    """Give a question on the day of an event."""
    return Question(
        **{
            "id": f"bridge/{name}#date",
            "card": f"aa/{name}#date",
            "kind": Kind.DATES,
            "slot": Slot.DATE,
            "fact": f"bridge/{name}",
            "article": "bridge",
            "importance": 1,
            "stem": f"On which day was the {name} of the bridge?",
            "key": days(),
            "key_text": "4 May 2024",
            "asks": Description(),
            "pool": "dates",
            "hint": "It was in spring.",
            **fields,
        }
    )


def turn(name: str = "opening", choices: Sequence[str] = CHOICES, key: tuple[int, ...] = (1,), **fields: Any) -> Turn:
    """Give a question with choices; none make it one that is typed."""
    asked = question(name, **fields)
    if not choices:
        return Turn(asked, Form.TYPED)
    values: list[Value] = [Term(text, "event") for text in choices]
    values[key[0]] = asked.key
    return Turn(asked, Form.CHOICE, tuple(choices), key, tuple(values))


def order(name: str = "order") -> Turn:
    """Give a question for the order of three events: the second one came first, then the first, then the third."""
    shown = ("The opening", "The plan", "The closure")
    made = turn(name, shown, (1, 0, 2), kind=Kind.ORDER, slot=Slot.ORDER)
    key = Order(tuple(f"bridge/{shown[place]}" for place in made.key))
    values = tuple(Term(f"bridge/{text}", "event") for text in shown)
    return made._replace(question=made.question._replace(key=key), values=values)


def plan(*turns: Turn, **fields: Any) -> Plan:
    """Give a session, of two questions with choices unless others are given."""
    return Plan(**{"session": "s1", "turns": turns or (turn("opening"), turn("closing")), "dossier": "d", **fields})


def proposition(name: str = "opening", **fields: Any) -> Proposition:
    """Give a fact as it is told."""
    return Proposition(
        **{
            "id": f"bridge/{name}",
            "article": "bridge",
            "kind": "event",
            "text": f"The {name} of the bridge was on 4 May 2024.",
            "label": f"The {name} of the bridge",
            "about": "",
            "certainty": "established",
            "importance": 1,
            "paragraphs": (6, 10),
            "attribution": "Harbour Office",
            "reference": "A 6, 10",
            **fields,
        }
    )


def article(name: str = "bridge", letter: str = "A") -> ArticleNote:
    """Give an article."""
    return ArticleNote(
        id=name,
        letter=letter,
        title="The bridge is open",
        label="The Gazette, 5 May 2024",
        anchor=days(),
        fingerprint="aa",
        reference=letter,
    )


@dataclass(frozen=True)
class FewFacts:
    """A world of a few facts of one article."""

    propositions: Mapping[str, Proposition]
    articles: Mapping[str, ArticleNote] = field(default_factory=lambda: {"bridge": article()})
    entities: Mapping[str, EntityNote] = field(default_factory=dict)

    def proposition(self, fact: str) -> Proposition:
        """Give a fact."""
        return self.propositions[fact]

    def sharing(self, terms: Collection[str]) -> Collection[Proposition]:  # noqa: ARG002
        """Give no rivals."""
        return ()

    def count(self, terms: Collection[str]) -> int:  # noqa: ARG002
        """Count no facts."""
        return 0

    def tenures(self, holder: str = "", office: str = "") -> Collection[Tenure]:  # noqa: ARG002
        """Give none."""
        return ()

    def judged(self, question: Question) -> None:
        """Know nothing beforehand."""


def world(*facts: Proposition) -> FewFacts:
    """Give a world of the facts, of the opening and the closing unless others are given."""
    known = facts or (proposition("opening"), proposition("closing"))
    return FewFacts({each.id: each for each in known})


def posed(each: Turn) -> Posed:
    """Pose a question as the bank does."""
    choices = tuple(map(Choice, each.choices, each.values))
    return Posed(each.question, each.form, choices, each.key, Certificate(each.question.id, ()))

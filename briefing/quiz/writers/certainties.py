"""How sure a thing is, as its source puts it."""

from __future__ import annotations

import re
from typing import Final

from briefing.analysis.relations import Dimension
from briefing.model.certainty import PHRASES, Certainty, is_marked
from briefing.model.facts import Claim, Event, Fact
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Term
from briefing.quiz.writers.clauses import clause
from briefing.quiz.writers.hints import of_certainty
from briefing.quiz.writers.subject import Dropped, Key, Stem, Subject, Writer, is_asked
from briefing.reading.negation import negation

_LONGEST: Final = 25
"""Words beyond which a bare clause is no stem any more."""

_ASIDE: Final = re.compile(
    r",? (?:according to (?:the|its) \w+|in (?:the view of the \w+|its view)|as the \w+ sees it"
    r"|the (?:commentary|report|article) (?:argues|believes|says|writes|adds|notes|holds))(?:,|(?=\.$))"
)
_MARKED: Final = tuple(each for each in Certainty if each is not Certainty.ESTABLISHED)
_SOURCE: Final = re.compile(r"\b(?:commentary|report|article|agency)\b|[“”]", re.IGNORECASE)


def _key(subject: Subject) -> Key | None:
    certainty = subject.fact.certainty
    return Key(Term(certainty.value, "certainty"), PHRASES[certainty], "certainty", of_certainty(subject))


def _stem(subject: Subject) -> Stem | Dropped:
    fact = subject.fact
    if not isinstance(fact, Claim | Event) or not is_asked(fact):
        return Dropped("how sure it is, is asked of weighty claims and events, or where somebody wrote a stem")
    if isinstance(fact, Event) and fact.certainty is Certainty.ESTABLISHED:
        return Dropped("that it happened is plain from the article's own voice")
    if subject.differs(Dimension.CERTAINTY):
        return Dropped("the sources differ on whether it is so")
    bare = bared(subject)
    if any(is_marked(bare, each) for each in _MARKED) or negation(bare) or _SOURCE.search(bare):
        return Dropped("its sentence can't be told without the words that show how sure it is")
    if len(bare.split()) > _LONGEST:
        return Dropped("its sentence is too long for a clause")
    return Stem(f"As the {subject.article.source.genre} tells it, how sure is it that {clause(subject, bare)}?")


def bared(subject: Subject) -> str:
    """Take out of a sentence who says so, where that stands at its end or in an aside."""
    text = subject.fact.text
    if subject.fact.certainty is Certainty.ASSESSED:
        return _ASIDE.sub("", text, count=1)
    if subject.fact.certainty is Certainty.REPORTED:
        return _without_origins(subject)
    return text


def _without_origins(subject: Subject) -> str:
    text = subject.fact.text
    origins = [each for each in subject.said.names if set(each.ids) & set(subject.fact.according_to)]
    if not origins:
        return text
    before, after = text[: origins[0].start], text[origins[-1].end :]
    if before in {"According to ", "According to the "} and after.startswith(", "):
        return after[2:]
    said = re.match(r" (?:said|reported) that ", after)
    if before in {"", "The "} and said:
        return after[said.end() :]
    head = re.search(r", (?:according to )?(?:the )?$", before)
    if head and re.fullmatch(r"(?: (?:said|reported))?\.", after):
        return f"{before[: head.start()]}."
    return text


def _kind(_: Fact) -> Kind:
    return Kind.CERTAINTY


WRITER = Writer(Slot.CERTAINTY, _kind, _key, _stem, Dimension.CERTAINTY)

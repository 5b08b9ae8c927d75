"""The parts of a brief: statements in short, each with how sure it is, who says so and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.analysis.reconcile import Topic
from briefing.analysis.timeline import Happening
from briefing.analysis.verdicts import answer_in_words, explained, origins_in_words, relation_in_words
from briefing.document.compose.bottom_line import JudgementBlock
from briefing.document.compose.room import ANSWERS, REFERENCES, VALUES, VOICES
from briefing.document.compose.shortening import left_out
from briefing.document.compose.statements import Statements, mark
from briefing.document.drawings.captions import DIFFER
from briefing.document.drawings.gauge import draw_gauge, gauge_scale
from briefing.document.drawings.marks import Range
from briefing.document.drawings.shapes import Drawing
from briefing.document.prose import plain, prose
from briefing.document.structure import UNPROVED, Mark, Reference, Sentence
from briefing.model.certainty import Certainty
from briefing.model.facts import Fact, Figure
from briefing.model.prose import capital
from briefing.model.wording import range_in_words


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody who says a thing, and where."""

    attribution: str
    references: tuple[Reference, ...]
    value: str = ""
    """What is said, where not all say the same."""


@dataclass(frozen=True, slots=True)
class Group:
    """Those who say a thing and are equally sure of it."""

    mark: Mark
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """All who say a thing, the rest of them counted."""

    groups: tuple[Group, ...]
    more: str = ""

    @property
    def references(self) -> tuple[Reference, ...]:
        """Give all references."""
        return tuple(each for group in self.groups for one in group.said for each in one.references)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its references, the rest of them counted."""

    text: Markup
    references: tuple[Reference, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class BriefJudgement:
    """A key judgement."""

    number: int
    lines: tuple[Line, ...]
    likelihood: str
    rank: int
    confidence: str
    because: Markup
    """Empty where it has no room."""
    notice: str


@dataclass(frozen=True, slots=True)
class BriefStatement:
    """Something that is told: a fact, or what happened at a date."""

    number: int
    when: str
    differ: str
    """Said where the sources name different dates."""
    text: Markup
    voices: Voices


@dataclass(frozen=True, slots=True)
class BriefFigure:
    """A figure, set large."""

    values: tuple[str, ...]
    """One value, or all that are given: each on a line of its own."""
    unit: str
    of: Markup
    differ: str
    voices: Voices
    more: str
    gauge: Drawing | None = None


@dataclass(frozen=True, slots=True)
class BriefAnswer:
    """One value that a question is given."""

    words: str
    voices: Voices


@dataclass(frozen=True, slots=True)
class BriefDifference:
    """A question on which the sources differ."""

    question: Markup
    relation: str
    explanation: str
    answers: tuple[BriefAnswer, ...]
    more: str
    unproved: bool
    """Whether it rests on a fact that is not proved."""


@dataclass(frozen=True, slots=True)
class BriefSummary:
    """The summary of an article."""

    letter: str
    title: str
    notice: str
    paragraphs: tuple[tuple[Line, ...], ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give all sentences."""
        return tuple(each for paragraph in self.paragraphs for each in paragraph)


def brief_judgement(block: JudgementBlock, *, reasoned: bool) -> BriefJudgement:
    """Shorten a judgement to its sentences, with its reasons if there is room."""
    return BriefJudgement(
        block.number,
        tuple(map(line, block.sentences)),
        block.likelihood,
        block.rank,
        block.confidence,
        block.because if reasoned else Markup(),
        block.notice,
    )


def line(sentence: Sentence) -> Line:
    """Keep so many references of a sentence, and count the rest."""
    kept, left = sentence.references[:REFERENCES], sentence.references[REFERENCES:]
    return Line(sentence.text, kept, _more(len(left), sum(each.unproved for each in left)))


def brief_fact(statements: Statements, fact: Fact) -> BriefStatement:
    """Tell a fact in its sentence; a date that the sentence has need not stand before it."""
    return BriefStatement(0, "", "", prose(fact.text), voices(statements, [fact]))


def brief_happening(statements: Statements, number: int, happening: Happening) -> BriefStatement:
    """Tell what happened at a date."""
    return BriefStatement(
        number,
        statements.dates(happening.dates),
        DIFFER if len(happening.dates) > 1 else "",
        prose(happening.label),
        voices(statements, happening.facts),
    )


def brief_difference(statements: Statements, topic: Topic, most: int, *, spelt: bool) -> BriefDifference:
    """Tell a question with all its answers, and how they stand to each other."""
    answers = sorted(topic.answers, key=lambda answer: min(map(statements.order, answer.facts)))
    return BriefDifference(
        prose(topic.question),
        capital(f"{relation_in_words(topic.relation)}; {origins_in_words(topic.origins)}."),
        explained(topic) if spelt else "",
        tuple(
            BriefAnswer(answer_in_words(topic, each), voices(statements, each.facts, most))
            for each in answers[:ANSWERS]
        ),
        left_out(len(answers) - ANSWERS, "answer"),
        any(fact.id in statements.unproved for fact in topic.facts),
    )


def voices(statements: Statements, facts: Sequence[Fact], most: int = VOICES, *, valued: bool = False) -> Voices:
    """Name those who say a thing, the same of them once for each certainty; the rest are counted."""
    told: dict[tuple[Certainty, str, str], list[Fact]] = {}
    for fact in facts:
        value = _value(fact) if valued and isinstance(fact, Figure) else ""
        told.setdefault((fact.certainty, value, statements.attribution(fact)), []).append(fact)
    groups: dict[Certainty, list[Said]] = {}
    for (certainty, value, attribution), same in list(told.items())[:most]:
        groups.setdefault(certainty, []).append(Said(attribution, statements.references(same), value))
    left = list(told.values())[most:]
    unproved = sum(any(fact.id in statements.unproved for fact in same) for same in left)
    named = tuple(Group(mark(certainty), tuple(said)) for certainty, said in groups.items())
    return Voices(named, _more(len(left), unproved))


def brief_figures(statements: Statements, chosen: Sequence[Sequence[Figure]], width: float) -> tuple[BriefFigure, ...]:
    """Set figures large; those that share their unit with another are drawn on one scale, too."""
    ranges = [_ranges(statements, same) for same in chosen]
    numbers: dict[str, list[tuple[int, Range]]] = {}
    for place, (same, rows) in enumerate(zip(chosen, ranges, strict=True)):
        if not same[0].ordinal:
            numbers.setdefault(same[0].unit, []).extend((place, row) for row in rows)
    gauges: dict[int, Drawing] = {}
    for several in (several for several in numbers.values() if len(several) > 1):
        scale = gauge_scale([end for _, row in several for end in (row.low, row.high) if end is not None], width)
        for place in dict.fromkeys(place for place, _ in several):
            gauges[place] = draw_gauge([row for at, row in several if at == place], scale, width=width)
    return tuple(_figure(statements, same, gauges.get(place)) for place, same in enumerate(chosen))


def _figure(statements: Statements, same: Sequence[Figure], gauge: Drawing | None) -> BriefFigure:
    values = tuple(dict.fromkeys(map(_value, same)))
    differ = any(topic.id == same[0].about and topic.relation.is_difference for topic in statements.topics)
    weightiest = min(same, key=lambda figure: figure.importance)
    return BriefFigure(
        tuple(f"or {value}" if place else value for place, value in enumerate(values[:VALUES])),
        "" if weightiest.ordinal else weightiest.unit,
        prose(capital(weightiest.of)),
        DIFFER if differ else "",
        voices(statements, same, valued=len(values) > 1),
        left_out(len(values) - VALUES, "value"),
        gauge,
    )


def _ranges(statements: Statements, same: Sequence[Figure]) -> list[Range]:
    """Give each value of a figure once, as a range."""
    rows = {
        _value(figure): Range(
            plain(figure.of),
            figure.low,
            figure.high,
            f"{_value(figure)} {figure.unit}{f', {UNPROVED}' if figure.id in statements.unproved else ''}",
            (),
            figure.approximate,
            figure.certainty,
        )
        for figure in reversed(same)
    }
    return list(reversed(rows.values()))[:VALUES]


def _value(figure: Figure) -> str:
    return range_in_words(figure.low, figure.high, approximate=figure.approximate, ordinal=figure.ordinal)


def _more(count: int, unproved: int) -> str:
    """Count what is left out beside a statement, and how much of that is unproved."""
    of_them = f" ({unproved} {UNPROVED})" if unproved else ""
    return f"and {count} more{of_them}" if count else ""

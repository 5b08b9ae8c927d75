"""What has changed since an earlier state of the dossier: on one page, the weightiest first; the rest is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup, escape

from briefing.analysis.changes import Changes
from briefing.analysis.changes.counting import counted
from briefing.analysis.changes.values import (
    ArticleChange,
    Disagreement,
    EntityChange,
    FactChange,
    Fate,
    JudgementChange,
    Value,
)
from briefing.analysis.reconcile import Topic
from briefing.analysis.verdicts import answer_in_words, relation_in_words
from briefing.document.changed import in_plain_text
from briefing.document.compose.articles import source_id
from briefing.document.compose.bottom_line import judgement_id
from briefing.document.compose.changes_room import Candidate, ChangedValue, ChangeRow, chosen
from briefing.document.compose.statements import Statements, article_anchor, fact_anchor
from briefing.document.prose import prose
from briefing.document.structure import Reference, Section
from briefing.model.facts import Importance
from briefing.model.prose import joined
from briefing.model.wording import date_in_words
from briefing.reading.sentences import paragraphs

MOST_VALUES: Final = 3
"""Values that a row tells; what more there are is counted."""

# What prints in the index, in another column or nowhere: it is told where nothing else has changed.
_MINOR: Final = frozenset({
    "importance", "act", "by", "people", "organisations", "places", "named", "kind", "evidence", "theme",
    "as-written", "anchor", "anchor-why",
})  # fmt: skip
# What is too long to be told beside a sentence: as a note below it, or only in these words.
_LONG: Final = {
    "text": "",
    "because": "its basis reworded",
    "summary": "sentence",
    "paragraphs": "paragraphs of the summary",
    "fingerprint": "another source text",
}
# What prints of an entity; the title of an act prints nowhere.
_OF_ENTITIES: Final = frozenset({"name", "country"})
# That a thing has another id does not print.
_PRINTED: Final = (Fate.ADDED, Fate.REMOVED, Fate.CHANGED)
_BOTTOM_LINE: Final = "bottom-line"


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Rows of one kind."""

    title: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ChangesSection(Section):
    """What has changed."""

    lead: str
    groups: tuple[ChangeGroup, ...]
    rest: str
    """What has found no room, counted; empty where all has."""


GROUPS: Final = ("Where the sources differ", "Key judgements", "Facts", "Articles", "Titles and names")


def changes_since(statements: Statements, changes: Changes | None) -> ChangesSection | None:
    """Compose the page; None where nothing is compared."""
    if changes is None:
        return None
    candidates = [*_candidates(statements, changes)]
    told = chosen(candidates)
    groups = (
        ChangeGroup(title, tuple(each.row for each in told if each.group == number))
        for number, title in enumerate(GROUPS)
    )
    left = Counter(each.noun for each in candidates)
    left.subtract(each.noun for each in told)
    old, new = changes.old.as_of, changes.new.as_of
    return ChangesSection(
        "changes",
        f"Changes since {date_in_words(old)}" if old != new else "What has changed",
        "changes",
        _lead(changes),
        tuple(group for group in groups if group.rows),
        _rest(left),
    )


def _lead(changes: Changes) -> str:
    stood = date_in_words(changes.old.as_of)
    if changes.old.as_of == changes.new.as_of:
        compared = f"Compared with an earlier state of this dossier, also as of {stood}"
    else:
        compared = f"Compared with this dossier as of {stood}"
    how_much = re.sub(r"(?<=\d) ", "\N{NO-BREAK SPACE}", counted(changes, _PRINTED))
    if changes.is_empty or not how_much:
        nothing = "nothing has changed" if changes.is_empty else "no fact has changed"
        return f"{compared}, {nothing}."
    return f"{compared}: {how_much}. What stood there before is shown for comparison only."


def _rest(left: Counter[str]) -> str:
    counts = [f"{number:,} more {noun}{'s' * (number != 1)}" for noun, number in left.items() if number]
    if not counts:
        return ""
    have = "has" if sum(left.values()) == 1 else "have"
    return f"{joined(counts)} {have} changed and found no room on this page; the command “briefing diff” tells all."


def _candidates(statements: Statements, changes: Changes) -> Iterator[Candidate]:
    """Give all rows with their weights: disagreements, judgements, indispensable facts, articles, the rest."""
    for each in changes.disagreements:
        yield Candidate(0, 0, "disagreement", _disagreement(statements, each))
    for judged in changes.judgements:
        yield Candidate(1, 1, "key judgement", _judgement(statements, judged))
    for fact in changes.facts:
        if fact.fate is not Fate.RENAMED:
            yield Candidate(2, _rank(fact), "fact", _fact(statements, fact))
    for article in changes.articles:
        if article.fate is not Fate.RENAMED:
            yield Candidate(3, 3, "article", _article(statements, article))
    yield from _names_and_titles(changes)


def _names_and_titles(changes: Changes) -> Iterator[Candidate]:
    """Give the rows of what prints of entities and of the dossier as a whole."""
    for entity in changes.entities:
        if printed := [value for value in entity.values if value.field in _OF_ENTITIES]:
            yield Candidate(4, 5, "name", _entity(entity, printed))
    yield from (Candidate(4, 5, "title", _title(value)) for value in changes.dossier if value.field != "act")


def _rank(change: FactChange) -> int:
    """Weigh a fact: by its importance, but last of all where only what hardly prints has changed."""
    if change.values and all(value.field in _MINOR for value in change.values):
        return 7
    ranks = {Importance.INDISPENSABLE: 2, Importance.GOOD_TO_KNOW: 4, Importance.MINOR: 6}
    return ranks[change.fact.importance]


def _disagreement(statements: Statements, change: Disagreement) -> ChangeRow:
    relations = [relation_in_words(topic.relation) if topic else "no two answers" for topic in (change.old, change.new)]
    answers = [("Answers" if topic is change.new else "Before", topic) for topic in (change.new, change.old) if topic]
    return ChangeRow(
        change.turn.value,
        prose(change.question),
        tuple((label, escape(_answers(topic))) for label, topic in answers),
        (ChangedValue("the answers", *relations),) if relations[0] != relations[1] else (),
        references=_to_record(statements.references(change.new.facts if change.new is not None else ())),
    )


def _answers(topic: Topic) -> str:
    return "; ".join(dict.fromkeys(answer_in_words(topic, answer) for answer in topic.answers))


def _judgement(statements: Statements, change: JudgementChange) -> ChangeRow:
    number = change.number
    sentences = [sentence.text for each in paragraphs(change.judgement.text) for sentence in each]
    label = f"judgement {number}"
    there = Reference(label, f"Key {label}", _BOTTOM_LINE)
    values, more = _values(change.values)
    return ChangeRow(
        change.fate.value,
        prose(" ".join(sentences)),
        _before(change.values),
        values,
        more,
        (there,) if change.new is not None else (),
        change.new is not None and judgement_id(number) in statements.unproved,
    )


def _fact(statements: Statements, change: FactChange) -> ChangeRow:
    values, more = _values(change.values)
    new = change.new
    if new is not None and change.fate is Fate.ADDED:
        more = (f"{new.certainty}, {statements.attribution(new)}",)
    return ChangeRow(
        change.fate.value,
        prose(change.fact.text),
        () if values else _before(change.values),
        values,
        more,
        _to_record((statements.reference(new),)) if new is not None else (),
    )


def _article(statements: Statements, change: ArticleChange) -> ChangeRow:
    article, new = change.article, change.new
    values, more = _values(change.values)
    letter = statements.letters[new.id] if new is not None else ""
    return ChangeRow(
        change.fate.value,
        prose(article.source.title),
        values=values,
        more=more,
        references=(Reference(letter, f"Article {letter}", article_anchor(article.id)),) if letter else (),
        unproved=bool(letter) and source_id(article.id) in statements.unproved,
    )


def _entity(change: EntityChange, printed: Sequence[Value]) -> ChangeRow:
    return ChangeRow("changed", prose(change.new.name), values=_values(printed)[0])


def _title(value: Value) -> ChangeRow:
    fate = Fate.ADDED if not value.old else Fate.REMOVED if not value.new else Fate.CHANGED
    before = (("Before", prose(value.old)),) if fate is Fate.CHANGED else ()
    return ChangeRow(f"{value.label} {fate.value}", prose(value.new or value.old), before)


def _values(values: Sequence[Value]) -> tuple[tuple[ChangedValue, ...], tuple[str, ...]]:
    """Give the weightiest values of a row, and in words what else is other."""
    short = [value for value in values if value.field not in _LONG]
    major = [value for value in short if value.field not in _MINOR] or ([] if len(short) < len(values) else short)
    told = tuple(ChangedValue(value.label, *_both(value)) for value in major[:MOST_VALUES])
    left = len(major) - len(told)
    return told, (*([f"and {left} more"] if left else []), *_long(values))


def _long(values: Sequence[Value]) -> Iterator[str]:
    """Tell that something is other that would take too much room."""
    for field, words in _LONG.items():
        number = sum(value.field == field for value in values)
        if number and words:
            yield words if field != "summary" else f"{number} {words if number == 1 else f'{words}s'} of the summary"


def _both(value: Value) -> tuple[str, str]:
    """Give a value as it was and as it is, in words where there was none or is none."""
    old, new = in_plain_text(value)
    return old or "none", new or "none"


def _before(values: Sequence[Value]) -> tuple[tuple[str, Markup], ...]:
    """Give the sentence as it was, if it was another."""
    return tuple(("Before", prose(value.old)) for value in values if value.field == "text")


def _to_record(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """Let references lead to the record, where the fact stands with all that is known of it."""
    return tuple(replace(each, target=fact_anchor(each.facts[0])) for each in references)

"""Changes as people read them: grouped, what has become of each thing in a word, and its values old and new."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from briefing.analysis.changes import Changes
from briefing.analysis.changes.values import (
    ArticleChange,
    Disagreement,
    FactChange,
    JudgementChange,
    StemChange,
    Value,
)
from briefing.analysis.changes.wording import in_one_line
from briefing.console import count, escaped
from briefing.document.changed import in_plain_text
from briefing.document.prose import plain
from briefing.model.article import Article
from briefing.model.prose import joined
from briefing.reading.sentences import paragraphs

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS: Final = {"added": "\x1b[32m", "appeared": "\x1b[31m", "removed": "\x1b[31m", "settled": "\x1b[32m"}
_FATES: Final = 10
"""Columns of the word that says what has become of a thing, with the space behind it."""

MOST_QUESTIONS: Final = 8
"""So many facts whose questions have changed are named; of more it is said how many there are."""

NOTHING: Final = "Nothing has changed"


def changes_as_text(changes: Changes, old: str, new: str, width: int, *, colour: bool) -> str:
    """Tell all changes in lines of at most ``width`` columns; ``old`` and ``new`` name the two dossiers."""
    page = _Page(width, colour)
    if changes.is_empty:
        return _joined(page.lines(f"{NOTHING} between {old} and {new}."))
    blocks = (
        page.heading(f"Changes from {old} to {new}"),
        _dossier(changes, page),
        _disagreements(changes.disagreements, page),
        _judgements(changes.judgements, page),
        _names(changes, page),
        *_articles(changes, page),
        _stems(changes.stems, page),
    )
    return "\n".join(told for told in map(_joined, blocks) if told)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Page:
    """Where lines are set."""

    width: int
    colour: bool

    def heading(self, text: str) -> Iterator[str]:
        """Set a heading."""
        for line in self.lines(text):
            yield f"{_BOLD}{line}{_PLAIN}" if self.colour else line

    def lines(self, text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
        """Break text into lines that hang from what stands before the first."""
        hanging = " " * len(first) if rest is None else rest
        width = max(self.width, len(hanging) + 20)
        yield from textwrap.wrap(
            escaped(text), width, initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False
        ) or [first.rstrip()]

    def change(self, word: str, text: str, values: Sequence[Value] = ()) -> Iterator[str]:
        """Set what has become of something, what it is, and its values."""
        label = f"  {word:<{_FATES}}"
        first, *rest = self.lines(text, label)
        paint = _COLOURS.get(word, _BOLD) if self.colour else ""
        yield f"  {paint}{word}{_PLAIN}{first[2 + len(word) :]}" if paint else first
        yield from rest
        for value in values:
            yield from self.value(value, " " * len(label))

    def value(self, value: Value, indent: str) -> Iterator[str]:
        """Set a value that was and is: in one line if both can be read so, else one below the other."""
        old, new = in_plain_text(value)
        together = _together(value, old, new)
        if together is not None and (value.is_prose or len(indent) + len(together) <= self.width):
            yield from self.lines(together, indent, f"{indent}  ")
            return
        yield from self.lines(f"{value.label}", indent)
        yield from self.lines(old or "(nothing)", f"{indent}  was  ")
        yield from self.lines(new or "(nothing)", f"{indent}  now  ")


def _together(value: Value, old: str, new: str) -> str | None:
    """Write a value that was and is in one line; None where prose has too little in common, or only other emphasis."""
    if not value.is_prose:
        return f"{value.label}: {old or '(nothing)'} → {new or '(nothing)'}"
    if not old or not new:
        return f"{value.label} {'added' if new else 'dropped'}: {new or old}"
    one = in_one_line(old, new) if plain(old) != plain(new) else None
    return None if one is None else f"{value.label}: {one}"


def _dossier(changes: Changes, page: _Page) -> Iterator[str]:
    if changes.dossier:
        yield from page.heading("The dossier")
        for value in changes.dossier:
            yield from page.value(value, "  ")


def _disagreements(found: Sequence[Disagreement], page: _Page) -> Iterator[str]:
    if found:
        yield from page.heading("Where the sources differ")
        for each in found:
            yield from page.change(each.turn.value, plain(each.question), each.values)


def _judgements(found: Sequence[JudgementChange], page: _Page) -> Iterator[str]:
    if found:
        yield from page.heading("Key judgements")
        for each in found:
            sentences = [sentence.text for every in paragraphs(each.judgement.text) for sentence in every]
            yield from page.change(each.fate.value, f"{each.number}. {plain(' '.join(sentences))}", each.values)


def _names(changes: Changes, page: _Page) -> Iterator[str]:
    if changes.entities:
        yield from page.heading("Names")
        for each in changes.entities:
            values = [value for value in each.values if value.field != "name"]
            name = each.new.name if each.old.name == each.new.name else f"{each.old.name} → {each.new.name}"
            yield from page.change("changed", name, values)


def _articles(changes: Changes, page: _Page) -> Iterator[Iterator[str]]:
    """Give a block for each article that has changed, or whose facts have."""
    own = {id(each.article): each for each in changes.articles}
    facts = {key: [*group] for key, group in groupby(changes.facts, key=lambda each: id(each.article))}
    gone = (each.article for each in changes.articles if each.new is None)
    for article in (*changes.new.articles, *gone):
        if id(article) in own or id(article) in facts:
            yield _article(article, own.get(id(article)), facts.get(id(article), ()), page)


def _article(article: Article, change: ArticleChange | None, facts: Sequence[FactChange], page: _Page) -> Iterator[str]:
    yield from page.heading(f"{plain(article.source.title)} ({article.id})")
    if change is not None:
        was = f", was {change.old.id}" if change.old is not None and change.old.id != article.id else ""
        yield from page.change(change.fate.value, f"the article{was}", change.values)
    for each in facts:
        yield from page.change(each.fate.value, _fact(each), each.values)


def _fact(change: FactChange) -> str:
    """Name a fact, and tell its sentence unless that is among its values."""
    name = change.fact.id.partition("/")[2]
    was = f" (was {_former(change)})" if change.moved else ""
    if any(value.field == "text" for value in change.values):
        return f"{name}{was}"
    return f"{name}{was}: {plain(change.fact.text)}"


def _former(change: FactChange) -> str:
    """Give the id that a fact had, with its article if that was another."""
    if change.old is None:
        return ""
    article, _, name = change.old.id.partition("/")
    stays = change.new is not None and article == change.new.article
    return name if stays else change.old.id


def _stems(found: Sequence[StemChange], page: _Page) -> Iterator[str]:
    if found:
        yield from page.heading("Questions in the author’s words (they change the quiz, not the briefing)")
        for each in found[:MOST_QUESTIONS]:
            yield from page.change("changed", f"{each.fact.id} ({joined([slot.value for slot in each.slots])})")
        if len(found) > MOST_QUESTIONS:
            yield from page.lines(f"And of {count(len(found) - MOST_QUESTIONS, 'other fact')}.", "  ")

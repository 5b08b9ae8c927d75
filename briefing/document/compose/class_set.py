"""A class set: its question sheets, each by itself, and one key to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.document.compose.questions import questions
from briefing.document.compose.statements import Statements
from briefing.document.prose import plain
from briefing.document.sheet import Layout, NumberedSheet, QuestionSheet, SheetAnswer
from briefing.document.structure import BriefingDocument, Heading, Paper, Reference, Section, Statement
from briefing.model.dossier import Dossier
from briefing.model.wording import date_in_words


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The answer to a question in one row, with the facts that it rests on: of an order several."""

    number: int
    mark: str
    answer: str
    told: tuple[Statement, ...]
    order: tuple[tuple[str, str], ...] = ()
    """Of an order the letters, the earliest first, each with its date."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """Give the places of its facts, each once."""
        return tuple({each.reference.label: each.reference for each in self.told}.values())


@dataclass(frozen=True, slots=True)
class SheetKey(Section):
    """The key to one sheet of a class set."""

    answers: tuple[ShortAnswer, ...]
    code: str
    opening: str = ""
    """Of the first: the heading of them all."""
    lead: str = ""
    closing: str = ""
    """Of the last: how the sheets are made again."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give none: a key has no table of contents."""
        return ()


def compose_copy(dossier: Dossier, paper: Paper, copy: NumberedSheet) -> BriefingDocument:
    """Compose one question sheet of a class set."""
    title, code = plain(dossier.title), copy.sheet.code
    section = questions(copy.sheet, title)
    told = f"sheet {copy.number}, {code}"
    named = () if section is None else (replace(section, anchor=f"sheet-{code}", number=copy.number),)
    document = _document(dossier, paper, f"{title}: questions, {told}", named)
    return replace(document, foot=f"Sheet {copy.number}, {code}")


def compose_blank(dossier: Dossier, paper: Paper, number: int) -> BriefingDocument:
    """Compose what has no content: the page between sheets, and the title of so many that are printed together."""
    return _document(dossier, paper, f"{plain(dossier.title)}: questions, {number} sheet{'s' * (number != 1)}", ())


def compose_keys(dossier: Dossier, paper: Paper, copies: Sequence[NumberedSheet], command: str) -> BriefingDocument:
    """Compose the key to all sheets of a class set; ``command`` makes the set again."""
    title, statements = plain(dossier.title), Statements(dossier)
    keys = [_key(statements, copy) for copy in copies]
    many = len(keys) > 1
    keys[0] = replace(
        keys[0],
        opening=f"Key to {len(keys)} sheets" if many else "Key to the questions",
        lead=f"{title}. Each sheet is told by its number and its code, which stand at the foot of each of its pages.",
    )
    keys[-1] = replace(keys[-1], closing=command)
    what = f"{len(keys)} sheets" if many else f"sheet {copies[0].number}, {copies[0].sheet.code}"
    document = _document(dossier, paper, f"{title}: key to {what}", tuple(keys))
    return replace(document, foot=f"Key to {what}", letters=_letters(statements))


def _document(dossier: Dossier, paper: Paper, title: str, sections: tuple[Section, ...]) -> BriefingDocument:
    return BriefingDocument(
        title=title,
        subtitle="",
        authors=dossier.authors,
        description=title,
        language=dossier.language,
        as_of=date_in_words(dossier.as_of),
        paper=paper,
        cover=None,
        marks=(),
        letters=(),
        sections=sections,
    )


def _letters(statements: Statements) -> tuple[tuple[str, str, str], ...]:
    articles = statements.dossier.articles
    return tuple((statements.letters[each.id], each.source.title.rstrip("."), "") for each in articles)


def _key(statements: Statements, copy: NumberedSheet) -> SheetKey:
    code = copy.sheet.code
    answers = tuple(_answers(statements, copy.sheet))
    return SheetKey(f"key-{code}", f"Sheet {copy.number}", "sheet_key", answers, code)


def _answers(statements: Statements, sheet: QuestionSheet) -> Iterator[ShortAnswer]:
    layouts = {each.number: each.layout for each in sheet.questions}
    for number, group in groupby(sheet.answers, key=lambda each: each.number):
        answers = [*group]
        told = _told(statements, answers)
        if layouts[number] is Layout.NUMBER:
            boxes = ", ".join(f"{each.mark} {each.answer}" for each in sorted(answers, key=lambda each: each.mark))
            dated = zip(answers, told, strict=True)
            yield ShortAnswer(number, "", boxes, told, tuple((each.mark, fact.date) for each, fact in dated))
        else:
            yield ShortAnswer(number, answers[0].mark, answers[0].answer, told)


def _told(statements: Statements, answers: Iterable[SheetAnswer]) -> tuple[Statement, ...]:
    facts = statements.dossier.facts_by_id
    return tuple(statements.statement(facts[each.fact]) for each in answers)

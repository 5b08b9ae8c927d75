"""What the report of a proof looks like: its fields, described where they stand."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing.model.fields import Frozen


class ProvedArticle(Frozen):
    """An article, and how far its facts are proved."""

    id: str
    """Its id."""
    file: str | None
    """The file that has its text; null where none has, so that only the lock answers for it."""
    facts: int
    """How many facts it has."""
    proved: int
    """Of these: each value stands in the paragraphs cited."""
    proved_by_context: int
    """Some value was found only by what stands elsewhere in the text."""
    cited: int
    """Nothing can be looked for but the matter, which the paragraphs speak of."""
    not_proved: int
    """A value was not found, or could not be looked for."""


class ProvedFact(Frozen):
    """A fact, and how it is proved."""

    id: str
    """The full id: article/fact."""
    verdict: Literal["proved", "proved by context", "cited", "not proved"]
    """How it stands to its source text."""
    taken_from_lock: bool
    """It has not changed since it was proved, and was not held against the text again."""
    reasons: tuple[str, ...]
    """How context was needed; empty for what is taken from the lock."""


class FindingRecord(Frozen):
    """Something that is wrong."""

    file: str
    """The file."""
    line: int | None
    """The line, from 1; null for the file as a whole."""
    column: int | None
    """The column, from 1; null for the file as a whole."""
    code: str
    """The permanent name of what is wrong."""
    message: str
    """What is wrong, in a sentence."""
    hint: str | None
    """How it is put right."""
    excerpt: str | None
    """The line of the file."""


class ProofRecord(Frozen):
    """The report of a proof."""

    schema_: Literal["briefing/proof@1"] = Field(alias="schema")
    """The version of this format: a new number means that a program which reads this one may fail."""
    dossier: str
    """The folder of the dossier."""
    proved: bool
    """Everything is proved, and the lock says so; if not, the lock is as it was."""
    articles: tuple[ProvedArticle, ...]
    """The articles, in the order of the dossier."""
    facts: tuple[ProvedFact, ...]
    """All facts, in the order of the dossier."""
    findings: tuple[FindingRecord, ...]
    """Everything that is wrong, in the order of files, lines and columns."""
    strangers: tuple[str, ...]
    """Files that hold the text of none of the articles."""

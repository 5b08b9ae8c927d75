"""What can be wrong, and how it is said: locations, findings and the error that stops a command."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Code(StrEnum):
    """The permanent names of all findings. A code is never renamed and never reused."""

    # files
    NOT_FOUND = "not-found"
    NOT_READABLE = "not-readable"
    OUTSIDE_DOSSIER = "outside-dossier"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    EMPTY_FILE = "empty-file"
    NO_ARTICLES = "no-articles"
    # YAML
    YAML_SYNTAX = "yaml-syntax"
    YAML_ALIAS = "yaml-alias"
    YAML_TAG = "yaml-tag"
    TOO_DEEP = "too-deep"
    REPEATED_KEY = "repeated-key"
    NOT_A_MAPPING = "not-a-mapping"
    # text
    CONTROL_CHARACTER = "control-character"
    MARKUP = "markup"
    MISSING_GLYPH = "missing-glyph"
    UNKNOWN_LANGUAGE = "unknown-language"
    # shape
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_KIND = "unknown-kind"
    BAD_VALUE = "bad-value"
    BAD_ID = "bad-id"
    BAD_DATE = "bad-date"
    BAD_NUMBER = "bad-number"
    EMPTY_TEXT = "empty-text"
    EMPTY_FIGURE = "empty-figure"
    LOW_ABOVE_HIGH = "low-above-high"
    # the whole dossier
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_ARTICLE = "duplicate-article"
    UNKNOWN_REFERENCE = "unknown-reference"
    WRONG_CLASS = "wrong-class"
    BY_NOT_NAMED = "by-not-named"
    UNUSED_ENTITY = "unused-entity"
    UNUSED_TERM = "unused-term"
    SHARED_ALIAS = "shared-alias"
    PART_OF_ITSELF = "part-of-itself"
    DATE_AFTER_AS_OF = "date-after-as-of"
    OFFICE_OVERLAP = "office-overlap"
    LONG_QUOTATION = "long-quotation"
    # sentences
    NOT_ONE_SENTENCE = "not-one-sentence"
    UNMARKED_CERTAINTY = "unmarked-certainty"
    OTHER_CERTAINTY = "other-certainty"
    UNCITED_SENTENCE = "uncited-sentence"
    UNKNOWN_CITATION = "unknown-citation"
    SUMMARY_LENGTH = "summary-length"
    JUDGEMENT_WORDING = "judgement-wording"
    NOT_IN_SENTENCE = "not-in-sentence"
    NOT_IN_FIELDS = "not-in-fields"
    NOT_IN_FACTS = "not-in-facts"
    UNKNOWN_NAME = "unknown-name"
    # questions
    QUESTION_SLOT = "question-slot"
    QUESTION_WORDING = "question-wording"
    QUESTION_GIVES_KEY = "question-gives-key"
    QUESTION_NOT_IN_FACT = "question-not-in-fact"
    REPEATED_QUESTION = "repeated-question"
    # evidence
    NOT_TEXT = "not-text"
    NO_MAIN_TEXT = "no-main-text"
    WRONG_CHARSET = "wrong-charset"
    DUPLICATE_TEXT = "duplicate-text"
    COPIED_TEXT = "copied-text"
    NO_SOURCE_TEXT = "no-source-text"
    NOT_PROVED = "not-proved"
    # the lock
    NO_LOCK = "no-lock"
    BAD_LOCK = "bad-lock"
    NEWER_LOCK = "newer-lock"
    OUTDATED_LOCK = "outdated-lock"
    NO_PROOF = "no-proof"
    CHANGED_SINCE_PROOF = "changed-since-proof"
    STALE_PROOF = "stale-proof"


class Location(NamedTuple):
    """A place in a file of the dossier; line and column count from 1, 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give the place as editors read it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Finding(NamedTuple):
    """One problem in the content: where it is, what is wrong and how it is put right."""

    location: Location
    code: Code
    message: str
    hint: str | None = None
    excerpt: str | None = None
    """The line of the file that the location points at, for display."""


class BriefingError(Exception):
    """Something that stops a command: one line for people, and a remedy where there is one."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ContentError(BriefingError):
    """The dossier has findings, so that nothing can be made of it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} finding{'s' * (len(findings) != 1)} in the dossier")
        self.findings = findings

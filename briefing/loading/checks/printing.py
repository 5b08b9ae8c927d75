"""What can be printed: the language whose rules are there, the characters that the fonts have."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing.errors import Code, Finding
from briefing.fonts import missing
from briefing.loading.draft import Draft
from briefing.loading.problems import MAX_PROBLEMS, MORE
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps, Tree

LANGUAGES = ("en", "en-GB", "en-US")
_UNPRINTED = {"misspelt", "fingerprint"}


def known_language(draft: Draft) -> Iterator[Finding]:
    """Find a language whose rules of prose are not there."""
    main = draft.main
    if main.model is not None and main.model.language not in LANGUAGES:
        message = f"the language '{main.model.language}' is not supported yet"
        hint = f"write the dossier in English ({', '.join(LANGUAGES)})"
        yield main.file.finding(Code.UNKNOWN_LANGUAGE, main.file.location(("language",)), message, hint)


def printable_characters(draft: Draft) -> Iterator[Finding]:
    """Find characters that the fonts of the briefing lack, each once in a file, and no more than help."""
    for read in draft.files:
        lacking = set(missing("".join(sorted(set(read.file.text)))))
        if lacking and read.file.tree is not None:
            found = list(islice(_lacking(read.file.tree, lacking), MAX_PROBLEMS + 1))
            for count, (steps, text, offset) in enumerate(found[:MAX_PROBLEMS], 1):
                yield _missing(read.file, steps, text, offset, are_more=count == MAX_PROBLEMS < len(found))


def _lacking(tree: Tree, lacking: set[str]) -> Iterator[tuple[Steps, str, int]]:
    """Give the first place of each character: the steps to a text, the text and where in it the character stands."""
    for steps, text in _texts(tree, ()):
        for offset, character in enumerate(text):
            if character in lacking:
                lacking.remove(character)
                yield steps, text, offset


def _missing(file: ContentFile, steps: Steps, text: str, offset: int, *, are_more: bool) -> Finding:
    place = file.location_within(steps, text, offset)
    more = MORE if are_more else ""
    message = f"the fonts have no '{text[offset]}' (U+{ord(text[offset]):04X}){more}"
    return file.finding(Code.MISSING_GLYPH, place, message, "write it with other letters")


def _texts(tree: Tree, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Go through the texts of a file that are printed."""
    if isinstance(tree, str):
        yield steps, tree
    elif isinstance(tree, list):
        for number, each in enumerate(tree):
            yield from _texts(each, (*steps, number))
    else:
        for name, each in tree.items():
            if name not in _UNPRINTED:
                yield from _texts(each, (*steps, name))

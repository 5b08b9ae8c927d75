"""Where the words of a quotation stand in a text, verbatim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.reading.quotations.marks import Quoted, quoted
from briefing.reading.quotations.runs import Word, parts_of, stretch_at, words_of


class Stretch(NamedTuple):
    """Words that were found, and whether they stand between quotation marks."""

    start: int
    end: int
    quoted: bool


class FoundWords(NamedTuple):
    """Where the words of a quotation stand, one stretch for each that nothing interrupts."""

    stretches: tuple[Stretch, ...]

    @property
    def quoted(self) -> bool:
        """Tell whether all of them stand between quotation marks."""
        return all(stretch.quoted for stretch in self.stretches)


def find_words(words: str, text: str) -> FoundWords | None:
    """Find the words of a quotation verbatim; '…' stands for whatever is left out of the same utterance.

    The forms of quotes, dashes and spaces don't count, nor do marks at the ends; case does, but for the first letter.
    A quotation goes on in the next quoted stretch of its paragraph ('…,' he said, '…'), and in the next paragraph if it
    is opened there again without having been closed. Words between quotation marks win over others.
    """
    parts = parts_of(words)
    if not parts:
        return None
    stretches = quoted(text)
    for has in (*_utterances(text, stretches), *_paragraphs(text, stretches)):
        found = _in_order(parts, has)
        if found is not None:
            return FoundWords(tuple(_stretches(found, stretches)))
    return None


def _utterances(text: str, stretches: Sequence[Quoted]) -> Iterator[list[Word]]:
    """Give the quoted words of each paragraph, a quotation that goes on in the next one as a whole."""
    together: list[Word] = []
    for number, stretch in enumerate(stretches):
        if together and "\n" in text[stretches[number - 1].end : stretch.start]:
            goes_on = not text[stretches[number - 1].end : stretch.start - 1].strip()
            if not goes_on:
                yield together
                together = []
        inside = words_of(text[stretch.start : stretch.end])
        together += [word._replace(start=word.start + stretch.start, end=word.end + stretch.start) for word in inside]
    if together:
        yield together


def _paragraphs(text: str, stretches: Sequence[Quoted]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in words_of(text, stretches):
        if line and "\n" in text[line[-1].end : word.start]:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _in_order(parts: Sequence[Sequence[Word]], has: Sequence[Word]) -> list[Sequence[Word]] | None:
    """Find each part behind the one before; the earliest place of each leaves most room for the rest."""
    found: list[Sequence[Word]] = []
    at = 0
    for number, part in enumerate(parts):
        place = find_part(part, has, at, loose=number == 0)
        if place is None:
            return None
        at = place + len(part)
        found.append(has[place:at])
    return found


def find_part(part: Sequence[Word], has: Sequence[Word], since: int = 0, *, loose: bool = False) -> int | None:
    """Find the first place of words that nothing is left out of; ``loose``: the case of the first letter is free."""
    first = part[0].text
    for place in range(since, len(has) - len(part) + 1):
        text = has[place].text
        if text != first and not (loose and text[1:] == first[1:] and text[:1].lower() == first[:1].lower()):
            continue
        if all(_same(one, other) for one, other in zip(part[1:], has[place + 1 : place + len(part)], strict=True)):
            return place
    return None


def _same(one: Word, other: Word) -> bool:
    return one.text == other.text and (one.marks == other.marks or other.marks is None)


def _stretches(found: Sequence[Sequence[Word]], inside: Sequence[Quoted]) -> Iterator[Stretch]:
    """Part what was found where a quotation mark stands between two words."""
    for run in found:
        numbers = [stretch_at(inside, word.start) for word in run]
        begin = 0
        for at in range(1, len(run) + 1):
            if at == len(run) or numbers[at] != numbers[begin]:
                yield Stretch(run[begin].start, run[at - 1].end, numbers[begin] is not None)
                begin = at

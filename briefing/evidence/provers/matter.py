"""The matter of a fact: its passages speak of what the sentence speaks of, not only of the same people."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.keywords import Ranked, speaks_of
from briefing.evidence.proof import Match, Missing
from briefing.evidence.provers.case import Case, Found, paragraphs_in_words
from briefing.model.facts import OfficeHeld


def matter(case: Case) -> Iterator[Found]:
    """Look for the key words of the sentence, and for another paragraph that has clearly more of them.

    The words of an office are looked for as a title.
    """
    if isinstance(case.fact, OfficeHeld):
        return
    ours = case.key_words
    found = speaks_of(ours, case.fact.evidence, case.source.key_words, alone=case.is_alone)
    if not found.speaks and found.elsewhere is not None:
        yield Missing("evidence", paragraphs_in_words(case.fact.evidence), *_elsewhere(case, found.elsewhere))
    elif case.is_alone and ours and not found.shared:
        message = f"no key word of the sentence stands in {case.where}"
        yield Missing("evidence", paragraphs_in_words(case.fact.evidence), message, "cite the paragraph that says it")
    else:
        yield from _words(case, found.shared)


def _elsewhere(case: Case, other: Ranked) -> tuple[str, str]:
    words = ", ".join(f"'{word}'" for word in other.shared[:4])
    message = f"{case.where} does not speak of what the sentence says"
    return message, f"evidence says {case.where}, but {words} is in paragraph {other.paragraph}"


def _words(case: Case, shared: tuple[str, ...]) -> Iterator[Match]:
    """Give the first place of each key word that stands in a passage in the same form."""
    wanted = set(shared)
    for passage in case.passages:
        for word in passage.words:
            if word.word in wanted:
                wanted.discard(word.word)
                yield Match("text", word.text, passage.number, word.start, word.end)

"""Words of a sentence that can mean one certainty only, told from others that look like them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.model.certainty import Certainty, forms, word_places, words_of

ATTRIBUTIONS = (
    "said", "says", "say", "according to", "argues", "argued", "describes", "described", "commentary calls",
    "commentary presents", "commentary takes", "commentary views", "report calls", "report presents", "report takes",
    "report views",
)  # fmt: skip
"""Words by which somebody else says it: only what is established has none of them."""

UNMISTAKABLE: dict[Certainty, tuple[str, ...]] = {
    Certainty.ASSESSED: (
        "probably", "presumably", "apparently", "likely", "unlikely", "probable", "expected to", "believ~", "considers",
        "regards", "regarded as", "sees", "think~", "estimat~", "seem~", "predict~", "presum~", "appear to",
        "appears to", "appeared to", "assesses that", "assessed that", "assumed that", "fear that", "fears that",
        "feared that", "worry that", "worries that", "worried that", "in the view of", "in its view",
        "in his view", "in her view", "in their view", "in the eyes of",
    ),
    Certainty.ALLEGED: (
        "accus~", "alleg~", "allegedly", "accusation~", "allegation~", "claimed", "claims that", "purported",
        "purportedly", "suspected", "suspects that",
    ),
    Certainty.SPECULATED: (
        "may", "might", "could", "possibly", "perhaps", "conceivably", "is said to", "are said to", "was said to",
        "were said to", "is thought to", "are thought to", "was thought to", "were thought to", "rumor~", "rumour~",
        "speculat~", "speculation~",
    ),
    Certainty.DENIED: (
        "denied", "denies", "deny", "denying", "denial~", "disavow~", "disputes that", "disputed that", "refut~",
        "repudiat~",
    ),
    Certainty.PLANNED: (
        "will", "shall", "is to", "are to", "was to", "were to", "plans to", "plan to", "planned to", "intends to",
        "intend to", "intended to", "scheduled",
    ),
}  # fmt: skip
"""Of the marks, those that hardly mean anything else, and no other certainty. None has a gap."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# What the words beside it make of a word: 'the will to fight', 'military might', 'his aim is to win', 'denied entry'.
_MODALS = ("may", "might", "will")
_BE_TO = ("is to", "are to", "was to", "were to")
_DENY = ("denied", "denies", "deny", "denying")
_NOT_BEHIND = {
    **dict.fromkeys(
        _MODALS,
        _words(
            "a air an armed at economic free full good her his ill its last military my national naval no of our own",
            "political popular sheer such the their your",
        ),
    ),
    **dict.fromkeys(
        _BE_TO,
        _words(
            "aim aims ambition answer challenge duty goal goals idea if intention job key mission objective point",
            "priority problem purpose question role solution step strategy task way what",
        ),
    ),
    "accused": _words("the"),
    "say": _words("not never to didn’t doesn’t don’t wouldn’t couldn’t can’t won’t"),
}
_NOT_BEFORE = {
    "might": _words("of"),
    "will": _words("of likely perhaps possibly presumably probably"),
    **dict.fromkeys(_BE_TO, _words("a an any blame date each east his its north south that the their this west")),
    **dict.fromkeys(_DENY, _words("access admission entry permission visa visas")),
    "think": _words("tank tanks"),
    "claimed": _words("lives"),
    "could": _words("not"),
    "according to": _words("its"),  # a text that speaks of itself
}
_ONLY_BEFORE = {"scheduled": _words("for to")}


class Sign(NamedTuple):
    """Words that show a certainty, and where they stand."""

    certainty: Certainty | None
    """None for an attribution, which goes with all but what is established."""
    text: str
    start: int

    def fits(self, certainty: Certainty) -> bool:
        """Tell whether a statement of a certainty may be told with them."""
        return certainty is not Certainty.ESTABLISHED if self.certainty is None else certainty is self.certainty


@cache
def _phrases() -> dict[str, list[tuple[tuple[frozenset[str], ...], Certainty | None]]]:
    """Give the phrases and their certainties by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[frozenset[str], ...], Certainty | None]]] = {}
    marks = [(mark, certainty) for certainty, each in UNMISTAKABLE.items() for mark in each]
    for mark, certainty in (*marks, *((mark, None) for mark in ATTRIBUTIONS)):
        phrase = tuple(frozenset(forms(word)) for word in mark.split())
        for first in phrase[0]:
            found.setdefault(first, []).append((phrase, certainty))
    return {first: sorted(each, key=lambda pair: -len(pair[0])) for first, each in found.items()}


def signs(sentence: str) -> tuple[Sign, ...]:
    """Find the unmistakable words of a sentence; where several begin together, the longest phrase counts."""
    words, phrases = words_of(sentence), _phrases()
    if phrases.keys().isdisjoint(words):
        return ()
    places = word_places(sentence)
    found, taken = [], 0
    for at, word in enumerate(words):
        if at >= taken and word in phrases and (match := _match(words, at)):
            taken, certainty = match
            if _means_it(words, at, taken):
                start, end = places[at], places[taken - 1] + len(words[taken - 1])
                found.append(Sign(certainty, sentence[start:end], start))
    return tuple(found)


def _match(words: tuple[str, ...], at: int) -> tuple[int, Certainty | None] | None:
    """Give the place behind the longest phrase that begins at a word, and its certainty."""
    for phrase, certainty in _phrases()[words[at]]:
        end = at + len(phrase)
        if end == at + 1 or (end <= len(words) and _stands_at(words, at, phrase)):
            return end, certainty
    return None


def _stands_at(words: tuple[str, ...], at: int, phrase: tuple[frozenset[str], ...]) -> bool:
    """Tell whether a phrase whose first word stands at a place goes on there."""
    return all(words[at + number] in phrase[number] for number in range(1, len(phrase)))


def _means_it(words: tuple[str, ...], at: int, end: int) -> bool:
    """Tell whether the words beside it leave it its sense."""
    phrase = " ".join(words[at:end])
    before, behind = words[at - 1].lower() if at else "", words[end] if end < len(words) else ""
    if before in _NOT_BEHIND.get(phrase, ()) or (
        phrase in {"will", "might"} and before.endswith(("’s", "'s", "s’", "s'"))
    ):
        return False
    return behind not in _NOT_BEFORE.get(phrase, ()) and (phrase not in _ONLY_BEFORE or behind in _ONLY_BEFORE[phrase])

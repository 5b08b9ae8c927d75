"""How sure a statement is, and the words by which a sentence shows it. The table is part of the product."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache


class Certainty(StrEnum):
    """The scale from the strongest to the weakest, and two that stand beside it."""

    ESTABLISHED = "established"
    """The article tells it as a fact, in its own voice."""
    REPORTED = "reported"
    """Somebody who is named says that it is so or that it happened."""
    ASSESSED = "assessed"
    """A judgement: probably, likely, is expected to."""
    ALLEGED = "alleged"
    """An accusation or a claim that others contest or that nobody has confirmed."""
    SPECULATED = "speculated"
    """A possibility: may, could, is thought to seek."""
    DENIED = "denied"
    """Somebody says that it is not so."""
    PLANNED = "planned"
    """Announced or promised, not yet done."""

    @property
    def strength(self) -> int | None:
        """Rank on the scale, 0 the strongest; None for those beside it."""
        return _SCALE.index(self) if self in _SCALE else None


_SCALE = (
    Certainty.ESTABLISHED,
    Certainty.REPORTED,
    Certainty.ASSESSED,
    Certainty.ALLEGED,
    Certainty.SPECULATED,
)

MEANINGS: dict[Certainty, str] = {
    Certainty.ESTABLISHED: "told as a fact by the article itself",
    Certainty.REPORTED: "somebody who is named says so",
    Certainty.ASSESSED: "a judgement: probably, likely, is expected to",
    Certainty.PLANNED: "announced or promised, not yet done",
    Certainty.ALLEGED: "an accusation or a contested claim",
    Certainty.SPECULATED: "a possibility: may, could",
    Certainty.DENIED: "somebody says that it is not so",
}
"""What each says, for readers, in the order in which they are explained."""

PHRASES: dict[Certainty, str] = {
    Certainty.ESTABLISHED: "it is a plain fact",
    Certainty.REPORTED: "it is a reported fact",
    Certainty.ASSESSED: "it is only believed",
    Certainty.PLANNED: "it is only planned",
    Certainty.ALLEGED: "it is only alleged",
    Certainty.SPECULATED: "it is only possible",
    Certainty.DENIED: "it is called untrue",
}
"""What each is called where a question asks how sure something is: of one form, and nearly of one length.

What somebody announces or holds possible is reported, too; a reported fact it is not.
"""

TOLD = frozenset((Certainty.ESTABLISHED, Certainty.REPORTED))
"""What somebody tells as a fact."""

MARKS: dict[Certainty, tuple[str, ...]] = {
    Certainty.ESTABLISHED: (),
    Certainty.REPORTED: (
        "said", "says", "according to", "told", "reported", "announced", "say", "saying", "tell", "tells", "telling",
        "acknowledg~", "added that", "adding that", "affirm~", "announc~", "announcement~", "appeal~ to", "argu~",
        "ask~ for", "call~", "cite", "cites", "cited", "citing", "condemn~", "confirm~", "confirmation~",
        "congratulat~", "criticis~", "criticiz~", "declar~", "declaration~", "demand~", "denounc~", "describ~",
        "disclos~", "emphasis~", "emphasiz~", "express~", "greet~", "identif~", "insist~", "maintain~ that",
        "mention~", "note that", "notes that", "noted", "noting", "pledg~", "portray~", "prais~", "present~ … as",
        "promis~", "publish~", "put … at", "puts … at", "quot~", "reaffirm~", "recall~", "record~", "reiterat~",
        "relay~", "remark~", "remind~", "report~", "reportedly", "request~", "reveal~", "show~ that", "footage show~",
        "image~ show~", "photo~ show~", "photograph~ show~", "television show~", "video~ show~", "speak~ of",
        "spoke of", "spoken of", "stated", "stating", "statement~", "stress~", "suggest~", "testif~", "thank~",
        "urg~", "vow~", "warn~", "warning~", "welcom~", "words of", "write", "writes", "wrote", "wording",
    ),
    Certainty.ASSESSED: (
        "probably", "likely", "according to … analyst~", "according to … commentary", "according to … estimat~",
        "according to … expert~", "according to … observer~", "expected", "assessed", "estimated",
        "believed", "apparent", "apparently", "appear~ to",
        "appears", "argu~", "assess~", "assessment~", "assum~", "assumption~", "belief~", "believ~", "call~",
        "concern", "concerns", "concerned", "conclud~", "conclusion~", "consider~", "contend~", "credit~ … with",
        "describ~", "estimat~", "expect~", "expectation~", "fear~", "forecast~", "hold~ that", "in … eyes",
        "in … opinion", "in … view", "in the eyes of", "in the view of", "indicat~", "infer~", "interpret~", "judg~",
        "judgement~", "portray~", "predict~", "present~ … as",
        "put … at", "puts … at", "presum~", "presumably", "probable", "read~ … as",
        "reckon~", "regard~", "saw", "see~ … as", "see~ … in", "sees", "seen as", "seem~", "suggest~", "take~ … as",
        "take~ … for", "think~", "thought", "unlikely", "view~", "worr~", "commentary says",
    ),
    Certainty.ALLEGED: (
        "accused", "alleged", "claimed", "allegedly", "accus~", "alleg~", "claim~", "accusation~", "allegation~",
        "assert~", "assertion~", "charg~ that", "contend~", "insist~", "purport~", "purportedly", "suspect~",
        "suspicion~",
    ),
    Certainty.SPECULATED: (
        "may", "might", "could", "possibly", "perhaps", "is said to", "are said to", "conceivably", "hint~ at",
        "hint~ that", "is thought to", "are thought to", "possibilit~", "possible", "potential", "potentially",
        "prospect~", "rumor~", "rumour~", "speculat~", "speculation~", "uncertain", "unclear",
        "was said to", "was thought to", "were said to", "were thought to",
    ),
    Certainty.DENIED: (
        "denied", "denies", "deny", "denying", "denial~", "contradict~", "disavow~", "dismiss~", "disput~", "no such",
        "refut~", "reject~", "rejection~", "repudiat~", "rul~ out",
    ),
    Certainty.PLANNED: (
        "will", "is to", "are to", "plans to", "planned", "scheduled", "promised", "pledg~", "agree~ to", "aim~ at",
        "aim~ to", "arrang~", "arrangement~", "commit", "commits", "committed", "committing", "commitment~",
        "forthcoming", "hope~ to", "meant to", "want~ to", "intend~", "intention~", "invit~", "invitation~", "is due",
        "are due", "was due", "were due",
        "plan", "plans", "planning", "prepar~", "preparation~", "promis~", "set to", "shall", "undertak~",
        "undertook", "upcoming", "vow~", "was to", "were to", "would",
    ),
}  # fmt: skip
"""Words that mark each certainty, the plainest first: ``~`` takes any ending of a verb or noun, ``…`` a few words."""

_ENDINGS = ("", "e", "s", "es", "d", "ed", "ing", "y", "ies", "ied")
_GAP = frozenset("…")
_MOST_IN_GAP = 12
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

Phrase = tuple[frozenset[str], ...]


@cache
def _table(certainty: Certainty) -> tuple[frozenset[str], tuple[Phrase, ...]]:
    """Give the single words that mark a certainty, in all their forms, and the phrases, word by word."""
    marks = [tuple(frozenset(forms(word)) for word in mark.split()) for mark in MARKS[certainty]]
    words = frozenset(form for mark in marks if len(mark) == 1 for form in mark[0])
    return words, tuple(mark for mark in marks if len(mark) > 1)


def forms(word: str) -> Iterator[str]:
    """Give the forms of a word of the tables."""
    yield from (word[:-1] + ending for ending in _ENDINGS) if word.endswith("~") else (word,)


@lru_cache(maxsize=16)  # a sentence is asked for each certainty in turn
def words_of(sentence: str) -> tuple[str, ...]:
    """Part a sentence into words.

    Marks are written small, since 'May 2024' is none; only the first word has a capital from its place.
    """
    words = _WORD.findall(sentence)
    if words and words[0] != "May":
        words[0] = words[0].lower()
    return tuple(words)


def word_places(sentence: str) -> tuple[int, ...]:
    """Give the places of the words of a sentence."""
    return tuple(match.start() for match in _WORD.finditer(sentence))


def is_marked(sentence: str, certainty: Certainty) -> bool:
    """Tell whether a sentence has a word that marks the certainty; what is established needs none."""
    if not MARKS[certainty]:
        return True
    words = words_of(sentence)
    singles, phrases = _table(certainty)
    return not singles.isdisjoint(words) or any(_stands_in(words, phrase) for phrase in phrases)


def _stands_in(words: Sequence[str], phrase: Phrase) -> bool:
    # No phrase has two gaps, or more than eight words beside one.
    most = _MOST_IN_GAP + 8
    return any(_begins(words[at : at + most], phrase) for at, word in enumerate(words) if word in phrase[0])


def _begins(words: Sequence[str], phrase: Phrase) -> bool:
    """Tell whether the words begin with the phrase; a gap in it takes up to a dozen of them."""
    for number, forms in enumerate(phrase):
        if forms == _GAP:
            rest = phrase[number + 1 :]
            return any(_begins(words[number + more :], rest) for more in range(_MOST_IN_GAP + 1))
        if number >= len(words) or words[number] not in forms:
            return False
    return True


def examples(certainty: Certainty, most: int = 4) -> tuple[str, ...]:
    """Give some of the words that mark a certainty, for hints."""
    return tuple(mark for mark in MARKS[certainty] if mark.replace(" ", "").isalpha())[:most]

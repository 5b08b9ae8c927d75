"""Words by which it is told who says something, and where sentences of a passage begin."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.reading.names.surroundings import begins_sentence
from briefing.reading.tokens import Token


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Past tense, third person, base and participle: only the first of these is nothing but a verb.
_STEMS = _table(
    "accus acknowledg add admit affirm announc argu ask assert assur boast call caution claim comment complain"
    " conced conclud condemn confirm contend counter criticis criticiz declar denounc deni describ dismiss dub"
    " emphasis emphasiz explain express hail hint insist jok label lament mention not observ pledg pledge prais"
    " proclaim promis reaffirm reassur recall reiterat remark remind repeat repli report respond reveal shout stat"
    " stress suggest term thank touch tout tweet urg vow warn whisper"
)
_IRREGULAR = _table("said says say saying told tells tell telling wrote writes write writing spoke speaks speaking")
_DOUBLED = _table("admitted admitting dubbed dubbing termed deny denies denying reply replies replying using uses used")
QUOTING = _table("quoted quotes quoting cited cites citing")
_ENDINGS = ("ed", "es", "s", "e", "", "ing")
VERBS = (frozenset(stem + ending for stem in _STEMS for ending in _ENDINGS) | _IRREGULAR | _DOUBLED | QUOTING) - _table(
    "not note noting proclaiming us add ad call calls calling comment claim report state states express label"
)
"""Verbs of speech in all their forms, without those that are mostly something else."""

SPEECHES = _table(
    "words remark remarks comments speech statement statements message letter phrase post tweet description testimony"
)
"""What somebody says, as a noun."""

BE = _table("is are was were be been being")
WHO = _table("who")
AND = _table("and but or")
OWNERS = _table("his her its their")
DETERMINERS = _table("a an the this that these those his her its their our my no any some of")
PREPOSITIONS = _table(
    "with of to in on at by from for against beside between toward towards into over about under beneath via during"
)
BREAKS = _table(', . ; : ! ? … " ( ) -')
BETWEEN = _table(
    "has have had also later then further again once did does not never even just still again monday tuesday wednesday"
    " thursday friday saturday sunday today yesterday will would previously earlier"
)
"""What may stand between a subject and its verb."""

_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"')]")


def is_sure_verb(word: str) -> bool:
    """Tell whether a word is a verb whatever stands around it: 'told', but not 'claims'."""
    return word.endswith("ed") or word in {"said", "says", "told", "tells", "wrote", "writes", "spoke", "speaks"}


def sentence_numbers(words: Sequence[Token], quoted: Sequence[bool]) -> list[int]:
    """Give the number of the sentence of each token; what stands between quotation marks ends none within them."""
    numbers: list[int] = []
    number = 0
    for at in range(len(words)):
        if at and not quoted[at] and _begins(words, at):
            number += 1
        numbers.append(number)
    return numbers


def _begins(words: Sequence[Token], at: int) -> bool:
    last = at - 1
    while last > 0 and words[last].text in _CLOSING:
        last -= 1
    if words[last].text not in _ENDS or _closes(words, at):
        return False
    return not words[at].text[0].islower() and begins_sentence(words, last + 1)


def _closes(words: Sequence[Token], at: int) -> bool:
    return words[at].text in _CLOSING and words[at - 1].end == words[at].start

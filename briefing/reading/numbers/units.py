"""Whether a number counts what a figure counts: spelling, number, abbreviations and a few synonyms folded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from briefing.reading.numbers.lexicon import listed
from briefing.reading.numbers.mention import NumberMention
from briefing.reading.tokens import Token

_GROUPS = (
    "soldier troop troops serviceman servicewoman servicemember trooper personnel fighter forces",
    "kilometer kilometre km kms",
    "meter metre m",
    "centimeter centimetre cm",
    "millimeter millimetre mm",
    "mile mi",
    "foot ft",
    "kilogram kilogramme kg kilo",
    "gram gramme g",
    "tonne t",
    "liter litre l",
    "percent % percentage pct",
    "dollar $ usd us$",
    "euro € eur",
    "yen ¥ jpy",
    "won ₩ krw",
    "ruble rouble ₽ rub",
    "hryvnia ₴ uah",
    "rupee ₹ inr",
    "pound £ gbp sterling",
    "shell round",
    "trial test",
    "plane aircraft airplane aeroplane",
    "ship vessel",
    "country nation",
    "person people inhabitant",
    "story storey",
    "death fatality dead",
    "worker laborer labourer",
    "hour hr",
    "center centre",
)
_CANONICAL = {word: group.split()[0] for group in _GROUPS for word in group.split()}
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "centuries": "century",
    "headquarters": "headquarters",
    "personnel": "personnel",
    "forces": "forces",
    "series": "series",
    "aircraft": "aircraft",
    "us$": "us$",
    "buses": "bus",
    "crises": "crisis",
}
_MEASURES = listed(
    "second minute hour day week month quarter year decade century kilometer meter centimeter millimeter mile",
    "foot kilogram gram tonne liter percent dollar euro yen won ruble hryvnia rupee pound inch yard hectare acre",
    "°c °f degree time knot kph mph point barrel watt megawatt kiloton megaton ton",
)
"""What is counted of these stands beside the number, or nowhere."""
_SQUARES = {"square": "square", "sq": "square", "cubic": "cubic", "nautical": "nautical", "sea": "nautical"}
_VAGUE = listed(
    "deployment arrival addition case one more other reinforcement unit member casualty loss total figure number",
    "force contingent group crowd strong dead wounded injured killed missing",
)
"""Nouns that leave open what is counted."""
_BEING = listed("are were is was")
_RANKS = listed("place rank position")
_SHARES = listed("share part proportion fraction")
"""What ranks and fractions count by themselves."""
_HURTING = listed("kill killed killing kills injure injured injuring wound wounded wounding leaving left")
_HURT_PEOPLE = listed("person death victim casualty")
"""'Killing three' counts people, although no noun says so."""
_COUNTING = listed("at least about around some nearly almost more than over up to as many")
_WORD = re.compile(r"[^\W\d_]+|[%$€£¥₩₽₴₹]|°c")
_ENDS = frozenset(".!?")
_LONGEST = 60
"""Words to either side in which a sentence is looked for."""


@lru_cache(1024)
def canonical(word: str) -> str:
    """Bring a word into the one form that all its spellings share: 'kilometres' and 'km' are 'kilometer'."""
    word = word.lower()
    single = _IRREGULAR.get(word) or _singular(word)
    return _CANONICAL.get(word) or _CANONICAL.get(single, _american(single))


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def _american(word: str) -> str:
    if word.endswith("our") and len(word) > 5:
        return word[:-3] + "or"
    return "program" if word == "programme" else word


@lru_cache(1024)
def _heads(unit: str) -> frozenset[str]:
    """Give the nouns of a unit: 'shell' and 'rocket' for 'artillery shells and rockets'."""
    parts = re.split(r"\s+(?:and|or|of|per|an?)\s+|[,/]", unit.lower().replace("per cent", "%"))
    return frozenset(_head(found) for part in parts if (found := _WORD.findall(part)))


def _head(words: Sequence[str]) -> str:
    """Give the last word; a square kilometre, a nautical mile and a metric ton are measures of their own."""
    noun = canonical(words[-1])
    before = words[-2] if len(words) > 1 else ""
    if before == "metric" and noun == "ton":
        return "tonne"
    return f"{_SQUARES[before]} {noun}" if before in _SQUARES else noun


def counts(mention: NumberMention, words: Sequence[Token], unit: str) -> bool:
    """Tell whether a number counts what ``unit`` says; ``words`` are the tokens of its text.

    Where the text has no noun behind the number, or a vague one ('new deployments'), a noun of its sentence will do;
    measures such as days and miles must stand beside it.
    """
    heads = _heads(unit)
    own = _WORD.findall(mention.unit)
    if own and not heads.isdisjoint({_head(own)} if not mention.ordinal else map(canonical, own)):
        return True
    if not own and not heads.isdisjoint(_RANKS if mention.ordinal else _SHARES if _is_part(mention) else ()):
        return True
    if own and _is_told_of_part(mention, words, heads):
        return True
    measured = any(head.rpartition(" ")[2] in _MEASURES for head in heads)
    vague = not own or own[-1] in _VAGUE or canonical(own[-1]) in _VAGUE
    if measured or not vague:
        return False
    hurt = _word_before(mention, words) in _HURTING or _follows_toll(mention, words)
    if not own and not _HURT_PEOPLE.isdisjoint(heads) and hurt:
        return True
    return any(canonical(token.word) in heads for token in _sentence(mention, words))


def _follows_toll(mention: NumberMention, words: Sequence[Token]) -> bool:
    """Tell whether a number is a toll: 'the death toll rose to 214 from 198'."""
    return any(token.word == "toll" and token.start < mention.start for token in _sentence(mention, words))


def _word_before(mention: NumberMention, words: Sequence[Token]) -> str:
    at = bisect_left(words, mention.start, key=lambda token: token.start)
    while at > 0 and words[at - 1].word in _COUNTING:
        at -= 1
    return words[at - 1].word if at > 0 else ""


def _is_told_of_part(mention: NumberMention, words: Sequence[Token], heads: frozenset[str]) -> bool:
    """Tell whether the number of a whole is said to be the unit: 'six of the people killed were children'."""
    sentence = _sentence(mention, words)
    if not any(token.start == mention.end + 1 and token.word == "of" for token in sentence):
        return False
    return any(one.word in _BEING and canonical(other.word) in heads for one, other in pairwise(sentence))


def _is_part(mention: NumberMention) -> bool:
    ends = [end for end in (mention.low, mention.high) if end is not None]
    return bool(ends) and all(0 < end < 1 for end in ends)


def _sentence(mention: NumberMention, words: Sequence[Token]) -> Sequence[Token]:
    first = last = bisect_left(words, mention.start, key=lambda token: token.start)
    begin, end = max(0, first - _LONGEST), min(len(words), last + _LONGEST)
    while first > begin and words[first - 1].word not in _ENDS:
        first -= 1
    while last < end and words[last].word not in _ENDS:
        last += 1
    return words[first:last]

"""Names in one form for all their spellings: marks and titles gone, transliterations brought together.

Korean syllables are spelt in three romanisations (Revised, McCune–Reischauer, and those that families chose). Both
sides of a comparison are folded, so that a fold only has to be the same for the spellings of one name, and not to be
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from briefing.quiz.grading import cyrillic
from briefing.reading.names.roles import ROLES
from briefing.reading.names.vocabulary import SAME, TITLES, words_of
from briefing.reading.tokens import tokens

Words = tuple[str, ...]


def _first_of(*lines: str) -> dict[str, str]:
    groups = [group.split() for line in lines for group in line.split(",")]
    return {word: group[0] for group in groups for word in group}


SYLLABLES: Final = _first_of(
    "kim gim ghim, ri lee yi rhee li rhi rie, pak park bak pack bark, choe choi choy chwe",
    "jong jung jeong chong chung, jo cho joe jho, un eun oun, il ill, hui hee hi heui hwi",
    "hyon hyun hyeon hyoun, yong young yeong yung, song sung seong, sun soon son seon, chol chul cheol chool",
    "myong myung myeong, kyong kyung gyeong gyong kyoung, pyong byung byong byeong pyeong, chun choon, su soo",
    "suk sook seok sok, sik shik, u woo wu, no roh noh, o oh, an ahn, rim lim im yim rhim, yu yoo ryu",
    "kang gang, kwon gwon, jang chang, jon jun joon jeon chon, thae tae, ho hoo, han hahn, sin shin, mun moon",
    "ju joo chu, yo yeo ryo, ryong ryung, tok dok duk deok, guk kuk kook gook, jin chin, chan chahn, min minn",
    "won weon, hwang whang, paek baek paik baik, ok ock, ryol yol yeol, hak hack, nam nahm, sang saang",
)
"""The first of each group stands for the others."""
_COUNTRIES: Final = _first_of(
    "russia russian russians, korea korean koreans, ukraine ukrainian ukrainians, japan japanese, china chinese",
    "iran iranian iranians, belarus belarusian, germany german germans, france french, india indian, poland polish",
)
_PHRASES: Final = tuple(
    (tuple(phrase.split()), tuple(other.split()))
    for other, phrases in {
        "north korea": "n korea,democratic peoples republic of korea,dprk,d p r k,nk",
        "south korea": "s korea,republic of korea,rok",
        "us": "united states of america,united states,usa,america,american,americans",
        "russia": "russian federation",
        "un": "united nations",
        "uk": "united kingdom,great britain,britain,british",
        "china": "peoples republic of china,prc",
        "defense minister": "minister of defense,minister for defense",
        "foreign minister": "minister of foreign affairs,minister for foreign affairs",
    }.items()
    for phrase in phrases.split(",")
)
_POINTS: Final = re.compile(r"\b(?:[^\W\d]\.){1,8}[^\W\d]\b\.?")
_DESCRIBING: Final = words_of("state official news agency newspaper media broadcaster wire service channel")
_SMALL: Final = words_of("the of for in and at a an s on to")


@lru_cache(4096)
def words(text: str) -> Words:
    """Give the words of a name in small letters, without marks, points, hyphens, genitives and articles."""
    text = _POINTS.sub(lambda found: found[0].replace(".", ""), text)
    found = [token.word.replace("'", "") for token in tokens(text) if token.word != "'s"]
    return _merged(tuple(SAME.get(word, word) for word in found if word and word[0].isalnum()))


def _merged(found: Words) -> Words:
    """Bring the names of countries into one form each."""
    for phrase, other in _PHRASES:
        for at in range(len(found) - len(phrase) + 1):
            if found[at : at + len(phrase)] == phrase:
                found = found[:at] + other + found[at + len(phrase) :]
                break
    return tuple(word for word in found if word != "the")


def skeleton(found: Iterable[str]) -> Words:
    """Give the words of a person's name as their spellings have in common."""
    return tuple(map(_skeleton, found))


@lru_cache(8192)
def _skeleton(word: str) -> str:
    if word in SYLLABLES:
        return SYLLABLES[word]
    return cyrillic.folded(word) if word.isalpha() else word


def notion(found: Iterable[str]) -> Words:
    """Give the words of an office or a body: 'Russian minister' and 'minister of Russia' have the same ones."""
    return tuple(sorted(_notion(word) for word in found if word not in _SMALL))


@lru_cache(8192)
def _notion(word: str) -> str:
    word = "deputy" if word == "vice" else _COUNTRIES.get(word, word)
    single = word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us")) else word
    return ROLES.get(word) or ROLES.get(single, single)


def untitled(found: Words) -> Words:
    """Leave out titles and countries before a person's name: 'Russian President Putin' is 'putin'."""
    first = 0
    while first < len(found) - 1 and (found[first] in TITLES or _is_country(found, first)):
        first += 1
    last = found.index("of", first + 1) if "of" in found[first + 1 :] else len(found)
    name = found[first:last]
    return tuple(word for word in name if not cyrillic.is_patronymic(word)) or name


def undescribed(found: Words) -> Words:
    """Leave out what a body is before its name: 'state news agency KCNA' is 'kcna'."""
    first = 0
    while first < len(found) - 1 and found[first] in _DESCRIBING:
        first += 1
    return found[first:]


def _is_country(found: Words, at: int) -> bool:
    return found[at] in _COUNTRIES or found[at] in {"north", "south", "us", "uk", "of", "s"}

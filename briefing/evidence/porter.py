"""English words without their endings: the stemmer of Martin Porter, as Snowball 3 has it.

The rules are those of https://snowballstem.org/algorithms/english/stemmer.html; the tests hold them against the library
that is generated from them. That library goes letter by letter and takes ten times as long, which would be a quarter of
the time that a dossier takes to be proved.
"""

from __future__ import annotations

import re

_WHOLE = {
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli",
    "singly": "singl",
    **{word: word for word in ("andes", "atlas", "bias", "cosmos", "howe", "news", "sky")},
}  # fmt: skip
_VOWELS = frozenset("aeiouy")
_VOWEL = re.compile("[aeiouy]")
# The first of the two regions in which endings are dropped begins behind these, else behind the first syllable's end.
_HEAD = re.compile("arsen|commun|emerg|gener|inter|later|organ|past|univers|[^aeiouy]*[aeiouy]+[^aeiouy]")
_SYLLABLE = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
_GENITIVE = re.compile("'(?:s'?)?$")
_PAST = re.compile("(?:eed|ed|ing)(?:ly)?$")
_NOT_PAST = frozenset({"even", "cann", "inn", "earr", "herr", "out"})
_DOUBLE = frozenset({"bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"})
_LONG = {
    "anci": "ance", "enci": "ence", "ogi": "og", "li": "", "bli": "ble", "abli": "able", "alli": "al", "fulli": "ful",
    "lessli": "less", "ousli": "ous", "entli": "ent", "aliti": "al", "biliti": "ble", "iviti": "ive", "tional": "tion",
    "ational": "ate", "alism": "al", "ation": "ate", "ization": "ize", "izer": "ize", "ator": "ate", "iveness": "ive",
    "fulness": "ful", "ousness": "ous", "ogist": "og",
}  # fmt: skip
_SHORTER = {
    "icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "tional": "tion", "ational": "ate",
    "ful": "", "ness": "",
}  # fmt: skip
_LAST = {
    "ic": "", "ance": "", "ence": "", "able": "", "ible": "", "ate": "", "ive": "", "ize": "", "iti": "", "al": "",
    "ism": "", "ion": "", "er": "", "ous": "", "ant": "", "ent": "", "ment": "", "ement": "",
}  # fmt: skip


def porter(word: str) -> str:
    """Take the endings from a word in small letters."""
    if len(word) < 3 or word in _WHOLE:
        return _WHOLE.get(word, word)
    word = _consonants(word.removeprefix("'"))
    first = _HEAD.match(word)
    one = first.end() if first else len(word)
    second = _SYLLABLE.match(word, one) if first else None
    two = second.end() if second else len(word)
    word = _plural(_GENITIVE.sub("", word, count=1))
    word = _past(word, one)
    if word[-1:] in {"y", "Y"} and len(word) > 2 and word[-2] not in _VOWELS:
        word = f"{word[:-1]}i"
    word = _derived(word, one, two)
    return _final(word, one, two).replace("Y", "y")


def _consonants(word: str) -> str:
    """Write each y that is a consonant with a capital: one that begins the word, or stands behind a vowel."""
    if "y" not in word:
        return word
    letters = [*word]
    for at, letter in enumerate(letters):
        if letter == "y" and (at == 0 or letters[at - 1] in _VOWELS):
            letters[at] = "Y"
    return "".join(letters)


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us")) and _VOWEL.search(word, 0, max(0, len(word) - 2)):
        return word[:-1]
    return word


def _past(word: str, one: int) -> str:
    found = _PAST.search(word)
    if found is None:
        return word
    base, ending = word[: found.start()], found.group()
    if ending.startswith("ee"):
        return f"{base}ee" if len(base) >= one and base not in {"succ", "proc", "exc"} else word
    if ending == "ing" and len(base) == 2 and base[1] == "y" and base[0] not in _VOWELS:
        return f"{base[0]}ie"
    if (ending == "ing" and base in _NOT_PAST) or not _VOWEL.search(base):
        return word
    return _ended(base, one)


def _ended(base: str, one: int) -> str:
    """Give back what a word has lost or doubled before 'ed' and 'ing'."""
    if base[-2:] in _DOUBLE:
        return base if len(base) == 3 and base[0] in "aeo" else base[:-1]
    if base.endswith(("at", "bl", "iz")) or (len(base) == one and _is_short(base)):
        return f"{base}e"
    return base


def _derived(word: str, one: int, two: int) -> str:
    """Drop the endings by which words are made from others, in three rounds."""
    for table, longest, region in ((_LONG, 7, one), (_SHORTER, 7, one), (_LAST, 5, two)):
        ending = next((word[-size:] for size in range(longest, 1, -1) if word[-size:] in table), None)
        if ending is not None and len(word) - len(ending) >= region and _may_drop(word, ending, two):
            word = word[: -len(ending)] + table[ending]
    return word


def _may_drop(word: str, ending: str, two: int) -> bool:
    before = word[-len(ending) - 1 : -len(ending)]
    if ending == "li":
        return before in set("cdeghkmnrt")
    if ending == "ogi":
        return before == "l"
    if ending == "ion":
        return before in {"s", "t"}
    return ending != "ative" or len(word) - len(ending) >= two


def _final(word: str, one: int, two: int) -> str:
    base = word[:-1]
    if word.endswith("e"):
        return base if len(base) >= two or (len(base) >= one and not _is_short(base)) else word
    return base if word.endswith("ll") and len(base) >= two else word


def _is_short(word: str) -> bool:
    """Tell whether a word ends with a short syllable."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    if word.endswith("past"):
        return True
    return len(word) > 2 and word[-1] not in "aeiouywxY" and word[-2] in _VOWELS and word[-3] not in _VOWELS

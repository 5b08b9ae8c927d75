"""From the names of the registry to the word patterns that a text may use for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.model.entities import EntityClass
from briefing.reading.names.vocabulary import FAMILY_FIRST, INSTITUTIONS, LEGAL_FORMS, RENAMING, SAME
from briefing.reading.tokens import Token, tokens

Pattern = tuple[str, ...]
"""Keys of tokens; ``@id`` stands for every form of a country: Russia, Russian, Russia's."""

CAPITAL, ACRONYM, COUNTRY = "^", "^^", "@"
# Between the words of a name these may stand or be left out: Kim Jong-un, RIA Novosti, St Petersburg.
SKIPPED = frozenset({"-", "the", "."})
_BODIES = frozenset({"ministry", "department", "office", "bureau", "institute", "committee", "council"})
_SKY = ("skyi", "skyy", "skiy", "skii", "sky")
# Not groups: the singular of 'officials' is an adjective, too.
_PLURAL_CLASSES = frozenset({EntityClass.OFFICES, EntityClass.NAMED})


@lru_cache(maxsize=8192)
def keys_of_text(text: str, word: str, after_hyphen: bool) -> tuple[str, ...]:
    """Give the keys under which a pattern may hold a token of a text."""
    word = SAME.get(word, word)
    if not text[0].isupper():
        return (word, CAPITAL + word) if after_hyphen else (word,)
    if (len(text) > 1 and text.isupper()) or len(word) >= 4:
        return (word, CAPITAL + word, ACRONYM + word)
    return (word, CAPITAL + word)


@lru_cache(maxsize=4096)
def keys_of_name(name: str) -> Pattern:
    """Give the keys of a name: small words may get a capital, capital ones may not lose it."""
    words = [token for token in tokens(name) if token.word not in SKIPPED or _is_needed(token, name)]
    return tuple(_key(token, first=position == 0) for position, token in enumerate(words))


def _is_needed(token: Token, name: str) -> bool:
    """Keep the article of 'the West': without it, a point of the compass names nobody."""
    rest = name.split()[1:]
    return token.word == "the" and token.start == 0 and len(rest) == 1 and rest[0].lower() in RENAMING


def _key(token: Token, *, first: bool) -> str:
    word, text = SAME.get(token.word, token.word), token.text
    if not text[0].isupper() or (not first and word in INSTITUTIONS):
        return word
    return (ACRONYM if len(text) > 1 and text.isupper() else CAPITAL) + word


def variants(pattern: Pattern, entity_class: EntityClass) -> Iterator[Pattern]:
    """Give the other forms of a name whose countries are marked: 'president of @russia', '@russia president'."""
    yield pattern
    turned = (*_turned(pattern), *_of_country(pattern), *_ministry(pattern))
    yield from turned
    if entity_class is EntityClass.ORGANISATIONS and len(pattern) > 1 and pattern[-1].lstrip(CAPITAL) in LEGAL_FORMS:
        yield pattern[:-1]
    if entity_class in _PLURAL_CLASSES:
        for each in (pattern, *turned):
            yield from _number(each)


def _turned(pattern: Pattern) -> Iterator[Pattern]:
    """'head of the Ukrainian army' → 'Ukrainian army head'."""
    if "of" in pattern[1:-1]:
        at = pattern.index("of", 1)
        yield (*pattern[at + 1 :], *pattern[:at])


def _of_country(pattern: Pattern) -> Iterator[Pattern]:
    """'Russian Security Council' → 'Security Council of Russia'."""
    if len(pattern) > 1 and pattern[0].startswith(COUNTRY):
        yield (*pattern[1:], "of", pattern[0])


def _ministry(pattern: Pattern) -> Iterator[Pattern]:
    """'@russia defence ministry' → '@russia ministry of defence'."""
    bare = pattern[-1].lstrip(CAPITAL)
    start = 1 if pattern[0].startswith(COUNTRY) else 0
    if bare in _BODIES and start < len(pattern) - 1 and "of" not in pattern:
        yield (*pattern[:start], bare, "of", *pattern[start:-1])
        if start:
            yield (bare, "of", *pattern[start:-1], "of", pattern[0])


def _number(pattern: Pattern) -> Iterator[Pattern]:
    """Give the plural of a singular and the singular of a plural: marshal, marshals; ICBMs, ICBM."""
    last = pattern[-1]
    if last.endswith("s") and not last.endswith("ss") and len(last) > 3:
        yield (*pattern[:-1], last[:-1])
    elif last[-1:].isalpha() and not last.startswith(COUNTRY):
        yield (*pattern[:-1], last + "s")


def transliterations(pattern: Pattern) -> Iterator[Pattern]:
    """Give the spellings of a Slavic name that news use side by side: Zelensky, Zelenskyy, Zelenskiy."""
    yield pattern
    ending = next((each for each in _SKY if pattern[-1].endswith(each)), None) if pattern else None
    if ending:
        stem = pattern[-1].removesuffix(ending)
        yield from ((*pattern[:-1], stem + other) for other in _SKY if other != ending)


def demonym_forms(demonyms: Iterable[str]) -> Iterator[str]:
    """Give demonyms with their plurals."""
    for demonym in demonyms:
        yield demonym
        if demonym.endswith("n"):
            yield demonym + "s"


def short_names(name: str, family: str | None) -> tuple[str, ...]:
    """Give the single words by which a text may go on to call a person whose full name it has given."""
    words = name.split()
    known = (family,) if family else ()
    if len(words) < 2:
        return known
    return tuple(dict.fromkeys((*known, words[0] if words[0].lower() in FAMILY_FIRST else words[-1])))

"""What stands beside a name: a longer stretch of capitals makes it part of another name, or a fuller form of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.model.entities import EntityClass
from briefing.reading.names.mention import How, NameMention
from briefing.reading.names.trie import Found
from briefing.reading.names.vocabulary import (
    ABBREVIATED,
    ADJECTIVES,
    COMMON,
    MONTHS,
    RENAMING,
    TITLES,
    WEEKDAYS,
    words_of,
)
from briefing.reading.tokens import Token

_AROUND = 12
_ENDS = frozenset('.!?:;"')
_BEFORE_MONTHS = words_of("in since until till by of last next early late mid this from to on before after")
_NO_NAMES = TITLES | ADJECTIVES | MONTHS | WEEKDAYS | {"i"}
# Behind a name these don't make it longer: words of institutions, and the verbs of headlines.
_NOT_IN_NAMES = words_of(
    "cabinet council party security army navy forces committee",
    "accuses agrees aims arrives asks backs begins blames calls claims condemns confirms considers defends",
    "demands denies ends expects faces fires gets gives goes hails has hits hopes hosts insists invites is",
    "joins launches leaves looks loses makes may meets must needs offers opens orders plans pledges praises",
    "promises rejects reports returns says seeks sees sends shows signs slams speaks starts supplies supports",
    "takes talks tells tests thanks threatens to tours travels tries urges visits vows wants warns welcomes",
    "will wins and or in on at with for from of says could",
)


def begins_sentence(words: Sequence[Token], at: int) -> bool:
    """Tell whether a token is the first of a sentence, a quotation or the text."""
    if at == 0:
        return True
    before = words[at - 1]
    if before.text == "." and at > 1 and words[at - 2].end == before.start:
        is_initial = len(words[at - 2].text) == 1 and not _is_glued(words, at - 2)
        return words[at - 2].word not in ABBREVIATED and not is_initial
    return before.text in _ENDS or before.text in {"(", "[", "*", "'"} or before.text == "…"


def _is_glued(words: Sequence[Token], at: int) -> bool:
    """Tell whether a letter belongs to a number before it: '€640m', '12%'."""
    return at > 0 and words[at - 1].end == words[at].start


def is_capital(token: Token) -> bool:
    """Tell whether a token is a word with a capital."""
    return token.text[0].isupper()


def is_headline(words: Sequence[Token]) -> bool:
    """Tell whether most words of a text have capitals, so that a capital says nothing."""
    long = [token for token in words if len(token.word) > 2 and token.text[0].isalpha()]
    return len(long) > 3 and sum(map(is_capital, long)) > 0.75 * len(long)


def is_weak(words: Sequence[Token], first: int, found: Found, begins: Callable[[Sequence[Token], int], bool]) -> bool:
    """Tell whether a single word only seems to be a name: Washington in 'Washington Post', Kim in 'Kim Dae-jung'."""
    if found.last - first > 1 or all(meaning.how is How.DEMONYM for meaning in found.meanings):
        return first > 0 and _is_renamed(words, first, found)
    if words[first].word in MONTHS and _is_month(words, first):
        return True
    if _is_renamed(words, first, found):
        return True
    goes_on = _continues(words, found.last, begins) or _comes_before(words, first, found, begins)
    return goes_on and not is_headline(words[max(0, first - _AROUND) : found.last + _AROUND])


def _is_renamed(words: Sequence[Token], first: int, found: Found) -> bool:
    """'South Sudan' isn't Sudan, 'New Mexico' isn't Mexico."""
    before = words[first - 1] if first else None
    if before is None or before.word not in RENAMING or not is_capital(before):
        return False
    return (
        any(meaning.entity_class is EntityClass.PLACES for meaning in found.meanings)
        and before.text != words[first].text
    )


def _is_month(words: Sequence[Token], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    return (at > 0 and words[at - 1].word in _BEFORE_MONTHS) or (after is not None and after.text[0].isdigit())


def _continues(words: Sequence[Token], at: int, begins: Callable[[Sequence[Token], int], bool]) -> bool:
    """Tell whether a name goes on with a word that no table knows."""
    if at >= len(words) or not is_capital(words[at]):
        return False
    word = words[at].word
    return not (word in _NO_NAMES or word in _NOT_IN_NAMES or words[at].text.isupper() or begins(words, at))


def _comes_before(
    words: Sequence[Token], first: int, found: Found, begins: Callable[[Sequence[Token], int], bool]
) -> bool:
    """Tell whether a word stands before that makes another name: 'Melania Trump', 'Yo Jong Kim'."""
    at = first - 1
    if at < 0 or not is_capital(words[at]) or words[at].end == words[first].start:
        return False
    word = words[at].word
    if word in _NO_NAMES or (begins_sentence(words, at) and word in COMMON) or _spells(word, found):
        return False
    if any(meaning.how is not How.FAMILY for meaning in found.meanings):
        return word not in COMMON and not words[at].text.isupper() and not begins(words, at)
    return not begins(words, at) and not words[at].text.isupper()


def _spells(word: str, found: Found) -> bool:
    """Tell whether an id holds the first name that the registry leaves out; one that it has is to be right."""
    return any(meaning.how is not How.FAMILY and word in meaning.id.split("-") for meaning in found.meanings)


def extended(mention: NameMention, words: Sequence[Token], behind: int) -> NameMention:
    """Take in a first name that the registry leaves out but the id has: Donald, of donald-trump."""
    at = mention.first - 1
    if mention.how is How.FAMILY or mention.last - mention.first > 1 or at < behind or not is_capital(words[at]):
        return mention
    ids = tuple(each for each in mention.ids if each != words[at].word and words[at].word in each.split("-")[:-1])
    if not ids or words[at].word in _NO_NAMES:
        return mention
    return mention._replace(ids=ids, first=at, start=words[at].start)


def text_of(words: Sequence[Token], first: int, last: int) -> str:
    """Give the words between two tokens as a text has them."""
    parts = [words[first].text]
    for before, token in zip(words[first:last], words[first + 1 : last], strict=False):
        parts.append(token.text if before.end == token.start else f" {token.text}")
    return "".join(parts)

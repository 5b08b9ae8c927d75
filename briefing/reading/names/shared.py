"""Names that share their last words: 'Russian and North Korean officials' are the officials of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from briefing.reading.names.mention import How, NameMention
from briefing.reading.names.trie import Trie
from briefing.reading.tokens import Token

_COMPASS = frozenset({"north", "south", "east", "west"})
_LONGEST = 8
_JOINING = frozenset({",", "and", "or", "nor", "&"})


def spread(mentions: Sequence[NameMention], words: Sequence[Token], trie: Trie) -> Iterator[NameMention]:
    """Give each country of a list the noun that stands only behind the last."""
    for at, mention in enumerate(mentions):
        yield from _half_named(mention, words, trie)
        noun = _noun_behind(mentions, at, words, trie) if _is_country(mention, words, trie) else ()
        found = trie.find((*words[mention.first : mention.last], *noun), 0) if noun else ()
        if found and found[0].last == mention.last - mention.first + len(noun):
            ids = tuple(meaning.id for meaning in found[0].meanings)
            yield mention._replace(ids=ids, how=How.ALIAS, parts=(mention,))
        else:
            yield mention


def _half_named(mention: NameMention, words: Sequence[Token], trie: Trie) -> Iterator[NameMention]:
    """Read the North of 'North and South Korea'."""
    at = mention.first - 2
    if at < 0 or words[at + 1].word not in {"and", "or"} or not {words[at].word, words[mention.first].word} <= _COMPASS:
        return
    found = trie.find((words[at], *words[mention.first + 1 : mention.last]), 0)
    if found and found[0].last == mention.last - mention.first:
        ids = tuple(meaning.id for meaning in found[0].meanings)
        yield NameMention(words[at].start, words[at].end, ids, mention.how, at, at + 1)


def _noun_behind(mentions: Sequence[NameMention], at: int, words: Sequence[Token], trie: Trie) -> Sequence[Token]:
    """Give the words that follow the country in the last name of the list."""
    for one, other in pairwise(islice(mentions, at, at + _LONGEST)):
        between = words[one.last : other.first]
        if not between or len(between) > 2 or any(token.word not in _JOINING for token in between):
            return ()
        if not _is_country(other, words, trie):
            head = [last for _, last in trie.country(words, other.first, other.last) if last < other.last]
            return words[min(head) : other.last] if head else ()
    return ()


def _is_country(mention: NameMention, words: Sequence[Token], trie: Trie) -> bool:
    return any(last == mention.last for _, last in trie.country(words, mention.first, len(words)))

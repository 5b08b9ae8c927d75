"""Who says the words of a quotation: those with whom a verb of speech goes in the sentence of the words.

'X said', 'said X', 'X told', 'quoted X as saying', 'X's words', 'according to X'. Where it is not certain who the
subject of such a verb is ('the official said'), nobody is told, and any name of the paragraph may be the speaker's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from briefing.evidence.provers.clauses import (
    AND,
    BE,
    BETWEEN,
    BREAKS,
    DETERMINERS,
    OWNERS,
    PREPOSITIONS,
    QUOTING,
    SPEECHES,
    VERBS,
    WHO,
    is_sure_verb,
    sentence_numbers,
)
from briefing.evidence.source_text import Passage
from briefing.model.entities import Entities, EntityClass
from briefing.reading.names import Resolved
from briefing.reading.quotations import FoundWords

_NEAR = 5
"""So many tokens are looked at around a verb or a name."""

Ids = frozenset[str]


def speakers(passage: Passage, words: FoundWords, entities: Entities) -> Ids | None:
    """Give the ids of those who may say the words; None if the sentences around them don't tell."""
    speech = _Speech(passage, entities)
    own = {speech.sentence_at(each.start) for each in words.stretches}
    near = {number + step for number in own for step in (-1, 1)} - own
    return speech.tellers(own) or speech.tellers(near)


class _UnsureError(Exception):
    """Somebody speaks, and it isn't certain who."""


class _Speech:
    """A passage's words outside quotation marks, and the names among them."""

    def __init__(self, passage: Passage, entities: Entities) -> None:
        self.words = passage.words
        self.entities = entities
        self.quoted = [any(each.start <= word.start < each.end for each in passage.quoted) for word in self.words]
        self.sentences = sentence_numbers(self.words, self.quoted)
        first = {word.start: at for at, word in enumerate(self.words)}
        last = {word.end: at + 1 for at, word in enumerate(self.words)}
        self.names = [
            (first[each.start], last[each.end], each)
            for each in passage.names
            if not each.within and each.start in first and each.end in last and not self.quoted[first[each.start]]
        ]

    @cached_property
    def by_end(self) -> dict[int, tuple[int, Resolved]]:
        """Give the names by the token behind them, each with its first token."""
        return {last: (first, each) for first, last, each in self.names}

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence in which a character stands."""
        return next(self.sentences[at] for at, word in enumerate(self.words) if word.end > place)

    def tellers(self, sentences: Iterable[int]) -> Ids | None:
        """Give all who speak in some sentences; those to whom something is merely attributed only if nobody does."""
        wanted = set(sentences)
        places = [at for at, number in enumerate(self.sentences) if number in wanted and not self.quoted[at]]
        try:
            found = {name for at in places for each in self._at(at) for name in each.ids}
        except _UnsureError:
            return None
        if not found:
            found = {name for at in places for each in self._source(at) for name in each.ids}
        return frozenset(found) or None

    def _at(self, at: int) -> Sequence[Resolved]:
        """Give who speaks by the verb or noun at a place."""
        word = self.words[at].word
        if word in SPEECHES:
            return self._owner(at)
        if word not in VERBS or self._word(at - 1) == "to":
            return ()
        before = self._before(at)
        if self._word(before) in BE:
            return self._passive(at, before)
        return self._object(at) if word in QUOTING else self._subject(at, before)

    def _subject(self, at: int, before: int) -> Sequence[Resolved]:
        word, previous = self.words[at].word, self._word(before)
        if word.endswith("ing"):
            return () if previous in {"as", *DETERMINERS} or self._is_start(at) else self._of_sentence(at)
        after_words = previous == "," and self._word(before - 1) == '"'
        if previous in AND or (after_words and not self._begins_with_words(at)):
            return self._of_sentence(at)
        if self._is_start(at) and word != "said":
            return ()
        if before < 0 or self._quotes_at(before) or self._is_start(at):
            return self._sure(self._following(at + 1))
        if previous in WHO:
            return self._sure(self._ending(before, before - 1 if self._word(before - 1) == "," else before))
        return self._sure(self._behind_comma(before)) if previous == "," else self._right_before(word, before)

    def _right_before(self, word: str, before: int) -> Sequence[Resolved]:
        found = self._ending(before + 1)
        if found or not is_sure_verb(word) or self._word(before) in DETERMINERS:
            return self._persons(found)
        raise _UnsureError

    def _passive(self, at: int, before: int) -> Sequence[Resolved]:
        """Give who is quoted, or by whom something was said."""
        if self.words[at].word in QUOTING:
            return self._sure(self._ending(before))
        for by in range(at + 1, min(at + _NEAR, len(self.words))):
            if self._word(by) == "by":
                return self._persons(self._following(by + 1))
        return ()

    def _object(self, at: int) -> Sequence[Resolved]:
        return self._persons(self._following(at + 1))

    def _owner(self, at: int) -> Sequence[Resolved]:
        """Give whose words are meant: 'Kim's words', 'his televised remarks', 'a message from Putin'."""
        if self._word(at + 1) in {"of", "by", "from"}:
            return self._persons(self._following(at + 2))
        for end in range(at, max(0, at - 3), -1):
            is_genitive = self._word(end - 1) == "'s"
            found = self.by_end.get(end - is_genitive)
            if found is not None:
                return self._persons((found[1],)) if is_genitive or self._word(end - 1) in OWNERS else ()
        return ()

    def _source(self, at: int) -> Sequence[Resolved]:
        if self._word(at) == "according" and self._word(at + 1) == "to":
            return self._persons(self._following(at + 2))
        return ()

    def _behind_comma(self, comma: int) -> Sequence[Resolved]:
        """Give the subject before an insertion: 'Peskov, the spokesman, said', 'Kim, who met Putin, said'."""
        opening = next((at for at in range(comma - 1, -1, -1) if self._word(at) in {",", '"'}), -1)
        if opening < 0 or self.sentences[opening] != self.sentences[comma]:
            return ()
        inserted = self._word(opening + 1) in {*WHO, *PREPOSITIONS, "which", "whom", "whose", "after", "as"}
        return (*self._ending(opening), *(() if inserted else self._ending(comma)))

    def _of_sentence(self, at: int) -> Sequence[Resolved]:
        """Give the subject of the sentence: its first name that no preposition leads to."""
        before = [each for each in self.names if each[1] <= at and self.sentences[each[0]] == self.sentences[at]]
        free = [name for first, _, name in before if not self._has_preposition(first) and self._persons((name,))]
        return self._sure(free[:1])

    def _following(self, at: int) -> Sequence[Resolved]:
        """Give the names up to the next mark; after a preposition only if there are no others."""
        if self._word(at) in OWNERS:
            return self._owned(at)
        end = next((place for place in range(at, len(self.words)) if self._stops(place)), len(self.words))
        found = [each for each in self.names if at <= each[0] < end]
        direct = [name for first, _, name in found if first == at or self._word(first - 1) not in PREPOSITIONS]
        return direct or [name for _, _, name in found]

    def _owned(self, at: int) -> Sequence[Resolved]:
        """Give the name behind a description: 'her neighbour, Daniel Okafor'; she is another."""
        comma = next((place for place in range(at + 1, at + _NEAR) if self._word(place) == ","), at)
        return [name for first, _, name in self.names if first == comma + 1] if comma > at else []

    def _stops(self, at: int) -> bool:
        return self._word(at) in BREAKS or self._word(at) in {"as", "that"}

    def _ending(self, *ends: int) -> Sequence[Resolved]:
        """Give the name that ends before a place, those joined to it, and where it hangs on others these as well."""
        for behind in ends:
            end = behind - (self._word(behind - 1) == ")")
            if end in self.by_end:
                first, name = self.by_end[end]
                if self._word(first - 1) in AND | {"("}:
                    return (name, *self._ending(first - 1))
                others = self._before_in_sentence(first) if self._has_preposition(first) else ()
                return (name, *others)
        return ()

    def _before_in_sentence(self, first: int) -> Sequence[Resolved]:
        number = self.sentences[first]
        return [name for at, last, name in self.names if last <= first and self.sentences[at] == number]

    def _has_preposition(self, first: int) -> bool:
        for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
            word = self._word(at)
            if word in PREPOSITIONS:
                return True
            if word in BREAKS or word in AND or word in VERBS or self.sentences[at] != self.sentences[first]:
                return False
        return False

    def _before(self, at: int) -> int:
        """Go back over adverbs and helping verbs to what stands before a verb."""
        place = at - 1
        while place >= 0 and self.sentences[place] == self.sentences[at] and self._is_between(place):
            place -= 1
        return place

    def _is_between(self, at: int) -> bool:
        word = self._word(at)
        return not self.quoted[at] and (word in BETWEEN or (word.endswith("ly") and len(word) > 4))

    def _quotes_at(self, at: int) -> bool:
        return self._word(at) == '"' or self.quoted[at] or (self._word(at) == "," and self._word(at - 1) == '"')

    def _begins_with_words(self, at: int) -> bool:
        """Tell whether the sentence of a token begins with what is quoted."""
        first = self.sentences.index(self.sentences[at])
        return self._word(first) == '"'

    def _is_start(self, at: int) -> bool:
        return at == 0 or self.sentences[at - 1] != self.sentences[at]

    def _sure(self, found: Sequence[Resolved]) -> Sequence[Resolved]:
        persons = self._persons(found)
        if not persons:
            raise _UnsureError
        return persons

    def _persons(self, found: Iterable[Resolved]) -> Sequence[Resolved]:
        """Leave out offices and things, which don't speak."""
        return [*self._who_speak(found)]

    def _who_speak(self, found: Iterable[Resolved]) -> Iterator[Resolved]:
        mute = {EntityClass.OFFICES, EntityClass.NAMED}
        return (name for name in found if any(self.entities.class_of(each) not in mute for each in name.ids))

    def _word(self, at: int) -> str:
        return self.words[at].word if 0 <= at < len(self.words) else ""

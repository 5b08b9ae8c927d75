"""Family names: whom the text means after it has given full names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.model.entities import Entities
from briefing.reading.names.patterns import short_names
from briefing.reading.names.surroundings import text_of
from briefing.reading.tokens import Token


class Families:
    """The people whom a text has introduced, by the words that it may go on to call them."""

    def __init__(self, entities: Entities) -> None:
        self._names = {each: person.name for each, person in entities.people.items()}
        self._by_word: dict[str, list[str]] = {}
        for each, person in entities.people.items():
            for word in short_names(person.name, person.family):
                self._by_word.setdefault(word.lower(), []).append(each)
        self.introduced: dict[str, int] = {}
        """The paragraph of the first full name."""
        self._meant: Counter[str] = Counter()
        self._strangers: dict[str, tuple[str, int]] = {}

    def knows(self, word: str) -> bool:
        """Tell whether somebody of the registry may be called by a word."""
        return word in self._by_word

    def introduce(self, person: str, paragraph: int) -> None:
        """Remember a full name."""
        self.introduced.setdefault(person, paragraph)
        self._meant[person] += 1

    def meet_stranger(self, words: Sequence[Token], paragraph: int) -> None:
        """Remember the full name of somebody whom the registry doesn't know: the family name may be theirs."""
        if len(words) > 1:
            name = text_of(words, 0, len(words))
            for word in {words[0].word, words[-1].word} & self._by_word.keys():
                self._strangers.setdefault(word, (name, paragraph))

    def resolve(
        self, word: str, ids: Sequence[str], later: Callable[[str], int | None]
    ) -> tuple[tuple[str, ...], str | None]:
        """Tell whom a family name means, and why if that isn't plain; ``later`` finds a full name further on."""
        key = word.lower()
        possible = self._by_word.get(key, ids)
        given = [each for each in possible if each in self.introduced]
        if len(given) > 1:
            return self._most_meant(word, given)
        if given:
            self._meant[given[0]] += 1
            return (given[0],), None
        if key in self._strangers:
            return tuple(ids), f"'{word}' may also stand for {self._strangers[key][0]}, who is not in the registry"
        return self._not_yet(word, ids, later)

    def _most_meant(self, word: str, given: Sequence[str]) -> tuple[tuple[str, ...], str]:
        ranked = sorted(given, key=lambda each: -self._meant[each])
        self._meant[ranked[0]] += 1
        others = _listed(self._names[each] for each in ranked[1:])
        return (ranked[0],), f"'{word}' could be {others}, too, but the text speaks most of {self._names[ranked[0]]}"

    def _not_yet(
        self, word: str, ids: Sequence[str], later: Callable[[str], int | None]
    ) -> tuple[tuple[str, ...], str | None]:
        places: Mapping[str, int | None] = {each: later(each) for each in ids}
        found = [each for each in ids if places[each]]
        if len(found) == 1 or len(ids) == 1:
            person = found[0] if found else ids[0]
            self._meant[person] += 1
            where = f"in paragraph {places[person]}" if places[person] else "nowhere in the text"
            return (person,), f"'{word}' stands alone; the full name {self._names[person]} stands {where}"
        return tuple(ids), f"'{word}' may be {_listed((self._names[each] for each in ids), 'or')}"


def _listed(names: Iterable[str], joint: str = "and") -> str:
    names = [*names]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"

"""All runs of consecutive words of a text, in time and space that grow in proportion to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Subwords:
    """A suffix automaton over words (Blumer et al., "The smallest automaton recognizing the subwords of a text", 1985).

    Each state stands for the runs that end at the same places; it leads on by the words that may follow.
    """

    def __init__(self, paragraphs: Sequence[Sequence[str]]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._link = [-1]
        self._length = [0]
        self._paragraph = [0]
        self._last = 0
        for number, words in enumerate(paragraphs, start=1):
            for word in (*words, f"\n{number}"):  # ends the paragraph: it is no word, and no two are alike
                self._add(word, number)

    def matches(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Give the longest run up to each word of another text: its first word, the one behind it, its paragraph."""
        state, length = 0, 0
        for at, word in enumerate(words, start=1):
            while state and word not in self._next[state]:
                state = self._link[state]
                length = self._length[state]
            if word in self._next[state]:
                state, length = self._next[state][word], length + 1
                yield at - length, at, self._paragraph[state]

    def _state(self, length: int, paragraph: int, following: dict[str, int], link: int) -> int:
        self._next.append(following)
        self._link.append(link)
        self._length.append(length)
        self._paragraph.append(paragraph)
        return len(self._next) - 1

    def _add(self, word: str, paragraph: int) -> None:
        state = self._last
        self._last = self._state(self._length[state] + 1, paragraph, {}, 0)
        while state >= 0 and word not in self._next[state]:
            self._next[state][word] = self._last
            state = self._link[state]
        if state >= 0:
            self._link[self._last] = self._parted(state, word)

    def _parted(self, state: int, word: str) -> int:
        """Give the state of the state's own runs with the word behind them, parted from longer ones if need be."""
        target, length = self._next[state][word], self._length[state] + 1
        if self._length[target] == length:
            return target
        parted = self._state(length, self._paragraph[target], dict(self._next[target]), self._link[target])
        self._link[target] = parted
        while state >= 0 and self._next[state].get(word) == target:
            self._next[state][word] = parted
            state = self._link[state]
        return parted

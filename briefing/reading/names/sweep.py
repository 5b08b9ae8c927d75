"""One paragraph from left to right: names, pronouns and descriptions, each seen by those behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.reading.names.descriptions import PAIRS, TRIGGERS, Descriptions, Stands
from briefing.reading.names.discourse import ACTORS, Discourse, Kind, Pair, Referent
from briefing.reading.names.line import Line
from briefing.reading.names.mention import How, Resolved
from briefing.reading.names.nouns import BREAKING, COUNTRY_NOUNS, NOUNS, PERSON_NOUNS
from briefing.reading.names.pronouns import NOMINATIVE, PERSONAL, PRONOUNS, antecedent
from briefing.reading.names.roles import BESIDE, HEADS
from briefing.reading.names.surroundings import begins_sentence, is_capital, text_of
from briefing.reading.names.vocabulary import SAME, words_of

_BEFORE_SUBJECT = words_of(
    "and but or when while as that because since if although though where after before until so what said says say",
    "saying believe believes believed claimed claims reported worry fear hope hopes think thinks help helps let",
) | {
    ",", ";", ":", "-", "(", '"',
}  # fmt: skip
_BEFORE_NAME = BESIDE | {"the"}
_LONGEST_TITLE = 30
_WIDEST = 7
_COMPASS = frozenset({"north", "south"})
_INDEFINITE = words_of("a an another any no every each former deputy vice ex next new")


class Sweep:
    """Reads a paragraph whose names are known."""

    def __init__(
        self,
        past: Discourse,
        descriptions: Descriptions,
        line: Line,
        known: Sequence[Resolved],
        titled: set[int],
        number: int,
    ) -> None:
        self._past = past
        self._descriptions = descriptions
        self._line = line
        self._words = line.words
        self._titled = titled
        self._number = number
        self._known: dict[int, list[Resolved]] = {}
        for each in known:
            self._known.setdefault(each.first, []).append(each)
        self._last: tuple[int, Referent] | None = None
        self._stranger = False

    def read(self) -> Iterable[Resolved]:
        """Give what all names, pronouns and descriptions mean, in the order of the text."""
        found = [*self._sweep()]
        return sorted(found, key=lambda each: (each.start, -each.end))

    def _sweep(self) -> Iterator[Resolved]:
        behind = 0
        for at, token in enumerate(self._words):
            if at == 0 or (self._words[at - 1].text in ".?!…" and begins_sentence(self._words, at)):
                self._past.sentence += 1
            if at in self._known:
                yield from self._named(self._known[at])
                behind = max(behind, *(each.last for each in self._known[at]))
            elif at < behind:
                continue
            elif token.word in PRONOUNS:
                yield from self._pronoun(at)
            elif token.word in PERSON_NOUNS and self._is_stranger(at):
                self._stranger = True
            elif token.word in TRIGGERS and at not in self._titled:
                for resolved in self._description(at):
                    yield resolved
                    behind = max(behind, resolved.last)

    def _named(self, known: Sequence[Resolved]) -> Iterator[Resolved]:
        for each in known:
            yield each
            self._refer(each)
            group = self._past.kind(each.ids) is Kind.GROUP
            self._stranger = self._stranger or (group and self._is_stranger(each.first))
            if each.ids[0] in self._descriptions.offices and not each.within:
                yield from self._holder(each.first, each.last)

    def _refer(self, each: Resolved) -> None:
        if each.first and self._words[each.first - 1].text == "(":  # an agency, a party or an acronym beside a name
            return
        kind = self._past.kind(each.ids)
        if each.how is How.DEMONYM or (each.within and kind & ACTORS):
            kind |= Kind.ADJECTIVE
        if kind:
            self._add(each.ids, kind, each.first, each.last, each.paragraph_of_antecedent or self._number)

    def _add(self, ids: tuple[str, ...], kind: Kind, first: int, last: int, named: int) -> None:
        start = self._start(first)
        is_subject = begins_sentence(self._words, start) or self._words[start - 1].word in _BEFORE_SUBJECT
        if start and self._words[start - 1].word == "and" and self._last and self._last[0] == start - 1:
            is_subject = self._last[1].is_subject
        is_subject = is_subject or "who" in [token.word for token in self._words[last : last + 2]]
        referent = Referent(ids, kind, self._number, self._past.sentence, first, last, is_subject, named)
        self._pair(referent, start)
        self._past.add(referent)
        if self._last is None or last > self._last[0]:
            self._last = (last, referent)

    def _start(self, first: int) -> int:
        """Give the first token of what belongs to a name: its title and article."""
        least = max(0, first - _LONGEST_TITLE)
        while first > least and (first - 1 in self._titled or self._words[first - 1].word in _BEFORE_NAME):
            first -= 1
        return first

    def _pair(self, referent: Referent, start: int) -> None:
        """Remember two that are joined: Kim and Putin, the Russian-Chinese border."""
        if self._last is None or start - self._last[0] != 1 or self._words[start - 1].word not in {"and", "-"}:
            return
        before = self._last[1]
        kind = before.kind & referent.kind & ~(Kind.ADJECTIVE | Kind.PLURAL)
        if kind and not set(before.ids) & set(referent.ids):
            ids = (*before.ids, *referent.ids)
            named = max(before.named, referent.named)
            self._past.pairs.append(Pair(ids, kind, self._number, self._past.sentence, before.first, named))

    def _pronoun(self, at: int) -> Iterator[Resolved]:
        word = self._words[at].word
        found = antecedent(self._past, self._words, at, self._number, self._past.sentence)
        if found is None or (word in PERSONAL and self._stranger and self._is_far(found)):
            return
        if word in PERSONAL:
            self._past.learn(found.ids[0], word, self._number)
        because = self._descriptions.because(self._words[at].text, found.ids, found.named)
        yield self._resolved(Stands(at, at + 1, found.ids, found.named, because), How.PRONOUN)
        plural = Kind.PLURAL if isinstance(found, Pair) else Kind.NOTHING
        self._add(found.ids, (found.kind & ~Kind.ADJECTIVE) | plural, at, at + 1, found.named)
        if self._words[at].word in NOMINATIVE:
            self._past.referents[-1] = self._past.referents[-1]._replace(is_subject=True)

    def _is_far(self, found: Referent | Pair) -> bool:
        """Tell whether this paragraph speaks of somebody without a name, but not of what was found."""
        return found.paragraph < self._number

    def _is_stranger(self, at: int) -> bool:
        """Tell whether a noun brings somebody without a name in: 'a nine-year-old girl', 'a senior official'."""
        for first in range(at - 1, max(-1, at - _WIDEST), -1):
            if self._words[first].word in {"a", "an"}:
                return not (first and self._words[first - 1].text == ",")
            if self._words[first].word in BREAKING:
                return False
        return False

    def _description(self, at: int) -> Iterator[Resolved]:
        word = self._words[at].word
        if word in HEADS:
            yield from self._head(at)
            return
        stands = self._stands(at, SAME.get(word, word))
        if stands is None:
            return
        yield self._resolved(stands, How.ALIAS if word in _COMPASS else How.TITLE)
        named = stands.paragraph or self._number
        kind = self._past.kind(stands.ids)
        if word in PAIRS:
            self._past.pairs.append(Pair(stands.ids, kind, self._number, self._past.sentence, stands.first, named))
            kind |= Kind.PLURAL
        self._add(stands.ids, kind, stands.first, stands.last, named)

    def _stands(self, at: int, word: str) -> Stands | None:
        if word in PAIRS:
            return self._descriptions.pair(self._words, at, self._number)
        if word in COUNTRY_NOUNS:
            return self._descriptions.country(self._words, at, self._number)
        if word in _COMPASS:
            return self._descriptions.compass(self._words, at)
        if word == "capital":
            return self._descriptions.capital(self._words, at)
        return self._descriptions.thing(self._words, at, self._number) if word in NOUNS else None

    def _head(self, at: int) -> Iterator[Resolved]:
        """Read 'the defence minister': the head of a title with its article, and no name behind it."""
        first, ends = at, self._line.ends
        while first > max(0, at - _LONGEST_TITLE) and (self._words[first - 1].word in BESIDE or first in ends):
            first = ends[first].first if first in ends else first - 1
        if first and self._words[first - 1].word == "the":
            yield from self._holder(first, at + 1)

    def _holder(self, first: int, last: int) -> Iterator[Resolved]:
        """Tell who is meant by a title that stands for a person."""
        if any(at in self._titled for at in range(first, last)) or self._is_other(first, last):
            return
        text = text_of(self._words, first, last)
        text = f"the {text}" if first and self._words[first - 1].word == "the" else text
        found = self._descriptions.person(self._line.content(first, last), text)
        if found:
            person, paragraph, because = found
            yield self._resolved(Stands(first, last, (person,), paragraph, because), How.TITLE)
            self._add((person,), Kind.PERSON, first, last, paragraph)

    def _is_other(self, first: int, last: int) -> bool:
        """Tell whether a title belongs to a name behind it, or to anybody."""
        words = self._words
        if first and words[first - 1].word in _INDEFINITE:
            return True
        if [token.word for token in words[last : last + 2]] in (["-", "designate"], ["-", "elect"]):
            return True
        return last < len(words) and is_capital(words[last]) and words[last].start > words[last - 1].end

    def _resolved(self, stands: Stands, how: How) -> Resolved:
        start, end = self._words[stands.first].start, self._words[stands.last - 1].end
        return Resolved(start, end, stands.ids, how, stands.because, stands.paragraph, stands.first, stands.last)

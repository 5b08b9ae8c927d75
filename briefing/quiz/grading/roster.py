"""The names of a world, and which entity a typed name is nearest to: a closed world, so that near is near enough."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from briefing.quiz.grading import initials
from briefing.quiz.grading.folding import Words, notion, skeleton, undescribed, untitled, words
from briefing.quiz.grading.forms import Form, forms
from briefing.quiz.grading.likeness import likeness, same_rank
from briefing.quiz.grading.respelling import respelled
from briefing.quiz.propositions import EntityNote
from briefing.reading.names.roles import ROLES

ALIKE: Final = 86
"""Similarity at which a name is taken for another's."""
MARGIN: Final = 6
"""How much less alike the second-best entity must be."""
_BODIES: Final = frozenset(("organisations", "groups"))
_RANKS: Final = frozenset(ROLES.values())


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a typed name means: nobody, one, or several between whom it doesn't decide."""

    ids: tuple[str, ...] = ()
    titled: bool = False
    """It is an office of theirs, and no name."""
    partial: bool = False
    """It is too little of a name to be one."""


class Roster:
    """All names of a world. A family name, or a part of a name, is one only where nobody else has it."""

    _last: ClassVar[tuple[Mapping[str, EntityNote], Roster] | None] = None

    def __init__(self, entities: Mapping[str, EntityNote]) -> None:
        self.notes = entities
        self._forms = [form for note in entities.values() for form in forms(note)]
        offices = {note.name: (note.name, *note.aliases) for note in entities.values() if note.cls == "offices"}
        self._titles = [
            Form(note.id, note.cls, words(title), notion(words(title)), "")
            for note in entities.values()
            for office in note.titles
            for title in offices.get(office, (office,))
        ]
        self._by: dict[object, list[str]] = {}
        self._having: dict[str, list[Form]] = {}
        for form in self._forms:
            for key in (form.plain, ("any", *sorted(form.plain)), (_kind(form.cls), *form.folded), form.whole):
                self._by.setdefault(key, []).append(form.id)
            if form.cls == "people" and len(form.plain) > 2:
                self._by.setdefault(("initials", "".join(word[0] for word in form.plain)), []).append(form.id)
            for word in {*form.folded}:
                self._having.setdefault(word, []).append(form)

    @classmethod
    def of(cls, entities: Mapping[str, EntityNote]) -> Roster:
        """Fold the names of a world; for the world that was the last to be folded, they are given again."""
        if cls._last is None or cls._last[0] is not entities:
            cls._last = entities, cls(entities)
        return cls._last[1]

    def find(self, text: str, preferred: frozenset[str], *, similar: bool = True) -> Found:
        """Find whom a name means; entities of the preferred classes win over others of the same name."""
        typed = words(text)
        if not typed:
            return Found()
        if (begun := self._initialled(text)).ids:
            return begun
        titled = self._by_title(typed) if "people" in preferred else ()
        for tries in (self._exact, self._folded):
            if ids := tries(typed) or self._people(tries(untitled(typed))) or tries(undescribed(typed)):
                best = self._best(ids, preferred)
                strange = titled and self.notes[best[0]].cls not in preferred
                return Found(titled, titled=len(titled) == 1) if strange else Found(best)
        if titled:
            return Found(titled, titled=len(titled) == 1)
        found = self._respelled(typed, preferred) or self._part(typed, preferred)
        found = found or self._part(untitled(typed), frozenset({"people"}), only=True)
        if found:
            return Found(self._narrowed(found.ids, typed), partial=found.partial)
        return self._similar(typed, preferred) if similar else Found()

    def _initialled(self, text: str) -> Found:
        """Find somebody whose first names are only begun, before or behind: 'V. Putin', 'Putin V.V.', 'KJU'."""
        rest, begun = initials.parted(text)
        if not begun:
            return Found(() if self._exact(words(rest)) else self._known(("initials", rest.lower())))
        typed = untitled(words(rest))
        ids = self._people(self._exact(typed)) or self._people(self._folded(typed))
        part = self._part(typed, frozenset({"people"}), only=True)
        notes = (self.notes[each] for each in ids or (part.ids if part else ()))
        names = ((note.id, words(name)) for note in notes for name in (note.name, *note.aliases))
        told = {*skeleton(typed)}
        return Found(tuple(dict.fromkeys(each for each, name in names if initials.fit(begun, name, told))))

    @staticmethod
    def _first(tries: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        return next((ids for ids in tries if ids), ())

    def _people(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in ids if self.notes[each].cls == "people")

    def _respelled(self, typed: Words, preferred: frozenset[str]) -> Found | None:
        """Find a body or a group by other words for it, or by its name without a number."""
        tries = (self._folded(form) for form in respelled(typed))
        ids = self._first(tuple(each for each in found if self.notes[each].cls in _BODIES) for found in tries)
        return Found(self._best(ids, preferred)) if ids else None

    def _best(self, ids: tuple[str, ...], preferred: frozenset[str]) -> tuple[str, ...]:
        return tuple(each for each in ids if self.notes[each].cls in preferred) or ids

    def _narrowed(self, ids: tuple[str, ...], typed: Words) -> tuple[str, ...]:
        """Let a title decide between people of one family: 'leader Kim'."""
        title = {*notion(typed)} - {word for each in ids for word in notion(words(self.notes[each].name))}
        if len(ids) < 2 or not title:
            return ids
        shared = dict.fromkeys(ids, 0)
        for form in self._titles:
            if form.id in shared:
                shared[form.id] = max(shared[form.id], len(title & {*form.folded}))
        return tuple(each for each in ids if shared[each] == max(shared.values()))

    def _exact(self, typed: Words) -> tuple[str, ...]:
        return self._first(self._known(key) for key in (typed, ("any", *sorted(typed))))

    def _folded(self, typed: Words) -> tuple[str, ...]:
        person = skeleton(typed)
        keys = (("people", *sorted(person)), ("others", *notion(typed)), "".join(typed), "".join(person))
        return self._first(self._known(key) for key in keys)

    def _known(self, key: object) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._by.get(key, ())))

    def _by_title(self, typed: Words) -> tuple[str, ...]:
        told = {*notion(typed)}
        if told.isdisjoint(_RANKS):
            return ()
        fitting = [form for form in self._titles if told <= {*form.folded} and same_rank(told, {*form.folded})]
        exact = dict.fromkeys(form.id for form in fitting if told == {*form.folded})
        return tuple(exact or dict.fromkeys(form.id for form in fitting))

    def _part(self, typed: Words, preferred: frozenset[str], *, only: bool = False) -> Found | None:
        """Take a part of a name for the whole, if it has the family name or half of the words, and nobody else does."""
        person, other = {*skeleton(typed)}, {*notion(typed)}
        if not person:
            return None
        near = {id(form): form for word in (*person, *other) for form in self._having.get(word, ())}
        having = [form for form in near.values() if not only or form.cls in preferred]
        forms = [form for form in having if _is_part(person if form.cls == "people" else other, form)]
        ids = self._best(tuple(dict.fromkeys(form.id for form in forms)), preferred)
        if not ids:
            return None
        much = any(_is_much(person if form.cls == "people" else other, form) for form in forms if form.id in ids)
        return Found(ids, partial=not much)

    def _similar(self, typed: Words, preferred: frozenset[str]) -> Found:
        """Take the nearest entity, if it is near enough, and nearer by the margin than any other of another name."""
        person, other = skeleton(untitled(typed)), notion(typed)
        scored = [(likeness(person if form.cls == "people" else other, form), form) for form in self._forms]
        near = sorted((pair for pair in scored if pair[0] >= ALIKE - MARGIN), key=lambda pair: -pair[0])
        if not near or near[0][0] < ALIKE:
            return Found()
        best, first = near[0]
        rivals = [form for score, form in near if score > best - MARGIN and form.id != first.id]
        same = {first.id, *(form.id for form in rivals if form.folded == first.folded)}
        ids = self._best(tuple(dict.fromkeys((first.id, *(form.id for form in rivals if form.id in same)))), preferred)
        others = tuple(dict.fromkeys(form.id for form in rivals if form.id not in same))
        return Found((*ids, *others), partial=bool(others))


def _kind(cls: str) -> str:
    return "people" if cls == "people" else "others"


def _is_part(typed: set[str], form: Form) -> bool:
    """Tell whether typed words belong to a name; a deputy is somebody else, so such words must be typed as well."""
    return typed < {*form.folded} and same_rank(typed, {*form.folded})


def _is_much(typed: set[str], form: Form) -> bool:
    return form.family in typed if form.cls == "people" else 2 * len(typed) >= len(form.folded)

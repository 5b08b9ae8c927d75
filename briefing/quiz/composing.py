"""Sessions: questions that stand beside each other without one giving away another, or anything else.

A session is drawn in two steps. First come sets of questions, each of which could be asked with the same choices as
the others of its set; all members of a set count as asked, so that no later set depends on which one is. Then the lot
says of each set which question is asked. Nothing but knowledge can therefore tell the key: neither the choices, nor
their order, nor what is asked before and after. Where a question has to be asked itself (it is due), or too few are
left, its choices are drawn around it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import IntEnum
from math import ceil
from typing import Final, NamedTuple

from briefing.quiz.bank import Bank
from briefing.quiz.certify import Code, Refusal
from briefing.quiz.chance import Chance
from briefing.quiz.choices.posing import Drawn, draw, pose, put
from briefing.quiz.giveaways import Giveaways
from briefing.quiz.propositions import World
from briefing.quiz.question import Form, Kind, Posed, Question
from briefing.quiz.values import Days

_OF_A_KIND: Final = 0.4
"""The part of a session that one kind may take as long as there are others."""
_OF_A_VALUE: Final = 0.5
"""The part of a session in which one value may be among the choices of a set, so that it isn't the key too often."""
_OF_A_KEY: Final = 0.2
"""The part of a session in which one value may be the key where choices are drawn around it."""
_UNEVEN: Final = 1.5
"""By lot no ladder is asked whose looks tell more of the key (`choices.evenness`): of 2019 all have lesser digits."""
_PATIENCE: Final = 300
"""So many questions in a row that can't be asked end the search."""


class Pass(IntEnum):
    """How a session is filled: first by all rules, then with what they have left over."""

    MIXED = 0
    """By lot, and of every kind."""
    BY_LOT = 1
    ANEW = 2
    """By lot, with what might have been asked but was not, if no choice has been seen: none tells of another set."""
    SAME = 3
    """By lot, with the very choices of an earlier question, so that each of them has been seen as often."""
    AGAIN = 4
    """By lot, with choices that have been seen: a key comes back less often than what was wrong, and that tells."""
    ALONE = 5
    """Each question with choices drawn around its own key."""
    WHATEVER = 6
    """However often a value has been the key."""


def compose(  # noqa: PLR0913 - a session is drawn from all of these
    bank: Bank,
    wanted: Iterable[str],
    form: Form,
    number: int,
    chance: Chance,
    given: Collection[str] = frozenset(),
    *,
    last: Pass = Pass.WHATEVER,
    on_paper: bool = False,
) -> tuple[Posed, ...]:
    """Compose a session of the questions wanted, best first; it has fewer where no more can be asked.

    ``on_paper`` all questions are seen at once, so that dates among which to choose stand in none of the others.

    The questions that are `given` (because they are due, or were wrong) are asked themselves and in their order. Of the
    others, which are as good as each other, the lot may ask one for another of those wanted. After the `last` pass
    nothing is added: with `BY_LOT` nothing but knowledge tells a key, however long the session.
    """
    names = [*wanted]
    session = _Session(bank, form, number, chance, frozenset(names) - frozenset(given))
    session.on_paper = on_paper
    for now in Pass:
        if now <= last:
            session.fill(names, now)
    return mixed(session.posed, frozenset(given))


class QuestionSet(NamedTuple):
    """Questions of which the lot says which one is asked, with the choices that serve all of them."""

    members: tuple[Question, ...]
    """At least one; of a ladder or an order just that."""
    drawn: Drawn
    posed: Posed
    """The one that is asked."""

    def asking(self, member: Question, world: World) -> Posed | Refusal:
        """Ask another member."""
        return put(member, self.drawn, world)

    @property
    def texts(self) -> Sequence[str]:
        """Give the choices as they are shown."""
        return _texts(self.drawn)

    @property
    def hidden(self) -> Sequence[str]:
        """Give the choices that no other question of a sheet may show."""
        return self.texts if _is_secret(self.posed.question, self.drawn, on_paper=True) else ()


def compose_sets(
    bank: Bank, wanted: Iterable[str], number: int, chance: Chance, most: Mapping[Kind, int]
) -> tuple[QuestionSet, ...]:
    """Draw sets of questions for a sheet, of some kinds no more than so many; there are fewer where no more can be.

    None depends on which members of the others are asked, so that for each the lot may be cast anew.
    """
    names = [*wanted]
    session = _Session(bank, Form.CHOICE, number, chance, frozenset(names))
    session.most = most
    session.on_paper = True
    session.fill(names, Pass.MIXED)
    session.fill(names, Pass.BY_LOT)
    return tuple(session.drawn_sets)


def mixed(posed: Sequence[Posed], given: Collection[str]) -> tuple[Posed, ...]:
    """Part questions of one kind or one article from each other; those that are given keep their places."""
    left = [*posed]
    found: list[Posed] = []
    while left:
        fixed = next((at for at, each in enumerate(left) if each.question.id in given), len(left))
        best = min(range(fixed), key=lambda at: (_likeness(left[at], found[-2:]), at), default=0)
        found.append(left.pop(best))
    return tuple(found)


def _likeness(posed: Posed, last: Sequence[Posed]) -> tuple[int, int]:
    kinds = sum(each.question.kind is posed.question.kind for each in last)
    return kinds, sum(each.question.article == posed.question.article for each in last)


def _is_secret(question: Question, drawn: Drawn, *, on_paper: bool) -> bool:
    """Tell whether no other question may show the choices: the steps of a ladder, and on paper dates.

    Of dates the right one is soon found where another question names it beside the same people.
    """
    is_ladder = not drawn.members and question.kind is not Kind.ORDER
    return is_ladder or (on_paper and isinstance(question.key, Days))


def _texts(drawn: Drawn) -> list[str]:
    return [each.text for each in drawn.choices]


class _Session:
    def __init__(self, bank: Bank, form: Form, number: int, chance: Chance, free: frozenset[str]) -> None:
        self.bank = bank
        self.form = form
        self.number = number
        self.chance = chance
        self.free = free
        """The questions that the lot may ask for one another."""
        self.most: Mapping[Kind, int] = {}
        """Of these kinds no more are asked."""
        self.on_paper = False
        self.posed: list[Posed] = []
        self.drawn_sets: list[QuestionSet] = []
        self.kinds: Counter[Kind] = Counter()
        self.keys: Counter[str] = Counter()
        self.values: Counter[str] = Counter()
        self.asked = Giveaways(self.bank)
        self.drawn = Giveaways(self.bank)
        """What is asked, and all that could have been."""
        self.seen = Giveaways(self.bank)
        """What is asked, with all choices; none of those may come up anew."""
        self.sets: list[frozenset[str]] = []
        """The texts of the choices of each question."""

    def fill(self, names: Sequence[str], now: Pass) -> None:
        """Ask what can be asked by the rules of a pass, until the session is full or nothing new comes up for long."""
        in_vain = 0
        for name in names:
            if len(self.posed) >= self.number or in_vain > _PATIENCE:
                return
            before = len(self.posed)
            self._take(self.bank.question(name), now)
            in_vain = 0 if len(self.posed) > before else in_vain + 1

    def _take(self, question: Question, now: Pass) -> None:
        """Ask a question, or another of its set, if that can be done honestly."""
        if not self._fits(question, now):
            return
        if now < Pass.ALONE and question.id in self.free:
            if self.kinds[question.kind] >= self.most.get(question.kind, self.number):
                return
            if now is Pass.MIXED and self._is_full(question.kind):
                return
            if self.form is Form.CHOICE:
                self._ask_by_lot(question, now)
                return
        found = pose(question, self.bank, self.form, self.chance)
        if not isinstance(found, Refusal):
            self._add(found, [question], is_secret=False)

    def _ask_by_lot(self, question: Question, now: Pass) -> None:
        drawn = self._draw(question, now)
        if isinstance(drawn, Refusal) or (now is Pass.SAME and frozenset(_texts(drawn)) not in self.sets):
            return
        is_secret = _is_secret(question, drawn, on_paper=self.on_paper)
        if is_secret and not self.drawn.keeps_secret(_texts(drawn)):
            return
        members = drawn.members or (question,)
        if now is Pass.ANEW and not self.seen.keeps_secret(_texts(drawn)):
            return
        found = put(self.chance.one(members), drawn, self.bank.world)
        if not isinstance(found, Refusal):
            self.drawn_sets.append(QuestionSet(tuple(members), drawn, found))
            self._add(found, members, is_secret=is_secret)

    def _draw(self, question: Question, now: Pass) -> Drawn | Refusal:
        """Draw choices for a question, where they have to be those of an earlier one from its values alone."""
        seen = [texts for texts in self.sets if question.key_text in texts]
        if now is Pass.SAME and len({*seen}) > 1:
            return Refusal(Code.FEW_CHOICES, "Its answer has stood among several sets of choices.")

        def fits(other: Question) -> bool:
            return (now is not Pass.SAME or other.key_text in seen[0]) and self._can_stand_in(other, question, now)

        return draw(question, self.bank, fits, self.chance, _UNEVEN)

    def _add(self, found: Posed, members: Sequence[Question], *, is_secret: bool) -> None:
        self.posed.append(found)
        self.kinds[found.question.kind] += 1
        self.keys[found.question.key_text] += 1
        hidden = [each.text for each in found.choices] if is_secret else []
        self.asked.add(found.question, hidden)
        self.seen.add(found.question, [each.text for each in found.choices])
        self.sets.append(frozenset(each.text for each in found.choices))
        for each in members:
            self.drawn.add(each, hidden)
            self.values[each.key_text] += 1

    def _can_stand_in(self, other: Question, question: Question, now: Pass) -> bool:
        """Tell whether the lot may ask another question instead of one."""
        return other.id in self.free and other.spare <= question.spare and self._fits(other, now)

    def _fits(self, question: Question, now: Pass) -> bool:
        """Tell whether a question can be asked beside those that are; by lot, beside all that could have been."""
        by_lot = now < Pass.ALONE and question.id in self.free
        # Of a set it may not matter which of its values was the key, or later sets would tell.
        if now < Pass.ANEW and by_lot and self.values[question.key_text] >= max(3, ceil(self.number * _OF_A_VALUE)):
            return False
        if not by_lot and now < Pass.WHATEVER and self.keys[question.key_text] >= ceil(self.number * _OF_A_KEY):
            return False
        if now is Pass.ANEW and by_lot:
            return not any(question.key_text in texts for texts in self.sets) and self.seen.bears(question)
        if now is Pass.SAME and by_lot:
            return any(question.key_text in texts for texts in self.sets) and self.asked.bears(question)
        return (self.drawn if by_lot and now < Pass.ANEW else self.asked).bears(question)

    def _is_full(self, kind: Kind) -> bool:
        return self.kinds[kind] >= max(2, ceil(self.number * _OF_A_KIND))

"""Which questions are left for last, so that no value is the key too often.

Of four choices each can be the key in a quarter of the cases at most. Where half of a pool's questions have one answer,
whoever always takes it is right too often, however the choices are drawn, and whoever knows the dossier learns nothing.
So of such questions only the most important are asked by lot; the others wait until nothing else is left, or are typed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import factorial, prod
from typing import Final
from zlib import crc32

from briefing.quiz.choices.likeness import can_meet
from briefing.quiz.question import Question
from briefing.quiz.values import Amount, Days
from briefing.quiz.values import Sequence as Order

_MANY: Final = 12
"""Of more values than these any few are taken to be possible choices together."""
_CHOICES: Final = 4
_MOST: Final = 3
"""A value of many is the key of at most so many times as many questions as the one in the middle."""
_EVEN: Final = 0.6
"""A question is asked at least so often, measured by the one that is asked most."""


def spare(questions: Iterable[Question]) -> frozenset[str]:
    """Name the questions to be left for last."""
    found: set[str] = set()
    for group in _groups(questions):
        ranked = sorted(group, key=lambda each: (each.importance, crc32(each.id.encode())))
        if isinstance(ranked[0].key, Order):
            found |= {*_telltale(ranked)}
            continue
        alike: dict[str, list[Question]] = defaultdict(list)
        for each in ranked:
            alike[each.key_text.casefold()].append(each)
        for several, limit in zip(alike.values(), _limits([*alike.values()]), strict=True):
            found |= {each.id for each in several[limit:]}
    return frozenset(found)


def _telltale(orders: Sequence[Question]) -> Iterator[str]:
    """Give the orders that can be guessed by their looks, but for as many as chance would make."""
    found: Counter[str] = Counter()
    for each in orders:
        looks = [look for look, is_so in _looks(each.key_text.split("; ")).items() if is_so]
        if any(found[look] >= max(1, len(orders) // factorial(_CHOICES)) for look in looks):
            yield each.id
        else:
            found.update(looks)


def _looks(texts: Sequence[str]) -> Mapping[str, bool]:
    """Tell by which looks a row of texts is in order."""
    lengths = [len(text) for text in texts]
    return {
        "alphabet": [*texts] == sorted(texts),
        "alphabet, backwards": [*texts] == sorted(texts, reverse=True),
        "length": lengths == sorted(lengths),
        "length, backwards": lengths == sorted(lengths, reverse=True),
    }


def _groups(questions: Iterable[Question]) -> Iterable[Sequence[Question]]:
    """Part questions by pool, and those that ask for dates by the days that their stems name."""
    groups: dict[tuple[object, ...], list[Question]] = defaultdict(list)
    for each in questions:
        if each.can_choose:
            window = each.asks.window if isinstance(each.key, Days) else None
            groups[each.pool, window and (window.first, window.last)].append(each)
    return groups.values()


def _limits(alike: Sequence[Sequence[Question]]) -> Sequence[int]:
    """Give for each value how many questions may have it as their key."""
    numbers = [len(each) for each in alike]
    if len(alike) > _MANY:
        most = sorted(numbers)[len(numbers) // 2] * _MOST
        limit = max(each for each in range(1, most + 1) if _serves(numbers, each))
        return [min(number, limit) for number in numbers]
    sets = _sets([each[0] for each in alike])
    if sets:
        return _levelled(numbers, sets)
    return [1 if isinstance(each[0].key, Days | Amount) else len(each) for each in alike]


def _serves(numbers: Sequence[int], limit: int) -> bool:
    return limit == 1 or limit * _CHOICES <= sum(min(number, limit) for number in numbers)


def _sets(values: Sequence[Question]) -> Sequence[tuple[int, ...]]:
    """Give the sets of values that can be choices together: all of four, and of three where no fourth joins them."""
    meet = {pair for pair in combinations(range(len(values)), 2) if can_meet(values[pair[0]], values[pair[1]])}
    fours, threes = (
        [each for each in combinations(range(len(values)), size) if all(pair in meet for pair in combinations(each, 2))]
        for size in (_CHOICES, _CHOICES - 1)
    )
    return [*fours, *(three for three in threes if not any(set(three) < set(four) for four in fours))]


def _levelled(numbers: Sequence[int], sets: Sequence[tuple[int, ...]]) -> Sequence[int]:
    """Take from the values whose questions are asked too seldom until all are asked about equally often."""
    left = [*numbers]
    while True:
        often = _often(left, sets)
        seldom = [value for value, each in often.items() if left[value] > 1 and each < _EVEN * max(often.values())]
        if not seldom:
            return left
        left[min(seldom, key=lambda value: (often[value], value))] -= 1


def _often(numbers: Sequence[int], sets: Sequence[tuple[int, ...]]) -> Mapping[int, float]:
    """Tell how often one question of each value is asked, where sets are drawn by how many questions make them."""
    found: dict[int, float] = defaultdict(float)
    for each in sets:
        weight = prod(numbers[value] for value in each) / len(each)
        for value in each:
            found[value] += weight / numbers[value]
    return found

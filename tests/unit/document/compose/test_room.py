from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.document.compose.room import FirstRoom, SecondRoom, first_rooms, second_rooms


def test_the_first_page_gives_way_step_by_step() -> None:
    """Each room differs from the one before in one respect, in which it holds less; the last holds nothing."""
    rooms = first_rooms(12, 16, 5)
    assert rooms[0] == FirstRoom(12, 12, 16, 5)
    assert (rooms[-1].judgements, rooms[-1].reasons, rooms[-1].facts, rooms[-1].figures) == (0, 0, 0, 0)
    for wide, narrow in pairwise(rooms):
        assert len(less(wide, narrow)) == 1


@pytest.mark.parametrize("counts", [(24, 8, 8), (0, 0, 8), (3, 0, 1), (0, 0, 0)])
def test_the_second_page_gives_way_step_by_step(counts: tuple[int, int, int]) -> None:
    """Each room differs from the one before in one respect, in which it holds less; the last holds nothing."""
    rooms = second_rooms(*counts)
    assert rooms[0] == SecondRoom(counts[0], counts[1], counts[1], counts[2])
    assert (rooms[-1].happenings, rooms[-1].differences, rooms[-1].summaries, rooms[-1].titles) == (0, 0, 0, 0)
    for wide, narrow in pairwise(rooms):
        assert len(less(wide, narrow)) == 1


def test_reasons_go_before_judgements_and_these_before_the_last_figures() -> None:
    """What says least is given up first."""
    rooms = first_rooms(8, 0, 5)
    assert all(room.judgements == 8 for room in rooms if room.reasons)
    assert all(room.judgements <= 5 for room in rooms if room.figures < 5)


def less(wide: FirstRoom | SecondRoom, narrow: FirstRoom | SecondRoom) -> list[str]:
    """Name the respects in which two rooms differ."""
    return [name for name in wide.__dataclass_fields__ if getattr(wide, name) != getattr(narrow, name)]

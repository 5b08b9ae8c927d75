"""The brief edition: exactly two pages, whatever the dossier holds.

Each page has a list of rooms, from the widest to the one that holds next to nothing. The widest that fits is found by
laying each page out alone. What is then left of a page is put between its parts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from briefing.document.build import Briefing, provenance
from briefing.document.compose.brief import Brief
from briefing.document.compose.room import FirstRoom, SecondRoom
from briefing.document.pdf import Layout, Typesetter, typesetter
from briefing.document.render import render
from briefing.document.structure import BriefingDocument, Edition, Paper
from briefing.errors import BriefingError
from briefing.model.dossier import Dossier
from briefing.resources import templates_folder

FOOT: Final = {Paper.A4: 17 / 25.4 * 72, Paper.LETTER: 15 / 25.4 * 72}
"""The lower margin of a page in points, as `templates/css/brief.css.j2` has it."""
PIXEL: Final = 0.75
"""Points in a CSS pixel, in which WeasyPrint tells where things are."""
TOLERANCE: Final = 0.5
"""Points that are never used, since lengths are rounded."""
MOST_LETTERS: Final = 9_000
"""More letters stand on no page: such a room need not be laid out."""
TAG: Final = re.compile(r"<head>.*?</head>|<svg.*?</svg>|<[^>]+>|\s+(?=\s)", re.DOTALL)
Rooms = tuple[FirstRoom, SecondRoom]

PARTS: Final = ("brief-first", "brief-second")
"""The anchors of what stands on each of the pages."""


def build_brief(dossier: Dossier, *, paper: Paper, unproved: frozenset[str] = frozenset()) -> Briefing:
    """Typeset the brief on two pages; what rests on the ids in ``unproved`` is marked (see `compose`)."""
    templates = templates_folder()
    command = provenance(dossier, paper, unproved, edition=Edition.BRIEF).command
    brief = Brief(dossier, paper, command, unproved)
    with typesetter(templates) as press:
        layout, document = _Fitting(press, templates, brief).fitted()
        return Briefing(press.write(layout), len(layout), document, layout.anchors)


@dataclass(frozen=True, slots=True)
class _Fitting:
    press: Typesetter
    templates: Path
    brief: Brief
    known: dict[tuple[int, Rooms], float] = field(default_factory=dict)

    def fitted(self) -> tuple[Layout, BriefingDocument]:
        """Find the widest rooms that fit, then put what is left of each page between its parts."""
        firsts, seconds = self.brief.firsts, self.brief.seconds
        first, *_ = self._widest(0, [(room, seconds[-1]) for room in firsts])
        rooms = self._widest(1, [(first, room) for room in seconds])  # its foot explains what the first page cites
        spare = max(self._spare(0, (first, seconds[-1])), 0.0), max(self._spare(1, rooms), 0.0)
        document = self.brief.composed(*rooms, spare)
        layout = self.press.lay_out(render(document, self.templates))
        if len(layout) != len(PARTS) or min(self._left(layout, part) for part in (0, 1)) < 0:
            raise BriefingError("the brief finds no place on two pages", hint="shorten the title of the dossier")
        return layout, document

    def _widest(self, part: int, rooms: Sequence[Rooms]) -> Rooms:
        """Find the first of the rooms whose part fits on its page, by halving; the last one holds next to nothing."""
        last = len(rooms) - 1
        return rooms[bisect_left(range(last), 1, key=lambda place: self._spare(part, rooms[place]) >= 0)]

    def _spare(self, part: int, rooms: Rooms) -> float:
        """Give the points that a part leaves free on its page, fewer than none if it is too long for one."""
        if (part, rooms) not in self.known:
            document = self.brief.composed(*rooms)
            html = render(replace(document, sections=document.sections[part : part + 1]), self.templates)
            heavy = len(TAG.sub("", html)) > MOST_LETTERS
            self.known[part, rooms] = -1.0 if heavy else self._left(self.press.lay_out(html), part) - TOLERANCE
        return self.known[part, rooms]

    def _left(self, layout: Layout, part: int) -> float:
        """Measure what a part leaves free."""
        held = [page for page in layout.document.pages if PARTS[part] in page.anchors]
        if len(held) != 1:
            return -1.0
        bottom: float = held[0].anchors[PARTS[part]][3]
        height: float = held[0].height
        return (height - bottom) * PIXEL - FOOT[self.brief.paper]

"""The brief edition: exactly two pages, whatever the dossier holds.

Each page has a list of rooms, from the widest to the one that holds next to nothing. The widest that fits is found by
laying out and counting; both pages are tried at once. What is then left of a page is put between its parts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from briefing.document.build import Briefing, provenance
from briefing.document.compose.brief import Brief
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
MOST_LETTERS: Final = 12_000
"""More letters, the spaces of the template among them, stand on no page: such a room need not be laid out."""
TAG: Final = re.compile(r"<svg.*?</svg>|<[^>]+>", re.DOTALL)
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
    tried: dict[tuple[int, int], Layout] = field(default_factory=dict)

    def fitted(self) -> tuple[Layout, BriefingDocument]:
        """Find the widest rooms that fit, then put what is left of each page between its parts."""
        first, second = self._widest()
        layout = self._tried(first, second)
        while self._spare(layout, 1) < 0 and second + 1 < len(self.brief.seconds):  # the first page names more articles
            second += 1
            layout = self._tried(first, second)
        spare = [self._spare(layout, part) - TOLERANCE for part in (0, 1)]
        layout, document = self._laid_out(first, second, (max(spare[0], 0.0), max(spare[1], 0.0)))
        if len(layout) != len(PARTS) or min(self._spare(layout, part) for part in (0, 1)) < 0:
            raise BriefingError("the brief finds no place on two pages", hint="shorten the title of the dossier")
        return layout, document

    def _widest(self) -> tuple[int, int]:
        """Find the first room of each page that fits, by halving; the last ones hold next to nothing."""
        low, high = self._light(), [len(self.brief.firsts) - 1, len(self.brief.seconds) - 1]
        tried = low.copy()
        while low != high:
            layout = self._tried(tried[0], tried[1])
            for part in (0, 1):
                if self._spare(layout, part) >= 0:
                    high[part] = min(high[part], tried[part])
                else:
                    low[part] = max(low[part], min(tried[part] + 1, high[part]))
                tried[part] = (low[part] + high[part]) // 2
        return low[0], low[1]

    def _light(self) -> list[int]:
        """Find the first room of each page that has no more letters than a page could hold, without laying out."""
        rooms = (len(self.brief.firsts), len(self.brief.seconds))
        return [
            bisect_left(range(rooms[part] - 1), 1, key=partial(self._is_light, part=part)) for part in range(len(PARTS))
        ]

    def _is_light(self, place: int, part: int) -> bool:
        first, second = (place, len(self.brief.seconds) - 1) if part == 0 else (len(self.brief.firsts) - 1, place)
        html = self._rendered(first, second)[0]
        begin, end = html.index(f'id="{PARTS[0]}"'), html.index(f'id="{PARTS[1]}"')
        return len(TAG.sub("", html[begin:end] if part == 0 else html[end:])) <= MOST_LETTERS

    def _tried(self, first: int, second: int) -> Layout:
        """Lay out two rooms, once."""
        if (first, second) not in self.tried:
            self.tried[first, second] = self._laid_out(first, second)[0]
        return self.tried[first, second]

    def _laid_out(
        self, first: int, second: int, spare: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[Layout, BriefingDocument]:
        html, document = self._rendered(first, second, spare)
        return self.press.lay_out(html), document

    def _rendered(
        self, first: int, second: int, spare: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[str, BriefingDocument]:
        document = self.brief.composed(self.brief.firsts[first], self.brief.seconds[second], spare)
        return render(document, self.templates), document

    def _spare(self, layout: Layout, part: int) -> float:
        """Give the points that a part leaves free on its page, fewer than none if it is longer than a page."""
        held = [page for page in layout.document.pages if PARTS[part] in page.anchors]
        if len(held) != 1:
            return -1.0
        bottom: float = held[0].anchors[PARTS[part]][3]
        height: float = held[0].height
        return (height - bottom) * PIXEL - FOOT[self.brief.paper]

"""From a dossier to the editions of its briefing: opened once, and asked by one sheet, whatever is made of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing.cli.arguments import dossier, told_as
from briefing.cli.build.editions import Order
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.document.build import Briefing
    from briefing.document.sheet import QuestionSheet
    from briefing.document.structure import Paper

MARKED = frozenset({"full", "brief"})
"""The editions that print what is not proved, with marks; the others leave it out."""
ASKING = frozenset({"full", "quiz", "key"})
"""The editions with questions."""


class Made(NamedTuple):
    """An edition that is typeset."""

    briefing: Briefing
    content: bytes


class Making:
    """Makes editions of one dossier; what several need is made once, when the first one does."""

    def __init__(self, options: argparse.Namespace, orders: Sequence[Order]) -> None:
        self._options = options
        self._editions = {order.edition for order in orders}

    @cached_property
    def opened(self) -> Opened:
        """The dossier; it is proved, unless the options do without."""
        from briefing.cli.opening import open_proved

        is_marked = bool(self._editions & MARKED)
        hint = "`--unproved` typesets it with marks" if is_marked else "`--unproved` asks about the rest"
        return open_proved(dossier(self._options), unproved=self._options.unproved, hint=hint)

    @cached_property
    def sheet(self) -> QuestionSheet:
        """The questions; the full edition can do without, a sheet or key alone cannot."""
        from briefing.cli.sheets import sheet_of

        sheet = sheet_of(self.opened, self._options.seed)
        if not sheet.questions and self._editions & ASKING - {"full"}:
            raise BriefingError(
                f"{told_as(self.opened.folder)} has no question that can be put on a sheet",
                hint="`briefing quiz --coverage` tells why of each fact",
            )
        return sheet

    @cached_property
    def old(self) -> Opened | None:
        """The dossier that it is compared with; what of it is printed is to be proved, too."""
        if self._options.since is None:
            return None
        from briefing.cli.revisions import open_revision

        old = open_revision(self._options.since, dossier(self._options))
        if old.unproved and not self._options.unproved:
            raise BriefingError(
                f"the dossier was not proved as it stood at {self._options.since}: {old.told}",
                hint="compare with a state that was, or print it all the same with `--unproved`",
            )
        return old

    def make(self, order: Order, tell: Callable[[str], None]) -> Made:
        """Typeset an edition, and tell the steps."""
        tell("Reading the dossier")
        _ = self.opened
        if self._editions & ASKING:
            tell("Writing the questions")
            _ = self.sheet
        tell(f"Typesetting the {'briefing' if order.edition == 'full' else f'edition {order.edition}'}")
        briefing = self._typeset(order)
        return Made(briefing, briefing.html.encode() if order.form == "html" else briefing.pdf)

    def _typeset(self, order: Order) -> Briefing:
        from briefing.document.structure import Edition, Paper

        opened, paper = self.opened, Paper(order.paper)
        if order.edition == "full":
            return self._full(paper)
        if order.edition == "brief":
            from briefing.document.brief import build_brief

            return build_brief(opened.dossier, paper=paper, unproved=opened.unproved)
        from briefing.document.build import build_sheet

        edition, sheet = Edition(order.edition), self.sheet
        return build_sheet(opened.dossier, paper=paper, edition=edition, unproved=opened.unproved, sheet=sheet)

    def _full(self, paper: Paper) -> Briefing:
        from briefing.document.build import build

        opened = self.opened
        return build(
            opened.dossier,
            paper=paper,
            unproved=opened.unproved,
            sheet=self.sheet,
            lock=opened.lock,
            since=None if self.old is None else self.old.dossier,
        )

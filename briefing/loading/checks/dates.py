"""Dates that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import Code, Finding
from briefing.loading.draft import Draft
from briefing.loading.source import ContentFile
from briefing.loading.tree import Steps
from briefing.model.certainty import Certainty
from briefing.model.edtf import Edtf, Extent, ends

_AHEAD = frozenset((Certainty.PLANNED, Certainty.ASSESSED, Certainty.SPECULATED))
"""What is planned, expected or possible may lie ahead."""


def dates_after_as_of(draft: Draft) -> Iterator[Finding]:
    """Find dates after the day on which the dossier stands; only plans and forecasts may lie ahead."""
    if draft.main.model is None or ("as_of",) in draft.main.refused:
        return
    as_of = draft.main.model.as_of
    for file, steps, date in _dates(draft):
        if _is_after(date, as_of):
            message = f"{date} is after the day on which the dossier stands, {as_of}"
            hint = "correct the date, or 'as_of' in dossier.yaml; what is only planned has the certainty 'planned'"
            yield file.finding(Code.DATE_AFTER_AS_OF, file.location(steps), message, hint)


def _is_after(date: Edtf, as_of: Edtf) -> bool:
    """Tell whether no day that the date can mean lies within the time up to ``as_of``."""
    if date.earliest > as_of.latest:
        return True
    last = ends(date)[1] if date.extent is Extent.SPAN else None
    return last is not None and last.earliest > as_of.latest


def _dates(draft: Draft) -> Iterator[tuple[ContentFile, Steps, Edtf]]:
    for read, article in draft.read_articles():
        if ("anchor",) not in read.refused:
            yield read.file, ("anchor",), article.anchor
        for field in ("published", "republished"):
            date: Edtf | None = getattr(article.source, field)
            if date is not None:
                yield read.file, ("source", field), date
        for name, fact in article.facts.items():
            steps: Steps = ("facts", name, "date")
            # An office without a date of its own has the anchor's, which has been looked at.
            if fact.date is not None and fact.certainty not in _AHEAD and fact.date != article.anchor:
                yield read.file, steps, fact.date

"""The articles as CSL JSON, for reference managers and citation processors (citationstyles.org, input schema 1.0)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import Any, Final

from briefing.document.compose.articles import UNPROVED_SOURCE, source_id
from briefing.export.serial import json_document
from briefing.model.article import Article
from briefing.model.dossier import Dossier
from briefing.model.edtf import Edtf, Extent, Precision, ends
from briefing.model.wording import date_in_words

_FIELDS: Final = {Precision.DAY: 3, Precision.MONTH: 2, Precision.SEASON: 2}
"""How many of year, month and day an end of a range has; of longer stretches it is the year."""

_SPRING: Final = 21
_VAGUE: Final = frozenset({Precision.DECADE, Precision.CENTURY})


def csl_json(dossier: Dossier, unproved: Container[str] = ()) -> bytes:
    """Write what the texts state about themselves; what they don't state is absent, whatever could be inferred.

    The notes of articles say so whose sources ``unproved`` names as `source opening`.
    """
    return json_document([_reference(dossier, article, unproved) for article in dossier.articles])


def _reference(dossier: Dossier, article: Article, unproved: Container[str]) -> dict[str, Any]:
    source = article.source
    agency = dossier.name(source.agency) if source.agency else None
    # Of a text that names its newspaper, too, the agency is where it came from, not who published it.
    role = "original-publisher" if source.publication else "publisher"
    issued, original = source.republished or source.published, source.published if source.republished else None
    stated = {
        "id": article.id,
        "type": "article-newspaper",
        "genre": source.genre.value,
        "title": source.title,
        "author": _names(source.authors),
        "contributor": _names(source.contributors),
        "container-title": source.publication,
        role: agency,
        "issued": _date(issued) if issued else None,
        "original-date": _date(original) if original else None,
        "note": "\n".join(_notes(article, unproved)),
    }
    return {name: value for name, value in stated.items() if value}


def _notes(article: Article, unproved: Container[str]) -> Iterator[str]:
    if source_id(article.id) in unproved:
        yield f"Unproved: {UNPROVED_SOURCE}"
    # A dateline is where the report was written: neither where its events took place, nor where it was published.
    if article.source.dateline:
        yield f"Dateline: {article.source.dateline}"


def _names(names: Iterable[str]) -> list[dict[str, str]]:
    """Give names as they stand: nothing tells which part of one is the family's."""
    return [{"literal": name} for name in names]


def _date(value: Edtf) -> dict[str, Any]:
    """Give a date at its precision; one that is about, doubtful or somewhere within its range is `circa`."""
    first, second = ends(value)
    if first is None or second is None:
        return {"literal": date_in_words(value)}
    is_vague = value.approximate or value.uncertain or value.extent is Extent.ONE_OF or value.precision in _VAGUE
    found: dict[str, Any] = {"date-parts": _ends(first, second)}
    if value.extent is Extent.SINGLE and value.precision is Precision.SEASON:
        found = {"date-parts": [[value.earliest.year]], "season": int(value.text[5:7]) - _SPRING + 1}
    return {**found, "circa": True} if is_vague else found


def _ends(first: Edtf, second: Edtf) -> list[list[int]]:
    left, right = _parts(first.earliest, first.precision), _parts(second.latest, second.precision)
    return [left] if left == right else [left, right]


def _parts(day: date, precision: Precision) -> list[int]:
    return [day.year, day.month, day.day][: _FIELDS.get(precision, 1)]

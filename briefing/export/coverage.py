"""Which facts are asked about, as one JSON document."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.export.serial import json_document
from briefing.quiz.coverage import Covered

SCHEMA = "briefing/coverage@1"


def coverage_as_json(covered: Sequence[Covered]) -> bytes:
    """Write out every fact with its questions, or with the reasons why it has none."""
    return json_document(
        {
            "schema": SCHEMA,
            "facts": len(covered),
            "asked": sum(bool(each.questions) for each in covered),
            "questions": sum(len(each.questions) for each in covered),
            "missing": sum(each.is_missing for each in covered),
            "coverage": [
                {
                    "fact": each.fact,
                    "article": each.article,
                    "importance": each.importance,
                    "questions": list(each.questions),
                    "because": list(each.because),
                    "missing": each.is_missing,
                }
                for each in covered
            ],
        }
    )

"""What is other in a dossier than it was: facts, articles, judgements and disagreements, value by value."""

from __future__ import annotations

from briefing.analysis.changes.comparing import changes
from briefing.analysis.changes.values import Changes

__all__ = ["Changes", "changes"]

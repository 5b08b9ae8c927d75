"""Two dossiers compared."""

from __future__ import annotations

from briefing.analysis.changes.articles import article_changes
from briefing.analysis.changes.disagreements import disagreements
from briefing.analysis.changes.following import fact_changes, follow, stem_changes
from briefing.analysis.changes.pairing import old_names, own_names
from briefing.analysis.changes.values import Changes
from briefing.analysis.changes.whole import dossier_values, entity_changes, judgement_changes, pair_judgements
from briefing.model.dossier import Dossier


def changes(old: Dossier, new: Dossier) -> Changes:
    """Compare two dossiers by what they say; ids, and the order of what has no order in print, may differ."""
    followed = follow(own_names(old), old_names(old, new))
    judgements = pair_judgements(followed)
    return Changes(
        old=old,
        new=new,
        dossier=tuple(dossier_values(followed, judgements)),
        judgements=tuple(judgement_changes(followed, judgements)),
        disagreements=tuple(disagreements(followed)),
        articles=tuple(article_changes(followed)),
        facts=tuple(fact_changes(followed)),
        entities=tuple(entity_changes(followed)),
        stems=tuple(stem_changes(followed)),
    )

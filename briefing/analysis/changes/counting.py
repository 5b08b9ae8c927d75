"""How much has changed, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.analysis.changes.values import ArticleChange, Changes, FactChange, Fate, JudgementChange, Turn


def counted(changes: Changes, fates: Sequence[Fate] = tuple(Fate)) -> str:
    """Count facts, articles, key judgements and disagreements: '3 facts added, 12 changed; 1 disagreement appeared'.

    Nothing where only names, titles or questions in the author's words are others.
    """
    told = {noun: [each.fate for each in several] for noun, several in _told(changes).items()}
    turns = [each.turn for each in changes.disagreements]
    found = [_counted(noun, [(several.count(fate), fate) for fate in fates]) for noun, several in told.items()]
    found.append(_counted("disagreement", [(turns.count(turn), turn) for turn in Turn]))
    return "; ".join(filter(None, found))


def _told(changes: Changes) -> dict[str, tuple[FactChange | ArticleChange | JudgementChange, ...]]:
    return {"fact": changes.facts, "article": changes.articles, "key judgement": changes.judgements}


def _counted(noun: str, numbers: Iterable[tuple[int, str]]) -> str:
    found = [(number, word) for number, word in numbers if number]
    first = [f"{number:,} {noun}{'s' * (number != 1)} {word}" for number, word in found[:1]]
    return ", ".join((*first, *(f"{number:,} {word}" for number, word in found[1:])))

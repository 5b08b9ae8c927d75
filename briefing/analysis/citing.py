"""How facts are cited in words: letters of articles, numbers of paragraphs, who says so. Print and quiz share it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.model.dossier import Dossier
from briefing.model.facts import BaseFact
from briefing.model.prose import joined, letter


def letters(dossier: Dossier) -> dict[str, str]:
    """Give the letter of each article."""
    return {article.id: letter(position) for position, article in enumerate(dossier.articles)}


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Part numbers into runs on end: 6, 7, 8 and 10 into [6, 7, 8] and [10]."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def numbers(paragraphs: Iterable[int]) -> str:
    """Write paragraph numbers with runs joined: '6–8, 10'."""
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs(paragraphs))


def attribution(dossier: Dossier, fact: BaseFact) -> str:
    """Say whose word a fact is: the origin, and the channel where there is one."""
    origins = joined([_origin(dossier, name) for name in fact.according_to])
    channels = joined([dossier.name(name) for name in fact.via])
    return f"{origins}, via {channels}" if channels else origins


def _origin(dossier: Dossier, name: str) -> str:
    article = dossier.articles_by_id.get(name)
    return dossier.name(name) if article is None else f"the {article.source.genre} itself"


def reference(letters: Mapping[str, str], article: str, paragraphs: Iterable[int]) -> str:
    """Refer to paragraphs of an article: 'A 6, 10'."""
    return f"{letters[article]} {numbers(paragraphs)}"

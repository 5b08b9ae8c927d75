"""The bottom line: the key judgements, with likelihood and confidence kept apart (ICD 203)."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.document.compose.statements import Statements
from briefing.document.compose.summary import judgement
from briefing.document.prose import prose
from briefing.document.structure import Section, Sentence
from briefing.model.dossier import Likelihood

UNPROVED_JUDGEMENT = "This judgement as a whole has not been held against its facts."


def judgement_id(number: int) -> str:
    """Give the id by which a key judgement, counted from 1, is known to be unproved."""
    return f"judgement-{number}"


@dataclass(frozen=True, slots=True)
class JudgementBlock:
    """A key judgement as printed."""

    number: int
    sentences: tuple[Sentence, ...]
    likelihood: str
    rank: int
    """Place of the likelihood on its scale, from 1."""
    confidence: str
    because: Markup
    notice: str = ""
    """Said above it where it has not been held against its facts as a whole."""


@dataclass(frozen=True, slots=True)
class BottomLine(Section):
    """The key judgements."""

    judgements: tuple[JudgementBlock, ...]
    scale: tuple[str, ...]
    """The terms of likelihood, from the least to the most likely."""


def bottom_line(statements: Statements) -> BottomLine | None:
    """Compose the key judgements; None where the dossier has none."""
    scale = tuple(Likelihood)
    blocks = tuple(
        JudgementBlock(
            number,
            judgement(statements, each.text),
            each.likelihood.value,
            scale.index(each.likelihood) + 1,
            each.confidence.value,
            prose(each.because),
            UNPROVED_JUDGEMENT if judgement_id(number) in statements.unproved else "",
        )
        for number, each in enumerate(statements.dossier.judgements, start=1)
    )
    if not blocks:
        return None
    return BottomLine("bottom-line", "The bottom line", "bottom_line", blocks, tuple(term.value for term in scale))

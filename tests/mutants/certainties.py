"""Mutants of how sure a fact is, and of what kind of thing happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.certainty import Certainty
from tests.mutants.mutation import Mutant, Subject

_SWAPS = (
    (r"\bdenied\b", "claimed", "alleged"),
    (r"\bdenies\b", "claims", "alleged"),
    (r"\bhave denied\b", "have confirmed", "reported"),
    (r"\bclaimed\b", "showed", "reported"),
    (r"\bmay have\b", "had", "established"),
    (r"\b(?:may|might|could)\b", "will", "planned"),
    (r"\bwill\b", "may", "speculated"),
    (r"\b(?:is|are) (?:likely|expected) to\b", "will", "planned"),
    (r"\b(?:probably|likely|reportedly|possibly|perhaps) ", "", "established"),
    (r"\b(?:pledged|promised|agreed|vowed|plans?|planned|intends?) to\b", "refused to", "denied"),
)

_VERB = r"\b(was|were|is|are|has|have|had|will|would|did|could|may)\b(?! not)"


def of_certainties(subject: Subject) -> Iterator[Mutant]:
    """Make a fact surer or less sure than it is: in its field, in the words that show it, and in both."""
    fact = subject.fact
    for other in subject.some([each for each in Certainty if each is not fact.certainty], 2):
        change = f"{fact.certainty} → {other}"
        yield from subject.mutants("certainty", change, {"certainty": str(other)}, None)
    for pattern, words, certainty in _SWAPS:
        text = re.sub(pattern, words, fact.text, count=1)
        if text != fact.text and certainty != fact.certainty:
            change = f"{fact.certainty} → {certainty}, told as '{words}'"
            yield from subject.mutants("told surer or less", change, {"certainty": certainty}, text)


def of_senses(subject: Subject) -> Iterator[Mutant]:
    """Turn a sentence into its contrary, which no date, name or number shows."""
    for pattern, words in ((_VERB, r"\1 not"), (r"\b(?:not|never) ", "")):
        text = re.sub(pattern, words, subject.fact.text, count=1)
        if text != subject.fact.text:
            yield from subject.mutants("negation", text, {}, text)


def of_acts(subject: Subject) -> Iterator[Mutant]:
    """File a fact under another act, or under one that the dossier does not have."""
    act = subject.fact.act
    if act is None:
        return
    new = subject.chance.choice([each for each in subject.dossier.acts if each != act])
    why = "filed under another act, which the sentence still tells"
    yield from subject.mutants("act", f"{act} → {new}", {"act": new}, None, apart=why)
    yield from subject.mutants("unknown act", f"{act} → {act}-2", {"act": f"{act}-2"}, None)

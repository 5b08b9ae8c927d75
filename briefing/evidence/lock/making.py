"""A lock made of proofs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.evidence.lock.digests import (
    RULES,
    Seals,
    article_line,
    judgement_digest,
    marks,
    passages_digest,
    sentences,
    summary_digest,
)
from briefing.evidence.lock.record import FactLine, Lock, Passage
from briefing.evidence.lock.standing import standing
from briefing.evidence.proof import Verdict
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact


def make(dossier: Dossier, verdicts: Mapping[str, Verdict], passages: Mapping[str, Sequence[Passage]]) -> Lock:
    """Record what has been proved of a dossier, of which all summaries and judgements hold.

    `verdicts` has those on the facts by their full ids; what is not proved gets no line. `passages` has all paragraphs
    of each article's text, by the article's id; an article that is not in it is left out, with its facts.
    """
    seals = Seals(dossier)
    articles = [each for each in dossier.articles if each.id in passages]
    facts = (fact for article in articles for fact in article.facts.values())
    proved = ((fact, verdicts.get(fact.id, Verdict.NOT_PROVED)) for fact in facts)
    return Lock(
        rules=RULES,
        articles={each.id: article_line(each) for each in articles},
        facts={
            fact.id: _line(fact, verdict, passages[fact.article], seals)
            for fact, verdict in proved
            if verdict is not Verdict.NOT_PROVED
        },
        passages={each.id: tuple(passages[each.id]) for each in articles},
        sentences={each.id: frozenset(digest for _, digest in sentences(each)) for each in articles},
        summaries={each.id: summary_digest(each) for each in articles},
        judgements=frozenset(map(judgement_digest, dossier.judgements)),
        entities=seals.entities,
    )


def still_proved(dossier: Dossier, lock: Lock, passages: Mapping[str, Sequence[Passage]]) -> Mapping[str, Verdict]:
    """Give the verdicts of a lock that hold for the dossier and the paragraphs as they are now.

    What was proved by context rests on names in other paragraphs, too: where any name has changed, it does not hold.
    Nor does what was told by an agency that is another one now: of what an agency tells itself, no passage names it.
    """
    now = standing(dossier, lock._replace(passages={name: tuple(each) for name, each in passages.items()}))
    verdicts = {name: verdict for name, verdict in now.verdicts.items() if name.partition("/")[0] not in now.retold}
    if now.entities or now.new_entities or lock.entities.keys() - now.known_entities:
        return {name: verdict for name, verdict in verdicts.items() if verdict is not Verdict.BY_CONTEXT}
    return verdicts


def _line(fact: Fact, verdict: Verdict, passages: Sequence[Passage], seals: Seals) -> FactLine:
    told, marked = passages_digest(fact.evidence, passages), marks(fact)
    return FactLine(verdict, seals.seal(fact, verdict, told, marked), told, marked)

"""How sure sentences are: no surer than what they tell, and not marked as something else."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator

from briefing.errors import Code, Finding
from briefing.loading.checks.likelihood import Term, terms
from briefing.loading.checks.possible import AuthoredFact, told_facts
from briefing.loading.checks.prose import Prose, judgements, summaries
from briefing.loading.draft import Draft
from briefing.loading.suggest import one_of
from briefing.model.certainty import TOLD, Certainty, examples, is_marked
from briefing.model.dossier import Likelihood
from briefing.model.facts import Fact, Gap, Quotation
from briefing.model.signs import Sign, signs
from briefing.reading.quotations.outside import outside_quotes
from briefing.reading.sentences import CitedSentence

_UNSURE = tuple(each for each in Certainty if each not in TOLD)
# How sure the surest fact must be on which a judgement of such a likelihood rests; lesser degrees rest on any.
_BASES = {
    Likelihood.ALMOST_CERTAIN: TOLD,
    Likelihood.VERY_LIKELY: TOLD | {Certainty.ASSESSED, Certainty.PLANNED},
    Likelihood.LIKELY: frozenset(Certainty) - {Certainty.SPECULATED, Certainty.DENIED},
}


def marked_certainty(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find facts whose sentence does not show how sure it is, or shows something else."""
    for told in told_facts(draft, settled):
        yield from wrongly_told(told)


def wrongly_told(told: AuthoredFact) -> Iterator[Finding]:
    """Find what in the sentence of a fact speaks against its certainty."""
    yield from _unmarked(told)
    yield from _otherwise_marked(told)


def _unmarked(told: AuthoredFact) -> Iterator[Finding]:
    file, fact = told.read.file, told.fact
    if not is_marked(outside_quotes(fact.text), fact.certainty):
        place = file.location(("facts", told.name, "text"))
        message = f"no word of the sentence shows that it is only '{fact.certainty}'"
        hint = f"say so with a word such as {one_of(examples(fact.certainty))}"
        yield file.finding(Code.UNMARKED_CERTAINTY, place, message, hint)


def _otherwise_marked(told: AuthoredFact) -> Iterator[Finding]:
    file, fact = told.read.file, told.fact
    sign = next(iter(_strange_signs(fact)), None)
    if sign is not None:
        place = file.location_within(("facts", told.name, "text"), fact.text, sign.start)
        if sign.certainty is None:
            message = f"'{sign.text}' tells it as said by somebody, but the fact is 'established'"
            hint = "name who says so in 'according_to', or leave the words away"
        else:
            message = f"'{sign.text}' tells it as '{sign.certainty}', but the fact is '{fact.certainty}'"
            hint = "correct one of the two"
        yield file.finding(Code.OTHER_CERTAINTY, place, message, hint)


def _strange_signs(fact: Fact) -> list[Sign]:
    """Give the signs of another certainty; a quotation's sentence has those of the speaker, a gap's of what is open."""
    if isinstance(fact, Quotation | Gap):
        return []
    found = signs(outside_quotes(fact.text))
    strange = [sign for sign in found if not sign.fits(fact.certainty)]
    if fact.by:  # to say something is what they did
        strange = [sign for sign in strange if sign.certainty is not None]
    # A denial of an accusation has words of both; one of its own is enough.
    has_own = fact.certainty not in TOLD and any(sign.certainty is fact.certainty for sign in found)
    return [] if has_own else strange


def carried_certainty(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find sentences of summaries and key judgements that are surer than the facts that they cite."""
    for prose in summaries(draft, settled):
        for sentence in prose.sentences():
            yield from _surer(prose, sentence, prose.facts(sentence, draft))
            yield from _marked_without_fact(prose, sentence, prose.facts(sentence, draft))
    for prose, _ in judgements(draft, settled):
        for sentence in prose.sentences():
            facts, found = prose.facts(sentence, draft), terms(sentence.text)
            yield from _surer_judgement(prose, sentence, facts, found[0]) if found else _surer(prose, sentence, facts)


def _surer(prose: Prose, sentence: CitedSentence, facts: Collection[Fact]) -> Iterator[Finding]:
    """Find a sentence without a word for each certainty of its facts, or for one that is less sure."""
    text = outside_quotes(sentence.text)
    cited = {fact.certainty for fact in facts}
    lacking = [each for each in _UNSURE if each in cited and not any(is_marked(text, mark) for mark in _as_weak(each))]
    if cited == {Certainty.REPORTED} and not any(is_marked(text, each) for each in Certainty if each.strength != 0):
        lacking = [Certainty.REPORTED]
    for certainty in lacking[:1]:
        named = next(fact.id.partition("/")[2] for fact in facts if fact.certainty is certainty)
        message = f"no word of the sentence shows that '{named}' is only '{certainty}'"
        hint = f"say so with a word such as {one_of(examples(certainty))}"
        yield prose.wrong(Code.UNMARKED_CERTAINTY, sentence.offset, message, hint)


def _as_weak(certainty: Certainty) -> tuple[Certainty, ...]:
    """Give a certainty and those below it on the scale."""
    if certainty.strength is None:
        return (certainty,)
    return tuple(each for each in Certainty if each.strength is not None and each.strength >= certainty.strength)


def _marked_without_fact(prose: Prose, sentence: CitedSentence, facts: Collection[Fact]) -> Iterator[Finding]:
    """Find a sentence that is marked as something that none of its facts is."""
    if len(facts) < len(sentence.citations) or not facts or any(isinstance(fact, Quotation) for fact in facts):
        return
    cited = {fact.certainty for fact in facts}
    cited |= {weaker for each in cited if each not in TOLD for weaker in _as_weak(each)}
    text = outside_quotes(sentence.text)
    # Behind a sign that fits, others of its clause belong to what is believed, alleged or denied.
    by_clause = {text.count(";", 0, sign.start): sign for sign in reversed(signs(text)) if sign.certainty is not None}
    for sign in reversed(by_clause.values()):
        if sign.certainty not in cited:
            message = f"'{sign.text}' tells it as '{sign.certainty}', but no fact cited is"
            hint = "tell it as its facts do, or cite the fact that is"
            yield prose.wrong(Code.OTHER_CERTAINTY, sentence.offset + sign.start, message, hint)


def _surer_judgement(prose: Prose, sentence: CitedSentence, facts: Collection[Fact], term: Term) -> Iterator[Finding]:
    """Find a judgement of a likelihood that its surest fact does not carry."""
    bases = _BASES.get(term.meant) if term.meant else None
    cited = {fact.certainty for fact in facts}
    if bases is not None and cited and len(facts) == len(sentence.citations) and cited.isdisjoint(bases):
        message = f"'{term.words}' is more than its facts carry, which are only {' or '.join(sorted(cited))}"
        hint = "take a term further down the scale, or cite a fact that is surer"
        yield prose.wrong(Code.OTHER_CERTAINTY, sentence.offset + term.start, message, hint)

"""Checks of the dossier as a whole: each finds one kind of fault in a draft."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from briefing.errors import Finding
from briefing.loading.checks.citations import cited_judgements, cited_summaries
from briefing.loading.checks.dates import dates_after_as_of
from briefing.loading.checks.identity import duplicate_articles, duplicate_ids, shared_aliases
from briefing.loading.checks.offices import overlapping_offices
from briefing.loading.checks.possible import possible_certainty
from briefing.loading.checks.printing import known_language, printable_characters
from briefing.loading.checks.questions import authored_questions
from briefing.loading.checks.references import by_among_actors, circular_parts, entity_references, term_references
from briefing.loading.checks.unused import unused_entities, unused_terms
from briefing.loading.draft import Draft

Check = Callable[[Draft], Iterable[Finding]]


CHECKS: tuple[Check, ...] = (
    duplicate_ids,
    duplicate_articles,
    shared_aliases,
    entity_references,
    by_among_actors,
    term_references,
    circular_parts,
    unused_entities,
    unused_terms,
    dates_after_as_of,
    overlapping_offices,
    possible_certainty,
    cited_summaries,
    cited_judgements,
    known_language,
    printable_characters,
    authored_questions,
)


def said(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Check sentences by themselves, against fields and against facts, leaving out what is settled."""
    if all(name in settled for name in _told(draft)):
        return
    # Imported here, since what reads prose is needed only for what is not settled.
    from briefing.loading.checks.agreement import sentences_and_fields
    from briefing.loading.checks.alone import sentences_alone
    from briefing.loading.checks.carried import carried_by_facts
    from briefing.loading.checks.sayings import Sayings

    yield from sentences_alone(draft, settled)
    sayings = Sayings.of(draft)
    if sayings is not None:
        yield from sentences_and_fields(sayings, settled)
        yield from carried_by_facts(sayings, settled)


def _told(draft: Draft) -> Iterator[str]:
    """Name all that is told in a draft: facts by full id, summaries by their article, judgements as `judgement-1`."""
    yield from draft.fact_names
    yield from draft.articles
    main = draft.main.model
    yield from (f"judgement-{number}" for number in range(1, 1 + (len(main.judgements) if main is not None else 0)))

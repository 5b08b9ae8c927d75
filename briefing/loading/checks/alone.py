"""Sentences by themselves: what is wrong with them whatever the registry has, as far as they are not settled."""

from __future__ import annotations

from collections.abc import Container, Iterator

from briefing.errors import Finding
from briefing.loading.checks.certainty import carried_certainty, marked_certainty
from briefing.loading.checks.likelihood import judged_likelihood, mixed_wording
from briefing.loading.checks.wording import long_quotations, one_sentence
from briefing.loading.draft import Draft


def sentences_alone(draft: Draft, settled: Container[str] = ()) -> Iterator[Finding]:
    """Find sentences that are not one each, quote too much, or are surer or less sure than what they tell."""
    yield from one_sentence(draft, settled)
    yield from long_quotations(draft, settled)
    yield from marked_certainty(draft, settled)
    yield from carried_certainty(draft, settled)
    yield from judged_likelihood(draft, settled)
    yield from mixed_wording(draft, settled)

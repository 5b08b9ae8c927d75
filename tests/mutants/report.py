"""The report of the mutants: kills by kind and style, what is reported apart, and every survivor with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.tables import table
from tests.mutants.trial import Sentence, counted

STYLES = ("field", "sentence", "both")


def report(title: str, judged: Sequence[Sentence]) -> str:
    """Write the whole report."""
    count, refused = len(counted(judged)), sum(each.refused is not None for each in judged)
    noticed = sum(each.noticed for each in judged)
    lines = [
        f"{title}: {len(judged):,} mutants, {len(judged) - count:,} of them apart (see below);",
        f"  `prove` refuses {refused:,} of the other {count:,}: {share(refused, count)};",
        f"  `check` notices {noticed:,} of all {len(judged):,} by the lock: {share(noticed, len(judged))}",
        "",
        table(list(_rows(judged)), width=100),
        *_apart(judged),
        *_survivors(judged),
    ]
    return "\n".join(lines) + "\n"


def share(part: int, whole: int) -> str:
    """Write a part of a whole in per cent."""
    return f"{100 * part / whole:.1f} %" if whole else "none"


def _rows(judged: Sequence[Sentence]) -> Iterator[Sequence[str]]:
    """Give refused and counted by kind and style."""
    yield ("kind", *STYLES, "refused", "apart", "noticed")
    for kind in sorted({each.mutant.kind for each in judged}):
        own = [each for each in judged if each.mutant.kind == kind]
        cells = (_cell([each for each in own if each.mutant.style == style]) for style in STYLES)
        count, refused = len(counted(own)), sum(each.refused is not None for each in own)
        noticed = share(sum(each.noticed for each in own), len(own))
        yield (kind, *cells, share(refused, count), str(len(own) - count or ""), noticed)


def _cell(own: Sequence[Sentence]) -> str:
    count = len(counted(own))
    return f"{sum(each.refused is not None for each in own)}/{count}" if own else ""


def _apart(judged: Sequence[Sentence]) -> Iterator[str]:
    counts = Counter(each.apart for each in judged if each.apart is not None)
    if counts:
        yield "apart, since no text can tell them from the truth:"
        yield from (f"  {number:4} {reason}" for reason, number in counts.most_common())


def _survivors(judged: Sequence[Sentence]) -> Iterator[str]:
    left = [each.mutant for each in judged if each.refused is None and each.apart is None]
    if left:
        yield f"survivors ({len(left)}): everything that was changed stands in the passage as well"
        yield from (f"  {mutant.name}" for mutant in left)

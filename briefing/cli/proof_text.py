"""A proof as people read it: how many facts of each article are proved, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing import console
from briefing.console import escaped
from briefing.evidence.outcome import Outcome
from briefing.evidence.proof import Verdict
from briefing.tables import columns, table

_HEADS = {
    Verdict.PROVED: "proved",
    Verdict.BY_CONTEXT: "context",
    Verdict.CITED: "cited",
    Verdict.NOT_PROVED: "not",
}
"""What stands above a column on a terminal, where room is scarce."""


def counts_as_text(counts: Mapping[str, Sequence[int]], width: int | None) -> str:
    """Set the numbers of facts by article and verdict in columns within a width; without one, parted by tabs."""
    sums = [sum(column) for column in zip(*counts.values(), strict=True)]
    if width is None:
        rows = [(name, str(sum(each)), *map(str, each)) for name, each in (*counts.items(), ("all", sums))]
        return table([("article", "facts", *map(str, Verdict)), *rows])
    heads = ("facts", *(_HEADS[verdict] for verdict in Verdict))
    rows = [(name, *map(_number, (sum(each), *each))) for name, each in counts.items()]
    total = ("all", *map(_number, (sum(sums), *sums)))
    return "".join(_lines([("article", *heads), *rows], total, width))


def _number(number: int) -> str:
    return f"{number:,}" if number else "-"


def _lines(rows: Sequence[Sequence[str]], total: Sequence[str], width: int) -> Iterator[str]:
    """Set names to the left and numbers to the right; a name that leaves no room has a line of its own."""
    sizes = [max(map(len, column)) for column in list(zip(*rows, total, strict=True))[1:]]
    numbers = sum(sizes) + 2 * len(sizes)
    widest = max(columns(escaped(row[0])) for row in (*rows, total))
    room = min(widest, max(width - numbers, len("article")))
    for row in rows:
        yield from _row(row, sizes, room)
    yield "-" * (room + numbers) + "\n"
    yield from _row(total, sizes, room)


def _row(row: Sequence[str], sizes: Sequence[int], room: int) -> Iterator[str]:
    name = escaped(row[0])
    if columns(name) > room:
        yield f"{name}\n"
        name = ""
    cells = "".join(f"  {cell:>{size}}" for cell, size in zip(row[1:], sizes, strict=True))
    yield f"{name}{' ' * (room - columns(name))}{cells}\n"


def explained(outcome: Outcome) -> Iterator[str]:
    """Tell the facts for which context was needed, each with the reasons."""
    for name, proof in outcome.proofs.items():
        if proof.reasons:
            yield f"{name}: {escaped('; '.join(proof.reasons))}\n"


def closing(outcome: Outcome, findings: int) -> str:
    """Say in a line what has come of it."""
    if outcome.lock is None:
        return f"{console.count(findings, 'finding')}; the lock is as it was"
    numbers = [(sum(each is verdict for each in outcome.verdicts.values()), verdict) for verdict in Verdict]
    told = ", ".join(f"{number:,} {verdict}" for number, verdict in numbers if number)
    taken = len(outcome.verdicts) - len(outcome.proofs)
    wrong = f"; {console.count(findings, 'finding')} in the texts" if findings else ""
    return f"{console.count(len(outcome.verdicts), 'fact')}: {told}{_taken(taken, len(outcome.verdicts))}{wrong}"


def _taken(taken: int, of: int) -> str:
    if not taken:
        return ""
    return "; nothing has changed since they were proved" if taken == of else f"; {taken:,} as the lock has them"

"""The report of the mutants: kills by kind and style, what is reported apart, and every survivor with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.tables import table
from tests.mutants.trial import Sentence, counted

KEPT: dict[Path, str] = {}
"""The reports of this run, by the files in which they are kept."""

REASONS = {
    "certainty": "the sentence has words of both certainties",
    "coarser": "an office is attested by the text's own date, however coarse",
    "counted": "sentence or passage share words with what is said to be counted",
    "name added": "the name is the country, the whole or the government of one in the fields",
    "origin": "the article's own agency needs no passage",
    "spelling": "the other words of the name still name it",
    "summary name": "the facts cited name what it belongs to",
    "title": "the title stands where it belongs to nobody for certain",
    "told surer or less": "the passage has words of both certainties",
    "unit": "the text leaves open what it counts",
    "vague date": "the words put in leave the date as it was",
    "vagueness": "the word left out changes no bound",
    "weekday": "the sentence has the right weekday, too",
}
OTHER_REASON = "the same passage says the other, too"

STYLES = ("field", "sentence", "both")


def keep(path: Path, text: str) -> None:
    """Write a report to its file, to be told at the end of the run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    KEPT[path] = text


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
        yield f"survivors ({len(left)}):"
        yield from (f"  {mutant.name}\n    ({REASONS.get(mutant.kind, OTHER_REASON)})" for mutant in left)

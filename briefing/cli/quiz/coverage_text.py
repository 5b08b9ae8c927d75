"""How much of a dossier is asked about, as people read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.console import count, escaped
from briefing.quiz.coverage import Covered
from briefing.tables import table


def coverage_as_text(covered: Sequence[Covered], width: int | None) -> str:
    """List the facts that no question asks about, with the reasons; without a width, a line for each."""
    missing = [each for each in covered if not each.questions]
    if width is None:
        return table([("fact", "importance", "why not"), *map(_row, missing)])
    return "".join(_paragraph(each, width) for each in missing)


def _row(each: Covered) -> tuple[str, str, str]:
    return each.fact, str(each.importance), "; ".join(each.because)


def _paragraph(each: Covered, width: int) -> str:
    """Tell a fact that is not asked; those that should be have a mark."""
    mark = "!" if each.is_missing else " "
    rows = [(f"{mark} {each.fact}", ""), *(("   ", escaped(because)) for because in each.because)]
    return f"{rows[0][0]}\n" + table(rows[1:], width=width)


def closing(covered: Sequence[Covered]) -> str:
    """Say in a line how many facts are asked, and how many should be and are not."""
    asked = sum(bool(each.questions) for each in covered)
    questions = sum(len(each.questions) for each in covered)
    missing = sum(each.is_missing for each in covered)
    told = f"{count(questions, 'question')} with one sure answer about {asked:,} of {count(len(covered), 'fact')}"
    left = f"; {count(missing, 'fact')} that should be asked {'is' if missing == 1 else 'are'} not" if missing else ""
    return f"{told}; {_counted(covered)}{left}"


def _counted(covered: Sequence[Covered]) -> str:
    """Count the facts of each importance that are asked."""
    asked = Counter(each.importance for each in covered if each.questions)
    every = Counter(each.importance for each in covered)
    return ", ".join(_of(number, asked[number], every[number]) for number in sorted(every))


def _of(importance: int, asked: int, every: int) -> str:
    return f"importance {importance}: {asked:,} of {every:,}"

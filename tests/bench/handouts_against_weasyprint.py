"""Time `briefing handouts` against as many runs of the plain `weasyprint` command on the same pages.

Thirty sheets of two pages with their key, in as many processes as there are processors, against thirty whole processes
of plain WeasyPrint, one after the other, with the same fonts; ours also reads and checks the dossier, writes and draws
the questions, and makes the key.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from briefing.cli.handouts.workshop import drawer
from briefing.cli.opening import open_dossier
from briefing.cli.quiz.banking import bank_of
from briefing.document.engine.isolation import only_our_fonts
from briefing.document.sheet import NumberedSheet
from briefing.document.sheets import sheet_press
from briefing.export.class_sets.sheet_codes import Recipe
from briefing.resources import content_folder, templates_folder
from tests.bench._timing import compiled, cost, runs

PROMISE: Final = 0.5
COPIES: Final = 30
SETS: Final = ((), ("--collate",))


def main() -> None:
    """Print the ratios."""
    times = runs(__doc__, default=1)
    with TemporaryDirectory() as folder, compiled(), only_our_fonts():
        pages = _pages(Path(folder))
        own = [sys.executable, "-m", "briefing", "handouts", str(content_folder()), "--copies", str(COPIES)]
        cost([*own, "-o", str(Path(folder, "first"))])  # which leaves the modules compiled
        for options in SETS:
            timed = [
                (cost([*own, *options, "-o", str(Path(folder, "set"))]).seconds, _plain(pages)) for _ in range(times)
            ]
            against, seconds = median(ours / theirs for ours, theirs in timed), median(ours for ours, _ in timed)
            name = " ".join(("briefing handouts", *options))
            print(f"{name}, against {COPIES} runs of `weasyprint`: {against:.2f} of {PROMISE} ({seconds:.1f} s)")


def _pages(folder: Path) -> list[Path]:
    """Write the pages of each sheet as HTML."""
    opened = open_dossier(content_folder())
    recipe = Recipe(0)
    sheets = drawer(opened.dossier, bank_of(opened), recipe)
    files: list[Path] = []
    with sheet_press(opened.dossier) as press:
        for number in range(1, COPIES + 1):
            files.append(folder / f"{number}.html")
            html = press.html(recipe.paper, NumberedSheet(number, sheets.copy(number).sheet))
            files[-1].write_text(html, encoding="utf-8")
    return files


def _plain(pages: list[Path]) -> float:
    """Give the seconds that the plain command takes, page by page."""
    base = ["--base-url", f"{templates_folder()}/"]
    commands = ([sys.executable, "-m", "weasyprint", *base, str(each), str(each.with_suffix(".pdf"))] for each in pages)
    return sum(cost(command).seconds for command in commands)


if __name__ == "__main__":
    main()

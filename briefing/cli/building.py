"""`briefing build`: from the dossier to a document."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import console, output
from briefing.cli.arguments import STANDARD_OUTPUT, add_dossier, add_output, add_seed, check_target, dossier, told_as
from briefing.cli.parser import Command
from briefing.errors import BriefingError
from briefing.progress import progress

if TYPE_CHECKING:
    from briefing.cli.opening import Opened
    from briefing.document.build import Briefing

FOLDER = Path("build")
EDITIONS = {"full": "briefing", "quiz": "questions", "key": "key"}
"""The editions, and the names of their files."""
FORMS = {"": "pdf", ".pdf": "pdf", ".html": "html", ".htm": "html"}
"""What a name's suffix asks for."""


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    add_output(parser, "build/briefing.pdf, or build/briefing-letter.pdf on Letter; questions and key likewise")
    parser.add_argument(
        "--edition",
        choices=tuple(EDITIONS),
        default="full",
        help="the whole briefing, its question sheet alone, or the key to that: %(choices)s (default: %(default)s)",
    )
    add_seed(parser)
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="size of the pages: %(choices)s (default: %(default)s)"
    )
    parser.add_argument(
        "--format", choices=("pdf", "html"), help="%(choices)s (default: html for a FILE that ends so, else pdf)"
    )
    parser.add_argument(
        "--unproved", action="store_true", help="typeset what is not proved, too, with marks and a notice on the cover"
    )


def _run(options: argparse.Namespace) -> int:
    is_default = options.output is None
    form = options.format or _form_of(options)
    target = options.output or default_target(options.paper, form, options.edition)
    _check(options, target, form)
    with progress() as tell:
        opened, made = _build(options, tell)
        content = made.html.encode() if form == "html" else made.pdf
        _write(target, content, is_default=is_default)
    if target != STANDARD_OUTPUT:
        pages = "" if form == "html" else f"{console.count(made.pages, 'page')}, "
        source = told_as(dossier(options))
        size = f"{pages}{round(len(content) / 1000):,} kB"
        console.say(f"Wrote {console.escaped(str(target))} from {source}: {size}")
    if opened.unproved:
        done = "marked so" if options.edition == "full" else "left out"
        console.say(f"Not proved, and {done}: {opened.told}")
    if options.edition == "full" and form == "pdf" and target != STANDARD_OUTPUT:
        _remember(opened, target, made)
    return 0


def _remember(opened: Opened, target: Path, made: Briefing) -> None:
    """Keep the pages of the PDF for the quiz, which names them."""
    from briefing.cli import pages

    facts = {fact.id: page for fact in opened.dossier.facts if (page := made.page_of_fact(fact.id)) is not None}
    found = ((article.id, made.page_of_article(article.id)) for article in opened.dossier.articles)
    articles = {name: page for name, page in found if page is not None}
    pages.keep(opened.folder, pages.Pages(str(target.resolve()), facts, articles))


def default_target(paper: str, form: str, edition: str = "full") -> Path:
    """Name the file that is written where none is named."""
    return FOLDER / f"{EDITIONS[edition]}{'' if paper == 'a4' else f'-{paper}'}.{form}"


def _form_of(options: argparse.Namespace) -> str:
    """Read off the target's name what is to be written; a name that promises something else is wrong usage."""
    suffix = options.output.suffix if options.output is not None else ""
    if suffix.lower() not in FORMS:
        hint = f"end the name in .pdf or .html, or say with --format what '{options.output.name}' is to hold"
        options.fail(f"a briefing is written as .pdf or .html, not as {suffix}", hint)
    return FORMS[suffix.lower()]


def _check(options: argparse.Namespace, target: Path, form: str) -> None:
    """Refuse before the work what would be refused after it."""
    if target == STANDARD_OUTPUT:
        output.check_standard_output(binary=form == "pdf")
    else:
        is_to_be_made = options.output is None and not FOLDER.exists()
        check_target(FOLDER if is_to_be_made else target, dossier(options))


def _build(options: argparse.Namespace, tell: Callable[[str], None]) -> tuple[Opened, Briefing]:
    tell("Reading the dossier")
    from briefing.cli.opening import open_proved

    is_full = options.edition == "full"
    hint = "`--unproved` typesets it with marks" if is_full else "`--unproved` asks about the rest"
    opened = open_proved(dossier(options), unproved=options.unproved, hint=hint)
    tell("Writing the questions")
    from briefing.cli.sheets import sheet_of

    sheet = sheet_of(opened, options.seed)
    if not sheet.questions and not is_full:
        raise BriefingError(
            f"{told_as(opened.folder)} has no question that can be put on a sheet",
            hint="`briefing quiz --coverage` tells why of each fact",
        )
    tell("Typesetting the briefing")
    from briefing.document.build import build, build_sheet
    from briefing.document.structure import Edition, Paper

    paper = Paper(options.paper)
    if is_full:
        return opened, build(opened.dossier, paper=paper, unproved=opened.unproved, sheet=sheet, lock=opened.lock)
    edition = Edition(options.edition)
    return opened, build_sheet(opened.dossier, paper=paper, edition=edition, unproved=opened.unproved, sheet=sheet)


def _write(target: Path, content: bytes, *, is_default: bool) -> None:
    if target == STANDARD_OUTPUT:
        output.give(content)
        return
    if is_default:
        _make_folder()
    output.write_whole(target, content)


def _make_folder() -> None:
    try:
        FOLDER.mkdir(exist_ok=True)
    except OSError as error:
        message = f"the folder {FOLDER} cannot be made: {(error.strerror or str(error)).lower()}"
        raise BriefingError(message, hint="name another place with -o") from None


COMMAND = Command(
    name="build",
    summary="Typeset the briefing as a PDF",
    about=(
        "The dossier is checked first; if it has findings, or if anything in it has not been proved\n"
        "as it stands, that is told and nothing is written.\n"
        "A file that stood there before is replaced in one step, when the new one is whole."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing build", "the dossier at hand, as build/briefing.pdf"),
        ("briefing build --paper letter -o handout.pdf", "on US Letter, under another name"),
        ("briefing build my-dossier -o page.html", "another dossier, as HTML"),
        ("briefing build --edition quiz --seed 7", "another question sheet, as build/questions.pdf"),
        ("briefing build --edition key --seed 7", "the key to that, as build/key.pdf"),
    ),
)

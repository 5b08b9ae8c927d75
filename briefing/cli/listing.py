"""`briefing list`: what a dossier holds, a line each."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

from briefing import console, output
from briefing.cli.arguments import add_dossier, dossier
from briefing.cli.parser import Command, did_you_mean
from briefing.errors import BriefingError
from briefing.tables import table, terminal_width

if TYPE_CHECKING:
    from briefing.model.dossier import Dossier
    from briefing.model.edtf import Edtf
    from briefing.model.facts import Fact

CLASSES = ("people", "organisations", "places", "offices", "named", "groups")
KINDS = ("event", "figure", "quotation", "office", "claim", "gap")
Rows = list[tuple[str, ...]]


def _declare(parser: argparse.ArgumentParser) -> None:
    add_dossier(parser)
    shown = parser.add_argument_group("what is listed (default: facts)").add_mutually_exclusive_group()
    for name, words in _LISTS.items():
        shown.add_argument(f"--{name}", dest="shown", action="store_const", const=name, help=words)
    parser.set_defaults(shown=None)
    facts = parser.add_argument_group("which facts count (default: all; of several conditions each must hold)")
    facts.add_argument("--date", metavar="D", help="in this time, as EDTF: 2024-06-18, 2024-06, 2024-23, 2024")
    facts.add_argument("--about", metavar="TOPIC", help="that answer this question of fact (see --topics)")
    facts.add_argument("--article", metavar="ARTICLE", help="of this article (see --articles)")
    facts.add_argument("--naming", metavar="ID", help="that name this person, organisation, place …")
    facts.add_argument("--unproved", action="store_true", help="that are not proved as they stand")
    facts.add_argument("--kind", choices=KINDS, help="of this kind: %(choices)s")


_LISTS = {
    "people": "people whom the facts name",
    "organisations": "organisations whom the facts name",
    "places": "places that the facts name",
    "offices": "offices",
    "named": "other named things: wars, treaties, exercises, equipment",
    "groups": "sources and actors without names: officials, analysts",
    "articles": "articles",
    "topics": "questions of fact that several facts answer",
}


def _date(options: argparse.Namespace) -> Edtf | None:
    """Read the date that is asked for; one that is none is wrong usage."""
    from briefing.model.edtf import DateError, Edtf

    fail: Callable[..., NoReturn] = options.fail
    try:
        return None if options.date is None else Edtf.parse(options.date)
    except DateError as error:
        fail(f"--date: {error}", "write 2025-05-14, 2025-05 or 2025")


def _run(options: argparse.Namespace) -> int:
    when = _date(options)
    checked, unproved = _opened(options)
    conditions = [*_conditions(options, when, checked)]
    if options.unproved:
        conditions.append(lambda fact: fact.id in unproved)
    facts = [fact for fact in checked.facts if all(holds(fact) for holds in conditions)]
    rows = _rows(options, checked, facts)
    output.give(table(rows, width=terminal_width(sys.stdout)))
    if not rows:
        console.say("Nothing in the dossier answers to that.")
    return 0


def _opened(options: argparse.Namespace) -> tuple[Dossier, frozenset[str]]:
    """Load the dossier, and where it matters also say which of its facts are unproved."""
    if not options.unproved:
        from briefing.loading.load import load

        return load(dossier(options)).dossier, frozenset()
    from briefing.cli.opening import open_dossier

    opened = open_dossier(dossier(options))
    return opened.dossier, opened.standing.unproved


def _conditions(options: argparse.Namespace, when: Edtf | None, checked: Dossier) -> list[Callable[[Fact], bool]]:
    conditions: list[Callable[[Fact], bool]] = []
    if when is not None:
        conditions.append(lambda fact: fact.date is not None and fact.date.overlaps(when))
    if (topic := options.about) is not None:
        _require(topic, {fact.about for fact in checked.facts}, "no topic", hint=_topics(options))
        conditions.append(lambda fact: fact.about == topic)
    if (article := options.article) is not None:
        _require(article, checked.articles_by_id, "no article")
        conditions.append(lambda fact: fact.article == article)
    if (name := options.naming) is not None:
        _require(name, (known for _, known, _ in checked.entities), "nobody and nothing with the id")
        conditions.append(lambda fact: any(named == name for _, named in fact.references))
    if (kind := options.kind) is not None:
        conditions.append(lambda fact: fact.kind == kind)
    return conditions


def _topics(options: argparse.Namespace) -> str:
    import shlex

    folder = "" if options.dossier is None else f" {shlex.quote(str(options.dossier))}"
    return f"`briefing list --topics{folder}` lists them"


def _require(name: str, known: Iterable[str], what: str, hint: str | None = None) -> None:
    ids = set(known)
    if name not in ids:
        raise BriefingError(f"the dossier has {what} '{name}'", hint=did_you_mean(name, ids) or hint)


def _rows(options: argparse.Namespace, checked: Dossier, facts: list[Fact]) -> Rows:
    match options.shown:
        case None:
            return [(fact.id, str(fact.date or ""), fact.kind, str(fact.certainty), fact.text) for fact in facts]
        case "articles":
            counted = Counter(fact.article for fact in facts)
            titles = {article.id: article.source.title for article in checked.articles}
            return _counted(titles, counted)
        case "topics":
            return _counted(checked.topics, Counter(fact.about for fact in facts))
        case shown:
            return _entities(shown, checked, facts)


def _counted(words: Mapping[str, str], counted: Counter[str]) -> Rows:
    return [(name, console.count(counted[name], "fact"), text) for name, text in words.items() if counted[name]]


def _entities(shown: str, checked: Dossier, facts: list[Fact]) -> Rows:
    from briefing.model.entities import EntityClass

    counted = Counter(name for fact in facts for name in {named for _, named in fact.references})
    entities = checked.entities.of_class(EntityClass(shown))
    words = {name: "; ".join((entity.name, *entity.aliases)) for name, entity in entities.items()}
    return _counted(words, counted)


COMMAND = Command(
    name="list",
    summary="List what a dossier holds, a line each",
    about=(
        "On a terminal the lines are set as a table; elsewhere they are parted by tabs:\n"
        "facts as id, date, kind, certainty and text, everything else as id, number of facts and name."
    ),
    declare=_declare,
    run=_run,
    examples=(
        ("briefing list --date 2024-06", "facts of June 2024"),
        ("briefing list --people --article shoigu-march-2025", "people whom one article names"),
        ("briefing list --kind figure --naming north-korea", "figures about North Korea"),
    ),
)

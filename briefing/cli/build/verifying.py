"""`briefing build --compare`: whether what a list of sums names would still be built so."""

from __future__ import annotations

import argparse
import posixpath
from collections.abc import Container, Mapping
from itertools import product
from pathlib import Path
from typing import Final

from briefing import console, output
from briefing.cli.arguments import STANDARD_OUTPUT
from briefing.cli.build.editions import EDITIONS, FOLDER, FORMS, PAPERS, Order, file_name, named, orders
from briefing.cli.build.making import Making
from briefing.cli.sums import digest, read_sums
from briefing.errors import BriefingError
from briefing.progress import progress

_REMEDY: Final = "if that is meant, `briefing build --sums` with the same options writes the files and their list anew"


def verify(options: argparse.Namespace) -> int:
    """Build what is listed, write nothing, and fail with the names of the outputs that have changed."""
    _check(options)
    listed = {posixpath.normpath(name): found for name, found in read_sums(options.compare).items()}
    wanted = _wanted(options, listed)
    making = Making(options, [order for name, order in wanted.items() if name in listed])
    wrong = [
        name for name, order in wanted.items() if not _agrees(making, order, listed.get(name), _told(options, name))
    ]
    what, source = console.count(len(wanted), "output"), str(options.compare)
    if wrong:
        raise BriefingError(f"{len(wrong):,} of {what} not as {source} says", hint=_REMEDY)
    console.say(f"{what} as {console.escaped(source)} says")
    return 0


def _check(options: argparse.Namespace) -> None:
    """Refuse what has no meaning where nothing is written."""
    if options.sums:
        options.fail("--sums writes a list, and --compare reads one", "use one of them")
    if options.output == STANDARD_OUTPUT:
        options.fail("--compare writes nothing, to standard output neither", "leave -o out")


def _wanted(options: argparse.Namespace, listed: Container[str]) -> Mapping[str, Order]:
    """Give what is to be built, by the names in the list, or that it would have there."""
    if options.output is not None:
        return {order.target.name: order for order in orders(options)}
    editions = named(options)
    wanted: dict[str, Order] = {}
    for edition in editions or EDITIONS:
        forms = product((options.paper,) if options.paper else PAPERS, _forms(options))
        every = [Order(edition, *each, Path(file_name(edition, *each))) for each in forms]
        found = {name: order for order in every for name in _names(order) if name in listed}
        wanted |= found or ({every[0].target.name: every[0]} if editions else {})
    if not wanted:
        raise BriefingError(f"{options.compare} lists nothing that `briefing build` makes", hint=_NAMES)
    return wanted


_NAMES: Final = (
    f"it would be {', '.join(file_name(edition, 'a4', 'pdf') for edition in EDITIONS)}, or one of these on Letter"
)


def _forms(options: argparse.Namespace) -> tuple[str, ...]:
    return (options.format,) if options.format else tuple(dict.fromkeys(FORMS.values()))


def _names(order: Order) -> tuple[str, str]:
    """Give the names of an output in a list that lies beside it, or beside the folder."""
    return str(order.target), f"{FOLDER}/{order.target}"


def _told(options: argparse.Namespace, name: str) -> str:
    return str(options.compare.parent / name)


def _agrees(making: Making, order: Order, listed: str | None, name: str) -> bool:
    """Build an output, and name it if it is not listed or has changed."""
    if listed is None:
        output.give(f"not listed: {console.escaped(name)}\n")
        return False
    with progress() as tell:
        found = digest(making.make(order, tell).content)
    if found != listed:
        output.give(f"changed: {console.escaped(name)}\n")
    return found == listed

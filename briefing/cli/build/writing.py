"""Write the editions that are wanted: those that do not stand there already, as the same inputs would give them."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing import console, output
from briefing.cli import caching, pages
from briefing.cli.arguments import check_target, dossier, told_as
from briefing.cli.build import stamps, states
from briefing.cli.build.editions import Order
from briefing.cli.build.making import ASKING, MARKED, Made, Making
from briefing.cli.build.stamps import Found, Stamp
from briefing.cli.sums import NAME, as_sums, digest, read_sums
from briefing.errors import BriefingError
from briefing.progress import progress

if TYPE_CHECKING:
    from briefing.document.build import Briefing
    from briefing.model.dossier import Dossier

_AGAIN: Final = "is up to date; --force makes it anew"


class _Written(NamedTuple):
    """An edition that stands where it is wanted."""

    order: Order
    content: bytes
    told: str
    """How much of it is not proved, in words."""


def give(options: argparse.Namespace, order: Order) -> int:
    """Write an edition to standard output."""
    output.check_standard_output(binary=order.form == "pdf")
    making = Making(options, [order])
    with progress() as tell:
        made = making.make(order, tell)
        output.give(made.content)
    _tell_unproved([_Written(order, made.content, making.opened.told)])
    return 0


def write(options: argparse.Namespace, orders: Sequence[Order]) -> int:
    """Write editions, one after the other: what is finished stays, whatever becomes of the next."""
    writing = _Writing(options, orders)
    writing.check()
    written = [writing.write(order) for order in orders]
    if options.sums:
        _list(orders[0].target.parent / NAME, {each.order.target.name: digest(each.content) for each in written})
    else:
        _tell_outdated(orders[0].target.parent / NAME, written)
    _tell_unproved(written)
    return 0


class _Writing:
    """A run of the command: what it finds, and what it makes."""

    def __init__(self, options: argparse.Namespace, orders: Sequence[Order]) -> None:
        self._began = time.time_ns()
        self._options = options
        self._orders = orders
        self._folder = dossier(options)
        self._inputs = self._digests()
        self._found = {} if options.force else self._standing()
        self._making = Making(options, [order for order in orders if order not in self._found])

    def _digests(self) -> Mapping[Order, str]:
        """Digest what each edition follows from; nothing if something cannot be read, which the build will tell."""
        with suppress(OSError, BriefingError):
            common = states.inputs(self._folder)
            since = "" if self._options.since is None else states.revision(self._options.since, self._folder)
            return {order: caching.digest(common, *self._settings(order, since)) for order in self._orders}
        return {}

    def _settings(self, order: Order, since: str) -> tuple[str, ...]:
        seed = str(self._options.seed) if order.edition in ASKING else ""
        compared = since if order.edition == "full" else ""
        return (order.edition, order.paper, order.form, seed, str(self._options.unproved), compared)

    def _standing(self) -> Mapping[Order, Found]:
        kept = {order: stamps.find(order.target, inputs) for order, inputs in self._inputs.items()}
        return {order: found for order, found in kept.items() if found is not None}

    def check(self) -> None:
        """Refuse before the work what would be refused after it."""
        for target in [*(order.target for order in self._orders if order not in self._found), *self._listing()]:
            check_target(target.parent if self._is_to_be_made(target.parent) else target, self._folder)

    def _listing(self) -> Sequence[Path]:
        """Tell where the list of sums is to be; it lists files alone, and none of them has its name."""
        if not self._options.sums:
            return []
        targets, place = [order.target for order in self._orders], self._orders[0].target.with_name(NAME)
        if place in targets:
            self._options.fail(f"{NAME} is the name of the list that --sums writes", "give the briefing another name")
        if streams := [target for target in targets if target.exists() and not target.is_file()]:
            self._options.fail(f"--sums lists files, and {streams[0]} is none", "name a file with -o")
        return [place]

    def _is_to_be_made(self, folder: Path) -> bool:
        is_ours = self._options.output is None or len(self._orders) > 1
        return is_ours and not folder.exists()

    def write(self, order: Order) -> _Written:
        """See that an edition stands where it is wanted, and say so."""
        if (found := self._found.get(order)) is not None:
            console.say(f"{console.escaped(str(order.target))} {_AGAIN}")
            if (known := found.stamp.pages) is not None and pages.find(self._folder) != known:
                pages.keep(self._folder, known)
            return _Written(order, found.content, found.stamp.told)
        with progress() as tell:
            made = self._making.make(order, tell)
            if self._is_to_be_made(order.target.parent):
                output.make_folder(order.target.parent)
            output.write_whole(order.target, made.content)
        _tell(order, made, self._folder)
        told = self._making.opened.told
        self._remember(order, made, told)
        return _Written(order, made.content, told)

    def _remember(self, order: Order, made: Made, told: str) -> None:
        """Keep the pages of the PDF for the quiz, which names them, and what it was made from for the next build."""
        inputs = self._inputs.get(order)
        # What somebody has edited meanwhile is no longer known to be what was read.
        if inputs is None or self._digests().get(order) != inputs:
            return
        known = None
        if order.edition == "full" and order.form == "pdf":
            known = _pages(self._making.opened.dossier, order.target, made.briefing)
            pages.keep(self._folder, known)
        stamps.keep(Stamp(order.target, inputs, told, known), made.content, self._began)


def _pages(of: Dossier, target: Path, briefing: Briefing) -> pages.Pages:
    facts = {fact.id: page for fact in of.facts if (page := briefing.page_of_fact(fact.id)) is not None}
    found = ((article.id, briefing.page_of_article(article.id)) for article in of.articles)
    return pages.Pages(str(target.resolve()), facts, {name: page for name, page in found if page is not None})


def _tell(order: Order, made: Made, folder: Path) -> None:
    number = "" if order.form == "html" else f"{console.count(made.briefing.pages, 'page')}, "
    size = f"{number}{round(len(made.content) / 1000):,} kB"
    console.say(f"Wrote {console.escaped(str(order.target))} from {told_as(folder)}: {size}")


def _tell_unproved(written: Sequence[_Written]) -> None:
    told = (
        f"Not proved, and {'marked so' if each.order.edition in MARKED else 'left out'}: {console.escaped(each.told)}"
        for each in written
        if each.told
    )
    for line in dict.fromkeys(told):
        console.say(line)


def _list(path: Path, sums: Mapping[str, str]) -> None:
    """Write the list of sums, unless it stands there."""
    content, name = as_sums(sums), console.escaped(str(path))
    with suppress(OSError):
        if path.is_file() and path.read_bytes() == content:
            console.say(f"{name} is up to date")
            return
    output.write_whole(path, content)
    console.say(f"Wrote {name}: {console.count(len(sums), 'file')}")


def _tell_outdated(path: Path, written: Sequence[_Written]) -> None:
    """Say that a list of sums beside the files has become wrong, where one stands there."""
    with suppress(BriefingError):
        listed = read_sums(path) if path.is_file() else {}
        files = {each.order.target.name: each.content for each in written}
        changed = [name for name, content in files.items() if listed.get(name) not in {None, digest(content)}]
        if changed:
            names = console.escaped(", ".join(changed))
            console.say(f"{console.escaped(str(path))} has another sum of {names}; --sums writes it anew")

"""A dossier opened with its lock: what most commands begin with."""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from briefing import output
from briefing.errors import BriefingError, Code, ContentError, Finding
from briefing.evidence.lock.reading import newer, read
from briefing.evidence.lock.record import LOCK_FILE, PROVE, WORDS, Lock, as_bytes
from briefing.evidence.lock.standing import Standing, standing
from briefing.loading.load import load
from briefing.loading.locate import dossier_folder
from briefing.loading.places import Places
from briefing.model.dossier import Dossier


class Opened(NamedTuple):
    """A dossier that is right, and how far it is proved."""

    folder: Path
    dossier: Dossier
    locate: Places
    lock: Lock | None
    """None if there is none, or if anything is wrong with it."""
    standing: Standing
    findings: tuple[Finding, ...]
    """All that keeps the dossier from being proved."""

    @property
    def unproved(self) -> frozenset[str]:
        """Name what is unproved.

        Facts go by full id, summaries by their article, judgements as `judgement-1`, and what an article says of itself
        as `source opening`.
        """
        judgements = (f"judgement-{number + 1}" for number in self.standing.judgements)
        sources = (f"source {name}" for name in self._sources)
        return self.standing.unproved.union(self._summaries, judgements, sources)

    @property
    def _summaries(self) -> frozenset[str]:
        return frozenset((*self.standing.sentences, *self.standing.rearranged))

    @property
    def _sources(self) -> frozenset[str]:
        """Name the articles of which title, names or days of publication may be others than their texts state."""
        standing = self.standing
        names = {*standing.entities, *standing.new_entities}
        agencies = (each.id for each in self.dossier.articles if each.source.agency in names)
        told = (*standing.sources, *standing.articles, *standing.new_articles, *standing.altered, *agencies)
        return frozenset(self.dossier.articles_by_id.keys() & {*told})

    @property
    def counts(self) -> dict[str, int]:
        """Count the facts by how they are proved; the unproved stand last."""
        numbers = Counter(map(str, self.standing.verdicts.values()))
        proved = {str(verdict): numbers[verdict] for verdict in WORDS}
        return {**proved, "unproved": len(self.standing.unproved)}

    @property
    def told(self) -> str:
        """Say how much is unproved, in words."""
        counted = (
            (len(self.standing.unproved), "fact", "facts"),
            (len(self._summaries), "summary", "summaries"),
            (len(self.standing.judgements), "key judgement", "key judgements"),
            (len(self._sources), "article's source", "articles' sources"),
        )
        return ", ".join(f"{number:,} {one if number == 1 else more}" for number, one, more in counted if number)


class UnprovedError(ContentError):
    """The dossier is right as far as anybody can see without the articles, but it is not proved."""

    def __init__(self, opened: Opened, hint: str) -> None:
        super().__init__(opened.findings)
        what = opened.told or "its registry"
        self.message = f"the dossier is not proved as it stands: {what}"
        self.hint = hint


def open_dossier(folder: Path) -> Opened:
    """Load the dossier in a folder and hold it against its lock; raise ContentError if the dossier has findings."""
    opened = _open(folder, *read(folder))
    if opened.lock is None or opened.standing.is_whole:
        return opened
    from briefing.evidence.lock.findings import Telling

    telling = Telling(
        opened.standing, opened.dossier, opened.lock, opened.locate, (folder / LOCK_FILE).as_posix(), f"run `{PROVE}`"
    )
    return opened._replace(findings=tuple(_naming(folder, each) for each in telling.findings()))


def open_for_proof(folder: Path, *, anew: bool) -> Opened:
    """Open a dossier that is to be proved, anew or by what its lock knows; raise ContentError if it has findings.

    A lock that is spoilt is as good as none, but one of a newer version of the program is left alone.
    """
    lock, findings = (None, newer(folder)) if anew else read(folder)
    if found := tuple(finding for finding in findings if finding.code is Code.NEWER_LOCK):
        raise ContentError(found)
    return _open(folder, lock, findings)


def _open(folder: Path, lock: Lock | None, findings: tuple[Finding, ...]) -> Opened:
    found: list[Standing] = []

    def settle(dossier: Dossier) -> frozenset[str]:
        found.append(standing(dossier, lock))
        return found[0].settled(dossier)

    dossier, _, locate = load(folder, settle)
    return Opened(folder, dossier, locate, lock, found[0], tuple(_naming(folder, each) for each in findings))


def open_proved(folder: Path, *, unproved: bool, hint: str) -> Opened:
    """Open a dossier; raise UnprovedError, with its remedy, if it is not proved and need be."""
    opened = open_dossier(folder)
    # A line too many does no harm to what is printed.
    if not unproved and any(finding.code is not Code.STALE_PROOF for finding in opened.findings):
        raise UnprovedError(opened, hint)
    return opened


def _naming(folder: Path, finding: Finding) -> Finding:
    """Name the folder in the command that a finding's hint gives."""
    return finding._replace(hint=finding.hint and finding.hint.replace(PROVE, prove_command(folder)))


def prove_command(folder: Path) -> str:
    """Give the command that proves the dossier in a folder."""
    named = "" if folder == dossier_folder() else f" {shlex.quote(str(folder))}"
    return f"briefing prove{named} --sources DIR"


def write_lock(folder: Path, lock: Lock) -> bool:
    """Write the lock of the dossier in a folder, whole or not at all; tell whether it is another than before."""
    path, content = folder / LOCK_FILE, as_bytes(lock)
    if path.is_file() and path.read_bytes() == content:
        return False
    try:
        output.write_whole(path, content)
    except BriefingError as error:
        raise BriefingError(
            error.message, hint="see that the dossier's folder can be written, and prove again"
        ) from None
    return True


def check(folder: Path) -> tuple[Finding, ...]:
    """Find everything that is wrong with a dossier; how far it is proved is told once nothing else is wrong."""
    try:
        return open_dossier(folder).findings
    except ContentError as error:
        return error.findings

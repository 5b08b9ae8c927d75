"""The lines of a lock, read one by one; what is none is told with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefing.errors import Code
from briefing.evidence.lock.columns import Problem, first_fault, line_patterns
from briefing.evidence.lock.digests import RULES
from briefing.evidence.lock.record import (
    FORMAT,
    KEYS,
    PROVE,
    VERSION,
    WORDS,
    ArticleLine,
    FactLine,
    Lock,
    Passage,
    check,
)

MOST = 20
"""How many problems are told; a lock that has more was not written by the program."""

AGAIN = f"run `{PROVE}`, which writes the lock anew"
_MERGED = "two versions of the lock were merged, and the marks of it are still there"
BOTH_SIDES = f"keep both sides' lines, delete the marks, and run `{PROVE}`"
UPDATE = "use a newer version of briefing, or delete the lock and prove the dossier again with this one"

_FIRST = re.compile(rf"{re.escape(FORMAT)}@([0-9]{{1,6}}) rules=([0-9]{{1,6}})")
_FORMAT = re.compile(rf"{re.escape(FORMAT)}@([0-9]{{1,6}})(?: .*)?")
_VERDICTS = {word: verdict for verdict, word in WORDS.items()}
_MARK = re.compile(r"<{7}|\|{7}|={7}|>{7}")


class Parsed(NamedTuple):
    """A lock, and what is wrong with its lines; None if it is another program's or another version's."""

    lock: Lock | None
    problems: tuple[Problem, ...]


def parse(text: str) -> Parsed:
    """Read the text of a lock."""
    first, *lines = text.split("\n")
    rules = rules_of(first)
    if isinstance(rules, Problem):
        return Parsed(None, (rules,))
    taken = _Lines()
    taken.take(lines)
    # What follows from a conflict is no news beside it.
    problems = [each for each in taken.problems if each.hint == BOTH_SIDES] or taken.problems
    return Parsed(taken.lock(rules, text), tuple(sorted(problems, key=lambda each: each[1:])[:MOST]))


def rules_of(first: str) -> int | Problem:
    """Give the version of the rules that made a lock, by its first line, or say why it can't be read."""
    versions = _FIRST.fullmatch(first)
    refused = _refused(first)
    if refused is not None or versions is None:
        return refused or _Lines.wrong(1, 1, "the first line is not whole", AGAIN)
    if int(versions[2]) > RULES:
        message = f"the lock was proved by rules of version {versions[2]}, this program knows those up to {RULES}"
        return Problem(Code.NEWER_LOCK, 1, versions.start(2) + 1, message, UPDATE)
    return int(versions[2])


def _refused(first: str) -> Problem | None:
    """Refuse a lock by its first line."""
    versions = _FORMAT.fullmatch(first)
    if _MARK.match(first):
        return _Lines.wrong(1, 1, _MERGED, BOTH_SIDES)
    if versions is None or int(versions[1]) == 0:
        return _Lines.wrong(1, 1, f"the file does not begin as a lock does, with '{FORMAT}@{VERSION}'", AGAIN)
    if int(versions[1]) > VERSION:
        message = f"a newer version of the program wrote this lock, in format {versions[1]}"
        return Problem(Code.NEWER_LOCK, 1, len(FORMAT) + 2, message, UPDATE)
    return None


class _Lines:
    """What was read so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.seen: dict[str, int] = {}
        self.conflict = False
        self.entities: dict[str, str] = {}
        self.judgements: set[str] = set()
        self.articles: dict[str, ArticleLine] = {}
        self.counts: dict[str, int] = {}
        self.facts: dict[str, FactLine] = {}
        self.passages: dict[str, dict[int, Passage]] = {}
        self.sentences: dict[str, set[str]] = {}
        self.summaries: dict[str, str] = {}

    @staticmethod
    def wrong(line: int, column: int, message: str, hint: str) -> Problem:
        """Make a problem of a line."""
        return Problem(Code.BAD_LOCK, line, column, message, hint)

    def take(self, lines: list[str]) -> None:
        """Read all lines after the first."""
        takers: dict[str, tuple[Callable[[str], re.Match[str] | None], Callable[..., None], int]] = {
            kind: (pattern.fullmatch, getattr(self, f"_{kind}"), KEYS[kind])
            for kind, pattern in line_patterns().items()
        }
        seen = self.seen
        if last := lines.pop() if lines else "":
            self.problems.append(self.wrong(len(lines) + 2, len(last) + 1, "the file ends within this line", AGAIN))
        for number, line in enumerate(lines, start=2):
            kind = line.partition(" ")[0]
            if kind in takers:
                matches, take, keys = takers[kind]
                found = matches(line)
                if found is not None:
                    columns = found.groups()
                    key = " ".join(columns[: keys + 1])
                    if key in seen:
                        self._repeated(number, key)
                    else:
                        seen[key] = number
                        take(*columns[1:])
                    continue
            if line and not line.startswith("#"):
                self._no_line(number, line, kind)
            if len(self.problems) >= MOST:
                return
        self._gaps()

    def lock(self, rules: int, text: str) -> Lock:
        """Put together what was read."""
        return Lock(
            rules,
            self.articles,
            self.facts,
            {name: tuple(found[number] for number in sorted(found)) for name, found in self.passages.items()},
            {name: frozenset(found) for name, found in self.sentences.items()},
            self.summaries,
            frozenset(self.judgements),
            self.entities,
            text,
        )

    def _entity(self, name: str, digest: str) -> None:
        self.entities[name] = digest

    def _judgement(self, digest: str) -> None:
        self.judgements.add(digest)

    def _article(self, name: str, anchor: str, fingerprint: str, *rest: str) -> None:
        digest, marks, passages = rest
        self.articles[name] = ArticleLine(anchor, fingerprint, digest, marks)
        self.counts[name] = int(passages)

    def _fact(self, name: str, verdict: str, seal: str, passages: str, marks: str) -> None:
        self.facts[name] = FactLine(_VERDICTS[verdict], seal, passages, marks)

    def _paragraph(self, article: str, number: str, digest: str, entities: str, mark: str) -> None:
        if mark != check(f"{article} {number} {digest} {entities}"):
            line = self.seen[f"paragraph {article} {number}"]
            self.problems.append(self.wrong(line, 1, "this line is not as it was written", AGAIN))
        ids = () if entities == "-" else tuple(entities.split(","))
        self.passages.setdefault(article, {})[int(number)] = Passage(digest, ids)

    def _summary(self, article: str, digest: str) -> None:
        self.summaries[article] = digest

    def _sentence(self, article: str, digest: str) -> None:
        self.sentences.setdefault(article, set()).add(digest)

    def _repeated(self, number: int, key: str) -> None:
        message = f"there are two lines about '{key}', the other is line {self.seen[key]}"
        self.problems.append(self.wrong(number, 1, message, AGAIN))

    def _no_line(self, number: int, line: str, kind: str) -> None:
        if mark := _MARK.match(line):
            self._marked(number, mark[0])
        elif kind not in KEYS:
            self.problems.append(self.wrong(number, 1, "no line of a lock begins so", AGAIN))
        else:
            self.problems.append(self.wrong(number, *first_fault(line, kind), AGAIN))

    def _marked(self, number: int, mark: str) -> None:
        """Tell a conflict once, at its first mark."""
        if not self.conflict:
            self.problems.append(self.wrong(number, 1, _MERGED, BOTH_SIDES))
        self.conflict = mark[0] != ">"

    def _gaps(self) -> None:
        """Find what is not whole though each of its lines is."""
        for name, count in self.counts.items():
            lost = set(range(1, count + 1)) ^ self.passages.get(name, {}).keys()
            if lost:
                message = f"the article has {count} paragraphs, and the line of paragraph {min(lost)} is missing"
                if min(lost) > count:
                    message = f"the article has {count} paragraphs, and there is a line of paragraph {min(lost)}"
                self.problems.append(self.wrong(self.seen[f"article {name}"], 1, message, AGAIN))
        homeless: dict[str, int] = {}
        of_articles = KEYS.keys() - {"entity", "judgement", "article"}
        for key, number in self.seen.items():
            kind, name, *_ = key.split(" ")
            if kind in of_articles and (article := name.partition("/")[0]) not in self.articles:
                homeless.setdefault(article, number)
        for name, number in homeless.items():
            self.problems.append(self.wrong(number, 1, f"the line of the article '{name}' is missing", AGAIN))

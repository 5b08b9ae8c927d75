"""A fact's way as people read it: lines that fit the terminal, and the words that carry the fact made to stand out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.analysis.citing import numbers
from briefing.console import escaped
from briefing.document.compose.statements import Statements
from briefing.document.prose import plain
from briefing.document.whereabouts import Whereabout
from briefing.evidence.proof import Match, Missing, Proof, Verdict
from briefing.evidence.tracing import Stretch, TracedPassage
from briefing.export.trace import Known, Other, Trace
from briefing.model.wording import date_in_words
from briefing.quiz.question import Question
from briefing.quiz.values import Sequence as Order

BEGIN, END = "\x02", "\x03"
"""Stand for the ends of what is marked until the lines are broken; text has none of them, as it is escaped before."""

_BOLD, _MARKED, _PLAIN = "\x1b[1m", "\x1b[1;4m", "\x1b[0m"
_LABELS = 11


def trace_as_text(trace: Trace, width: int, *, colour: bool) -> str:
    """Tell all of a trace in lines of at most ``width`` columns."""
    page = Page(width, colour)
    blocks = (_head(trace, page), _fields(trace, page), _text(trace, page), _found(trace, page), _missing(trace, page))
    told = (*blocks, _known(trace, page), _places(trace, page), _questions(trace, page))
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in map(list, told) if lines)


@dataclass(frozen=True, slots=True)
class Page:
    """Where lines are set."""

    width: int
    colour: bool

    def heading(self, text: str) -> Iterator[str]:
        """Set a heading."""
        for line in self.wrapped(escaped(text)):
            yield f"{_BOLD}{line}{_PLAIN}" if self.colour else line

    def lines(self, text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
        """Break text into lines that hang from what stands before the first."""
        return self.wrapped(escaped(text), first, rest)

    def row(self, label: str, text: str) -> Iterator[str]:
        """Set a label and what it is about beside it."""
        return self.lines(text, f"{label:<{_LABELS}}")

    def passage(self, number: int, stretches: Sequence[Stretch]) -> Iterator[str]:
        """Set a paragraph with its number; what carries the fact stands out."""
        words = "".join(
            f"{BEGIN}{escaped(each.text)}{END}" if each.fields else escaped(each.text) for each in stretches
        ).replace(f"{END}{BEGIN}", "")
        if not self.colour:
            return self.wrapped(words.replace(BEGIN, "[[").replace(END, "]]"), f"{number:>4}  ")
        return self._painted(self.wrapped(words, f"{number:>4}  "))

    def wrapped(self, text: str, first: str = "", rest: str | None = None) -> Iterator[str]:
        """Break text that is escaped already."""
        hanging = " " * len(first) if rest is None else rest
        width = max(self.width, len(hanging) + 20)
        yield from textwrap.wrap(
            text, width, initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False
        ) or [first.rstrip()]

    def _painted(self, lines: Iterator[str]) -> Iterator[str]:
        """Mark what stands between the ends, anew on each line, so that no margin is underlined."""
        inside = False
        for line in lines:
            indent = line[: len(line) - len(line.lstrip(" "))]
            words = line[len(indent) :]
            opened = f"{indent}{BEGIN if inside else ''}{words}"
            inside = opened.rfind(BEGIN) > opened.rfind(END)
            yield f"{opened}{END if inside else ''}".replace(BEGIN, _MARKED).replace(END, _PLAIN)


def _head(trace: Trace, page: Page) -> Iterator[str]:
    yield from page.heading(trace.fact.id)
    yield escaped(str(trace.location))
    yield ""
    yield from page.lines(plain(trace.fact.text))


def _fields(trace: Trace, page: Page) -> Iterator[str]:
    fact, statements = trace.fact, Statements(trace.dossier)
    yield from page.row("kind", fact.kind)
    if fact.date is not None:
        yield from page.row("date", f"{date_in_words(fact.date)} ({fact.date})")
    yield from page.row("says so", statements.attribution(fact))
    yield from page.row("certainty", fact.certainty.value)
    yield from page.row(
        "rests on", f"{_paragraphs(fact.evidence)} of {fact.article} ({statements.letters[fact.article]})"
    )
    yield from page.row("verdict", _verdict(trace))


def _paragraphs(paragraphs: Sequence[int]) -> str:
    return f"paragraph{'s' * (len(paragraphs) > 1)} {numbers(paragraphs)}"


def _verdict(trace: Trace) -> str:
    """Tell what the lock says, and what the text says now where it is at hand."""
    locked = f"unproved ({trace.unproved})" if trace.verdict is None else trace.verdict.value
    if trace.proof is None:
        asks = trace.verdict is Verdict.BY_CONTEXT
        return f"{locked} (with --sources this tells how context was needed)" if asks else locked
    if trace.verdict is trace.proof.verdict:
        return f"{locked}{_because(trace.proof)}"
    return f"{locked}; against its text: {trace.proof.verdict.value}{_because(trace.proof)}"


def _because(proof: Proof) -> str:
    return f": {'; '.join(proof.reasons)}" if proof.reasons else ""


def _text(trace: Trace, page: Page) -> Iterator[str]:
    if trace.source is None:
        return
    yield from page.heading(f"In the text ({trace.source})")
    for passage in trace.passages:
        yield from page.passage(passage.number, _opened(passage))


def _opened(passage: TracedPassage) -> Sequence[Stretch]:
    """Say of a paragraph that the fact does not cite what it is there for."""
    return passage.stretches if passage.cited else (Stretch("(context) ", ()), *passage.stretches)


def _found(trace: Trace, page: Page) -> Iterator[str]:
    if trace.proof is None or not trace.proof.matches:
        return
    texts = {passage.number: passage.text for passage in trace.passages}
    yield from page.heading("What carries the fact")
    for (field, paragraph, because), values in _gathered(trace.proof.matches, texts).items():
        why = f": {because}" if because else ""
        yield from page.lines(f"{field}: {', '.join(values)} in paragraph {paragraph}{why}", "  ", "      ")


def _gathered(
    matches: Sequence[Match], texts: Mapping[int, str]
) -> Mapping[tuple[str, int, str | None], Sequence[str]]:
    """Gather the values of a field that one paragraph carries for one reason, each once, with the words for it."""
    gathered: dict[tuple[str, int, str | None], dict[str, None]] = {}
    for match in matches:
        words = texts[match.paragraph][match.start : match.end]
        value = match.value if match.value == words else f"{match.value} (“{words}”)"
        gathered.setdefault((match.field, match.paragraph, match.because), {})[value] = None
    return {key: tuple(values) for key, values in gathered.items()}


def _missing(trace: Trace, page: Page) -> Iterator[str]:
    if trace.proof is None or not trace.proof.missing:
        return
    yield from page.heading("What the text does not carry")
    for each in trace.proof.missing:
        yield from page.lines(_lacking(each), "  ", "      ")


def _lacking(missing: Missing) -> str:
    nearest = f"; {missing.nearest}" if missing.nearest else ""
    return f"{missing.field}: {missing.message}{nearest}"


def _known(trace: Trace, page: Page) -> Iterator[str]:
    known = trace.known
    if known is None:
        return
    yield from page.heading(f"On the same question: {known.question}")
    yield from page.lines(_answers(known), "  ")
    for other in known.others:
        yield from page.lines(_other(other), "  ", "      ")


def _answers(known: Known) -> str:
    """Tell the fact's own answer, and what all answers come to."""
    if not known.others:
        return f"{known.id}: no other fact answers it."
    if not known.verdict:
        return f"{known.id}: the answers cannot be compared."
    return f"{known.id}: this fact answers {known.value}; all together {known.verdict}."


def _other(other: Other) -> str:
    value = f" {other.value}" if other.value else ""
    fact = other.fact
    return f"{other.relation}:{value} ({fact.certainty.value}, {other.attribution}; {fact.id})"


def _places(trace: Trace, page: Page) -> Iterator[str]:
    paged = any(place.page is not None for place in trace.places)
    yield from page.heading("In the briefing, with pages on A4" if paged else "In the briefing")
    for place in trace.places:
        page_in_words = f"page {place.page}" if place.page is not None else ""
        first = f"  {page_in_words:<{_LABELS - 2}}" if paged else "  "
        yield from page.lines(_place(place), first, None if paged else "      ")


def _questions(trace: Trace, page: Page) -> Iterator[str]:
    yield from page.heading("Questions")
    if not trace.questions:
        yield f"  none: {'the fact is unproved' if trace.unproved else 'it has nothing that can be asked'}"
    for each in trace.questions:
        question = each.question
        told = f"not asked: {each.because}" if each.because or question is None else _asked(question)
        yield from page.lines(told, f"  #{each.slot:<12}")


def _asked(question: Question) -> str:
    """Tell a question with its answer; what is to be put in order stands in its trace."""
    return question.stem if isinstance(question.key, Order) else f"{question.stem} ({question.key_text})"


def _place(place: Whereabout) -> str:
    return f"{place.section}: {place.what}" if place.what else place.section

"""What a figure counts: the field `of` says nothing that neither the sentence nor the passages say."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.keywords import key_words, overlap
from briefing.evidence.proof import Missing
from briefing.evidence.provers.case import Case, Found
from briefing.model.edtf import Edtf
from briefing.model.facts import Figure
from briefing.reading.statement import Statement, read_statement

_LEAST_PART, _FEW = 0.25, 2
# They say what kind of quantity it is, which the unit says as well.
_GENERAL = (
    "age amount area average capacity cost costs count depth distance duration extent figure height length level",
    "period percentage portion price proportion quantity rank rate share size speed span sum time total value volume",
    "weight width worth",
)
_GENERAL_WORDS = frozenset(word for line in _GENERAL for word in line.split())


def counted(case: Case) -> Iterator[Found]:
    """Hold what is counted against sentence and passages: its dates, its names, and a quarter of its key words."""
    fact = case.fact
    if not isinstance(fact, Figure):
        return
    of, said = read_statement(fact.of, case.source.registry), case.said
    strange = _strange_date(of, said, fact.date) or _strange_name(case, of, said)
    if strange is not None:
        message = f"'{strange}' in what is counted stands neither in the sentence nor in {case.where}"
        yield Missing("of", fact.of, message)
    elif not _speaks_of(case, of, said):
        message = f"neither the sentence nor {case.where} counts '{fact.of}'"
        yield Missing("of", fact.of, message, "name what is counted in the words of the sentence")


def _strange_date(of: Statement, said: Statement, date: Edtf | None) -> str | None:
    known = [each.date for each in said.dates] + ([date] if date is not None else [])
    for mention in of.dates:
        if not any(_within(each, mention.date) or _within(mention.date, each) for each in known):
            return of.text[mention.start : mention.end]
    return None


def _within(inner: Edtf, outer: Edtf) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _strange_name(case: Case, of: Statement, said: Statement) -> str | None:
    known = {name for _, name in case.fact.references}
    known |= {name for mention in said.names for name in mention.ids}
    known |= {name for passage in case.passages for mention in passage.names for name in mention.ids}
    for mention in of.names:
        if known.isdisjoint(mention.ids):
            return of.text[mention.start : mention.end]
    return None


def _speaks_of(case: Case, of: Statement, said: Statement) -> bool:
    ours = key_words(of.words, of.places)
    ours = {word: common for word, common in ours.items() if word not in _GENERAL_WORDS}
    theirs = dict(key_words(said.words))
    for passage in case.passages:
        theirs |= key_words(passage.words)
    # One word may well be a synonym: 'pay' for what somebody 'earned'.
    return len(ours) < _FEW or overlap(ours, theirs).share >= _LEAST_PART

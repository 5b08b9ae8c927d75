"""The brief: two pages for a meeting. What has no room is counted, and is in the full briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Final

from briefing.analysis.timeline import Happening
from briefing.document.compose.articles import UNPROVED_SUMMARY
from briefing.document.compose.bottom_line import JudgementBlock, bottom_line
from briefing.document.compose.brief_parts import (
    BriefDifference,
    BriefFigure,
    BriefJudgement,
    BriefStatement,
    BriefSummary,
    brief_difference,
    brief_fact,
    brief_figures,
    brief_happening,
    brief_judgement,
    line,
)
from briefing.document.compose.columns import halved, of_difference, of_judgement, of_statement
from briefing.document.compose.room import RUNNING, TITLE, FirstRoom, SecondRoom, first_rooms, second_rooms
from briefing.document.compose.shortening import counted, left_out, out_of, shortened
from briefing.document.compose.statements import Statements, mark
from briefing.document.compose.summary import summary
from briefing.document.compose.unproved import unproved_notice
from briefing.document.compose.weight import LONGEST, Weight
from briefing.document.drawings.marks import Mark as DatedMark
from briefing.document.drawings.shapes import Drawing
from briefing.document.drawings.strip import draw_strip
from briefing.document.prose import plain
from briefing.document.structure import BriefingDocument, Mark, Paper, Reference, Section
from briefing.model.certainty import MEANINGS
from briefing.model.dossier import Dossier
from briefing.model.facts import INSCRIPTION, Quotation
from briefing.model.prose import joined
from briefing.model.wording import date_in_words

WIDTH: Final = 180 / 25.4 * 72
"""Width of the type area in points, on either paper."""
GAP: Final = 11.0
"""Between figures that stand side by side, in points."""
FIGURES: Final = 5
MOST_JUDGEMENTS: Final = 12
MOST_HAPPENINGS: Final = 24
MOST_DIFFERENCES: Final = 8
MOST_SUMMARIES: Final = 8
FACTS: Final = 16
"""Facts stand beside so few judgements that these leave the page empty."""
FEW_JUDGEMENTS: Final = 3


@dataclass(frozen=True, slots=True)
class FirstPage(Section):
    """Title, bottom line and figures."""

    running: str
    """The line at the foot of the page."""
    kicker: str
    subtitle: str
    notice: str
    counts: tuple[str, ...]
    judgements: tuple[tuple[BriefJudgement, ...], ...]
    """Two columns of them."""
    scale: tuple[str, ...]
    judgements_more: str
    facts: tuple[tuple[BriefStatement, ...], ...]
    facts_more: str
    figures: tuple[BriefFigure, ...]
    figure_width: float
    figures_more: str
    size: str
    gap: float
    """What is left of the page, put between its parts: points for each."""


@dataclass(frozen=True, slots=True)
class SecondPage(Section):
    """Timeline, differences, and the foot that explains all marks."""

    running: str
    strip: Drawing | None
    happenings: tuple[tuple[BriefStatement, ...], ...]
    """Two columns of them."""
    happenings_more: str
    unproved: str
    differences: tuple[tuple[BriefDifference, ...], ...]
    differences_more: str
    summaries: tuple[BriefSummary, ...]
    summaries_more: str
    articles: tuple[tuple[str, str], ...]
    articles_more: str
    marks: tuple[tuple[Mark, str], ...]
    facts: str
    command: str
    authors: str
    size: str
    gap: float
    lift: float
    """What is left of the page above its foot, in points."""


@dataclass(frozen=True)
class Brief:
    """All briefs that can be made of a dossier, from the most to the least."""

    dossier: Dossier
    paper: Paper
    command: str
    unproved: frozenset[str] = frozenset()

    @cached_property
    def firsts(self) -> tuple[FirstRoom, ...]:
        """Give the rooms of the first page, the widest first."""
        judged = min(len(self._judgements), MOST_JUDGEMENTS)
        facts = FACTS if judged < FEW_JUDGEMENTS else 0
        return first_rooms(judged, min(facts, len(self._weight.facts)), min(FIGURES, len(self._weight.figures)))

    @cached_property
    def seconds(self) -> tuple[SecondRoom, ...]:
        """Give the rooms of the second page, the widest first."""
        happenings = min(len(self._weight.happenings), MOST_HAPPENINGS)
        differences = min(len(self._weight.differing), MOST_DIFFERENCES)
        summaries = min(len(self.dossier.articles), MOST_SUMMARIES)
        return second_rooms(happenings, differences, summaries)

    def composed(self, first: FirstRoom, second: SecondRoom, spare: tuple[float, float] = (0, 0)) -> BriefingDocument:
        """Compose the two pages; `spare` are points that are left on each of them."""
        title, subtitle = plain(self.dossier.title), plain(self.dossier.subtitle or "")
        notice = unproved_notice(self.dossier, self.unproved)
        one = self._first(first, notice, spare[0])
        return BriefingDocument(
            title=f"{title} (unproved draft): brief" if notice else f"{title}: brief",
            subtitle=subtitle,
            authors=self.dossier.authors,
            description=f"{'Unproved draft. ' if notice else ''}Two pages on: {subtitle or title}",
            language=self.dossier.language,
            as_of=date_in_words(self.dossier.as_of),
            paper=self.paper,
            cover=None,
            marks=(),
            letters=(),
            sections=(one, self._second(second, one, spare[1])),
            notice=notice,
        )

    @cached_property
    def _statements(self) -> Statements:
        return Statements(self.dossier, self.unproved)

    @cached_property
    def _weight(self) -> Weight:
        return Weight(self._statements)

    @cached_property
    def _judgements(self) -> tuple[JudgementBlock, ...]:
        """The key judgements in their order, but that what is too long comes last."""
        found = bottom_line(self._statements)
        return tuple(sorted(found.judgements, key=_is_long)) if found else ()

    @cached_property
    def _scale(self) -> tuple[str, ...]:
        found = bottom_line(self._statements)
        return found.scale if found else ()

    def _first(self, room: FirstRoom, notice: str, spare: float) -> FirstPage:
        statements, weight = self._statements, self._weight
        judged = tuple(
            brief_judgement(block, reasoned=place < room.reasons)
            for place, block in enumerate(self._judgements[: room.judgements])
        )
        facts = sorted(weight.facts[: room.facts], key=statements.telling)
        across = WIDTH / max(room.figures, 3) - GAP * (1 - 1 / max(room.figures, 3))
        figures = brief_figures(statements, weight.figures[: room.figures], across)
        parts = sum(map(bool, (judged, facts, room.figures)))
        return FirstPage(
            "brief",
            shortened(plain(self.dossier.title), TITLE),
            "brief_first",
            running=f"{shortened(plain(self.dossier.title), RUNNING)}: brief",
            kicker="Unproved draft of a brief" if notice else "Brief",
            subtitle=shortened(plain(self.dossier.subtitle or ""), 2 * TITLE) if room.subtitle else "",
            notice=notice,
            counts=self._counts(),
            judgements=halved(judged, of_judgement),
            scale=self._scale,
            judgements_more=self._judgements_more(room),
            facts=halved([brief_fact(statements, fact) for fact in facts], of_statement),
            facts_more=left_out(len(self.dossier.facts) - len(facts), "fact") if room.facts else "",
            figures=figures,
            figure_width=across,
            figures_more=left_out(len(weight.figures) - room.figures, "figure"),
            size=room.size,
            gap=min(spare / max(parts, 1), 14.0),
        )

    def _counts(self) -> tuple[str, ...]:
        facts = self.dossier.facts
        speakers = {fact.speaker for fact in facts if isinstance(fact, Quotation)} - {INSCRIPTION}
        origins = speakers.union(*(fact.according_to for fact in facts))
        counts = ((len(self.dossier.articles), "article"), (len(origins), "origin"), (len(facts), "fact"))
        return tuple(counted(count, noun) for count, noun in counts)

    def _judgements_more(self, room: FirstRoom) -> str:
        """Count the judgements that have no room, and the reasons."""
        left, unreasoned = len(self._judgements) - room.judgements, room.judgements - room.reasons
        told = [left_out(left, "key judgement")] if left else []
        if unreasoned > 0:
            told.append(
                f"The full briefing tells what the confidence in {out_of(unreasoned, room.judgements)} rests on."
            )
        return " ".join(told)

    def _second(self, room: SecondRoom, first: FirstPage, spare: float) -> SecondPage:
        statements, weight = self._statements, self._weight
        chosen = sorted(weight.happenings[: room.happenings], key=lambda each: (each.dates[0], each.importance))
        topics = weight.differing[: room.differences]
        page = SecondPage(
            "brief-second",
            first.title,
            "brief_second",
            running=first.running,
            strip=self._strip(chosen),
            happenings=halved(
                [brief_happening(statements, number, each) for number, each in enumerate(chosen, start=1)], of_statement
            ),
            happenings_more=left_out(len(weight.happenings) + weight.untold - len(chosen), "happening"),
            unproved=self._unproved(chosen),
            differences=halved(
                [
                    brief_difference(statements, topic, room.voices, spelt=place < room.explained)
                    for place, topic in enumerate(topics)
                ],
                of_difference,
            ),
            differences_more=left_out(len(weight.differing) - len(topics), "difference"),
            summaries=self._summaries(room.summaries),
            summaries_more=left_out(len(self.dossier.articles) - room.summaries, "summary") if room.summaries else "",
            articles=(),
            articles_more="",
            marks=tuple((mark(certainty), meaning) for certainty, meaning in MEANINGS.items()),
            facts=counted(len(self.dossier.facts), "fact"),
            command=self.command,
            authors=shortened(joined(self.dossier.authors), TITLE),
            size=room.size,
            gap=0.0,
            lift=0.0,
        )
        return self._footed(page, first, room, spare)

    def _footed(self, page: SecondPage, first: FirstPage, room: SecondRoom, spare: float) -> SecondPage:
        """Explain the letters that the two pages print, as many as have room."""
        cited = {fact.split("/")[0] for each in _references(first, page) for fact in each.facts}
        named = [
            (self._statements.letters[article.id], shortened(article.source.title.rstrip("."), room.title))
            for article in self.dossier.articles
            if article.id in cited
        ]
        gap = min(spare / 2, 14.0) if page.differences and page.happenings else 0.0
        left = len(self.dossier.articles) - min(len(named), room.titles)
        letters = f"{left:,} more {'letter is' if left == 1 else 'letters are'} explained in the full briefing."
        return replace(
            page, articles=tuple(named[: room.titles]), articles_more=letters if left else "", gap=gap, lift=spare - gap
        )

    def _strip(self, chosen: list[Happening]) -> Drawing | None:
        if not chosen:
            return None
        numbered = self._marks(chosen)
        taken = {id(each) for each in chosen}
        others = self._marks(each for each in self._weight.happenings if id(each) not in taken)
        return draw_strip(numbered, others, width=WIDTH)

    def _marks(self, happenings: Iterable[Happening]) -> list[DatedMark]:
        return [DatedMark(each.dates, "", (), each.certainty, each.importance) for each in happenings]

    def _unproved(self, chosen: list[Happening]) -> str:
        """Count the happenings that rest on unproved facts, since marks of the strip have no words beside them."""
        all_of_them = self._weight.happenings
        several = sum(any(fact.id in self.unproved for fact in each.facts) for each in all_of_them)
        if not several or not chosen:
            return ""
        verb = "rests" if several == 1 else "rest"
        return f"{several} of the {counted(len(all_of_them), 'happening')} {verb} on unproved facts."

    def _summaries(self, count: int) -> tuple[BriefSummary, ...]:
        """Give the summaries of the first articles, where there is nothing else to fill a page."""
        return tuple(
            BriefSummary(
                self._statements.letters[article.id],
                shortened(article.source.title.rstrip("."), TITLE),
                UNPROVED_SUMMARY if article.id in self.unproved else "",
                tuple(tuple(map(line, sentences)) for sentences in summary(self._statements, article)),
            )
            for article in self.dossier.articles[:count]
        )


def _is_long(block: JudgementBlock) -> bool:
    return sum(len(sentence.text) for sentence in block.sentences) > 2 * LONGEST


def _references(first: FirstPage, second: SecondPage) -> Iterator[Reference]:
    """Give all references that two pages print."""
    lines = [each for one in chain(*first.judgements) for each in one.lines]
    lines += [each for one in second.summaries for each in one.lines]
    voices = [one.voices for one in (*chain(*first.facts), *chain(*second.happenings))]
    voices += [one.voices for one in first.figures]
    voices += [answer.voices for difference in chain(*second.differences) for answer in difference.answers]
    yield from (reference for one in lines for reference in one.references)
    yield from (reference for one in voices for reference in one.references)

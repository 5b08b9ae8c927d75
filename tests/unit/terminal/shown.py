"""What a screen is given, for tests."""

from __future__ import annotations

from typing import Any

from briefing.quiz.response import Verdict
from briefing.quiz.session.events import Answer
from briefing.quiz.session.results import Earlier, Reread, Results, Tally
from briefing.terminal.asking import Menu, Option, Shown, Summary, Told

CHOICES = ("4 May 2023", "4 May 2024", "18 May 2024", "9 July 2024")


def shown(**fields: Any) -> Shown:
    """Give a question with four choices."""
    return Shown(
        **{
            "number": 2,
            "of": 10,
            "kind": "dates",
            "stem": "On which day did the Harbour Office open the bridge at Port Town to cars and buses?",
            "choices": CHOICES,
            "points": 1.0,
            **fields,
        }
    )


def answer(**fields: Any) -> Answer:
    """Give a wrong choice."""
    return Answer(
        **{
            "number": 2,
            "text": CHOICES[0],
            "verdict": Verdict.WRONG,
            "score": 0.0,
            "milliseconds": 900,
            "picked": (0,),
            **fields,
        }
    )


def told(**fields: Any) -> Told:
    """Give what is told after a wrong choice."""
    return Told(
        **{
            "shown": shown(),
            "answer": answer(),
            "key": (1,),
            "key_text": "4 May 2024",
            "fact": "The Harbour Office opened the bridge at Port Town to cars and buses on 4 May 2024.",
            "attribution": "Harbour Office",
            "place": "A 6, 10 (The Gazette, 5 May 2024) · page 12",
            "differing": ("5 May 2024 — Port Town Radio (B 3)",),
            **fields,
        }
    )


def menu(**fields: Any) -> Menu:
    """Give a menu of three options."""
    options = (Option("1", "Ten questions", "wrong before, due, new"), Option("2", "An exam"), Option("3", "Stop"))
    return Menu(
        **{"title": "What stayed?", "lines": ("570 questions",), "rows": (("A report", "213"),), "options": options}
        | fields
    )


def summary(**fields: Any) -> Summary:
    """Give the results of a session."""
    found = Results(
        **{
            "asked": 4,
            "planned": 4,
            "points": 2.75,
            "verdicts": ((Verdict.RIGHT, 2), (Verdict.PARTLY, 1), (Verdict.WRONG, 1), (Verdict.SKIPPED, 0)),
            "kinds": (Tally("dates", 2.0, 2), Tally("figures", 0.75, 2)),
            "articles": (Tally("bridge", 2.75, 4),),
            "again": (Reread("bridge", "A 6, 10", "bridge/opening", "The bridge was opened.", 12),),
            "milliseconds": 252_000,
            "hints": 0,
            "overruled": 0,
            "earlier": (Earlier(2.0, 4), Earlier(1.0, 4)),
            **fields,
        }
    )
    return Summary(found, {"bridge": "A  The Gazette, 5 May 2024"}, ("2 questions due: `briefing quiz --due`.",))

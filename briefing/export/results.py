"""The results of a session, as one JSON document."""

from __future__ import annotations

from typing import Any

from briefing.export.serial import json_document
from briefing.quiz.propositions import World
from briefing.quiz.session.events import Answer
from briefing.quiz.session.plan import Turn
from briefing.quiz.session.results import Results, Tally
from briefing.quiz.session.state import Phase, State

SCHEMA = "briefing/results@1"


def results_as_json(state: State, found: Results, world: World) -> bytes:
    """Write out a session as far as it was answered."""
    pairs = zip(state.plan.turns, state.answers, strict=False)
    return json_document(
        {
            "schema": SCHEMA,
            "session": state.plan.session,
            "finished": state.phase is Phase.FINISHED,
            "exam": state.plan.exam,
            "asked": found.asked,
            "planned": found.planned,
            "points": found.points,
            "milliseconds": found.milliseconds,
            "verdicts": {str(verdict): number for verdict, number in found.verdicts},
            "kinds": [_tally(each) for each in found.kinds],
            "articles": [_tally(each) for each in found.articles],
            "earlier": [{"points": each.points, "asked": each.asked} for each in found.earlier],
            "again": [
                {"fact": each.fact, "article": each.article, "reference": each.reference, "page": each.page}
                for each in found.again
            ],
            "responses": [_response(turn, answer, world) for turn, answer in pairs],
        }
    )


def _tally(each: Tally) -> dict[str, Any]:
    return {"name": each.name, "points": each.points, "asked": each.asked}


def _response(turn: Turn, answer: Answer, world: World) -> dict[str, Any]:
    question = turn.question
    return {
        "number": answer.number,
        "question": question.id,
        "kind": str(question.kind),
        "form": str(turn.form),
        "stem": question.stem,
        "choices": list(turn.choices),
        "key": list(turn.key),
        "key_text": turn.key_text,
        "response": answer.text,
        "picked": list(answer.picked),
        "verdict": str(answer.verdict),
        "score": answer.score,
        "because": answer.because,
        "milliseconds": answer.milliseconds,
        "hinted": answer.hinted,
        "overruled": answer.overruled,
        "article": question.article,
        "fact": _fact(question.fact, world),
    }


def _fact(name: str, world: World) -> dict[str, Any]:
    """Give a fact; of one that the dossier has lost since, its id alone."""
    try:
        fact = world.proposition(name)
    except KeyError:
        return {"id": name}
    return {
        "id": name,
        "text": fact.text,
        "attribution": fact.attribution,
        "reference": fact.reference,
        "differing": list(fact.differing),
    }

"""The words that both ways of showing share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.quiz.response import Verdict

if TYPE_CHECKING:
    from briefing.quiz.session.events import Answer
    from briefing.quiz.session.results import Results
    from briefing.quiz.session.state import State
    from briefing.terminal.asking import Shown, Told

_QUARTERS = {0.25: "¼", 0.5: "½", 0.75: "¾"}
VERDICTS = {
    Verdict.RIGHT: "Right",
    Verdict.PARTLY: "Partly right",
    Verdict.WRONG: "Wrong",
    Verdict.SKIPPED: "Skipped",
    Verdict.UNCLEAR: "Unclear",
}
OVERRULED = "Counted as right, by your own word."
MOST_AGAIN = 8
"""Passages to read again that are shown; the rest is counted."""
FEWEST = 3
"""With fewer questions than this a share says nothing."""


def upcoming(state: State) -> str:
    """Say what a session goes on with."""
    place, number = len(state.answers), len(state.plan.turns)
    return f"question {place + 1} of {number}" if place < number else "its results"


def points(number: float) -> str:
    """Write points, quarters as such: '7½'."""
    whole, part = divmod(round(number, 2), 1)
    if part in _QUARTERS:
        return f"{int(whole) or ''}{_QUARTERS[part]}"
    return f"{number:.0f}" if not part else f"{number:.1f}"


def points_of(number: float, asked: int) -> str:
    """Write points with how many could be had."""
    return f"{points(number)} of {asked}"


def in_points(number: float) -> str:
    """Write points with their noun."""
    return f"{points(number)} point{'s' * (number > 1 or not number)}"


def percent(share: float) -> str:
    """Write a share in whole percent; only all is 100, and only nothing is 0."""
    if 0 < share < 1:
        return f"{min(max(round(share * 100), 1), 99)} %"
    return f"{round(share * 100)} %"


def duration(milliseconds: int) -> str:
    """Write a time: '48 seconds', '4 min 12 s'."""
    seconds = max(round(milliseconds / 1000), 1)
    if seconds < 60:
        return f"{seconds} second{'s' * (seconds != 1)}"
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def verdict(answer: Answer) -> str:
    """Say what an answer is worth: 'Right.', 'Partly right: ½ point.'."""
    if answer.overruled:
        return OVERRULED
    if answer.verdict is Verdict.PARTLY:
        return f"Partly right: {in_points(answer.score)}."
    return f"{VERDICTS[answer.verdict]}."


def key_sentence(told: Told) -> str:
    """Give the right answer in a sentence, empty where the answer was right as it stands."""
    same = told.answer.score >= 1 and (told.shown.choices or not _differs(told))
    if same or (not told.shown.choices and told.key_text in told.answer.because):
        return ""
    if told.shown.in_order:
        order = ", ".join(str(place + 1) for place in told.key)
        return f"The right order is {order}."
    return f"The answer: {told.key_text}{'' if told.key_text.endswith('.') else '.'}"


def _differs(told: Told) -> bool:
    """Tell whether a typed answer that was right is put otherwise than the key."""
    return told.answer.text.casefold().strip() != told.key_text.casefold()


def choice(shown: Shown, place: int) -> str:
    """Give a choice, with what it means where it is a word of our own: 'alleged (an accusation or …)'."""
    text = shown.choices[place]
    return f"{text} ({shown.meanings[place]})" if shown.meanings and shown.meanings[place] else text


def meaning(told: Told) -> str:
    """Say what a right answer means where no choice says it: '“alleged”: an accusation or a contested claim.'."""
    return f"“{told.key_text}”: {told.meaning}." if told.meaning and not told.shown.meanings else ""


def source(told: Told) -> str:
    """Say who says so, and where: 'Korean Central News Agency · A 6, 10 · page 12'."""
    return " · ".join(part for part in (told.attribution, told.place) if part)


def limit(shown: Shown) -> str:
    """Say how much time remains, empty where it isn't limited."""
    if shown.left is None:
        return ""
    return f"{_begun(shown.left)} s left"


def seconds(left: float) -> str:
    """Say how much time remains; a second that has begun counts: some of it went before the question was shown."""
    number = _begun(left)
    return f"{number} second{'s' * (number != 1)}"


def _begun(left: float) -> int:
    return max(int(left + 0.999), 0)


def tally(results: Results) -> str:
    """Count the answers: '6 right, 1 partly right, 3 wrong'."""
    found = [f"{number} {kind}" for kind, number in results.verdicts if number]
    return ", ".join(found)


def comparison(results: Results) -> str:
    """Compare a session with the ones before it, empty where there are none."""
    before = [each for each in results.earlier if each.asked >= FEWEST]
    if not before or results.asked < FEWEST:
        return ""
    last, mean = before[0].share, sum(each.share for each in before) / len(before)
    change = round(results.share * 100) - round(last * 100)
    said = (
        "the same as last time" if not change else f"{abs(change)} points {'up' if change > 0 else 'down'} on last time"
    )
    told = f"{percent(results.share)}, {said} ({percent(last)})"
    if len(before) > 1:
        told += f"; the mean of your last {len(before)} sessions is {percent(mean)}"
    return f"{told}."

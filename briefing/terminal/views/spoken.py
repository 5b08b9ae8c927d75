"""A session in plain words, a line after the other: for screen readers, pipes, and windows that can't do more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.model.prose import nth
from briefing.quiz.response import Verdict
from briefing.terminal.views import words

if TYPE_CHECKING:
    from briefing.quiz.session.results import Tally
    from briefing.terminal.asking import Menu, Shown, Summary, Told


def question(shown: Shown) -> list[str]:
    """Say a question."""
    lines = ["", f"Question {shown.number} of {shown.of}, {shown.kind}.", shown.stem]
    lines += [shown.among] if shown.among else []
    lines += [f"{place + 1}. {words.choice(shown, place)}" for place in range(len(shown.choices))]
    return lines if shown.left is None else [*lines, f"You have {words.seconds(shown.left)}."]


def again(shown: Shown) -> list[str]:
    """Say what has come up since a question was put: a hint, or why it is asked again."""
    return [text for text in (f"Hint: {shown.hint}" if shown.hint else "", shown.note) if text]


def prompt(shown: Shown) -> str:
    """Ask for a reply."""
    if shown.in_order:
        answer = f"The numbers in their order, the earliest first, for example {_example(len(shown.choices))}"
    elif shown.choices:
        answer = f"A number from 1 to {len(shown.choices)}"
    else:
        answer = "Your answer"
    hint = ", h for a hint" if shown.can_hint else ""
    return f"{answer}; s to skip{hint}, q to leave: "


def told(what: Told) -> list[str]:
    """Say whether an answer was right, and what is."""
    answer = what.answer
    if answer.overruled:
        return [words.OVERRULED]
    taken = ""
    if what.shown.choices and answer.picked and not what.shown.in_order and answer.verdict is not Verdict.RIGHT:
        taken = f"You chose {answer.picked[0] + 1}, {answer.text}."
    key = words.key_sentence(what)
    if key and what.shown.choices and not what.shown.in_order:
        key = f"The right answer is {what.key[0] + 1}, {what.key_text}."
    verdict = " ".join(part for part in (words.verdict(answer), taken, answer.because, key) if part)
    lines = [verdict, words.meaning(what), what.fact]
    lines += [f"{nth(number)}: {text}" for number, text in enumerate(what.ordered, 1)]
    if source := words.source(what):
        lines.append(f"Source: {source.replace(' · ', ', ')}.")
    lines += [f"Sources differ: {text}" for text in what.differing]
    return [text for text in lines if text]


def go_on(what: Told) -> str:
    """Ask whether to go on."""
    on = "Enter for the results" if what.is_last else "Enter for the next question"
    overrule = ", o for “I was right”" if what.can_overrule else ""
    return f"{on}{overrule}, q to leave: "


def menu(what: Menu) -> list[str]:
    """Say what there is and what can be done."""
    rows = [f"{name}: {number}" for name, number in what.rows]
    options = [
        f"{option.key}. {option.text}{f' ({option.remark})' if option.remark else ''}" for option in what.options
    ]
    return ["", what.title, *what.lines, *rows, *options]


def results(summary: Summary) -> list[str]:
    """Say the results."""
    found = summary.results
    lines = ["", "Results." if summary.finished else f"So far, {found.asked} of {found.planned} questions."]
    if not found.asked:
        return [*lines, "No question was answered.", *summary.advice]
    score = f"{words.points_of(found.points, found.asked)} points, {words.percent(found.share)}"
    lines.append(f"{score}, in {words.duration(found.milliseconds)}: {words.tally(found)}.")
    if compared := words.comparison(found):
        lines.append(compared)
    lines += _tallies("By kind", found.kinds, {}) + _tallies("By article", found.articles, summary.articles)
    if found.again:
        lines.append("Read again:")
    for each in found.again[: words.MOST_AGAIN]:
        page = f", page {each.page}" if each.page is not None else ""
        lines.append(f"{each.reference}{page}: {each.text}")
    if len(found.again) > words.MOST_AGAIN:
        lines.append(f"And {len(found.again) - words.MOST_AGAIN} more.")
    return [*lines, *summary.advice]


def _tallies(title: str, tallies: Sequence[Tally], names: Mapping[str, str]) -> list[str]:
    told = [f"{names.get(each.name, each.name)}: {words.points_of(each.points, each.asked)}." for each in tallies]
    return [f"{title}:", *told] if told else []


def _example(number: int) -> str:
    return " ".join(map(str, range(number, 0, -1)))

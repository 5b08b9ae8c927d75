"""What one question of a session tells of another: no stem, key or explanation may hold the answer to a later one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefing.quiz.bank import Bank
from briefing.quiz.propositions import Proposition
from briefing.quiz.question import Kind, Question
from briefing.quiz.values import Days


class Giveaways:
    """All that the questions of a session tell before, with and after their answers."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._told: set[str] = set()
        """The facts that are told."""
        self._asked: list[tuple[Question, Proposition]] = []
        self._hidden: list[str] = []
        self._stems: set[str] = set()

    def add(self, question: Question, hidden: Iterable[str] = ()) -> None:
        """Take in a question that is asked, or could have been; what is `hidden` no other question may show."""
        self._told |= {question.fact, *question.gives}
        self._asked.append((question, self._bank.world.proposition(question.fact)))
        self._hidden.extend(hidden)
        if question.kind is not Kind.ORDER:  # these have one stem, and differ by their choices
            self._stems.add(question.stem)

    def bears(self, question: Question) -> bool:
        """Tell whether a question can be asked beside these, in other words, without either answering the other."""
        if question.fact in self._told or any(other.fact in question.gives for other, _ in self._asked):
            return False
        if question.stem in self._stems:
            return False
        fact = self._bank.world.proposition(question.fact)
        shown = _shown(question, fact)
        if any(shows(shown, text) for text in self._hidden):
            return False
        return not any(_tells(other, told, question) or _tells(question, fact, other) for other, told in self._asked)

    def keeps_secret(self, texts: Collection[str]) -> bool:
        """Tell whether none of these texts is shown by any of the questions."""
        return not any(shows(_shown(*each), text) for each in self._asked for text in texts)


class Printed:
    """All that is read at once on a sheet, where nothing is explained."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._answers: list[str] = []

    def add(self, question: Question, choices: Iterable[str] = ()) -> None:
        """Take in a question with its choices; one without them is to be answered in words."""
        self._texts += [question.stem, *choices]
        if not choices:
            self._answers.append(question.key_text)

    def bears(self, question: Question) -> bool:
        """Tell whether a question can be answered in words there: nothing reads its answer, and it reads none."""
        return not (
            any(shows(text, question.key_text) for text in self._texts)
            or any(shows(question.stem, answer) for answer in self._answers)
        )


def shows(text: str, part: str) -> bool:
    """Tell whether a text holds a part as words of its own: '9 June' is not in '19 June', nor 300 in 300,000."""
    place = text.find(part)
    while place >= 0:
        if not _goes_on(text[place - 1 : place], ".,") and not _is_begun(text[place + len(part) :][:2]):
            return True
        place = text.find(part, place + 1)
    return False


def _is_begun(rest: str) -> bool:
    """Tell whether what stands behind a part belongs to it."""
    return _goes_on(rest[:1]) or (rest[:1] in {".", ","} and rest[1:].isdecimal())


def _goes_on(sign: str, others: str = "") -> bool:
    """Tell whether a sign is of a word or a number; a pattern made for each part would take ten times as long."""
    return sign.isalnum() or (sign != "" and sign in f"_{others}")


def _shown(question: Question, fact: Proposition) -> str:
    return "\n".join((question.stem, question.key_text, fact.text, *fact.differing))


def _tells(question: Question, fact: Proposition, other: Question) -> bool:
    """Tell whether stem or explanation of a question hold the key of another about the same matter."""
    if other.asks.about and other.asks.about == fact.about:
        return shows("\n".join((question.stem, fact.text, *fact.differing)), other.key_text)
    if not shows(f"{question.stem}\n{fact.text}", other.key_text):
        return False
    if not other.asks.entities <= fact.entities | fact.by | {fact.holder}:
        return False
    return isinstance(other.key, Days) or other.asks.act in {None, fact.act}

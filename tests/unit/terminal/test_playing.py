from __future__ import annotations

from collections.abc import Sequence as Listed

import pytest

from briefing.model.certainty import MEANINGS, PHRASES, Certainty
from briefing.model.slots import Slot
from briefing.quiz.response import Grade, Verdict
from briefing.quiz.session.events import Answer
from briefing.quiz.session.plan import Turn
from briefing.quiz.session.state import Phase, State, begin
from briefing.quiz.values import Sequence
from briefing.terminal.asking import Chosen, Menu, Reply, Shown, Summary, Told, Wish, Wrote
from briefing.terminal.playing import Table, play
from tests.unit.quiz.sessions import order, plan, proposition, turn, world


class NothingMoreError(Exception):
    """The test has no more replies."""


class Recorder:
    """A screen that answers as the test says, and notes what it is shown; and a history that notes what it is given."""

    def __init__(self, *replies: Reply, wishes: Listed[Wish] = ()) -> None:
        self._replies = [*replies]
        self._wishes = [*wishes]
        self.time = 0.0
        self.asked: list[Shown] = []
        self.told: list[Told] = []
        self.kept: list[tuple[str, Answer]] = []
        self.prepared: list[str] = []

    def ask(self, shown: Shown) -> Reply:
        """Answer; thinking takes two seconds."""
        self.asked.append(shown)
        if shown.meanwhile is not None:
            shown.meanwhile()
        self.time += 2.0
        if not self._replies:
            raise NothingMoreError
        return self._replies.pop(0)

    def tell(self, told: Told) -> Wish:
        """Note that an answer is kept before it is told."""
        assert self.kept[-1][1] == told.answer or told.answer in [each for _, each in self.kept]
        self.told.append(told)
        return self._wishes.pop(0) if self._wishes else Wish.GO_ON

    def finish(self, summary: Summary) -> None:
        """Show nothing."""

    def choose(self, menu: Menu) -> int | None:  # noqa: ARG002
        """Choose nothing."""
        return None

    def say(self, lines: Listed[str]) -> None:
        """Say nothing."""

    def table(self) -> Table:
        """Give what a session is played with."""
        return Table(
            screen=self,
            world=world(proposition("opening", differing=("5 May 2024 — Radio (B 3)",))),
            clock=lambda: self.time,
            keep=lambda turn, answer: self.kept.append((turn.question.id, answer)),
            grade=_grade,
            prepare=lambda turn: self.prepared.append(turn.question.id),
            pages={"bridge/opening": 12}.get,
        )


def _grade(text: str, _: Turn) -> Grade:
    return Grade(Verdict.UNCLEAR, 0.0, "Which year?") if text == "4 May" else Grade(Verdict.WRONG, 0.0, "No.")


def played(recorder: Recorder, *turns: Turn, **fields: object) -> State:
    """Play a session of the turns."""
    return play(begin(plan(*turns, **fields)), recorder.table())


def test_a_session_is_played_to_its_end() -> None:
    """Each question is asked once, each answer kept with its time, and told with all there is to know."""
    recorder = Recorder(Chosen((1,)), Chosen((0,)))
    state = played(recorder)
    assert state.phase is Phase.FINISHED
    assert [each.number for each in recorder.asked] == [1, 2]
    assert [(name, each.milliseconds) for name, each in recorder.kept] == [
        ("bridge/opening#date", 2000),
        ("bridge/closing#date", 2000),
    ]
    first, last = recorder.told
    assert (first.fact, first.attribution) == ("The opening of the bridge was on 4 May 2024.", "Harbour Office")
    assert first.place == "A 6, 10 (The Gazette, 5 May 2024) · page 12"
    assert first.differing == ("5 May 2024 — Radio (B 3)",)
    assert (first.is_last, last.is_last) == (False, True)


def test_a_fact_that_is_gone_is_told_without() -> None:
    """Where the dossier has lost a fact since, its question still is told right or wrong."""
    recorder = Recorder(Chosen((1,)))
    played(recorder, turn("repair"))
    assert (recorder.told[0].fact, recorder.told[0].key_text) == ("", "4 May 2024")


def test_an_order_is_told_by_all_of_its_facts() -> None:
    """Each fact of an order is told in its place, with who says so, where, and what others say; a lost one is not."""
    recorder = Recorder(Chosen((1, 0, 2)))
    asked = order()
    key = Sequence(("bridge/gone", "bridge/opening"))
    played(recorder, asked._replace(question=asked.question._replace(key=key)))
    (told,) = recorder.told
    assert told.ordered == (
        "The opening of the bridge was on 4 May 2024. (Harbour Office · A 6, 10 (The Gazette, 5 May 2024) · page 12)",
    )
    assert told.differing == ("The opening of the bridge: 5 May 2024 — Radio (B 3)",)


def test_what_comes_up_stays_with_the_question() -> None:
    """A hint stays, the reason for asking again goes when it is answered; the time counts from the first showing."""
    recorder = Recorder(Wish.HINT, Wrote("4 May"), Wrote("5 May 2024"))
    played(recorder, turn(choices=()))
    shown = [(each.hint, each.note) for each in recorder.asked]
    assert shown == [("", ""), ("It was in spring.", ""), ("It was in spring.", "Which year?")]
    assert recorder.kept[0][1].milliseconds == 6000
    assert recorder.kept[0][1].hinted
    assert not recorder.asked[1].can_hint


def test_time_that_is_used_up_does_not_come_back() -> None:
    """Asking for a hint takes time as thinking does."""
    recorder = Recorder(Wish.HINT, Wish.TIME_UP)
    played(recorder, turn(), seconds=5.0)
    assert [each.left for each in recorder.asked[:2]] == [5.0, 3.0]
    assert recorder.kept[0][1].because == "The time was up."


def test_the_reader_overrules_after_being_told() -> None:
    """'I was right' is kept as a second word on the same answer."""
    recorder = Recorder(Wrote("5 May 2024"), wishes=(Wish.OVERRULE, Wish.GO_ON))
    state = played(recorder, turn(choices=()))
    assert [(each.number, each.overruled) for _, each in recorder.kept] == [(1, False), (1, True)]
    assert [each.can_overrule for each in recorder.told] == [True, False]
    assert state.answers[0].score == 1.0


def test_a_script_overrules_in_the_line_after() -> None:
    """Where nobody waits after an answer, the word on it comes while the next question is asked."""
    recorder = Recorder(Wrote("5 May 2024"), Wish.OVERRULE, Chosen((1,)))
    state = played(recorder, turn(choices=()), turn("closing"))
    assert recorder.asked[-1].note == "Question 1: counted as right, by your own word."
    assert [each.score for each in state.answers] == [1.0, 1.0]


def test_leaving_ends_the_play() -> None:
    """A session is left from a question and from what is told after it."""
    assert played(Recorder(Wish.LEAVE)).phase is Phase.LEFT
    assert played(Recorder(Chosen((1,)), wishes=(Wish.LEAVE,))).phase is Phase.LEFT


def test_an_exam_is_told_at_its_end() -> None:
    """While an exam runs nothing is told, neither points nor verdicts; then what went wrong is."""
    recorder = Recorder(Chosen((0,)), Chosen((1,)))
    played(recorder, exam=True)
    assert [(each.exam, each.can_hint) for each in recorder.asked] == [(True, False), (True, False)]
    assert [(each.shown.number, each.is_last) for each in recorder.told] == [(1, True)]


def test_grading_is_made_ready_for_what_is_typed() -> None:
    """Only a typed answer needs readers, and these are made ready while the reader thinks."""
    recorder = Recorder(Chosen((1,)), Wrote("5 May 2024"))
    played(recorder, turn(), turn("closing", choices=()))
    assert recorder.prepared == ["bridge/closing#date"]


def certainty(*choices: str) -> Turn:
    """Give a question on how sure something is."""
    return turn(choices=choices, key=(1,), slot=Slot.CERTAINTY, key_text=PHRASES[Certainty.ALLEGED])


def test_answers_on_certainty_are_explained() -> None:
    """Each choice says what it means; who types learns which answers there are, and then what the right one means."""
    recorder = Recorder(Chosen((1,)), Wrote("reported"))
    shown = (Certainty.PLANNED, Certainty.ALLEGED, Certainty.DENIED)
    played(recorder, certainty(*(PHRASES[each] for each in shown)), certainty())
    chosen, typed = recorder.asked
    assert chosen.meanings == tuple(MEANINGS[each] for each in shown)
    assert (chosen.among, typed.meanings) == ("", ())
    assert all(PHRASES[each] in typed.among for each in Certainty)
    assert recorder.told[1].meaning == "an accusation or a contested claim"


def test_other_words_need_no_explanation() -> None:
    """What is no word of ours is shown as it is."""
    recorder = Recorder(Chosen((1,)))
    played(recorder, turn())
    assert (recorder.asked[0].meanings, recorder.asked[0].among, recorder.told[0].meaning) == ((), "", "")


def test_every_state_is_told_to_the_follower() -> None:
    """Whoever stops a session midway knows how far it was."""
    seen: list[State] = []
    with pytest.raises(NothingMoreError):
        play(begin(plan()), Recorder(Chosen((1,))).table(), seen.append)
    assert [len(each.answers) for each in seen] == [1, 1]
    assert seen[-1].phase is Phase.ASKING

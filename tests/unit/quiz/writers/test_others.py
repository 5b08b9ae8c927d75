"""Questions about offices, figures, what they count, origins, speakers, certainty and articles."""

from __future__ import annotations

import pytest

from briefing.model.certainty import PHRASES, Certainty
from briefing.model.slots import Slot
from briefing.quiz.question import Kind
from briefing.quiz.values import Entities, Term
from tests.builders import claim, event, figure, gap, office, quotation
from tests.unit.quiz.writers.harbour import asked, question, reason


def test_office_is_asked_at_its_date() -> None:
    """The stem has holder and date, the key is the office."""
    found = question(office(), slot=Slot.OFFICE)
    assert found.stem == "Which office did Ana Berg hold on 4 May 2024?"
    assert (found.key, found.key_text) == (Entities(frozenset({"harbour-master"})), "harbour master")
    assert (found.asks.holder, found.asks.office, found.pool) == ("ana-berg", "", "office")
    assert found.asks.window is not None
    assert found.asks.window.edtf == "2024-05-04"


def test_office_in_a_month() -> None:
    """A month takes 'in'."""
    told = office(text="Ana Berg was harbour master in May 2024.", date="2024-05")
    assert question(told, slot=Slot.OFFICE).stem == "Which office did Ana Berg hold in May 2024?"


def test_figure_leaves_its_unit_in_the_stem() -> None:
    """The gap takes the number with its 'about'; the unit stays."""
    told = figure(text="The road to Port Town has about 40 miles.", low="40", high="40", unit="miles",
                  as_written="about 40 miles", approximate="yes", of="length of the road")  # fmt: skip
    found = question(told, slot=Slot.FIGURE)
    assert (found.stem, found.key_text) == ("Complete: The road to Port Town has _____ miles.", "about 40")
    assert found.pool == "figure:mile:about one"
    assert found.hint.startswith("It lies between ")


@pytest.mark.parametrize(
    ("stem", "key", "pool"),
    [
        ("How far is Port Town?", "about 40 miles", "figure:mile:about one:unit"),
        ("How many miles has the road to Port Town?", "about 40", "figure:mile:about one"),
        ("About how many miles has the road to Port Town?", "40", "figure:mile:one"),
    ],
)
def test_choices_have_what_the_stem_lacks(stem: str, key: str, pool: str) -> None:
    """Unit and 'about' stand in the choices unless the stem has them."""
    told = figure(text="The road to Port Town has about 40 miles.", low="40", high="40", unit="miles",
                  as_written="about 40 miles", approximate="yes", of="length", questions={"figure": stem})  # fmt: skip
    found = question(told, slot=Slot.FIGURE)
    assert (found.key_text, found.pool) == (key, pool)


def test_small_number_is_not_asked() -> None:
    """Two is guessed."""
    told = figure(text="The bridge has two arches.", low="2", high="2", unit="arches", as_written="two", of="arches")
    assert "guessed" in reason(told, slot=Slot.FIGURE)


def test_what_a_figure_counts_is_asked_by_authors_alone() -> None:
    """There is no sentence from which the question could be made."""
    assert "somebody wrote" in reason(figure(), slot=Slot.UNIT)
    found = question(figure(questions={"unit": "What was put at three million crowns?"}), slot=Slot.UNIT)
    assert (found.key, found.can_type) == (Term("cost of the repair", "count"), False)


def test_origin_is_blanked() -> None:
    """Who says so is taken out of the sentence."""
    told = claim(text="The bridge will last, engineers said.", according_to="engineers", certainty="reported")
    found = question(told, slot=Slot.ATTRIBUTION)
    assert (found.stem, found.key_text) == ("Complete: The bridge will last, _____ said.", "engineers")
    assert (found.pool, found.asks.origins) == ("attribution:groups of many", frozenset())


def test_article_in_its_own_voice_is_no_origin() -> None:
    """What the article tells as a fact is asked of nobody."""
    assert asked(claim(), slot=Slot.ATTRIBUTION) is None


def test_several_origins_are_not_blanked() -> None:
    """Two gaps would ask for two answers."""
    told = claim(text="Engineers and Ana Berg said so.", people="ana-berg", according_to=["engineers", "ana-berg"])
    assert "several" in reason(told, slot=Slot.ATTRIBUTION)


def test_speaker_of_words() -> None:
    """The stem prints the words, and the description has them."""
    found = question(quotation(), slot=Slot.SPEAKER)
    assert found.stem == "Who used the words “we have our road again”?"
    assert (found.asks.words, found.kind) == ("we have our road again", Kind.QUOTATIONS)


def test_words_that_name_their_speaker_are_not_asked() -> None:
    """They would answer themselves."""
    assert "name the speaker" in reason(quotation(words="I, Ana Berg, have our road again"), slot=Slot.SPEAKER)


def test_inscription_has_no_speaker() -> None:
    """Nobody said what is written on a wall."""
    assert "inscription" in reason(quotation(speaker="inscription"), slot=Slot.SPEAKER)


@pytest.mark.parametrize(
    ("text", "certainty", "bare"),
    [
        ("According to engineers, the bridge lasts.", "reported", "the bridge lasts"),
        ("The bridge lasts, engineers said.", "reported", "the bridge lasts"),
        ("Engineers said that Ana Berg came.", "reported", "Ana Berg came"),
        ("The bridge, the report argues, helps Ana Berg.", "assessed", "the bridge helps Ana Berg"),
    ],
)
def test_certainty_is_asked_of_the_bare_matter(text: str, certainty: str, bare: str) -> None:
    """Who says so is taken out where that leaves a sentence."""
    origin = {"according_to": "engineers"} if certainty == "reported" else {}
    found = question(claim(text=text, certainty=certainty, **origin), slot=Slot.CERTAINTY)
    assert found.stem == f"As the report tells it, how sure is it that {bare}?"
    assert found.key_text == PHRASES[Certainty(certainty)]


def test_certainty_is_not_asked_with_its_marks() -> None:
    """A sentence whose marks can't be taken out gives itself away."""
    told = claim(text="Engineers expect the bridge to last.", according_to="engineers", certainty="assessed")
    assert "show how sure" in reason(told, slot=Slot.CERTAINTY)


def test_article_is_asked_of_what_it_alone_names() -> None:
    """What others tell of the same people and things could stand in several articles."""
    others = {"later": {"g": event(text="Ana Berg came on 5 May 2024.", date="2024-05-05", people="ana-berg")}}
    alone = claim(text="The Strait Bridge matters to Ana Berg.", people="ana-berg", named="strait-bridge")
    found = question(alone, slot=Slot.ARTICLE, others=others)
    assert found.stem == "Which article says that the Strait Bridge matters to Ana Berg?"
    assert found.key == Term("opening", "article")
    shared = claim(text="The road matters to Ana Berg.", people="ana-berg")
    assert "other articles" in reason(shared, slot=Slot.ARTICLE, others=others)


def test_article_is_not_asked_of_what_names_it() -> None:
    """'The report' tells what kind of article it is."""
    others = {"later": {"g": event(date="2024-05-05")}}
    assert "kind of article" in reason(gap(), slot=Slot.ARTICLE, others=others)


def test_stem_without_a_slot_is_told() -> None:
    """An author's stem for something that the fact lacks is not silently lost."""
    assert "no single answer" in reason(claim(questions={"speaker": "Who said so?"}), slot=Slot.SPEAKER)

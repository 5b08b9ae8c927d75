"""Questions as Moodle XML: what Moodle, and another program, read in the file."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings

from briefing.export.cards.card import Card, Deck
from briefing.export.cards.moodle import moodle_xml
from briefing.export.cards.moodle_texts import category, known_by
from briefing.quiz.question import Kind
from tests.unit.export.decks import decks
from tests.unit.export.moodle_reader import Read, accepts, read

TYPES = {"choice": "multichoice", "typed": "shortanswer", "order": "matching"}

# moodle2amc converts pictures by ImageMagick, which not every machine has; here are no pictures.
MOODLE2AMC = """
import sys, types
for name in ("wand", "wand.image"):
    sys.modules[name] = types.ModuleType(name)
sys.modules["wand.image"].Image = None
from amc2moodle.moodle2amc.bin.moodle2amc import run
run()
"""
CARD = Card(
    id="road/opening#date",
    identity="0123456789abcdef/opening#date",
    kind=Kind.DATES,
    form="choice",
    stem="When was the road opened?",
    choices=("17 June 2024", "18 June 2024", "19 June 2024"),
    key=(1,),
    answers=("18 June 2024", "June 18, 2024"),
    rationale=("The road was opened on 18 June 2024. (reported, The Wire)",),
    reference="A road (A), paragraph 2",
    topic="roads",
    topic_title="Roads / bridges",
    article="road",
    importance=1,
)


def deck(*cards: Card) -> Deck:
    """Make a deck."""
    return Deck("Arland/2024", "", "en", cards)


def told(text: str) -> str:
    """Give a text as XML holds it: what is no character as U+FFFD, white space folded."""
    kept = (
        c if c in "\t\n\r" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff" else "\ufffd"
        for c in text
    )
    return re.sub("[ \t\r\n]+", " ", "".join(kept)).strip()


def only(card: Card) -> Read:
    """Read the question of a card alone."""
    (found,) = read(moodle_xml(deck(card)))
    return found


@settings(max_examples=50)
@given(decks())
def test_every_question_and_its_key_survive(drawn: Deck) -> None:
    """Of each question Moodle reads the stem, the choices in their order, one right one, the explanation and tags."""
    found = {each.name: each for each in read(moodle_xml(drawn))}
    assert [*found] == sorted(found, key=[card.id for card in by_topic(drawn)].index)
    assert len(found) == len(drawn.cards)
    for card in drawn.cards:
        each = found[card.id]
        assert each.type == TYPES[card.form]
        assert each.stem == told(card.stem)
        assert each.feedback == tuple(map(told, (*card.rationale, card.reference)))
        assert each.tags == tuple(map(told, card.tags))
        assert [step.strip() for step in each.category] == [
            "$course$", "top", told(drawn.title), told(card.topic_title)
        ]  # fmt: skip
        check_answers(card, each)


def by_topic(drawn: Deck) -> list[Card]:
    """Give the cards in the order of their topics."""
    titles = [card.topic_title for card in drawn.cards]
    return sorted(drawn.cards, key=lambda card: titles.index(card.topic_title))


def check_answers(card: Card, each: Read) -> None:
    """Hold what can be answered against the card."""
    match card.form:
        case "choice":
            assert each.answers == tuple((told(text), float(n in card.key)) for n, text in enumerate(card.choices))
            assert sum(worth for _, worth in each.answers) == 1
        case "typed":
            assert {worth for _, worth in each.answers} == {1}
            assert len(each.answers) == len(card.answers)
            for (pattern, _), answer in zip(each.answers, card.answers, strict=True):
                assert accepts(pattern, told(answer))
                assert not accepts(pattern, f"{told(answer)}, or so")
        case "order":
            places = {position: place for place, position in enumerate(card.key, start=1)}
            assert each.answers == tuple((told(text), places[n]) for n, text in enumerate(card.choices))


def test_slashes_belong_to_the_names_of_categories() -> None:
    """A title with a slash is one step of the path."""
    assert only(CARD).category == ("$course$", "top", "Arland/2024", "Roads / bridges")


def test_each_topic_is_a_category() -> None:
    """Questions of one topic stand in one category, wherever they stood in the deck."""
    cards = [
        CARD._replace(id=f"road/{n}#date", topic_title=title) for n, title in enumerate(("Ways", "/Rails/", "Ways"))
    ]
    found = read(moodle_xml(deck(*cards)))
    assert [(each.category[-1], each.name) for each in found] == [
        ("Ways", "road/0#date"), ("Ways", "road/2#date"), ("/Rails/", "road/1#date"),
    ]  # fmt: skip


def test_an_asterisk_is_no_wildcard() -> None:
    """'5*' is accepted for '5*', and nothing else is."""
    (pattern, _), *_ = only(CARD._replace(form="typed", answers=("5*", "a\\*b"))).answers
    assert accepts(pattern, "5*")
    assert not accepts(pattern, "500")


def test_what_has_an_order_of_its_own_keeps_it() -> None:
    """Dates, figures and certainties are not shuffled; names and events are."""
    assert not only(CARD).shuffled
    assert only(CARD._replace(id="road/opening#person")).shuffled


def test_a_question_is_known_by_what_does_not_change() -> None:
    """The ID number is the identity, which outlives a mended wording and another name of the article."""
    mended = CARD._replace(stem="On which day was the road opened?", id="roads/opening#date")
    assert only(CARD).idnumber == only(mended).idnumber == "0123456789abcdef/opening#date"


def test_long_identities_are_cut_but_stay_apart() -> None:
    """An ID number has a hundred characters at most, and is another one for another question."""
    one, other = (known_by(CARD._replace(identity=f"{'a' * 99}{end}")) for end in ("bc", "bd"))
    assert len(one) == len(other) == 100
    assert one != other
    assert len(known_by(CARD._replace(identity="a" * 100))) == 100


def test_an_empty_deck_is_a_file_too() -> None:
    """Without questions there is an empty quiz."""
    assert read(moodle_xml(deck())) == []


class Converted(NamedTuple):
    """A question as moodle2amc has understood it."""

    stem: str
    choices: tuple[tuple[str, bool], ...]


def converted(drawn: Deck) -> list[Converted]:
    """Have moodle2amc convert a deck, and read what it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "quiz.xml"), Path(folder, "quiz.tex")
        source.write_bytes(moodle_xml(drawn))
        command = [sys.executable, "-c", MOODLE2AMC, str(source), "-o", str(target)]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        written = target.read_text(encoding="utf-8")
    found = []
    for block in written.split("\\begin{question}")[1:]:
        head, _, rest = block.partition("\\begin{choices}")
        lines = re.findall(r"\\(correct|wrong)choice\{(.*)\}[ ]*\n", rest)
        stem = head.partition("\n")[2].strip()
        found.append(Converted(stem, tuple((text, sign == "correct") for sign, text in lines)))
    return found


@settings(max_examples=15)
@given(decks())
def test_another_program_finds_the_same_choices(drawn: Deck) -> None:
    """moodle2amc reads each question with choices, which of them is right, and nothing else."""
    cards = [card for card in by_topic(drawn) if card.form == "choice"]
    assert [as_told(each) for each in converted(drawn)] == [
        Converted(loose(card.stem), tuple((loose(text), n in card.key) for n, text in enumerate(card.choices)))
        for card in cards
    ]


def as_told(each: Converted) -> Converted:
    """Take back what TeX needs."""
    return Converted(loose(each.stem), tuple((loose(text), is_key) for text, is_key in each.choices))


def loose(text: str) -> str:
    """Give a text but for white space, and for the sign that opens a comment in TeX, which moodle2amc escapes."""
    return " ".join(told(text).replace("\\%", "%").split())


def test_a_category_has_a_name_that_the_question_bank_has_room_for() -> None:
    """Moodle refuses a file for a name of more than 255 characters; a slash is one of them, though written twice."""
    path = category(Deck("/" * 300, "", "en", ()), "x" * 300)
    assert path == f"$course$/top/ {'//' * 255} /{'x' * 255}"

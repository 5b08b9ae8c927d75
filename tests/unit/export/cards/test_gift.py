"""Questions as GIFT: what two readers find in the file, whatever the texts hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.export.cards.card import Card, Deck
from briefing.export.cards.gift import gift
from tests.unit.export.cards.test_moodle import CARD, by_topic, told
from tests.unit.export.cards.test_moodle import deck as deck_of
from tests.unit.export.decks import decks
from tests.unit.export.gift_reader import Parser, Read, as_moodle_reads

FEW = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
SPIKES = (
    "", "[plain]", "[html]", "[x]", "%50%", "%100%", "%", "=", "~", "#", "####", "{T}", "{", "}", "::", ":", "//",
    "$CATEGORY: top", "->", "&&058;", "&&010", "&&126;", "\\", "\\n", "\\\\", "\\:", "*", "T", "FALSE", "0", "\n\n",
    "\n//",
)  # fmt: skip
"""How a text may begin or end that means something in this format."""

Reader = Callable[[bytes], list[Read]]


@st.composite
def spiked(draw: st.DrawFn) -> Deck:
    """Draw a deck whose texts begin and end with what means something in this format."""
    drawn: Deck = draw(decks(4))
    spike = st.sampled_from(SPIKES)

    def text(plain: str) -> str:
        return f"{draw(spike)}{plain}{draw(spike)}"

    def texts(several: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(text, several))

    cards = tuple(
        card._replace(
            stem=text(card.stem), choices=texts(card.choices), answers=texts(card.answers),
            rationale=texts(card.rationale), reference=text(card.reference),
        )
        for card in drawn.cards
    )  # fmt: skip
    return drawn._replace(cards=cards)


@pytest.fixture(scope="module")
def pegjs() -> Iterator[Reader]:
    """Start gift-pegjs for all tests."""
    parser = Parser.found()
    yield parser.read
    parser.close()


@pytest.fixture(scope="module", params=["gift-pegjs", "as Moodle"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Give each of the readers."""
    read: Reader = request.getfixturevalue("pegjs") if request.param == "gift-pegjs" else as_moodle_reads
    return read


def loose(text: str) -> str:
    """Give a text but for white space, of which each reader takes something else for such."""
    return re.sub(r"[\s\ufeff\x1c-\x1f]+", " ", text).strip()


def plain(text: str) -> str:
    """Give a text that is not HTML as it stands in the file."""
    return re.sub(r"&(?=&\d)", "& ", told(text)).replace("->", "→")


def expected(card: Card) -> tuple[str, str, tuple[str, ...], tuple[tuple[str, float | str], ...]]:
    """Give form, stem, explanation and answers as they should be found."""
    answers: tuple[tuple[str, float | str], ...]
    match card.form:
        case "choice":
            answers = tuple((loose(told(text)), float(n in card.key)) for n, text in enumerate(card.choices))
        case "order":
            answers = tuple((loose(told(text)), str(card.key.index(n) + 1)) for n, text in enumerate(card.choices))
        case _:
            answers = tuple((loose(plain(told(way).replace("*", "\\*"))), 1.0) for way in card.answers)
    why = tuple(loose(told(text)) for text in (*card.rationale, card.reference))
    return card.form, loose(told(card.stem)), why, answers


def found(each: Read) -> tuple[str, str, tuple[str, ...], tuple[tuple[str, float | str], ...]]:
    """Give the same of what was read."""
    answers = tuple((loose(text), worth) for text, worth in each.answers)
    return each.type, loose(each.stem), tuple(map(loose, each.feedback)), answers


@FEW
@given(drawn=spiked())
def test_every_question_and_its_key_survive(reader: Reader, drawn: Deck) -> None:
    """Of each question are read the stem, each choice and whether it is right, each answer, the explanation."""
    read = reader(gift(drawn))
    assert [each.name for each in read] == [card.id for card in by_topic(drawn)]
    for each, card in zip(read, by_topic(drawn), strict=True):
        assert found(each) == expected(card)
        assert card.form != "choice" or sum(worth == 1 for _, worth in each.answers) == 1


@FEW
@given(drawn=decks(3))
def test_categories_and_tags_survive(reader: Reader, drawn: Deck) -> None:
    """Each question has its topic's category and its tags; brackets and the like are others there."""
    for each, card in zip(reader(gift(drawn)), by_topic(drawn), strict=True):
        steps = [step.strip().replace("//", "/") for step in re.split(r"(?<!/)/(?!/)", each.category)]
        assert steps[:2] == ["$course$", "top"]
        assert [*map(loose, steps[2:])] == [
            loose(told(title).replace("\\", "＼")) for title in (drawn.title, card.topic_title)
        ]
        bare = str.maketrans("[]<>`\x7f", "()‹›'\ufffd")
        assert each.tags == tuple(told(tag).translate(bare) for tag in card.tags)
        assert each.id == told(card.identity)


def test_a_question_is_easy_to_read() -> None:
    """Nothing is marked or escaped that need not be."""
    assert gift(deck_of(CARD._replace(topic_title="Roads"))).decode() == (
        "$CATEGORY: $course$/top/Arland//2024/Roads\n\n"
        "// [id:0123456789abcdef/opening#date] [tag:topic::roads] [tag:kind::dates] [tag:article::road]\n"
        "::road/opening\\#date::[html]When was the road opened? {\n"
        "\t~17 June 2024#Wrong.\n\t=18 June 2024#Right.\n\t~19 June 2024#Wrong.\n"
        "\t####<p>The road was opened on 18 June 2024. (reported, The Wire)</p><p>A road (A), paragraph 2</p>\n}\n"
    )


def test_an_empty_deck_is_an_empty_file() -> None:
    """Without questions there is nothing."""
    assert gift(deck_of()).strip() == b""

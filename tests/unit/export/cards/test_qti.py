"""QTI packages: their structure, what two other programs read in them, and identifiers that stay."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from onyx2moodle.cli import main as onyx2moodle  # type: ignore[import-untyped]
from qti_convert import downgrade_package_files, upgrade_package_files

from briefing.evidence.lock.reading import read as read_lock
from briefing.export.cards.card import Card, Deck, deck
from briefing.export.cards.qti import qti_package
from briefing.export.cards.qti_questions import question
from briefing.export.handouts import every
from briefing.loading.load import load
from briefing.quiz.chance import Chance
from briefing.quiz.question import GAP, Kind
from briefing.quiz.writing import write
from tests.unit.export.decks import decks
from tests.unit.export.qti_schema import NCNAME, faults, local

MOMENT = datetime(2024, 7, 1, tzinfo=UTC)
QTI2 = "http://www.imsglobal.org/xsd/imsqti_v2p1"
QTI3 = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
ROOT = Path(__file__).parents[4]
FEW = settings(max_examples=20)


class Told(NamedTuple):
    """A question as a reader finds it."""

    stem: str
    choices: tuple[str, ...]
    key: tuple[int, ...]
    answers: tuple[str, ...]
    why: tuple[str, ...] = ()


def files_of(deck: Deck) -> dict[str, bytes]:
    """Write a package and take it apart."""
    with ZipFile(BytesIO(qti_package(deck, MOMENT))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def as_xml(text: str) -> str:
    """Give a text as XML can hold it: what is no character becomes the replacement character, white space is folded."""
    forbidden = {"\ufffe", "\uffff"}
    kept = (
        "\ufffd" if (unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\r\n" and c < " ") or c in forbidden else c
        for c in re.sub("[\ud800-\udfff]", "\ufffd", text)
    )
    return re.sub("[ \t\r\n]+", " ", "".join(kept)).strip()


def as_told(card: Card) -> Told:
    """Give a card as a reader should find it; ways of writing an answer that differ by case alone are one."""
    ways = {as_xml(answer).casefold(): as_xml(answer) for answer in reversed(card.answers)}
    answers = tuple(sorted(ways.values())) if card.form == "typed" else ()
    why = (*map(as_xml, card.rationale), as_xml(card.reference))
    return Told(as_xml(card.stem), tuple(map(as_xml, card.choices)), card.key, answers, why)


def text_of(element: ET.Element) -> str:
    """Give the text in an element in the order of the page; a field to type in stands as a gap."""
    is_field = local(element) in {"textEntryInteraction", "qti-text-entry-interaction"}
    inner = "".join(text_of(child) + (child.tail or "") for child in element)
    return GAP if is_field else (element.text or "") + inner


def stem_of(paragraphs: list[str]) -> str:
    """Give the stem: the first paragraph; a second one may only hold the field to type in."""
    assert paragraphs[1:] in ([], [GAP])
    return paragraphs[0]


def read(content: bytes | str, space: str, prefix: str) -> Told:
    """Read a question of either version; the later one writes names in parts (`choiceInteraction`)."""

    def name(plain: str) -> str:
        return re.sub("[A-Z]", lambda match: f"-{match[0].lower()}", plain) if prefix else plain

    def found(parent: ET.Element, plain: str) -> list[ET.Element]:
        return [*parent.iter(f"{{{space}}}{prefix}{name(plain)}")]

    root = ET.fromstring(content)  # noqa: S314 - our own, or made of it
    body = found(root, "itemBody")[0]
    stem = stem_of([text_of(each) for each in body if each.tag == f"{{{space}}}p"])
    choices = found(body, "simpleChoice")
    names = [each.get("identifier") for each in choices]
    right = [each.text or "" for each in found(found(root, "correctResponse")[0], "value")]
    entries = found(root, "mapEntry")
    if entries:
        ways = {each.get(name("mapKey"), "") for each in entries}
        assert right[0] in ways
        assert {(each.get(name("mappedValue")), each.get(name("caseSensitive"))) for each in entries} == {
            ("1", "false")
        }
    why = [text_of(each) for each in found(root, "modalFeedback")[0].iter(f"{{{space}}}p")]
    template = found(root, "responseProcessing")[0].get("template", "")
    assert ("map_response" in template) == bool(entries)
    answers = tuple(sorted(each.get(name("mapKey"), "") for each in entries))
    key = () if entries else tuple(names.index(each) for each in right)
    return Told(stem, tuple(map(text_of, choices)), key, answers, tuple(why))


@FEW
@given(decks())
def test_every_question_reads_back_whole(deck: Deck) -> None:
    """Stem, choices, key, all accepted answers, rationale and reference stand in the XML, whatever their text is."""
    files = files_of(deck)
    questions = [name for name in files if name.startswith("questions/")]
    assert [read(files[name], QTI2, "") for name in questions] == [*map(as_told, deck.cards)]


@FEW
@given(decks())
def test_a_converter_to_qti_3_keeps_every_question(deck: Deck) -> None:
    """`citolab-qti-convert` makes QTI 3 of the package, choices, answers and orders alike, and back with no warning."""
    upgraded = upgrade_package_files(files_of(deck)).files
    questions = [name for name in upgraded if name.startswith("questions/")]
    assert [read(upgraded[name], QTI3, "qti-") for name in questions] == [*map(as_told, deck.cards)]
    back = downgrade_package_files(upgraded)
    assert [each.code for each in back.warnings] == []
    assert [read(back.files[name], QTI2, "") for name in questions] == [*map(as_told, deck.cards)]


@FEW
@given(decks())
def test_a_converter_to_moodle_keeps_choices_and_answers(deck: Deck) -> None:
    """`onyx2moodle` makes Moodle questions of all but orders, which it knows no interaction for."""
    known = [card for card in deck.cards if card.form != "order"]
    expected = [each._replace(why=()) for each in map(as_told, known)]
    assert through_moodle(files_of(deck), len(deck.cards) - len(known)) == expected


def through_moodle(files: dict[str, bytes], skipped: int) -> list[Told]:
    """Convert a package as the one program exports it: each question an archive of its own within another."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        with ZipFile(place / "all.zip", "w") as outer:
            for name, content in files.items():
                if name.startswith("questions/"):
                    inner = BytesIO()
                    with ZipFile(inner, "w") as opened:
                        opened.writestr("imsmanifest.xml", files["imsmanifest.xml"])
                        opened.writestr(Path(name).name, content)
                    outer.writestr(f"topic/{Path(name).stem}.zip", inner.getvalue())
        target = place / "moodle.xml"
        assert onyx2moodle(["convert", str(place / "all.zip"), "-o", str(target), "--work", str(place / "work")]) == 0
        log = target.with_suffix(".skipped.log")
        reasons = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        assert [reason for reason in reasons if "no interactions detected" not in reason] == []
        assert len(reasons) == skipped
        quiz = ET.parse(target).getroot()  # noqa: S314 - made of our own
    return [moodle(each) for each in quiz if each.get("type") != "category"]


def moodle(question: ET.Element) -> Told:
    """Read one of Moodle's questions."""
    body = ET.fromstring(f"<body>{question.findtext('questiontext/text')}</body>")  # noqa: S314 - made of our own
    stem = stem_of([text_of(each) for each in body])
    answers = [(each.findtext("text") or "", float(each.get("fraction", ""))) for each in question.iter("answer")]
    if question.get("type") == "shortanswer":
        assert {fraction for _, fraction in answers} == {100.0}
        return Told(stem, (), (), tuple(sorted(text for text, _ in answers)))
    choices = tuple(text_of(ET.fromstring(text)) for text, _ in answers)  # noqa: S314 - made of our own
    assert question.findtext("single") == "true"
    return Told(stem, choices, tuple(at for at, (_, fraction) in enumerate(answers) if fraction == 100), ())


@FEW
@given(decks())
def test_the_package_is_what_the_schemas_ask_for(deck: Deck) -> None:
    """Elements stand in the schemas' order with the attributes that they ask for; names are valid and unique."""
    files = {name: ET.fromstring(content) for name, content in files_of(deck).items()}  # noqa: S314 - our own
    assert [*chain.from_iterable(map(faults, files.values()))] == []
    manifest, test, *questions = files.values()
    resources = [each for each in manifest.iter() if local(each) == "resource"]
    names = [each.get("identifier", "") for each in (manifest, *resources)]
    assert len({*names}) == len(names)
    assert {each.get("href") for each in resources} == files.keys() - {"imsmanifest.xml"}
    depends = [each.get("identifierref") for each in manifest.iter() if local(each) == "dependency"]
    references = [each for each in test.iter() if local(each) == "assessmentItemRef"]
    asked = {each.get("identifier") for each in references}
    assert {*depends} == asked == {each.get("identifier") for each in questions}
    assert {each.get("href") for each in references} == files.keys() - {"imsmanifest.xml", "test.xml"}
    for each in chain.from_iterable(root.iter() for root in files.values()):
        for name in (each.get("identifier", "x"), *each.get("category", "x").split(" ")):
            assert NCNAME.fullmatch(name)


@FEW
@given(decks())
def test_each_topic_has_a_section(deck: Deck) -> None:
    """Questions of one topic stand together, in the order of the deck, under the topic's title."""
    test = ET.fromstring(files_of(deck)["test.xml"])  # noqa: S314 - our own
    sections = [each for each in test.iter() if local(each) == "assessmentSection"]
    topics = {card.topic: as_xml(card.topic_title) for card in reversed(deck.cards)}
    first = [*dict.fromkeys(card.topic for card in deck.cards)]
    assert [each.get("title") for each in sections] == [topics[topic] for topic in first]
    assert [len(each) for each in sections] == [sum(card.topic == topic for card in deck.cards) for topic in first]


@FEW
@given(decks())
def test_mended_texts_change_no_identifier(deck: Deck) -> None:
    """What a program knows a question again by follows from its identity alone, so that an import updates it."""
    mended = (
        card._replace(id="new/name#slot", stem="New?", rationale=("New.",), reference="New") for card in deck.cards
    )
    before, after = files_of(deck), files_of(deck._replace(title="New", cards=tuple(mended)))
    assert [*before] == [*after]
    pattern = re.compile(rb'(?<![a-z])identifier(?:ref)?="([QTM][0-9a-f]+)"')
    for name, content in before.items():
        assert pattern.findall(content) == pattern.findall(after[name])


@FEW
@given(decks())
def test_the_manifest_tells_what_questions_are_about(deck: Deck) -> None:
    """Topic, kind and article of each question are its keywords, its id is in the catalogue of the dossier."""
    manifest = ET.fromstring(files_of(deck)["imsmanifest.xml"])  # noqa: S314 - our own
    _, *resources = (each for each in manifest.iter() if local(each) == "resource")
    for card, resource in zip(deck.cards, resources, strict=True):
        found = {local(each): text_of(each) for each in resource.iter()}
        keywords = [text_of(each) for each in resource.iter() if local(each) == "keyword"]
        assert keywords == [as_xml(text) for text in (card.topic_title, *card.tags)]
        assert found["entry"] == card.id
        assert (
            found["interactionType"]
            == {"typed": "textEntry", "order": "order"}.get(card.form, "choice") + "Interaction"
        )


CARD = Card(
    id="a/b#c",
    identity="f/b#c",
    kind=Kind.PEOPLE,
    form="typed",
    stem="_____ opened the bridge.",
    choices=(),
    key=(),
    answers=("Ana Berg", "Berg", "berg"),
    rationale=("Ana Berg opened the bridge.",),
    reference="Bridge opens again (A), paragraph 1",
    topic="traffic",
    topic_title="Traffic",
    article="a",
    importance=1,
)


def content_of(card: Card) -> str:
    """Write a question."""
    return question(card, "en").decode()


def test_what_is_typed_goes_into_the_gap() -> None:
    """The field stands where the stem has its gap; where it has none or several, below the stem."""
    field = '<textEntryInteraction responseIdentifier="RESPONSE" expectedLength="40" />'
    assert f"<itemBody><p>{field} opened the bridge.</p></itemBody>" in content_of(CARD)
    for stem in ("Who opened the bridge?", "_____ and _____"):
        assert f"<itemBody><p>{stem}</p><p>{field}</p></itemBody>" in content_of(CARD._replace(stem=stem))


def test_ways_of_writing_that_differ_by_case_are_one() -> None:
    """Answers are compared without regard to case: each is told once, the first way."""
    assert re.findall('mapKey="(.*?)"', content_of(CARD)) == ["Ana Berg", "Berg"]


def test_a_long_title_is_cut_between_words() -> None:
    """The title is the stem on a line; what is cut is marked, and the stem itself stays whole."""
    long = "Who, " + "and why, " * 20 + "did it?"
    (title,) = re.findall(' title="(.*?)"', content_of(CARD._replace(stem=long)))
    kept = title.removesuffix(" …")
    assert len(kept) <= 100
    assert long.removeprefix(kept)[0] in " ,"
    assert long in content_of(CARD._replace(stem=long))


def test_a_package_holds_no_moment_but_that_of_its_files() -> None:
    """Packages of one deck and different moments differ in the times of their files alone."""
    whole = Deck("Title", "", "en", (CARD,))
    with (
        ZipFile(BytesIO(qti_package(whole, MOMENT))) as one,
        ZipFile(BytesIO(qti_package(whole, MOMENT.replace(year=2025)))) as other,
    ):
        assert {name: one.read(name) for name in one.namelist()} == {
            name: other.read(name) for name in other.namelist()
        }
        assert {each.date_time[0] for each in one.infolist()} == {2024}
        assert {each.date_time[0] for each in other.infolist()} == {2025}


@pytest.mark.slow
def test_every_question_of_the_shipped_dossier_survives_both_converters() -> None:
    """Of all questions there are, one converter reads back every one, the other all but the orders."""
    dossier = load(ROOT / "content").dossier
    bank = write(dossier, read_lock(ROOT / "content").lock, frozenset())
    chance = Chance(Random(3).random)  # noqa: S311 - any will do
    whole = deck(dossier, every(bank, bank.rows(), chance), bank.world)
    files = files_of(whole)
    names = [name for name in files if name.startswith("questions/")]
    upgraded = upgrade_package_files(files).files
    assert [read(upgraded[name], QTI3, "qti-") for name in names] == [*map(as_told, whole.cards)]
    known = [as_told(card)._replace(why=()) for card in whole.cards if card.form != "order"]
    assert through_moodle(files, len(whole.cards) - len(known)) == known

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

from briefing.export.cards.anki_ages import known
from briefing.resources import content_folder
from tests.builders import write_lock
from tests.unit.cli.conftest import Call


def test_facts_go_to_standard_output(call: Call) -> None:
    """Data goes to standard output, and nothing else does."""
    done = call("export", "facts")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out.splitlines()[0])["id"] == "opening/opening"


def test_the_dossier_is_one_document(call: Call) -> None:
    """The whole dossier is one versioned JSON document."""
    assert json.loads(call("export", "dossier", "content").out)["schema"] == "briefing/dossier@1"


@pytest.mark.parametrize("what", ["facts", "dossier", "questions"])
def test_an_export_can_be_written_to_a_file(call: Call, what: str) -> None:
    """The file holds what standard output would have got."""
    printed = call("export", what).out
    done = call("export", what, "-o", "out.json", "content")
    assert (done.code, done.out, Path("out.json").read_text(encoding="utf-8")) == (0, "", printed)
    assert done.err.startswith("Wrote out.json: ")


@pytest.mark.parametrize("what", ["facts", "dossier", "questions"])
def test_the_format_can_be_asked_for(call: Call, what: str) -> None:
    """A program that reads the export can get its JSON Schema, and needs no dossier for that."""
    schema = json.loads(call("export", what, "nowhere", "--schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")


@pytest.mark.usefixtures("bad")
def test_a_bad_dossier_is_not_exported(call: Call) -> None:
    """What stood there stays when there are findings."""
    Path("out.json").write_text("old", encoding="utf-8")
    assert call("export", "facts", "-o", "out.json").code == 1
    assert Path("out.json").read_text(encoding="utf-8") == "old"


@pytest.mark.usefixtures("edited")
@pytest.mark.parametrize("what", ["facts", "dossier"])
def test_what_is_not_proved_is_exported_on_request_only(call: Call, what: str) -> None:
    """A dossier that was edited after its proof is refused with the place; --unproved writes it, each fact as it is."""
    done = call("export", what)
    assert (done.code, done.out) == (1, "")
    assert "opening.yaml:60:11: error: 'opening/cost' has changed" in done.err
    assert done.err.endswith("not proved as it stands: 1 fact\nhint: `--unproved` exports it as it is\n")
    out = call("export", what, "--unproved").out
    facts = (
        [json.loads(line) for line in out.splitlines()] if what == "facts" else json.loads(out)["articles"][0]["facts"]
    )
    assert [fact["id"] for fact in facts if fact["proof"] == "unproved"] == ["opening/cost"]
    assert {fact["proof"] for fact in facts} == {"unproved", "proved"}


def questions(call: Call, *arguments: str) -> list[Any]:
    """Export questions; give them."""
    done = call("export", "questions", *arguments)
    assert done.code == 0
    document = json.loads(done.out)
    assert document["schema"] == "briefing/questions@1"
    found: list[Any] = document["questions"]
    return found


def test_questions_come_with_choices_key_and_rationale(call: Call) -> None:
    """Each question has the fact that it asks about, the place of the right choice, and why it is right."""
    found = {each["id"]: each for each in questions(call)}
    cost = found["opening/cost#figure"]
    assert (cost["kind"], cost["form"], cost["fact"], cost["article"]) == (
        "figures", "choice", "opening/cost", "opening",
    )  # fmt: skip
    assert "_____ crowns" in cost["stem"]
    assert cost["choices"][cost["key"]] == "3 million"
    rationale = cost["rationale"]
    assert rationale["text"].startswith("The repair cost three million crowns")
    assert (rationale["attribution"], rationale["reference"]) == ("Harbour Office", "A 4")
    wrong = [choice for number, choice in enumerate(cost["choices"]) if number != cost["key"]]
    assert [line.partition(":")[0] for line in rationale["certificate"]] == ["key", "subject", *wrong]


def test_the_same_seed_draws_the_same_questions(call: Call) -> None:
    """Twice the same seed is twice the same document, another seed draws other choices, and none is the seed 0."""
    seeds = {seed: call("export", "questions", "--seed", seed).out for seed in "012345"}
    assert call("export", "questions", "--seed", "3").out == seeds["3"]
    assert call("export", "questions").out == seeds["0"]
    assert json.loads(seeds["4"])["seed"] == 4
    drawn = {json.dumps(json.loads(out)["questions"]) for out in seeds.values()}
    assert len(drawn) > 1


def test_questions_can_be_counted_and_chosen_by_kind(call: Call) -> None:
    """-n draws so many, --kind those of a kind; where fewer can be drawn, that is said beside the document."""
    every = questions(call)
    assert {each["kind"] for each in every} >= {"figures"}
    assert len(questions(call, "-n", "1")) == 1
    assert questions(call, "--kind", "figures")
    assert {each["kind"] for each in questions(call, "--kind", "figures")} == {"figures"}
    done = call("export", "questions", "-n", "500")
    drawn = len(json.loads(done.out)["questions"])
    assert 0 < drawn <= len(every)
    assert done.err == f"No more than {drawn} questions can stand together.\n"


@pytest.mark.parametrize("line", ["-n 0", "-n x", "-n -1", "--kind date", "--format csv"])
def test_what_no_question_can_be_is_wrong_usage(call: Call, line: str) -> None:
    """A number below one, an unknown kind and an unknown format are refused."""
    done = call("export", "questions", *line.split())
    assert (done.code, done.out) == (2, "")
    assert "hint: " in done.err


def test_a_kind_without_questions_is_told(call: Call) -> None:
    """Instead of an empty document there is a sentence with what there is, and nothing is written."""
    done = call("export", "questions", "--kind", "order", "-o", "out.json")
    assert done.code == 1
    assert done.err.startswith("briefing: error: content has no such question\nhint: there are: dates, figures, ")
    assert not Path("out.json").exists()


@pytest.mark.usefixtures("edited")
def test_nothing_unproved_is_asked(call: Call) -> None:
    """A dossier that was edited after its proof is refused; --unproved asks about the rest alone."""
    assert call("export", "questions").code == 1
    asked = {each["fact"] for each in questions(call, "--unproved")}
    assert "opening/lifetime" in asked
    assert "opening/cost" not in asked


TEXTS = ("moodle", "gift", "tsv", "csv", "json")
ARCHIVES = {"anki": "build/briefing.apkg", "qti": "build/briefing-qti.zip"}


@pytest.mark.parametrize("what", TEXTS)
def test_text_goes_to_standard_output(call: Call, what: str) -> None:
    """A format that people can read is printed, and is the same in a file."""
    done = call("export", what)
    assert (done.code, done.err) == (0, "")
    assert done.out
    assert call("export", what, "-o", "out.txt").code == 0
    assert Path("out.txt").read_bytes() == done.out.encode()


@pytest.mark.parametrize("what", ARCHIVES)
def test_an_archive_goes_to_a_file(call: Call, what: str) -> None:
    """What no terminal can show goes to build/, made where it is missing, or where -o says; only there."""
    done = call("export", what)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith(f"Wrote {ARCHIVES[what]}: ")
    assert call("export", what, "-o", "out.zip").code == 0
    assert Path("out.zip").read_bytes() == Path(ARCHIVES[what]).read_bytes()


@pytest.mark.parametrize("what", ARCHIVES)
def test_a_terminal_gets_no_archive(call: Call, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for an archive on a terminal is told so before any work; a pipe gets it."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    done = call("export", what, "nowhere", "-o", "-")
    assert (done.code, done.out) == (1, "")
    assert "a terminal cannot show this" in done.err


@pytest.mark.parametrize("what", ARCHIVES)
def test_an_archive_is_as_old_as_the_dossier(call: Call, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are of the day as of which the dossier stands, or of the moment that SOURCE_DATE_EPOCH names."""
    call("export", what, "-o", "out.zip")
    before = Path("out.zip").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    call("export", what, "-o", "out.zip")
    with ZipFile("out.zip") as opened:
        assert {each.date_time for each in opened.infolist()} == {(2025, 6, 15, 15, 6, 40)}
    assert Path("out.zip").read_bytes() != before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "now")
    assert call("export", what).code == 1


def test_json_is_another_name_for_questions(call: Call) -> None:
    """Both write the same document, by the same options."""
    for options in (("-n", "2", "--seed", "4"), ("--schema",)):
        assert call("export", "json", *options) == call("export", "questions", *options)


def test_questions_can_be_chosen_by_article(call: Call) -> None:
    """--article takes an article by id or by letter; one that is not there is told, with those that are."""
    shipped = (str(content_folder()), "-n", "4")
    some = questions(call, *shipped, "--article", "B", "--article", "putin-in-pyongyang-2024")
    assert {each["article"] for each in some} <= {"emerging-order", "putin-in-pyongyang-2024"}
    assert {each["article"] for each in questions(call, *shipped, "--article", "b")} == {"emerging-order"}
    done = call("export", "csv", "--article", "Z", "-o", "out")
    assert (done.code, done.out) == (1, "")
    assert "there is no article 'Z'\nhint: there are A opening" in done.err
    assert not Path("out").exists()


def test_a_mended_deck_that_is_no_younger_is_told(call: Call) -> None:
    """Anki would leave the notes as they are: whoever writes over a deck hears how learners get what was mended."""
    assert "as old as" not in call("export", "anki").err
    assert "as old as" not in call("export", "anki").err
    done = call("export", "anki", "-n", "1")
    assert done.code == 0
    assert done.err.startswith("This deck is as old as the one that it replaces: ")
    assert "`--after FILE`" in done.err


def mend(folder: Path) -> None:
    """Give a figure another stem."""
    article = folder / "content" / "articles" / "opening.yaml"
    text = article.read_text(encoding="utf-8")
    stem = "    questions:\n      figure: How much did the repair of the bridge cost?\n"
    article.write_text(text.replace("    as_written: three million\n", f"    as_written: three million\n{stem}"))
    write_lock(folder / "content")


def test_a_deck_after_another_is_younger_where_it_was_mended(call: Call, folder: Path) -> None:
    """The earlier deck may be the one that is written over; its learners get what was mended, and that is told."""
    assert call("export", "anki").code == 0
    old = Path("build/briefing.apkg").read_bytes()
    mend(folder)
    done = call("export", "anki", "--after", "build/briefing.apkg")
    assert (done.code, done.out) == (0, "")
    assert re.match(r"Since build/briefing\.apkg: 1 note mended, \d+ as before, 0 new\.\nWrote ", done.err)
    before, after = known(old, "old"), known(Path("build/briefing.apkg").read_bytes(), "new")
    differing = [guid for guid, note in after.items() if note != before[guid]]
    assert [(after[guid].age > before[guid].age) for guid in differing] == [True]
    Path("old.apkg").write_bytes(old)
    assert call("export", "anki", "--after", "old.apkg", "-o", "again.apkg").code == 0
    assert Path("again.apkg").read_bytes() == Path("build/briefing.apkg").read_bytes()


def test_a_deck_after_a_foreign_one_is_written_and_told(call: Call) -> None:
    """Without a common note it is the deck that follows none, and whoever named it hears so."""
    assert call("export", "anki", "--kind", "dates", "-o", "dates.apkg").code == 0
    assert call("export", "anki", "--kind", "people", "-o", "people.apkg").code == 0
    done = call("export", "anki", "--kind", "people", "--after", "dates.apkg", "-o", "again.apkg")
    assert done.code == 0
    assert done.err.startswith("No note of dates.apkg is in this deck: it is written as without --after.\nWrote ")
    assert Path("again.apkg").read_bytes() == Path("people.apkg").read_bytes()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere.apkg", "nowhere.apkg cannot be read: no such file or directory"),
        ("content", "content cannot be read: is a directory"),
        ("a\0b", "a\\u{0}b cannot be read: embedded null byte"),
        ("content/dossier.yaml", "content/dossier.yaml is no deck for Anki: it is no ZIP archive, or a broken one"),
    ],
)
def test_what_is_no_earlier_deck_stops_the_export(call: Call, name: str, told: str) -> None:
    """It is told before any work, with what to name instead; nothing is written, and what stood there stands."""
    Path("deck.apkg").write_bytes(b"old")
    done = call("export", "anki", "--after", name, "-o", "deck.apkg")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"briefing: error: {told}\nhint: name a deck that `briefing export anki` has written\n"
    assert Path("deck.apkg").read_bytes() == b"old"


def test_only_a_deck_for_anki_follows_another(call: Call) -> None:
    """Other formats have no ages."""
    assert call("export", "qti", "--after", "deck.apkg").code == 2


def test_the_help_lists_exports_by_what_they_hold(call: Call) -> None:
    """What the dossier holds, and questions: each format stands below its heading."""
    told = call("export", "--help").out
    parts = told.split("\n\n")
    (content,) = (each for each in parts if each.startswith("what the dossier holds:"))
    (asked,) = (each for each in parts if each.startswith("questions with key, rationale and reference:"))
    assert [line.split()[0] for line in content.splitlines()[1:]] == ["facts", "dossier", "ics", "csl"]
    for name in (*TEXTS, *ARCHIVES, "questions"):
        assert f"\n    {name} " in f"{asked} " or f"\n    {name}\n" in asked


def test_where_nothing_is_proved_there_is_nothing_to_ask(call: Call) -> None:
    """Without a lock no question can be written, and the way to the reasons is named."""
    Path("content/evidence.lock").unlink()
    done = call("export", "questions", "--unproved")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("hint: `briefing quiz --coverage` tells why of each fact\n")


def test_the_questions_are_those_of_their_schema(call: Call) -> None:
    """What is exported follows its own JSON Schema, orders and choices alike."""
    schema = json.loads(call("export", "questions", "--schema").out)
    for arguments in ((), (str(content_folder()),)):
        jsonschema.validate(json.loads(call("export", "questions", *arguments).out), schema)
    assert {"dates", "order"} <= {*schema["$defs"]["Kind"]["enum"]}


def test_what_cannot_stand_with_fair_choices_is_typed(call: Call) -> None:
    """Of many questions some are to be answered in words: they have no choices, and the answer as their key."""
    found = [each for each in questions(call, str(content_folder()), "-n", "60") if each["form"] == "typed"]
    assert found
    for each in found:
        assert each["choices"] == []
        (answer,) = each["key"]
        assert isinstance(answer, str)


def test_the_key_of_an_order_is_a_list(call: Call) -> None:
    """It has all positions, each once, the earliest event first."""
    orders = questions(call, str(content_folder()), "--kind", "order", "-n", "5")
    assert len(orders) == 5
    for each in orders:
        assert each["form"] == "order"
        assert sorted(each["key"]) == [*range(len(each["choices"]))]


def test_the_rationale_of_an_order_tells_all_of_its_facts(call: Call) -> None:
    """Each event is told in full with its source, the earliest first; other questions are about one fact alone."""
    found = questions(call, str(content_folder()), "-n", "60")
    assert {each["form"] for each in found} == {"choice", "order", "typed"}
    for each in found:
        told = each["rationale"]["in_order"]
        if each["form"] != "order":
            assert told == []
            continue
        assert len(told) == len(each["choices"])
        assert each["rationale"]["text"] in {fact["text"] for fact in told}
        for position, fact in zip(each["key"], told, strict=True):
            assert fact["label"] == each["choices"][position]
            assert fact["reference"]
            assert fact["attribution"]

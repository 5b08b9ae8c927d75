from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import tracing
from briefing.cli.proving import VARIABLE
from briefing.document import build
from briefing.errors import BriefingError
from briefing.evidence import tracing as evidence
from briefing.evidence.proof import Match, Missing, Proof, Verdict
from briefing.evidence.texts import TextFile, fingerprint
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact
from briefing.resources import content_folder
from tests.builders import write_lock
from tests.unit.cli.conftest import Call

ARTICLE = Path("content/articles/opening.yaml")
TEXT = "Bridge\n\nThe \x1b[31mbridge\x1b[0m at Port Town opened on Saturday.\nBerg cut a ribbon. It rained.\n\nNo more."


@pytest.fixture
def texts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a text into a folder, name its fingerprint in the article, and prove by finding a few words in it."""
    sources = folder / "texts"
    sources.mkdir()
    (sources / "any.txt").write_text(TEXT, encoding="utf-8")
    article = folder / "content" / "articles" / "opening.yaml"
    written = re.sub("[0-9a-f]{64}", fingerprint(TEXT), article.read_text(encoding="utf-8"))
    article.write_text(written, encoding="utf-8")
    monkeypatch.setattr(evidence, "prove_again", found)
    return sources


def found(_: Dossier, fact: Fact, text: TextFile) -> Proof:
    """Find words as a proof does; 'Monday' is nowhere."""
    values = (("date", "Saturday", 2, "counted from 5 May 2024"), ("people", "Berg cut a ribbon", 3, None))
    matches = tuple(
        Match(field, words, number, text.paragraphs[number - 1].index(words), 0, why)
        for field, words, number, why in values
    )
    whole = tuple(Match(m.field, m.value, m.paragraph, m.start, m.start + len(m.value), m.because) for m in matches)
    return Proof(fact.id, Verdict.NOT_PROVED, whole, (Missing("date", "Monday", "there is no Monday", "Saturday"),))


def told(call: Call, *arguments: str) -> str:
    """Give what a trace without pages says."""
    done = call("trace", *arguments, "--no-pages")
    assert (done.code, done.err) == (0, "")
    return done.out


def sentence() -> str:
    """Give the sentence of the fact that most tests here trace, as its file has it."""
    text = ARTICLE.read_text(encoding="utf-8")
    found = re.search(r"\n  opening:\n(?:    .*\n)*?    text: (.*)\n", text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("name", ["opening/opening", "opening"])
def test_a_fact_is_told_with_its_place_and_fields(call: Call, name: str) -> None:
    """The full id names a fact, and so does the short one if no other fact has it."""
    out = told(call, name)
    lines = ARTICLE.read_text(encoding="utf-8").splitlines()
    line = lines.index("  opening:") + 1
    assert out.startswith(f"opening/opening\ncontent/articles/opening.yaml:{line}:3\n\n{sentence()}\n")
    for label, value in (
        ("kind", "event"),
        ("date", "4 May 2024 (2024-05-04)"),
        ("says so", "Harbour Office"),
        ("certainty", "established"),
        ("rests on", "paragraph 2 of opening (A)"),
    ):
        assert f"{label:<11}{value}\n" in out
    assert "In the briefing\n" in out
    assert "  The record: row under “Traffic across the strait”\n" in out


def test_the_verdict_of_the_lock_is_told(call: Call) -> None:
    """A fact that the lock answers for is proved; one that was changed afterwards says in which fields."""
    assert re.search(r"\nverdict    proved\n", told(call, "opening"))
    text = ARTICLE.read_text(encoding="utf-8")
    changed = sentence().replace(" opened", " at last opened")
    ARTICLE.write_text(text.replace(f"text: {sentence()}", f"text: {changed}"), encoding="utf-8")
    assert "\nverdict    unproved (changed since it was proved: text)\n" in told(call, "opening")


def test_where_there_is_no_lock_nothing_is_proved(call: Call) -> None:
    """Without a lock a fact is unproved."""
    Path("content/evidence.lock").unlink(missing_ok=True)
    assert "\nverdict    unproved (never proved)\n" in told(call, "opening")


def test_what_carries_the_fact_stands_out_in_its_passage(call: Call, texts: Path) -> None:
    """Paragraphs have their numbers, and the words that were found brackets; what context needed is told apart."""
    out = told(call, "opening", "--sources", str(texts))
    assert f"In the text ({texts}/any.txt)" in " ".join(out.split())
    assert "   2  The \\u{1b}[31mbridge\\u{1b}[0m at Port Town opened on [[Saturday]].\n" in out
    assert "   3  (context) [[Berg cut a ribbon]]. It rained.\n" in out
    assert "No more" not in out
    assert "  date: Saturday in paragraph 2: counted from 5 May 2024\n" in out
    assert "What the text does not carry\n  date: there is no Monday; Saturday\n" in out
    assert "against its text: not proved: counted from 5 May 2024" in " ".join(out.split())


def test_the_variable_names_the_texts_too(call: Call, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set once need not be typed."""
    monkeypatch.setenv(VARIABLE, str(texts))
    assert "[[Saturday]]" in told(call, "opening")


@pytest.mark.usefixtures("texts")
def test_a_folder_without_the_text_is_no_error(call: Call) -> None:
    """That the article's text is not there is said, and the rest told."""
    Path("texts/any.txt").write_text("Another text.", encoding="utf-8")
    done = call("trace", "opening", "--sources", "texts", "--no-pages")
    assert (done.code, done.err) == (0, "No text in texts has the fingerprint of 'opening'.\n")
    assert "In the text" not in done.out


@pytest.mark.usefixtures("texts")
def test_nothing_that_steers_a_terminal_gets_through(call: Call) -> None:
    """Neither the passage nor the matched words bring their control characters along, in either format."""
    for form in ("text", "json"):
        out = told(call, "opening", "--sources", "texts", "--format", form)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_lines_fit_the_terminal(call: Call, texts: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """No line is wider than the terminal, and prose is never wider than 100 columns."""
    monkeypatch.setattr(tracing, "terminal_width", lambda _: width)
    for name in ("opening", "cost", "road-again", "berg-master"):
        lines = told(call, name, "--sources", str(texts)).splitlines()
        named = [
            line for line in lines if str(texts) not in line and ".yaml:" not in line and line.strip() not in str(texts)
        ]
        assert max(map(len, named)) <= min(width, 100)


@pytest.mark.usefixtures("texts")
def test_a_terminal_with_colour_underlines(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """With colour the words are underlined, line by line, so that no margin is; without it they have brackets."""
    monkeypatch.setattr("briefing.console.colourful", lambda _: True)
    monkeypatch.setattr(tracing, "terminal_width", lambda _: 26)
    out = told(call, "opening", "--sources", "texts")
    assert "[[" not in out
    assert "\x1b[1;4mSaturday\x1b[0m" in out
    assert "   3  (context) \x1b[1;4mBerg cut\x1b[0m\n      \x1b[1;4ma ribbon\x1b[0m. It\n" in out
    assert all(line.count("\x1b[1") == line.count("\x1b[0m") for line in out.splitlines())


def test_a_topic_is_told_with_what_else_is_known(call: Call) -> None:
    """The question that the fact answers stands there, even if nothing else answers it."""
    out = told(call, "cost")
    assert "On the same question: What the repair of the bridge cost\n" in out
    assert "  repair-cost: no other fact answers it.\n" in out


def test_pages_are_those_of_the_briefing(call: Call) -> None:
    """Without --no-pages each place has its page."""
    done = call("trace", "opening", "--format", "json")
    assert (done.code, done.err) == (0, "")
    places = json.loads(done.out)["briefing"]
    assert [place["section"] for place in places if place["section"] != "Key to the questions"] == [
        "The bottom line",
        "Timeline",
        "The articles",
        "The articles",
        "The record",
    ]
    pages = [place["page"] for place in places]
    assert pages == sorted(pages)
    assert min(pages) >= 3
    assert "  page " in call("trace", "opening").out


def test_the_key_of_the_question_sheet_is_a_place_too(call: Call) -> None:
    """A fact that the sheet asks about stands behind all else, with the number of its question."""
    places = json.loads(told(call, "cost", "--format", "json"))["briefing"]
    assert places[-1]["section"] == "Key to the questions"
    assert re.fullmatch(r"answer to question \d", places[-1]["what"])


def test_without_a_typesetter_the_pages_are_missing(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be typeset, that is said and all else told."""

    def refuse(*_: object, **__: object) -> None:
        raise BriefingError("a library is missing")

    monkeypatch.setattr(build, "survey", refuse)
    done = call("trace", "opening")
    assert (done.code, done.err) == (0, "Without pages: a library is missing\n")
    assert "  The record: row under “Traffic across the strait”\n" in done.out


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("openning", "there is no fact 'openning'", "did you mean 'opening'?"),
        ("opening/coast", "there is no fact 'opening/coast'", "did you mean 'opening/cost'?"),
        ("else/cost", "there is no fact 'else/cost'", "did you mean 'opening/cost'?"),
        ("zzz", "there is no fact 'zzz'", "`briefing list` lists them"),
        (
            "content",
            "'content' is a folder, no fact",
            "name the fact first, then the dossier: briefing trace FACT DOSSIER",
        ),
    ],
)
def test_a_fact_that_is_not_there_is_wrong_usage(call: Call, line: str, message: str, hint: str) -> None:
    """What may have been meant is named."""
    done = call("trace", *line.split())
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [f"briefing trace: error: {message}", f"hint: {hint}"]


def test_a_short_id_of_several_facts_is_wrong_usage(call: Call) -> None:
    """Where articles share an id, the candidates are listed."""
    articles = Path("content/articles")
    text = (articles / "opening.yaml").read_text(encoding="utf-8")
    (articles / "again.yaml").write_text(re.sub("[0-9a-f]{64}", "b" * 64, text), encoding="utf-8")
    done = call("trace", "cost")
    assert done.code == 2
    assert "2 facts are called 'cost'\nhint: name its article, too: again/cost, opening/cost\n" in done.err


def test_another_dossier_is_named_behind_the_fact(call: Call, folder: Path) -> None:
    """The dossier comes second, as the one that other commands take."""
    Path("content").rename(folder / "other")
    assert told(call, "opening", "other").startswith("opening/opening\nother/articles/opening.yaml:")


@pytest.mark.usefixtures("bad")
def test_a_bad_dossier_is_not_traced(call: Call) -> None:
    """Findings are told instead."""
    done = call("trace", "opening")
    assert (done.code, done.out) == (1, "")
    assert "[unknown-field]" in done.err


def question(call: Call, name: str, *arguments: str) -> Any:
    """Give the trace of a question as a program reads it."""
    done = call("trace", name, *arguments, "--format", "json")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    assert document["schema"] == "briefing/question-trace@1"
    return document


@pytest.mark.parametrize("name", ["opening/cost#figure", "cost#figure"])
def test_a_question_is_told_with_its_choices_and_certificate(call: Call, name: str) -> None:
    """Fact and slot name a question: its stem, its key, choices with the right one, and a line for each wrong one."""
    out = call("trace", name).out
    place = next(number for number, line in enumerate(ARTICLE.read_text("utf-8").splitlines(), 1) if line == "  cost:")
    assert out.startswith(
        f"opening/cost#figure\ncontent/articles/opening.yaml:{place}:3\n\n"
        "Complete: The repair cost _____ crowns, according to the Harbour Office.\n\n"
        "key        3 million\nkind       figures\nstem       made from the fact\n"
        "asked      with choices or without\n\n"
        "Choices, as the seed 0 draws them\n"
    )
    choices = re.findall(r"\n  ([A-F])  (.*?)( \(right\))?(?=\n)", out)
    assert [text for _, text, right in choices if right] == ["3 million"]
    certificate = out.partition("Certificate\n")[2]
    for _, text, right in choices:
        assert (f"\n  {text}: " in certificate) is not bool(right)
    assert re.match(r"  key: .*A 4.*3,000,000 crowns.*\n(?:      .*\n)*  subject: ", certificate)
    assert out.endswith(
        "The fact\n  The repair cost three million crowns, according to the Harbour Office.\n"
        "  reported, Harbour Office; A 4\n"
    )


def test_a_question_is_told_to_programs(call: Call) -> None:
    """The document has the same, the place of the right choice counted from 0."""
    told = question(call, "cost#figure")
    assert (told["id"], told["slot"], told["asked"], told["code"], told["because"]) == (
        "opening/cost#figure", "figure", True, None, None,
    )  # fmt: skip
    assert told["choices"][told["key"]] == told["key_text"] == "3 million"
    assert told["fact"]["id"] == "opening/cost"
    wrong = [each for each in told["choices"] if each != "3 million"]
    assert [each["subject"] for each in told["certificate"]] == ["key", "subject", *wrong]


def test_an_order_is_told_with_the_number_of_each_event(call: Call) -> None:
    """The key is a list of places, the earliest first, and each choice has its number."""
    shipped = str(content_folder())
    told = question(call, "khasan-stop#order", shipped)
    ordered = [told["choices"][place] for place in told["key"]]
    assert told["key_text"] == "; ".join(ordered)
    out = " ".join(call("trace", "khasan-stop#order", shipped).out.split())
    assert all(f"{text} (number {number})" in out for number, text in enumerate(ordered, 1))
    assert "\nkey  " not in out


def test_a_question_without_choices_says_why(call: Call) -> None:
    """Where no choices are wrong for sure, the question is certified without them."""
    told = question(call, "berg-master#person")
    assert (told["asked"], told["choices"], told["key"]) == (True, [], None)
    assert told["without_choices"]
    assert [each["subject"] for each in told["certificate"]] == ["key", "subject"]
    out = " ".join(call("trace", "berg-master#person").out.split())
    assert f"asked without choices only: {told['without_choices']}" in out
    assert "Choices" not in out


@pytest.mark.parametrize(
    ("name", "code", "because", "stem"),
    [
        ("opening#event", "not-written", "its sentence leans on what was told before", False),
        ("road-again#person", "not-described", "The stem says nothing by which one fact could be told", True),
    ],
)
def test_a_question_that_is_not_asked_says_why(call: Call, name: str, code: str, because: str, *, stem: bool) -> None:
    """What no writer could write, and what has no certificate, has the reason in its place, and no choices."""
    told = question(call, name)
    assert (told["asked"], told["code"], told["choices"], told["certificate"]) == (False, code, [], [])
    assert told["because"].startswith(because)
    assert bool(told["stem"]) is stem
    out = " ".join(call("trace", name).out.split())
    assert f"asked no: {because}" in out
    assert "Certificate" not in out


@pytest.mark.usefixtures("edited")
def test_of_an_unproved_fact_nothing_is_asked(call: Call) -> None:
    """Its questions, and its own trace, say that it is not proved."""
    told = question(call, "cost#figure")
    assert (told["asked"], told["code"], told["stem"], told["fact"]["reference"]) == (False, "unproved", None, None)
    assert "asked      no: the fact is not proved as it stands" in call("trace", "cost#figure").out
    assert told_questions(call, "cost") == "  none: the fact is unproved\n"


def told_questions(call: Call, name: str) -> str:
    """Give what a fact's trace says of its questions."""
    return told(call, name).partition("\nQuestions\n")[2]


def test_a_fact_is_told_with_its_questions(call: Call) -> None:
    """Its trace ends with what is asked about it, with the answers, and with why the rest is not."""
    out = told_questions(call, "cost")
    assert out.startswith("  #figure      Complete: The repair cost _____ crowns, according to the Harbour Office. (3")
    assert "  #unit        not asked: what a number counts is asked only where" in out
    documents = json.loads(told(call, "cost", "--format", "json"))["questions"]
    assert [each["id"].partition("#")[2] for each in documents] == ["figure", "unit", "certainty"]
    assert [each["asked"] for each in documents] == [True, False, False]


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (
            "cost#figur",
            "there is no question 'cost#figur'",
            "did you mean 'figure'? the fact can be asked for: figure, unit, certainty",
        ),
        ("cost#", "there is no question 'cost#'", "the fact can be asked for: figure, unit, certainty"),
        ("cost#speaker", "there is no question 'cost#speaker'", "the fact can be asked for: figure, unit, certainty"),
        ("coast#figure", "there is no fact 'coast'", "did you mean 'cost'?"),
    ],
)
def test_a_question_that_is_not_there_is_wrong_usage(call: Call, line: str, message: str, hint: str) -> None:
    """What may have been meant is named, and what there is."""
    done = call("trace", line)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [f"briefing trace: error: {message}", f"hint: {hint}"]


def test_a_short_id_may_name_the_only_question(call: Call) -> None:
    """Of facts that share an id, the one that has the slot is meant; where both have it, they are named."""
    articles = Path("content/articles")
    text = (articles / "opening.yaml").read_text(encoding="utf-8")
    again = re.sub("[0-9a-f]{64}", "b" * 64, text)
    (articles / "again.yaml").write_text(again, encoding="utf-8")
    write_lock(Path("content"))
    done = call("trace", "cost#figure")
    assert done.code == 2
    assert "2 questions are called 'cost#figure'\nhint: name its article, too: again/cost#figure, op" in done.err
    for before, after in (("cost", "price"), ("payer", "cost")):
        again = again.replace(f"[{before}]", f"[{after}]").replace(f"\n  {before}:", f"\n  {after}:")
    (articles / "again.yaml").write_text(again, encoding="utf-8")
    write_lock(Path("content"))
    assert question(call, "cost#figure")["id"] == "opening/cost#figure"


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_lines_of_a_question_fit_the_terminal(call: Call, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setattr(tracing, "terminal_width", lambda _: width)
    for name in ("cost#figure", "berg-master#person", "road-again#person"):
        assert max(map(len, call("trace", name).out.splitlines())) <= min(width, 100)

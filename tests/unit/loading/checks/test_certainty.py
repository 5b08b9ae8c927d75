"""Sentences are as sure as what they tell: neither surer, nor marked as something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.checks.alone import sentences_alone
from briefing.loading.checks.certainty import wrongly_told
from briefing.loading.checks.possible import AuthoredFact, impossible, possible_certainty
from briefing.loading.draft import understand
from briefing.loading.load import check, read_draft
from briefing.loading.source import read
from briefing.model.article import Article
from briefing.model.certainty import Certainty
from briefing.resources import content_folder
from tests.builders import Tree, article_tree, claim, dossier_tree, event, gap, quotation, summary, write_dossier

TOLD = {Code.OTHER_CERTAINTY, Code.UNMARKED_CERTAINTY}
FACTS = {
    "opening": event(),
    "said": claim(text="It lasts, it was said.", according_to="harbour-office"),
    "fear": claim(text="Probably it breaks.", certainty="assessed"),
    "charge": claim(text="It was allegedly built of sand.", certainty="alleged"),
    "rumour": claim(text="It may break.", certainty="speculated"),
    "denial": claim(text="That was denied.", certainty="denied"),
    "plan": claim(text="It will be mended.", certainty="planned"),
    "words": quotation(),
}


def of_fact(tmp_path: Path, fact: Tree) -> list[Finding]:
    """Check a fact."""
    found = check(write_dossier(tmp_path / "c", articles={"opening": article_tree({"opening": event(), "it": fact})}))
    return [each for each in found if each.code in TOLD]


@pytest.mark.parametrize(
    "fact",
    [
        claim(text="It lasts, it was said.", certainty="reported", according_to="ana-berg"),
        claim(text="Both denied the accusation.", certainty="denied"),
        claim(text="They were accused, which they denied.", certainty="alleged"),
        claim(text="Analysts think that it will last and may grow.", certainty="assessed"),
        claim(text="The word “allegedly” stood on the bridge; “it may break”, too."),
        event(text="Ana Berg said on 4 May 2024 that she had it mended.", by="ana-berg"),
        quotation(text="Ana Berg said that it may and will break, and was accused."),
        quotation(text="Ana Berg was accused.", certainty="alleged"),
        gap(text="It is uncertain who probably paid.", certainty="assessed"),
        gap(text="The article does not say who will pay."),
    ],
)
def test_fact_told_as_what_it_is(fact: Tree, tmp_path: Path) -> None:
    """One sign of its own is enough; what is quoted, what a speaker says and what is done by saying it is none."""
    assert of_fact(tmp_path, fact) == []


@pytest.mark.parametrize(
    ("fact", "code", "at", "said"),
    [
        (claim(text="He may come."), Code.OTHER_CERTAINTY, "may come", "tells it as 'speculated'"),
        (claim(text="He was accused of it."), Code.OTHER_CERTAINTY, "accused", "tells it as 'alleged'"),
        (claim(text="He will come."), Code.OTHER_CERTAINTY, "will come", "tells it as 'planned'"),
        (claim(text="He lies, it was said."), Code.OTHER_CERTAINTY, "said", "as said by somebody"),
        (
            claim(text="It was said that he denied it.", certainty="reported", according_to="ana-berg"),
            Code.OTHER_CERTAINTY,
            "denied",
            "but the fact is 'reported'",
        ),
        (claim(text="He came.", certainty="alleged"), Code.UNMARKED_CERTAINTY, "He came", "only 'alleged'"),
        (claim(text="He “allegedly” came.", certainty="alleged"), Code.UNMARKED_CERTAINTY, "He", "only 'alleged'"),
        (
            claim(text="He came.", certainty="established", according_to="ana-berg"),
            Code.OTHER_CERTAINTY,
            "established",
            "in its own voice",
        ),
        (claim(text="He came, it was said.", certainty="reported"), Code.OTHER_CERTAINTY, "reported", "names nobody"),
        (gap(text="It is unclear.", certainty="speculated"), Code.OTHER_CERTAINTY, "speculated", "a gap cannot be"),
        (
            quotation(text="Ana Berg said that it would break.", certainty="planned"),
            Code.OTHER_CERTAINTY,
            "planned",
            "a quotation cannot be",
        ),
    ],
)
def test_fact_told_as_something_else(fact: Tree, code: Code, at: str, said: str, tmp_path: Path) -> None:
    """A sign of another certainty, the lack of its own, and fields that exclude each other are told."""
    told = of_fact(tmp_path, fact)
    found = [each for each in told if each.code is code and said in each.message]
    assert found
    assert (found[0].excerpt or "")[found[0].location.column - 1 :].startswith(at)
    assert found[0].hint


def of_summary(tmp_path: Path, sentence: str) -> list[Finding]:
    """Check a summary to which a sentence is added."""
    article = article_tree(FACTS, summary=f"{summary('opening')}{sentence}")
    found = check(write_dossier(tmp_path / "c", articles={"opening": article}))
    return [each for each in found if each.code in TOLD]


@pytest.mark.parametrize(
    "sentence",
    [
        "It opened. [opening]",
        "It lasts, it was said. [said]",
        "It opened and lasts. [opening, said]",
        "It opened, but probably it breaks. [opening, fear]",
        "It may break. [fear]",
        "It may be of sand. [charge]",
        "It is allegedly of sand, which was denied. [charge, denial]",
        "It will be mended, though it is probably of sand, as was alleged. [plan, fear, charge]",
        "Ana Berg said that it may and will last. [words]",
        "They believe that it will break. [fear]",
        "It may break. [unknown]",
    ],
)
def test_sentence_as_sure_as_its_facts(sentence: str, tmp_path: Path) -> None:
    """A word for each certainty of the facts, or for a weaker one, is enough; a report may stand beside a fact."""
    assert of_summary(tmp_path, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code", "at", "said"),
    [
        ("It breaks. [fear]", Code.UNMARKED_CERTAINTY, "It breaks", "'fear' is only 'assessed'"),
        ("It opened and breaks. [opening, fear]", Code.UNMARKED_CERTAINTY, "It opened", "'fear' is only 'assessed'"),
        ("It is probably of sand. [charge]", Code.UNMARKED_CERTAINTY, "It is", "'charge' is only 'alleged'"),
        ("Allegedly it breaks. [rumour]", Code.UNMARKED_CERTAINTY, "Allegedly", "'rumour' is only 'speculated'"),
        ("It may be mended. [plan]", Code.UNMARKED_CERTAINTY, "It may", "'plan' is only 'planned'"),
        ("It is not of sand. [denial]", Code.UNMARKED_CERTAINTY, "It is", "'denial' is only 'denied'"),
        ("It was denied. [charge, denial]", Code.UNMARKED_CERTAINTY, "It was", "'charge' is only 'alleged'"),
        ("It lasts. [said]", Code.UNMARKED_CERTAINTY, "It lasts", "'said' is only 'reported'"),
        ("It “probably” breaks. [fear]", Code.UNMARKED_CERTAINTY, "It", "'fear' is only 'assessed'"),
        ("It may have opened. [opening]", Code.OTHER_CERTAINTY, "may have", "tells it as 'speculated'"),
        ("It probably breaks; it will open. [opening, fear]", Code.OTHER_CERTAINTY, "will", "tells it as 'planned'"),
    ],
)
def test_sentence_surer_than_its_facts(sentence: str, code: Code, at: str, said: str, tmp_path: Path) -> None:
    """Each certainty that no word shows, and each word that no fact bears out, is told at its place."""
    found = of_summary(tmp_path, sentence)
    assert [each.code for each in found if said in each.message] == [code]
    place = next(each for each in found if said in each.message)
    assert (place.excerpt or "")[place.location.column - 1 :].startswith(at)


def of_judgement(tmp_path: Path, text: str, likelihood: str) -> list[Finding]:
    """Check a key judgement."""
    main = dossier_tree(
        judgements=[{"text": text, "likelihood": likelihood, "confidence": "low", "because": "One report says so."}]
    )
    found = check(write_dossier(tmp_path / "c", main=main, articles={"opening": article_tree(FACTS)}))
    return [each for each in found if each.code in TOLD]


@pytest.mark.parametrize(
    ("term", "cited", "right"),
    [
        ("almost certain", "opening", True),
        ("almost certain", "rumour, opening/said", True),
        ("almost certain", "fear", False),
        ("very likely", "fear", True),
        ("very likely", "charge", False),
        ("likely", "charge", True),
        ("likely", "rumour", False),
        ("roughly even chance", "rumour", True),
        ("unlikely", "denial", True),
    ],
)
def test_judgement_rests_on_its_surest_fact(term: str, cited: str, right: bool, tmp_path: Path) -> None:
    """No judgement is likelier than the surest of its facts carries."""
    found = of_judgement(tmp_path, f"That it lasts is {term}. [opening/{cited}]", term)
    assert [each.code for each in found] == ([] if right else [Code.OTHER_CERTAINTY])


def test_sentence_of_a_judgement_without_likelihood(tmp_path: Path) -> None:
    """What a judgement tells beside its likelihood is held against its facts like a summary."""
    (found,) = of_judgement(
        tmp_path, "It is likely to last. [opening/opening] It is of sand. [opening/charge]", "likely"
    )
    assert "'charge' is only 'alleged'" in found.message


def shipped() -> Iterator[AuthoredFact]:
    """Go through the facts of the shipped dossier."""
    for path in sorted((content_folder() / "articles").glob("*.yaml")):
        article, _ = understand(read(path, path.name, content_folder()), Article, {"<id>": path.stem})
        for name, fact in (article.model.facts if article.model is not None else {}).items():
            yield AuthoredFact(article, name, fact)


def test_each_other_certainty_of_a_shipped_fact_is_noticed() -> None:
    """No true fact is doubted; with another certainty 97 in 100 are, and every allegation that is told as a fact."""
    kills: Counter[tuple[Certainty, Certainty]] = Counter()
    tries: Counter[tuple[Certainty, Certainty]] = Counter()
    for told in shipped():
        for certainty in Certainty:
            pair = told.fact.certainty, certainty
            tries[pair] += 1
            other = told._replace(fact=told.fact.model_copy(update={"certainty": certainty}))
            kills[pair] += any((*wrongly_told(other), *impossible(other)))
    true = [(each, each) for each in Certainty]
    assert [kills[pair] for pair in true] == [0] * len(true)
    others = sorted(pair for pair in tries if pair not in true)
    report = "\n".join(f"{one} told as {other}: {kills[one, other]} of {tries[one, other]}" for one, other in others)
    assert sum(kills[pair] for pair in others) > 0.97 * sum(tries[pair] for pair in others), report
    weak = [(one, Certainty.ESTABLISHED) for one in Certainty if one not in {Certainty.ESTABLISHED, Certainty.ASSESSED}]
    assert all(kills[pair] == tries[pair] for pair in weak)


def test_what_is_settled_is_not_read_again(tmp_path: Path) -> None:
    """A sentence that the lock has proved as it is costs no reading; what no proof rests on is looked at always."""
    words = {"text": "It will probably last. [opening/opening]", "likelihood": "unlikely"}
    main = dossier_tree(judgements=[{**words, "confidence": "low", "because": "We are confident that it will likely."}])
    facts = {"opening": event(), "plan": claim(certainty="planned"), "wrong": claim(certainty="reported")}
    facts["long"] = quotation(text="Ana Berg said “so”. It ended.", words="so " * 21)
    draft, _ = read_draft(write_dossier(tmp_path / "c", main=main, articles={"opening": article_tree(facts)}))
    every = {*draft.fact_names, "opening", "judgement-1"}
    own = {Code.NOT_ONE_SENTENCE, Code.LONG_QUOTATION, Code.UNMARKED_CERTAINTY, Code.JUDGEMENT_WORDING}
    assert {each.code for each in sentences_alone(draft)} == own
    assert {each.code for each in sentences_alone(draft, every - {"judgement-1"})} == {Code.JUDGEMENT_WORDING}
    assert {each.code for each in sentences_alone(draft, every - {"opening/plan"})} == {Code.UNMARKED_CERTAINTY}
    assert not [*sentences_alone(draft, every)]
    assert [each.code for each in possible_certainty(draft)] == [Code.OTHER_CERTAINTY]


def test_summary_that_is_not_settled_is_read(tmp_path: Path) -> None:
    """A summary goes by its article."""
    facts = {"opening": event(), "plan": claim(text="It will be mended.", certainty="planned")}
    told = article_tree(facts, summary=f"The bridge is mended. [plan] {summary('opening')}")
    draft, _ = read_draft(write_dossier(tmp_path / "c", articles={"opening": told}))
    assert {each.code for each in sentences_alone(draft, draft.fact_names)} == {Code.UNMARKED_CERTAINTY}
    assert not [*sentences_alone(draft, {*draft.fact_names, "opening"})]

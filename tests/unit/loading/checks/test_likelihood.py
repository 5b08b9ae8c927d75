"""Likelihood and confidence are told apart, and each judgement has one term of the scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.checks.likelihood import terms
from briefing.loading.load import check
from briefing.model.dossier import Likelihood
from tests.builders import WORDS, Tree, article_tree, dossier_tree, summary, write_dossier

CITED = "[opening/opening]"


def judged(tmp_path: Path, text: str, likelihood: str = "likely", because: str = WORDS) -> list[Finding]:
    """Check the wording of one key judgement."""
    judgement: Tree = {"text": text, "likelihood": likelihood, "confidence": "low", "because": because}
    found = check(write_dossier(tmp_path / "c", main=dossier_tree(judgements=[judgement])))
    return [each for each in found if each.code is Code.JUDGEMENT_WORDING]


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("It is likely to last.", "likely"),
        ("It is very likely to last.", "very likely"),
        ("It will almost certainly last.", "almost certain"),
        ("It is almost\ncertain to last.", "almost certain"),
        ("Very unlikely it is that it lasts.", "very unlikely"),
        (f"It is unlikely to last. {CITED} Ana Berg opened it.", "unlikely"),
        ("There is almost no chance that it lasts.", "almost no chance"),
        ("There is a roughly even chance that it lasts.", "roughly even chance"),
        ("It is likely to take a “probably unlikely” course.", "likely"),
        ("It is likely to win the vote of confidence and a certain fame in a remote country.", "likely"),
    ],
)
def test_judgement_with_its_likelihood(text: str, likelihood: str, tmp_path: Path) -> None:
    """The text of a judgement says its likelihood once, in the words of the scale; quoted words are not its own."""
    assert judged(tmp_path, f"{text} {CITED}", likelihood) == []


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        ("It lasts.", "It lasts", "use the words 'likely'"),
        ("It probably lasts.", "probably", "write 'likely'"),
        ("It is very likely.", "very likely", "one likelihood"),
        ("It is likely, or unlikely.", "unlikely", "one likelihood"),
        ("It is likely to last and likely to stand.", "likely to stand", "says its likelihood once"),
        (f"It is likely. {CITED} That it falls is likely, too.", "likely, too", "says its likelihood once"),
        ("It is not likely.", "not likely", "write 'unlikely'"),
        ("It is not very likely.", "not very likely", "write 'almost no chance'"),
        ("It is hardly likely.", "hardly likely", "'roughly even chance'"),
        ("It is not unlikely.", "not unlikely", "'almost certain'"),
        ("It is highly likely.", "highly likely", "write 'very likely'"),
        ("It is most likely.", "most likely", "'almost no chance'"),
        ("It is more likely than not.", "more likely than not", "write 'likely'"),
        ("It is as likely as not.", "as likely as not", "write 'roughly even chance'"),
        ("There is an even chance.", "even chance", "write 'roughly even chance'"),
        ("The odds are fifty-fifty.", "fifty-fifty", "'roughly even chance'"),
        ("It is virtually certain.", "virtually certain", "write 'almost certain'"),
        ("It will certainly last.", "certainly", "'almost certain'"),
        ("There is a remote chance.", "remote", "write 'almost no chance'"),
        ("In all likelihood it lasts.", "In all likelihood", "'likely'"),
        ("There is little chance of it.", "little chance", "'unlikely'"),
    ],
)
def test_judgement_in_other_words(text: str, at: str, hint: str, tmp_path: Path) -> None:
    """Another likelihood, a second term, a synonym and a negated term are told at the word, with what to write."""
    found = judged(tmp_path, f"{text} {CITED}")
    assert any((each.excerpt or "")[each.location.column - 1 :].startswith(at) for each in found)
    assert any(hint in (each.hint or "") for each in found)


@pytest.mark.parametrize("words", ["We are confident", "We have high confidence", "Confidently", "With CONFIDENCE"])
def test_judgement_does_not_mix_in_confidence(words: str, tmp_path: Path) -> None:
    """Words of confidence belong into the reasons."""
    (found,) = judged(tmp_path, f"{words} that it is likely to last. {CITED}")
    assert found.hint == "move it to 'because'"


def test_reasons_do_not_mix_them_either(tmp_path: Path) -> None:
    """A reason may speak of both, but not in one sentence."""
    both = "Confidence is low. The cables will likely break."
    assert judged(tmp_path / "1", f"It is likely. {CITED}", because=both) == []
    (found,) = judged(
        tmp_path / "2", f"It is likely. {CITED}", because="Confidence is low, as the cables will likely break."
    )
    assert "of likelihood, in one sentence" in found.message


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Officials insist that it would reject the possible and likely bridge.", True),
        ("Officials are confident, expected and possible as it would insist and reject.", True),
        ("Officials are confident that it is likely.", False),
        ("With moderate confidence they probably insist.", False),
        ("They took confidence-building steps that are likely to help.", True),
        ("“I am confident”, the likely winner said.", True),
    ],
)
def test_sentences_of_summaries_do_not_mix_them(sentence: str, right: bool, tmp_path: Path) -> None:
    """In a summary terms of the scale are ordinary words, but never beside a statement of confidence."""
    article = article_tree(summary=f"{summary('opening')}{sentence} [opening]")
    found = check(write_dossier(tmp_path / "c", articles={"opening": article}))
    wording = [each for each in found if each.code is Code.JUDGEMENT_WORDING]
    assert len(wording) == (0 if right else 1)


@pytest.mark.parametrize("likelihood", list(Likelihood))
def test_terms_of_the_scale_are_read_as_themselves(likelihood: Likelihood) -> None:
    """Each term of the scale is one term of its own degree, not a part of it."""
    (term,) = terms(f"It is {likelihood} that it lasts.")
    assert (term.words, term.degree) == (likelihood.value, likelihood)

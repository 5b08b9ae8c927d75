"""Key words: which paragraphs speak of what a sentence speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.evidence.keywords import Overlap, Paragraphs, Ranked, key_words, overlap, speaks_of
from briefing.evidence.sources import read
from briefing.loading.load import load
from briefing.reading.names import Names
from briefing.reading.tokens import tokens
from briefing.resources import content_folder

TEXT = (
    "The harbour’s bridge was reopened on Saturday after divers had mended two of its pillars.",
    "Fishermen say the new toll is too high, and they are to vote on a strike.",
    "The Harbour Office bought sonar equipment for its divers.",
    "Ana Berg cut the ribbon.",
)


def words(text: str, *skip: tuple[int, int]) -> list[str]:
    """Give the key words of a text."""
    return list(key_words(tokens(text), skip))


def index(*paragraphs: str) -> Paragraphs:
    """Make an article."""
    return Paragraphs([tokens(each) for each in paragraphs or TEXT])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The divers mended the pillars.", ["divers", "mended", "pillars"]),
        ("According to the commentary, it is said to be there.", []),
        ("On Tuesday, 12 September 2023, two of them would have gone.", []),
        ("It took, gave, held and left them, and spoke.", []),
        ("Divers’ divers and Divers", ["divers"]),
        ("A drawn-out, 11-day x-ray", ["drawn", "ray"]),
        ("", []),
    ],
)
def test_key_words(text: str, found: list[str]) -> None:
    """Words of grammar, of telling, of time and number are none; each word counts once."""
    assert words(text) == found


def test_stretches_are_left_out() -> None:
    """Names, and whatever else is found by other ways, are passed over."""
    assert words("Ana Berg mended it.", (0, 8)) == ["mended"]


def test_overlap_counts_forms_and_synonyms() -> None:
    """A word is shared in another form, spelling or synonym; the share is of our words."""
    ours = key_words(tokens("Troops got help and honours and cheese."))
    assert overlap(ours, key_words(tokens("Aid for soldiers, and honored."))) == Overlap(
        ("troops", "help", "honours"), 0.75
    )
    assert overlap(ours, {}) == Overlap((), 0.0)
    assert overlap({}, ours) == Overlap((), 0.0)


def elsewhere(ours: str, cited: int, paragraphs: Paragraphs) -> Ranked:
    """Give the paragraph beside the one cited that speaks of most."""
    found = speaks_of(key_words(tokens(ours)), (cited,), paragraphs).elsewhere
    assert found is not None
    return found


def test_rare_words_weigh_more() -> None:
    """The paragraph with the word that no other has comes first, then the one with the other."""
    best, next_best = (elsewhere("Divers used sonar.", cited, index()) for cited in (1, 3))
    assert (best.paragraph, best.shared) == (3, ("divers", "sonar"))
    assert (next_best.paragraph, next_best.shared) == (1, ("divers",))
    assert best.score - next_best.score == pytest.approx(1)


def test_paragraphs_without_a_word_are_left_out() -> None:
    """Where no other paragraph has any of the words, there is none to point at."""
    assert speaks_of(key_words(tokens("Sonar.")), (3,), index()).elsewhere is None


def test_ties_are_in_order_of_the_text() -> None:
    """Of paragraphs that say the same the first is named."""
    assert elsewhere("A strike.", 2, index("Strike.", "Calm.", "A strike!")).paragraph == 1


@pytest.mark.parametrize("cited", [(1,), (1, 4), (4, 1)])
def test_passage_that_speaks_of_the_matter(cited: tuple[int, ...]) -> None:
    """The right paragraph will do, with others or without."""
    matter = speaks_of(key_words(tokens("Two pillars were mended by divers.")), cited, index())
    assert matter.speaks
    assert matter.shared == ("pillars", "mended", "divers")


@pytest.mark.parametrize("cited", [(2,), (3,), (4,), (2, 3, 4)])
def test_evidence_that_was_moved(cited: tuple[int, ...]) -> None:
    """Where another paragraph has clearly more of the sentence, the passage speaks of something else."""
    matter = speaks_of(key_words(tokens("Two pillars of the bridge were mended.")), cited, index())
    assert not matter.speaks
    assert matter.elsewhere is not None
    assert (matter.elsewhere.paragraph, matter.elsewhere.shared) == (1, ("pillars", "bridge", "mended"))


def test_one_word_elsewhere_may_be_chance() -> None:
    """One word in another paragraph says nothing, unless the sentence has nothing else to go by."""
    ours = key_words(tokens("They argued about the toll."))
    assert speaks_of(ours, [1], index()).speaks
    assert not speaks_of(ours, [1], index(), alone=True).speaks


@pytest.mark.parametrize("ours", ["", "Zebras graze.", "He said so."])
def test_what_no_paragraph_speaks_of_is_not_held_against_the_passage(ours: str) -> None:
    """A sentence told wholly in other words than the text can't be judged."""
    matter = speaks_of(key_words(tokens(ours)), [2], index(), alone=True)
    assert matter == (True, (), None)


@pytest.mark.parametrize("paragraphs", [[], [""], ["Toll."]])
def test_short_texts(paragraphs: list[str]) -> None:
    """A text of one paragraph, or of none, has nothing else that could speak of it."""
    having = Paragraphs([tokens(each) for each in paragraphs])
    assert speaks_of(key_words(tokens("A toll.")), [1], having, alone=True).speaks


def test_shipped_facts_speak_of_their_passages(sources: Path) -> None:
    """No true fact is doubted, and of those that were moved to another paragraph at least seven in ten are."""
    dossier = load(content_folder()).dossier
    names = Names.of(dossier.entities)
    texts = {text.fingerprint: text.paragraphs for text in map(read, sorted(sources.glob("*.txt")))}
    doubted, moved, noticed = [], 0, 0
    for article in dossier.articles:
        having = index(*texts[article.source.fingerprint])
        for fact in (each for each in article.facts.values() if each.kind != "office"):
            said = tokens(fact.text)
            ours = key_words(said, [(each.start, each.end) for each in names.read(said)])
            if not speaks_of(ours, fact.evidence, having).speaks:
                doubted.append(fact.id)
            others = [number for number in range(1, having.count + 1) if number not in fact.evidence]
            moved += len(others)
            noticed += sum(not speaks_of(ours, [number], having).speaks for number in others)
    assert doubted == []
    assert noticed > 0.7 * moved

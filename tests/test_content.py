"""The shipped dossier held against the texts that it is made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from briefing.evidence.sources import read
from briefing.loading.load import check, load
from briefing.model.dossier import Dossier
from briefing.model.facts import INSCRIPTION, MAX_QUOTED_WORDS, Fact, Figure, Quotation
from briefing.reading.sentences import count_words
from briefing.resources import content_folder

NOT_EVIDENCE = {
    "train-to-russia-2023": {2, 3, 4, 5, 12, 13, 17, 18, 24, 25, 35, 36, 40, 41, 44},
    "emerging-order": set[int](),
    "putin-in-pyongyang-2024": set[int](),
    "shoigu-march-2025": {9, 13, 17},
    "shoigu-june-2025": {1, 5, 6, *range(16, 29)},
}
"""By article, the paragraphs that are captions, credits, subheads, teasers of other stories or page furniture."""

LEAST = {
    "train-to-russia-2023": {"event": 15, "figure": 4, "quotation": 5, "office": 15, "claim": 40, "gap": 4},
    "emerging-order": {"event": 6, "office": 2, "claim": 25, "gap": 1},
    "putin-in-pyongyang-2024": {"event": 8, "figure": 1, "quotation": 1, "office": 2, "claim": 25},
    "shoigu-march-2025": {"event": 18, "figure": 4, "quotation": 3, "office": 4, "claim": 10, "gap": 1},
    "shoigu-june-2025": {"event": 10, "figure": 2, "quotation": 2, "office": 3, "claim": 10, "gap": 2},
}
"""By article, how many facts of each kind its text has at the least."""

RUN = 9
"""So many words on end are a sentence of somebody else's."""

_FOLDED = str.maketrans("‘’‛ʼ`´“”„‟«»‐‑‒–—−", 6 * "'" + 6 * '"' + 6 * "-")


@cache
def dossier() -> Dossier:
    """Load the shipped dossier once."""
    return load(content_folder()).dossier


@pytest.fixture(scope="session")
def texts(sources: Path) -> dict[str, tuple[str, ...]]:
    """Give the paragraphs of each article's text, found by its fingerprint."""
    found = {text.fingerprint: text.paragraphs for text in map(read, sorted(sources.glob("*.txt")))}
    return {article.id: found[article.source.fingerprint] for article in dossier().articles}


def fold(text: str) -> str:
    """Write quotes, dashes and spaces in one way."""
    return " ".join(text.translate(_FOLDED).split())


def carried(fact: Fact, texts: dict[str, tuple[str, ...]]) -> list[str]:
    """Give the paragraphs that carry a fact, folded."""
    return [fold(texts[fact.article][number - 1]) for number in fact.evidence]


def stands_in(words: str, paragraph: str) -> bool:
    """Tell whether words stand in a paragraph as whole words, with anything in the place of each '…'."""
    parts = [re.escape(part.strip()) for part in fold(words).split("…")]
    return re.search(rf"(?<!\w){'.+?'.join(parts)}(?!\w)", paragraph) is not None


def test_there_are_no_findings() -> None:
    """The shipped dossier is clean."""
    assert check(content_folder()) == ()


def test_there_are_enough_facts_of_all_articles() -> None:
    """There are at least 200 facts, and some of each of the five articles."""
    assert len(dossier().facts) >= 200
    assert {fact.article for fact in dossier().facts} == NOT_EVIDENCE.keys()


@pytest.mark.parametrize("article", sorted(LEAST))
def test_each_article_has_facts_of_the_kinds_that_its_text_has(article: str) -> None:
    """No kind of fact was forgotten in any article."""
    kinds = Counter[str](fact.kind for fact in dossier().articles_by_id[article].facts.values())
    assert {kind: least for kind, least in LEAST[article].items() if kinds[kind] < least} == {}


@pytest.mark.parametrize("article", sorted(LEAST))
def test_summaries_have_their_length(article: str) -> None:
    """Each article has a summary of 120 to 250 words."""
    assert 120 <= count_words(dossier().articles_by_id[article].summary) <= 250


def test_there_are_six_to_eight_judgements() -> None:
    """The key judgements are few."""
    assert 6 <= len(dossier().judgements) <= 8


def test_fingerprints_are_those_of_the_texts(sources: Path) -> None:
    """Each article's fingerprint is that of one of the texts, and every text has its article."""
    prints = {read(path).fingerprint for path in sources.glob("*.txt")}
    assert {article.source.fingerprint for article in dossier().articles} == prints


def test_evidence_exists(texts: dict[str, tuple[str, ...]]) -> None:
    """Every paragraph that carries a fact is one of its text."""
    beyond = [fact.id for fact in dossier().facts if max(fact.evidence) > len(texts[fact.article])]
    assert beyond == []


def test_teasers_and_captions_are_no_evidence() -> None:
    """No fact rests on a caption, a credit, a teaser of another story or page furniture."""
    wrong = [fact.id for fact in dossier().facts if NOT_EVIDENCE[fact.article] & {*fact.evidence}]
    assert wrong == []


def test_teasers_and_captions_are_where_they_are_said_to_be(texts: dict[str, tuple[str, ...]]) -> None:
    """The paragraphs left out are those of the texts: their dates, teasers and furniture stand there."""
    train, march, june = (texts[name] for name in ("train-to-russia-2023", "shoigu-march-2025", "shoigu-june-2025"))
    assert [train[number - 1] for number in (13, 18, 25, 36, 41)] == [
        "June 15, 2023", "Sept. 12, 2023", "Aug. 31, 2023", "Sept. 9, 2023", "Aug. 24, 2023",
    ]  # fmt: skip
    assert train[4] == "Share via"
    assert "contributed to this report" in train[43]
    assert march[12].startswith("Also read")
    assert june[0] == "ADVERTISEMENT"
    assert len(june) == 28


def test_no_teaser_s_date_is_an_event() -> None:
    """No fact of the train journey is dated with the day of a story that the page only advertises."""
    teasers = {"2023-06-15", "2023-08-31", "2023-09-09", "2023-08-24", "2024-10-10"}
    assert [fact.id for fact in dossier().facts if fact.date is not None and fact.date.text in teasers] == []


def quotations() -> Iterator[Quotation]:
    """Give all quotations."""
    return (fact for fact in dossier().facts if isinstance(fact, Quotation))


def test_quotations_are_verbatim(texts: dict[str, tuple[str, ...]]) -> None:
    """The words of every quotation stand in one of its paragraphs, with gaps only where '…' says so."""
    wrong = [each.id for each in quotations() if not any(stands_in(each.words, text) for text in carried(each, texts))]
    assert wrong == []


def test_quotations_stand_between_quotation_marks(texts: dict[str, tuple[str, ...]]) -> None:
    """What is quoted is what somebody said: in the text it stands between quotation marks."""
    for each in quotations():
        quoted = [part for text in carried(each, texts) for part in re.findall(r'"([^"]+)"', text)]
        assert any(stands_in(each.words, part) for part in quoted), each.id


def test_quotations_are_short_and_their_speakers_known() -> None:
    """No quotation has more than 20 words, and each has a speaker or is an inscription."""
    for each in quotations():
        assert count_words(each.words) <= MAX_QUOTED_WORDS, each.id
        assert each.speaker == INSCRIPTION or dossier().name(each.speaker), each.id


def test_figures_are_written_as_in_the_texts(texts: dict[str, tuple[str, ...]]) -> None:
    """Every figure stands in one of its paragraphs as it is said to be written there."""
    figures = [fact for fact in dossier().facts if isinstance(fact, Figure)]
    wrong = [each.id for each in figures if not any(stands_in(each.as_written, text) for text in carried(each, texts))]
    assert wrong == []


def test_titles_are_those_of_the_texts(texts: dict[str, tuple[str, ...]]) -> None:
    """Each title stands in its text, as far as it is given."""
    for article in dossier().articles:
        title = article.source.title.removesuffix("…").strip()
        assert any(stands_in(title, fold(paragraph)) for paragraph in texts[article.id]), article.id


def words(text: str) -> list[str]:
    """Give the words of a text in lower case."""
    return re.findall(r"[\w'.-]*\w", fold(text).lower())


def runs(text: str) -> set[tuple[str, ...]]:
    """Give all runs of nine words on end."""
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def own_texts() -> Iterator[tuple[str, str]]:
    """Give every text of the dossier that is in our own words, with its place."""
    for article in dossier().articles:
        yield f"{article.id} summary", re.sub(r"\[[^\]]*\]", " ", article.summary)
        yield f"{article.id} anchor_why", article.anchor_why
    for fact in dossier().facts:
        yield fact.id, fact.text
        # What a stem quotes has to stand in the quotation; `check` sees to that.
        yield from ((f"{fact.id} question", re.sub("“[^”]*”", " ", stem)) for stem in fact.questions.values())
        if isinstance(fact, Figure):
            yield f"{fact.id} of", fact.of
    for number, judgement in enumerate(dossier().judgements, start=1):
        yield f"judgement {number}", re.sub(r"\[[^\]]*\]", " ", judgement.text)
        yield f"judgement {number} because", judgement.because
    yield from dossier().topics.items()


def test_no_sentence_is_somebody_else_s(texts: dict[str, tuple[str, ...]]) -> None:
    """No nine words on end are those of a text, but for what is quoted, titles and the names of offices."""
    names = {run for _, _, entity in dossier().entities for run in runs(entity.name)}
    names |= {run for article in dossier().articles for run in runs(article.source.title)}
    theirs = {run for text in texts.values() for paragraph in text for run in runs(paragraph)}
    assert len(theirs) > 3000
    copied = {place: shared for place, text in own_texts() if (shared := runs(text) & (theirs - names))}
    assert copied == {}

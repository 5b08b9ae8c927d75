"""Articles, as they are compared and as they print; their summaries are compared sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from briefing.analysis.changes.facts import Fields
from briefing.analysis.changes.following import Followed
from briefing.analysis.changes.pairing import Names
from briefing.analysis.changes.values import ArticleChange, Printed, Value, differing
from briefing.model.article import Article
from briefing.model.edtf import Edtf
from briefing.model.prose import joined
from briefing.model.wording import date_in_words
from briefing.reading.sentences import CitedSentence, full_id, paragraphs


def article_changes(followed: Followed) -> Iterator[ArticleChange]:
    """Give the articles that are not what they were; their facts are told apart."""
    old, new = followed.old.dossier.articles_by_id, followed.new
    for article in new.dossier.articles:
        was = old.get(new.articles[article.id])
        if was is None:
            yield ArticleChange(None, article)
            continue
        values = (*differing(_fields(followed.old, was), _fields(new, article)), *_summaries(followed, was, article))
        if values or was.id != article.id:
            yield ArticleChange(was, article, values)
    kept = {*new.articles.values()}
    yield from (ArticleChange(article, None) for article in followed.old.dossier.articles if article.id not in kept)


def _fields(names: Names, article: Article) -> Fields:
    source = article.source
    agency = source.agency
    return {
        "title": text(source.title),
        "genre": text(source.genre.value),
        "authors": texts(source.authors),
        "contributors": texts(source.contributors),
        "publication": text(source.publication),
        "agency": Printed(None, "") if agency is None else Printed(names.entities[agency], names.dossier.name(agency)),
        "dateline": text(source.dateline),
        "published": date(source.published),
        "republished": date(source.republished),
        "fingerprint": text(source.fingerprint),
        "anchor": date(article.anchor),
        "anchor-why": text(article.anchor_why),
    }


def text(words: str | None) -> Printed:
    """Give a text, which there may not be."""
    return Printed(words, words or "")


def texts(several: Sequence[str]) -> Printed:
    """Give several texts."""
    return Printed(tuple(several), joined(several))


def date(value: Edtf | None) -> Printed:
    """Give a date, which there may not be."""
    return Printed(None, "") if value is None else Printed(value.text, date_in_words(value), value.text)


def _summaries(followed: Followed, was: Article, article: Article) -> Iterator[Value]:
    """Compare two summaries sentence by sentence, and their paragraphs where all sentences are the same."""
    old, new = paragraphs(was.summary), paragraphs(article.summary)
    before = [sentence(each, was.id) for paragraph in old for each in paragraph]
    after = [sentence(each, article.id, followed.paired) for paragraph in new for each in paragraph]
    keys = [each.key for each in before], [each.key for each in after]
    for what, first, last, begin, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what != "equal":
            pairs = zip_longest(before[first:last], after[begin:end])
            yield from (value for pair in pairs for value in differing(*map(_summary, pair)))
    lengths = [", ".join(str(len(paragraph)) for paragraph in each) for each in (old, new)]
    if keys[0] == keys[1] and lengths[0] != lengths[1]:
        yield Value("paragraphs", *lengths)


def _summary(sentence: Printed | None) -> Fields:
    return {} if sentence is None else {"summary": sentence}


def sentence(each: CitedSentence, article: str | None = None, paired: Mapping[str, str] | None = None) -> Printed:
    """Give a sentence, however its lines break; what it cites is compared by the ids of the old dossier."""
    words = " ".join(each.text.split())
    cited = [full_id(name, article) for name in each.citations]
    former = tuple(name if paired is None else paired.get(name, f"new: {name}") for name in cited)
    return Printed((words, former), words, ", ".join(cited))

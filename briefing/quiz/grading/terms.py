"""Typed words of closed lists: certainties, articles, what is counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz, process

from briefing.model.certainty import PHRASES, Certainty
from briefing.quiz.grading.amounts import head
from briefing.quiz.grading.folding import Words, notion, words
from briefing.quiz.grading.verdicts import HALF, partly, right, unclear, wrong
from briefing.quiz.propositions import ArticleNote, World
from briefing.quiz.question import Question
from briefing.quiz.response import Grade
from briefing.quiz.values import Term, apart

LIKE: Final = 86
_CERTAINTIES: Final = {
    Certainty.ESTABLISHED: "fact plain-fact certain sure proven proved true confirmed definite known settled "
    "undisputed",
    Certainty.REPORTED: "reported-fact reported-as-fact reported-as-a-fact said stated told report reports "
    "reportedly says-so says somebody-says-so someone-says-so others-say-so according-to-somebody "
    "according-to-a-named-source on-record statement",
    Certainty.ASSESSED: "assessment assumed probable probably likely judged judged-so judgement judgment believed "
    "belief estimated estimate expected inferred analysis opinion view thought presumed supposed",
    Certainty.ALLEGED: "allegation allegedly accused accusation claimed claim contested unconfirmed unproven suspected "
    "asserted",
    Certainty.SPECULATED: "speculation speculative possible possibly possibility may may-be-so could could-be might "
    "rumoured rumored rumour rumor conjecture guessed guess maybe perhaps",
    Certainty.DENIED: "denial rejected refuted disputed contradicted repudiated dismissed untrue false not-true "
    "called-untrue not-so",
    Certainty.PLANNED: "plan plans promised promise announced intended intention scheduled upcoming pledged future "
    "proposed will-be will-happen",
}
_WORDS: Final = {
    word.replace("-", " "): each for each, others in _CERTAINTIES.items() for word in (each.value, *others.split())
}
_CLAUSE: Final = re.compile(
    r"^(?:merely|only|just|as|an?|the|something|its?|is|was|been|being|told as|put as|presented as)\s+"
)


def grade_term(text: str, question: Question, key: Term, world: World) -> Grade:
    """Grade a word of a closed list."""
    match key.among:
        case "certainty":
            return _certainty(text, key, question.key_text)
        case "article":
            return _article(text, key, question.key_text, world)
        case "count":
            return _count(text, question.key_text)
        case _:
            return _text(text, question.key_text)


def _certainty(text: str, key: Term, key_text: str) -> Grade:
    typed = re.sub(r"[^a-z ]", "", text.lower()).strip()
    while (shorter := _CLAUSE.sub("", typed)) != typed:
        typed = shorter
    if re.search(r"\bor\b", typed):
        return unclear("Give one answer: which of them do you mean?")
    meant = _certainty_of(typed)
    if meant is None:
        return unclear(f"Type one of these: {', '.join(PHRASES.values())}.")
    if meant == key.word:
        return right(f"“{key_text}” is right.", PHRASES[meant])
    if not apart(Term(meant.value, key.among), key):
        return partly(HALF, f"That could be defended; the answer is read as “{key_text}”.", PHRASES[meant])
    return wrong(f"The answer is “{key_text}”.", PHRASES[meant])


def _certainty_of(typed: str) -> Certainty | None:
    if typed in _WORDS:
        return _WORDS[typed]
    begun = {each for each in _CERTAINTIES if len(typed) >= 4 and each.startswith(typed)}
    if len(begun) == 1:
        return begun.pop()
    found = process.extractOne(typed, [word for word in _WORDS if len(word) > 4], scorer=fuzz.ratio, score_cutoff=LIKE)
    return None if found is None else _WORDS[found[0]]


def _article(text: str, key: Term, key_text: str, world: World) -> Grade:
    ids = _articles(text, world.articles)
    if len(ids) > 1:
        return unclear(f"Which article do you mean by “{text}”? Give its letter, or its source and date.")
    if not ids:
        return unclear("That is no article of this dossier. Give its letter, or its source and date.")
    note = world.articles[ids[0]]
    if ids[0] == key.word:
        return right(f"{key_text} is right.", note.label)
    return wrong(f"The answer is: {key_text}.", note.label)


def _articles(text: str, articles: Mapping[str, ArticleNote]) -> list[str]:
    """Find the articles that a letter, a label, a title or a part of them means."""
    typed = words(re.sub(r"^article\s+(?=\w$)", "", text, flags=re.IGNORECASE))
    if len(typed) == 1 and (letters := [each.id for each in articles.values() if each.letter.lower() == typed[0]]):
        return letters
    told = {*notion(_spelt_out(typed, articles))}
    forms = [
        (note.id, {*notion(words(form))}) for note in articles.values() for form in (note.label, note.title, note.id)
    ]
    same = dict.fromkeys(each for each, form in forms if form == told)
    return [*(same or dict.fromkeys(each for each, form in forms if told and told < form))]


def _spelt_out(typed: Words, articles: Mapping[str, ArticleNote]) -> Words:
    """Write the initials of a source out: 'AP 4 June' is 'Associated Press 4 June'."""
    sources = [words(note.label.partition(",")[0]) for note in articles.values()]
    initials = {"".join(word[0] for word in source): source for source in sources if len(source) > 1}
    return tuple(part for word in typed for part in initials.get(word, (word,)))


def _count(text: str, key_text: str) -> Grade:
    """Grade what is counted by its noun: 'soldiers', 'North Korean troops'."""
    typed, answer = head(re.sub(r"[^\w %$€£]", " ", text)), head(key_text)
    if typed == answer:
        return right(f"{key_text} is right.", text)
    if len(typed) > 4 and fuzz.ratio(typed, answer) >= LIKE:
        return right(f"{key_text} is right.", text)
    return wrong(f"The answer is: {key_text}.", text)


def _text(text: str, key_text: str) -> Grade:
    """Grade what can hardly be typed, such as a whole event, by its words."""
    score = fuzz.token_set_ratio(" ".join(words(text)), " ".join(words(key_text)))
    enough = 2 * len(words(text)) >= len(words(key_text))
    if score >= LIKE and enough:
        return right(f"{key_text}.", text)
    return wrong(f"The answer is: {key_text}.", text)

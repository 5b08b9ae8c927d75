"""Pronouns: each stands for its nearest antecedent alone."""

from __future__ import annotations

from collections.abc import Container, Sequence

from briefing.reading.names.discourse import ACTORS, Discourse, Kind, Pair, Referent
from briefing.reading.names.vocabulary import words_of
from briefing.reading.tokens import Token

PERSONAL = words_of("he him his himself she her hers herself")
THING = words_of("it its itself")
PLURAL = words_of("they them their theirs themselves")
PRONOUNS = PERSONAL | THING | PLURAL

NOMINATIVE = words_of("he she they")
_OBJECT = words_of("him them")
_BEHIND_OBJECT = words_of("as to in on at with for from by and but or that who when while because before after if than")
_BEING = words_of(
    "is was s isn wasn will would may might could has had remains seems appears became becomes s 's isn't wasn't"
)
# After 'it is' these tell that 'it' stands for nothing.
_EMPTY = words_of(
    "a an the that unclear clear possible impossible likely unlikely difficult hard easy evident obvious estimated",
    "speculated believed reported said thought known unknown important time more less also not only just been be being",
    "true worth necessary too still no reportedly apparently probably perhaps becoming plain doubtful uncertain",
    "noteworthy remarkable striking assumed expected hoped feared as",
)
_THINGS = ACTORS | Kind.NAMED | Kind.PLACE


def antecedent(
    past: Discourse, words: Sequence[Token], at: int, paragraph: int, sentence: int
) -> Referent | Pair | None:
    """Give what a pronoun stands for, None if nothing near fits."""
    word = words[at].word
    if word in PLURAL:
        return _of_plural(past, paragraph, sentence)
    if word in THING:
        return (
            None
            if word == "it" and _stands_for_nothing(words, at)
            else past.nearest(_THINGS, paragraph, sentence, Kind.ADJECTIVE | Kind.PLURAL)
        )
    others = past.others_than(word)
    if word in _OBJECT or (word == "her" and _is_object(words, at)):
        return _of_object(past, words, at, paragraph, sentence, others)
    return past.nearest(Kind.PERSON, paragraph, sentence, Kind.PLURAL, others)


def _is_object(words: Sequence[Token], at: int) -> bool:
    """Tell whether 'her' means a person and nothing that is hers: 'nominate her as', 'told her,'."""
    behind = words[at + 1].word if at + 1 < len(words) else "."
    return behind in _BEHIND_OBJECT or not behind[0].isalnum()


def _stands_for_nothing(words: Sequence[Token], at: int) -> bool:
    """Tell whether nothing is meant: 'it is clear that …'."""
    after = [token.word for token in words[at + 1 : at + 3]]
    return len(after) == 2 and after[0] in _BEING and after[1] in _EMPTY


def _of_object(
    past: Discourse, words: Sequence[Token], at: int, paragraph: int, sentence: int, others: Container[str]
) -> Referent | None:
    """Give another than the clause's subject: 'Kim, who greeted him' greeted somebody else."""
    people = [*past.back(Kind.PERSON, paragraph - 1, Kind.PLURAL, others)]
    here = [each for each in people if each.sentence == sentence]
    if here and _is_its_subject(here[0], words, at):
        people = [each for each in people if each.ids != here[0].ids]
        here = [each for each in here if each.ids != here[0].ids]
    if here:
        return here[0]
    before = [each for each in people if each.sentence == people[0].sentence]
    return next((each for each in reversed(before) if each.is_subject), before[0] if before else None)


def _is_its_subject(person: Referent, words: Sequence[Token], at: int) -> bool:
    """Tell whether the person last named is the subject of the clause that a pronoun stands in."""
    if any(token.word == "who" for token in words[person.last : at]):
        return True
    return person.is_subject and not _clause_ends(words, person.last, at)


def _clause_ends(words: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether another clause begins between two tokens."""
    return any(token.word in {"that", ";", ":", "because", "when", "after", "before"} for token in words[first:last])


def _of_plural(past: Discourse, paragraph: int, sentence: int) -> Referent | Pair | None:
    pair = next((each for each in reversed(past.pairs) if each.paragraph >= paragraph - 1), None)
    group = past.nearest(Kind.GROUP, paragraph, sentence)
    nearest: Referent | Pair | None = _later(pair, group)
    body = past.nearest(ACTORS, paragraph, sentence)
    body = body if body is not None and body.paragraph == paragraph else None
    if nearest is not None and (body is None or nearest.sentence >= sentence - 1 or nearest.sentence >= body.sentence):
        return nearest
    return body


def _later(pair: Pair | None, group: Referent | None) -> Referent | Pair | None:
    if pair is None or group is None:
        return pair or group
    return pair if (pair.sentence, pair.first) >= (group.sentence, group.first) else group

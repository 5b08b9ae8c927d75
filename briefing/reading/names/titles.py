"""Titles that stand beside a person's name, and the person to whom each belongs by construction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.reading.names.line import Content, Line
from briefing.reading.names.mention import NameMention
from briefing.reading.names.roles import ABSTRACT, BESIDE, ROLES, VERBS
from briefing.reading.names.surroundings import begins_sentence, is_capital
from briefing.reading.names.vocabulary import ABBREVIATED, COMMON, words_of

_BEING = words_of(
    "is was be been became becomes become remains remained serves served serving ruled rules reigned acted",
)
_NAMING = words_of("named appointed elected made sworn confirmed reinstated")
_HOLDING = words_of("assumed assumes took won held holds gained kept regained left")
_LINKING = (
    _BEING
    | _NAMING
    | _HOLDING
    | words_of(
        "as the a an then now who also currently still over post office position role job of in at time has had just"
    )
)
_ENDING = words_of("who whom which that where when while said says told and but after before during since until") | {
    ",", ".", ";", ":", "(", ")", '"', "?", "!",
}  # fmt: skip
_BEHIND_HEAD = words_of("of for in at to on")
_AFTER_APPOSITION = frozenset({",", ".", ";", ")", '"', "?", "!"})
_OWNERS = words_of("country nation state")
_LONGEST_LINK = 8
_LONGEST_TAIL = 14
_LONGEST_LIST = 8
_LONGEST_TITLE = 30


class Title(NamedTuple):
    """A title that belongs to somebody: its tokens, and what it says."""

    first: int
    last: int
    content: Content


def titles_of(line: Line, person: NameMention) -> Iterator[Title]:
    """Give all titles that belong to a person by construction."""
    before = _before(line, person.first)
    if before:
        yield before
    own = _title(line, person.first, person.last)
    if own:
        yield own
    yield from _shared(line, person)
    yield from _in_front_of_comma(line, person)
    yield from _behind(line, person)
    yield from _passive(line, person.first)
    yield from _possessed(line, person.last)


def _title(line: Line, first: int, last: int) -> Title | None:
    return Title(first, last, line.content(first, last)) if _has_head(line, first, last) else None


def _has_head(line: Line, first: int, last: int) -> bool:
    return any(token.word in ROLES for token in line.words[first:last])


def _before(line: Line, at: int) -> Title | None:
    """TITLE NAME."""
    return _title(line, _start(line, at), at)


def _start(line: Line, at: int) -> int:
    """Walk back over the words of a title."""
    first = at
    while first > max(0, at - _LONGEST_TITLE):
        mention = line.ends.get(first)
        if mention is not None:
            first = mention.first
        elif _belongs(line, first - 1) or _is_preposition(line, first - 1, at):
            first -= 1
        else:
            break
    return first + 1 if first < at and line.words[first].text in {"'s", "'", "-"} else first


def _belongs(line: Line, at: int) -> bool:
    token, words = line.words[at], line.words
    if token.text == "'s" or (token.text == "'" and at > 0 and words[at - 1].text.endswith("s")):
        owner = at > 0 and (at in line.ends or is_capital(words[at - 1]) or words[at - 1].word in _OWNERS)
        return owner and at not in line.people_ends
    if token.text == "-":
        return 0 < at < len(words) - 1 and words[at - 1].end == token.start and token.end == words[at + 1].start
    if token.text == ".":
        return at > 0 and words[at - 1].word in ABBREVIATED and words[at - 1].end == token.start
    if at in line.people_tokens:
        return False
    if token.word in BESIDE:
        return True
    return is_capital(token) and not (begins_sentence(words, at) and token.word in COMMON)


def _is_preposition(line: Line, at: int, end: int) -> bool:
    """'Supreme Leader of North Korea' before a name: the preposition stands between a head and a name."""
    return line.words[at].word == "of" and at + 1 < end and at > 0 and line.words[at - 1].word in ROLES


def _shared(line: Line, person: NameMention) -> Iterator[Title]:
    """Marshals NAME and NAME."""
    at = person.first - 1
    for _ in range(_LONGEST_LIST):
        if at < 1 or line.words[at].word not in {"and", ","}:
            return
        other = line.people_ends.get(at)
        if other is None:
            return
        title = _before(line, other.first)
        if title and line.words[title.last - 1].word.endswith("s"):
            yield title
            return
        at = other.first - 1


def _in_front_of_comma(line: Line, person: NameMention) -> Iterator[Title]:
    """'Japan's chief cabinet secretary, NAME, said': the title belongs to nobody before it."""
    comma = person.first - 1
    if comma < 1 or line.words[comma].text != ",":
        return
    if person.last < len(line.words) and line.words[person.last].text not in _AFTER_APPOSITION:
        return
    if [token.word for token in line.words[max(0, comma - 3) : comma]] == ["at", "the", "time"]:
        comma -= 3
    first = _start_of_long(line, comma)
    before = line.words[first - 1].text if first else "."
    if before == "the":
        before = line.words[first - 2].text if first > 1 else "."
    elif person.last < len(line.words) and line.words[person.last].text != ",":
        return
    if before in {",", "-", "("} or first in line.people_ends or comma in line.people_ends:
        return
    title = _title(line, first, comma)
    if title:
        yield title


def _start_of_long(line: Line, comma: int) -> int:
    """Give the first token of a title before a comma, with what belongs to it: 'the rapporteur on illegal killings'."""
    for at in range(comma - 1, max(0, comma - _LONGEST_TAIL), -1):
        if at in line.people_tokens or (line.words[at].word in _ENDING and at not in line.other_tokens):
            break
        if line.words[at].word in ROLES and line.words[at + 1].word in _BEHIND_HEAD:
            return _start(line, at + 1)
    return _start(line, comma)


def _behind(line: Line, person: NameMention) -> Iterator[Title]:
    """'NAME, the TITLE', 'NAME - then serving as TITLE -', 'NAME became TITLE', 'NAME assumed the presidency'."""
    at = person.last
    verbs: set[str] = set()
    marked = False
    for at in range(person.last, min(len(line.words), person.last + _LONGEST_LINK)):
        token = line.words[at]
        if token.text in {",", "-", "("} and at == person.last:
            marked = True
        elif token.word in _LINKING and at not in line.others:
            verbs.add(token.word)
        else:
            break
    if marked and not verbs & (_BEING | _NAMING):
        yield from (title for title in forward(line, at) if not _is_listed(line, title.last))
    elif verbs & (_BEING | _NAMING) or ("as" in verbs and verbs & _HOLDING):
        yield from forward(line, at)
    elif verbs & _HOLDING:
        yield from (title for title in forward(line, at) if _is_abstract(line, title))


def _is_listed(line: Line, at: int) -> bool:
    """Tell whether a title is one of several people: 'NAME, the TITLE and NAME met'."""
    if at >= len(line.words) or line.words[at].word != "and":
        return False
    return any(first in line.people for first in range(at + 1, at + _LONGEST_LINK))


def _is_abstract(line: Line, title: Title) -> bool:
    return any(token.word in ABSTRACT for token in line.words[title.first : title.last])


def forward(line: Line, first: int) -> Iterator[Title]:
    """Read a title that begins at a token, with what belongs to it by 'of', 'for' or 'in'."""
    last = first
    while last < min(len(line.words), first + _LONGEST_TITLE):
        mention = line.others.get(last)
        if mention is not None:
            last = mention.last
        elif last not in line.people and _belongs(line, last):
            last += 1
        else:
            break
    if last > first and line.words[last - 1].text == "-":
        last -= 1
    if not _has_head(line, first, last) or last in line.people or _is_genitive(line, last):
        return
    title = _title(line, first, _tail(line, last))
    if title:
        yield title


def _is_genitive(line: Line, last: int) -> bool:
    """Tell whether something of the title is meant: 'the minister's guest' is no minister."""
    return line.words[last - 1].text == "'s"


def _tail(line: Line, last: int) -> int:
    if last >= len(line.words) or line.words[last].word not in _BEHIND_HEAD:
        return last
    for at in range(last, min(len(line.words), last + _LONGEST_TAIL)):
        joined = line.words[at].word == "and" and line.words[at - 1].word in BESIDE
        if at in line.people or (line.words[at].word in _ENDING and not joined and at not in line.other_tokens):
            return at
    return min(len(line.words), last + _LONGEST_TAIL)


def _passive(line: Line, first: int) -> Iterator[Title]:
    """'North Korea, ruled by NAME': the country is the one last named before."""
    start = _start(line, first)
    if start < 2 or line.words[start - 1].word != "by" or line.words[start - 2].word not in VERBS:
        return
    verb = start - 2
    content = line.content(verb, verb + 1)
    country = _country_before(line, verb)
    yield Title(verb, first, content._replace(countries=country or content.countries))


def _possessed(line: Line, last: int) -> Iterator[Title]:
    """NAME's presidency."""
    if last + 1 < len(line.words) and line.words[last].text == "'s" and line.words[last + 1].word in ABSTRACT:
        yield from forward(line, last + 1)


def _country_before(line: Line, at: int) -> frozenset[str]:
    """Give the country that was named last before a token of the same sentence."""
    for _ in range(_LONGEST_TITLE):
        if at < 1 or begins_sentence(line.words, at):
            break
        at -= 1
        steps = line.names.countries_at(line.words, at)
        if steps:
            return frozenset({steps[0][0]})
    return frozenset()

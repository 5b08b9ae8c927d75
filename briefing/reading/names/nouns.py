"""Nouns that stand for things that a text has named: the drill, the ministry, the train."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefing.model.entities import Entities, EntityClass, Named
from briefing.reading.names.discourse import Kind
from briefing.reading.names.vocabulary import SAME, words_of

# Each line says the same; the first word stands for all.
_GROUPS = (
    "exercise exercises drill drills manoeuvre manoeuvres",
    "war conflict fighting invasion hostilities",
    "epidemic pandemic outbreak",
    "treaty pact agreement accord",
    "conference forum",
    "aircraft plane aeroplane jet airliner",
    "spaceport cosmodrome facility",
    "train trains",
    "ship vessel warship",
    "operation offensive counteroffensive incursion",
    "sanctions embargo",
    "agency agencies",
    "ministry ministries",
    "department",
    "council",
    "committee",
    "commission",
    "party",
    "army",
    "navy",
    "government administration",
    "company firm airline",
    "group",
    "bank",
    "court",
    "parliament",
    "city town",
    "region province",
    "river",
    "peninsula",
    "island",
    "port",
)
NOUNS = {SAME.get(word, word): words.split()[0] for words in _GROUPS for word in words.split()}

PEOPLE_IN_PAIRS = words_of("leaders men women presidents ministers rulers officials statesmen counterparts autocrats")
COUNTRIES_IN_PAIRS = words_of(
    "countries nations sides governments states neighbours neighbors capitals parties partners allies powers regimes"
)
# Behind a noun these make it the first part of another: the war effort, the party official.
GOING_ON = words_of(
    "effort efforts official officials leader leaders chief spokesman spokeswoman spokesperson minister member members",
    "forces station crime crimes zone zones plan plans talks service meeting meetings year years system systems",
    "services secretary chairman head machine games room state newspaper newspapers media troops company companies",
)
SINGULAR_EVENTS = frozenset({"war", "epidemic", "treaty", "conference", "exercise", "train"})
"""What a text may mean by its noun alone, without having named it."""
PRIVATE = frozenset({"company", "party"})
"""Of these a text names several, and means by the noun the one that it tells of."""
COUNTRY_NOUNS = words_of("country nation")

PERSON_NOUNS = words_of(
    "man woman boy girl child baby person official officer soldier policeman nurse doctor teacher farmer driver",
    "student witness resident neighbour neighbor survivor victim widow mother father son daughter spokesman",
    "spokeswoman spokesperson diplomat lawyer analyst expert minister lawmaker journalist reporter colleague friend",
    "aide source volunteer rescuer worker engineer scientist professor suspect defendant prisoner refugee passenger",
    "pilot",
)
"""With 'a' before them they bring somebody into the text whose name it doesn't give."""
COMPANIES = words_of(
    "inc incorporated corp corporation co ltd limited plc spa ag se nv sa gmbh llc holdings industries group bank",
    "airlines airways motors motor company",
)
PARTIES = words_of(
    "party alliance union league front movement liberals greens democrats republicans conservatives socialists",
    "communists labour coalition bloc",
)
"""What ends the names of companies and parties that a text may call just so."""

DETERMINERS = words_of("the this that these those such his her its their 's")
POSSESSIVES = words_of("his her its their 's")
# Between the determiner and the noun none of these stands.
BREAKING = words_of(
    "of in on at to for by with from and or but that which who is was are were has had have be been said will would",
    "as into over under against between during after before a an",
) | {",", ".", ";", ":", "(", ")", '"', "?", "!"}  # fmt: skip


def by_noun(entities: Entities) -> Mapping[str, list[str]]:
    """Give the ids of organisations, places and named things by the noun that may stand for them."""
    found: dict[str, list[str]] = {}
    for entity_class, entity_id, entity in entities:
        if entity_class in {EntityClass.PEOPLE, EntityClass.OFFICES, EntityClass.GROUPS}:
            continue
        heads = {_last_word(name) for name in (entity.name, *entity.aliases)}
        if entity_class is EntityClass.ORGANISATIONS:
            heads |= {noun for noun, ends in (("company", COMPANIES), ("party", PARTIES)) if heads & ends}
        if isinstance(entity, Named):
            heads |= {_last_word(entity.type), *_first_words((entity.name, *entity.aliases))}
        for noun in {NOUNS[head] for head in heads if head in NOUNS}:
            found.setdefault(noun, []).append(entity_id)
    return found


def _last_word(name: str) -> str:
    word = name.rsplit(maxsplit=1)[-1].lower().rstrip(".")
    return SAME.get(word, word)


def _first_words(names: tuple[str, ...]) -> Iterator[str]:
    """Give the nouns of 'war in Ukraine' and 'invasion of Ukraine'."""
    for name in names:
        words = name.lower().split()
        for word, after in pairwise(words):
            if after in {"in", "of", "on", "against"}:
                yield SAME.get(word, word)


def kind_of_pair(noun: str) -> Kind:
    """Tell what 'the two …' are, by their noun."""
    if noun in PEOPLE_IN_PAIRS:
        return Kind.PERSON
    return Kind.COUNTRY | Kind.BODY if noun in COUNTRIES_IN_PAIRS else Kind.NOTHING

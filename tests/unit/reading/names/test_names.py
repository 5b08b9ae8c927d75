"""Names in a sentence: which words name whom, without any context."""

from __future__ import annotations

import pytest

from briefing.model.entities import Entities
from briefing.reading.names import How, NameMention, Names
from briefing.reading.tokens import tokens
from tests.unit.reading.names.registry import NAMES

FOUND = [
    # full names, aliases and their other forms
    ("Kim Jong Un smiled.", "Kim Jong Un=kim-jong-un"),
    ("Kim Jong-un smiled.", "Kim Jong-un=kim-jong-un"),
    ("Kim Jong-Un smiled.", "Kim Jong-Un=kim-jong-un"),
    ("KIM JONG UN MEETS PUTIN", "KIM JONG UN=kim-jong-un|PUTIN=vladimir-putin"),
    ("Putin Asks Kim for Shells", "Putin=vladimir-putin|Kim=kim-jong-un"),
    ("Moscow Says It Won", "Moscow=moscow,russian-government"),
    ("Lim Soo-suk spoke, and so did Lim Soo Suk.", "Lim Soo-suk=lim-soo-suk|Lim Soo Suk=lim-soo-suk"),
    ("It was Kim Jong Il’s idea.", "Kim Jong Il=kim-jong-il"),
    ("It was Sergey Shoigu.", "Sergey Shoigu=sergei-shoigu"),
    ("RIA Novosti and RIA-Novosti are one.", "RIA Novosti=ria-novosti|RIA-Novosti=ria-novosti"),
    ("He flew to Vladisvostok.", "Vladisvostok=vladivostok"),
    ("He flew to St. Petersburg and left St Petersburg.", "St. Petersburg=st-petersburg|St Petersburg=st-petersburg"),
    ("A bridge over the Amur River.", "Amur River=amur"),
    ("NATO, or Nato, objected.", "NATO=nato|Nato=nato"),
    ("TASS and Tass are one.", "TASS=tass|Tass=tass"),
    ("The Freedom Shield drill began.", "Freedom Shield=freedom-shield"),
    ("The Kursk region is in Russia.", "Kursk region=kursk|Russia=russia,russian-government"),
    ("They hold parts of Kursk.", "Kursk=kursk"),
    ("The Korean War ended in 1953.", "Korean War=korean-war"),
    ("At the Vostochny Spaceport they met.", "Vostochny Spaceport=vostochny"),
    # marks of letters, legal forms
    ("María Sokolová met Vladímir Putin.", "María Sokolová=maria-sokolova|Vladímir Putin=vladimir-putin"),
    ("Nordship Marine Inc. grew, and Nordship Marine too.", "Nordship Marine Inc=nordship|Nordship Marine=nordship"),
    # words that mean several entities
    ("Russia agreed.", "Russia=russia,russian-government"),
    ("Pyongyang was silent.", "Pyongyang=pyongyang,north-korean-government"),
    ("Moscow denied it.", "Moscow=moscow,russian-government"),
    ("Orlov left early.", "Orlov=ivan-orlov,pyotr-orlov"),
    # family names
    ("Then Putin left.", "Putin=vladimir-putin"),
    ("President Putin left.", "Putin=vladimir-putin"),
    ("Mr. Putin left.", "Putin=vladimir-putin"),
    ("For Putin it was late.", "Putin=vladimir-putin"),
    ("Putin’s plane was late.", "Putin=vladimir-putin"),
    ("Putin's plane was late.", "Putin=vladimir-putin"),
    ("The Kim-Putin meeting lasted.", "Kim=kim-jong-un|Putin=vladimir-putin"),
    ("The Kim–Putin meeting lasted.", "Kim=kim-jong-un|Putin=vladimir-putin"),
    ("Kim and Putin met Tuesday.", "Kim=kim-jong-un|Putin=vladimir-putin"),
    ("When Kim arrived, Pak bowed to Ri.", "Kim=kim-jong-un|Pak=pak-thae-song|Ri=ri-pyong-chol"),
    ("Merkel resigned.", "Merkel=angela-merkel"),
    ("Xi resigned.", "Xi=xi-jinping"),
    ("Donald Trump won, and Trump knew.", "Donald Trump=donald-trump|Trump=donald-trump"),
    ("President Donald Trump won.", "Donald Trump=donald-trump"),
    ("Then May resigned.", "May=theresa-may"),
    # a first name that the registry has is to be right, whatever the id says
    ("Dmitri Volkov left, and Volkov knew.", "Volkov=dmitri-volkov"),
    ("Kim, Putin, Shoigu: all came.", "Kim=kim-jong-un|Putin=vladimir-putin|Shoigu=sergei-shoigu"),
    ("“Kim is well,” she said.", "Kim=kim-jong-un"),
    # countries, demonyms, abbreviations
    ("The U.S. denied it.", "U.S.=united-states"),
    ("The US denied it.", "US=united-states"),
    ("The U.N. and the UN are one.", "U.N.=united-nations|UN=united-nations"),
    ("Russians and Americans met.", "Russians=russia,russian-government|Americans=united-states"),
    ("Ukrainians fled.", "Ukrainians=ukraine"),
    ("A pro-Russian mob came.", "Russian=russia,russian-government"),
    ("The US-led bloc broke.", "US=united-states"),
    ("The DPRK replied.", "DPRK=north-korea"),
    ("The Democratic People's Republic of Korea replied.", "Democratic People's Republic of Korea=north-korea"),
    ("Chinese ships came to China.", "Chinese=china|China=china"),
    ("They met North Koreans.", "North Koreans=north-korea,north-korean-government"),
    ("The United States’ envoy came.", "United States=united-states"),
    # forms with a country
    ("The Russian defence minister left.", "Russian defence minister=defence-minister-of-russia"),
    ("The Russian Defense Minister left.", "Russian Defense Minister=defence-minister-of-russia"),
    ("Russia’s defence minister left.", "Russia’s defence minister=defence-minister-of-russia"),
    ("The defence minister of Russia left.", "defence minister of Russia=defence-minister-of-russia"),
    ("North Korea’s leader left.", "North Korea’s leader=leader-of-north-korea"),
    ("The DPRK leader left.", "DPRK leader=leader-of-north-korea"),
    ("The leader of the DPRK left.", "leader of the DPRK=leader-of-north-korea"),
    ("Two Russian presidents met.", "Russian presidents=president-of-russia"),
    ("Russia’s Defence Ministry denied it.", "Russia’s Defence Ministry=russian-defence-ministry"),
    ("Russia’s defense ministry denied it.", "Russia’s defense ministry=russian-defence-ministry"),
    ("The Russian Ministry of Defence denied it.", "Russian Ministry of Defence=russian-defence-ministry"),
    ("The Ministry of Defense of Russia denied it.", "Ministry of Defense of Russia=russian-defence-ministry"),
    ("The Security Council of Russia met.", "Security Council of Russia=russian-security-council"),
    ("Russia’s Security Council secretary left.", "Russia’s Security Council secretary=security-council-secretary"),
    ("The secretary of Russia’s Security Council left.",
     "secretary of Russia’s Security Council=security-council-secretary"),
    ("South Korea’s Unification Ministry knew.", "South Korea’s Unification Ministry=unification-ministry"),
    ("The South Korean Unification Ministry knew.", "South Korean Unification Ministry=unification-ministry"),
    ("The Unification Ministry knew.", "Unification Ministry=unification-ministry"),
    ("The UN Security Council met.", "UN Security Council=un-security-council"),
    ("The United Nations met.", "United Nations=united-nations"),
    ("The Russian Army lost.", "Russian Army=russian-army"),
    ("Russia’s army lost.", "Russia’s army=russian-army"),
    ("American officials knew.", "American officials=us-officials"),
    ("U.S. officials knew.", "U.S. officials=us-officials"),
    ("Korean People’s Army Marshals came.", "Korean People’s Army Marshals=marshal-of-the-kpa"),
    ("A marshal of the Korean People's Army came.", "marshal of the Korean People's Army=marshal-of-the-kpa"),
    ("The German chancellor came.", "German chancellor=chancellor-of-germany"),
    ("Germany’s chancellor came.", "Germany’s chancellor=chancellor-of-germany"),
    ("A regional governor came.", "regional governor=regional-governor"),
    ("Russia’s war in Ukraine goes on.", "Russia’s war in Ukraine=war-in-ukraine"),
    ("The invasion of Ukraine goes on.", "invasion of Ukraine=war-in-ukraine"),
    # lists that share a noun
    ("Russian and North Korean officials denied it.",
     "Russian=russian-officials|North Korean officials=north-korean-officials"),
    ("US and Ukrainian intelligence knew.", "US=us-intelligence|Ukrainian intelligence=ukrainian-intelligence"),
    ("U.S., Russian and North Korean officials met.",
     "U.S.=us-officials|Russian=russian-officials|North Korean officials=north-korean-officials"),
    ("North and South Korea met.",
     "North=north-korea,north-korean-government|South Korea=south-korea"),
    ("North or South Korean troops came.",
     "North=north-korea,north-korean-government|South Korean=south-korea"),
    ("North and south they fled.", ""),
    ("The Russian and Chinese ships came.", "Russian=russia,russian-government|Chinese=china"),
    # small names, plurals, spellings
    ("Analysts doubt it.", "Analysts=analysts"),
    ("Few analysts doubt it.", "analysts=analysts"),
    ("Western powers doubt it.", "Western powers=the-west"),
    ("It turned to the West.", "the West=the-west"),
    ("The West turned away.", "The West=the-west"),
    ("He came on Kim’s armored train.", "Kim’s armored train=train"),
    ("An armoured train came.", "armoured train=train"),
    ("Two armoured trains came.", "armoured trains=train"),
    ("It fired ICBMs, then an ICBM.", "ICBMs=icbms|ICBM=icbms"),
    ("An intercontinental ballistic missile fell.", "intercontinental ballistic missile=icbms"),
    ("A mutual-defense treaty was signed.", "mutual-defense treaty=treaty"),
    ("The spy satellite program failed.", "spy satellite program=satellite-programme"),
    ("Covid-19 pandemic, COVID-19 pandemic, the pandemic.",
     "Covid-19 pandemic=pandemic|COVID-19 pandemic=pandemic|pandemic=pandemic"),
    ("The WHO and who else?", "WHO=world-health-organisation"),
]  # fmt: skip

NOBODY = [
    "Pakistan and pak choi.",
    "He told us so.",
    "Tell us who won.",
    "Kim Dae-jung won.",
    "Kim Dae Jung won.",
    "Korea alone was divided.",
    "The Washington Post wrote it.",
    "George Washington crossed the river.",
    "Melania Trump smiled.",
    "Lyudmila Putin smiled.",
    "It may rain.",
    "In May it rained.",
    "On 3 May 2025 it rained.",
    "May 3 was dry.",
    "By late May it rained.",
    "South Sudan voted.",
    "East Germany fell.",
    "Go west, young man.",
    "The west coast is wet.",
    "Key West is wet.",
    "The Trumpet sounded.",
    "He pakked ribs with lime and a limp kim.",
    "the president spoke of defence.",
    "Freedom shields nobody.",
    "The World Health Day came.",
    "a un mot",
    "The Amur tiger lives.",
    "St John lives.",
    "Angela and Theresa met Ivan and Vladimir.",
    "Jong Un met Jong Il.",
    "the united states of mind are many.",
    "",
    "…",
    "'s",
    "12 - 13",
]


def _told(text: str) -> list[tuple[str, set[str]]]:
    return [(text[each.start : each.end], set(each.ids)) for each in NAMES.read(tokens(text))]


def _read(text: str) -> NameMention:
    (mention,) = NAMES.read(tokens(text))
    return mention


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found(text: str, expected: str) -> None:
    """The words that name an entity are found, whole, with all entities that they can mean."""
    pairs = [pair.partition("=") for pair in expected.split("|") if pair]
    assert _told(text) == [(words, set(ids.split(","))) for words, _, ids in pairs]


@pytest.mark.parametrize("text", NOBODY)
def test_other_words_name_nobody(text: str) -> None:
    """Words that only look like a name of the registry, or are part of another name, name nobody."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Kim Jong Un", How.FULL),
        ("the Unification Ministry", How.ALIAS),
        ("Kim", How.FAMILY),
        ("Russian", How.DEMONYM),
        ("Vladisvostok", How.MISSPELT),
        ("Pyongyang", How.FULL),
        ("the Russian president", How.FULL),
    ],
)
def test_it_is_told_how(text: str, how: How) -> None:
    """Each mention tells how its words name the entity, the surest way where there are several."""
    assert _read(text).how is how


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("the Russian army", "russia"),
        ("the North Korean leader", "north-korea"),
        ("South Korea’s Unification Ministry", "south-korea"),
        ("Kim’s armoured train", "kim-jong-un"),
        ("the State Department spokesman", "state-department"),
        ("Russia’s war in Ukraine", "ukraine"),
        ("the secretary of the Russian Security Council", "russia"),
        ("the UN Security Council", "united-nations"),
    ],
)
def test_names_within_names(text: str, part: str) -> None:
    """A name within a longer one is found as a part of it."""
    mention = _read(text)
    assert part not in mention.ids
    assert mention.names(part)


def test_the_family_name_within_a_full_name_is_no_part() -> None:
    """'Kim' in 'Kim Jong Il' doesn't name Kim Jong Un."""
    assert not _read("Kim Jong Il").names("kim-jong-un")


def test_places_count_in_the_text_and_in_tokens() -> None:
    """A mention tells the characters and the tokens that it covers, in a text with typographic marks as well."""
    text = "“Stop” — said Kim Jong Un’s aide."
    words = tokens(text)
    (mention,) = NAMES.read(words)
    assert text[mention.start : mention.end] == "Kim Jong Un"
    assert [token.text for token in words[mention.first : mention.last]] == ["Kim", "Jong", "Un"]


def test_an_empty_registry_knows_nobody() -> None:
    """Without entities nothing is found."""
    assert Names.of(Entities()).read(tokens("Kim Jong Un met Putin.")) == ()


def test_a_family_name_that_somebody_claims_is_nobody_elses() -> None:
    """'Kim' means the person whose ``family`` says so, not everybody whose name begins with it."""
    assert _read("Then Kim left.").ids == ("kim-jong-un",)

"""A registry for sentences of our own about names."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.entities import Entities
from briefing.reading.names import Names
from briefing.reading.tokens import Token, tokens

ENTITIES = Entities.model_validate({
    "people": {
        "kim-jong-un": {"name": "Kim Jong Un", "family": "Kim", "country": "north-korea"},
        "kim-jong-il": {"name": "Kim Jong Il", "country": "north-korea"},
        "kim-yo-jong": {"name": "Kim Yo Jong", "country": "north-korea"},
        "pak-thae-song": {"name": "Pak Thae Song", "family": "Pak", "country": "north-korea"},
        "ri-pyong-chol": {"name": "Ri Pyong Chol", "family": "Ri", "country": "north-korea"},
        "lim-soo-suk": {"name": "Lim Soo-suk", "family": "Lim", "country": "south-korea"},
        "xi-jinping": {"name": "Xi Jinping", "country": "china"},
        "vladimir-putin": {"name": "Vladimir Putin", "family": "Putin", "country": "russia"},
        "sergei-shoigu": {"name": "Sergei Shoigu", "family": "Shoigu", "country": "russia"},
        "theresa-may": {"name": "Theresa May", "family": "May"},
        "angela-merkel": {"name": "Angela Merkel", "country": "germany"},
        "donald-trump": {"name": "Trump", "family": "Trump", "country": "united-states"},
        "ivan-orlov": {"name": "Ivan Orlov", "family": "Orlov", "country": "russia"},
        "pyotr-orlov": {"name": "Pyotr Orlov", "family": "Orlov", "country": "russia"},
        "dmitri-volkov": {"name": "Dimtri Volkov", "family": "Volkov", "country": "russia"},
        "maria-sokolova": {"name": "Maria Sokolova", "family": "Sokolova", "country": "russia"},
    },
    "organisations": {
        "north-korean-government": {"name": "North Korean government", "aliases": ["Pyongyang", "North Korea"]},
        "russian-government": {"name": "Russian government", "aliases": ["Moscow", "Russia"], "country": "russia"},
        "us-government": {"name": "US government", "aliases": ["Washington"], "country": "united-states"},
        "russian-defence-ministry": {"name": "Russian Defence Ministry", "country": "russia"},
        "russian-security-council": {"name": "Russian Security Council", "country": "russia"},
        "russian-army": {"name": "Russian army", "country": "russia"},
        "korean-peoples-army": {"name": "Korean People’s Army", "country": "north-korea"},
        "unification-ministry": {
            "name": "South Korea’s Unification Ministry",
            "aliases": ["Unification Ministry"],
            "country": "south-korea",
        },
        "kremlin": {"name": "Kremlin", "part_of": "russian-government"},
        "state-department": {"name": "State Department", "part_of": "us-government"},
        "united-nations": {"name": "United Nations", "aliases": ["UN"]},
        "un-security-council": {"name": "UN Security Council", "part_of": "united-nations"},
        "nato": {"name": "NATO"},
        "tass": {"name": "Tass", "country": "russia"},
        "ria-novosti": {"name": "RIA-Novosti", "country": "russia"},
        "kcna": {"name": "Korean Central News Agency", "aliases": ["KCNA"], "country": "north-korea"},
        "nordship": {"name": "Nordship Marine Inc.", "aliases": ["Nordship"]},
        "sudbank": {"name": "Sudbank plc", "aliases": ["Sudbank"]},
        "civic-alliance": {"name": "Civic Alliance", "country": "germany"},
        "world-health-organisation": {"name": "World Health Organization", "aliases": ["WHO"]},
    },
    "places": {
        "north-korea": {
            "name": "North Korea",
            "aliases": ["Democratic People’s Republic of Korea", "DPRK"],
            "demonyms": ["North Korean", "North Koreans"],
        },
        "south-korea": {"name": "South Korea", "demonyms": ["South Korean", "South Koreans"]},
        "russia": {"name": "Russia", "demonyms": ["Russian", "Russians"]},
        "ukraine": {"name": "Ukraine", "demonyms": ["Ukrainian"]},
        "united-states": {"name": "United States", "aliases": ["US"], "demonyms": ["American", "Americans"]},
        "germany": {"name": "Germany", "demonyms": ["German"]},
        "china": {"name": "China", "demonyms": ["Chinese"]},
        "sudan": {"name": "Sudan", "demonyms": ["Sudanese"]},
        "pyongyang": {"name": "Pyongyang", "part_of": "north-korea"},
        "moscow": {"name": "Moscow", "part_of": "russia"},
        "vladivostok": {"name": "Vladivostok", "misspelt": ["Vladisvostok"], "part_of": "russia"},
        "st-petersburg": {"name": "St Petersburg", "part_of": "russia"},
        "kursk": {"name": "Kursk region", "aliases": ["Kursk"], "part_of": "russia"},
        "amur": {"name": "Amur River", "part_of": "russia"},
        "vostochny": {"name": "Vostochny spaceport", "aliases": ["Vostochny"], "part_of": "russia"},
    },
    "offices": {
        "leader-of-north-korea": {
            "name": "leader of North Korea",
            "aliases": ["Supreme Leader"],
            "organisation": "north-korean-government",
        },
        "president-of-russia": {"name": "president of Russia", "organisation": "russian-government"},
        "defence-minister-of-russia": {
            "name": "defence minister of Russia",
            "organisation": "russian-defence-ministry",
        },
        "security-council-secretary": {
            "name": "secretary of the Russian Security Council",
            "organisation": "russian-security-council",
        },
        "kremlin-spokesman": {"name": "Kremlin spokesman", "organisation": "kremlin"},
        "marshal-of-the-kpa": {"name": "marshal of the Korean People’s Army", "organisation": "korean-peoples-army"},
        "regional-governor": {"name": "regional governor in Russia", "aliases": ["regional governor"]},
        "state-department-spokesman": {"name": "State Department spokesman", "organisation": "state-department"},
        "chancellor-of-germany": {"name": "chancellor of Germany"},
        "admiral": {"name": "admiral of the Russian navy"},
        "nordship-chief": {"name": "chief executive of Nordship Marine", "organisation": "nordship"},
        "alliance-leader": {"name": "leader of the Civic Alliance", "organisation": "civic-alliance"},
        "un-rapporteur": {"name": "UN special rapporteur on illegal killings", "organisation": "united-nations"},
    },
    "named": {
        "war-in-ukraine": {
            "name": "war in Ukraine",
            "aliases": ["Russia’s war in Ukraine", "invasion of Ukraine"],
            "type": "war",
        },
        "korean-war": {"name": "Korean War", "type": "war"},
        "train": {"name": "Kim’s armoured train", "aliases": ["armoured train"], "type": "vehicle"},
        "treaty": {"name": "mutual defence treaty", "type": "treaty"},
        "freedom-shield": {"name": "Freedom Shield", "type": "exercise"},
        "pandemic": {"name": "COVID-19 pandemic", "aliases": ["pandemic"], "type": "epidemic"},
        "icbms": {"name": "intercontinental ballistic missiles", "aliases": ["ICBMs"], "type": "weapon"},
        "satellite-programme": {"name": "spy satellite programme", "type": "programme"},
    },
    "groups": {
        "analysts": {"name": "analysts"},
        "us-officials": {"name": "US officials"},
        "russian-officials": {"name": "Russian officials"},
        "north-korean-officials": {"name": "North Korean officials"},
        "us-intelligence": {"name": "US intelligence"},
        "ukrainian-intelligence": {"name": "Ukrainian intelligence"},
        "the-west": {"name": "the West", "aliases": ["Western powers"]},
    },
})  # fmt: skip

NAMES = Names.of(ENTITIES)


def paragraphs(*texts: str) -> Sequence[Sequence[Token]]:
    """Part paragraphs into tokens."""
    return [tokens(text) for text in texts]

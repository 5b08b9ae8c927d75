"""Words for offices: which of them say the same, and which stand beside them."""

from __future__ import annotations

from briefing.reading.names.vocabulary import INSTITUTIONS, SAME, words_of


def _families(*lines: str) -> dict[str, str]:
    return {word: words[0] for line in lines for words in (line.split(),) for word in words}


# Each line says the same; the first word stands for all.
ROLES = _families(
    "president presidents presidency",
    "leader leaders leadership ruler rulers ruled rules led",
    "minister ministers",
    "secretary secretaries",
    "governor governors gov governorship",
    "spokesperson spokespersons spokespeople spokesman spokesmen spokeswoman spokeswomen",
    "chairman chairmen chairwoman chair chairs chairperson chairmanship chaired",
    "marshal marshals",
    "admiral admirals adm",
    "general generals gen",
    "colonel colonels col",
    "lieutenant lieutenants lt",
    "major majors maj",
    "captain captains capt",
    "head heads headed chief chiefs commander commanders commanded commandant",
    "official officials",
    "king kings",
    "queen queens",
    "emperor emperors",
    "prince princes",
    "princess princesses",
    "chancellor chancellors chancellorship",
    "premier premiers premiership",
    "senator senators sen sens",
    "representative representatives rep reps",
    "director directors",
    "ambassador ambassadors",
    "envoy envoys emissary emissaries",
    "mayor mayors",
    "speaker speakers",
    "judge judges",
    "pope popes",
    "delegate delegates",
    "adviser advisers advisor advisors aide aides",
    "negotiator negotiators",
    "diplomat diplomats",
    "inspector inspectors",
    "officer officers",
    "commissioner commissioners",
    "prosecutor prosecutors",
    "attorney attorneys",
    "treasurer treasurers",
    "rapporteur rapporteurs",
    "archbishop archbishops",
    "bishop bishops",
    "cardinal cardinals",
    "coach coaches",
    "editor editors",
    "ombudsman ombudswoman",
    "sheriff sheriffs",
    "superintendent superintendents",
    "councillor councillors councilor councilors",
    "rector rectors",
    "dean deans",
    "manager managers",
    "curator curators",
    "auditor auditors",
    "deputy deputies",
)
RULING = words_of("president premier chancellor king queen emperor leader")
"""Whoever is one of these is a leader, too."""
VERBS = words_of("ruled led headed chaired commanded governed")
"""With 'by' and a name behind them they say who holds an office."""

ABSTRACT = words_of("presidency leadership governorship chairmanship chancellorship premiership")

# Titles of people in a description: 'the defence minister' stands for somebody, 'the deputy' too.
_ABBREVIATED = words_of("gov adm gen col lt maj capt sen rep led")
HEADS = frozenset(word for word in ROLES if not word.endswith("s")) - VERBS - ABSTRACT - _ABBREVIATED

# These make another office of one.
CHANGING = words_of(
    "deputy vice former ex assistant acting onetime erstwhile ousted late incoming future shadow prime staff",
    "designate elect",
)

_MODIFIERS = words_of(
    "regional top senior former then current acting new first second vice deputy natural resources munitions defense",
    "interior prime chief special general supreme paramount honorary permanent lead veteran longtime outgoing incoming",
    "designate elect chief financial operating technology marketing information",
    "nuclear cultural trade energy transport health education culture agriculture environment labour labor emergency",
    "emergencies justice executive managing assistant under principal private public national press naval air",
    "policy climate crown drug election elections human rights relief cyber border counterterrorism rear tax budget",
    "country nation investment digital sports youth labour rural development housing railways maritime aviation space",
    "lieutenant major rear field grand local provincial municipal city ex charge policies affairs relations",
)
BESIDE = frozenset(ROLES) | INSTITUTIONS - words_of("of in into on and for") | _MODIFIERS
"""What may stand in a title, written small."""

_STOP = words_of("country nation also of the in a an 's ' - . , for and to at his her their its as by on into")


def canonical(word: str) -> str | None:
    """Give the word that stands for all forms of a word in a title, None for a word that says nothing."""
    if word in _STOP:
        return None
    word = SAME.get(word, word)
    if word in ROLES:
        return ROLES[word]
    single = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    return ROLES.get(single, SAME.get(single, single))

"""Words reduced to what they have in common with other forms of the same word: endings, spellings, synonyms of news."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

# American spellings, and what both have in common, read from left to right. It does no harm that 'rise' becomes 'rize'
# and 'hour' 'hor', since this happens on both sides. A word without the first of each line is not looked at.
_SPELLINGS = (
    (("our",), re.compile(r"our"), "or"),
    (("is",), re.compile(r"(?<=\w\w)is(?=e|ing|ation)"), "iz"),
    (("ys",), re.compile(r"(?<=\w\w)ys(?=e|ing)"), "yz"),
    (("tre",), re.compile(r"(?<=\w\w)tre(?=s?$)"), "ter"),
    (("enc",), re.compile(r"(?<=\w)enc(?=es?$)"), "ens"),
    (("ogue",), re.compile(r"ogue(?=s?$)"), "og"),
    (("ll",), re.compile(r"ll(?=ed$|ing$|er$|ers$)"), "l"),
    (("amme",), re.compile(r"amme(?=s?$)"), "am"),
    (("ae", "oe"), re.compile(r"[ao]e(?=[a-z]{3})"), "e"),
)

# Forms that no rule derives from each other, a word a group.
_FORMS = (
    "analyse analysis; become became; begin began begun; believe belief; big bigger; bring brought; broad broader; "
    "build built; buy bought; child children; choose chose chosen choice; close closer; consume consumption; crisis "
    "crises; decide decision; deep deeper depth deepen; defend defence; depart departure; describe description; "
    "destroy destruction; divide division; draw drew drawn; drive drove driven; expand expansion; extend extension "
    "extensive; fail failure; fall fell fallen; feel felt; fight fought; find found; flee fled; fly flew flown "
    "flight; foot feet; free freedom; give gave given; great greater; grow grew grown growth; hear heard; high higher "
    "height; hold held; intrude intrusion; invade invasion; keep kept; know knew known knowledge; large larger; lead "
    "led; leave left; life lives live; long longer length; lose lost loss; man men; manoeuvre maneuver; meet met; "
    "modern modernise; pay paid payment; permit permission; person people; poor poorer; press pressure; produce "
    "production; prove proof proven; respond response; retake retook retaken; rise rose risen; run ran; secret "
    "secrecy; seek sought; sell sold sale; send sent; shoot shot; short shorter shortage shorten; show shown; sink "
    "sank sunk; sit sat; speak spoke spoken speech; spend spent; stand stood; strike struck; succeed success; strong "
    "stronger strength strengthen; swear swore sworn; sweep swept; take took taken; threaten threat; throw threw "
    "thrown; true truth; warm warmer warmth; weak weaker weaken; weigh weight; wide wider width widen; win won; "
    "withdraw withdrew withdrawn withdrawal; woman women; write wrote written"
)
# Words that two tellers of the same news choose between; a word may stand in several groups.
_SYNONYMS = (
    "additional new fresh; aid assistance assist help support back backing; aircraft plane aeroplane airplane "
    "airliner; alliance ally partner partnership; alliance bloc coalition axis; annual yearly; area region; arms arm "
    "weapon weaponry armament; arms arm munition ammunition shell; army military force; ask request; assume presume "
    "presumption; attack strike assault; begin start commence onset; big huge massive vast large great enormous; "
    "bilateral mutual; border frontier boundary; breach violate violation break; build design construct construction "
    "produce; change shift; clear evident obvious; commit commitment promise pledge vow assure; concern worry fear; "
    "confirm affirm; contempt disdain scorn; country nation state; deal agreement agree accord treaty pact; deep "
    "close strong; deliver delivery supply provide shipment consignment equip; depart leave departure; deploy send "
    "dispatch; disclose reveal release; discuss talk speak conversation; dramatic striking; drill exercise manoeuvre; "
    "end conclude conclusion finish; factory plant facility; fast quick speed rapid; gain benefit advantage profit; "
    "global world worldwide international; group organisation; grow increase rise expand more; hold retain keep; "
    "identify name; indicate indication indicative sign signal; keep maintain; kill die dead death casualty; leader "
    "head chief ruler leading prominent; long protracted lengthy prolonged drawn; meet meeting summit encounter talk; "
    "missile rocket; official formal; old age ageing aging; oppose opposition opponent against; photo photograph "
    "picture image; poor impoverished; purchase buy; reclaim retake recapture regain; rebuild reconstruct "
    "reconstruction; receive reception welcome greet meet; relation relationship tie link; repel rebuff; rich "
    "wealthy; road route way path; sea ocean; show display showcase; slow brake; test trial launch; town city; troop "
    "soldier force contingent reinforcement; visit visitor trip journey travel tour return; war conflict; watch "
    "monitor observe follow; west western; worsen escalate"
)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Give what all forms and spellings of a word in small letters have in common."""
    base = _base(word)
    return _forms().get(base, base)


@lru_cache(maxsize=65_536)
def keys(word: str) -> frozenset[str]:
    """Give what a word shares with its other forms and with its synonyms; two words mean the same if they share any."""
    found = stem(word)
    return _synonyms().get(found, frozenset()) | {found}


def _base(word: str) -> str:
    for needles, pattern, common in _SPELLINGS:
        for needle in needles:
            if needle in word:
                word = pattern.sub(common, word)
                break
    return _stemmer()(word)


@cache
def _stemmer() -> Callable[[str], str]:
    """Load the stemmer of English when the first word needs it: most commands never look at passages."""
    import Stemmer

    # Its cache is ours.
    stem_word: Callable[[str], str] = Stemmer.Stemmer("english", 0).stemWord
    return stem_word


@cache
def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for words in (group.split() for group in _FORMS.split(";")):
        common = _base(words[0])
        found.update((_base(word), common) for word in words)
    return found


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _SYNONYMS.split(";"):
        for word in group.split():
            found.setdefault(stem(word), set()).add(group.strip())
    return {word: frozenset(groups) for word, groups in found.items()}

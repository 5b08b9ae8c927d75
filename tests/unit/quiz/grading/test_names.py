"""Names in all spellings: right for their own entity, and never for another."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.quiz.grading import grade
from briefing.quiz.grading.folding import skeleton, words
from briefing.quiz.response import Verdict
from tests.unit.quiz.grading.closed_world import WORLD, named

ENTITIES = WORLD.entities
NAMES = [(each.id, name) for each in ENTITIES.values() for name in (each.name, *each.aliases)]
BY_NAME: dict[str, set[str]] = {}
for _id, _name in NAMES:
    BY_NAME.setdefault(_name.casefold(), set()).add(_id)
CASES = ("{}", "the {}", "It was {}.", "I think {}", "({})")


@pytest.mark.parametrize(("entity", "name"), NAMES)
def test_every_name_is_right_for_its_own(entity: str, name: str) -> None:
    """Full names and aliases are right, in capitals, without hyphens and marks, and with words around them."""
    asked = named("the key", entity)
    for typed in (name, name.upper(), name.lower(), name.replace("-", " "), *(case.format(name) for case in CASES)):
        assert grade(typed, asked, WORLD).verdict is Verdict.RIGHT, typed


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_no_name_is_right_for_another(name: str) -> None:
    """A name is right for nobody but those who have it."""
    for other in ENTITIES.keys() - BY_NAME[name]:
        assert grade(name, named("the key", other), WORLD).verdict is not Verdict.RIGHT, other


@given(name=st.sampled_from(sorted(BY_NAME)), place=st.integers(0, 40), letter=st.sampled_from("aeinorst x"))
def test_no_slip_makes_a_name_another(name: str, place: int, letter: str) -> None:
    """A name with a letter left out, doubled or changed is right for those who have it, or for nobody."""
    place %= len(name)
    for typed in (
        name[:place] + name[place + 1 :],
        name[:place] + letter + name[place + 1 :],
        name[:place] + name[place] + name[place:],
    ):
        if words(typed) != words(name) and typed.casefold() in BY_NAME:
            continue
        right = {each for each in ENTITIES if grade(typed, named("the key", each), WORLD).verdict is Verdict.RIGHT}
        assert right <= BY_NAME[name] | BY_NAME.get(typed.strip().casefold(), set()), typed


SPELLINGS = {
    "kim-jong-un": [" ".join(parts) for parts in product(("Kim", "Gim"), ("Jong", "Jung", "Jeong"), ("Un", "Eun"))],
    "choe-sun-hui": [" ".join(p) for p in product(("Choe", "Choi"), ("Sun", "Son", "Seon"), ("Hui", "Hee", "Hi"))],
    "ri-pyong-chol": [
        " ".join(p) for p in product(("Ri", "Lee", "Yi", "Rhee", "Li"), ("Pyong", "Byung", "Byeong"), ("Chol", "Chul"))
    ],
    "pak-jong-chon": [" ".join(p) for p in product(("Pak", "Park"), ("Jong", "Jung"), ("Chon",))],
    "sergei-shoigu": [" ".join(p) for p in product(("Sergei", "Sergey"), ("Shoigu", "Shoygu"))],
    "dmitry-lavrinsky": [
        " ".join(p)
        for p in product(("Dmitry", "Dmitri", "Dmitriy"), ("Lavrinsky", "Lavrinskyi", "Lavrinskiy", "Lavrinskii"))
    ],
}


@pytest.mark.parametrize("entity", SPELLINGS)
def test_transliterations_are_one_name(entity: str) -> None:
    """All romanisations of a name are right, with a hyphen, and with the family name last."""
    asked = named("the key", entity)
    for spelling in SPELLINGS[entity]:
        family, *given_names = spelling.split()
        for typed in (spelling, f"{family} {'-'.join(given_names)}", f"{' '.join(given_names)} {family}"):
            assert grade(typed, asked, WORLD).verdict is Verdict.RIGHT, typed


@pytest.mark.parametrize(
    ("one", "other"), [("Jong", "Yong"), ("Un", "Il"), ("Kim", "Ri"), ("Chol", "Chon"), ("Pak", "Paek")]
)
def test_syllables_of_different_names_stay_apart(one: str, other: str) -> None:
    """What is folded together is one syllable in several spellings, never two syllables."""
    assert skeleton((one.lower(),)) != skeleton((other.lower(),))


@pytest.mark.parametrize("typed", ["not Putin", "Putin or Kim Jong Un", "Putin / Shoigu", "either Putin or Shoigu"])
def test_hedges_are_asked_back(typed: str) -> None:
    """Who names two has answered nothing yet, and nor has who says who it wasn't."""
    for key in ("vladimir-putin", "sergei-shoigu", "kim-jong-il"):
        assert grade(typed, named("the key", key), WORLD).verdict is Verdict.UNCLEAR


def test_what_is_unclear_is_so_whatever_the_key() -> None:
    """Asking 'which Kim?' tells nothing: it is asked even where the key is no Kim."""
    answers = {
        grade("Kim", named("the key", each), WORLD).because for each, note in ENTITIES.items() if note.cls == "people"
    }
    assert answers == {"Which Kim do you mean? Give the full name."}

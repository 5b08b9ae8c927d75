"""Offices in a passage: who holds which, by how the sentence is built."""

from __future__ import annotations

import pytest

from briefing.reading.names import OfficeFound, Offices, TextNames, holds
from tests.unit.reading.names.registry import ENTITIES, NAMES, paragraphs

KIM, PUTIN, SHOIGU, XI = "kim-jong-un", "vladimir-putin", "sergei-shoigu", "xi-jinping"
LEADER, PRESIDENT, MINISTER = "leader-of-north-korea", "president-of-russia", "defence-minister-of-russia"
SECRETARY, SPOKESMAN, MARSHAL = "security-council-secretary", "kremlin-spokesman", "marshal-of-the-kpa"
GOVERNOR, CHANCELLOR, ADMIRAL = "regional-governor", "chancellor-of-germany", "admiral"

HELD = [
    # the organisation stands elsewhere
    ("At Nordship, chief executive Ivan Orlov smiled.", "ivan-orlov", "nordship-chief"),
    ("The Civic Alliance won. The party’s leader, Angela Merkel, 61, smiled.", "angela-merkel", "alliance-leader"),
    # prepositions and a full stop
    ("The United Nations’ special rapporteur on illegal killings, Ivan Orlov, left.", "ivan-orlov", "un-rapporteur"),
    ("She spoke to the defence minister, Sergei Shoigu.", SHOIGU, MINISTER),
    ("It hurt the outgoing president, Vladimir Putin, a lot.", PUTIN, PRESIDENT),
    ("Sergei Shoigu, a former mayor who was defence minister from 2012 to 2024, left.", SHOIGU, MINISTER),
    ("Sergei Shoigu has been defence minister since 2012.", SHOIGU, MINISTER),
    # before the name
    ("North Korean leader Kim Jong Un smiled.", KIM, LEADER),
    ("North Korea’s leader Kim Jong Un smiled.", KIM, LEADER),
    ("The Supreme Leader of North Korea, Kim Jong Un, smiled.", KIM, LEADER),
    ("Supreme Leader Kim Jong Un smiled.", KIM, LEADER),
    ("Supreme Leader of North Korea Kim Jong Un smiled.", KIM, LEADER),
    ("The leader, Kim Jong Un, smiled.", KIM, LEADER),
    ("Russia’s defence minister at the time, Sergei Shoigu, left.", SHOIGU, MINISTER),
    ("The Russian Security Council met. Its secretary, Sergei Shoigu, smiled.", SHOIGU, SECRETARY),
    ("President Vladimir Putin smiled.", PUTIN, PRESIDENT),
    ("They saw Russian President Vladimir Putin smile.", PUTIN, PRESIDENT),
    ("Russia’s defence minister Sergei Shoigu left.", SHOIGU, MINISTER),
    ("He met Russian Defense Minister Sergei Shoigu.", SHOIGU, MINISTER),
    ("Defence Minister Sergei Shoigu left.", SHOIGU, MINISTER),
    ("Russian Security Council Secretary Sergei Shoigu left.", SHOIGU, SECRETARY),
    ("Security Council secretary Sergei Shoigu left.", SHOIGU, SECRETARY),
    ("Kremlin spokeswoman Maria Sokolova left.", "maria-sokolova", SPOKESMAN),
    ("Regional Gov. Ivan Orlov met them.", "ivan-orlov", GOVERNOR),
    ("They met navy Adm. Ivan Orlov of Russia.", "ivan-orlov", ADMIRAL),
    ("Then-Defence Minister Sergei Shoigu left.", SHOIGU, MINISTER),
    ("Germany’s chancellor, Angela Merkel, said so.", "angela-merkel", CHANCELLOR),
    ("Chancellor Merkel, Angela Merkel, said so.", "angela-merkel", CHANCELLOR),
    # several with one title
    ("Korean People’s Army Marshals Ri Pyong Chol and Pak Thae Song came.", "ri-pyong-chol", MARSHAL),
    ("Korean People’s Army Marshals Ri Pyong Chol and Pak Thae Song came.", "pak-thae-song", MARSHAL),
    ("KPA marshals came: Korean People’s Army marshals Ri Pyong Chol, Kim Yo Jong and Pak Thae Song.",
     "pak-thae-song", MARSHAL),
    ("Presidents Xi Jinping and Vladimir Putin of Russia met.", PUTIN, PRESIDENT),
    # behind the name
    ("Kim Jong Un, the leader of North Korea, smiled.", KIM, LEADER),
    ("Kim Jong Un, North Korea’s leader, smiled.", KIM, LEADER),
    ("Sergei Shoigu, the defense minister, left.", SHOIGU, MINISTER),
    ("Sergei Shoigu, then Russia’s defence minister, left.", SHOIGU, MINISTER),
    ("Sergei Shoigu—then serving as Russia’s defence minister—left.", SHOIGU, MINISTER),
    ("Sergei Shoigu (secretary of the Russian Security Council) left.", SHOIGU, SECRETARY),
    ("Sergei Shoigu, Russia’s Security Council secretary, left.", SHOIGU, SECRETARY),
    ("Sergei Shoigu, who is secretary of Russia’s Security Council, left.", SHOIGU, SECRETARY),
    ("Ivan Orlov, a regional governor, waved.", "ivan-orlov", GOVERNOR),
    ("Maria Sokolova, the Kremlin spokeswoman, left.", "maria-sokolova", SPOKESMAN),
    ("Ri Pyong Chol, a marshal of the Korean People’s Army, came.", "ri-pyong-chol", MARSHAL),
    # with a verb
    ("Kim Jong Un is the leader of North Korea.", KIM, LEADER),
    ("Kim Jong Un was North Korea’s Supreme Leader.", KIM, LEADER),
    ("Vladimir Putin became president of Russia.", PUTIN, PRESIDENT),
    ("Vladimir Putin was elected Russian president.", PUTIN, PRESIDENT),
    ("Vladimir Putin assumed the presidency of Russia.", PUTIN, PRESIDENT),
    ("Vladimir Putin took over as Russian president.", PUTIN, PRESIDENT),
    ("Sergei Shoigu was appointed secretary of the Russian Security Council.", SHOIGU, SECRETARY),
    ("Sergei Shoigu served as defence minister of Russia.", SHOIGU, MINISTER),
    ("Kim Jong Il ruled as leader of North Korea.", "kim-jong-il", LEADER),
    ("North Korea, then ruled by Kim Jong Il, was poor.", "kim-jong-il", LEADER),
    ("North Korea remained poor, led by Kim Jong Un.", KIM, LEADER),
    # as
    ("Sergei Shoigu came to Pyongyang as secretary of the Russian Security Council.", SHOIGU, SECRETARY),
    ("Sergei Shoigu came back, in his capacity as Security Council secretary, to talk.", SHOIGU, SECRETARY),
    ("As defence minister, he knew Sergei Shoigu’s men: Sergei Shoigu was defence minister.", SHOIGU, MINISTER),
    # with a possessive, with 'country'
    ("Sergei Shoigu, who is also the country’s defence minister, left.", SHOIGU, MINISTER),
    ("It was the first year of Vladimir Putin’s presidency.", PUTIN, PRESIDENT),
]  # fmt: skip

NOT_HELD = [
    ("Chief executive Ivan Orlov smiled.", "ivan-orlov", "nordship-chief"),
    ("At Nordship, Sudbank’s chief executive Ivan Orlov smiled.", "ivan-orlov", "nordship-chief"),
    ("At Nordship, deputy chief executive Ivan Orlov smiled.", "ivan-orlov", "nordship-chief"),
    ("President-elect Vladimir Putin left.", PUTIN, PRESIDENT),
    ("They chose Vladimir Putin as president-designate.", PUTIN, PRESIDENT),
    ("They saw the president, the defence minister, Sergei Shoigu.", SHOIGU, PRESIDENT),
    ("North Korean leader Kim Jong Un met President Vladimir Putin.", PUTIN, LEADER),
    ("North Korean leader Kim Jong Un met President Vladimir Putin.", KIM, PRESIDENT),
    ("Russian President Vladimir Putin met Kim Jong Un.", KIM, PRESIDENT),
    ("Russian President Vladimir Putin met Kim Jong Un.", KIM, LEADER),
    ("Vladimir Putin met the North Korean leader.", PUTIN, LEADER),
    ("Vladimir Putin met the North Korean leader, Kim Jong Un.", PUTIN, LEADER),
    ("Vladimir Putin, who met North Korean leader Kim Jong Un, left.", PUTIN, LEADER),
    ("Vladimir Putin, North Korean leader Kim Jong Un and Xi Jinping met.", PUTIN, LEADER),
    ("Kim Jong Un’s defence minister met Sergei Shoigu.", SHOIGU, MINISTER),
    ("Kim Jong Un invited the Russian defence minister.", KIM, MINISTER),
    ("Deputy Defence Minister Ivan Orlov left.", "ivan-orlov", MINISTER),
    ("Former defence minister Sergei Shoigu left.", SHOIGU, MINISTER),
    ("Sergei Shoigu, a former defence minister of Russia, left.", SHOIGU, MINISTER),
    ("Sergei Shoigu, the Russian defence minister’s guest, left.", SHOIGU, MINISTER),
    ("Sergei Shoigu met the secretary of the Russian Security Council.", SHOIGU, SECRETARY),
    ("Foreign Minister Sergei Shoigu left.", SHOIGU, MINISTER),
    ("Secretary Sergei Shoigu left.", SHOIGU, SECRETARY),
    ("Maria Sokolova, spokeswoman for the Russian president, left.", "maria-sokolova", PRESIDENT),
    ("Ivan Orlov, a governor, left.", "ivan-orlov", GOVERNOR),
    ("President Xi Jinping left for Russia.", XI, PRESIDENT),
    ("Xi Jinping, the president, left for Russia.", XI, PRESIDENT),
    ("Chinese leader Xi Jinping met Kim Jong Un.", KIM, LEADER),
    ("Russia, led by Kim Jong Un’s friends, agreed.", KIM, PRESIDENT),
    ("Russia, ruled by Vladimir Putin, agreed with Kim Jong Un.", KIM, LEADER),
    ("Kim Jong Un told the president of Russia.", KIM, PRESIDENT),
    ("Kim Jong Un spoke as Russian President Vladimir Putin listened.", KIM, PRESIDENT),
    ("Vladimir Putin was not the leader of North Korea.", PUTIN, LEADER),
    ("Vladimir Putin is a friend of the leader of North Korea.", PUTIN, LEADER),
    ("Pak Thae Song met Korean People’s Army Marshal Ri Pyong Chol.", "pak-thae-song", MARSHAL),
    ("Korean People’s Army Marshal Ri Pyong Chol and Pak Thae Song came.", "pak-thae-song", MARSHAL),
    ("Kim Jong Un smiled. The Russian president did not.", KIM, PRESIDENT),
    ("Kim Jong Un, Russian President Vladimir Putin and their aides met.", KIM, PRESIDENT),
    ("Sergei Shoigu led a delegation of North Korea.", SHOIGU, LEADER),
    ("North Korea’s leader greeted Sergei Shoigu.", SHOIGU, LEADER),
    ("The defence minister, a friend of Vladimir Putin, left.", PUTIN, MINISTER),
    ("Vladimir Putin praised the defence minister, Sergei Shoigu.", PUTIN, MINISTER),
    ("Vladimir Putin and Defence Minister Sergei Shoigu left.", PUTIN, MINISTER),
    ("Vladimir Putin, Defence Minister Sergei Shoigu and others left.", PUTIN, MINISTER),
    ("Kim Jong Un received a letter from Russia’s president.", KIM, PRESIDENT),
    ("Prime Minister Sergei Shoigu left for a defence fair in Russia.", SHOIGU, MINISTER),
    ("Nobody spoke.", KIM, LEADER),
    ("Vladimir Putin, the North Korean leader and Xi Jinping met.", PUTIN, LEADER),
    ("Vladimir Putin, accompanied by North Korea’s leader, left.", PUTIN, LEADER),
    ("Vladimir Putin, like the North Korean leader, left.", PUTIN, LEADER),
    ("Vladimir Putin and the North Korean leader met.", PUTIN, LEADER),
    ("Kim Jong Un told Vladimir Putin, the Russian president, to wait.", KIM, PRESIDENT),
    ("Kim Jong Un was received by the Russian president.", KIM, PRESIDENT),
    ("Kim Jong Un took the Russian president to the theatre.", KIM, PRESIDENT),
    ("Kim Jong Un was the Russian president’s guest.", KIM, PRESIDENT),
    ("Kim Jong Un was named by the Russian president.", KIM, PRESIDENT),
    ("Kim Jong Un (right) and the Russian president met.", KIM, PRESIDENT),
    ("Kim Jong Un, whose host is president of Russia, left.", KIM, PRESIDENT),
    ("Kim Jong Un, to whom the Russian president spoke, left.", KIM, PRESIDENT),
    ("The Russian president said Kim Jong Un had left.", KIM, PRESIDENT),
    ("The Russian president, Kim Jong Un said, had left.", KIM, PRESIDENT),
    ("The Russian president, Kim Jong Un and Xi Jinping met.", KIM, PRESIDENT),
    ("After the talks with the Russian president, Kim Jong Un, too, left.", KIM, PRESIDENT),
]


def _found(holder: str, office: str, *texts: str) -> OfficeFound | None:
    text = TextNames(NAMES, paragraphs(*texts), ENTITIES)
    return holds(text, range(1, len(texts) + 1), holder, office)


@pytest.mark.parametrize(("sentence", "holder", "office"), HELD)
def test_offices_are_found(sentence: str, holder: str, office: str) -> None:
    """An office is found with the person to whom the sentence gives it."""
    assert _found(holder, office, sentence)


@pytest.mark.parametrize(("sentence", "holder", "office"), NOT_HELD)
def test_other_offices_are_refused(sentence: str, holder: str, office: str) -> None:
    """An office that the sentence gives to somebody else, or another office, isn't taken for the person's."""
    assert _found(holder, office, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "holder", "office"),
    [each for each in HELD if each[0].startswith(("North Korean leader", "Russian Security", "Sergei Shoigu—then"))],
)
def test_a_whole_title_needs_no_context(sentence: str, holder: str, office: str) -> None:
    """A title with its country beside the full name proves by itself."""
    found = _found(holder, office, sentence)
    assert found is not None
    assert found.because is None


def test_the_country_may_follow_from_the_person() -> None:
    """A title without its country is taken with that of the person, and that is told."""
    found = _found(PUTIN, PRESIDENT, "President Vladimir Putin smiled.")
    assert found == OfficeFound(1, 0, 9, "the title names no country; the registry has Russia")


def test_a_pronoun_may_hold_an_office() -> None:
    """The office of a pronoun is its antecedent's, and that is told."""
    found = _found(PUTIN, PRESIDENT, "Vladimir Putin rose fast. Soon he became president of Russia.")
    assert found is not None
    assert found.because == "'he' stands for Vladimir Putin, named in paragraph 1"


def test_a_description_shows_an_office() -> None:
    """A title that stands for a person shows the office, too, and from where that is known is told."""
    texts = ("North Korean leader Kim Jong Un rose.", "Then the North Korean leader left.")
    text = TextNames(NAMES, paragraphs(*texts), ENTITIES)
    found = holds(text, [2], KIM, LEADER)
    assert found is not None
    assert (found.paragraph, found.because) == (
        2,
        "'the North Korean leader' stands for Kim Jong Un, so called in paragraph 1",
    )
    assert holds(text, [2], PUTIN, LEADER) is None


def test_what_needs_no_context_comes_first() -> None:
    """Of two passages that show an office the one that does so by itself is given."""
    found = _found(PUTIN, PRESIDENT, "President Putin rose.", "Russian President Vladimir Putin rose.")
    assert found is not None
    assert (found.paragraph, found.because) == (2, None)


def test_the_place_is_the_titles() -> None:
    """The place of a find is the title's, without the dash behind it."""
    sentence = "Sergei Shoigu—then serving as Russia’s defence minister—left."
    found = _found(SHOIGU, MINISTER, sentence)
    assert found is not None
    assert sentence[found.start : found.end] == "Russia’s defence minister"


def test_an_earlier_office_is_not_held_now() -> None:
    """What a text dates back is held then, and not on the text's own day."""
    then = TextNames(NAMES, paragraphs("Sergei Shoigu, who was defence minister from 2012 to 2024, left."), ENTITIES)
    held = TextNames(NAMES, paragraphs("Sergei Shoigu, who was defence minister, left."), ENTITIES)
    assert Offices(then).holds([1], SHOIGU, MINISTER) is not None
    assert Offices(then).holds([1], SHOIGU, MINISTER, now=True) is None
    assert Offices(held).holds([1], SHOIGU, MINISTER, now=True) is not None


@pytest.mark.parametrize(
    ("sentence", "is_now"),
    [
        ("Sergei Shoigu—then serving as Russia’s defence minister—visited North Korea.", False),
        ("Sergei Shoigu, then Russia’s defence minister, visited North Korea.", False),
        ("Sergei Shoigu, then the defence minister of Russia, visited North Korea.", False),
        ("Russia’s then defence minister, Sergei Shoigu, visited North Korea.", False),
        ("Sergei Shoigu, the Russian defence minister at the time, visited North Korea.", False),
        ("He rested; then the Russian defence minister, Sergei Shoigu, spoke.", True),
        ("Sergei Shoigu, the Russian defence minister, then visited North Korea.", True),
    ],
)
def test_an_office_of_then_is_not_held_now(sentence: str, is_now: bool) -> None:
    """'Then' beside a title dates it back; what somebody then did does not."""
    text = TextNames(NAMES, paragraphs(sentence), ENTITIES)
    assert Offices(text).holds([1], SHOIGU, MINISTER) is not None
    assert (Offices(text).holds([1], SHOIGU, MINISTER, now=True) is not None) is is_now

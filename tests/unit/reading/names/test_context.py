"""Names over a whole text: family names, pronouns, titles and descriptions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.names import How, Resolved, TextNames
from tests.unit.reading.names.registry import ENTITIES, NAMES, paragraphs

# Paragraphs, the words in the last of them, what they mean.
MEANT = [
    # family names
    ("Kim Jong Un came.|Kim left.", "Kim", "kim-jong-un"),
    ("Kim Jong Il came.|Kim left.", "Kim", "kim-jong-il"),
    ("Kim Yo Jong came. Then Kim left.", "Kim", "kim-yo-jong"),
    ("Ivan Orlov came.|Orlov left.", "Orlov", "ivan-orlov"),
    ("Pyotr Orlov came.|Orlov left.", "Orlov", "pyotr-orlov"),
    ("Orlov left, said Pyotr Orlov.", "Orlov", "pyotr-orlov"),
    ("Angela Merkel came.|Merkel left.", "Merkel", "angela-merkel"),
    ("Xi Jinping came.|Xi left.", "Xi", "xi-jinping"),
    ("Lim Soo-suk came.|“No,” Lim said.", "Lim", "lim-soo-suk"),
    ("Kim Jong Un came. Kim Jong Un sat. Kim Jong Il slept.|Kim left.", "Kim", "kim-jong-un"),
    # he, him, his, she, her
    ("Kim Jong Un came. He sat down.", "He", "kim-jong-un"),
    ("Kim Jong Un came.|He sat down.", "He", "kim-jong-un"),
    ("Vladimir Putin met Kim Jong Un. He smiled.", "He", "vladimir-putin"),
    ("When Kim Jong Un arrived in Moscow to meet Vladimir Putin, he was tired.", "he", "kim-jong-un"),
    ("Vladimir Putin was met by Kim Jong Un, who greeted him.", "him", "vladimir-putin"),
    ("Vladimir Putin extended greetings to Kim Jong Un and assured him of help.", "him", "kim-jong-un"),
    ("Vladimir Putin said that Kim Jong Un embraced him.", "him", "vladimir-putin"),
    ("Ivan Orlov came.|Angela Merkel said she was ill.", "she", "angela-merkel"),
    ("Angela Merkel came. Her plane was late.", "Her", "angela-merkel"),
    ("Vladimir Putin left. The weather was bad. His plane was late.", "His", "vladimir-putin"),
    ("Kim Jong Un came. Later he met Sergei Shoigu. He smiled.", "He", "kim-jong-un"),
    ("Angela Merkel came. Her aunt slept.|Ivan Orlov’s lawyer, Angela Merkel, said: “He sat.” Then she left.", "she",
     "angela-merkel"),
    ("Maria Sokolova came.|Chancellor Angela Merkel is to name her as envoy.", "her", "maria-sokolova"),
    ("Maria Sokolova, a nurse who lost her home, came.", "her", "maria-sokolova"),
    # it, its
    ("Russia sent troops after its army lost.", "its", "russia"),
    ("The Unification Ministry knew. It did not say.", "It", "unification-ministry"),
    ("KCNA quoted Vladimir Putin. It gave no reason.", "It", "kcna"),
    ("Kim Jong Un met Vladimir Putin, Tass said. It gave no reason.", "It", "tass"),
    ("Ukraine insists it holds Kursk.", "it", "ukraine"),
    ("Kim’s armoured train stopped where it was met by a band.", "it", "train"),
    ("Analysts said North Korea lost some of its men.", "its", "north-korea"),
    # they, their, both, the two
    ("Kim Jong Un and Vladimir Putin met. They smiled.", "They", "kim-jong-un,vladimir-putin"),
    ("Kim Jong Un and Russian President Vladimir Putin met. The two leaders smiled.", "The two leaders",
     "kim-jong-un,vladimir-putin"),
    ("Kim Jong Un met Vladimir Putin. Both leaders smiled.", "Both leaders", "kim-jong-un,vladimir-putin"),
    ("Ties between Russia and China grew.|Both countries profited.", "Both countries", "russia,china"),
    ("The Russian-Chinese border is long.|The two nations trade.", "The two nations", "russia,china"),
    ("Russia fears Ukraine. Russia courts China. China trades with Russia.|The two countries met.",
     "The two countries", "russia,china"),
    ("Russia and Ukraine talked.|Both sides lied.", "Both sides", "russia,ukraine"),
    ("Analysts came. They knew.", "They", "analysts"),
    ("Kim Jong Un met Vladimir Putin. The two embraced.", "The two", "kim-jong-un,vladimir-putin"),
    # titles
    ("Defence Minister Sergei Shoigu came.|The defense minister left.", "defense minister", "sergei-shoigu"),
    ("North Korean leader Kim Jong Un came.|The North Korean leader left.", "North Korean leader", "kim-jong-un"),
    ("Russian President Vladimir Putin met leader Kim Jong Un.|The president left.", "president", "vladimir-putin"),
    ("Russian President Vladimir Putin met North Korean leader Kim Jong Un.|The leader left.", "leader", "kim-jong-un"),
    ("Sergei Shoigu, the defence minister, came.|The minister left.", "minister", "sergei-shoigu"),
    ("The Russian president came.|President Vladimir Putin left.|The Russian president slept.", "Russian president",
     "vladimir-putin"),
    ("German Chancellor Angela Merkel came.|The German leader left.", "German leader", "angela-merkel"),
    # companies and parties
    ("Nordship Marine Inc. grew.|The company sold ships.", "The company", "nordship"),
    ("Nordship grew. Nordship gained.|Its rival Sudbank fell.|The company sold ships.", "The company", "nordship"),
    ("Nordship grew. Nordship gained.|Sudbank fell. The company sold ships.", "The company", "sudbank"),
    ("The Civic Alliance won.|The party’s leader smiled.", "The party", "civic-alliance"),
    # descriptions
    ("The Unification Ministry knew.|The ministry said so.", "The ministry", "unification-ministry"),
    ("Freedom Shield began.|The 11-day drill ended.", "The 11-day drill", "freedom-shield"),
    ("Freedom Shield began.|Such exercises anger it.", "Such exercises", "freedom-shield"),
    ("Russia’s war in Ukraine goes on.|Before the war ends it rains.", "the war", "war-in-ukraine"),
    ("Kim’s armoured train came.|His train left.", "His train", "train"),
    ("The Vostochny spaceport is far.|The launch facility is near.", "The launch facility", "vostochny"),
    ("The COVID-19 pandemic began.|The outbreak ended.", "The outbreak", "pandemic"),
    ("The mutual defence treaty was signed.|The pact holds.", "The pact", "treaty"),
    ("It lies in Pyongyang.|In the capital it rains.", "the capital", "pyongyang"),
    ("Kim Jong Un loves his country.", "his country", "north-korea"),
    ("China trades.|The country is big.", "The country", "china"),
    ("It is in North Korea.|They spoke of the North.", "North", "north-korea"),
    ("The Russian Security Council met.|The council sat.", "The council", "russian-security-council"),
    ("The Korean Central News Agency wrote.|The agency added more.", "The agency", "kcna"),
]  # fmt: skip

NOT_MEANT = [
    ("It is clear that Russia lost.", "It"),
    ("Angela Merkel came.|They saved a nine-year-old girl. Her aunt was dead.", "Her"),
    ("Ivan Orlov came.|A senior official, who asked not to be named, said he was ashamed.", "he"),
    ("It rained in Moscow (AP Photo).|Many of them slept.", "them"),
    ("NATO met.|Three of them slept.", "them"),
    ("Nordship grew.|Angela Merkel left her party and her company.", "her company"),
    ("Russian President Vladimir Putin met leader Kim Jong Un.|The president-elect left.", "president"),
    ("Russia lost.|It was unclear why.", "It"),
    ("He came.", "He"),
    ("Russia lost. He came.", "He"),
    ("Kim Jong Un came.|It rained in the north.", "north"),
    ("A defence minister came.", "minister"),
    ("North Korean leader Kim Jong Un came.|The leaders met.", "leaders"),
    ("Sergei Shoigu came.|The defence minister left.", "minister"),
    ("Defence Minister Sergei Shoigu came.|A minister left.", "minister"),
    ("Defence Minister Sergei Shoigu came.|The finance minister left.", "minister"),
    ("Russian President Vladimir Putin came.|The Chinese president left.", "president"),
    ("Russian President Vladimir Putin came.|Russian President Boris Yeltsin left.", "Russian President"),
    ("The Unification Ministry knew.|The ministry official left.", "The ministry"),
    ("Freedom Shield began.|A drill ended.", "drill"),
    ("Kim Jong Un came alone.|Both were late.", "Both"),
    ("The two shells fell.", "The two"),
    ("Kim Jong Un came.|Then nobody spoke.|Then nobody slept.|He left.", "He"),
]


def _text(joined: str) -> TextNames:
    return TextNames(NAMES, paragraphs(*joined.split("|")), ENTITIES)


def _last(joined: str, words: str) -> list[Resolved]:
    """Give the readings of some words in the last paragraph."""
    texts = joined.split("|")
    read = _text(joined).paragraph(len(texts))
    return [each for each in read if texts[-1][each.start : each.end] == words]


@pytest.mark.parametrize(("joined", "words", "ids"), MEANT)
def test_words_mean(joined: str, words: str, ids: str) -> None:
    """Words that stand for something named are resolved to that alone."""
    people = {"north-korean-government", "russian-government", *ENTITIES.offices}
    meant = [set(each.ids) - people for each in _last(joined, words)]
    assert set(ids.split(",")) in meant
    assert all(each <= set(ids.split(",")) for each in meant)


@pytest.mark.parametrize(("joined", "words"), NOT_MEANT)
def test_words_mean_nothing(joined: str, words: str) -> None:
    """Words without an antecedent, or with a meaning of their own, stand for nothing that is named."""
    assert [each for each in _last(joined, words) if each.how in {How.PRONOUN, How.TITLE}] == []


@pytest.mark.parametrize(
    ("joined", "words", "because"),
    [
        ("Kim Jong Un came.|Kim left.", "Kim", None),
        ("Kim left, and Kim Jong Un slept.", "Kim", None),
        ("Kim left.", "Kim", "'Kim' stands alone; the full name Kim Jong Un stands nowhere in the text"),
        ("Orlov left.", "Orlov", "'Orlov' may be Ivan Orlov or Pyotr Orlov"),
        ("Kim Jong Un met Kim Jong Un’s father, Kim Jong Il.|Kim left.", "Kim",
         "'Kim' could be Kim Jong Il, too, but the text speaks most of Kim Jong Un"),
        ("Kim Dae-jung won.|Kim left.", "Kim", "'Kim' may also stand for Kim Dae-jung, who is not in the registry"),
        ("Kim Jong Un came.|Then he left.", "he", "'he' stands for Kim Jong Un, named in paragraph 1"),
        ("Kim Jong Un came.|He sat.|He left.", "He", "'He' stands for Kim Jong Un, named in paragraph 1"),
        ("Russia and China met.|Both countries left.", "Both countries",
         "'Both countries' stands for Russia and China, named in paragraph 1"),
        ("Defence Minister Sergei Shoigu came.|The defence minister left.", "defence minister",
         "'the defence minister' stands for Sergei Shoigu, so called in paragraph 1"),
        ("Ukraine lost.|The war ended.", "The war",
         "'The war' is taken for war in Ukraine, which the text has not named before"),
        ("Kim Jong Un loves his country.", "his country", "'his country' is North Korea, by the registry"),
    ],
)  # fmt: skip
def test_it_is_told_why(joined: str, words: str, because: str | None) -> None:
    """Whatever needs context says what it rests on; what doesn't says nothing."""
    assert because in [each.because for each in _last(joined, words)]


def test_an_ambiguous_family_name_keeps_all() -> None:
    """Where nothing tells two people apart, the word means both."""
    (orlov,) = _last("Orlov left.", "Orlov")
    assert orlov.ids == ("ivan-orlov", "pyotr-orlov")


def test_a_full_name_further_on_decides() -> None:
    """Of two people of one name the one whose full name the text gives later is meant."""
    (orlov,) = _last("Orlov left.", "Orlov")
    first = TextNames(NAMES, paragraphs("Orlov left.", "Pyotr Orlov slept."), ENTITIES).paragraph(1)[0]
    assert (orlov.ids, first.ids) == (("ivan-orlov", "pyotr-orlov"), ("pyotr-orlov",))
    assert first.because == "'Orlov' stands alone; the full name Pyotr Orlov stands in paragraph 2"


def test_the_paragraph_of_the_name_is_told() -> None:
    """What goes back to another paragraph names it; what stands by itself names none."""
    text = _text("Kim Jong Un came.|Nothing.|Kim left. He slept.")
    kim, he = text.paragraph(3)
    assert (kim.paragraph_of_antecedent, he.paragraph_of_antecedent) == (1, 1)
    assert text.paragraph(1)[0].paragraph_of_antecedent is None


def test_names_within_names_are_told_apart() -> None:
    """A name within a longer one comes after it and says so."""
    text = _text("The Russian army lost.")
    army, russia = text.paragraph(1)
    assert (army.ids, army.within) == (("russian-army",), False)
    assert (russia.ids, russia.within) == (("russia", "russian-government"), True)


def test_any_order_of_reading_gives_the_same() -> None:
    """Paragraphs may be asked for in any order, and again."""
    joined = "Kim left.|Kim Jong Un met Vladimir Putin.|He smiled.|The two leaders sat."
    forth, back = _text(joined), _text(joined)
    expected = [forth.paragraph(number) for number in (1, 2, 3, 4)]
    assert [back.paragraph(number) for number in (4, 3, 2, 1)] == expected[::-1]
    assert back.paragraph(4) is back.paragraph(4)


WORDS = [
    *(
        "Kim",
        "Jong",
        "Un",
        "Il",
        "Putin",
        "Russia",
        "Russian",
        "president",
        "President",
        "leader",
        "the",
        "The",
        "both",
    ),
    *(
        "two",
        "countries",
        "leaders",
        "he",
        "him",
        "it",
        "It",
        "they",
        "who",
        "as",
        "by",
        "ruled",
        "is",
        "country",
        "war",
    ),
    *("capital", "North", "train", "'s", "-", ",", ".", "(", '"', "and", "of", "Dae", "Orlov", "his", "marshals"),
]


@given(st.lists(st.lists(st.sampled_from(WORDS)).map(" ".join), max_size=4))
def test_no_text_raises(texts: list[str]) -> None:
    """Whatever stands beside whatever, each paragraph is read, in the order of its words."""
    text = TextNames(NAMES, paragraphs(*texts), ENTITIES)
    for number in range(1, len(texts) + 1):
        starts = [each.start for each in text.paragraph(number)]
        assert starts == sorted(starts)
        assert all(each.ids for each in text.paragraph(number))

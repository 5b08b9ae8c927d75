"""A small world with names that are easily confused, and questions about it, built by hand."""

from __future__ import annotations

from decimal import Decimal

from briefing.model.edtf import Edtf
from briefing.model.slots import Slot
from briefing.quiz.knowing import days_of
from briefing.quiz.propositions import ArticleNote, EntityNote
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term, Value
from tests.unit.quiz.sessions import FewFacts

_INFINITE = Decimal("Infinity")


def days(edtf: str) -> Days:
    """Make the days of a date, as a dossier's are made."""
    return days_of(Edtf.parse(edtf))


def _person(name: str, family: str, country: str, *titles: str, within: tuple[str, ...] = ()) -> EntityNote:
    return EntityNote(
        id=name.lower().replace(" ", "-"), name=name, cls="people", family=family, country=country, titles=titles,
        within=frozenset(within),
    )  # fmt: skip


def _body(id_: str, name: str, *aliases: str, country: str = "", within: tuple[str, ...] = ()) -> EntityNote:
    return EntityNote(
        id=id_, name=name, cls="organisations", aliases=aliases, country=country, within=frozenset(within)
    )


def _other(cls: str, id_: str, name: str, *aliases: str, within: tuple[str, ...] = ()) -> EntityNote:
    return EntityNote(id=id_, name=name, cls=cls, aliases=aliases, within=frozenset(within))


_ENTITIES = (
    _person("Kim Jong Un", "Kim", "north-korea", "leader of North Korea"),
    _person("Kim Jong Il", "", "north-korea"),
    _person("Kim Myong Sik", "", "north-korea", "admiral of the North Korean navy"),
    _person("Choe Sun Hui", "Choe", "north-korea", "foreign minister of North Korea"),
    _person("Pak Thae Song", "Pak", "north-korea"),
    _person("Pak Jong Chon", "Pak", "north-korea", "marshal of the Korean People’s Army"),
    _person("Ri Pyong Chol", "Ri", "north-korea"),
    _person("Lim Soo-suk", "Lim", "south-korea"),
    _person("Vladimir Putin", "Putin", "russia", "president of Russia"),
    _person("Sergei Shoigu", "Shoigu", "russia", "defence minister of Russia"),
    _person("Dmitry Lavrinsky", "Lavrinsky", "russia", "Kremlin spokesman"),
    _person("Andrei Rudenkov", "Rudenkov", "russia", "deputy foreign minister of Russia"),
    _person("Nikita Khrushchev", "Khrushchev", "russia"),
    _person("Dmitry Peskov", "Peskov", "russia"),
    _person("Alexander Kozlov", "Kozlov", "russia"),
    _person("Oleksandr Syrskyi", "Syrskyi", "ukraine"),
    _person("Adrienne Watson", "Watson", "united-states"),
    _person("Jürgen Müller", "Müller", "germany"),
    _person("Trump", "Trump", "united-states"),
    _body("kcna", "Korean Central News Agency", "KCNA", country="north-korea", within=("nk-government",)),
    _body("nk-government", "North Korean government", "Pyongyang", "North Korea", country="north-korea"),
    _body("russian-government", "Russian government", "Moscow", "Russia", country="russia"),
    _body("defence-ministry", "Russian Defence Ministry", country="russia", within=("russian-government",)),
    _body("space-committee", "North Korea’s space science and technology committee", country="north-korea"),
    _body("nis", "South Korea’s National Intelligence Service", "National Intelligence Service", "NIS"),
    _body("associated-press", "Associated Press"),
    _body("ria", "RIA-Novosti", country="russia"),
    _body("tass", "Tass", country="russia"),
    _body("flightradar", "FlightRadar"),
    _body("us-government", "US government", "Washington", "United States", country="united-states"),
    _other("places", "north-korea", "North Korea"),
    _other("places", "south-korea", "South Korea"),
    _other("places", "russia", "Russia"),
    _other("places", "pyongyang", "Pyongyang", within=("north-korea",)),
    _other("places", "moscow", "Moscow", within=("russia",)),
    _other("offices", "leader-of-north-korea", "leader of North Korea", "Supreme Leader"),
    _other("offices", "president-of-russia", "president of Russia", "Russian president"),
    _other("offices", "defence-minister", "defence minister of Russia", "Russian defence minister"),
    _other("offices", "council-secretary", "secretary of the Russian Security Council"),
    _other("offices", "deputy-foreign-minister", "deputy foreign minister of Russia"),
    _other("offices", "nk-foreign-minister", "foreign minister of North Korea"),
    _other("offices", "kpa-marshal", "marshal of the Korean People’s Army"),
    _other("named", "an-148", "An-148"),
    _other("groups", "analysts", "analysts"),
    _other("groups", "us-officials", "US officials"),
    _other("groups", "the-west", "the West", "Western powers"),
    _other("groups", "russian-media", "Russian news media"),
    _other("groups", "russian-state-media", "Russian state media"),
    _other("groups", "south-korean-media", "South Korean media"),
)

_ARTICLES = (
    ("ap-train", "A", "Kim crosses the border by train", "The Associated Press, 12 September 2023", "2023-09-12"),
    ("ap-visit", "B", "Shoigu returns to Pyongyang", "The Associated Press, 4 June 2025", "2025-06-04"),
    ("essay", "C", "What a friendship reveals", "The Conversation, June 2024", "2024-06"),
)


WORLD = FewFacts(
    propositions={},
    articles={
        id_: ArticleNote(id=id_, letter=letter, title=title, label=label, anchor=days(day), fingerprint=letter)
        for id_, letter, title, label, day in _ARTICLES
    },
    entities={each.id: each for each in _ENTITIES},
)
"""The entities and articles above; facts are not needed."""


def question(key: Value, key_text: str, stem: str = "What does the text say?", **asks: object) -> Question:
    """Ask for a value."""
    return Question(
        id="a/f#x", card="x", kind=Kind.DATES, slot=Slot.DATE, fact="a/f", article="a", importance=1, stem=stem,
        key=key, key_text=key_text, asks=Description(**asks), pool="x",  # type: ignore[arg-type]
    )  # fmt: skip


def dated(edtf: str, text: str, stem: str = "When was it?", **asks: object) -> Question:
    """Ask for a date."""
    return question(days(edtf), text, stem, **asks)


def counted(low: str | None, high: str | None, noun: str, text: str, *, about: int = 0, rank: bool = False) -> Question:
    """Ask for a figure; ``about`` is half the unit to which it is rounded."""
    ends = (-_INFINITE if low is None else Decimal(low) - about, _INFINITE if high is None else Decimal(high) + about)
    unit = noun.removesuffix("s")
    amount = Amount(*ends, unit, noun, Decimal(2 * about or 1), rank=rank, approximate=bool(about))
    return question(amount, text, "How many were there?")


def named(text: str, *ids: str, related: tuple[str, ...] = ()) -> Question:
    """Ask for entities."""
    return question(Entities(frozenset(ids), frozenset(related)), text, "Who was it?")


QUESTIONS = {
    "day": dated("2024-06-18", "18 June 2024"),
    "day-told": dated("2024-06-18", "18 June 2024", "On which day of June 2024 did he arrive?"),
    "month": dated("2024-06", "June 2024"),
    "season": dated("2024-23", "autumn 2024"),
    "winter": dated("2023-24", "winter 2023–24"),
    "year": dated("2024", "2024"),
    "year-near": dated("2024", "2024", "In which year did he say what a report of 2024 tells?"),
    "year-of": dated("2024", "2024", "In which year of the 2020s was it?", window=days("202X")),
    "month-of": dated("2025-04", "April 2025", "In which month of spring 2025 was it?", window=days("2025-21")),
    "week": dated("2023-09-04/2023-09-10", "4–10 September 2023", "In which week of September 2023 was it?"),
    "about": dated("2000-05~", "about May 2000"),
    "span": dated("2023-09-11/2023-09-17", "11–17 September 2023"),
    "years": dated("1950/1953", "1950–1953"),
    "one-of": dated("[2025-02-21..2025-02-28]", "between 21 and 28 February 2025"),
    "since": dated("2023-07/..", "since July 2023"),
    "decade": dated("199X", "the 1990s"),
    "range": counted("10000", "12000", "soldiers", "10,000–12,000 soldiers"),
    "around": counted("3000", "3000", "soldiers", "around 3,000 soldiers", about=500),
    "more": counted("2", None, "days", "more than two days"),
    "most": counted(None, "12000", "soldiers", "up to 12,000 soldiers"),
    "miles": counted("550", "550", "miles", "550 miles"),
    "more-than": counted("3", None, "years", "3 or more")._replace(stem="For more than how many years did it last?"),
    "miles-550": counted("550", "550", "miles", "550", about=5),
    "miles-40": counted("40", "40", "miles", "40", about=5),
    "tens": counted("10000000", "100000000", "artillery shells", "tens of millions of shells"),
    "round": counted("2000", "2000", "soldiers", "2,000 soldiers"),
    "odd": counted("11932", "11932", "shells", "11,932 shells"),
    "months": counted("17", "17", "months", "17 months"),
    "dozen": counted("12", "12", "ships", "12 ships"),
    "rank": counted("11", "11", "weapons trials", "the 11th weapons trial", rank=True),
    "place": counted("6", "6", "weapons trials", "6th", rank=True),
    "percent": counted("0.5", "0.5", "%", "0.5%"),
    "un": named("Kim Jong Un", "kim-jong-un", related=("leader-of-north-korea",)),
    "choe": named("Choe Sun Hui", "choe-sun-hui"),
    "ri": named("Ri Pyong Chol", "ri-pyong-chol"),
    "lim": named("Lim Soo-suk", "lim-soo-suk"),
    "putin": named("Vladimir Putin", "vladimir-putin"),
    "shoigu": named("Sergei Shoigu", "sergei-shoigu", related=("defence-ministry",)),
    "lavrinsky": named("Dmitry Lavrinsky", "dmitry-lavrinsky"),
    "nikita": named("Nikita Khrushchev", "nikita-khrushchev"),
    "muller": named("Jürgen Müller", "jürgen-müller"),
    "both": named("Vladimir Putin and Kim Jong Un", "vladimir-putin", "kim-jong-un"),
    "pair": named("Alexander Kozlov and Vladimir Putin", "alexander-kozlov", "vladimir-putin"),
    "peskov": named("Dmitry Peskov", "dmitry-peskov"),
    "syrskyi": named("Oleksandr Syrskyi", "oleksandr-syrskyi"),
    "watson": named("Adrienne Watson", "adrienne-watson"),
    "west": named("the West", "the-west"),
    "radar": named("FlightRadar", "flightradar"),
    "media": named("Russian news media", "russian-media"),
    "sk-media": named("South Korean media", "south-korean-media"),
    "kcna": named("Korean Central News Agency", "kcna", related=("nk-government",)),
    "ap": named("Associated Press", "associated-press"),
    "ria": named("RIA-Novosti", "ria"),
    "ministry": named("Russian Defence Ministry", "defence-ministry", related=("russian-government",)),
    "space": named("North Korea’s space science and technology committee", "space-committee"),
    "pyongyang": named("North Korean government", "nk-government", related=("north-korea", "pyongyang")),
    "analysts": named("analysts", "analysts"),
    "an-148": named("An-148", "an-148"),
    "minister": named("defence minister of Russia", "defence-minister"),
    "secretary": named("secretary of the Russian Security Council", "council-secretary"),
    "deputy": named("deputy foreign minister of Russia", "deputy-foreign-minister"),
    "alleged": question(Term("alleged", "certainty"), "it is only alleged", "How sure is it?"),
    "article": question(Term("ap-visit", "article"), "The Associated Press, 4 June 2025", "Which article?"),
    "count": question(Term("soldiers", "count"), "soldiers", "What is counted?"),
    "event": question(Term("a/f", "event"), "Shoigu lands in Pyongyang with a delegation", "What happened?"),
    "order": question(Sequence(("a/b", "a/a", "a/c")), "b, a, c", "Which was first?"),
}
ORDER = (1, 0, 2)
"""The key of the order: what is shown second comes first."""

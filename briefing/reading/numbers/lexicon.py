"""Words that are numbers, or are parts of them."""

from __future__ import annotations

from decimal import Decimal


def listed(*lines: str) -> frozenset[str]:
    """Make a table of the words in lines."""
    return frozenset(word for line in lines for word in line.split())


def _counted(words: str, first: int, step: int = 1) -> dict[str, Decimal]:
    return {word: Decimal(first + step * place) for place, word in enumerate(words.split())}


ONES = _counted("one two three four five six seven eight nine", 1)
BELOW_TWENTY = (
    _counted("zero", 0)
    | ONES
    | _counted("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)

HUNDRED = Decimal(100)
SCALES = {
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
MULTIPLIERS = {"hundred": HUNDRED, "dozen": Decimal(12), **SCALES}
"""What a number may be followed by, digits or words: '3 hundred', 'two dozen', '12 million'."""

SHORT_SCALES = {
    "k": SCALES["thousand"],
    "m": SCALES["million"],
    "mn": SCALES["million"],
    "mln": SCALES["million"],
    "bn": SCALES["billion"],
    "bln": SCALES["billion"],
    "tn": SCALES["trillion"],
    "trn": SCALES["trillion"],
}
"""Letters that touch the digits before them: '12k', '3bn'."""

ORDINAL_ONES = _counted("first second third fourth fifth sixth seventh eighth ninth", 1)
ORDINALS = (
    ORDINAL_ONES
    | _counted("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 10)
    | _counted("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {f"{word}th": value for word, value in (SCALES | {"hundred": HUNDRED}).items()}
)
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))

HALF = Decimal("0.5")
QUARTER = Decimal("0.25")
PARTS = {"half": HALF, "quarter": QUARTER}
DENOMINATORS = {
    "half": Decimal(2),
    "third": Decimal(3),
    "quarter": Decimal(4),
    **{word: value for word, value in ORDINALS.items() if 5 <= value <= 10},
}
PLURAL_DENOMINATORS = {f"{word}s": value for word, value in DENOMINATORS.items() if word != "half"}
FRACTION_SIGNS = {
    "½": HALF,
    "¼": QUARTER,
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
}

PLURALS: dict[str, tuple[Decimal, Decimal]] = {
    "tens": (Decimal(10), HUNDRED),
    "dozens": (Decimal(24), HUNDRED),
    "scores": (Decimal(40), Decimal(200)),
    "hundreds": (HUNDRED, SCALES["thousand"]),
    **{f"{word}s": (value, 10 * value) for word, value in SCALES.items()},
}
"""Indefinite plurals, each up to where the next begins: 'hundreds' are 100 to 1,000. Dozens are at least two."""

VAGUE = frozenset(("several", "multiple", "many", "numerous", "various", "few", "handful", "number"))
"""At least two."""
GROUPS = {"pair": Decimal(2), "couple": Decimal(2), "duo": Decimal(2), "trio": Decimal(3), "quartet": Decimal(4)}
SOFT_WORDS = {
    "both": Decimal(2),
    "dual": Decimal(2),
    "double": Decimal(2),
    "twin": Decimal(2),
    "triple": Decimal(3),
    "single": Decimal(1),
    "another": Decimal(1),
}
TIMES = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}
LONG_TIMES = frozenset(("decades", "centuries"))
"""Plurals of time that count themselves: at least two."""

DETERMINERS = listed("the these those both his her its their our your my this that all such whose 's")
CURRENCIES = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₩": "₩", "₽": "₽", "₴": "₴", "₹": "₹"}

CURRENCY_CODES = {"usd": "$", "eur": "€", "gbp": "£", "jpy": "¥", "krw": "₩", "rub": "₽"}
MEASURES = listed(
    "km cm mm m kg mg g t lb lbs mph kph kmh mi ft yd ha mw gw kw kwh kt mt hz khz mhz ghz kb mb gb tb l ml"
)
"""Abbreviations that may touch the digits before them: '40km'."""
TIMES_OF_DAY = listed("am pm o'clock gmt utc kst msk est edt pst pdt bst cet hrs")
"""What makes the digits before it a time of the day."""

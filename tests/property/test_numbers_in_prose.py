"""Numbers written as news writes them are read back; no text is too odd to be read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.reading.numbers import NumberMention, counts, read_numbers
from briefing.reading.tokens import tokens


def listed(*lines: str) -> list[str]:
    """List the words in lines."""
    return [word for line in lines for word in line.split()]


SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen",
)
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
IRREGULAR |= {"twelve": "twelfth"}
ENDS = {1: "st", 2: "nd", 3: "rd"}

amounts = st.one_of(st.integers(1, 9999), st.integers(1, 10**15 - 1), st.integers(1, 999).map(lambda n: n * 1000))
pairs = st.tuples(amounts, amounts).filter(lambda pair: pair[0] < pair[1])
nouns = st.sampled_from(["soldiers", "old shells", "North Korean troops", "miles", "people", "artillery rounds"])
lines = st.sampled_from(["It counted {}.", "{} were seen there, he said.", "“{}”, they wrote.", "After {} it stopped."])
bounds = st.sampled_from([
    ("about {}", "about"),
    ("nearly {}", "about"),
    ("more than {}", "low"),
    ("at least {}", "low"),
    ("no fewer than {}", "low"),
    ("up to {}", "high"),
    ("fewer than {}", "high"),
    ("no more than {}", "high"),
    ("as many as {}", "high"),
])  # fmt: skip


def in_words(value: int, joint: str = " and ") -> str:
    """Write a number in words, in British style or, with a space for a joint, in American."""
    for scale, name in SCALES:
        if value >= scale:
            whole, rest = divmod(value, scale)
            behind = (joint if rest < 100 else " ") + in_words(rest, joint) if rest else ""
            return f"{in_words(whole, joint)} {name}{behind}"
    if value < 20:
        return SMALL[value]
    return TENS[value // 10 - 2] + (f"-{SMALL[value % 10]}" if value % 10 else "")


def as_rank(words: str) -> str:
    """Turn the last word of a number into a rank."""
    last = words.replace("-", " ").rpartition(" ")[2]
    rank = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return words.removesuffix(last) + IRREGULAR.get(last, rank)


def in_scale(value: int) -> str:
    """Write a number in digits with its greatest scale: '1.5 million'."""
    scale, name = next(each for each in SCALES if each[0] <= value and each[0] != 100) if value >= 1000 else (1, "")
    return f"{Decimal(value) / scale:f} {name}".strip()


WRITERS: list[Callable[[int], str]] = [
    lambda value: f"{value:,}",
    lambda value: f"{value:,}".replace(",", "\u202f"),
    in_words,
    lambda value: in_words(value, " "),
    in_scale,
]
writers = st.sampled_from(WRITERS)


def only(text: str) -> NumberMention:
    """Read a text with one number that isn't soft."""
    found = [mention for mention in read_numbers(tokens(text)) if not mention.soft or mention.low == 1]
    assert len(found) == 1, (text, found)
    return found[0]


@given(amounts, writers, nouns, lines)
def test_a_number_is_read_back(value: int, write: Callable[[int], str], noun: str, line: str) -> None:
    """Whatever the style, a number has the value that was written, and counts what stands behind it."""
    text = line.format(f"{write(value)} {noun}")
    found = only(text)
    assert found.low == found.high == value
    assert text[found.start : found.end] == write(value)
    assert counts(found, tokens(text), noun)


@given(amounts, st.booleans())
def test_a_rank_is_read_back(value: int, digits: bool) -> None:
    """Ranks are read in digits and in words."""
    end = "th" if 10 <= value % 100 <= 20 else ENDS.get(value % 10, "th")
    text = f"{value % 10**8}{end}" if digits else as_rank(in_words(value))
    [found] = read_numbers(tokens(f"It was the {text} test."))
    assert found.ordinal
    assert found.low == found.high == (value % 10**8 if digits else value)


@given(pairs, writers, st.sampled_from(["{} to {}", "between {} and {}", "from {} to {}", "{} or {}"]), nouns, lines)
def test_a_range_is_read_back(
    ends: tuple[int, int], write: Callable[[int], str], style: str, noun: str, line: str
) -> None:
    """Both ends of a range are read, the second with its own scale."""
    if write in WRITERS[2:4] and ends[0] < 1000:  # 'three to four thousand' shares its scale
        write = WRITERS[0]
    if write is in_scale:
        write = WRITERS[0]
    text = line.format(style.format(*map(write, ends)) + f" {noun}")
    found = only(text)
    assert [found.low, found.high] == list(ends)


@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_belongs_to_both_ends(first: int, second: int, scale: str) -> None:
    """'10-12 million' begins at ten million."""
    low, high = sorted((first, second + 100))
    factor = next(value for value, name in SCALES if name == scale)
    for joint in ("-", "–", " to ", " or "):
        found = only(f"It made {low}{joint}{high} {scale} shells.")
        assert [found.low, found.high] == [low * factor, high * factor]


@given(st.integers(2, 10**9), writers, bounds, nouns)
def test_a_bound_opens_a_side(value: int, write: Callable[[int], str], bound: tuple[str, str], noun: str) -> None:
    """'More than' opens a number above, 'up to' below, 'about' neither."""
    style, kind = bound
    found = only(f"It sent {style.format(write(value))} {noun}.")
    assert found.low == (None if kind == "high" else value)
    assert found.high == (None if kind == "low" else value)
    assert found.approximate == (kind == "about")


WORDS = listed(
    *SMALL,
    *TENS,
    *(name for _, name in SCALES),
    *IRREGULAR.values(),
    "a half third thirds quarter dozen dozens tens hundreds millions of and or to between from about than more least",
    "at up as many per cent several few couple pair once twice both the decades soldiers km % $ - – — , . ( ) ' “ ” 7",
    "10,000 2.5 1 2024 3bn 11-day An-148 09:58 page No. ever strong odd plus + / : _ 50-50 half-million 's",
)
jumbles = st.lists(st.sampled_from(WORDS))


@given(st.one_of(st.text(), jumbles.map(" ".join), jumbles.map("".join)))
@example("a " * 50)
@example("a half " * 50)
@example("1" * 5000)
@example("one " * 3000)
@example("between " * 1000 + "2 and")
@example("one " + "million " * 1000)
@example("100 " * 3000)
@example("1, " * 3000)
@example("3 of 1٣ and ３ ²")
def test_any_text_is_read(text: str) -> None:
    """No text raises; mentions stand in order inside the text, and each low end is below its high one."""
    words = tokens(text)
    found = read_numbers(words)
    assert list(found) == sorted(found, key=lambda mention: mention.start)
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.low is not None or mention.high is not None
        assert mention.low is None or mention.high is None or mention.low <= mention.high
        counts(mention, words, "soldiers")


@given(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join), st.integers(0, 200), st.integers(0, 200))
def test_nothing_is_read_in_names_and_dates(text: str, first: int, second: int) -> None:
    """What is to be skipped is part of no number, except between the words that belong to one."""
    start, end = sorted((first, second))
    words = [word for word in tokens(text) if start <= word.start < end]
    if words:
        assert read_numbers(tokens(text), [(0, len(text))]) == ()
        assert read_numbers(words, [(start, end)]) == ()

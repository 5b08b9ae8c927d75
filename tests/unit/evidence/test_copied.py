"""Runs of words that a text of ours shares with a source."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.copied import Run, Shingles, shared_run
from briefing.evidence.subwords import Subwords

SOURCE = (
    "The old bridge over the harbour was closed in the spring after divers had found cracks in two of its pillars.",
    "“We have our road again and nobody shall ever take it away from us,” Ana Berg told the crowd. It cheered loudly.",
    "The Secretary of the Standing Committee on Harbours and Inland Waterways was there as well, and so was Ben Carr.",
)


def found(ours: str, *quoted: str, names: Sequence[str] = ()) -> str | None:
    """Give the words of the run that was found."""
    run = Shingles(SOURCE).longest(ours, quoted, names)
    return None if run is None else ours[run.start : run.end]


def test_nine_words_are_copied_and_eight_are_not() -> None:
    """The limit is nine consecutive words."""
    assert found("In 2024 the harbour was closed in the spring after divers had dived.") == (
        "the harbour was closed in the spring after divers had"
    )
    assert found("In 2024 harbour was closed in the spring after divers.") is None


def test_place_of_a_run() -> None:
    """A run tells where it stands in our text, how many words count, and which paragraph of the source has it."""
    ours = "They had come because divers had found cracks in two of its pillars, he said."
    run = shared_run(ours, SOURCE)
    assert run == Run(ours.index("divers"), ours.index(", he said"), 9, 1)
    assert shared_run(ours, SOURCE, at_least=10) is None
    assert shared_run("Cracks in two of its PILLARS.", SOURCE, at_least=6) == Run(0, 28, 6, 1)


@pytest.mark.parametrize(
    "ours",
    [
        "DIVERS had found -- “cracks” in two; of its\npillars …",
        "the Old Bridge (over the harbour) was closed in – the spring",
        "take it away from us”, Ana Berg told the crowd. It cheered",
    ],
)
def test_marks_and_capitals_do_not_hide_a_copy(ours: str) -> None:
    """Capitals, quotation marks, dashes and line ends make no difference; a run crosses the end of a sentence."""
    assert found(ours)


def test_apostrophes_are_folded() -> None:
    """A straight apostrophe is the same as a curved one."""
    assert shared_run(
        "it doesn't last longer than the king's bridge", ["it doesn’t last longer than the king’s bridge"], (), 8
    )


def test_runs_end_with_the_paragraph() -> None:
    """What stands in two paragraphs of the source, or of ours, is no run."""
    assert found("cracks in two of its pillars we have our road again") is None
    assert found("closed in the spring after divers\n\nhad found cracks in two of its pillars") is None
    assert found("closed in the spring after divers\nhad found cracks in two of its pillars") is not None


def test_ids_in_brackets_are_no_words() -> None:
    """A summary's citations do not part a run."""
    assert found("It was closed in the spring after divers [closing, a/divers] had found cracks.")


def test_words_of_a_quotation_do_not_count_between_quotation_marks() -> None:
    """The words of a quotation are free where quotation marks stand around them, and only there."""
    quoted = "we have our road again and nobody shall ever … away from us"
    assert found("“We have our road again and nobody shall ever”, she said.", quoted) is None
    assert found("We have our road again and nobody shall ever, she said.", quoted)
    assert found("‘We have our road again and nobody shall ever’, she said.", quoted) is None
    assert found("“We have our road again and nobody shall ever”, she said.", "another road")


def test_what_stands_around_quoted_words_counts() -> None:
    """Quoted words don't part the run around them, and don't lengthen it either."""
    source = ["He told the whole town that “nobody shall ever take it” from them again."]
    ours = "He told the whole town that “nobody shall ever take it” from them"
    assert shared_run(f"{ours} once more.", source, ["nobody shall ever take it"]) is None
    run = shared_run(f"{ours} again.", source, ["nobody shall ever take it"])
    assert run == Run(0, len(f"{ours} again"), 9, 1)


def test_names_of_many_words_are_no_copying() -> None:
    """A registered title is free however long it is; without the registry it isn't."""
    title = "Secretary of the Standing Committee on Harbours and Inland Waterways"
    assert found(f"Ben Carr was the {title}.", names=[title, "Ben Carr"]) is None
    assert found(f"Ben Carr was the {title}.") == f"the {title}"


def test_short_names_count() -> None:
    """A run isn't broken, nor shortened, by a name of a few words."""
    ours = "take it away from us, Ana Berg told the crowd"
    assert found(ours, names=["Ana Berg"]) == ours


def test_list_of_names_is_no_copying() -> None:
    """People named in the same order by two texts are not told in the same words."""
    names = "Korean People’s Army Marshals Ri Pyong Chol and Pak Jong Chon"
    assert shared_run(f"There were {names}.", [f"They met {names} there."]) is None


@pytest.mark.parametrize("size", [2_000, 4_000])
def test_repeated_words_find_the_whole_run(size: int) -> None:
    """A text that repeats itself has one run, the longest."""
    run = shared_run("a " * size, ["a " * (size // 2), "b " * size, "a " * size])
    assert run is not None
    assert (run.words, run.paragraph) == (size, 3)


@pytest.mark.parametrize("ours", ["", " \n\n ", "…", "[a, b]", "“", '"' * 99, "[" * 999, "\n \n" * 99])
def test_texts_without_words(ours: str) -> None:
    """Nothing is shared by a text without words, nor by a source without any."""
    assert shared_run(ours, SOURCE, ["", "…"]) is None
    assert shared_run(SOURCE[0], []) is None
    assert shared_run(SOURCE[0], ["", "…"], [""]) is None


TOLD = st.lists(st.sampled_from(["one", "Two", "three", "Four", "five", "6", "“", "”", ","]), max_size=40).map(" ".join)


@given(TOLD, TOLD)
def test_nothing_is_overlooked(ours: str, theirs: str) -> None:
    """Where the plain way finds three words written small in a run of four, the quick way finds the run."""
    run = shared_run(ours, [theirs], at_least=4)
    plain = _plainly(ours, theirs, 4)
    assert (run is not None) == bool(plain)
    assert run is None or run.words == max(plain)


def _plainly(ours: str, theirs: str, at_least: int) -> list[int]:
    mine, other = ([word for word in text.split() if word[0].isalnum()] for text in (ours, theirs))
    runs = (mine[first:behind] for first in range(len(mine)) for behind in range(first + at_least, len(mine) + 1))
    small = (run for run in runs if 3 * sum(word.islower() for word in run) >= at_least)
    return [len(run) for run in small if _has([word.lower() for word in other], [word.lower() for word in run])]


WORDS = st.lists(st.sampled_from("abc"), max_size=25)


@given(st.lists(WORDS, max_size=3), WORDS)
def test_subwords_are_the_longest_runs(paragraphs: list[list[str]], ours: list[str]) -> None:
    """At each word of another text the longest run that ends there is given, with a paragraph that has it."""
    given_runs = {behind: (first, paragraph) for first, behind, paragraph in Subwords(paragraphs).matches(ours)}
    for behind in range(1, len(ours) + 1):
        runs = [first for first in range(behind) if any(_has(each, ours[first:behind]) for each in paragraphs)]
        assert (given_runs[behind][0] if behind in given_runs else None) == min(runs, default=None)
        if runs:
            first, paragraph = given_runs[behind]
            assert _has(paragraphs[paragraph - 1], ours[first:behind])


def _has(words: list[str], run: list[str]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))

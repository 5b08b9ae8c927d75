from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.changes.wording import in_one_line, parts

SENTENCES = st.lists(
    st.sampled_from(["a", "bridge", "opened", "on", "18", "June", ",", "(so)", "“it”", "."]), max_size=12
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("It opened on 18 June 2024.", "It opened on 19 June 2024.", "It opened on [18 → 19] June 2024."),
        ("Troops at war, as told here.", "Troops in Kursk, as told here.", "Troops [at war → in Kursk], as told here."),
        ("They suspect all of it.", "They suspect all of it, if any.", "They suspect all of it [added: , if any]."),
        ("The old bridge is long.", "The bridge is long.", "The [dropped: old] bridge is long."),
        ("2,000-3,000 men went on", "2,000-4,000 men went on", "[2,000-3,000 → 2,000-4,000] men went on"),
        ("Nothing here is the same.", "All has become another thing now.", None),
        ("a 1 b 2 c 3 d 4 e f g h", "a 5 b 6 c 7 d 8 e f g h", None),
    ],
)
def test_two_sentences_are_told_as_one(old: str, new: str, told: str | None) -> None:
    """What differs stands in brackets, old and new; sentences with too little in common are not put together."""
    assert in_one_line(old, new) == told


@given(SENTENCES, SENTENCES)
def test_the_parts_make_both_sentences(old: list[str], new: list[str]) -> None:
    """No word is lost or added: the old parts are the old sentence, the new parts the new one."""
    found = parts(" ".join(old), " ".join(new))
    if found is not None:
        words = [" ".join("".join(part[side] for part in found).split()) for side in (0, 1)]
        assert words[1] == " ".join(new)
        assert [*words[0].replace(" ", "")] == [*"".join(old)]

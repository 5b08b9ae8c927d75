"""Codes of sheets: whatever a sheet follows from, it comes back, and no slip of the fingers makes it another."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.document.structure import Paper
from briefing.export.class_sets.sheet_codes import CHECKS, CodeError, Fault, Recipe, SheetCode, read, write
from briefing.quiz.question import Kind

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.builds(
    SheetCode,
    st.builds(
        Recipe,
        st.integers(0, 10**15 - 1) | st.integers(0, 99),
        st.integers(1, 1023) | st.just(20),
        st.sets(st.sampled_from(Kind)).map(lambda kinds: tuple(kind for kind in Kind if kind in kinds)),
        st.sampled_from(Paper),
    ),
    st.integers(1, 9999),
    st.integers(0, CHECKS - 1),
)


@given(CODES)
def test_codes_come_back(code: SheetCode) -> None:
    """What is written is read as it was, in capitals, small letters, with and without dashes."""
    text = write(code)
    assert read(text) == read(text.lower()) == read(text.replace("-", "")) == code


@given(CODES, st.data())
def test_one_wrong_sign_is_noticed(code: SheetCode, data: st.DataObject) -> None:
    """Whichever sign is another, and whatever it is, the code is said to be mistyped."""
    text = write(code).replace("-", "")
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from([each for each in SIGNS if each != text[place]]))
    with pytest.raises(CodeError) as caught:
        read(text[:place] + sign + text[place + 1 :])
    assert caught.value.fault is Fault.MISTYPED


@given(CODES, st.data())
def test_two_exchanged_signs_are_noticed(code: SheetCode, data: st.DataObject) -> None:
    """Any two signs, neighbours above all."""
    text = [*write(code).replace("-", "")]
    first = data.draw(st.integers(0, len(text) - 2))
    second = data.draw(st.just(first + 1) | st.integers(first + 1, len(text) - 1))
    assume(text[first] != text[second])
    text[first], text[second] = text[second], text[first]
    with pytest.raises(CodeError) as caught:
        read("".join(text))
    assert caught.value.fault is Fault.MISTYPED


@given(st.text(max_size=40) | st.text(f"{SIGNS}- ", min_size=8, max_size=33))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but CodeError is raised, and what is read was written so."""
    with suppress(CodeError):
        code = read(text)
        assert read(write(code)) == code
        assert len(write(code).replace("-", "")) <= len(text)

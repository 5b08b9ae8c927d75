"""What holds for all source texts."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.texts import fingerprint, normalise, paragraphs

# Beside all other characters those that a normal form must get right: accents, Korean letters, kinds of space, marks.
texts = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aeo\u0301\u0323\u1112\u1161\u11ab \t\xa0\u3000\n\r\x0c\x85\u2028\ufeff"),
    )
)
blanks = st.text(st.sampled_from(" \t\xa0\u2009\u3000"), min_size=1, max_size=3)
ends = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n \r\n", " \n\t\n"])


@given(texts)
def test_normal_form_is_its_own(text: str) -> None:
    """Normalising twice changes nothing more, and no paragraph is empty or has spaces around it."""
    normal = normalise(text)
    assert normalise(normal) == normal
    assert all(line and line == " ".join(line.split()) for line in paragraphs(text))
    assert "\n".join(paragraphs(text)) == normal


@given(texts)
def test_fingerprint_does_not_see_how_letters_are_composed(text: str) -> None:
    """A text in one form of Unicode has the fingerprint that it has in the other."""
    assert fingerprint(unicodedata.normalize("NFD", text)) == fingerprint(unicodedata.normalize("NFC", text))


@given(texts.map(normalise), st.data())
def test_fingerprint_does_not_see_spaces_and_line_ends(text: str, data: st.DataObject) -> None:
    """Any space for another, any line end for another, blank lines and a byte order mark: the text is the same."""
    lines = [data.draw(blanks).join(line.split(" ")) for line in text.split("\n")]
    saved = "\ufeff" + "".join(data.draw(blanks) + line + data.draw(blanks) + data.draw(ends) for line in lines)
    assert fingerprint(saved) == fingerprint(text)

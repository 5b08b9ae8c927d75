"""Cards of random and hostile text, for the tests of the formats that cards are written in."""

from __future__ import annotations

from hypothesis import strategies as st

from briefing.export.cards.card import Card, Deck, FormName
from briefing.quiz.question import GAP, Kind

HOSTILE = (
    "]]>", "<![CDATA[", "<!--", "-->", "<b>bold</b>", "<p>", "&", "&amp;", "&nbsp;", "&#0;", "<?xml?>", "\x00", "\x0b",
    "\x1b[31m", "\ufffe", "\ud800", "\u202e", "\u200f", "שלום", "\U0001f682", "{~=wrong#}", "=cmd|' /C calc'!A0",
    "\x85", "\"'", "[[input:ans1]]", "\t", "\r\n", "  ", "\u00a0", "\u2028", "a:b", "100%", "*", "\\", GAP,
)  # fmt: skip
"""Pieces that mean something to one format or another, or nothing to any."""

CHARACTERS = st.characters(exclude_characters="$")
TEXTS = (
    st.lists(st.sampled_from(HOSTILE) | st.text(CHARACTERS, min_size=1, max_size=9), min_size=1, max_size=5)
    .map("".join)
    .filter(lambda text: any(character.isalnum() for character in text))
)
FORMS: tuple[FormName, ...] = ("choice", "order", "typed")
NAMES = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def cards(draw: st.DrawFn, number: int) -> Card:
    """Draw a card; its number keeps its identity apart from those of others."""
    form = draw(st.sampled_from(FORMS))
    choices = () if form == "typed" else tuple(draw(st.lists(TEXTS, min_size=2, max_size=5)))
    order = tuple(draw(st.permutations(range(len(choices)))))
    article = draw(NAMES)
    return Card(
        id=f"{article}/fact-{number}#slot",
        identity=f"{'a' * 64}/fact-{number}#slot",
        kind=draw(st.sampled_from(Kind)),
        form=form,
        stem=draw(TEXTS),
        choices=choices,
        key=order if form == "order" else order[:1],
        answers=() if form == "order" else tuple(draw(st.lists(TEXTS, min_size=1, max_size=4))),
        rationale=tuple(draw(st.lists(TEXTS, min_size=1, max_size=3))),
        reference=draw(TEXTS),
        topic=draw(NAMES | TEXTS),
        topic_title=draw(TEXTS),
        article=article,
        importance=draw(st.integers(1, 3)),
    )


@st.composite
def decks(draw: st.DrawFn, most: int = 8) -> Deck:
    """Draw a deck of at least one card."""
    drawn = tuple(draw(cards(number)) for number in range(draw(st.integers(1, most))))
    return Deck(draw(TEXTS), draw(st.just("") | TEXTS), draw(st.sampled_from(("en", "en-GB", "he"))), drawn)

"""Captions, credits, teasers and lines of publication, and paragraphs of articles that are none."""

from __future__ import annotations

import pytest

from briefing.reading.furniture import is_dateline, is_furniture
from briefing.reading.tokens import tokens

FURNITURE = [
    "FILE - Rescuers search a hotel, Aug. 12, 2021. (AP Photo/Ann Other, File)",
    "Rescuers search a hotel on Sunday night. Photograph: Ann Other/Pool",
    "Photo: Protesters in the harbour, 24 October 2021.",
    "Related: How the island votes. Published 9 June 2025",
    "Published Mon 16 Jun 2025 07.42 BST",
    "Last updated: 24 April 2024",
    "First published in The Island Review, 14 December 2023",
    "More from this author: Why bridges fall (3 July 2022)",
    "Sign up to the newsletter. 1.2m readers can’t be wrong.",
    "Most read: 1. Storm latest 2. Ten dead in bus crash",
]
ARTICLE = [
    "",
    "Photographs show the minister on 9 June 2025.",
    "The report was first published on 13 September 2023.",
    "Published in 1919, the novel sold 40 copies in its first year, and then nobody read it until the war was over.",
    "Most readers of the paper were over 60.",
    "Signs of trouble came on Monday.",
    "More than 40 people came.",
    "Related crimes rose.",
    "The file was opened on 3 May.",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture(text: str) -> None:
    """What the page sets beside the article is known by how it begins or whom it credits."""
    assert is_furniture(tokens(text))


@pytest.mark.parametrize("text", ARTICLE)
def test_an_article_s_own_text(text: str) -> None:
    """Sentences that speak of photographs, publication or files stay."""
    assert not is_furniture(tokens(text))


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("6 November 2024 – The chief was sentenced on Tuesday.", "6 November 2024", True),
        ("OSLO, Nov 6 (Nordic News) - The chief was sentenced.", "Nov 6", True),
        ("OSLO, Norway, Nov 6 – The chief was sentenced.", "Nov 6", False),
        ("On 6 November 2024 – a Wednesday – he was sentenced.", "6 November 2024", False),
        ("6 November 2024 was a Wednesday.", "6 November 2024", False),
        ("He was sentenced on 6 November 2024 (a Wednesday) - and left.", "6 November 2024", False),
    ],
)
def test_datelines(text: str, day: str, expected: bool) -> None:
    """The day that a report opens with is the day of the report."""
    start = text.index(day)
    assert is_dateline(tokens(text), start, start + len(day)) == expected

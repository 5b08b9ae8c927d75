"""What stands on a page beside its article: captions, credits, teasers, dates of publication."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.reading.tokens import Token


def _pairs(*lines: str) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for line in lines for one, _, other in (pair.partition("_") for pair in line.split()))


_BEGINNINGS = _pairs(
    "file_- read_more most_read more_from more_on see_also also_read also_on share_this share_via sign_up related_:",
    "related_articles related_tags related_stories related_topics newsletter_: watch_: listen_: recommended_: read_:",
    "subscribe_to subscribe_now photo_: photos_: photograph_: photographs_: image_: images_: picture_: credit_:",
)
_CREDITS = _pairs("photo_: photograph_: picture_: image_: photographer_: ap_photo getty_images file_photo via_getty")
_PUBLISHED = frozenset(("published", "updated", "posted", "modified"))
_BEFORE_PUBLISHED = frozenset(("first", "last", "originally", "date"))
_LONGEST_LINE = 16
_LONGEST_CAPTION = 70
_LONGEST_PLACE = 8
_LONGEST_AGENCY = 4


def is_furniture(words: Sequence[Token]) -> bool:
    """Tell whether a paragraph is no part of the article's own text: nothing is proved by its dates and numbers."""
    if not words:
        return False
    first, second = words[0].word, words[1].word if len(words) > 1 else ""
    if (first, second) in _BEGINNINGS:
        return True
    if len(words) <= _LONGEST_LINE and (first in _PUBLISHED or (first in _BEFORE_PUBLISHED and second in _PUBLISHED)):
        return True
    return len(words) <= _LONGEST_CAPTION and any((one.word, two.word) in _CREDITS for one, two in pairwise(words))


def is_dateline(words: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a date opens a report: '6 November 2024 - The', 'OSLO, Nov 6 (Reuters) - The'."""
    place = [word for word in words[: _LONGEST_PLACE + 1] if word.end <= start]
    if len(place) > _LONGEST_PLACE or any(word.text[0].isalpha() and not word.text.isupper() for word in place):
        return False
    behind = [word for word in words[: 4 * _LONGEST_PLACE] if word.start >= end]
    if behind and behind[0].text == "(":
        closing = next((at for at, word in enumerate(behind[: _LONGEST_AGENCY + 1]) if word.text == ")"), 0)
        behind = behind[closing + 1 :]
    return len(behind) > 1 and behind[0].text == "-" and behind[0].start > end

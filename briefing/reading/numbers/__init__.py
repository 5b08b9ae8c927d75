"""Numbers in prose, as the ranges that they allow, and what they count."""

from briefing.reading.numbers.mention import NumberMention
from briefing.reading.numbers.read import read_numbers
from briefing.reading.numbers.units import canonical, counts

__all__ = ["NumberMention", "canonical", "counts", "read_numbers"]

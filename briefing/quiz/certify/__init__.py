"""Certificates: why a question has exactly one right answer, or why it can't be asked.

`admit` looks at key and stem, `allow` at one distractor, `certify` at a question with its choices. Each follows the six
conditions: facts that must fit the stem entail the key; distractors are apart from all facts that may fit, whoever
tells them, and from the days of the same occasion; choices are apart from each other, events by their words as well;
the slot has one value, or no distractor stands in or beside the passage; offices are sure over the time asked about;
and no second subject fits the stem. In doubt it is refused.
"""

from briefing.quiz.certify.certifying import admit, allow, certify, judge
from briefing.quiz.certify.judged import Judged
from briefing.quiz.certify.refusal import Code, Refusal

__all__ = ["Code", "Judged", "Refusal", "admit", "allow", "certify", "judge"]

from __future__ import annotations

from briefing.cli.commands import parser
from briefing.cli.handouts.set_plans import plan_set


def test_numbers_of_a_big_set_have_three_digits() -> None:
    """So that they stand in their order."""
    plan = plan_set(parser("handouts").parse_args(["handouts", "--copies", "100"]))
    assert (plan.sheets[0], plan.sheets[-1]) == ("sheet-001.pdf", "sheet-100.pdf")
    assert [*plan.sheets] == sorted(plan.sheets)
    assert len(plan.sheets) == 100

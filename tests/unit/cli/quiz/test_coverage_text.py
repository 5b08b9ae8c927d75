"""Coverage as people read it."""

from __future__ import annotations

from briefing.cli.quiz.coverage_text import closing, coverage_as_text
from briefing.quiz.coverage import Covered

ASKED = Covered("opening/asked", "opening", 1, ("date",), ("opening/asked#date", "opening/asked#person"), ())
MISSING = Covered("opening/missing", "opening", 2, ("person",), (), ("person: a pronoun tells", "date: it is disputed"))
MINOR = Covered("opening/minor", "opening", 3, (), (), ("it has nothing that can be asked",))


def test_terminal_lists_what_is_not_asked() -> None:
    """On a terminal only facts without questions stand, with their reasons; those that should be asked have a mark."""
    assert coverage_as_text([ASKED, MISSING, MINOR], 60) == (
        "! opening/missing\n"
        "     person: a pronoun tells\n"
        "     date: it is disputed\n"
        "  opening/minor\n"
        "     it has nothing that can be asked\n"
    )  # fmt: skip


def test_programs_get_a_line_for_each_of_them() -> None:
    """Elsewhere each of the same facts has its line, with the reasons, parted by tabs."""
    told = coverage_as_text([ASKED, MISSING], None).splitlines()
    assert told == [
        "fact\timportance\twhy not",
        "opening/missing\t2\tperson: a pronoun tells; date: it is disputed",
    ]


def test_escapes_do_not_reach_the_terminal() -> None:
    """What a dossier says is shown without its control characters."""
    strange = Covered("opening/f", "opening", 2, ("date",), (), ("date: \x1b[31m",))
    assert "\x1b" not in coverage_as_text([strange], 60)


def test_closing_line_counts() -> None:
    """The last line counts questions, facts by importance, and what should be asked and is not."""
    assert closing([ASKED, MISSING, MINOR]) == (
        "2 questions with one sure answer about 1 of 3 facts; "
        "importance 1: 1 of 1, importance 2: 0 of 1, importance 3: 0 of 1; 1 fact that should be asked is not"
    )
    assert closing([ASKED]) == "2 questions with one sure answer about 1 of 1 fact; importance 1: 1 of 1"

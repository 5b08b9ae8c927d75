from __future__ import annotations

from briefing.document.engine.parsing import Patterns


def test_patterns_are_kept() -> None:
    """A pattern reads up to its characters or, if opposite, as long as there are such, and is made once."""
    patterns = Patterns()
    until = patterns[("<", "&", "]"), False].match("a^b&c")
    through = patterns[("<", "&", "]"), True].match("<]&c<")
    assert until
    assert through
    assert (until.group(), through.group()) == ("a^b", "<]&")
    assert patterns[("<", "&", "]"), False] is patterns[("<", "&", "]"), False]

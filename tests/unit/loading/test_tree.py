"""YAML says what it seems to say: text, lists and mappings, and nothing costs more than reading."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.errors import Code
from briefing.loading.tree import MAX_DEPTH, Parsed, Tree, at, parse, spots

BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}]\n" for before, name in pairwise("abcdefghijkl")
)


def codes(parsed: Parsed) -> list[Code]:
    """Give the codes of all problems."""
    return [problem.code for problem in parsed.problems]


@pytest.mark.parametrize(
    "written", ["no", "on", "1:30", "1_000", "0x1f", "1e3", ".inf", "2024-06-18", "012", "=", "true", "1.0", "🌉"]
)
def test_plain_scalars_stay_as_they_are_written(written: str) -> None:
    """No plain scalar becomes a number, a date, a truth value or anything else than its text."""
    assert parse(f"a: {written}").tree == {"a": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [("", ""), ("~", ""), ("null", ""), ("NULL", ""), ("'null'", "null"), ("'~'", "~"), ('""', ""), ("nULL", "nULL")],
)
def test_null_is_the_empty_text(written: str, value: str) -> None:
    """What YAML calls null is the empty text, unless it is quoted."""
    assert parse(f"a: {written}").tree == {"a": value}


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: b: c", 1, 5, "a colon followed by a space"),
        ("a:\n\tb: c", 2, 1, "a tab stands in the indentation"),
        ("a: |\n\tx", 2, 1, "a tab stands in the indentation"),
        ("a: b\n\tc: d", 2, 1, "a tab stands in the indentation"),
        ("a:\n  - b: c\n  \td: e", 3, 3, "a tab stands in the indentation"),
        ("a: b\n \tc: d", 2, 2, "a tab stands in the indentation"),
        ("a: b\n\n\t# c\n\td: e", 3, 1, "a tab stands in the indentation"),
        ("-\t- a", 1, 2, "a tab stands in the indentation"),
        ("a:\t@x", 1, 4, "text cannot begin with '@'"),
        ("a: @x", 1, 4, "text cannot begin with '@'"),
        ("a: `x", 1, 4, "text cannot begin with '`'"),
        ("a: %x", 1, 4, "text cannot begin with '%'"),
        ("a: x\nb: 'y\nc: z\n", 2, 4, "a quote is opened here"),
        ('a: "x\n---\n', 1, 4, "a quote is opened here"),
        ('a: "x" y\nb: c', 1, 8, "does not fit"),
        ("a: 'it's'\nb: c", 1, 8, "does not fit"),
        ("a:\n  b: c\n d: e", 3, 2, "does not fit"),
        ("a: b\n- c", 2, 1, "does not fit"),
        ("a: [x, y\nb: c", 1, 4, "a list in brackets is not closed"),
        ("a: {b", 1, 4, "a brace is not closed"),
        ("- a\nb: c", 2, 1, "a list goes on here"),
        ("a: b\nfoo\nc: d", 3, 1, "a line before this one has no colon"),
        ('a: "\\q"', 1, 5, "a backslash"),
        ("a: *", 1, 5, "text cannot begin with '*' or '&'"),
        ("a: }", 1, 4, "text cannot begin with a bracket"),
        ("a: >-x\n  y", 1, 6, "text follows"),
        ("a: - b", 1, 4, "a list cannot begin on this line"),
        ("%YAML 3.0\n---\na: b", 1, 1, "another version of YAML"),
        ("a: b\n...\nc: d", 3, 1, "text follows the end"),
        ("a: b\n---\nc: d", 2, 1, "a second document begins here"),
        ("? [a]\n: b", 1, 3, "a list or mapping stands where a name belongs"),
        ("a: !<x y", 1, 7, "this is not valid YAML"),
    ],
)
def test_syntax_error_is_told_in_plain_words(text: str, line: int, column: int, said: str) -> None:
    """A mistake of syntax is told at the place where it can be mended, with a remedy."""
    (problem,) = parse(text).problems
    assert problem.code is Code.YAML_SYNTAX
    assert said in problem.message
    assert (problem.line, problem.column) == (line, column)
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("a:\n  b: c\n   d: e\nf: g", 3, 4, "begin 'd' in column 3, below the 'b' of line 2"),
        ("a: b\n\n# c\n d:\n", 4, 2, "begin 'd' in column 1, below the 'a' of line 1"),
        ("a: 'b'\n c: d", 2, 2, "begin 'c' in column 1, below the 'a' of line 1"),
        ("a:\n  - b-c: d\n     e_f: g", 3, 6, "begin 'e_f' in column 5, below the 'b-c' of line 2"),
    ],
)
def test_a_key_that_is_indented_too_far_is_told_as_such(text: str, line: int, column: int, hint: str) -> None:
    """A key to the right of the key above it is taken for a slip of the indentation; quotes are the other remedy."""
    (problem,) = parse(text).problems
    assert (problem.line, problem.column) == (line, column)
    assert problem.message == "this line is indented further than the one above it"
    assert problem.hint == f"{hint}; if it goes on with that line's text, put the text in quotes"


@pytest.mark.parametrize(
    "text", ["a: b: c", "a: b\n  in short: c", "a: b\n  see c: d: e", "- a\n  b: c", "a: b\n  - c: d"]
)
def test_a_colon_within_a_text_is_told_as_such(text: str) -> None:
    """Where no key stands too far to the right, it is the text that needs quotes."""
    (problem,) = parse(text).problems
    assert problem.message == "a colon followed by a space is not expected here"


def test_error_at_the_end_is_told_on_the_last_line_with_text() -> None:
    """A file that ends too early is at fault where its text ends, not on an empty line behind it."""
    (problem,) = parse("a: [\n\n\n").problems
    assert problem.line == 1


@pytest.mark.parametrize("text", ["a: {{ x }}", "a: {% if x %}", "a: {# x #}\n", "{% x %}", "a: 'see {{ x }}'"])
def test_templates_are_told_as_such(text: str) -> None:
    """Brackets of a template are told as markup, though YAML reads or refuses them in its own ways."""
    assert codes(parse(text)) == [Code.MARKUP]


@pytest.mark.parametrize(
    ("value", "is_markup"),
    [
        ("R&D at 5 < 6, a > b", False),
        ("AT&T; <5; < b", False),
        ("*strong* **words**", False),
        ("a <b>bold</b>", True),
        ("<script", True),
        ("</p>", True),
        ("<!-- x -->", True),
        ("<?php", True),
        ("AT&amp;T", True),
        ("&#60;", True),
        ("&#x3c;", True),
    ],
)
def test_markup_in_text(value: str, is_markup: bool) -> None:
    """HTML is refused; a lone less-than sign or ampersand is prose."""
    assert codes(parse(f"a: '{value}'")) == ([Code.MARKUP] if is_markup else [])


def test_markup_is_found_where_it_stands() -> None:
    """The place of markup is its own, in a folded text too; if it hides in an escape, it's that of the text."""
    (problem,) = parse("a: >-\n  One\n  two <b>three</b>\n").problems
    assert (problem.line, problem.column) == (3, 7)
    (problem,) = parse('a: "\\x3cb>"').problems
    assert (problem.line, problem.column) == (1, 4)


def test_escapes_hide_no_control_characters() -> None:
    """A control character that is written as an escape is found."""
    assert codes(parse('a: "x\\u202ey"')) == [Code.CONTROL_CHARACTER]
    assert codes(parse('a: "x\\ny\\tz"')) == []


@pytest.mark.parametrize("text", ["a: !!int 3", "a: !x y", "a: !!python/object:os.system {}", "a: ! x"])
def test_tags_are_refused(text: str) -> None:
    """No tag gives a value a type, least of all one that makes an object."""
    assert codes(parse(text)) == [Code.YAML_TAG]


def test_anchors_aliases_and_merges_are_refused() -> None:
    """A value stands where it's read: names for values, references to them and merging are findings."""
    parsed = parse("a: &x y\nb: *x\nc:\n  <<: {d: e}\n")
    assert codes(parsed) == [Code.YAML_ALIAS] * 3
    assert at(parsed.tree, ("a",)) == "y"
    assert at(parsed.tree, ("b",)) == ""


def test_bomb_of_aliases_costs_nothing() -> None:
    """Aliases are never followed, so that no text grows; the report of them ends."""
    parsed = parse(BOMB)
    assert set(codes(parsed)) == {Code.YAML_ALIAS}
    assert len(parsed.problems) <= 50
    assert parsed.spots.keys() <= {(), *((name,) for name in "abcdefghijkl")} | {
        (name, number) for name in "abcdefghijkl" for number in range(3)
    }


def test_report_of_one_file_ends() -> None:
    """Who has very many problems of one kind has one cause."""
    assert len(parse("\n".join(f"a{number}: &x y" for number in range(500))).problems) == 50


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "a:\n" + " [" * 50_000])
def test_depth_costs_no_recursion(text: str) -> None:
    """Very deep nesting is a finding, found without going down."""
    (problem,) = parse(text).problems
    assert problem.code is Code.TOO_DEEP


def test_depth_up_to_the_limit_is_read() -> None:
    """The limit itself is still allowed."""
    assert codes(parse("[" * MAX_DEPTH + "]" * MAX_DEPTH)) == []


def test_repeated_key_names_the_first_and_keeps_it() -> None:
    """The second value of a key is told with the line of the first, and is not read."""
    parsed = parse("a: x\nb: y\na: {c: z}\n")
    (problem,) = parsed.problems
    assert (problem.code, problem.line) == (Code.REPEATED_KEY, 3)
    assert "line 1" in problem.message
    assert parsed.tree == {"a": "x", "b": "y"}


def test_places_of_the_first_two_levels_come_with_the_tree() -> None:
    """The outline has what later commands point at; all places are there when they are asked for."""
    text = "a:\n  b:\n    c: [x, y]\n"
    assert set(parse(text).spots) == {(), ("a",), ("a", "b")}
    deep = spots(text)[("a", "b", "c", 1)]
    assert (deep.line, deep.column, text[deep.start : deep.end], deep.key) == (3, 12, "y", None)
    assert spots(text)[("a", "b")].key == (2, 3)


@pytest.mark.parametrize("steps", [("b",), ("a", 7), ("a", 0, "x"), (0,), ("a", "x")])
def test_steps_that_lead_nowhere(steps: tuple[str | int, ...]) -> None:
    """Steps into what isn't there lead to nothing."""
    tree: Tree = {"a": ["x"]}
    assert at(tree, steps) is None
    assert at(tree, ("a", 0)) == "x"

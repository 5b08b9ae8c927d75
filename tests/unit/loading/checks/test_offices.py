"""Only what cannot be otherwise is an impossible office."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from briefing.model.edtf import Edtf
from briefing.model.wording import date_in_words
from tests.builders import Tree, article_tree, entities_tree, event, office, write_dossier

PEOPLE = {"lind": {"name": "Olaf Lind"}, "berg": {"name": "Bo Berg"}}
OFFICES = {
    "head": {"name": "head of the office", "single": "true", "not_with": "mayor"},
    "mayor": {"name": "mayor"},
}


def told(tmp_path: Path, *held: tuple[str, str, str], **fields: str) -> list[Finding]:
    """Check who held which office when, in that order."""
    entities = entities_tree(people=PEOPLE, offices=OFFICES)
    opened = "The bridge opened on 4 May 2024 at Port Town, with Ana Berg, Olaf Lind and Bo Berg of the Harbour Office."
    facts: dict[str, Tree] = {"opening": event(text=opened, people=["ana-berg", *PEOPLE])}
    for number, (holder, which, when) in enumerate(
        (*held, ("ana-berg", "mayor", "1999"), ("ana-berg", "head", "1998"))
    ):
        who, what = entities["people"][holder]["name"], OFFICES[which]["name"]
        text = f"{who} was {what} in {date_in_words(Edtf.parse(when))}."
        facts[f"f{number}"] = office(text=text, holder=holder, office=which, date=when, **fields)
    return list(check(write_dossier(tmp_path / "c", entities=entities, articles={"opening": article_tree(facts)})))


@pytest.mark.parametrize(
    "held",
    [
        [("lind", "head", "2020-05-04"), ("berg", "head", "2020-05-05")],
        [("lind", "head", "2020"), ("berg", "head", "2020")],
        [("lind", "head", "2020-05"), ("berg", "head", "2020-05-05")],
        [("lind", "head", "2020-05-04/2020-05-12"), ("berg", "head", "2020-05-12/2020-06-01")],
        [("lind", "head", "2020/2021"), ("berg", "head", "2021/2022")],
        [("lind", "head", "../2021"), ("berg", "head", "2021/..")],
        [("lind", "head", "[2020-05-01..2020-05-09]"), ("berg", "head", "2020-05-04")],
        [("lind", "mayor", "2020-05-04"), ("berg", "mayor", "2020-05-04")],
        [("lind", "head", "2020-05-04"), ("lind", "head", "2020-05-04")],
        [("lind", "head", "2020-05-04"), ("lind", "mayor", "2020-05-05")],
    ],
)
def test_what_is_possible_is_no_finding(held: list[tuple[str, str, str]], tmp_path: Path) -> None:
    """Days apart, coarse dates, a handover and an office for several prove nothing against each other."""
    assert told(tmp_path, *held) == []


@pytest.mark.parametrize(
    "held",
    [
        [("lind", "head", "2020-05-04"), ("berg", "head", "2020-05-04")],
        [("lind", "head", "2020-05-01"), ("berg", "head", "2020-05-04"), ("lind", "head", "2020-05-09")],
        [("lind", "head", "2020-05-01/2020-05-09"), ("berg", "head", "2020-05-04")],
        [("lind", "head", "2020-04/2020-06"), ("berg", "head", "2020-05")],
        [("lind", "head", "2020-05-01/2020-05-09"), ("berg", "head", "2020-05-08/2020-05-12")],
        [("lind", "head", "2020-05-01"), ("berg", "head", "2020-05-09"), ("lind", "head", "2020-05-09")],
        [("lind", "head", "2020-05-01/2020-05-09"), ("berg", "head", "2020-05-01/2020-05-09")],
    ],
)
def test_office_for_one_is_not_held_by_two(held: list[tuple[str, str, str]], tmp_path: Path) -> None:
    """The same day, one holder between two dates of another, and periods that overlap are impossible."""
    (found,) = told(tmp_path, *held)
    assert found.code is Code.OFFICE_OVERLAP
    assert "'berg' and 'lind' hold 'head' at one time (see fact 'opening/f0')" in found.message
    assert (found.excerpt or "").strip() == "f1:"


def test_offices_that_exclude_each_other(tmp_path: Path) -> None:
    """One person in two offices that nobody holds together is impossible on one day."""
    (found,) = told(tmp_path, ("lind", "head", "2020-05-04"), ("lind", "mayor", "2020-05-04"))
    assert found.message == "'lind' holds 'head' and 'mayor' at one time (see fact 'opening/f0')"
    assert "who is head of the office is not 'mayor' too" in (found.hint or "")


def test_what_is_only_alleged_proves_nothing(tmp_path: Path) -> None:
    """An office that somebody is only said to hold contradicts nobody."""
    held = [("lind", "head", "2020-05-04"), ("berg", "head", "2020-05-04")]
    found = told(tmp_path, *held, certainty="alleged")
    assert {each.code for each in found} == {Code.UNMARKED_CERTAINTY}

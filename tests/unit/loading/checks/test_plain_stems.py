"""What is taken for right at a glance is right when it is read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from briefing.loading.checks.plain_stems import Known, Registry, is_plain
from briefing.loading.checks.sayings import Sayings
from briefing.loading.checks.stems import Stem, troubles
from briefing.loading.load import load, read_draft
from briefing.model.dossier import Dossier
from briefing.model.facts import Fact
from briefing.model.slots import Slot
from briefing.resources import content_folder

CHANGES = (
    ("2023", "2022"), ("2024", "2021"), ("2025", "2019"), ("September", "October"), ("March", "May"), ("12 ", "13 "),
    ("Kim Jong Un", "Kim Jong Il"), ("Vladimir Putin", "Sergei Shoigu"), ("North Korea", "Iran"),
    ("Russia", "Japan"), ("Pyongyang", "Vladivostok"), ("the Associated Press", "Yonhap"), ("?", " on Tuesday?"),
    ("?", " for two days?"), ("?", ". Who was it?"), ("?", "."), ("?", " last week?"), ("?", " in spring?"),
    ("that ", "that probably "), ("Which", "Whichever"), ("?", ", said Kozlov?"), ("?", " of 1,200 men?"),
    ("“", "“no "), ("As the Associated Press", "As Iran"), ("does the Associated Press give", "did nobody give"),
)  # fmt: skip
"""Slips of the pen."""


@cache
def shipped() -> tuple[Dossier, Sayings]:
    """Read the shipped dossier."""
    folder = content_folder()
    sayings = Sayings.of(read_draft(folder)[0])
    assert sayings is not None
    return load(folder).dossier, sayings


def stems() -> Iterator[tuple[Fact, Slot, str]]:
    """Go through all stems that are shipped."""
    for fact in shipped()[0].facts:
        yield from ((fact, slot, stem) for slot, stem in fact.questions.items())


def judged(fact: Fact, slot: Slot, stem: str) -> tuple[bool, bool]:
    """Tell whether a stem is right at a glance, and whether it is right when it is read."""
    dossier, sayings = shipped()
    article = dossier.articles_by_id[fact.article]
    plain = is_plain(Known(fact, article, Registry(dossier.entities)), slot, stem)
    return plain, not [*troubles(Stem(fact, article, slot, stem, sayings))]


def test_nearly_all_stems_are_plain() -> None:
    """Of the shipped stems hardly any has to be read."""
    plain = [judged(*each)[0] for each in stems()]
    assert sum(plain) >= 0.99 * len(plain)


def test_stem_that_names_its_source_is_plain() -> None:
    """What asks how a source puts somebody else's word, or what a source gives as planned, is right at a glance."""
    telling = [each for each in stems() if each[2].startswith("As ")]
    naming = [each for each in stems() if each[2].startswith("Whose visit to the Vostochny spaceport does the Assoc")]
    assert telling
    assert naming
    assert [each[2] for each in (*telling, *naming) if not judged(*each)[0]] == []


@pytest.mark.parametrize("change", CHANGES, ids=" to ".join)
def test_no_slip_of_the_pen_is_plain(change: tuple[str, str]) -> None:
    """Whatever reading finds wrong is not taken for right at a glance."""
    spoilt = [(fact, slot, stem.replace(*change, 1)) for fact, slot, stem in stems() if change[0] in stem]
    assert spoilt
    missed = [stem for fact, slot, stem in spoilt if judged(fact, slot, stem) == (True, False)]
    assert missed == []


def test_key_in_the_stem_is_not_plain() -> None:
    """A stem that ends with its own answer is read."""
    dossier, _ = shipped()
    for fact, slot, stem in stems():
        for _, name in fact.references:
            told = f"{stem.removesuffix('?')}, like {dossier.name(name)}?"
            assert judged(fact, slot, told) != (True, False), told

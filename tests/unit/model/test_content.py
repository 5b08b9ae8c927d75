"""Facts, articles, entities: what a fact inherits, what it refers to, what it refuses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from briefing.model.entities import Entities, EntityClass
from briefing.model.facts import KINDS, Figure, Importance
from tests.builders import Tree, article, claim, entities_tree, event, fact, figure, gap, office, quotation, source


def test_fact_inherits_from_its_article() -> None:
    """A fact has its full id and the theme of its article; it is about itself and according to the article."""
    made = fact()
    assert (made.id, made.article, made.about, made.theme) == ("opening/fact", "opening", "opening/fact", "traffic")
    assert made.according_to == ("opening",)
    assert (made.certainty, made.importance) == ("established", Importance.GOOD_TO_KNOW)


def test_origin_is_the_agency_if_there_is_one() -> None:
    """An article of an agency speaks for the agency, without making its facts reports."""
    (made,) = article(facts={"fact": event()}, source=source(agency="harbour-office")).facts.values()
    assert (made.according_to, made.certainty) == (("harbour-office",), "established")


def test_own_origin_makes_a_report() -> None:
    """A fact with an origin of its own is reported, unless the author says otherwise."""
    assert fact(according_to="ana-berg").certainty == "reported"
    assert fact(according_to="ana-berg", certainty="denied").certainty == "denied"


def test_office_is_attested_at_the_anchor() -> None:
    """An office without a date is held on the anchor of its article; no other kind inherits a date."""
    held = office()
    del held["date"]
    assert str(fact(held).date) == "2024-05-05"
    assert fact(claim()).date is None


def test_what_the_author_writes_stands() -> None:
    """Fields of the fact come before those that it would inherit."""
    made = fact(theme="weather", about="rain", importance="1")
    assert (made.theme, made.about, made.importance) == ("weather", "rain", Importance.INDISPENSABLE)


def test_made_fields_cannot_be_written() -> None:
    """An author cannot give a fact another id than its own."""
    assert fact({**event(), "<id>": "x/y", "<article>": "z"}).id == "opening/fact"


def test_text_is_one_line() -> None:
    """Text that is folded over several lines of the file is one line of prose."""
    assert fact(text="  The bridge\n  opened.\n").text == "The bridge opened."


@pytest.mark.parametrize(
    ("written", "value"),
    [("10,000", 10_000), ("3", 3), ("2.5", "2.5"), ("1,234,567.8", "1234567.8"), (" 7 ", 7), (7, 7)],
)
def test_numbers(written: object, value: object) -> None:
    """Thousands may be parted by commas; decimals are exact."""
    made = fact(figure(low=written, high="9,999,999"))
    assert isinstance(made, Figure)
    assert made.low == Decimal(str(value))


@pytest.mark.parametrize("written", ["ten", "1,00", "1.000,5", "1e3", "-3", "½", "", "1,0000", "NaN", "١"])
def test_what_is_no_number(written: str) -> None:
    """Words, exponents, other ways to part thousands and other digits are refused."""
    with pytest.raises(ValidationError):
        fact(figure(low=written))


def test_figure_has_its_bounds_in_order() -> None:
    """A lower bound above the upper one is refused."""
    with pytest.raises(ValidationError) as caught:
        fact(figure(low="3", high="2"))
    assert [error["type"] for error in caught.value.errors()] == ["low_above_high"]


def test_figure_may_be_open() -> None:
    """A figure may have one bound only, none is refused."""
    tree = figure()
    del tree["high"]
    made = fact(tree)
    assert isinstance(made, Figure)
    assert (made.low, made.high) == (Decimal(3_000_000), None)
    del tree["low"]
    with pytest.raises(ValidationError, match="low, high or both"):
        fact(tree)


@pytest.mark.parametrize(
    ("make", "own"),
    [
        (event, ()),
        (claim, ()),
        (gap, ()),
        (quotation, (("speaker", "ana-berg"),)),
        (office, (("holder", "ana-berg"), ("office", "harbour-master"))),
    ],
)
def test_references_of_each_kind(make: Callable[..., Tree], own: tuple[tuple[str, str], ...]) -> None:
    """A fact lists all entities that it names, with the field, its kind's own fields last."""
    made = fact(make(people="a", organisations="b", places="c", named="d", by="a", according_to="e", via="f"))
    common = ("people", "a"), ("organisations", "b"), ("places", "c"), ("named", "d"), ("by", "a")
    assert made.references == (*common, ("according_to", "e"), ("via", "f"), *own)
    assert type(made) is KINDS[make()["kind"]]


def test_inscription_is_no_entity() -> None:
    """Words that are written on something refer to no speaker."""
    assert "speaker" not in dict(fact(quotation(speaker="inscription")).references)


def test_values_never_change() -> None:
    """A fact that was made stays as it is."""
    with pytest.raises(ValidationError, match="frozen"):
        setattr(fact(), "text", "Something else.")  # noqa: B010 (the type checker would refuse it, too)


def test_registry() -> None:
    """Entities are found by id, with their class, in the order of the classes."""
    entities = Entities.model_validate(entities_tree(groups={"engineers": {"name": "engineers"}}))
    assert [name for _, name, _ in entities] == ["ana-berg", "harbour-office", "port-town", "engineers"]
    assert entities.class_of("engineers") is EntityClass.GROUPS
    assert entities.class_of("nobody") is None
    assert entities.get("nobody") is None
    found = entities.get("port-town")
    assert found is not None
    assert found.name == "Port Town"


def test_models_look_for_no_plugins() -> None:
    """Loading a dossier reads the metadata of no installed package, which would cost a tenth of a check."""
    script = (
        "import sys; from pathlib import Path; from briefing.loading.load import check; check(Path(sys.argv[1]));"
        "sys.exit('importlib.metadata' in sys.modules)"
    )
    golden = Path(__file__).parents[2] / "golden" / "dossier"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", script, golden], cwd=root, check=False).returncode == 0

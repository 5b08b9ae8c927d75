"""Values of the quiz as JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from briefing.model.slots import Slot
from briefing.quiz.propositions import ArticleNote, EntityNote, Proposition, Tenure
from briefing.quiz.question import Description, Kind, Question
from briefing.quiz.snapshot.packing import packed, unpacked
from briefing.quiz.values import Amount, Days, Entities, Sequence, Term, Value

DAY = Days(738689, 738689, "day", "2023-06-19", lasts=True)
AMOUNT = Amount(Decimal("-Infinity"), Decimal("12000.5"), "soldier", "soldiers", Decimal(1000), approximate=True)
KEYS: tuple[Value, ...] = (
    DAY,
    AMOUNT,
    Entities(frozenset("ba"), frozenset("c")),
    Term("denied", "certainty"),
    Sequence(("a/x", "a/y")),
)


def question(key: Value) -> Question:
    """Make a question of which no field has its default."""
    asks = Description(
        act="visit", by=frozenset("ab"), entities=frozenset("abc"), window=DAY, about="topic",
        origins=frozenset({"kcna"}), article="opening", holder="ana", office="mayor", words="“so be it”",
    )  # fmt: skip
    return Question(
        id="a/x#date", card="0123/x#date", kind=Kind.DATES, slot=Slot.DATE, fact="a/x", article="a", importance=1,
        stem="When was it?", key=key, key_text="19 June 2023", asks=asks, pool="date:day", authored=True,
        can_type=False, can_choose=False, spare=True, hint="In summer.", gives=frozenset({"a/x", "a/y"}),
    )  # fmt: skip


PROPOSITION = Proposition(
    id="a/x", article="a", kind="figure", text="It was “so”.", label="It was", about="topic",
    certainty="denied", importance=2, date=DAY, amount=AMOUNT, of="soldiers", act="visit", by=frozenset("ab"),
    entities=frozenset("abc"), according_to=("kcna",), via=("tass", "ria"), speaker="ana", words="so", holder="ana",
    office="mayor", paragraphs=(3, 4), near=frozenset("d"), attribution="KCNA", reference="A 3–4", differing=("5: B",),
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    *map(question, KEYS),
    PROPOSITION,
    EntityNote(
        id="a", name="Ana", cls="people", aliases=("An",), family="Berg", country="x", within=frozenset("xy"),
        titles=("mayor",), single=True, related=frozenset("z"), excludes=frozenset("o"),
    ),
    ArticleNote(
        id="a", letter="A", title="T", label="L", anchor=DAY, fingerprint="0f", reference="A",
        agency="kcna",
    ),
    Tenure(holder="ana", office="mayor", must=((1, 2), (3, 4)), may=(None, 9)),
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_come_back_as_they_were(value: Any) -> None:
    """What is read back equals what was written, field by field and type by type."""
    found = unpacked(type(value), packed(value))
    assert found == value
    assert type(found) is type(value)
    assert [*map(type, found)] == [*map(type, value)]


@pytest.mark.parametrize("value", VALUES[len(KEYS) - 1 :], ids=lambda value: type(value).__name__)
def test_no_field_is_left_at_its_default(value: Any) -> None:
    """The values that are tried differ from the defaults in each field, so that a field added later is tried, too."""
    assert [name for name, default in value._field_defaults.items() if getattr(value, name) == default] == []


def test_a_plain_proposition_has_no_date_and_no_amount() -> None:
    """What is absent stays absent."""
    bare = Proposition(
        id="a/x", article="a", kind="gap", text="T.", label="T", about="a/x", certainty="x", importance=3
    )
    assert unpacked(Proposition, packed(bare)) == bare

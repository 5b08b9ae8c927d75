"""Names, dates, sentences, quotations, unused entities, language and glyphs of a dossier as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import Code, Finding
from briefing.loading.load import check
from briefing.loading.problems import MAX_PROBLEMS
from briefing.model.edtf import Edtf
from briefing.model.wording import date_in_words
from tests.builders import (
    Tree,
    article_tree,
    claim,
    dossier_tree,
    entities_tree,
    event,
    figure,
    quotation,
    source,
    write_dossier,
)


def told(
    tmp_path: Path, *facts: Tree, main: Tree | None = None, entities: Tree | None = None, **fields: object
) -> list[Finding]:
    """Check a dossier of one article with these facts and an event."""
    numbered = {f"f{number}": fact for number, fact in enumerate(facts)}
    articles = {"opening": article_tree({"opening": event(), **numbered}, **fields)}
    return list(check(write_dossier(tmp_path / "c", main=main, entities=entities, articles=articles)))


def codes(found: list[Finding]) -> list[Code]:
    """Give the codes of findings."""
    return [each.code for each in found]


def place(found: Finding) -> str:
    """Give the rest of the line at which a finding points."""
    return (found.excerpt or "")[found.location.column - 1 :]


def test_id_of_two_classes_and_reserved_id(tmp_path: Path) -> None:
    """An id that another class, an article or the language of the format has is told at its second place."""
    added = {"ana-berg": {"name": "The Ana Berg"}, "opening": {"name": "O"}, "inscription": {"name": "I"}}
    fact = event(places=["port-town"], people="ana-berg")
    found = told(tmp_path, fact, entities=entities_tree(groups=added))
    duplicates = [each for each in found if each.code is Code.DUPLICATE_ID]
    assert [place(each).split(":")[0] for each in duplicates] == ["ana-berg", "opening", "inscription"]


def test_article_twice(tmp_path: Path) -> None:
    """Two articles of one text are told at the second."""
    articles = {"a": article_tree({"one": event()}), "b": article_tree({"two": event()})}
    (found,) = check(write_dossier(tmp_path / "c", articles=articles))
    assert (found.code, Path(found.location.file).name) == (Code.DUPLICATE_ARTICLE, "b.yaml")


def test_article_with_a_bad_source_is_no_twin(tmp_path: Path) -> None:
    """What stands in for a source that couldn't be read is never compared."""
    articles = {name: article_tree({name: event()}, source=source(fingerprint="x")) for name in ("a", "b")}
    assert codes(list(check(write_dossier(tmp_path / "c", articles=articles)))) == [Code.BAD_VALUE] * 2


def test_shared_names(tmp_path: Path) -> None:
    """Names and aliases of a class are each of one entity, whatever their case; family names may be shared."""
    people = {
        "bo": {"name": "Bo Berg", "family": "Berg", "aliases": ["Captain", "ANA BERG"]},
        "cy": {"name": "captain", "family": "Berg", "aliases": ["Cy", "cy"]},
    }
    opened = "The bridge opened on 4 May 2024 at Port Town, with Bo Berg and Cy of the Harbour Office."
    found = told(tmp_path, event(text=opened, people=["bo", "cy"]), entities=entities_tree(people=people))
    assert [(each.code, place(each).split()[0]) for each in found] == [
        (Code.SHARED_ALIAS, "ANA"),
        (Code.SHARED_ALIAS, "captain"),
    ]


def test_name_may_be_shared_between_classes(tmp_path: Path) -> None:
    """A place and an organisation may have one name."""
    places = {"office-place": {"name": "Harbour Office"}}
    fact = event(text="The bridge opened on 4 May 2024, with Ana Berg at the Harbour Office.", places="office-place")
    assert told(tmp_path, fact, entities=entities_tree(places=places)) == []


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({"date": "2024-06-01"}, True),
        ({"date": "2024-06"}, True),
        ({"date": "2024"}, True),
        ({"date": "2024-05-31/2024-06-01"}, True),
        ({"date": "2024-05-31/.."}, True),
        ({"date": "2024-06-02"}, False),
        ({"date": "2025"}, False),
        ({"date": "2024-05-31/2024-06-02"}, False),
        ({"date": "2025", "certainty": "planned", "text": "It will open in 2025."}, True),
        ({"date": "2025", "certainty": "assessed", "text": "It will probably open in 2025."}, True),
    ],
)
def test_date_after_as_of(fields: Tree, right: bool, tmp_path: Path) -> None:
    """A date wholly after the dossier's day, or lasting beyond it, is told; plans and forecasts may lie ahead."""
    fact = claim(**{"text": f"It was so in {date_in_words(Edtf.parse(fields['date']))}.", **fields})
    assert codes(told(tmp_path, fact)) == ([] if right else [Code.DATE_AFTER_AS_OF])


def test_dates_of_an_article_after_as_of(tmp_path: Path) -> None:
    """An article is neither published nor anchored after the dossier's day; its facts aren't told again."""
    dated = source(published="2024-07-01", republished="2025")
    found = told(tmp_path, source=dated, anchor="2024-07-02")
    assert codes(found) == [Code.DATE_AFTER_AS_OF] * 3


def test_no_date_is_after_a_bad_day(tmp_path: Path) -> None:
    """Where the dossier's day can't be read, nothing is compared with it."""
    assert codes(told(tmp_path, claim(text="It is so in 2030.", date="2030"), main=dossier_tree(as_of="soon"))) == [
        Code.BAD_DATE
    ]


@pytest.mark.parametrize(
    ("text", "at"),
    [("It opened. It rained.", "It rained."), ("It opened", "d"), ("It opened;", ";")],
)
def test_text_of_a_fact_is_one_sentence(text: str, at: str, tmp_path: Path) -> None:
    """A second sentence is told where it begins, a missing full stop where it belongs."""
    (found,) = told(tmp_path, claim(text=text))
    assert found.code is Code.NOT_ONE_SENTENCE
    assert place(found) == at


def test_certainty_has_its_word(tmp_path: Path) -> None:
    """A fact that is only assessed and doesn't say so is told with words that would."""
    (found,) = told(tmp_path, claim(certainty="assessed"))
    assert found.code is Code.UNMARKED_CERTAINTY
    assert "'probably'" in (found.hint or "")


@pytest.mark.parametrize(("words", "right"), [(20, True), (21, False)])
def test_length_of_a_quotation(words: int, right: bool, tmp_path: Path) -> None:
    """Twenty words may be quoted; what was left out doesn't count."""
    found = told(tmp_path, quotation(words="we … " + "all " * (words - 1)))
    assert codes(found) == ([] if right else [Code.LONG_QUOTATION])


def test_unused_entities_and_terms(tmp_path: Path) -> None:
    """What no fact has is told; what an entity in use names is in use."""
    entities = entities_tree(
        people={"bo": {"name": "Bo"}},
        places={"island": {"name": "Island", "part_of": "sea"}, "sea": {"name": "Sea"}, "moon": {"name": "Moon"}},
        organisations={"harbour-office": {"name": "Harbour Office", "country": "island"}},
    )
    main = dossier_tree(themes={"traffic": "T", "sea": "S"}, acts={"visit": "V"}, topics={"cost": "C"})
    found = told(tmp_path, figure(about="cost"), main=main, entities=entities)
    assert [(each.code, place(each)) for each in found] == [
        (Code.UNUSED_TERM, "sea: S"),
        (Code.UNUSED_TERM, "visit: V"),
        (Code.UNUSED_ENTITY, "bo:"),
        (Code.UNUSED_ENTITY, "moon:"),
    ]


def test_nothing_is_unused_while_a_file_has_faults(tmp_path: Path) -> None:
    """An entity that only a broken fact names is not told as unused."""
    entities = entities_tree(people={"bo": {"name": "Bo"}})
    assert codes(told(tmp_path, claim(people="bo", kind="clam"), entities=entities)) == [Code.UNKNOWN_KIND]


@pytest.mark.parametrize(("language", "right"), [("en", True), ("en-GB", True), ("en-US", True), ("de", False)])
def test_language(language: str, right: bool, tmp_path: Path) -> None:
    """Only English has its rules of prose."""
    assert codes(told(tmp_path, main=dossier_tree(language=language))) == ([] if right else [Code.UNKNOWN_LANGUAGE])


def test_missing_glyph_is_told_once_a_file_where_it_stands(tmp_path: Path) -> None:
    """A character that the fonts lack is told at its first place; spellings that are never printed don't count."""
    entities = entities_tree(people={"ana-berg": {"name": "Ana Berg", "misspelt": "안나"}})
    found = told(tmp_path, claim(text="She is 김 and 김."), claim(text="It is 김."), entities=entities)
    assert codes(found) == [Code.MISSING_GLYPH]
    assert place(found[0]) == "김 and 김."


def test_a_text_in_another_script_is_not_told_letter_by_letter(tmp_path: Path) -> None:
    """Who writes in a script that the fonts lack has one cause: the first letters are told, and that there are more."""
    found = told(tmp_path, claim(text=f"It is {''.join(map(chr, range(0xAC00, 0xAC00 + 200)))}."))
    assert len(found) == MAX_PROBLEMS
    assert [each.message.endswith("(there are more, which are not shown)") for each in found] == [
        *[False] * (MAX_PROBLEMS - 1),
        True,
    ]


def test_missing_glyph_in_a_list_and_in_a_remark(tmp_path: Path) -> None:
    """Texts in lists are looked at, remarks are not."""
    folder = write_dossier(tmp_path / "c", main=dossier_tree(authors=["A", "B 김"]))
    assert codes(list(check(folder))) == [Code.MISSING_GLYPH]
    folder = write_dossier(tmp_path / "d")
    with (folder / "dossier.yaml").open("a", encoding="utf-8") as file:
        file.write("# 김\n")
    assert check(folder) == ()

from __future__ import annotations

import string
from pathlib import Path

import pytest

from briefing import fonts
from briefing.errors import BriefingError
from briefing.fonts import coverage, survey


def test_every_face_is_there() -> None:
    """Two families in three weights, each upright and italic, come with the project's dependencies."""
    files = fonts.files()
    assert len({file.name for file in files}) == 12
    assert all(file.read_bytes()[:4] == b"\0\1\0\0" for file in files)


def test_table_is_fresh() -> None:
    """The committed table is what a survey of the fonts finds, and it is written as the survey writes it."""
    ranges = survey.survey(fonts.files())
    assert ranges == coverage.RANGES
    assert survey.module(ranges) == Path(coverage.__file__).read_text(encoding="utf-8")


def test_the_table_is_written_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command of the survey writes the table that is committed."""
    monkeypatch.setattr(fonts, "__file__", str(tmp_path / "__init__.py"))
    survey.main()
    assert (tmp_path / "coverage.py").read_bytes() == Path(coverage.__file__).read_bytes()


def test_survey_of_nothing_is_empty() -> None:
    """Without fonts, no character is covered."""
    assert survey.survey(()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        string.printable.strip("\x0b\x0c"),
        "“Kim’s” – 10,000–12,000 … − × ± ≈ ½ § € £",
        "Łódź Šešelj Zoë São Çelik Ş",
        "10\u00a0000 co\u00adoperation Yo-\u2060jong a\u200bb\tc\nd",
    ],
)
def test_nothing_is_missing_from_latin_text(text: str) -> None:
    """Latin text, its punctuation, and marks that only guide line breaks can be set in every face."""
    assert fonts.missing(text) == []


def test_missing_characters_are_listed_once_in_order() -> None:
    """What a face lacks is listed once, in the order of the text: the italics have no Cyrillic and no arrows."""
    assert fonts.missing("Путь → П 한 \x00 a\u2011b") == ["П", "у", "т", "ь", "→", "한", "\x00", "\u2011"]


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a font's package is not installed, the error names the font and the command that brings it."""
    monkeypatch.setitem(fonts.PACKAGES, fonts.SERIF, "font_of_nowhere")
    with pytest.raises(BriefingError, match="Source Serif Pro") as error:
        fonts.files()
    assert error.value.hint == "pip install --force-reinstall font-of-nowhere==0.0.1"

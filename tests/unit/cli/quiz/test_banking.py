"""The questions of a dossier that somebody edits while they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import opening
from briefing.cli.opening import Opened, open_proved
from briefing.cli.quiz.banking import open_bank
from briefing.quiz.snapshot.reading import StoredBank

FOLDER = Path("content")


def titles() -> set[str]:
    """Give the titles of the articles by which the questions are told."""
    return {each.title for each in open_bank(FOLDER, unproved=True).world.articles.values()}


def test_questions_of_another_state_are_not_kept_for_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A title that is edited after the dossier was read, while its questions are written, is that of the next quiz."""
    article = FOLDER / "articles" / "opening.yaml"
    before = article.read_text(encoding="utf-8")
    old = next(line for line in before.splitlines() if line.strip().startswith("title:"))
    new = f"{old.partition(':')[0]}: The bridge is shut"

    def edited(folder: Path, *, unproved: bool, hint: str) -> Opened:
        opened = open_proved(folder, unproved=unproved, hint=hint)
        article.write_text(before.replace(old, new), encoding="utf-8")
        return opened

    with monkeypatch.context() as patch:
        patch.setattr(opening, "open_proved", edited)
        assert "The bridge is shut" not in titles()
    assert "The bridge is shut" in titles()


def test_questions_are_kept_for_the_next_time() -> None:
    """The first time gives the questions as they are kept, and the next the same ones."""
    first, second = (open_bank(FOLDER, unproved=False) for _ in range(2))
    assert isinstance(first, StoredBank)
    assert isinstance(second, StoredBank)
    assert [*first.rows()] == [*second.rows()]

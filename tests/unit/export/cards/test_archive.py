"""Archives of equal bytes."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from briefing.export.cards.archive import archive

MOMENT = datetime(2024, 7, 1, 12, 30, 31, tzinfo=UTC)
FILES = (("second.xml", b"<b/>"), ("first.xml", b"<a/>" * 99), ("folder/ünder.txt", b""))


def test_an_archive_holds_what_it_was_given_in_that_order() -> None:
    """Every file comes out as it went in, under its name, one that anybody may read and its owner may write."""
    with ZipFile(BytesIO(archive(FILES, MOMENT))) as opened:
        assert tuple((name, opened.read(name)) for name in opened.namelist()) == FILES
        assert opened.testzip() is None
        for each in opened.infolist():
            assert each.date_time == (2024, 7, 1, 12, 30, 30)  # archives count every other second
            assert stat.filemode(each.external_attr >> 16) == "-rw-r--r--"
            assert (each.compress_type, each.create_system) == (ZIP_STORED, 3)


def test_the_same_moment_elsewhere_makes_the_same_bytes() -> None:
    """A time zone is another way of writing a moment: archives carry it in UTC."""
    there = MOMENT.astimezone(timezone(timedelta(hours=9)))
    assert archive(FILES, there) == archive(FILES, MOMENT)


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), (1980, 1, 1, 0, 0, 0)),
        (datetime(2999, 5, 4, tzinfo=UTC), (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_a_moment_that_no_archive_can_write_is_the_nearest_that_one_can(
    moment: datetime, written: tuple[int, ...]
) -> None:
    """Archives know the years from 1980 to 2107; a dossier may be older or younger."""
    with ZipFile(BytesIO(archive(FILES, moment))) as opened:
        assert {each.date_time for each in opened.infolist()} == {written}


def test_a_name_stands_for_one_file() -> None:
    """Two files of one name would hide one another, so that it is a mistake of whoever makes the archive."""
    with pytest.raises(ValueError, match="one file named"):
        archive((("a", b"1"), ("a", b"2")), MOMENT)

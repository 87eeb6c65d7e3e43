"""Addresses come out of files on this machine as out of lists on the web."""

import zipfile
from pathlib import Path

import pytest

from reportedly.model.errors import SourceError
from reportedly.sources.local_lists import listed_in


def test_plain_lists_and_packed_tables(tmp_path: Path) -> None:
    """Each address once, in its order; a table of GDELT's by its column."""
    (tmp_path / "a.txt").write_text(
        "# mine\nhttps://a.example/1\nb https://a.example/2\nhttps://a.example/1\n"
    )
    assert [one.url for one in listed_in(str(tmp_path / "a.txt"))] == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    row = "\t".join(
        ["1", "2", "3", "4", "1", "https://a.example/3", *"78901234", "x", "https://a.example/no"]
    )
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.writestr("m.CSV", row)
    assert [one.url for one in listed_in(str(tmp_path / "m.zip"))] == ["https://a.example/3"]


@pytest.mark.parametrize("name", ["nowhere", "empty", "a\x00b"])
def test_what_lists_nothing_is_refused(tmp_path: Path, name: str) -> None:
    """With the way out."""
    (tmp_path / "empty").write_text("no address\n")
    with pytest.raises(SourceError):
        listed_in(str(tmp_path / name))


def test_what_can_be_no_address_is_given_to_who_says_why(tmp_path: Path) -> None:
    """A line that somebody wrote is fetched or told of, never dropped; a watched list names pages only."""
    (tmp_path / "a.txt").write_text("http://me@a.example/\nhttps://a.example/1\nhttp://a.example:99999/\n")
    path = str(tmp_path / "a.txt")
    assert [one.url for one in listed_in(path, refused_too=True)] == [
        "https://a.example/1",
        "http://me@a.example/",
        "http://a.example:99999/",
    ]
    assert [one.url for one in listed_in(path)] == ["https://a.example/1"]

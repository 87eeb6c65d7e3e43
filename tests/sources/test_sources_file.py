"""A file of sources says what it must, or what is wrong in it is named."""

from pathlib import Path

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.sources.sources_file import SourceKind, WatchedSource, load_sources

GOOD = '[[source]]\nname = "harbour"\nkind = "feed"\naddress = "https://harbour-wire.example/feed"\n'


def test_sources_are_read_in_order(tmp_path: Path) -> None:
    """Name, kind and address are enough."""
    (tmp_path / "s.toml").write_text(GOOD)
    address = "https://harbour-wire.example/feed"
    assert load_sources(tmp_path / "s.toml") == (WatchedSource("harbour", SourceKind.FEED, address),)


def test_what_is_here_needs_no_web_address(tmp_path: Path) -> None:
    """Folders, archives, mail, and lists that are files; a list on the web is fetched."""
    kinds = [("folder", "a/"), ("archive", "a.wacz"), ("mailbox", "Maildir"), ("list", "a.txt")]
    lines = [
        f'[[source]]\nname = "{number}"\nkind = "{kind}"\naddress = "{address}"\n'
        for number, (kind, address) in enumerate([*kinds, ("list", "https://a.example/")])
    ]
    path = tmp_path / "sources.toml"
    path.write_text("\n".join(lines))
    assert [one.is_here for one in load_sources(path)] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "names no source"),
        (GOOD + GOOD, "two sources"),
        (GOOD.replace('feed"\na', 'fead"\na'), "kind 'fead'"),
        (GOOD.replace("https", "file"), "only http and https"),
        (GOOD + "every_minutes = 1\n", "at least 5"),
        (GOOD + "evry = 1\n", "'evry' is no key"),
        (GOOD.replace('name = "harbour"', ""), "'name' must be there"),
        ("[[source]\n", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: str) -> None:
    """The message names the file, the source and the way out."""
    (tmp_path / "s.toml").write_text(text)
    with pytest.raises(VocabularyError, match=words):
        load_sources(tmp_path / "s.toml")

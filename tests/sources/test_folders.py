"""Folders are read in one order, once, without what nobody means to read."""

from pathlib import Path

import pytest

from reportedly.model.errors import SourceBinary, SourceEmpty, SourceMissing

REPORT = "The Amber Front said that it had left Tarnholm.\n"


def write(folder: Path, *names: str) -> None:
    """Put a report into each of these files."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT)


def test_a_maildir_gives_its_letters_and_its_folders(tmp_path: Path, read) -> None:
    """Names without a suffix, folders that are hidden; what is on its way and indexes are left."""
    for folder in ("", ".Sent/"):
        for name in ("cur", "new", "tmp"):
            (tmp_path / folder / name).mkdir(parents=True)
        for name in ("cur/1.M2.host:2,S", "new/3.M4.host.c", "tmp/5", "dovecot-uidlist"):
            (tmp_path / folder / name).write_text("From: Ilse <i@a.example>\nSubject: x\n\nIt denied it.")
    (tmp_path / ".hidden").mkdir()
    found = [one.source.removeprefix(f"{tmp_path}/") for one in read(tmp_path).captures]
    letters = ["cur/1.M2.host:2,S", "new/3.M4.host.c"]
    assert sorted(found) == sorted([*letters, *(f".Sent/{one}" for one in letters)])


def names_of(outcome, folder: Path) -> list[str]:
    """Give the captures' names below a folder."""
    return [str(Path(capture.source).relative_to(folder)) for capture in outcome.captures]


def test_folders_are_sorted_and_recursive(tmp_path: Path, read) -> None:
    """Files come by name, then those of the folders inside, the same on every machine."""
    write(tmp_path, "c.txt", "a.md", "b/z.txt", "b/a.txt", "b/c/d", "d/a.txt")
    assert names_of(read(tmp_path), tmp_path) == ["a.md", "c.txt", "b/a.txt", "b/z.txt", "b/c/d", "d/a.txt"]


def test_folders_can_be_read_flat(tmp_path: Path, read) -> None:
    """Without recursion the folders inside are left alone."""
    write(tmp_path, "a.txt", "b/a.txt")
    assert names_of(read(tmp_path, recursive=False), tmp_path) == ["a.txt"]


def test_junk_is_passed_over_in_silence(tmp_path: Path, read) -> None:
    """Hidden files, what systems and ledgers leave behind, and programs are not worth a word."""
    write(tmp_path, "a.txt", ".hidden", ".DS_Store", "Thumbs.db", "my.db", "my.db-wal", ".git/config", "x.py")
    write(tmp_path, "__MACOSX/a.txt", "~$a.docx")
    outcome = read(tmp_path)
    assert names_of(outcome, tmp_path) == ["a.txt"]
    assert outcome.refusals == []


def test_the_parts_of_a_saved_page_are_passed_over(tmp_path: Path, read) -> None:
    """The folder that a browser saves beside a page holds no reports."""
    write(tmp_path, "Page_files/advert.html", "other_files/a.txt")
    (tmp_path / "Page.html").write_text(f"<html><body><p>{REPORT}</p></body></html>")
    assert names_of(read(tmp_path), tmp_path) == ["Page.html", "other_files/a.txt"]


def test_other_files_are_reported(tmp_path: Path, read) -> None:
    """A file of no readable kind is told, so that nothing is lost in silence."""
    write(tmp_path, "a.txt")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    outcome = read(tmp_path)
    assert isinstance(outcome.refusals[0].error, SourceBinary)
    assert "PNG" in outcome.trouble


def test_links_in_a_circle_end(tmp_path: Path, read) -> None:
    """A folder that links lead back to is read once."""
    write(tmp_path, "a/b/r.txt")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    assert names_of(read(tmp_path), tmp_path) == ["a/b/r.txt"]


def test_a_broken_link_names_its_target(tmp_path: Path, read) -> None:
    """A link to nothing says where it points."""
    (tmp_path / "a.txt").symlink_to("gone.txt")
    outcome = read(tmp_path / "a.txt")
    assert isinstance(outcome.refusals[0].error, SourceMissing)
    assert "gone.txt" in outcome.trouble


def test_a_link_to_itself_is_refused(tmp_path: Path, read) -> None:
    """A link that never arrives is told, not followed."""
    (tmp_path / "a.txt").symlink_to("a.txt")
    assert "link" in read(tmp_path / "a.txt").trouble


@pytest.mark.parametrize("names", [(), (".hidden",), ("a.py",)])
def test_a_folder_without_reports_is_empty(tmp_path: Path, names: tuple[str, ...], read) -> None:
    """A folder that gives nothing at all says so."""
    write(tmp_path, *names)
    assert isinstance(read(tmp_path).refusals[0].error, SourceEmpty)

"""Reading corpora of annotated texts."""

import io
import zipfile
from pathlib import Path

import pytest

from reportedly.model.annotations import Annotated
from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceMissing, SourceTooLarge, SourceUnreadable
from reportedly.sources.annotations import corpora
from reportedly.sources.annotations.corpora import read_corpus

GOLDEN = Path(__file__).with_name("golden")
CAS = (GOLDEN / "salt-league.json").read_bytes()


def project(path: Path, *members: str) -> Path:
    """Give an exported project with the same annotations under each of these names."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("salt-league.json", CAS)
        archive.writestr("TypeSystem.xml", "<typeSystemDescription/>")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("exportedproject.json", "{}")
        for one in members:
            archive.writestr(one, inner.getvalue() if one.endswith(".zip") else CAS)
    return path


def test_a_folder_is_read_in_order_of_name() -> None:
    """Both formats may lie in one folder; what is neither is not touched."""
    assert [one.name for one in read_corpus(GOLDEN) if isinstance(one, Annotated)] == [
        "red-hill",
        "salt-league",
    ]


def test_what_was_agreed_on_comes_before_what_one_person_said(tmp_path: Path) -> None:
    """A curated document is gold; the text that nobody has annotated yet is not."""
    names = [
        "annotation/a.txt/ada.json",
        "annotation/a.txt/INITIAL_CAS.json",
        "curation/a.txt/CURATION_USER.json",
    ]
    (found,) = read_corpus(project(tmp_path / "p.zip", *names))
    assert isinstance(found, Annotated)
    assert found.name == "a.txt"
    assert found.source.endswith("p.zip!curation/a.txt/CURATION_USER.json")


def test_archives_within_the_archive_are_opened(tmp_path: Path) -> None:
    """Each annotator's file may be packed by itself, with its type system."""
    (found,) = read_corpus(project(tmp_path / "p.zip", "annotation/a.txt/ada.zip"))
    assert isinstance(found, Annotated)


def test_whose_annotations_is_never_guessed(tmp_path: Path) -> None:
    """Two people and nothing agreed on: the error names them, and naming one reads that one."""
    path = project(tmp_path / "p.zip", "annotation/a.txt/ada.json", "annotation/a.txt/bo.json")
    with pytest.raises(SourceUnreadable, match=r"annotated by ada, bo; say whose to take with --annotator"):
        list(read_corpus(path))
    assert len(list(read_corpus(path, "bo"))) == 1


def test_one_bad_file_does_not_stop_the_corpus(tmp_path: Path) -> None:
    """What cannot be read is named, and the rest comes."""
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.json").write_bytes(CAS)
    bad, good = read_corpus(tmp_path)
    assert isinstance(bad, Unreadable)
    assert isinstance(good, Annotated)


def test_nothing_of_these_formats_is_told(tmp_path: Path) -> None:
    """An empty folder, a missing file and an archive without annotations are three messages."""
    with pytest.raises(SourceMissing, match=r"no \.ann"):
        list(read_corpus(tmp_path))
    with pytest.raises(SourceMissing, match="no such file"):
        list(read_corpus(tmp_path / "none.zip"))
    with pytest.raises(SourceUnreadable, match="UIMA CAS JSON"):
        list(read_corpus(project(tmp_path / "p.zip")))


@pytest.mark.parametrize("where", ["packed bytes", "method", "lock", "name", "no name"])
def test_an_archive_that_was_harmed_is_refused_in_words(tmp_path: Path, where: str) -> None:
    """Whatever way zipfile finds to complain; found by fuzzing."""
    path = project(tmp_path / "p.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("annotation/a.txt/ada.json", CAS)
    content = bytearray(path.read_bytes())
    central = content.rindex(b"PK\x01\x02")
    if where == "packed bytes":
        content[55:75] = b"\xff" * 20
    elif where == "method":
        content[8], content[central + 10] = 99, 99
    elif where == "lock":
        content[6], content[central + 8] = 1, 1
    elif where == "no name":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(zipfile.ZipInfo(""), CAS)
        content = bytearray(path.read_bytes())
    else:
        name = b"annotation/a.txt/ada.json"
        content = bytearray(bytes(content).replace(name, b"." * len(name)))
    path.write_bytes(content)
    with pytest.raises(SourceUnreadable):
        list(read_corpus(path))


@pytest.mark.parametrize(("limit", "trouble"), [("MOST_BYTES", "take it out"), ("MOST_TOTAL", "in parts")])
@pytest.mark.parametrize("form", ["json", "zip"])
def test_an_export_that_unpacks_to_too_much_is_refused_and_never_taken_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, trouble: str, form: str
) -> None:
    """Each file counts, also those in an archive within the archive; none is passed over in silence."""
    path = project(tmp_path / "p.zip", f"annotation/a/one.{form}", f"annotation/b/one.{form}")
    most = len(CAS) - 1 if limit == "MOST_BYTES" else 2 * len(CAS) - 1
    monkeypatch.setattr(corpora, limit, most)
    with pytest.raises(SourceTooLarge, match=trouble):
        list(read_corpus(path))

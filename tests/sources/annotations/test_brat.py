"""Reading brat standoff."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceMissing, SourceUnreadable
from reportedly.sources.annotations.brat import read_brat

GOLDEN = Path(__file__).with_name("golden")


def written(folder: Path, text: str, *lines: str) -> Path:
    """Give the .ann of a text with these annotations."""
    (folder / "a.txt").write_bytes(text.encode())
    path = folder / "a.ann"
    path.write_bytes("\n".join(lines).encode())
    return path


def test_every_mark_quotes_its_text() -> None:
    """Offsets are code points of the text as it is; notes, references and equivalences are no marks."""
    found = read_brat(GOLDEN / "red-hill.ann")
    assert all(piece.reproduces(found.text) for one in found.marks.values() for piece in one.pieces)
    assert [one.label for one in found.ties] == ["Backing", "Attack", "Rents"]
    assert found.ties[1].attributes == (("Negation", "true"), ("Certainty", "Flat"))
    assert found.ties[0].trigger == "T3"


def test_words_that_stand_elsewhere_are_a_flaw(tmp_path: Path) -> None:
    """A mark whose words its offsets do not give is named, and never moved to where they might be."""
    found = read_brat(written(tmp_path, "Karvia backs it.", "T1\tState 1 7\tKarvia"))
    assert found.marks == {}
    assert "do not stand at 1 7" in found.flaws[0].says


def test_a_mark_in_pieces_keeps_its_pieces(tmp_path: Path) -> None:
    """Words that do not hang together are several spans of one mark."""
    found = read_brat(written(tmp_path, "the Red and Blue Fronts", "T1\tGroup 4 7;17 23\tRed Fronts"))
    assert found.marks["T1"].words == "Red Fronts"
    assert found.marks["T1"].offsets == (4, 23)


@given(st.text(alphabet="aé\U0001f4f0 \r\n", min_size=1, max_size=40), st.data())
def test_offsets_count_code_points(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    """Whatever the text holds, also line ends of other systems, a mark gives back its words."""
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start:]
    line = f"T1\tGroup {start} {len(text)}\t{' '.join(words.split())}"
    found = read_brat(written(tmp_path_factory.mktemp("b"), text, line))
    assert [one.pieces[0].text for one in found.marks.values()] == [words]


def test_a_line_of_another_format_is_named_with_its_number(tmp_path: Path) -> None:
    """What is no standoff stops the file, with the line to mend."""
    with pytest.raises(SourceUnreadable, match=r"a\.ann:2: 'nonsense'"):
        read_brat(written(tmp_path, "Karvia.", "T1\tState 0 6\tKarvia", "nonsense"))


def test_annotations_without_their_text_are_refused(tmp_path: Path) -> None:
    """No text, no words to quote."""
    (tmp_path / "b.ann").write_text("")
    with pytest.raises(SourceMissing, match=r"b\.txt beside it"):
        read_brat(tmp_path / "b.ann")

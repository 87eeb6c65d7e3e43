"""Laws of files of hypotheses."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Row, matrix
from reportedly.analysis.hypotheses_file import read_matrix, write_matrix
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.model.errors import UngroundedFinding, VocabularyError
from reportedly.model.ids import ClaimId

RULES = load_rules()
PROPOSED = Cell(proposed=Mark.CONSISTENT, because='it "says" so')
SET = replace(PROPOSED, mark=Mark.INCONSISTENT, by="Ada", why="she was there")
ROW = Row(key="document-a", says="A, 2015", claims=(ClaimId("claim-a"),), cells={"H1": PROPOSED, "H2": SET})
MADE = matrix("Which?", "A supports B", (Hypothesis("H1", "so", "holds"), Hypothesis("H2", "not so")), (ROW,))
words = st.text(min_size=1).filter(lambda text: bool(text.strip()) and "\r" not in text)


def read(tmp_path: Path, text: str) -> object:
    """Give what a file of this text says."""
    path = tmp_path / "h.toml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return read_matrix(path, RULES)


def test_a_matrix_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """Marks, who set them and why, labels and claims survive the file."""
    labelled = replace(ROW, key="b", publisher="B", relevance="low", by="Ada", why="known outlet")
    own = Row(key="own", says="no such men were seen", by="Ada", cells={"H1": SET})
    made = replace(MADE, rows=(ROW, labelled, own))
    assert read(tmp_path, write_matrix(made)) == made


@given(words)
def test_any_words_survive(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Quotes, line ends, control characters and other scripts are kept as they are."""
    if any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        return
    made = replace(MADE, title=text)
    assert read(tmp_path_factory.mktemp("any"), write_matrix(made)) == made


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('mark = "I", by = "Ada"', 'mark = "I"', "a mark needs `by`"),
        ('mark = "I"', 'mark = "X"', "'X' is no mark"),
        ("cell.H2", "cell.H9", "no hypothesis 'H9'"),
        ('id = "H2"', 'id = "H1"', "at least two"),
        ('key = "document-a"', "", "`key` must be given"),
        ('key = "document-a"', 'key = "document-a"\npublisher = "G"', "publisher 'G' must be one of"),
        ('key = "document-a"', 'key = "document-a"\npublisher = "C"', "needs `by`"),
        ('claims = ["claim-a"]', "claims = []", "needs `by`"),
        ('title = "Which?"', "title = 3", "`title` must be text"),
        ('cell.H1 = {proposed = "C", because = "it \\"says\\" so"}', 'cell.H1 = "C"', "write {proposed"),
    ],
)
def test_a_wrong_entry_is_named_with_the_way_out(tmp_path: Path, right: str, wrong: str, says: str) -> None:
    """Each error names the file, the row and what to write."""
    text = write_matrix(MADE)
    assert right in text
    with pytest.raises(VocabularyError, match=r"h\.toml") as caught:
        read(tmp_path, text.replace(right, wrong))
    assert says in str(caught.value)


def test_two_rows_of_one_origin_are_refused(tmp_path: Path) -> None:
    """One origin is one row; counting it twice is what the matrix is against."""
    with pytest.raises(VocabularyError, match="one origin is one row"):
        read(tmp_path, write_matrix(replace(MADE, rows=(ROW, ROW))))


def test_a_file_without_claims_is_no_finding(tmp_path: Path) -> None:
    """Evidence from elsewhere alone does not make a matrix of this ledger."""
    own = Row(key="own", says="x", by="Ada")
    with pytest.raises(UngroundedFinding):
        read(tmp_path, write_matrix(replace(MADE, rows=(own,))))

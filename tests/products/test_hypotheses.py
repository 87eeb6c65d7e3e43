"""Laws of weighed matrices as records and Markdown."""

import json
from dataclasses import replace

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Row, Weighing, matrix, weigh
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.model.ids import ClaimId
from reportedly.products.hypotheses import markdown, row_records, weighing_record

ROWS = (
    Row(
        key="document-a",
        says="Made-up Wire | 2015",
        claims=(ClaimId("claim-a"),),
        cells={"H1": Cell(proposed=Mark.INCONSISTENT, because="flat"), "H2": Cell()},
        publisher="D",
        by="Ada",
        why="a mouthpiece",
    ),
    Row(
        key="own",
        says="nothing was seen there",
        cells={"H2": Cell(mark=Mark.VERY_INCONSISTENT, by="Ada", why="she looked")},
        by="Ada",
    ),
)


def weighed() -> Weighing:
    """Give a weighed matrix of two rows."""
    hypotheses = (Hypothesis("H1", "it is so"), Hypothesis("H2", "it is not so"))
    return weigh(matrix("Which?", "A supports B", hypotheses, ROWS), load_rules())


def test_the_record_holds_ranking_rows_reasons_and_claims() -> None:
    """Everything on screen is in the record, plain, with no probability."""
    record = weighing_record(weighed())
    text = json.dumps(record)
    assert [one["id"] for one in record["ranking"]] == ["H1", "H2"]  # type: ignore[index,union-attr,call-overload]
    assert record["claims"] == ["claim-a"]
    assert record["proposed_cells"] == 1
    assert "she looked (Ada)" in text
    assert "flat (proposed)" in text
    assert "no probabilities" in text


def test_rows_have_one_shape_and_mark_what_is_proposed() -> None:
    """Each row has every column, and a star tells a rule's mark from a person's."""
    first, second = row_records(weighed())
    assert list(first) == list(second)
    assert (first["mark_H1"], first["mark_H2"], second["mark_H2"]) == ("I*", None, "II")
    assert (first["weight"], second["weight"]) == (0.5, 1.0)
    assert str(first["without_it"]).startswith("order changes") or first["without_it"] == "same order"


def test_what_hangs_on_a_row_is_told() -> None:
    """The row without which another hypothesis comes first is named so."""
    found = {record["row"]: record["without_it"] for record in row_records(weighed())}
    assert str(found["own"]).startswith("another comes first: H2 < H1")


def test_markdown_carries_the_matrix_and_cannot_be_broken_by_its_words() -> None:
    """Every table row has the same number of cells, and each origin's claims are cited."""
    text = markdown(weighed())
    tables = [line for line in text.splitlines() if line.startswith("|")]
    cells = [line.replace("\\|", "").count("|") for line in tables]
    assert len(set(cells[:4])) == 1
    assert len(set(cells[4:])) == 1
    assert "`claim-a`; publisher D (Ada: a mouthpiece)" in text
    assert "no claim; added by Ada" in text


def test_an_unjudged_row_says_so() -> None:
    """That nobody judged an origin is not hidden."""
    found = weighed()
    bare = replace(found.matrix, rows=(replace(ROWS[0], publisher=None, by=None, why=""),))
    assert "not judged" in markdown(weigh(bare, load_rules()))

"""Annotations at the desk: to lines, to a folder, to a ledger."""

import json
import re
from pathlib import Path

from reportedly import Desk
from reportedly.desk.annotating import (
    AnnotatedText,
    annotated_texts,
    gold_records,
    keep_annotations,
    write_gold,
)
from reportedly.desk.importing import read_lines

GOLDEN = Path(__file__).parent.parent / "sources" / "annotations" / "golden"
MAPPING = GOLDEN / "mapping.toml"


def texts(desk: Desk) -> list[AnnotatedText]:
    """Give the annotated texts of the golden corpora."""
    return [one for one in annotated_texts(desk, GOLDEN, MAPPING) if isinstance(one, AnnotatedText)]


def test_gold_lines_are_lines_that_the_import_takes(tmp_path: Path) -> None:
    """Every id and span of what was converted holds when it is checked as any import is."""
    desk = Desk(tmp_path / "a.db")
    for one in texts(desk):
        lines = [json.dumps(record) for record in gold_records(one)]
        (back,) = read_lines(lines, "gold.jsonl")
        assert back.claims == one.gathered.claims  # type: ignore[union-attr]
        assert back.rejects == one.gathered.rejects  # type: ignore[union-attr]


def test_annotations_are_kept_as_readings_of_their_tool(tmp_path: Path) -> None:
    """In the ledger they are claims as any, with the tool as extractor and their rejects countable."""
    desk = Desk(tmp_path / "a.db")
    kept = list(keep_annotations(desk, annotated_texts(desk, GOLDEN, MAPPING), "golden"))
    assert len(kept) == 2
    assert {one.shown.extractor.partition("@")[0] for one in desk.claims()} == {"brat", "inception"}
    assert sum(desk.reject_counts().values()) == 4


def test_a_folder_of_gold_has_the_shape_that_measurements_read(tmp_path: Path) -> None:
    """Texts lie in `docs`, propositions beside them, each with its accepted names and a verbatim quote."""
    for one in texts(Desk(tmp_path / "a.db")):
        write_gold(one, tmp_path / "gold")
    rows = json.loads((tmp_path / "gold" / "red-hill.json").read_text(encoding="utf-8"))
    text = (tmp_path / "gold" / "docs" / "red-hill.txt").read_text(encoding="utf-8")
    assert [one["predicate"] for one in rows] == ["supports", "attacks", "attacks"]
    assert all(one["quote"] in text for one in rows)
    assert rows[0]["voice"] == {"kind": "unnamed", "names": ["two officials"]}


def test_names_of_the_registry_are_recognised(tmp_path: Path) -> None:
    """An actor that the registry knows gets its id, so that gold and readings speak of one actor."""
    (tmp_path / "a.txt").write_text("Daesh attacked Boko Haram.", encoding="utf-8")
    (tmp_path / "a.ann").write_text(
        "T1\tGroup 0 5\tDaesh\nT2\tGroup 15 25\tBoko Haram\nR1\tBacks Arg1:T1 Arg2:T2\n", encoding="utf-8"
    )
    desk = Desk(tmp_path / "a.db")
    (one,) = annotated_texts(desk, tmp_path / "a.ann", MAPPING)
    assert isinstance(one, AnnotatedText)
    (claim,) = one.gathered.claims
    assert claim.claim.object.entity == desk.meant("Boko Haram").actors[0].entity


TSV = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Actor|value
#T_SP=webanno.custom.Event|negated|ROLE_webanno.custom.Event:args_webanno.custom.EventArgsLink|\
uima.tcas.Annotation|value
#T_RL=webanno.custom.Relation|certainty|value|BT_webanno.custom.Actor


#Text=📰 Karvia reportedly backs the Red Hill Front. The Salt League did not attack Dunmere. A drone was seen.
"""
MARKED = {
    "Karvia": ("State", "_", "_", "_", "_", "_", "_", "_"),
    "Red": ("Group[1]", "_", "_", "_", "_", "Hedged", "backs", "1-2[0_1]"),
    "Hill": ("Group[1]", "_", "_", "_", "_", "_", "_", "_"),
    "Front": ("Group[1]", "_", "_", "_", "_", "_", "_", "_"),
    "Salt": ("Group[2]", "_", "_", "_", "_", "*", "rents", "1-2[0_2]"),
    "League": ("Group[2]", "_", "_", "_", "_", "_", "_", "_"),
    "attack": ("_", "true", "Agent;Victim", "1-11[2];1-16[3]", "Attack", "_", "_", "_"),
    "Dunmere": ("Town[3]", "_", "_", "_", "_", "_", "_", "_"),
    "drone": ("Weapon", "_", "_", "_", "_", "_", "_", "_"),
}
"""What is marked in the golden CAS, as the columns of its tokens."""


def test_one_document_says_the_same_as_cas_and_as_tsv(tmp_path: Path) -> None:
    """Whichever of its formats INCEpTION exported, the claims and rejects are equal, ids included."""
    text = TSV.rpartition("#Text=")[2].strip()
    rows = []
    for number, found in enumerate(re.finditer(r"\w+|[^\w\s]", text), 1):
        # The first character takes two units of UTF-16.
        begin, end = (at + (at > 0) for at in found.span())
        cells = MARKED.get(found[0], ("_",) * 8)
        rows.append("\t".join((f"1-{number}", f"{begin}-{end}", found[0], *cells, "")))
    (tmp_path / "salt-league.tsv").write_text(TSV + "\n".join(rows) + "\n", encoding="utf-8")
    desk = Desk(tmp_path / "a.db")
    (tsv,) = annotated_texts(desk, tmp_path / "salt-league.tsv", MAPPING)
    (cas,) = annotated_texts(desk, GOLDEN / "salt-league.json", MAPPING)
    assert isinstance(tsv, AnnotatedText)
    assert isinstance(cas, AnnotatedText)
    assert tsv.gathered.claims == cas.gathered.claims
    assert len(tsv.gathered.claims) == 2
    assert [one.reason for one in tsv.gathered.rejects] == [one.reason for one in cas.gathered.rejects]

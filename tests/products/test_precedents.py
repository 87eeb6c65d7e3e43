"""Laws of precedents as records."""

import json
from pathlib import Path

from reportedly.analysis.precedents import Archive, Question
from reportedly.analysis.traits import Witness
from reportedly.model.records import Record
from reportedly.model.terms import Predicate
from reportedly.products.precedents import precedent_records
from tests.old_cases import an_archive
from tests.reporting import a_dossier, a_report, says

OLD, NEW = a_report("old", published="2019-01-05"), a_report("new", published="2022-01-05")


def records(folder: Path) -> list[Record]:
    """Give the records for an alliance, with one earlier relation in the ledger."""
    said = (
        says(NEW, predicate=Predicate.ALLIED_WITH),
        says(OLD, "Iron Court", Predicate.SUPPORTS, "Tin Band"),
    )
    made = a_dossier(*said).propositions
    lead = next(one for one in made if one.predicate is Predicate.ALLIED_WITH)
    question = Question(lead.subject, lead.predicate, lead.object, lead)
    return list(precedent_records(Archive(Witness(made, *an_archive(folder))).precedents(question), 2))


def test_each_case_is_one_plain_record_with_its_reasons(tmp_path: Path) -> None:
    """Records are plain JSON: features with reasons, counts that add up to them, and no single score."""
    for record in records(tmp_path):
        features = record["features"]
        assert isinstance(features, dict)
        counts = [record[match] for match in ("same", "near", "different", "unknown")]
        assert sum(int(str(count)) for count in counts) == len(features) == 8
        assert "score" not in record
        assert "no forecast" in str(record["caveat"])
        json.dumps(record)


def test_table_and_ledger_are_told_apart(tmp_path: Path) -> None:
    """A case of the table has works, one of the ledger has claims."""
    made = records(tmp_path)
    assert [record["from"] == "ledger" for record in made] == [False, False, True]
    assert all(bool(record["sources"]) is not bool(record["claims"]) for record in made)
    assert len({tuple(record) for record in made}) == 1

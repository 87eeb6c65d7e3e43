"""Laws of reading the labels of incidents."""

import json
from pathlib import Path

import pytest

from evaluation.sets.muc4_labels import predicate_of, read_documents
from reportedly.model.terms import Predicate


@pytest.mark.parametrize(
    ("kind", "stage", "predicate"),
    [
        ("KIDNAPPING", "ACCOMPLISHED", Predicate.DETAINS),
        ("BOMBING", "ATTEMPTED", Predicate.ATTACKS),
        ("KIDNAPPING", "THREATENED", Predicate.THREATENS),
        ("", "", Predicate.ATTACKS),
    ],
)
def test_every_incident_is_one_of_our_predicates(kind: str, stage: str, predicate: Predicate) -> None:
    """A threat is a threat, whatever is threatened; what is no kidnapping is an attack."""
    assert predicate_of(kind, stage) is predicate


def test_documents_without_an_incident_are_read_where_all_are(tmp_path: Path) -> None:
    """Development documents are there with or without labels; training documents only with them."""
    label = {"type": ["ATTACK"], "stage": ["ACCOMPLISHED"], "org": ["AMBER FRONT"], "confidence": "POSSIBLE"}
    for half, names in (("dev", ("a", "b")), ("train", ("c", "d"))):
        row = label | {"doc": names[0], "optional": False}
        (tmp_path / f"{half}_orgconf.jsonl").write_text(json.dumps(row), encoding="utf-8")
        lines = [json.dumps({"doc": name, "text": f"Text {name}."}) for name in names]
        (tmp_path / f"{half}_docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = read_documents(tmp_path)
    assert {name: (len(one.labels), one.is_dev) for name, one in found.items()} == {
        "a": (1, True),
        "b": (0, True),
        "c": (1, False),
    }
    assert found["c"].text == "Text c."

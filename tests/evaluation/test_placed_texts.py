"""Laws of the public texts that annotations are about."""

import json
from pathlib import Path

import pytest

from evaluation.placed_texts import READERS, texts_of


def test_absent_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A set that is not here has no texts."""
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path))
    assert {name: texts_of(name) for name in READERS} == {name: {} for name in READERS}


def test_each_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts come under the names that their set gives them, from each set's own form."""
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path))
    contents = {
        "muc4/train_docs.jsonl": json.dumps({"doc": "m1", "text": "one"}),
        "re3d/re3d.jsonl": json.dumps({"id": "r1", "text": "two"}),
        "un/narratives.json": json.dumps([{"ref": "u1", "text": "three"}]),
        "polnear/train/text/p1.txt": "four",
        "places/lgl.xml": "<articles><article><text>five</text></article></articles>",
        "places/GeoVirus.xml": "<articles><article><source>s</source></article></articles>",
    }
    for name, content in contents.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    found = {key: text for name in READERS for key, text in texts_of(name).items()}
    assert found == {
        "m1": "one",
        "r1": "two",
        "u1": "three",
        "p1.txt": "four",
        "lgl:0": "five",
        "GeoVirus:0": "",
    }

"""Laws of annotations that are kept as offsets."""

import json
from pathlib import Path

import pytest

from evaluation.fitted import PLACED
from evaluation.placed import digest, placed_documents, with_words
from evaluation.recipes.place_annotations import place_document

TEXT = "The Amber Front\nattacked Harrow Council on Monday, a spokesman said."
CLAIM = {
    "predicate": "attacks",
    "subject": ["the Amber Front", "AF"],
    "object": ["Harrow Council"],
    "polarity": "affirmed",
    "certainty": "certain",
    "status": "past",
    "voice": {"kind": "unnamed", "names": ["a spokesman"]},
    "evidence": [],
    "quote": "The Amber Front attacked Harrow Council",
    "central": True,
}
STRETCH = {"name": "zz1", "source": "s1", "start": 0, "end": len(TEXT)}


@pytest.fixture
def sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of sets with one text, and annotations of it beside."""
    (tmp_path / "sets" / "muc4").mkdir(parents=True)
    row = json.dumps({"doc": "s1", "text": TEXT})
    (tmp_path / "sets" / "muc4" / "train_docs.jsonl").write_text(row + "\n", encoding="utf-8")
    (tmp_path / "placed").mkdir()
    line = place_document(STRETCH, TEXT, [CLAIM])
    (tmp_path / "placed" / "muc4.jsonl").write_text(line + "\n", encoding="utf-8")
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path / "sets"))
    return tmp_path


def test_round_trip(sets: Path) -> None:
    """Offsets give back the words that were annotated, as they stand in the text."""
    (document,) = placed_documents(sets / "placed")
    (claim,) = document.claims
    assert document.text == TEXT
    assert claim.quote == "The Amber Front\nattacked Harrow Council"
    assert claim.subject == {"amber front", "af"}
    assert claim.voice_names == {"spokesman"}


def test_no_words_kept() -> None:
    """What is kept of a document holds no words of its text."""
    line = place_document(STRETCH, TEXT, [CLAIM])
    assert not any(word in line for word in ("Amber", "Harrow", "spokesman", "Monday"))


def test_other_text(sets: Path) -> None:
    """A text that is not the one that was annotated has no annotations, rather than wrong ones."""
    path = sets / "sets" / "muc4" / "train_docs.jsonl"
    path.write_text(json.dumps({"doc": "s1", "text": TEXT.replace("Monday", "Friday")}), encoding="utf-8")
    assert not list(placed_documents(sets / "placed"))


def test_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the sets there are no documents, and no trouble."""
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path))
    assert not list(placed_documents())


def test_kept_annotations() -> None:
    """Every kept proposition has both ends, and offsets inside its stretch."""
    lines = [line for path in PLACED.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    for row in map(json.loads, lines):
        length = row["end"] - row["start"]
        for claim in row["claims"]:
            names = [*claim["subject"], *claim["object"], claim["quote"]]
            assert claim["subject"]
            assert claim["object"]
            assert all(isinstance(one, str) or 0 <= one[0] < one[1] <= length for one in names)


def test_voice_missing() -> None:
    """A proposition without a voice is the publisher's."""
    placed = {**CLAIM, "subject": [[0, 5]], "object": ["X"], "quote": [0, 5], "voice": None}
    assert with_words(placed, "Words")["voice"] == {"kind": "publisher", "names": []}


def test_digest_differs() -> None:
    """Different texts have different digests."""
    assert digest("a") != digest("b")

"""Laws of telling what something was fitted on."""

import json
from pathlib import Path

import pytest

from evaluation import fitted
from evaluation.heldback import is_held_back


def test_both_kinds_are_told_and_none_that_is_held_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Annotated by us or by others, by the names of the sets."""
    assert is_held_back("aa12")
    assert not is_held_back("aa13")
    monkeypatch.setattr(fitted, "GOLD", tmp_path)
    (tmp_path / "train").mkdir()
    rows = ["doc\tfrom\tpropositions", "aa13\tmuc4:t1\t3", "aa12\tmuc4:t2\t3", "aa13\tre3d:t3\t3"]
    (tmp_path / "train" / "SOURCES.tsv").write_text("\n".join(rows), encoding="utf-8")
    ours = [{"name": "aa13", "source": "o1"}, {"name": "aa12", "source": "o2"}]
    (tmp_path / "muc4.jsonl").write_text("\n".join(map(json.dumps, ours)), encoding="utf-8")
    assert fitted.fitted_sources("muc4", tmp_path) == {"t1", "o1"}
    assert fitted.fitted_sources("re3d", tmp_path) == {"t3"}
    assert not fitted.fitted_sources("un", tmp_path)

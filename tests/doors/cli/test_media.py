"""`media`: from a file to what is shown of it."""

import json
from pathlib import Path

from alerting import keep_report

from evaluation.made_pictures import a_scene, framed, tagged, written


def test_keep_find_see(cli, tmp_path: Path) -> None:
    """A refused file makes a partial success; `show` has what a person saw."""
    words = ("--ledger", tmp_path / "case.db")
    keep_report(tmp_path / "case.db", "a.txt")
    (tmp_path / "a.jpg").write_bytes(tagged(a_scene(1)))
    (tmp_path / "b.png").write_bytes(written(framed(a_scene(1)), "PNG"))
    (tmp_path / "c.png").write_bytes(b"none")
    claim = json.loads(cli(*words, "claims", "--format", "jsonl").stdout.splitlines()[0])["id"]
    told = ("--by", "Ann", "--why", "sent by a reader")
    added = cli(*words, "media", "add", tmp_path / "a.jpg", tmp_path / "c.png", "--claim", claim, *told)
    assert added.exit_code == 8
    assert "c.png" in added.output
    assert "as the file says" in added.output
    assert "31.8, -74.3 (some 10 km)" in added.output
    found = json.loads(cli(*words, "media", "find", tmp_path / "b.png", "--format", "jsonl").stdout)
    assert [one["sure"] for one in found["alike"]] == [True]
    id_ = found["alike"][0]["media"]["id"]
    seen = cli(*words, "media", "seen", claim, id_, "--shows", "A tent on fire", *told)
    assert seen.exit_code == 0, seen.output
    assert "“A tent on fire”" in cli(*words, "show", claim).output
    shown = json.loads(cli(*words, "show", claim, "--format", "jsonl").stdout)
    assert [one["access"] for one in shown["media"]] == ["seen"]
    assert "31.803472" in cli(*words, "media", "show", id_, "--positions").output
    assert "2 records" in cli(*words, "media", "verify").output
    assert "tent on fire" in " ".join(cli(*words, "decisions").output.split())

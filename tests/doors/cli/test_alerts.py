"""`alert`: what is found, sent, listed and tried, with exit codes for cron."""

import json
from pathlib import Path

from alerting import RULES, keep_report, write_rules

from reportedly.model.terms import Polarity

BROKEN = (
    RULES + '\n[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "http://127.0.0.1:9/x"\nsecret = "s"\n'
)


def a_ledger(tmp_path: Path) -> Path:
    """Give a ledger of two reports."""
    path = tmp_path / "case.db"
    keep_report(path, "a.txt")
    keep_report(path, "b.txt", polarity=Polarity.DENIED)
    return path


def test_from_the_first_look_to_the_list(cli, tmp_path: Path) -> None:
    """A dry run shows words and keeps nothing; a run sends; the list and `show` have it."""
    path, rules = a_ledger(tmp_path), write_rules(tmp_path)
    words = ("--ledger", path, "alert")
    dry = cli(*words, "run", "--rules", rules, "--dry-run", "--since", "2020-01-01")
    assert dry.exit_code == 0, dry.output
    assert "“The Red Hill Front reportedly backs the Salt League" in dry.output
    assert "Nothing was kept or sent" in dry.output
    assert "nothing was told" in cli(*words, "list").output
    done = cli(*words, "run", "--rules", rules, "--since", "2020-01-01")
    assert done.exit_code == 0, done.output
    assert "sent      feed" in done.output
    listed = [json.loads(line) for line in cli(*words, "list", "--format", "jsonl").stdout.splitlines()]
    assert [(one["channel"], one["sent"]) for one in listed] == [("box", True), ("feed", True)]
    shown = cli(*words, "show", listed[0]["id"])
    assert "until two reviewers accept" in " ".join(shown.output.split())
    again = cli(*words, "run", "--rules", rules, "--format", "jsonl", "--quiet")
    assert (again.exit_code, again.stdout) == (0, "")


def test_a_failure_has_an_exit_code_and_a_secret_in_clear_a_warning(cli, tmp_path: Path) -> None:
    """One channel fails: the others are sent, and cron sees it."""
    path, rules = a_ledger(tmp_path), write_rules(tmp_path, BROKEN)
    done = cli("--ledger", path, "alert", "run", "--rules", rules, "--since", "2020-01-01")
    assert done.exit_code == 10
    assert "sent      box" in done.output
    assert "this machine" in " ".join(done.output.split())
    assert "in clear" in " ".join(done.output.split())
    waiting = cli("--ledger", path, "alert", "list", "--waiting")
    assert "failed" in waiting.output
    held = cli("--ledger", path, "alert", "run", "--rules", rules, "--offline")
    assert (held.exit_code, "offline" in held.output) == (0, True)


def test_channels_are_tried(cli, tmp_path: Path) -> None:
    """`test` says what became of each."""
    done = cli("--ledger", a_ledger(tmp_path), "alert", "test", "--rules", write_rules(tmp_path, BROKEN))
    assert done.exit_code == 10
    assert [line.split()[0] for line in done.output.splitlines() if not line.startswith(" ")] == [
        "checked",
        "sent",
        "failed",
    ]


def test_the_first_look_is_told(cli, tmp_path: Path) -> None:
    """Without --since what is held is known, and it is said so."""
    done = cli("--ledger", a_ledger(tmp_path), "alert", "run", "--rules", write_rules(tmp_path))
    assert "First look at this ledger" in done.output


def test_watching_tells_after_each_round(cli, tmp_path: Path) -> None:
    """`watch --alerts` looks and sends; a file of rules that is wrong is told before anything is fetched."""
    path = a_ledger(tmp_path)
    (tmp_path / "in").mkdir()
    sources = tmp_path / "s.toml"
    sources.write_text(f'[[source]]\nname = "a"\nkind = "folder"\naddress = "{tmp_path / "in"}"\n')
    words = ("--ledger", path, "watch", sources, "--once", "--alerts")
    assert cli(*words, tmp_path / "none.toml").exit_code == 5
    rules = write_rules(tmp_path)
    assert cli(*words, rules).exit_code == 0
    assert path.with_name("case.db.outbox").exists()

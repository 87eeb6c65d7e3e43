"""The worked example of a plug-in runs as its page says."""

import sys
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk import ReadDocument
from reportedly.desk.plugins import EXTRACTORS, installed

EXAMPLE = Path(__file__).resolve().parent.parent.parent / "examples" / "extractor"
REPORT = (
    "Title: Words after the raid\nPublisher: Made-up Wire\n\n"
    "Boko Haram vowed revenge on Chad after the raid. Al-Shabaab has not vowed revenge on Kenya.\n"
)


@pytest.fixture
def plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the example as `pip` would, without a network: its code on the path, and its entry point."""
    declared = (EXAMPLE / "pyproject.toml").read_text(encoding="utf-8")
    line = next(line for line in declared.splitlines() if line.startswith("revenge ="))
    described = tmp_path / "reportedly_revenge-1.0.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: reportedly-revenge\nVersion: 1.0.0\n")
    (described / "entry_points.txt").write_text(f"[{EXTRACTORS}]\n{line.replace(chr(34), '')}\n")
    monkeypatch.syspath_prepend(str(EXAMPLE))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "revenge_extractor", raising=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Give a report with a vow, and with one that was not made."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.mark.usefixtures("plugged_in")
def test_the_example_is_found_by_its_entry_point() -> None:
    """One file and one entry point make an extractor."""
    assert list(installed(EXTRACTORS)) == ["patterns", "relations", "revenge"]


@pytest.mark.usefixtures("plugged_in")
def test_the_example_reads_and_its_drafts_pass_the_same_gate(report: Path) -> None:
    """A vow is read; a draft that overlooks "not" is refused with the reason."""
    (outcome,) = Desk(extractors=["revenge"]).read([report], keep=False)
    assert isinstance(outcome, ReadDocument)
    assert [(one.claim.subject.name, one.claim.object.name) for one in outcome.read_claims] == [
        ("Boko Haram", "Chad")
    ]
    assert outcome.read_claims[0].shown.extractor == "revenge@1.0.0"
    assert [reject.reason.value for reject in outcome.rejects] == ["negation_missed"]


@pytest.mark.usefixtures("plugged_in")
def test_all_installed_extractors_read_beside_each_other(report: Path) -> None:
    """A plug-in adds its readings to the built-in ones; a claim of both has two readings."""
    (outcome,) = Desk().read([report], keep=False)
    assert isinstance(outcome, ReadDocument)
    names = {signature.partition("@")[0] for signature in outcome.extractors}
    assert names == {"patterns", "relations", "revenge"}

"""Laws of choosing between the small reader and the large one."""

import json
import sys
from pathlib import Path

import pytest

from reportedly.desk import Desk, Recipe, Workshop
from reportedly.desk.readers import (
    LARGE,
    PACKAGE,
    SMALL,
    VARIABLE,
    check_readers,
    chosen_size,
    find_reader,
    joint_of,
    load_reader,
    mark_of,
)
from reportedly.desk.recipe import fingerprint
from reportedly.model.errors import ModelMissing, UsageError
from reportedly.reading.learned.extractor import shipped_folder

MODULE = "an_invented_large_reader"
TEXT = "Fighters of the Amber Front attacked the Vale Brigades near Lowmark on Monday.\n"


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no setting of whoever runs the tests count."""
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a package of a large reader, made of the small one's network; give its folder of weights."""
    weights = tmp_path / MODULE / "weights"
    weights.mkdir(parents=True)
    for file in shipped_folder().iterdir():
        if file.name != "card.json":
            (weights / file.name).symlink_to(file)
    card = {
        "name": "relations-large",
        "version": "7",
        "slope": 1.0,
        "offset": 0.0,
        "figures": {"best F1": 0.5},
    }
    (weights / "card.json").write_text(json.dumps(card), encoding="utf-8")
    names = ["patterns", "relations-large"]
    joint = {"names": names, "weights": {"bias": -9.0}}
    (weights / "joint-scores.json").write_text(json.dumps(joint), encoding="utf-8")
    source = "from pathlib import Path\n\ndef folder():\n    return Path(__file__).parent / 'weights'\n"
    (tmp_path / MODULE / "__init__.py").write_text(source, encoding="utf-8")
    known = tmp_path / f"{MODULE}-7.dist-info"
    known.mkdir()
    (known / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 7\n", encoding="utf-8")
    entry = f"[reportedly.readers]\nlarge = {MODULE}:folder\n"
    (known / "entry_points.txt").write_text(entry, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    _forget(monkeypatch)
    return weights


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing stay loaded that another test has installed."""
    load_reader.cache_clear()
    joint_of.cache_clear()
    monkeypatch.delitem(sys.modules, MODULE, raising=False)


def a_report(folder: Path) -> Path:
    """Give a report in a file."""
    path = folder / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_small_one_reads_unless_another_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a call says counts before what the environment says, and that before the default."""
    assert chosen_size(None) == SMALL
    monkeypatch.setenv(VARIABLE, LARGE)
    assert chosen_size(None) == LARGE
    assert chosen_size(SMALL) == SMALL


def test_a_size_that_does_not_exist_is_told_with_those_that_do() -> None:
    """A slip is an error in the words of the call."""
    with pytest.raises(UsageError, match="huge: no such reader; choose small or large"):
        Desk().choose_reader("huge")


def test_a_large_reader_that_is_not_installed_is_an_error_with_the_way_out(tmp_path: Path) -> None:
    """Nothing is read with the small one in its stead, which would pass for the large one's work."""
    desk = Desk(tmp_path / "ledger.db")
    desk.choose_reader(LARGE)
    with pytest.raises(ModelMissing, match=rf"not installed; .* how {PACKAGE} is built.*--reader small"):
        list(desk.read([str(a_report(tmp_path))]))


def test_its_readings_bear_its_own_name(large: Path, tmp_path: Path) -> None:
    """A claim of the large one is told from the small one's by the extractor of its reading."""
    desk = Desk(tmp_path / "ledger.db")
    desk.choose_reader(LARGE)
    (outcome,) = desk.read([str(a_report(tmp_path))], keep=False)
    names = {reading.extractor for one in outcome.read_claims for reading in one.readings}  # type: ignore[union-attr]
    assert "relations-large@7" in names
    assert not any(name.startswith("relations@") for name in names)


def test_installing_it_changes_nothing_that_is_read(large: Path, tmp_path: Path) -> None:
    """Only a choice makes it read: results do not hang on what else is installed."""
    assert Workshop(Recipe()).signatures == {load_reader(SMALL).signature, "patterns@" + _rules_version()}


def _rules_version() -> str:
    (rules,) = Workshop(Recipe(extractors=("patterns",))).signatures
    return rules.partition("@")[2]


def test_its_joint_score_is_its_own(large: Path, tmp_path: Path) -> None:
    """The weights fitted for one size are not used for the other."""
    report = str(a_report(tmp_path))
    small, big = Desk(tmp_path / "one.db"), Desk(tmp_path / "two.db")
    big.choose_reader(LARGE)
    (read,), (other,) = (list(desk.read([report], keep=False)) for desk in (small, big))
    assert max(one.shown.score for one in read.read_claims) > 0.3  # type: ignore[union-attr]
    assert max(one.shown.score for one in other.read_claims) < 0.01  # type: ignore[union-attr]


def test_a_ledger_reads_again_with_another_reader(large: Path) -> None:
    """Recipes that read otherwise have different fingerprints; so have two builds of one size."""
    before = fingerprint(Recipe(reader=LARGE))
    assert fingerprint(Recipe()) != before
    assert mark_of(SMALL) == ""
    card = large / "card.json"
    card.write_text(card.read_text(encoding="utf-8").replace('"7"', '"8"'), encoding="utf-8")
    assert fingerprint(Recipe(reader=LARGE)) != before


def test_the_check_up_tells_version_digest_and_figures(large: Path) -> None:
    """Whoever reads a ledger later can say which weights made it."""
    chosen, other = check_readers(LARGE)
    assert chosen.ok
    assert chosen.needed
    assert chosen.found.startswith(f"relations-large@7 from {PACKAGE} 7, SHA-256 {find_reader(LARGE).digest}")
    assert "best F1 0.50" in chosen.found
    assert not other.needed
    assert "choose it with --reader small" in other.found


def test_the_check_up_says_how_to_get_it() -> None:
    """A large reader that nobody chose is no fault; one that was chosen and is missing is."""
    small, large = check_readers(SMALL)
    assert (small.ok, large.ok, large.needed) == (True, True, False)
    assert large.found.startswith("not installed; docs/how-to")
    wanted, _ = check_readers(LARGE)
    assert not wanted.ok
    assert wanted.needed


def test_a_package_without_its_weights_is_told(large: Path) -> None:
    """A wheel that was built too early does not fail somewhere deep in the reading."""
    (large / "card.json").unlink()
    with pytest.raises(ModelMissing, match="came without its weights"):
        find_reader(LARGE)

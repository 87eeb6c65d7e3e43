"""The check-up of an installation."""

from pathlib import Path

from reportedly.desk import Recipe, Workshop
from reportedly.desk.checkup import check_all
from reportedly.ledger.address import read_address


def test_a_sound_installation_has_nothing_to_mend(workshop: Workshop, tmp_path: Path) -> None:
    """Everything needed is found, and a ledger that is not there yet is no fault."""
    checks = list(check_all(workshop, read_address(tmp_path / "none.db")))
    assert all(check.ok for check in checks)
    assert {"program", "parser", "registry", "gazetteer", "database", "ledger"} <= {
        one.name for one in checks
    }
    assert not (tmp_path / "none.db").exists()


def test_what_is_missing_comes_with_the_way_to_get_it(tmp_path: Path) -> None:
    """A check that fails names what to do; none raises."""
    broken = Workshop(Recipe(parser="no_such_parser", registry_files=(tmp_path / "none.toml",)))
    not_ledger = tmp_path / "text.db"
    not_ledger.write_text("this is no ledger", encoding="utf-8")
    wrong = {check.name: check for check in check_all(broken, read_address(not_ledger)) if not check.ok}
    assert set(wrong) >= {"parser", "registry", "ledger"}
    assert wrong["parser"].way_out == "pip install no-such-parser"
    assert all(check.way_out for check in wrong.values())

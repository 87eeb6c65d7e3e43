"""The check-up of a language model: what is set is told, the key is not, and nothing is asked."""

from pathlib import Path

import pytest

from reportedly.desk.language_model.setup import check_language_model


def test_without_one_nothing_is_amiss(tmp_path: Path) -> None:
    """Nothing in the product needs it."""
    check = check_language_model(tmp_path)
    assert (check.ok, check.needed) == (True, False)
    assert "none set up" in check.found


def test_what_is_set_up_is_told_without_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Model, address, where the key comes from, limits, kept answers."""
    key = tmp_path / "key.txt"
    key.write_text("key-that-nobody-may-see", encoding="utf-8")
    key.chmod(0o644)
    path = tmp_path / "llm.toml"
    path.write_text(
        'url = "https://models.example/v1"\nmodel = "invented-1"\nkey_file = "key.txt"\n', encoding="utf-8"
    )
    monkeypatch.setenv("REPORTEDLY_LLM", str(path))
    found = check_language_model(tmp_path / "kept").found
    assert "invented-1 at https://models.example" in found
    assert "others can read" in found
    assert "0 answers kept" in found
    assert "nobody-may-see" not in found
    key.chmod(0o600)
    assert "others can read" not in check_language_model(tmp_path / "kept").found


def test_what_is_wrong_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in the settings is shown as such, and does not fail the check-up."""
    monkeypatch.setenv("REPORTEDLY_LLM_URL", "http://models.example/v1")
    monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "invented-1")
    check = check_language_model(tmp_path)
    assert (check.ok, check.needed) == (False, False)
    assert "in the clear" in check.found

"""Laws of reading vocabulary files."""

from pathlib import Path

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import load_tables, load_vocabulary, table_list, text_list, vocabulary_folder


def test_every_shipped_vocabulary_file_loads() -> None:
    """What ships is TOML that can be read."""
    names = [path.name for path in vocabulary_folder().iterdir() if path.name.endswith(".toml")]
    assert "predicates.toml" in names
    assert all(load_vocabulary(name) for name in names)


@pytest.mark.parametrize(
    ("content", "trouble"), [(b"a = [1,\n", "not valid TOML"), (b"a = '\xff'", "not valid TOML")]
)
def test_a_file_that_is_not_toml_is_named(tmp_path: Path, content: bytes, trouble: str) -> None:
    """Broken syntax and broken letters name the file and what to do."""
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    with pytest.raises(VocabularyError, match=rf"my file.*{trouble}.*mend"):
        load_tables(path, "my file")


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    """The error says which file was looked for."""
    with pytest.raises(VocabularyError, match=r"my file: there is no such file"):
        load_tables(tmp_path / "none.toml", "my file")
    with pytest.raises(VocabularyError, match=r"nowhere\.toml"):
        load_vocabulary("nowhere.toml")


def test_lists_are_lists_of_what_is_asked_for() -> None:
    """An absent list is empty; a wrong one names its key."""
    table: dict[str, object] = {"words": ["a", "b"], "rows": [{"x": 1}], "wrong": ["a", 1], "one": "a"}
    assert text_list(table, "words", "file") == ("a", "b")
    assert text_list(table, "none", "file") == ()
    assert table_list(table, "rows", "file") == ({"x": 1},)
    assert table_list(table, "none", "file") == ()
    for key in ("wrong", "one"):
        with pytest.raises(VocabularyError, match=f"file: '{key}' must be a list of strings"):
            text_list(table, key, "file")
        with pytest.raises(VocabularyError, match=f"file: '{key}' must be a list of tables"):
            table_list(table, key, "file")

"""Vocabulary files: reading the TOML that ships in `reportedly/vocabulary`."""

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reportedly.model.errors import VocabularyError

Table = dict[str, object]
"""A TOML table as read; the module that asks for it checks what is in it."""


def vocabulary_folder() -> Traversable:
    """Give the folder of vocabulary files in the installed package."""
    return files("reportedly") / "vocabulary"


def load_vocabulary(name: str) -> Table:
    """Give the tables of one shipped file, for instance `cues.toml`.

    Raises: VocabularyError, if the file is missing or is not TOML.
    """
    return load_tables(vocabulary_folder() / name, f"vocabulary file {name}")


def load_tables(path: Path | Traversable, what: str) -> Table:
    """Give the tables of a TOML file; `what` names it in errors.

    Raises: VocabularyError, if it is missing, not UTF-8 or not TOML.
    """
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise VocabularyError(f"{what}: there is no such file; check the path or reinstall") from error
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise VocabularyError(f"{what}: {reason}; check the path and its permissions") from error
    except (ValueError, RecursionError) as error:
        raise VocabularyError(f"{what}: not valid TOML ({error}); mend that line and try again") from error


def text_list(table: Table, key: str, what: str) -> tuple[str, ...]:
    """Give the strings under `key`, none if it is absent.

    Raises: VocabularyError, if it holds anything but a list of strings.
    """
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise VocabularyError(f"{what}: {key!r} must be a list of strings")
    return tuple(value)


def table_list(table: Table, key: str, what: str) -> tuple[Table, ...]:
    """Give the tables under `key`, none if it is absent.

    Raises: VocabularyError, if it holds anything but a list of tables.
    """
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise VocabularyError(f"{what}: {key!r} must be a list of tables")
    return tuple(value)

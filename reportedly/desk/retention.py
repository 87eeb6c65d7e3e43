"""Retention rules: how long reports are kept, as people write it down in a file of TOML."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from reportedly.model.errors import VocabularyError

_FIELDS = frozenset({"name", "why", "older_than_days", "counted_from", "publishers", "keep_reviewed"})
_FROM = ("read", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """Which reports are to go, and why."""

    name: str
    why: str
    older_than_days: int | None = None
    """How many days old they must be; None for any age."""
    counted_from: str = "read"
    """`read`, when first recorded; or `published`, where an undated report counts from when it was read."""
    publishers: tuple[str, ...] = ()
    """Of which publishers, in any spelling; none for all."""
    keep_reviewed: bool = False
    """Whether a report stays that a person has judged a claim of, or put a note on."""


def load_rules(path: Path) -> tuple[RetentionRule, ...]:
    """Give the rules of a file, in its order.

    Raises: VocabularyError, with the rule and the field that will not do.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise VocabularyError(f"{path}: there is no such file of retention rules") from error
    except (OSError, ValueError) as error:
        raise VocabularyError(f"{path}: these are no retention rules ({error})") from error
    tables = found.get("rule")
    if not isinstance(tables, list) or not tables or set(found) != {"rule"}:
        raise VocabularyError(f"{path}: holds no rules; write each under [[rule]], with a name and a why")
    rules = tuple(_rule(path, number, table) for number, table in enumerate(tables, 1))
    if len({one.name for one in rules}) < len(rules):
        raise VocabularyError(f"{path}: two rules have one name; a tombstone must tell them apart")
    return rules


def _rule(path: Path, number: int, table: Mapping[str, object]) -> RetentionRule:
    where = f"{path}: rule {number}"
    for name in sorted(set(table) - _FIELDS):
        raise VocabularyError(f"{where}: {name} means nothing; fields are {', '.join(sorted(_FIELDS))}")
    name, why = (str(table.get(one, "")).strip() for one in ("name", "why"))
    if not name or not why:
        raise VocabularyError(f"{where}: needs a name and a why, which every tombstone will carry")
    days, publishers = table.get("older_than_days"), table.get("publishers", [])
    if days is not None and (isinstance(days, bool) or not isinstance(days, int) or days < 0):
        raise VocabularyError(f"{where} ({name}): older_than_days must be a number of days, from 0 on")
    if not isinstance(publishers, list) or not all(isinstance(one, str) for one in publishers):
        raise VocabularyError(f"{where} ({name}): publishers must be a list of names")
    if days is None and not publishers:
        raise VocabularyError(f"{where} ({name}): would take everything; give older_than_days or publishers")
    counted_from, keep = table.get("counted_from", "read"), table.get("keep_reviewed", False)
    if counted_from not in _FROM or not isinstance(keep, bool):
        raise VocabularyError(
            f"{where} ({name}): counted_from is read or published, keep_reviewed true or false"
        )
    return RetentionRule(
        name=name,
        why=why,
        older_than_days=days,
        counted_from=str(counted_from),
        publishers=tuple(cast("list[str]", publishers)),
        keep_reviewed=keep,
    )

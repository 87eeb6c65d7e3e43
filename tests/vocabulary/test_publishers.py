"""Laws of the list of publishers."""

import re
from collections import Counter

import pytest

from reportedly.model.registry import load_registry
from reportedly.model.vocabulary import Table, load_vocabulary, table_list

KINDS = frozenset(
    "agency newspaper broadcaster online state_media party_media armed_group_media magazine research".split()
)
KEYS = frozenset("id name names domains kind country owner source actor".split())


@pytest.fixture(scope="module")
def publishers() -> tuple[Table, ...]:
    """Give the publishers that ship."""
    return table_list(load_vocabulary("publishers.toml"), "publisher", "publishers.toml")


def test_every_publisher_says_who_and_where(publishers: tuple[Table, ...]) -> None:
    """Id, name, kind, seat and source stand in each entry, and no key that nothing reads."""
    wanted = {"id", "name", "kind", "country", "source"}
    assert [row.get("id") for row in publishers if not wanted <= set(row) or not set(row) <= KEYS] == []
    assert {row["kind"] for row in publishers} <= KINDS
    assert [row["id"] for row in publishers if not re.fullmatch(r"[A-Z]{2}|", str(row["country"]))] == []


def test_ids_and_domains_belong_to_one(publishers: tuple[Table, ...]) -> None:
    """An address leads to one publisher."""
    ids = Counter(str(row["id"]) for row in publishers)
    domains = Counter(domain for row in publishers for domain in row.get("domains", []))  # type: ignore[attr-defined]
    assert [one for one, count in (ids + domains).items() if count > 1] == []
    assert [
        one for one in domains if one != one.lower() or not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", one)
    ] == []


def test_sources_and_actors_exist(publishers: tuple[Table, ...]) -> None:
    """A source can be looked up, and an actor that speaks through a publisher is in the registry."""
    registry = load_registry()
    assert {str(row["source"]) for row in publishers} <= set(registry.sources)
    assert {str(row["actor"]) for row in publishers if "actor" in row} <= set(registry.by_slug)

"""Recipes and their fingerprints."""

import pickle
from pathlib import Path

from reportedly.desk.recipe import Recipe, fingerprint


def test_equal_recipes_have_one_fingerprint() -> None:
    """What decides the reading decides the digest, and nothing else does."""
    assert fingerprint(Recipe()) == fingerprint(Recipe())
    assert fingerprint(Recipe(parser="another")) != fingerprint(Recipe())


def test_a_changed_file_of_ones_own_changes_the_fingerprint(tmp_path: Path) -> None:
    """A registry that was edited reads differently, so documents are read again."""
    mine = tmp_path / "mine.toml"
    mine.write_text("# one", encoding="utf-8")
    before = fingerprint(Recipe(registry_files=(mine,)))
    mine.write_text("# two", encoding="utf-8")
    assert fingerprint(Recipe(registry_files=(mine,))) != before


def test_a_recipe_can_be_sent_to_another_process() -> None:
    """Every engine cooks by the same recipe."""
    recipe = Recipe(extractors=("patterns",))
    assert pickle.loads(pickle.dumps(recipe)) == recipe  # noqa: S301 - our own bytes

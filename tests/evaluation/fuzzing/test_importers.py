"""The entry points that take whole files are all among the targets, with something to begin from."""

from evaluation.fuzzing.importers import IMPORTER_SEEDS, importers
from evaluation.fuzzing.targets import SEEDS, targets


def test_importers_are_fuzzed_with_the_parsers() -> None:
    """Under names of their own, each with seeds."""
    assert set(IMPORTER_SEEDS) == set(importers())
    assert importers().keys() <= targets().keys()
    assert all(SEEDS[name] == seeds for name, seeds in IMPORTER_SEEDS.items())
    assert len(targets()) == len(SEEDS)

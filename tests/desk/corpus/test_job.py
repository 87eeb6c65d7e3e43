"""Whatever does jobs is an engine."""

from reportedly.desk.corpus.job import CorpusEngine
from reportedly.engines.local import processes
from reportedly.engines.spark import spark


def test_both_engines_keep_the_protocol() -> None:
    """The entry points name things with `run`."""
    assert isinstance(processes(), CorpusEngine)
    assert isinstance(spark(), CorpusEngine)

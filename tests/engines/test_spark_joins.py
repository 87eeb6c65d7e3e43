"""Blocks that Spark joins are the connected ones; skipped where PySpark or Java is missing."""

import random
import shutil
from pathlib import Path

import pytest

from reportedly.desk.corpus.blocks import Union
from reportedly.desk.corpus.job import Aim, Job
from reportedly.desk.recipe import Recipe


@pytest.mark.filterwarnings("ignore")
def test_blocks_are_the_connected_documents(tmp_path: Path) -> None:
    """Long chains, rings and crowds: each document has the lowest id that it is connected with."""
    pytest.importorskip("pyspark", reason="PySpark is not installed; `make spark-test` brings it")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17 or newer, and there is none")
    from reportedly.engines.spark import open_session  # noqa: PLC0415
    from reportedly.engines.spark_joins import blocks_of  # noqa: PLC0415

    draw = random.Random(7)  # noqa: S311 - a fixed draw, nothing secret
    edges = [(at, at + 1) for at in range(10, 22)] + [(30, 31), (31, 32), (32, 30)]
    edges += [(draw.randrange(40, 70), draw.randrange(40, 70)) for _ in range(20)]
    edges = [(one, other) for one, other in edges if one != other]
    union = Union(70)
    for one, other in edges:
        union.join(one, other)
    session = open_session(Job(aim=Aim.ORIGINS, tables=(), to=tmp_path, recipe=Recipe(), master="local[2]"))
    try:
        session.conf.set("spark.sql.shuffle.partitions", "2")
        links = session.createDataFrame(
            [(str(one), str(other)) for one, other in edges], "document string, other string"
        )
        found = {row["document"]: row["block"] for row in blocks_of(links).collect()}
    finally:
        session.stop()
    ends = {end for edge in edges for end in edge}
    expected = {str(one): str(union.lowest(one)) for one in ends if union.lowest(one) != one}
    assert found == expected

"""Spark makes the rows that the local engine makes; skipped where PySpark or Java is missing."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from corpora import capture_rows, expected_copies, made_by, rows_of, text_rows

from reportedly.desk import Recipe
from reportedly.desk.corpus.job import Aim, Job
from reportedly.desk.corpus.parts import mark_done, part, tables_in, write
from reportedly.desk.corpus.shapes import CAPTURES, COPIES, ORIGINS, OUTCOMES, TEXTS, batch_of
from reportedly.engines.local import processes
from reportedly.engines.spark import spark
from reportedly.model.errors import UsageError

MASTER = "local[2]"
REPORTS = (
    "Boko Haram has pledged allegiance to Islamic State, a spokesman said on Monday.",
    "Al-Shabaab denied that it had attacked Kenya. The group reportedly supports Islamic State.",
)


def needs_spark() -> None:
    """Skip the test where it cannot run, and say why."""
    pytest.importorskip("pyspark", reason="PySpark is not installed; `make spark-test` brings it")
    pytest.importorskip("pandas", reason="PySpark needs pandas for its Arrow functions; `make spark-test`")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17 or newer, and there is none")


def test_without_pyspark_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever lacks it reads how to get it."""
    monkeypatch.setitem(__import__("sys").modules, "pyspark.errors", None)
    job = Job(aim=Aim.READ, tables=(), to=tmp_path, recipe=Recipe(), master=MASTER)
    with pytest.raises(UsageError, match=r"reportedly\[spark\]"):
        list(spark().run(job))


@pytest.mark.filterwarnings("ignore")
def test_spark_makes_equal_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same documents, claims, readings, rejects, copies and origins as in one process, on the same corpus."""
    needs_spark()
    monkeypatch.setattr("reportedly.engines.spark.LOCAL_PARTITIONS", "2")
    stories, reports = tmp_path / "stories", tmp_path / "reports"
    write(part(stories, 0), CAPTURES, [batch_of(capture_rows(40), CAPTURES)])
    rows: list[dict[str, Any]] = [{"source": str(at), "text": text} for at, text in enumerate(REPORTS)]
    write(part(reports, 0), CAPTURES, [batch_of([*rows, {"source": "of no use"}], CAPTURES)])
    folders = {}
    for name, engine in (("here", processes()), ("there", spark())):
        folders[name] = made_by(engine, Aim.READ, reports, tmp_path / name, master=MASTER)
        made_by(engine, Aim.ORIGINS, stories, tmp_path / name, master=MASTER)
    for table, columns in (
        ("outcomes", OUTCOMES),
        ("texts", TEXTS),
        ("copies", COPIES),
        ("origins", ORIGINS),
    ):
        here, there = (rows_of(folders[name] / table, list(columns)) for name in ("here", "there"))
        assert len(here) > 1
        assert there == here


@pytest.mark.filterwarnings("ignore")
def test_spark_finds_the_copies_of_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, trimmed, in part and reworded, with each outlet's footer left out."""
    needs_spark()
    monkeypatch.setattr("reportedly.engines.spark.LOCAL_PARTITIONS", "2")
    rows = text_rows(150)
    write(part(tmp_path / "made" / "texts", 0), TEXTS, [batch_of(rows, TEXTS)])
    mark_done(tmp_path / "made" / "texts")
    job = Job(
        aim=Aim.COPIES,
        tables=tables_in(tmp_path / "made" / "texts"),
        to=tmp_path / "made",
        recipe=Recipe(),
        master=MASTER,
    )
    assert [one.stage for one in spark().run(job)] == ["copies", "copies"]
    assert rows_of(tmp_path / "made" / "copies", list(COPIES)) == expected_copies(rows)

"""Spark: the same functions from table to table as on one machine, on any cluster that Spark runs on.

Reading is `mapInArrow`; copies are a join over the prints of texts; origins are derived in each block of
connected documents. The program must be installed on every worker.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.desk.corpus.job import Aim, Job, Step
from reportedly.desk.corpus.parts import is_done, tables_in
from reportedly.desk.corpus.shapes import OUTCOMES, TEXTS
from reportedly.engines.spark_joins import copies_among, origins_among
from reportedly.engines.spark_tables import spark_schema, texts_of, with_outcomes
from reportedly.model.errors import ReportedlyError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.pythonUDF.arrow.enabled": "true",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}
LOCAL_PARTITIONS = "16"
"""Pieces into which one machine cuts what it joins: a cluster has its own setting."""


@dataclass(frozen=True, slots=True)
class Spark:
    """The engine of a cluster; Spark spreads the work, repeats what fails, and spills what is too big."""

    def run(self, job: Job) -> Iterator[Step]:
        """Do a job over a big corpus and yield each table as it is done.

        Raises: UsageError, if Spark or Java is missing; ReportedlyError, if Spark gives up.
        """
        session = open_session(job)
        try:
            for name in _tables(job):
                if not is_done(job.to / name):
                    yield Step(name, 0)
                    _write(_MADE[name](session, job), job.to / name)
                    yield Step(name, 1, 1)
        except _failures() as error:
            trouble = str(error).strip().partition("\n")[0]
            raise ReportedlyError(
                f"--engine spark: {trouble}; its log says more, and the tables that are done stay"
            ) from error
        finally:
            session.stop()


def spark() -> Spark:
    """Give the engine, as the entry point names it."""
    return Spark()


def open_session(job: Job) -> "SparkSession":
    """Give a session on the master that the job names, or on the one that Spark is set to.

    Raises: UsageError.
    """
    try:
        from pyspark.errors import PySparkException  # noqa: PLC0415 - comes with an extra
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UsageError(
            "--engine spark: this needs PySpark; install it with `pip install 'reportedly[spark]'`"
        ) from error
    if shutil.which("java") is None and job.master is not None and job.master.startswith("local"):
        raise UsageError("--engine spark: this needs Java 17 or newer; install it, or name another --master")
    settings = dict(SETTINGS)
    if job.master is not None and job.master.startswith("local"):
        # On this machine its workers are to be this very Python, not whatever `python3` is.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        settings["spark.sql.shuffle.partitions"] = LOCAL_PARTITIONS
    builder = SparkSession.builder.appName(f"reportedly corpus {job.aim}")
    for name, value in settings.items():
        builder = builder.config(name, value)
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", str(min(job.rows, 1_000)))
    try:
        return (builder.master(job.master) if job.master else builder).getOrCreate()
    except (PySparkException, OSError) as error:
        raise UsageError(f"--master {job.master}: Spark does not start there ({error})") from error


def _failures() -> tuple[type[Exception], ...]:
    from py4j.protocol import Py4JError  # noqa: PLC0415 - comes with an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415

    return PySparkException, Py4JError


def _tables(job: Job) -> tuple[str, ...]:
    tables = {
        Aim.READ: ("outcomes",),
        Aim.COPIES: ("texts", "copies"),
        Aim.ORIGINS: ("texts", "copies", "origins"),
    }
    return tables[job.aim]


def _write(table: "DataFrame", to: Path) -> None:
    # What an interrupted write left behind is written anew; Spark puts `_SUCCESS` beside what is whole.
    table.write.mode("overwrite").parquet(str(to.absolute()))


def _given(session: "SparkSession", job: Job) -> "DataFrame":
    return session.read.parquet(*(str(one.absolute()) for one in job.tables))


def _outcomes(session: "SparkSession", job: Job) -> "DataFrame":
    return _given(session, job).mapInArrow(with_outcomes(job.recipe), spark_schema(OUTCOMES))


def _texts(session: "SparkSession", job: Job) -> "DataFrame":
    return _given(session, job).mapInArrow(texts_of, spark_schema(TEXTS))


def _held(session: "SparkSession", job: Job, name: str) -> "DataFrame":
    return session.read.parquet(*(str(one.absolute()) for one in tables_in(job.to / name)))


def _copies(session: "SparkSession", job: Job) -> "DataFrame":
    return copies_among(_held(session, job, "texts"))


def _origins(session: "SparkSession", job: Job) -> "DataFrame":
    return origins_among(_held(session, job, "texts"), _held(session, job, "copies"))


_MADE: dict[str, Any] = {"outcomes": _outcomes, "texts": _texts, "copies": _copies, "origins": _origins}

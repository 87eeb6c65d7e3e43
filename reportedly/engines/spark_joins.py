"""Joins: copies and blocks among all texts of a corpus, as Spark works them out.

They give the rows that the local engine gives; see `desk.corpus.joining` and `desk.corpus.grouping`.
"""

from typing import TYPE_CHECKING

from reportedly.desk.corpus.blocks import MOST_IN_BLOCK, MOST_LINKED
from reportedly.desk.corpus.job import LEAST_CONTAINED
from reportedly.desk.corpus.joining import FEWEST_SHARED, MOST_HOLDERS, MOST_OF_OUTLET
from reportedly.desk.corpus.shapes import BOILERPLATE, ORIGINS
from reportedly.engines.spark_tables import PRINTS, boilerplate_in, origins_in, prints_beside, spark_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

TOGETHER = 500
"""Documents whose blocks are derived in one call, on average."""
MOST_ROUNDS = 60
"""Rounds in which blocks are joined: enough for chains of 10^18 documents."""


def copies_among(texts: "DataFrame") -> "DataFrame":
    """Give the copies among texts, as COPIES; each document counts once."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - comes with an extra

    held = once_each(texts).select("document", "publisher", "prints")
    known = {row["publisher"]: bytes(row["prints"]) for row in _boilerplate(held).collect()}
    prints = held.mapInArrow(prints_beside(known), spark_schema(PRINTS))
    many = prints.groupBy("print").count().where(f.col("count").between(2, MOST_HOLDERS)).select("print")
    usable = prints.join(many, "print").persist()
    asking = usable.where("asked = 1").select("print", "document", "of")
    others = usable.select("print", f.col("document").alias("other"))
    shared = (
        asking.join(others, "print").where("document <> other").groupBy("document", "other", "of").count()
    )
    least = f.least(f.lit(FEWEST_SHARED), f.greatest(f.lit(1), f.col("of")))
    return (
        shared.where(f.col("count") >= least)
        .select(
            "document",
            "other",
            f.col("count").alias("shared"),
            (f.col("count") / f.col("of")).alias("contained"),
        )
        .where(f.col("contained") >= LEAST_CONTAINED)
    )


def once_each(texts: "DataFrame") -> "DataFrame":
    """Give texts with each document once: of several rows that of the lowest rank."""
    from pyspark.sql import Window  # noqa: PLC0415 - comes with an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    ranked = f.row_number().over(Window.partitionBy("document").orderBy("rank"))
    return texts.where("document is not null").withColumn("place", ranked).where("place = 1").drop("place")


def _boilerplate(held: "DataFrame") -> "DataFrame":
    from pyspark.sql import Window  # noqa: PLC0415 - comes with an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    place = f.row_number().over(Window.partitionBy("publisher").orderBy("document"))
    some = (
        held.where("publisher is not null").withColumn("place", place).where(f.col("place") <= MOST_OF_OUTLET)
    )
    return some.groupBy("publisher").applyInArrow(boilerplate_in, spark_schema(BOILERPLATE))


def origins_among(texts: "DataFrame", copies: "DataFrame") -> "DataFrame":
    """Give where each document comes from, as ORIGINS, block by block."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - comes with an extra

    links = _links(copies).persist()
    documents = _in_blocks(once_each(texts), blocks_of(links)).persist()
    where = documents.select("document", "block", "cut", "bucket")
    other = where.select(f.col("document").alias("other"), f.col("block").alias("b"), f.col("cut").alias("c"))
    within = links.join(where, "document").join(other, "other").where("block = b and cut = c")
    return (
        documents.select("bucket", "document", "block", "cut", "block_size", "record")
        .groupBy("bucket")
        .cogroup(within.select("bucket", "document", "other").toDF("beside", "of", "to").groupBy("beside"))
        .applyInArrow(origins_in, spark_schema(ORIGINS))
    )


def _links(copies: "DataFrame") -> "DataFrame":
    """Give the copies that connect each document with others."""
    from pyspark.sql import Window  # noqa: PLC0415 - comes with an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    place = f.row_number().over(Window.partitionBy("document").orderBy(f.desc("shared"), "other"))
    return copies.withColumn("place", place).where(f.col("place") <= MOST_LINKED).select("document", "other")


def _in_blocks(held: "DataFrame", blocks: "DataFrame") -> "DataFrame":
    """Give documents with their block, which piece of it they are in, and which bucket that is in."""
    from pyspark.sql import Window  # noqa: PLC0415 - comes with an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    inside = Window.partitionBy("block")
    placed = (
        held.join(blocks, "document", "left")
        .withColumn("block", f.coalesce("block", "document"))
        .withColumn("block_size", f.count("document").over(inside))
        .withColumn("at", f.row_number().over(inside.orderBy("moment", "document")))
    )
    cut = f.floor((f.col("at") - 1) / MOST_IN_BLOCK).cast("bigint")
    buckets = max(1, held.count() // TOGETHER)
    return placed.withColumn("cut", cut).withColumn(
        "bucket", f.pmod(f.xxhash64("block", "cut"), f.lit(buckets))
    )


def blocks_of(links: "DataFrame") -> "DataFrame":
    """Give each linked document with the lowest id that it is connected with: `document` and `block`.

    Source: the large-star and small-star of Kiveris et al., "Connected components in MapReduce and beyond",
        SoCC 2014: rounds go with the logarithm of the longest chain, not with its length.
    """
    from pyspark.sql import functions as f  # noqa: PLC0415 - comes with an extra

    edges = links.select(
        f.greatest("document", "other").alias("high"), f.least("document", "other").alias("low")
    )
    edges = edges.distinct().localCheckpoint()
    for _ in range(MOST_ROUNDS):
        joined = _small_star(_large_star(edges)).localCheckpoint()
        changed = joined.exceptAll(edges).limit(1).count() + edges.exceptAll(joined).limit(1).count()
        edges = joined
        if not changed:
            break
    return edges.select(f.col("high").alias("document"), f.col("low").alias("block"))


def _large_star(edges: "DataFrame") -> "DataFrame":
    """Connect the higher neighbours of each document with the lowest of all its neighbours and itself."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - comes with an extra

    both = edges.select("high", "low").union(edges.select(f.col("low"), f.col("high"))).toDF("at", "near")
    lowest = both.groupBy("at").agg(f.least(f.min("near"), f.col("at")).alias("lowest"))
    higher = both.where("near > at").join(lowest, "at")
    return higher.select(f.col("near").alias("high"), f.col("lowest").alias("low")).distinct()


def _small_star(edges: "DataFrame") -> "DataFrame":
    """Connect each document and its lower neighbours with the lowest of these."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - comes with an extra

    lowest = edges.groupBy("high").agg(f.min("low").alias("lowest"))
    near = edges.join(lowest, "high")
    made = near.select("low", "lowest").union(near.select("high", "lowest")).toDF("high", "low")
    return made.where("high <> low").distinct()

"""Event tables in the shapes of PLOVER and ACLED."""

import csv
import io

from casing import the_case

from reportedly.model.protocols import CaseExporter
from reportedly.model.terms import Predicate
from reportedly.products.exchange.event_tables import ACLED, PLOVER, acled_exporter, plover_exporter


def table(exporter: CaseExporter) -> tuple[list[dict[str, str]], dict[str, int]]:
    """Give the rows and what was left out."""
    out = io.BytesIO()
    written = exporter.write(the_case(), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"))))
    assert len(rows) == written.count
    return rows, dict(written.left_out)


def test_columns_are_those_of_the_codebook_then_ours() -> None:
    """A program that reads the shape finds its columns first, in order; ours are marked as ours."""
    for exporter, columns in ((plover_exporter(), PLOVER), (acled_exporter(), ACLED)):
        (first, *_), _ = table(exporter)
        assert list(first)[: len(columns)] == columns
        assert all(one.startswith("reportedly_") for one in list(first)[len(columns) :])


def test_an_event_keeps_its_doubt_and_counts() -> None:
    """Hedges, denials, reports and origins stand beside each row."""
    rows, _ = table(plover_exporter())
    types = {(row["event_type"], row["reportedly_standing"]) for row in rows}
    assert types == {("ASSAULT", "said"), ("SUPPORT", "said"), ("ASSAULT", "denied")}
    (support,) = [row for row in rows if row["event_type"] == "SUPPORT"]
    assert (support["reportedly_strongest_words"], support["reportedly_reports_hedged"]) == ("hedged", "1")
    assert support["reportedly_origins_likeliest"] == "1"


def test_a_day_that_is_only_of_publication_says_so() -> None:
    """A date of a report is not the date of what it tells."""
    rows, _ = table(acled_exporter())
    dated = {row["reportedly_standing"]: (row["event_date"], row["reportedly_dated_by"]) for row in rows}
    assert dated == {"said": ("2024-01-14", "event"), "denied": ("2024-02-03", "publication")}


def test_two_armed_sides_make_a_battle_and_the_figure_is_the_texts() -> None:
    """A figure that no text gives stays empty: unsaid is not none."""
    rows, _ = table(acled_exporter())
    said = {row["reportedly_standing"]: row for row in rows}
    assert (said["said"]["event_type"], said["said"]["sub_event_type"]) == ("Battles", "Armed clash")
    assert (said["said"]["fatalities"], said["denied"]["fatalities"]) == ("3", "")
    assert (said["said"]["latitude"], said["said"]["geo_precision"]) == ("1.5", "1")


def test_what_is_no_event_is_counted_by_its_reason() -> None:
    """Rows and what was left out add up to the claims."""
    for exporter in (plover_exporter(), acled_exporter()):
        rows, left_out = table(exporter)
        claims = sum(len(row["reportedly_claims"].split()) for row in rows)
        assert claims + sum(left_out.values()) == len(the_case().told)
        assert any("planned" in reason for reason in left_out)
    assert any(Predicate.MEMBER_OF.value in reason for reason in left_out)

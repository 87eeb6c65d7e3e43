"""The origins record."""

from dataclasses import replace
from typing import Any, cast

from reportedly.desk.origins_record import document_records, origins_record
from reportedly.desk.tracing import Trace
from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.model.documents import Document
from tests.reporting import says
from tests.tracing import lookalike, origin, paraphrase


def header(document: Document) -> DocumentHeader:
    """Give the header of a document, as a listing has it."""
    return DocumentHeader(
        id=document.id,
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        title=document.title,
        publisher=document.publisher,
        byline=document.byline,
        published=document.published,
        url=document.url,
    )


def said(document: Document) -> ClaimView:
    """Give the claim of a report that one invented group attacks another."""
    return says(header(document), "Otter Brigade", object="Salt League")


TRACE = Trace((origin(), paraphrase(), lookalike()), (said(origin()), said(paraphrase())))


def test_every_source_in_a_proposition_is_a_source_of_a_document() -> None:
    """Whoever reads the record can look up each report that it speaks of."""
    record = cast("dict[str, Any]", origins_record(TRACE))
    sources = {one["source"] for one in record["documents"]}
    (proposition,) = [one for one in record["propositions"] if one["predicate"]]
    (group,) = proposition["groups"]
    assert set(group["documents"]) == {origin().source, paraphrase().source} <= sources
    assert group["root"] == {"source": origin().source, "outside": None}


def test_a_group_of_copies_says_why_it_is_one() -> None:
    """Reports are called one origin only with a parent, its probability and its signs."""
    record = cast("dict[str, Any]", origins_record(TRACE))
    (proposition,) = [one for one in record["propositions"] if one["predicate"]]
    (why,) = proposition["groups"][0]["why"]
    assert (why["document"], why["source"]) == (paraphrase().source, origin().source)
    assert why["p"] > 0.5
    assert all(one["says"] for one in why["signals"])
    counted = proposition["origins"]
    assert counted["low"] <= counted["likeliest"] <= counted["high"]


def test_a_change_in_a_proposition_names_its_claims() -> None:
    """Nothing is said of claims without their ids; what no claim was read in has none."""
    record = cast("dict[str, Any]", origins_record(TRACE))
    for one in record["propositions"]:
        assert bool(one["claims"]) is (one["predicate"] is not None)


def test_each_document_has_one_row_for_access_of_its_own() -> None:
    """A row is of access of its own, of a report held or of a source outside, never of two of these."""
    rows = list(document_records(TRACE))
    for document in TRACE.documents:
        own = [row for row in rows if row["document"] == document.source and row["own_access"]]
        assert len(own) == 1
    for row in rows:
        assert [bool(row["own_access"]), row["parent"] is not None, row["outside"] is not None].count(
            True
        ) == 1


def test_numbers_of_a_record_do_not_hang_on_who_said_it() -> None:
    """Claims add propositions; they change nothing in where documents come from."""
    bare = replace(TRACE, said=())
    assert origins_record(bare)["documents"] == origins_record(TRACE)["documents"]
    assert list(document_records(bare)) == list(document_records(TRACE))

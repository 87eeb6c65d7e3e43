"""JSON-LD with PROV-O, read by rdflib."""

import io

from casing import the_case
from rdflib import RDF, Graph, URIRef

from reportedly.products.exchange.provenance import TERMS, exporter, urn

PROV = "http://www.w3.org/ns/prov#"


def graph() -> Graph:
    """Give what is written as a graph."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    return Graph().parse(data=out.getvalue().decode("utf-8"), format="json-ld")


def test_no_claim_is_stated_only_that_it_is_made() -> None:
    """A predicate of ours is never the predicate of a triple: each claim is a statement about one."""
    found = graph()
    assert not [triple for triple in found if str(triple[1]).startswith(f"{TERMS}att")]
    assert len(set(found.subjects(RDF.type, RDF.Statement))) == len(the_case().told)
    assert len(set(found.objects(None, RDF.predicate))) == 4


def test_every_claim_leads_to_its_report_and_every_reading_to_its_reader() -> None:
    """Derivation, quotation and who did the reading are in PROV's own terms."""
    found = graph()
    for told in the_case().told:
        reading, claim = URIRef(urn(told.shown.id)), URIRef(urn(told.claim.id))
        document = URIRef(urn(told.document.id))
        assert (claim, URIRef(f"{PROV}wasDerivedFrom"), document) in found
        assert (reading, URIRef(f"{PROV}wasQuotedFrom"), document) in found
        (activity,) = found.objects(reading, URIRef(f"{PROV}wasGeneratedBy"))
        assert list(found.objects(activity, URIRef(f"{PROV}wasAssociatedWith")))

"""JSON-LD with PROV-O: claims as reified statements, with the report, the words and the reading behind each.

A claim is an `rdf:Statement`, which says of a triple that someone states it and does not state it itself: no
graph that is merged with this one comes to hold that a claim is so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import quote

from reportedly.model.cases import Case, Told, Written
from reportedly.model.claims import Argument, Reading
from reportedly.model.documents import Document
from reportedly.model.moments import to_moment
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.products.exchange.common import end_key, note_words, thinned, write_json
from reportedly.products.sentences import attributed

TERMS = "urn:reportedly:terms#"
CONTEXT: dict[str, Value] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "r": TERMS,
    "id": "@id",
    "type": "@type",
    "label": "rdfs:label",
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "attributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "generatedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "associatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "specializationOf": {"@id": "prov:specializationOf", "@type": "@id"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """A JSON-LD graph with its context within, so that no address is asked for it."""

    name: str = "jsonld"
    ending: str = ".jsonld"

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the graph; nothing is left out but spans beyond a reading's words."""
        nodes: dict[str, dict[str, Value]] = {}
        for document in case.documents:
            for node in _document(document):
                nodes.setdefault(str(node["id"]), node)
        for told in case.told:
            for node in _told(case, told):
                nodes.setdefault(str(node["id"]), node)
        write_json({"@context": CONTEXT, "@graph": list(nodes.values())}, out)
        return Written(len(case.told), "claims")


def exporter() -> CaseExporter:
    """Give the exporter of JSON-LD with PROV-O."""
    return Provenance()


def urn(*parts: str) -> str:
    """Give a URN of ours; characters that an IRI cannot hold are written as their numbers."""
    return f"urn:reportedly:{quote(':'.join(parts), safe=':@')}"


def _document(document: Document) -> Iterator[dict[str, Value]]:
    publisher = None if document.publisher is None else urn("publisher", document.publisher)
    yield thinned(
        {
            "id": urn(document.id),
            "type": ["prov:Entity", "r:Report"],
            "dcterms:title": document.title,
            "dcterms:issued": document.published,
            "dcterms:language": document.language,
            "dcterms:source": document.url,
            "r:sha256": document.sha256,
            "attributedTo": publisher,
        }
    )
    if document.publisher is not None and publisher is not None:
        yield {"id": publisher, "type": ["prov:Agent", "prov:Organization"], "label": document.publisher}


def _told(case: Case, told: Told) -> Iterator[dict[str, Value]]:
    claim, document = told.claim, told.document
    for end in (claim.subject, claim.object):
        yield _actor(end)
    notes: list[Value] = [*note_words(case, [told])]
    yield {
        **({"rdfs:comment": notes} if notes else {}),
        "id": urn(claim.id),
        "type": ["prov:Entity", "rdf:Statement", "r:Claim"],
        "subject": urn(end_key(claim.subject)),
        "predicate": f"{TERMS}{claim.predicate.value}",
        "object": urn(end_key(claim.object)),
        "label": attributed(told),
        "derivedFrom": urn(document.id),
    }
    for reading in told.readings:
        yield from _reading(told, reading, to_moment(case.moment))


def _actor(end: Argument) -> dict[str, Value]:
    return {"id": urn(end_key(end)), "type": [f"r:{end.kind.value}"], "label": end.name}


def _reading(told: Told, reading: Reading, moment: str) -> Iterator[dict[str, Value]]:
    extractor, run = (
        urn("extractor", reading.extractor),
        urn("reading-by", reading.extractor, told.document.id),
    )
    stance = reading.stance
    yield {
        "id": urn(reading.id),
        "type": ["prov:Entity", "r:Reading"],
        "specializationOf": urn(told.claim.id),
        "quotedFrom": urn(told.document.id),
        "generatedBy": run,
        "r:polarity": stance.polarity.value,
        "r:certainty": stance.certainty.value,
        "r:status": stance.status.value,
        "r:score": {"@value": str(reading.score), "@type": "xsd:double"},
        "r:voice": [voice.name or voice.kind.value for voice in reading.voices],
        "oa:exact": [span.text for span in reading.spans],
        "oa:start": [span.start for span in reading.spans],
        "oa:end": [span.end for span in reading.spans],
    }
    yield {
        "id": run,
        "type": ["prov:Activity"],
        "used": urn(told.document.id),
        "associatedWith": extractor,
        "r:exported": {"@value": moment, "@type": "xsd:dateTime"},
    }
    yield {"id": extractor, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": reading.extractor}

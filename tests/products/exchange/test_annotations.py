"""W3C Web Annotations."""

import io
import json

from casing import the_case
from rdflib import Graph, URIRef

from reportedly.products.exchange.annotations import exporter

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "oa": OA,
    "as": "https://www.w3.org/ns/activitystreams#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "target": "oa:hasTarget",
    "source": "oa:hasSource",
    "selector": "oa:hasSelector",
    "exact": "oa:exact",
    "first": "as:first",
    "items": {"@id": "as:items", "@container": "@list"},
}
"""What the context of the standard says of the terms that are tested; tests ask no address for it."""


def page() -> dict[str, object]:
    """Give what is written."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    found: dict[str, object] = json.loads(out.getvalue())
    return found


def test_both_selectors_find_the_words() -> None:
    """The position and the quote with its surroundings select one and the same."""
    texts = {f"urn:reportedly:{one.id}": one.text for one in the_case().documents}
    items = page()["first"]["items"]  # type: ignore[index]
    assert len(items) == len(the_case().told)
    for annotation in items:
        for target in annotation["target"]:
            text = texts[target["source"]["id"]]
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_it_is_linked_json() -> None:
    """Read as RDF, every annotation has a target with two selectors."""
    graph = Graph().parse(data=json.dumps({**page(), "@context": CONTEXT}), format="json-ld")
    assert len(set(graph.subjects(None, URIRef(f"{OA}Annotation")))) == len(the_case().told)
    assert len(set(graph.subject_objects(URIRef(f"{OA}hasSelector")))) == 2 * len(the_case().told)

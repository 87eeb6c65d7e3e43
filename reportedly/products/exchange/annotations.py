"""W3C Web Annotations: each claim as an annotation of the words that say it.

Offsets count code points of the report's cleaned text, so the target is that text, by a URN; the address of
the report, which holds other characters around it, is given as where the text is from.
"""

from dataclasses import dataclass
from typing import BinaryIO

from reportedly.model.cases import Case, Told, Written
from reportedly.model.documents import Document
from reportedly.model.moments import to_moment
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.model.spans import Span
from reportedly.products.exchange.common import note_words, stance_record, thinned, write_json
from reportedly.products.sentences import attributed

AROUND = 32
"""Characters of context before and after a quote, by which it is found again in a text that has moved."""
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


@dataclass(frozen=True, slots=True)
class Annotations:
    """An annotation page with a position and a quote selector for every span."""

    name: str = "annotations"
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write an annotation for each claim; nothing is left out."""
        found: list[Value] = [_annotation(case, told) for told in case.told]
        page: dict[str, Value] = {
            "@context": CONTEXT,
            "id": "urn:reportedly:annotations",
            "type": "AnnotationCollection",
            "label": "Claims, as reports word them",
            "total": len(found),
            "first": {
                "id": "urn:reportedly:annotations:1",
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": found,
            },
        }
        write_json(page, out)
        return Written(len(found), "annotations")


def exporter() -> CaseExporter:
    """Give the exporter of Web Annotations."""
    return Annotations()


def _annotation(case: Case, told: Told) -> dict[str, Value]:
    stance = {key: value for key, value in stance_record(told).items() if key not in {"voices", "quote"}}
    words = ", ".join(str(stance[key]) for key in ("polarity", "certainty", "status"))
    notes: list[Value] = [
        {"type": "TextualBody", "purpose": "commenting", "language": "en", "value": note}
        for note in note_words(case, [told])
    ]
    return {
        "id": f"urn:reportedly:{told.claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "created": to_moment(case.moment),
        "generator": {"id": f"urn:reportedly:extractor:{told.shown.extractor}", "type": "Software"},
        "body": [
            {"type": "TextualBody", "purpose": "describing", "language": "en", "value": attributed(told)},
            {"type": "TextualBody", "purpose": "classifying", "value": told.claim.predicate.value},
            {"type": "TextualBody", "purpose": "tagging", "value": words},
            *notes,
        ],
        "target": [_target(told.document, span) for span in told.shown.spans],
    }


def _target(document: Document, span: Span) -> dict[str, Value]:
    source: dict[str, Value] = thinned(
        {
            "id": f"urn:reportedly:{document.id}",
            "type": "Text",
            "format": "text/plain",
            "language": document.language,
            "via": document.url,
        }
    )
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": document.text[max(0, span.start - AROUND) : span.start],
                "suffix": document.text[span.end : span.end + AROUND],
            },
        ],
    }

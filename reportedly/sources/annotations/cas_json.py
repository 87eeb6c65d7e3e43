"""UIMA CAS as JSON (0.4), which INCEpTION exports: one text with feature structures that point to it.

Offsets in the file count UTF-16 units, as Java does, and are turned into code points. A structure that
points to two others by `Governor` and `Dependent` is a relation; one with links under roles is an event whose
trigger is itself. Layers of the tool's own (tokens, sentences, metadata) are passed over.

Source: Apache UIMA JSON CAS; INCEpTION user guide, appendix on formats.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import cast

from reportedly.model.annotations import Annotated, Flaw, Mark, Tie
from reportedly.model.errors import SourceUnreadable
from reportedly.model.records import Value
from reportedly.model.spans import Span

SOFA, ARRAY = "uima.cas.Sofa", "uima.cas.FSArray"
PASSED_OVER = (
    "uima.",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.",
    "de.tudarmstadt.ukp.clarin.webanno.api.type.",
    "org.dkpro.core.api.xml.",
)
"""Beginnings of types that the tool makes for itself."""
GOVERNOR, DEPENDENT = "Governor", "Dependent"
LABELS = ("value", "label", "kind")
"""Features that a label is taken from, the first that is there; else it is the layer's short name."""
_FRAME = frozenset({"%ID", "%TYPE", "begin", "end"})

_Structure = Mapping[str, Value]


def read_cas(content: bytes, name: str, source: str) -> Annotated:
    """Give the text of a CAS with its annotations; an annotation that does not hold is a flaw.

    Args:
        name: what the document is called.
        source: where the file is, for messages.
    Raises: SourceUnreadable, if it is no such JSON, or has no text.
    """
    try:
        whole = json.loads(content)
        structures = [dict(one) for one in _listed(whole["%FEATURE_STRUCTURES"])]
        sofa = next(one for one in structures if one["%TYPE"] == SOFA and isinstance(one["sofaString"], str))
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError) as error:
        raise SourceUnreadable(f"{source}: this is no UIMA CAS in JSON with a text ({error!r})") from error
    reader = _Reader(str(sofa["sofaString"]), structures)
    for one in structures:
        reader.take(one)
    return Annotated(
        name=name,
        source=source,
        tool="inception",
        text=str(sofa["sofaString"]),
        sha256=hashlib.sha256(content).hexdigest(),
        marks=reader.marks,
        ties=tuple(reader.ties),
        flaws=tuple(reader.flaws),
    )


def _listed(structures: object) -> Iterator[_Structure]:
    """Yield the structures of a list, or of a table by id, each with its id."""
    if isinstance(structures, dict):
        yield from ({"%ID": int(key), **one} for key, one in structures.items())
    else:
        yield from cast("list[_Structure]", structures)


class _Reader:
    """Gathers the annotations of one text."""

    def __init__(self, text: str, structures: list[dict[str, Value]]) -> None:
        self._text = text
        self._by_id = {one.get("%ID"): one for one in structures}
        # For each UTF-16 offset, the code point that begins there.
        units = accumulate((1 + (ord(one) > 0xFFFF) for one in text), initial=0)
        self._points = {unit: point for point, unit in enumerate(units)}
        self.marks: dict[str, Mark] = {}
        self.ties: list[Tie] = []
        self.flaws: list[Flaw] = []

    def take(self, one: _Structure) -> None:
        """Take one feature structure, if it is somebody's annotation."""
        kind = str(one.get("%TYPE", ""))
        if kind.startswith(PASSED_OVER) or "begin" not in one or "end" not in one:
            return
        key, label, attributes = str(one.get("%ID")), _label(one, kind), _attributes(one)
        governor, dependent = one.get(f"@{GOVERNOR}"), one.get(f"@{DEPENDENT}")
        if governor is not None and dependent is not None:
            ends = ((GOVERNOR, str(governor)), (DEPENDENT, str(dependent)))
            self.ties.append(Tie(key, label, ends, attributes=attributes))
            return
        span = self._span(one)
        if span is None:
            says = f"{kind} {key}: no words stand at {one['begin']} to {one['end']} in the text"
            self.flaws.append(Flaw(label, "", says))
            return
        self.marks[key] = Mark(key, label, (span,), attributes)
        links = tuple(self._links(one))
        if links:
            self.ties.append(Tie(key, label, links, trigger=key, attributes=attributes))

    def _span(self, one: _Structure) -> Span | None:
        start, end = (self._points.get(cast("int", one[side]), -1) for side in ("begin", "end"))
        span = Span(start, end, self._text[max(0, start) : max(0, end)])
        return span if span.reproduces(self._text) else None

    def _links(self, one: _Structure) -> Iterator[tuple[str, str]]:
        """Yield what fills the roles of a structure: links have a role of their own, or the feature's."""
        for key, value in one.items():
            if not key.startswith("@") or key == "@sofa":
                continue
            for pointed in self._pointed(value):
                target = pointed.get("@target")
                if target is not None:
                    yield str(pointed.get("role") or key.removeprefix("@")), str(target)

    def _pointed(self, value: Value) -> Iterator[_Structure]:
        """Yield the structures that a reference leads to: one, or those of an array."""
        if isinstance(value, list):
            for each in value:
                yield from self._pointed(each)
            return
        found = self._by_id.get(cast("int", value))
        if found is None:
            return
        kind = str(found.get("%TYPE", ""))
        if kind == ARRAY or kind.endswith("[]"):
            yield from self._pointed(found.get("%ELEMENTS") or [])
        else:
            yield found


def _label(one: _Structure, kind: str) -> str:
    named = (one[key] for key in LABELS if isinstance(one.get(key), str) and one.get(key))
    return str(next(named, kind.rsplit(".", 1)[-1]))


def _attributes(one: _Structure) -> tuple[tuple[str, str], ...]:
    """Give the plain features of a structure; true and false as JSON has them."""
    found = []
    for key, value in one.items():
        if (
            key in _FRAME
            or key.startswith(("@", "%", "^"))
            or value is None
            or isinstance(value, list | dict)
        ):
            continue
        found.append((key, json.dumps(value) if isinstance(value, bool) else str(value)))
    return tuple(found)

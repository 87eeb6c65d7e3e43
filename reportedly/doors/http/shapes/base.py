"""What all shapes have in common, and how a problem looks."""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """What all shapes have in common: fields may be added to a record, so unknown ones are let through."""

    model_config = ConfigDict(extra="allow")


class WordSpan(Shape):
    """Words of a document, half-open offsets in code points."""

    start: int
    end: int
    text: str


class ProblemShape(Shape):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


PROBLEMS: dict[int | str, dict[str, object]] = {
    code: {"model": ProblemShape, "content": {"application/problem+json": {}}, "description": words}
    for code, words in (
        (401, "No token, or one that stands for nobody"),
        (403, "Not from here, or not by this person"),
        (404, "The ledger does not hold it"),
        (421, "Asked for by a name that is not ours"),
        (422, "The words of the request do not fit"),
        (503, "Another process holds the ledger"),
    )
}
"""What any route can answer besides what was asked for."""

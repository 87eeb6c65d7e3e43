"""Spans of a document's text: half-open, in Unicode code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a document: `document.text[start:end] == text`, always."""

    start: int
    end: int
    text: str

    @property
    def offsets(self) -> tuple[int, int]:
        """The half-open offsets alone."""
        return (self.start, self.end)

    def reproduces(self, text: str) -> bool:
        """Tell whether this span quotes `text` exactly."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


def span_of(text: str, start: int, end: int) -> Span:
    """Give the span of `text` from `start` to `end`, with its words."""
    return Span(start, end, text[start:end])

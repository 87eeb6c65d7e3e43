"""The shapes of what people decide, weigh and take away, as the OpenAPI description states them."""

from typing import Literal

from pydantic import Field

from reportedly.doors.http.shapes import (
    DaysShape,
    DecisionShape,
    NodeShape,
    PrecedentShape,
    RelationShape,
    Shape,
)


class DecidedShape(DecisionShape):
    """A decision with what became of it."""

    in_effect: bool
    undone_by: str | None
    superseded_by: str | None
    names: list[str] = Field(description="What it is about, in words, in the order of `about`.")
    undoable: bool = Field(description="Whether whoever asks may take it back.")


class DecidedList(Shape):
    """What people decided, the latest first."""

    decisions: list[DecidedShape]


class Made(Shape):
    """A decision as it was kept."""

    decision: DecisionShape


class PublisherShape(Shape):
    """A publisher: what files say of it, and how people grade it."""

    type: Literal["publisher"]
    key: str = Field(description="What it is known by in decisions.")
    id: str | None
    name: str
    kind: str | None
    country: str | None
    owner: str | None
    actor: str | None
    interest: list[str]
    sides: list[str]
    grade: str = Field(description="The general grade; F where nobody gave one.")
    grades: list[DecisionShape]
    reports: int


class PublisherList(Shape):
    """Publishers, most reports first."""

    publishers: list[PublisherShape]


class PublisherPage(PublisherShape):
    """A publisher with every grade that it was ever given, and what it can be graded on."""

    history: list[DecidedShape]
    notes: list[str] = Field(description="Corrections, retractions and replies on it, in words.")
    topics: list[str]


class TurnShape(Shape):
    """One change in what is said of a relation."""

    kind: str
    days: DaysShape
    claims: list[str]


class EpisodeShape(Shape):
    """A stretch in which a relation is said to hold."""

    opened: DaysShape
    last_said_of: DaysShape
    closed: DaysShape | None
    claims: list[str]


class HistoryShape(Shape):
    """How one relation is said to have opened, changed and closed."""

    subject: NodeShape
    predicate: str
    object: NodeShape
    episodes: list[EpisodeShape]
    turns: list[TurnShape]
    claims: list[str]
    relation: RelationShape | None = Field(description="How often and how it is said; over all time.")


class StayShape(Shape):
    """Where an actor is said to be; never of a person."""

    predicate: str
    place: str
    country: str | None
    precision: str
    days: DaysShape | None
    denied: int
    planned: bool
    over: bool
    reports: int
    speakers: list[str]
    claims: list[str]


class MoveShape(Shape):
    """Two bases of one actor that cannot be one place."""

    kind: str
    one: str
    other: str
    claims: list[str]


class ActorHistory(Shape):
    """What is said of one actor over time."""

    complete: bool
    is_person: bool
    histories: list[HistoryShape]
    stays: list[StayShape]
    moves: list[MoveShape]


class NamedShape(Shape):
    """An actor by its name."""

    entity: str
    name: str
    claims: int


class IdentityPage(Shape):
    """Why names are one: what people decided about them, and what is still open."""

    entity: str
    one_with: list[NamedShape]
    decisions: list[DecidedShape]
    perhaps: list["CandidateShape"]


class CandidateShape(Shape):
    """An actor that may be the same, and why."""

    entity: str
    name: str
    reason: str


class HypothesisShape(Shape):
    """One explanation of the reports."""

    id: str
    says: str
    role: str | None
    by: str | None = Field(description="Who added it; null for one of the draft.")
    why: str | None
    decision: str | None = Field(description="The decision that added it.")


class RankShape(Shape):
    """How a hypothesis stands."""

    id: str
    inconsistency: float
    against: list[str]
    unset: int


class CellShape(Shape):
    """What a row means for a hypothesis."""

    proposed: str | None
    because: str
    mark: str | None
    by: str | None
    why: str
    decision: str | None = Field(description="The decision that set the mark.")


class MatrixRowShape(Shape):
    """One origin against each hypothesis."""

    row: str
    says: str
    weight: float
    diagnosticity: str
    without_it: str
    claims: list[str]
    cells: dict[str, CellShape]


class MatrixShape(Shape):
    """A matrix of competing hypotheses, ranked by what speaks against each."""

    matrix: str = Field(description="What decisions on its cells are about.")
    title: str
    about: str
    note: str
    hypotheses: list[HypothesisShape]
    ranking: list[RankShape]
    order: list[list[str]]
    proposed_cells: int
    rows: list[MatrixRowShape]
    claims: list[str]


class PrecedentList(Shape):
    """Past relations that one is like, the most alike first."""

    asked: str
    caveat: str
    precedents: list[PrecedentShape]


class FormatList(Shape):
    """Formats that claims can be taken away in."""

    formats: list[str]


class RejectShape(Shape):
    """A draft that was refused, with the reason."""

    id: str
    reason: str
    says: str = Field(description="The reason in words.")
    detail: str
    extractor: str
    draft: dict[str, str | int | float | bool | dict[str, str | int | None] | None]


class RejectList(Shape):
    """What was drafted from a document and refused."""

    rejects: list[RejectShape]

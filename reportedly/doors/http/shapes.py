"""The shapes that the API answers with, as its OpenAPI description states them."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """What all shapes have in common: fields may be added to a record, so unknown ones are let through."""

    model_config = ConfigDict(extra="allow")


class WordSpan(Shape):
    """Words of a document, half-open offsets in code points."""

    start: int
    end: int
    text: str


class ArgumentShape(Shape):
    """One end of a claim."""

    text: str
    name: str
    kind: str
    entity: str | None


class DocumentRef(Shape):
    """The document a claim stands in."""

    id: str
    source: str
    title: str | None
    published: str | None
    publisher: str | None


class VoiceShape(Shape):
    """One link in the chain of who says it."""

    kind: str
    text: str | None
    name: str | None


class ClaimShape(Shape):
    """A claim as the claim record has it."""

    type: Literal["claim"]
    id: str
    document: DocumentRef
    predicate: str
    subject: ArgumentShape
    object: ArgumentShape
    status: str
    polarity: str
    certainty: str
    voices: list[VoiceShape]
    spans: list[WordSpan]
    score: float


class DocumentShape(Shape):
    """A document of a listing, without its text."""

    type: Literal["document"]
    id: str
    source: str
    title: str | None
    publisher: str | None
    published: str | None
    language: str
    claims: int
    recorded: str


class MarkShape(Shape):
    """Why words are marked."""

    kind: str
    claim: str
    says: str | None


class SegmentShape(Shape):
    """A stretch of text that the same marks cover from end to end."""

    text: str
    marks: list[MarkShape]


class ParagraphShape(Shape):
    """A paragraph as segments."""

    headline: bool
    segments: list[SegmentShape]


class DocumentPage(Shape):
    """A document with its text in segments and what is read in it."""

    id: str
    source: str
    sources: list[str]
    title: str | None
    publisher: str | None
    published: str | None
    byline: str | None
    url: str | None
    language: str
    recorded: str
    paragraphs: list[ParagraphShape]
    claims: list[ClaimShape]
    rejects: int


class ClaimPage(Shape):
    """A claim with its passage, its other readings and why the one shown is shown."""

    claim: ClaimShape
    why_shown: str
    passage: list[SegmentShape]
    recorded: str


class ActorShape(Shape):
    """An actor as claims speak of it."""

    type: Literal["actor"]
    entity: str
    name: str
    kind: str
    names: list[str]
    claims: int
    documents: int
    first: str | None
    last: str | None


class FactShape(Shape):
    """What the registry holds of an actor."""

    slug: str
    kind: str
    names: list[str]
    source: str


class PerhapsShape(Shape):
    """An actor that may be the same, and why."""

    name: str
    reason: str


class NodeShape(Shape):
    """One end of a relation."""

    name: str
    kind: str
    entity: str | None


class RelationShape(Shape):
    """One predicate between two ends, with how often and how it is said and denied."""

    subject: NodeShape
    predicate: str
    object: NodeShape
    sign: str
    denied: int
    reports: int
    speakers: list[str]
    claims: list[str]


class PortraitShape(Shape):
    """One actor, the registry's facts and the reports' words kept apart."""

    name: str
    fact: FactShape | None
    sources: list[str]
    seen: ActorShape | None
    relations: list[RelationShape]
    complete: bool
    perhaps: list[PerhapsShape]


class Portraits(Shape):
    """Every actor that a name can mean."""

    actors: list[PortraitShape]


class CountShape(Shape):
    """A number of independent origins, as a range with a most likely value."""

    likeliest: int
    low: int
    high: int


class PropositionShape(Shape):
    """What several reports say of the same actors."""

    id: str
    subject: NodeShape
    predicate: str
    object: NodeShape
    reports: int
    affirming: CountShape
    denying: CountShape
    certainty: dict[str, int]
    claims: list[str]


class Propositions(Shape):
    """Propositions, in most reports first."""

    total: int
    complete: bool = Field(description="Whether all claims that fit were looked at; if not, the newest were.")
    propositions: list[PropositionShape]


class SignalShape(Shape):
    """One sign for or against derivation."""

    kind: str
    says: str
    weight: float


class LinkShape(Shape):
    """A report with its likeliest parent."""

    document: str
    parent: str | None
    outside: str | None
    p: float
    signals: list[SignalShape]


class GroupShape(Shape):
    """Reports that most likely go back to one origin."""

    root: str
    absent: bool
    documents: list[str]
    links: list[LinkShape]


class PropositionPage(PropositionShape):
    """A proposition with its groups of reports and every claim."""

    groups: list[GroupShape]
    denials: list[GroupShape]
    method: str
    said: list[ClaimShape]


class SpotShape(Shape):
    """A place that claims name, as finely as the reports say."""

    key: str
    name: str
    country: str | None
    lat: float
    lon: float
    precision: str
    radius_km: float | None
    claims: list[str]


class UnplacedShape(Shape):
    """A place that claims name and that cannot be put on a map."""

    name: str
    claims: list[str]


class MapShape(Shape):
    """Where claims say things are: on a map, or by name only."""

    complete: bool
    places: list[SpotShape]
    unplaced: list[UnplacedShape]
    said: list["ClaimShape"]


class ImportShape(Shape):
    """One file on its way into the ledger."""

    id: str
    name: str
    state: Literal["waiting", "reading", "done", "failed"]
    documents: list[str]
    claims: int
    troubles: list[str]


class Imports(Shape):
    """What was imported since the server started."""

    imports: list[ImportShape]


class DecisionShape(Shape):
    """What a person decided, with what became of it."""

    id: str
    kind: str
    about: list[str]
    value: str
    reason: str
    by: str
    recorded: str


class StandingShape(Shape):
    """Where the review of one claim stands."""

    claim: str
    state: str
    needed: int
    accepted_by: list[str]
    approved: bool
    verdicts: list[DecisionShape]
    comments: list[DecisionShape]


class QueuedShape(Shape):
    """A claim to look at, and why."""

    claim: ClaimShape
    passage: list[SegmentShape]
    standing: StandingShape
    looks: list[str]


class QueueShape(Shape):
    """What the person who asks should look at."""

    waiting: int
    judged: int
    queue: list[QueuedShape]


class Decisions(Shape):
    """What people decided."""

    decisions: list[DecisionShape]


class Reviewed(Shape):
    """A decision as it was kept, and where the claim's review stands now."""

    decision: DecisionShape
    standing: StandingShape | None


class DaysShape(Shape):
    """A stretch of days; an open side is null."""

    first: str | None
    last: str | None


class EntryShape(Shape):
    """Something said to have happened or changed."""

    kind: str
    subject: NodeShape
    predicate: str
    object: NodeShape
    days: DaysShape
    published: DaysShape
    reports: int
    origins: CountShape
    denied: int
    claims: list[str]


class TriadShape(Shape):
    """Three actors whose bonds strain."""

    actors: list[str]
    balanced: bool


class NetworkShape(Shape):
    """Who is said to stand how to whom."""

    complete: bool
    first: str | None = Field(description="Publication day of the first report looked at.")
    last: str | None
    unplaced: int = Field(description="Claims left out because they stand nowhere in the time asked about.")
    relations: list[RelationShape]
    strained: list[TriadShape]


class TimelineShape(Shape):
    """What is said to have happened, in order as far as there is one."""

    complete: bool
    total: int
    entries: list[EntryShape]
    unplaced: list[str]


class ChangeShape(Shape):
    """One change, with its cause."""

    kind: str
    cause: str
    why: list[str]
    subject: NodeShape
    predicate: str
    object: NodeShape
    origins_before: CountShape
    origins_after: CountShape
    claims: list[str]


class Changes(Shape):
    """What changed."""

    changes: list[ChangeShape]
    complete: bool


class IndicatorShape(Shape):
    """How one sign of a scenario stands in one case."""

    scenario: str
    case: str
    indicator: str
    observable: str
    state: str
    why: list[str]
    claims: list[str]


class Indicators(Shape):
    """How the signs of scenarios stand on a day."""

    day: str
    indicators: list[IndicatorShape]
    complete: bool


class ReasonShape(Shape):
    """A reason, with the claims it rests on."""

    says: str
    claims: list[str]


class WeightShape(Shape):
    """What there is to go by for a proposition."""

    information: dict[str, str | int]
    reasons: list[ReasonShape]
    interests: list[ReasonShape]
    claims: list[str]


class ContradictionShape(Shape):
    """Two sides that are at odds."""

    kind: str
    says: str
    claims: list[str]


class Contradictions(Shape):
    """What is at odds."""

    contradictions: list[ContradictionShape]


class ConsequenceShape(Shape):
    """What becomes of one finding."""

    outcome: str
    finding: str
    about: str
    claims: list[str]


class Consequences(Shape):
    """What falls, weakens or changes."""

    gone: list[str]
    unchanged: int
    consequences: list[ConsequenceShape]


class PrecedentShape(Shape):
    """A past relation beside the one asked about."""

    features: dict[str, dict[str, str]]
    caveat: str


class PrecedentsShape(Shape):
    """Past relations, the most alike first."""

    precedents: list[PrecedentShape]


class Claims(Shape):
    """A page of claims."""

    total: int
    next: str | None
    claims: list[ClaimShape]


class Documents(Shape):
    """A page of documents."""

    total: int
    next: str | None
    documents: list[DocumentShape]


class Actors(Shape):
    """A page of actors."""

    next: str | None
    actors: list[ActorShape]


class Health(Shape):
    """What the server is and holds."""

    name: Literal["reportedly"]
    version: str
    ledger: str
    documents: int
    claims: int
    actors: int
    person: str
    role: str
    state: str = Field(description="Changes whenever the ledger does.")


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

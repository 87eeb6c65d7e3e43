"""What the ledger's tests share: made-up documents with readings, a clock that ticks, a ledger in memory."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from sqlalchemy import func, select

from reportedly.ledger.derived_schema import DERIVED
from reportedly.ledger.schema import KEPT
from reportedly.ledger.store import Ledger
from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    Evidence,
    Period,
    Place,
    ReadClaim,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
    showing_order,
)
from reportedly.model.documents import Document
from reportedly.model.ids import (
    DocumentId,
    EntityId,
    ReadingId,
    RejectId,
    claim_id,
    digest,
    document_id,
    mention_id,
)
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import (
    SYMMETRIC,
    Access,
    ActorKind,
    Certainty,
    CueKind,
    EvidenceKind,
    Polarity,
    Precision,
    Predicate,
    Status,
    TimePrecision,
    VoiceKind,
    VoiceLevel,
)

Arrived = tuple[Document, list[ReadClaim], list[Reject]]
START = datetime(2020, 1, 1, tzinfo=UTC)


class Clock:
    """A clock that moves on by a second whenever it is read."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True)
class Said:
    """A claim to be made up: who, what, whom, and how it is read."""

    subject: str = "Red Hill Front"
    predicate: Predicate = Predicate.ATTACKS
    object: str = "Salt Valley Guard"
    score: float = 0.8
    extractor: str = "patterns@1"
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    voice: VoiceKind = VoiceKind.PUBLISHER
    place: str | None = None
    when: tuple[date | None, date | None] | None = None
    aliases: tuple[str, ...] = ()
    object_kind: ActorKind = ActorKind.ARMED_GROUP


def entity_of(name: str) -> EntityId:
    """Give the id that the made-up claims use for an actor."""
    return EntityId(digest("entity", name))


def write_report(
    number: int, *claims: Said, published: str | None = "2020-03-01", source: str = ""
) -> Arrived:
    """Give a document that says these claims, one a sentence, with a reading of each."""
    title = f"Report {number} from the hills"
    sentences = [f"{said.subject} and {said.object} near {said.place or 'nowhere'}." for said in claims]
    text = "\n\n".join([title, *sentences])
    document = Document(
        id=document_id("The Fictional Courier", f"https://courier.example/{number}", text),
        source=source or f"reports/{number}.txt",
        text=text,
        sha256=f"{number:064x}",
        language="en",
        title=title,
        publisher="The Fictional Courier",
        published=published,
        url=f"https://courier.example/{number}",
        headline=span_of(text, 0, len(title)),
    )
    read = [
        _read_claim(document, said, text.index(words)) for said, words in zip(claims, sentences, strict=True)
    ]
    return document, read, []


def _read_claim(document: Document, said: Said, start: int) -> ReadClaim:
    text = document.text
    subject = _argument(text, said.subject, start, ActorKind.ARMED_GROUP, said.aliases)
    object_ = _argument(text, said.object, start + len(said.subject), said.object_kind, ())
    mentions = [mention_id(document.id, end.span.offsets, end.anchor.offsets) for end in (subject, object_)]
    id_ = claim_id(
        document.id,
        said.predicate.value,
        mentions[0],
        mentions[1],
        symmetric=said.predicate in SYMMETRIC,
    )
    claim = Claim(id_, document.id, said.predicate, subject, object_, mentions[0], mentions[1])
    end = text.index(".", start) + 1
    place = None if said.place is None else text.index(said.place, start)
    reading = Reading(
        id=ReadingId(digest("reading", id_, said.extractor, said.polarity.value)),
        claim=id_,
        extractor=said.extractor,
        score=said.score,
        rule="made up",
        stance=Stance(polarity=said.polarity, certainty=said.certainty),
        voices=(Voice(VoiceKind.PUBLISHER),)
        + ((Voice(said.voice),) if said.voice is not VoiceKind.PUBLISHER else ()),
        spans=(span_of(text, start, end),),
        where=()
        if said.place is None or place is None
        else (Place(span_of(text, place, place + len(said.place)), said.place, "XX"),),
        when=None if said.when is None else Period(Span(0, 6, text[:6]), *said.when),
    )
    return ReadClaim(claim, (reading,))


def _argument(text: str, name: str, after: int, kind: ActorKind, aliases: tuple[str, ...]) -> Argument:
    start = text.index(name, after)
    span = span_of(text, start, start + len(name))
    is_actor = kind not in (ActorKind.PLACE, ActorKind.THING)
    return Argument(span, span, name, kind, entity_of(name) if is_actor else None, aliases)


def refuse(document: Document, reason: Reason, number: int = 0, extractor: str = "patterns@1") -> Reject:
    """Give a made-up reject."""
    draft = Draft(
        predicate="attacks",
        subject=DraftArgument("nobody"),
        object=DraftArgument("no one"),
        quote="nothing of the kind",
    )
    id_ = RejectId(digest("reject", document.id, reason.value, number))
    return Reject(id_, document.id, extractor, reason, f"{reason.value}: no such words", draft)


def tell_again(arrived: Arrived, extractor: str, score: float = 0.8) -> Arrived:
    """Give the same document with the same claims as another extractor reads them."""
    document, read_claims, _ = arrived
    again = [
        ReadClaim(
            read.claim,
            (
                replace(
                    read.shown,
                    id=ReadingId(digest("reading", read.claim.id, extractor)),
                    extractor=extractor,
                    score=score,
                ),
            ),
        )
        for read in read_claims
    ]
    return document, again, []


# A few names, so that generated claims share actors, and any characters for the rest.
_words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
_names = st.sampled_from(["Red Hill Front", "the Salt Valley Guard", "Iron Ridge", "Áshen Crown"]) | _words
_spans = st.builds(Span, st.integers(0, 999), st.integers(0, 999), _words)
_entities = st.builds(entity_of, _names)
_maybe_words = st.none() | _words
_floats = st.floats(-90, 90)
_days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_voices = st.builds(
    Voice,
    kind=st.sampled_from(VoiceKind),
    span=st.none() | _spans,
    name=_maybe_words,
    role=_maybe_words,
    cue=st.none() | _spans,
    entity=st.none() | _entities,
    level=st.sampled_from(VoiceLevel),
    direct=st.booleans(),
)
_evidence = st.builds(Evidence, st.sampled_from(EvidenceKind), _spans, st.sampled_from(Access))
_places = st.builds(
    Place,
    span=_spans,
    name=_words,
    country=_maybe_words,
    admin1=_maybe_words,
    lat=st.none() | _floats,
    lon=st.none() | _floats,
    precision=st.sampled_from(Precision),
    radius_km=st.none() | st.floats(0.1, 1000),
    gazetteer_id=_maybe_words,
)
_periods = st.builds(Period, _spans, st.none() | _days, st.none() | _days, st.sampled_from(TimePrecision))
_cues = st.builds(Cue, st.sampled_from(CueKind), _spans)
_arguments = st.builds(
    Argument,
    span=_spans,
    anchor=_spans,
    name=_names,
    kind=st.sampled_from(ActorKind),
    entity=st.none() | _entities,
    aliases=st.lists(_words, max_size=2).map(tuple),
)
_circumstances = {
    "evidence": st.lists(_evidence, max_size=2).map(tuple),
    "where": st.lists(_places, max_size=2).map(tuple),
    "when": st.none() | _periods,
    "qualifiers": st.lists(st.tuples(_words, _words), max_size=2).map(tuple),
    "cues": st.lists(_cues, max_size=2).map(tuple),
}
_stances = st.builds(
    Stance,
    polarity=st.sampled_from(Polarity),
    certainty=st.sampled_from(Certainty),
    status=st.sampled_from(Status),
)
_draft_arguments = st.builds(
    DraftArgument,
    _words,
    st.none() | st.integers(0, 999),
    _maybe_words,
    st.none() | st.sampled_from(ActorKind),
    st.none() | st.integers(0, 9),
)
_drafts = st.builds(
    Draft,
    predicate=_words,
    subject=_draft_arguments,
    object=_draft_arguments,
    quote=_words,
    start=st.none() | st.integers(0, 999),
    score=st.floats(0, 1),
    rule=_words,
    trigger=st.none() | _spans,
    polarity=_words,
    certainty=_words,
    status=_words,
    voices=st.lists(_voices, max_size=2).map(tuple),
    **_circumstances,
)
_extractors = st.sampled_from(["patterns@1", "model@3"])
_published = st.sampled_from(
    [None, "2020", "2020-02", "2020-02-10", "2020-02-10T23:30:00-05:00", "last week"]
)


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80))
    publisher, url = draw(_maybe_words), draw(_maybe_words)
    headline = draw(st.none() | st.integers(1, len(text)))
    return Document(
        id=document_id(publisher, url, text),
        source=draw(_words),
        text=text,
        sha256=draw(_words),
        language=draw(st.sampled_from(["en", "fr"])),
        title=draw(_maybe_words),
        publisher=publisher,
        byline=draw(_maybe_words),
        published=draw(_published),
        url=url,
        headline=None if headline is None else span_of(text, 0, headline),
    )


@st.composite
def _read_claims(draw: st.DrawFn, document: DocumentId, number: int) -> ReadClaim:
    predicate = draw(st.sampled_from(Predicate))
    mentions = [mention_id(document, (number, number + 1), (end, end + 1)) for end in (1, 2)]
    id_ = claim_id(document, predicate.value, mentions[0], mentions[1], symmetric=predicate in SYMMETRIC)
    claim = Claim(id_, document, predicate, draw(_arguments), draw(_arguments), mentions[0], mentions[1])
    readings = [
        Reading(
            id=ReadingId(digest("reading", id_, extractor)),
            claim=id_,
            extractor=extractor,
            score=draw(st.floats(0, 1)),
            rule=draw(_words),
            stance=draw(_stances),
            voices=tuple(draw(st.lists(_voices, min_size=1, max_size=3))),
            spans=tuple(draw(st.lists(_spans, min_size=1, max_size=2))),
            **{name: draw(strategy) for name, strategy in _circumstances.items()},
        )
        for extractor in draw(st.lists(_extractors, min_size=1, max_size=2, unique=True))
    ]
    return ReadClaim(claim, tuple(sorted(readings, key=showing_order)))


@st.composite
def _arrivals(draw: st.DrawFn) -> Arrived:
    document = draw(_documents())
    numbers = draw(st.lists(st.integers(1000, 2000), max_size=3, unique=True))
    rejects = [
        Reject(
            RejectId(digest("reject", document.id, place)),
            document.id,
            draw(_extractors),
            draw(st.sampled_from(Reason)),
            draw(_words),
            draw(_drafts),
        )
        for place in range(draw(st.integers(0, 2)))
    ]
    return document, [draw(_read_claims(document.id, number)) for number in numbers], rejects


@pytest.fixture(scope="session")
def arrivals() -> st.SearchStrategy[Arrived]:
    """Give a strategy for documents with anything at all read in them."""
    return _arrivals()


@pytest.fixture(scope="session")
def drafts() -> st.SearchStrategy[Draft]:
    """Give a strategy for drafts."""
    return _drafts


@pytest.fixture(scope="session")
def new_ledger() -> Callable[[], Ledger]:
    """Give a maker of ledgers in memory, each with a clock that ticks."""
    return lambda: Ledger.open(":memory:", clock=Clock())


@pytest.fixture(params=["sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    """Give a ledger in memory, and one on a server: every law holds on both."""
    where = ":memory:" if request.param == "sqlite" else request.getfixturevalue("shared")
    with Ledger.open(where, clock=Clock()) as opened:
        yield opened


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    """Give the path of a ledger file that is not there yet."""
    return tmp_path / "reportedly.db"


@pytest.fixture(scope="session")
def said() -> type[Said]:
    """Give the class of claims to be made up."""
    return Said


@pytest.fixture(scope="session")
def report() -> Callable[..., Arrived]:
    """Give the writer of made-up reports."""
    return write_report


@pytest.fixture(scope="session")
def read_again() -> Callable[..., Arrived]:
    """Give what another extractor makes of the same claims."""
    return tell_again


@pytest.fixture(scope="session")
def refusal() -> Callable[..., Reject]:
    """Give the maker of rejects."""
    return refuse


@pytest.fixture(scope="session")
def entity() -> Callable[[str], EntityId]:
    """Give the entity id of a made-up actor's name."""
    return entity_of


@pytest.fixture(scope="session")
def add() -> Callable[..., datetime]:
    """Append arrivals in one finished run; give the moment after it."""

    def append(ledger: Ledger, *arrived: Arrived, extractors: Sequence[str] = ()) -> datetime:
        run = ledger.begin_run(version="1.0", extractors=extractors)
        for document, read_claims, rejects in arrived:
            ledger.append(document, read_claims, rejects, run=run)
        ledger.finish_run(run)
        return ledger._clock()

    return append


@pytest.fixture(scope="session")
def row_counts() -> Callable[[Ledger], dict[str, int]]:
    """Count the rows of every table."""

    def count(ledger: Ledger) -> dict[str, int]:
        with ledger._engine.connect() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (*KEPT, *DERIVED)
            }

    return count

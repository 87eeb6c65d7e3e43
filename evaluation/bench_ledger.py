"""How fast the ledger appends and answers, on a made-up corpus: prints figures as JSON.

    python -m evaluation.bench_ledger [claims]

Everything in the corpus is invented and drawn from a fixed seed. A few actors occur very often and most
seldom, as in real reporting, so the commonest actor is asked about as well.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Self

from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.ledger.store import Ledger
from reportedly.ledger.view import View
from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    Period,
    Place,
    ReadClaim,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.ids import (
    ClaimId,
    DocumentId,
    ReadingId,
    RejectId,
    claim_id,
    digest,
    document_id,
    mention_id,
    provisional_entity_id,
)
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import (
    SYMMETRIC,
    ActorKind,
    Certainty,
    CueKind,
    Polarity,
    Precision,
    Predicate,
    TimePrecision,
    VoiceKind,
)

SEED = 20150307
CLAIMS_PER_DOCUMENT = 20
REJECTS_PER_DOCUMENT = 5
ROUNDS = 20
EXTRACTOR = "bench@1"
_FIRST = ("Red", "Salt", "Iron", "Dawn", "River", "Hill", "Amber", "North", "Stone", "Ash", "Cedar", "Lake")
_SECOND = ("Banner", "Valley", "Ridge", "Harbour", "Falcon", "Lantern", "Orchard", "Anvil", "Heron", "Willow")
_THIRD = ("Front", "Brigade", "Movement", "League", "Army", "Council", "Guard", "Union")
_TOWNS = tuple(one + other for one in ("Bel", "Kor", "Tam", "Vash") for other in ("ava", "min", "oth"))

_FILLER = "Officials in the valley said the road was open again and traders had come back to the market. "


def run(claims: int) -> dict[str, float]:
    """Give documents appended a second and, for each listing, the 95th percentile of its milliseconds.

    Args:
        claims: how many to put into the ledger (≥ 20); a document holds twenty.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with Ledger.open(path) as ledger:
            figures, ids = _time_appends(ledger, max(1, claims // CLAIMS_PER_DOCUMENT))
            listings = _listings(ledger.view, ids)
            figures |= {f"{name}_p95_ms": _p95_ms(ask) for name, ask in listings.items()}
        figures["megabytes"] = round(path.stat().st_size / 1e6, 1)
        return figures


def main() -> None:
    """Print the figures for 100,000 claims, or as many as the command line says."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(json.dumps(run(claims), indent=2))


_Arrival = tuple[Document, list[ReadClaim], list[Reject]]


def _time_appends(ledger: Ledger, documents: int) -> tuple[dict[str, float], list[ClaimId]]:
    """Append documents made up one by one, timing the ledger only; give figures and ids of claims."""
    ids = []
    appending = _Stopwatch()
    run_in_hand = ledger.begin_run(version="bench", extractors=[EXTRACTOR])
    for document, read_claims, rejects in _arrivals(documents):
        with appending:
            ledger.append(document, read_claims, rejects, run=run_in_hand)
        ids.append(read_claims[0].claim.id)
    with _Stopwatch() as finishing:
        ledger.finish_run(run_in_hand)
    again = ledger.begin_run(version="bench", extractors=[EXTRACTOR])
    few = list(_arrivals(min(200, documents)))
    with _Stopwatch() as rereading:
        for document, read_claims, rejects in few:
            ledger.append(document, read_claims, rejects, run=again)
    return {
        "documents": documents,
        "claims": ledger.view.count(ClaimQuery(min_score=0.0)),
        "documents_a_second": round(documents / appending.seconds, 1),
        "finish_run_ms": round(finishing.seconds * 1000, 1),
        "reread_documents_a_second": round(len(few) / rereading.seconds, 1),
    }, ids


class _Stopwatch:
    """Seconds spent within its blocks."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> Self:
        self._start = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._start


def _listings(view: View, ids: list[ClaimId]) -> dict[str, Callable[[], object]]:
    actors = view.actors(limit=100)
    top, seldom = actors[0], actors[-1]
    documents = [view.claim(id_).document.id for id_ in ids[:100]]
    each = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    day = date(2015, 6, 1)
    return {
        "claims_all": lambda: view.claims(ClaimQuery(limit=50)),
        "claims_deep_page": lambda: view.claims(ClaimQuery(limit=50, after=ids[len(ids) // 2], min_score=0)),
        "claims_top_actor": lambda: view.claims(ClaimQuery(actors=frozenset({top.entity}), limit=50)),
        "claims_top_actor_count": lambda: view.count(ClaimQuery(actors=frozenset({top.entity}))),
        "claims_actor": lambda: view.claims(ClaimQuery(actors=frozenset({seldom.entity}), limit=50)),
        "claims_actor_name": lambda: view.claims(ClaimQuery(actor_names=frozenset({top.name}), limit=50)),
        "claims_predicate": lambda: view.claims(ClaimQuery(predicate=Predicate.ATTACKS, limit=50)),
        "claims_hedged_denied": lambda: view.claims(
            ClaimQuery(certainty=Certainty.HEDGED, polarity=Polarity.DENIED, limit=50)
        ),
        "claims_place": lambda: view.claims(ClaimQuery(place=_TOWNS[0], limit=50)),
        "claims_event_days": lambda: view.claims(
            ClaimQuery(event_since=day, event_until=day + timedelta(days=7), limit=50)
        ),
        "claims_common_word": lambda: view.claims(ClaimQuery(text="front", limit=50)),
        "claims_two_words": lambda: view.claims(ClaimQuery(text=f'"{seldom.name}" reportedly', limit=50)),
        "claim_by_id": lambda: view.claim(each.choice(ids)),
        "document_by_id": lambda: view.document(each.choice(documents)),
        "documents": lambda: view.documents(DocumentQuery(limit=50)),
        "documents_word": lambda: view.documents(DocumentQuery(text="market", limit=50)),
        "actors": lambda: view.actors(limit=50),
        "actor_by_name": lambda: view.actor(top.name.upper()),
        "relations_top_actor": lambda: view.relations(top.entity, limit=50),
        "relations_actor": lambda: view.relations(seldom.entity, limit=50),
        "rejects": lambda: view.rejects(limit=50),
        "rejects_reason": lambda: view.rejects(reason=Reason.WRONG_KIND, limit=50),
        "reject_counts": view.reject_counts,
        "runs": view.runs,
    }


def _p95_ms(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        ask()
        times.append((time.perf_counter() - start) * 1000)
    return round(quantiles(times, n=20, method="inclusive")[-1], 1)


def _arrivals(documents: int) -> Iterator[_Arrival]:
    draw = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    names = actor_names(draw)
    weights = [1 / (rank + 1) for rank in range(len(names))]
    for number in range(documents):
        yield _arrival(draw, number, draw.choices(names, weights, k=2 * CLAIMS_PER_DOCUMENT))


def actor_names(draw: random.Random) -> list[str]:
    """Give the names of all actors there are, in an order drawn."""
    names = [f"{one} {two} {three}" for one in _FIRST for two in _SECOND for three in _THIRD]
    draw.shuffle(names)
    return names


def _arrival(draw: random.Random, number: int, names: list[str]) -> _Arrival:
    towns = draw.choices(_TOWNS, k=CLAIMS_PER_DOCUMENT)
    sentences = [
        f"The {subject} reportedly attacked the {object_} near {town} on Monday. "
        for subject, object_, town in zip(names[::2], names[1::2], towns, strict=True)
    ]
    title = f"Fighting near {towns[0]}, day {number}"
    text = f"{title}\n\n" + "".join(sentence + _FILLER for sentence in sentences)
    id_ = document_id("The Fictional Courier", f"https://courier.example/{number}", text)
    day = date(2014, 1, 1) + timedelta(days=draw.randrange(1500))
    document = Document(
        id=id_,
        source=f"reports/{number}.txt",
        text=text,
        sha256=f"{number:064x}",
        language="en",
        title=title,
        publisher="The Fictional Courier",
        published=day.isoformat(),
        url=f"https://courier.example/{number}",
        headline=span_of(text, 0, len(title)),
    )
    offset, read_claims = len(title) + 2, []
    for sentence, pair, town in zip(sentences, zip(names[::2], names[1::2], strict=True), towns, strict=True):
        read_claims.append(
            read_claim(draw, document, span_of(text, offset, offset + len(sentence) - 1), (*pair, town))
        )
        offset += len(sentence) + len(_FILLER)
    rejects = [_reject(draw, id_, position, names) for position in range(REJECTS_PER_DOCUMENT)]
    return document, read_claims, rejects


def read_claim(draw: random.Random, document: Document, quote: Span, said: tuple[str, str, str]) -> ReadClaim:
    """Give a claim that a sentence "The S reportedly attacked the O near T on Monday." is read as."""
    predicate = draw.choice(list(Predicate))
    subject = _argument(document, quote, said[0], quote.start)
    object_ = _argument(document, quote, said[1], quote.start + quote.text.index("attacked"))
    subject_mention = mention_id(document.id, subject.span.offsets, subject.anchor.offsets)
    object_mention = mention_id(document.id, object_.span.offsets, object_.anchor.offsets)
    id_ = claim_id(
        document.id, predicate.value, subject_mention, object_mention, symmetric=predicate in SYMMETRIC
    )
    claim = Claim(id_, document.id, predicate, subject, object_, subject_mention, object_mention)
    return ReadClaim(claim, (_reading(draw, id_, quote, said[2]),))


def _argument(document: Document, quote: Span, name: str, after: int) -> Argument:
    start = document.text.index(name, after, quote.end)
    span = span_of(document.text, start, start + len(name))
    entity = provisional_entity_id(name.lower(), ActorKind.ARMED_GROUP.value)
    acronym = "".join(word[0] for word in name.split())
    return Argument(span, span, name, ActorKind.ARMED_GROUP, entity, (acronym,))


def _reading(draw: random.Random, claim: ClaimId, quote: Span, town: str) -> Reading:
    hedge = quote.start + quote.text.index("reportedly")
    place = quote.start + quote.text.rindex(town)
    monday = quote.start + quote.text.index("Monday")
    day = date(2014, 1, 1) + timedelta(days=draw.randrange(1500))
    return Reading(
        id=ReadingId(digest("reading", claim, EXTRACTOR)),
        claim=claim,
        extractor=EXTRACTOR,
        score=draw.choice((0.3, 0.6, 0.7, 0.8, 0.9)),
        rule="verb",
        stance=Stance(
            polarity=draw.choices(list(Polarity), (9, 1))[0], certainty=draw.choice(list(Certainty))
        ),
        voices=(Voice(VoiceKind.PUBLISHER), Voice(draw.choice(list(VoiceKind)[1:]), name="Ada Example")),
        spans=(quote,),
        where=(
            Place(Span(place, place + len(town), town), town, "XX", None, 30.0, 70.0, Precision.TOWN, 5.0),
        ),
        when=Period(Span(monday, monday + 6, "Monday"), day, day, TimePrecision.DAY),
        qualifiers=(("kind", "raid"),),
        cues=(Cue(CueKind.HEDGE, Span(hedge, hedge + 10, "reportedly")),),
    )


def _reject(draw: random.Random, document: DocumentId, position: int, names: list[str]) -> Reject:
    draft = Draft(
        predicate="attacks",
        subject=DraftArgument(names[position]),
        object=DraftArgument(names[-position - 1]),
        quote="words that are not there",
    )
    reason = draw.choice(list(Reason))
    id_ = RejectId(digest("reject", document, position))
    return Reject(id_, document, EXTRACTOR, reason, f"{reason.value}: made up", draft)


if __name__ == "__main__":
    main()

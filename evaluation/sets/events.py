"""Sentences with event codes (PLOVER's gold standard records, from the CAMEO manual; codes of 2016).

Mapping, ours to the codes that such a claim can be, an agreement being that the label is one of them:

* attacks: ASSAULT, FIGHT; detains: COERCE, ASSAULT (kidnapping); threatens: THREATEN;
* opposes: FIGHT, DISAPPROVE; controls: FIGHT (territory taken), COERCE (property seized);
* supports: SUPPORT, AID, COOPERATE; allied_with: SUPPORT, COOPERATE, AGREE; acts_with: COOPERATE, CONSULT;
* negotiates_with: CONSULT, AGREE; moves_to: RETREAT, MOBILIZE;
* a claim that is denied, whatever its predicate: REJECT; pledged_to, part_of, split_from, merged_with,
  member_of, based_in, operates_in: none, as they are no events.

CONCEDE, DEMAND, PROTEST, SANCTION and INVESTIGATE have no predicate of ours: their records are left out, and
so are records with fewer than two actors. A record is matched where a claim has both its actors as ends,
either way round, at the marked words or by their name; of several such claims the best-scored one is the
answer. The sentences are about diplomacy more than about armed groups, so that few are matched; what is
measured is the mapping, on these few.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.reading import choices, chosen
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    set_folder,
)
from evaluation.sets.texts import sentences_document
from reportedly.model.claims import Argument, ReadClaim
from reportedly.model.folding import fold_bare
from reportedly.model.terms import Polarity, Predicate
from reportedly.reading.reader import Reader, ReadPage

NAME = "events"
DENIED = frozenset({"REJECT"})
CODES: Mapping[Predicate, frozenset[str]] = {
    Predicate.ATTACKS: frozenset({"ASSAULT", "FIGHT"}),
    Predicate.DETAINS: frozenset({"COERCE", "ASSAULT"}),
    Predicate.THREATENS: frozenset({"THREATEN"}),
    Predicate.OPPOSES: frozenset({"FIGHT", "DISAPPROVE"}),
    Predicate.CONTROLS: frozenset({"FIGHT", "COERCE"}),
    Predicate.SUPPORTS: frozenset({"SUPPORT", "AID", "COOPERATE"}),
    Predicate.ALLIED_WITH: frozenset({"SUPPORT", "COOPERATE", "AGREE"}),
    Predicate.ACTS_WITH: frozenset({"COOPERATE", "CONSULT"}),
    Predicate.NEGOTIATES_WITH: frozenset({"CONSULT", "AGREE"}),
    Predicate.MOVES_TO: frozenset({"RETREAT", "MOBILIZE"}),
}
MAPPED = DENIED.union(*CODES.values())


@dataclass(frozen=True, slots=True)
class Event:
    """One labelled sentence."""

    name: str
    text: str
    code: str
    first: frozenset[str]
    second: frozenset[str]
    """The words for its actors: sources and targets, or two sources that act together."""


def measure(reader: Reader) -> Skipped | tuple[Measured, ...]:
    """Give the share of records matched, and the share of these whose code the mapping gives."""
    path = set_folder(NAME) / "plover_gold_records.txt"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    rows = json.loads(path.read_text(encoding="utf-8"))
    events = list(read_events(rows))
    documents = [sentences_document(event.name, [event.text])[0] for event in events]
    cases = {choice.name: Cases() for choice in choices(reader)}
    counts: dict[str, list[Counts]] = {name: [] for name in cases}
    for event, read in zip(events, reader.read(documents), strict=True):
        for choice in choices(reader):
            counts[choice.name].append(count_event(event, chosen(read, choice), cases[choice.name]))
    note = f"{len(events)} of {len(rows)} records: those with two actors and a code that is mapped"
    return tuple(measured(NAME, counts[one], summary, cases[one], note, choice=one) for one in counts)


def read_events(rows: Sequence[Mapping[str, object]]) -> Iterator[Event]:
    """Yield the records with two actors and a code that one of our predicates can be."""
    for row in rows:
        sources, targets = (_actors(row.get(side)) for side in ("source", "target"))
        if not targets:
            sources, targets = sources[:1], sources[1:]
        if sources and targets and row["event"] in MAPPED:
            ends = frozenset(sources), frozenset(targets)
            yield Event(str(row["id"]), str(row["text"]), str(row["event"]), *ends)


def _actors(value: object) -> list[str]:
    return [str(actor["actorText"]) for actor in value] if isinstance(value, list) else []


def count_event(event: Event, read: ReadPage, cases: Cases) -> Counts:
    """Give the counts of one record."""
    answer = next(iter(sorted(_about(event, read), key=lambda one: -one.shown.score)), None)
    if answer is None:
        cases.add(f"not matched: {event.code}", event.text, expected=_expected(event), where=event.name)
        return {"records": 1}
    agrees = event.code in codes_of(answer)
    if not agrees:
        said = f"{answer.claim.subject.name} {answer.claim.predicate} {answer.claim.object.name}"
        kind = f"{event.code} read as {answer.claim.predicate}"
        cases.add(kind, event.text, expected=_expected(event), read=said, where=event.name)
    return {"records": 1, "matched": 1, "agreed": int(agrees)}


def _expected(event: Event) -> str:
    return f"{' / '.join(sorted(event.first))} {event.code} {' / '.join(sorted(event.second))}"


def codes_of(one: ReadClaim) -> frozenset[str]:
    """Give the codes that a claim can be."""
    if one.shown.stance.polarity is Polarity.DENIED:
        return DENIED
    return CODES.get(one.claim.predicate, frozenset())


def _about(event: Event, read: ReadPage) -> Iterator[ReadClaim]:
    text = read.page.document.text
    for one in read.read:
        ends = one.claim.subject, one.claim.object
        for first, second in (ends, ends[::-1]):
            if _is_one(first, event.first, text) and _is_one(second, event.second, text):
                yield one
                break


def _is_one(argument: Argument, actors: frozenset[str], text: str) -> bool:
    forms = {fold_bare(form) for form in (argument.name, argument.span.text, *argument.aliases)}
    lowered, span = text.lower(), argument.anchor
    for actor in actors:
        at = lowered.find(actor.lower())
        stands_there = at >= 0 and span.start < at + len(actor) and at < span.end
        if stands_there or fold_bare(actor) in forms:
            return True
    return False


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    matched = counts.get("matched", 0)
    return {
        "matched": ratio(matched, counts.get("records", 0)),
        "agreement": ratio(counts.get("agreed", 0), matched),
    }

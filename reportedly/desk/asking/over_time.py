"""Questions about the record: what changed since a day, what was on it, what falls without a source."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from reportedly.analysis.answers.over_time import what_changed, what_falls, what_was_on_record
from reportedly.analysis.answers.sentences import Told
from reportedly.analysis.consequences import compare
from reportedly.analysis.propositions import key_of
from reportedly.analysis.timing import Window
from reportedly.analysis.what_if import Removal, removed_claims, without
from reportedly.desk.asking.answer import Answer
from reportedly.desk.asking.answering import Answering
from reportedly.desk.asking.select import Selection, Selector
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.moments import published_days


def changes(one: Answering) -> Answer:
    """Answer what changed since a day."""
    selector, since = one.selector, one.days()[0]
    least, actor = selector.desk.min_score, one.argument("actor")
    window = Window(since, max(since, datetime.now(UTC).date()))
    fresh = selector.about(actor, ClaimQuery(min_score=least, published_since=since))
    eve = since - timedelta(days=1)
    known = selector.between(fresh.said, ClaimQuery(min_score=least, published_until=eve))
    claims = {view.claim.id: view for view in (*fresh.said, *known)}
    looked_at = (
        f"Published from {since} on: {fresh.looked_at[0]}",
        f"Compared with {len(known):,} claims between the same actors from before.",
    )
    selection = selector.of(tuple(claims.values()), looked_at)
    told = what_changed(selection.study.changes(window)) if claims else Told(sentences=())
    return one.answer(told, selection)


def on_record(one: Answering) -> Answer:
    """Answer what had been published by the end of a day, and how much of it the ledger held."""
    day = one.days()[1]
    selector, about = one.selector, one.argument("about")
    query = ClaimQuery(min_score=selector.desk.min_score, published_until=day)
    found = selector.about(about, query)
    out = tuple(view for view in found.said if _was_out(view.document.published, day))
    selection = replace(found, said=out, day=day)
    moment = datetime.combine(day, time.max, UTC)
    held = selector.about(about, replace(query, as_of=moment)).said if out else ()
    told = what_was_on_record(selection.matters if out else (), day, {view.claim.id for view in held})
    return one.answer(told, selection)


def _was_out(published: str | None, day: date) -> bool:
    """Tell whether a report surely had come out when a day ended: one dated by its month only, at its end."""
    days = published_days(published)
    return days is not None and days[1] <= day


def falls_without(one: Answering) -> Answer:
    """Answer what becomes of statements without a source."""
    source, about = one.argument("source") or "", one.argument("about")
    selector = one.selector
    selection = _touched(selector, source) if about is None else selector.about(about)
    if not selection.said:
        return one.answer(Told(sentences=()), selection)
    try:
        removals = selection.study.removals(source)
    except UsageError as error:
        if "this can mean" in str(error):
            raise
        return one.answer(Told(sentences=()), selection, str(error))
    return one.answer(_fall(source, selection, removals), selection)


def _fall(source: str, selection: Selection, removals: tuple[Removal, ...]) -> Told:
    before = selection.dossier
    after = without(before, removals)
    removed = removed_claims(before, after)
    gone = {view.claim.id for view in removed}
    resting = [
        one for one in before.held_propositions if gone.intersection(view.claim.id for view in one.said)
    ]
    keys = {one.key for one in resting}
    was = list(map(before.origins, resting))
    now = [after.origins(one) for one in after.held_propositions if one.key in keys]
    return what_falls(source, removed, compare(was, now))


def _touched(selector: Selector, source: str) -> Selection:
    """Give everything that is said of what a source says: a publisher, a report, a claim, or a voice."""
    resting = _resting(selector, source)
    same = selector.desk.decisions.identities().same
    keys = {key_of(view.claim, same) for view in resting.said}
    others = [view for view in selector.between(resting.said) if key_of(view.claim, same) in keys]
    said = {view.claim.id: view for view in (*resting.said, *others)}
    more = f"With them, {len(said) - len(resting.said):,} more claims that say or deny the same."
    return selector.of(tuple(said.values()), (*resting.looked_at, more))


def _resting(selector: Selector, source: str) -> Selection:
    """Give the newest claims of a source, whatever of a publisher, report, claim or voice it is."""
    least = selector.desk.min_score
    name = source.partition(":")[2].strip() or source
    found = selector.find(ClaimQuery(min_score=least, publisher=name), f"published by {name}")
    if found.said:
        return found
    for query in (ClaimQuery(min_score=least, document=name), None):
        try:
            if query is not None:
                found = selector.find(query, f"of the report {name}")
            else:
                found = selector.of_claim(name)
        except (NotInLedger, UsageError):
            continue
        if found.said:
            return found
    return selector.find(ClaimQuery(min_score=least, text=f'"{name}"'), f"in whose words “{name}” stands")

"""Change and warning: two states of the record compared, activity against a baseline, scenarios watched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from reportedly.analysis.baseline import Activity
from reportedly.analysis.cases import Case, Meanings
from reportedly.analysis.changes import Change
from reportedly.analysis.indicators import Row
from reportedly.analysis.scenarios import Follow, Scenario
from reportedly.analysis.sightings import Stretches
from reportedly.analysis.subjects import Subject, SubjectKind, actor_called, place_called
from reportedly.analysis.timing import By, Window
from reportedly.desk.comparable import comparable_claims
from reportedly.desk.tracing import MANY_HELD, QUICKLY_TRACED
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import DocumentQuery
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind

CODE_CHARS = 2
"""Letters of a country code (ISO 3166-1 alpha-2)."""
NO_ACTOR = (
    "{}: no claim names a group, state or body so, and persons are not followed here; "
    "`reportedly actors` lists who is named"
)
NOTHING_TOLD = (
    "{}: no report up to {} tells of anything done by or in it; `reportedly claims` shows what else is said"
)

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.desk.study import Study


def changes_since(
    desk: "Desk",
    since: datetime,
    until: datetime | None = None,
    *,
    by: By = By.REPORT,
    actors: Sequence[str] = (),
    said: Sequence[ClaimView] | None = None,
    most_traced: int | None = None,
) -> tuple[Change, ...]:
    """Give what changed between two moments, UTC.

    Args:
        until: None for now.
        said: the claims to compare by day of report, as `comparable_claims` gives them; None for all.
        most_traced: reports whose sources are looked for; None for as many as is usual.
        by: `report` compares what had been published, by day, as it is read now; `record` compares what the
            ledger held at the two moments, and so sees our own new readings as well.
        actors: names; only claims of which either end is one of them are compared.
    Raises: UsageError, if the window is empty.
    """
    end = until or datetime.now(UTC)
    if end < since:
        raise UsageError(f"since {since:%Y-%m-%d}, until {end:%Y-%m-%d}: the window is empty; swap the two")
    window = Window(since.date(), end.date())
    if by is By.RECORD:
        # What was recorded at the very moment of `since` belongs to the window.
        moment = since - timedelta(microseconds=1)
        earlier, later = (
            desk.study(actors=actors, as_of=at, most_traced=most_traced) for at in (moment, end)
        )
        return later.changes(window, since=earlier, held=desk.document_ids(DocumentQuery(as_of=moment)))
    published = desk.document_ids(DocumentQuery(published_until=window.since - timedelta(days=1)))
    if said is None:
        study = desk.study(actors=actors, most_traced=most_traced)
    else:
        study = desk.study_of(said, most_traced=most_traced)
    return study.changes(window, held=published)


QUICKLY_COMPARED = MANY_HELD
"""Reports up to which a whole ledger is compared; of more, not all sources are looked for anyway."""


def changes_by_report(
    desk: "Desk",
    since: datetime,
    until: datetime | None = None,
    *,
    actors: Sequence[str] = (),
    most_traced: int | None = None,
) -> tuple[tuple[Change, ...], bool]:
    """Give what changed by day of report, and whether all claims of the days in between were compared.

    Of a ledger of up to 2,000 reports all is compared. Of a larger one the newest claims of the window are,
    with everything earlier on the same two ends, as `comparable_claims` gives it.

    Args:
        most_traced: reports whose sources are looked for in any case; None to go by the size of the ledger.
    Raises: UsageError, if the window is empty.
    """
    if most_traced is None and desk.count_documents() <= QUICKLY_COMPARED:
        return changes_since(desk, since, until, actors=actors), True
    end = until or datetime.now(UTC)
    chosen = comparable_claims(desk, Window(since.date(), max(since, end).date()), actors)
    most = QUICKLY_TRACED if most_traced is None else most_traced
    found = changes_since(desk, since, end, actors=actors, said=chosen.said, most_traced=most)
    return found, chosen.is_complete


def activity(
    desk: "Desk",
    stretches: Stretches,
    *,
    places: Sequence[str] = (),
    actors: Sequence[str] = (),
    reports: int = 1,
) -> tuple[Activity, ...]:
    """Give how much is told of places and actors in the last window against what is usual.

    Args:
        places: names or country codes; with `actors` empty too, every country, province and group.
        reports: only those that so many reports name, where none is named here.
    Raises: NotInLedger, if no shown claim names one of the places or actors.
    """
    found, missing = activity_in(desk.study(), desk, stretches, places=places, actors=actors, reports=reports)
    if missing:
        raise NotInLedger(missing[0].why)
    return found


@dataclass(frozen=True, slots=True)
class Untold:
    """A name of which there is no activity to count."""

    name: str
    why: str
    """With the way out."""


def activity_in(
    study: "Study",
    desk: "Desk",
    stretches: Stretches,
    *,
    places: Sequence[str] = (),
    actors: Sequence[str] = (),
    reports: int = 1,
) -> tuple[tuple[Activity, ...], tuple[Untold, ...]]:
    """Give activity by the claims of one study, and the names of which there is none; see `activity`."""
    if not places and not actors:
        every = study.activity(stretches, reports=reports)
        return tuple(replace(one, subject=_with_name(desk, one.subject)) for one in every), ()
    called = {name: _actor(desk, study, name) for name in actors}
    missing = [Untold(name, NO_ACTOR.format(name)) for name, one in called.items() if one is None]
    subjects = [one for one in called.values() if one is not None]
    subjects += [replace(place_called(country_code(desk, name)), name=name) for name in places]
    found = study.activity(stretches, subjects)
    told = {one.subject for one in found}
    silent = [one for one in subjects if one not in told]
    missing += [Untold(one.name, NOTHING_TOLD.format(one.name, stretches.until)) for one in silent]
    return found, tuple(missing)


def indicators(
    desk: "Desk",
    scenarios: Iterable[Scenario],
    day: date,
    *,
    by: By = By.REPORT,
    actors: Sequence[str] = (),
    places: Sequence[str] = (),
    live: bool = False,
) -> tuple[Row, ...]:
    """Give how the signs of scenarios stood on a day, case by case.

    Args:
        by: `report` looks at what had been published by then; `record` only at what the ledger held by then.
        actors: names; cases must be of these, besides those that a scenario names.
        places: names or country codes, likewise.
        live: only cases of which something is told within an expiry, and those that are named.
    """
    moment = datetime.combine(day, time.max, UTC) if by is By.RECORD else None
    study = desk.study(as_of=moment)
    return indicators_in(study, desk, scenarios, day, actors=actors, places=places, live=live)


def indicators_in(
    study: "Study",
    desk: "Desk",
    scenarios: Iterable[Scenario],
    day: date,
    *,
    actors: Sequence[str] = (),
    places: Sequence[str] = (),
    live: bool = False,
) -> tuple[Row, ...]:
    """Give how the signs of scenarios stood on a day by the claims of one study; see `indicators`."""
    rows: list[Row] = []
    for one in scenarios:
        named = actors if one.follow in {Follow.PAIR, Follow.DIRECTED, Follow.ALL} else ()
        grounds = tuple(country_code(desk, place) for place in (*one.places, *places))
        focused = replace(one, actors=(*one.actors, *named), places=grounds)
        rows += study.indicators(focused, day, meanings_of(desk, focused), live=live)
    return tuple(replace(row, case=_with_country(desk, row.case)) for row in rows)


def country_code(desk: "Desk", place: str) -> str:
    """Give the code of the country of this name, by which claims know it; any other place as it is."""
    states = [one for one in desk.meant(place).actors if one.kind is ActorKind.STATE and one.countries]
    return states[0].countries[0] if len(states) == 1 else place


def country_name(desk: "Desk", code: str) -> str:
    """Give the name of the country with this code; any other words as they are."""
    if len(code) != CODE_CHARS or not code.isalpha():
        return code
    states = (one for one in desk.registry.actors if one.kind is ActorKind.STATE and one.end is None)
    return next((one.name for one in states if one.countries == (code.upper(),)), code)


def _with_name(desk: "Desk", subject: Subject) -> Subject:
    if subject.kind is not SubjectKind.PLACE:
        return subject
    return replace(subject, name=country_name(desk, subject.name))


def _with_country(desk: "Desk", case: Case) -> Case:
    return case if case.place is None else replace(case, label=country_name(desk, case.label))


def meanings_of(desk: "Desk", scenario: Scenario) -> Meanings:
    """Give what each name in a scenario can mean: ids of actors, and folded spellings."""
    names = {*scenario.actors}
    for one in scenario.indicators:
        names |= {*one.subjects, *one.objects}
    return {name: _meant(desk, name) for name in sorted(names)}


def _meant(desk: "Desk", name: str) -> frozenset[str]:
    meant = desk.meant(name)
    return frozenset(meant.entities) | {fold_bare(one) for one in meant.names} | {fold_bare(name)}


def _actor(desk: "Desk", study: "Study", name: str) -> Subject | None:
    return actor_called(study.dossier.said, study.dossier.same, _meant(desk, name))

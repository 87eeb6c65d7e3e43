"""The parts of a brief that analysis gives: weights, explanations, changes, indicators and figures."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from reportedly.analysis.scenarios import Follow, find_scenario, shipped_scenarios
from reportedly.analysis.timing import Window
from reportedly.desk.hypotheses import find_matrix, weigh_file
from reportedly.desk.warning import indicators_in
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.cases import Case
from reportedly.products.brief.content import Section
from reportedly.products.brief.explanations import explanations_section
from reportedly.products.brief.news import news_section
from reportedly.products.brief.pictures import figures_of
from reportedly.products.brief.signs import signs_section
from reportedly.products.brief.weights import weights_section
from reportedly.products.brief.write import KEY_JUDGEMENTS, Order

if TYPE_CHECKING:
    from reportedly.analysis.hypotheses import Weighing
    from reportedly.desk.briefing import BriefAsked
    from reportedly.desk.desk import Desk
    from reportedly.desk.study import Study

MOST_MATRICES = 2
"""Matrices that a brief on an actor carries: of the propositions in most reports."""
MOST_COUNTRIES = 3
"""Countries whose own signs a brief looks for: those that most of its claims are put in."""
_OF_ACTORS = frozenset({Follow.PAIR, Follow.DIRECTED, Follow.ALL})


@dataclass(frozen=True)
class Parts:
    """What the parts are made from."""

    study: "Study"
    actors: tuple[str, ...]
    """Names of the actors that the brief is about; none where it is about one claim."""
    query: ClaimQuery | None = None
    """What the claims were asked for by, besides the actors."""
    since: datetime | None = None
    """When the last brief was; None for no section on changes."""


def parts_of(desk: "Desk", case: Case, order: Order, parts: Parts, asked: "BriefAsked") -> Order:
    """Give an order with the sections and figures that analysis adds to a brief of a case.

    Raises: UsageError, VocabularyError, NotInLedger, for a scale, scenario or matrix asked for.
    """
    origins = [one for one in parts.study.origins if any(claim in case.by_claim for claim in one.claims)]
    return replace(
        order,
        weights=(_weights(case, parts, asked),),
        explanations=explanations_section(case, tuple(_weighings(desk, case, parts, asked))),
        more=(*_news(desk, case, parts), _signs(desk, case, parts, asked)),
        figures=figures_of(case, origins),
    )


def _weights(case: Case, parts: Parts, asked: "BriefAsked") -> Section:
    weights = parts.study.weights if asked.likelihood is None else parts.study.weigh(asked.likelihood)
    within = [one for one in weights if any(claim in case.by_claim for claim in one.claims)]
    return weights_section(case, within[:KEY_JUDGEMENTS])


def _weighings(desk: "Desk", case: Case, parts: Parts, asked: "BriefAsked") -> "Iterator[Weighing]":
    if asked.hypotheses is not None:
        yield weigh_file(desk, asked.hypotheses)[0]
        return
    every = parts.study.dossier.propositions
    within = [one for one in every if any(view.claim.id in case.by_claim for view in one.said)]
    found = (find_matrix(desk, parts.study, one).weighing for one in within[:KEY_JUDGEMENTS])
    # One origin cannot tell explanations apart; of an actor's many propositions those with more are shown.
    telling = (one for one in found if parts.query is not None or len(one.matrix.rows) > 1)
    yield from islice(telling, MOST_MATRICES)


def _news(desk: "Desk", case: Case, parts: Parts) -> Iterator[Section]:
    if parts.since is None:
        return
    # What was recorded at the very moment of the last brief was on record for it.
    earlier = desk.study(parts.query, actors=parts.actors, as_of=parts.since)
    window = Window(parts.since.date(), datetime.now(UTC).date())
    held = desk.document_ids(DocumentQuery(as_of=parts.since))
    changes = parts.study.changes(window, since=earlier, held=held)
    yield news_section(case, changes, parts.since.strftime("%d %B %Y"))


def _signs(desk: "Desk", case: Case, parts: Parts, asked: "BriefAsked") -> Section:
    scenarios = [find_scenario(one) for one in asked.scenarios] or shipped_scenarios()
    day = datetime.now(UTC).date()
    of_actors = [one for one in scenarios if one.follow in _OF_ACTORS]
    rows = [*indicators_in(parts.study, desk, of_actors, day, actors=parts.actors)]
    of_countries = [one for one in scenarios if one.follow is Follow.COUNTRY]
    for code in _countries(case) if of_countries else ():
        # Claims about these actors alone cannot say what is usual in a whole country.
        study = desk.study(ClaimQuery(place=code))
        rows += indicators_in(study, desk, of_countries, day, places=[code])
    return signs_section(case, rows)


def _countries(case: Case) -> list[str]:
    """Give the countries that most claims of a case put something in, by their codes; at most a few."""
    found = Counter(
        code for told in case.told for code in {one.country for one in told.shown.where if one.country}
    )
    return [code for code, _ in sorted(found.items(), key=lambda one: (-one[1], one[0]))[:MOST_COUNTRIES]]

"""Wanting: whether a rule wants a change, by what and of whom it is, and how old its reports are."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from reportedly.analysis.changes import Change
from reportedly.analysis.origins import Count
from reportedly.analysis.subjects import place_keys
from reportedly.analysis.timing import report_day
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind
from reportedly.products.alerts.rules import FOLLOWED, Rule

Called = Callable[[Argument, str], bool]
"""Tells whether an end of a claim is called by a name, in any spelling."""

Grounds = Callable[[str], str]
"""Gives a country's code for its name, any other place as it is."""


def fits(change: Change, said: Iterable[ClaimView], origins: Count, rule: Rule, today: date) -> bool:
    """Tell whether a rule wants a change, but for its actors and places.

    Args:
        said: the claims that make it.
        origins: of those who say it; for a denial of those who deny.
    """
    return (
        (not rule.kinds or change.kind in rule.kinds)
        and change.cause in rule.causes
        and change.proposition.predicate in (rule.predicates or FOLLOWED)
        and (change.certainty is None or change.certainty.strength >= rule.certainty.strength)
        and origins.low >= rule.origins
        and any(is_recent(one, rule, today) for one in said)
    )


def is_recent(view: ClaimView, rule: Rule, today: date) -> bool:
    """Tell whether a claim's report is young enough for a rule; one without a date is."""
    day = report_day(view)
    return not rule.said_within_days or day is None or day > today - timedelta(days=rule.said_within_days)


def is_of(said: Iterable[ClaimView], rule: Rule, is_called: Called, ground: Grounds) -> bool:
    """Tell whether claims are of one of the actors and at one of the places of a rule; never by a person."""
    wanted = {fold_bare(ground(one)) for one in rule.places} | {fold_bare(one) for one in rule.places}
    return any(
        (not rule.actors or _names(view, rule.actors, is_called))
        and (not wanted or not wanted.isdisjoint(place_keys(view)))
        for view in said
    )


def _names(view: ClaimView, names: tuple[str, ...], is_called: Called) -> bool:
    ends = (one for one in (view.claim.subject, view.claim.object) if one.kind is not ActorKind.PERSON)
    return any(is_called(end, name) for end in ends for name in names)

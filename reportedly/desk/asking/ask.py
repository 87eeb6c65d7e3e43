"""Asking: a question in words, the claims that bear on it, the findings over them, and the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.analysis.answers.footing import weak_footing, where_certainty_rises
from reportedly.analysis.answers.naming import Naming, why_one
from reportedly.analysis.answers.sentences import Matter, Told
from reportedly.analysis.answers.signs import which_signs
from reportedly.analysis.answers.sourcing import how_many_origins, who_first
from reportedly.analysis.answers.stances import which_evidence, who_denies
from reportedly.analysis.answers.supporters import who_supports
from reportedly.analysis.indicators import Row
from reportedly.analysis.interests import Interests
from reportedly.analysis.scenarios import Follow, shipped_scenarios
from reportedly.desk.asking.answer import Answer
from reportedly.desk.asking.answering import Answering
from reportedly.desk.asking.over_time import changes, falls_without, on_record
from reportedly.desk.asking.select import Called, Selection, Selector
from reportedly.desk.asking.statements import read_statement
from reportedly.desk.asking.understand import understand
from reportedly.desk.warning import meanings_of
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.ids import EntityId
from reportedly.model.terms import Predicate

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View

MOST_STATEMENTS = 3
"""Propositions that are answered for, where the names in a statement can mean several actors."""


def ask(desk: "Desk", view: "View", words: Sequence[str]) -> Answer:
    """Give the answer to a question.

    Raises: UsageError, if it is not understood for certain, with the nearest questions; LedgerError.
    """
    question = understand(words, desk.registry)
    return _ANSWERS[question.kind.id](Answering(Selector(desk, view), question))


def _of_statement(tell: Callable[[Matter, Interests], Told]) -> Callable[[Answering], Answer]:
    """Give the answering of a question about one statement."""

    def answered(one: Answering) -> Answer:
        statement = read_statement(one.argument("statement") or "")
        selection = one.selector.about(None) if statement is None else one.selector.statement(statement)
        matters = selection.matters[:MOST_STATEMENTS]
        interests = one.interests([view for matter in matters for view in matter.proposition.said])
        return one.answer(_joined([tell(matter, interests) for matter in matters]), selection)

    return answered


def _joined(told: Sequence[Told]) -> Told:
    return Told(
        sentences=tuple(one for each in told for one in each.sentences),
        cannot=tuple(dict.fromkeys(one for each in told for one in each.cannot)),
    )


def _of_many(tell: Callable[[Sequence[Matter]], Told]) -> Callable[[Answering], Answer]:
    """Give the answering of a question about many statements."""

    def answered(one: Answering) -> Answer:
        selection = one.selector.about(one.argument("about"))
        return one.answer(tell(selection.matters), selection)

    return answered


def _supporters(one: Answering) -> Answer:
    wanted = one.argument("actor") or ""
    query = replace(one.selector.query_of(wanted), predicate=Predicate.SUPPORTS)
    selection = one.selector.find(query, f"of support by or for {wanted}")
    called = one.selector.called(wanted)
    matters = [each for each in selection.matters if called.means(each.proposition.object)]
    said = [view for each in matters for view in each.proposition.said]
    return one.answer(who_supports(matters, one.interests(said)), selection)


def _names(one: Answering) -> Answer:
    selector = one.selector
    wanted = [name for slot in ("actor", "other") if (name := one.argument(slot)) is not None]
    called = [selector.called(name) for name in wanted]
    found = [selector.about(name) for name in wanted]
    claims = {view.claim.id: view for each in found for view in each.said}
    selection = selector.of(tuple(claims.values()), tuple(line for each in found for line in each.looked_at))
    known = selector.desk.decisions.identities()
    seen = [_ids(each, selection) for each in called]
    entities = frozenset(entity for each in seen for entity in each)
    parted = len(seen) == 2 and bool(seen[0]) and bool(seen[1]) and not seen[0] & seen[1]
    apart = f"{' and '.join(wanted)} are two actors here: no name, entry or decision makes them one."
    naming = Naming(
        said=selection.said,
        entities=entities,
        joined=tuple(each for each in known.joined if entities.intersection(each.about)),
        registry=selector.desk.registry,
        apart=apart if parted else "",
    )
    return one.answer(why_one(naming), selection)


def _ids(called: Called, selection: Selection) -> frozenset[EntityId]:
    """Give the ids, among the ends of claims, that a name means; those judged to be one share their head."""
    ends = [end for one in selection.said for end in (one.claim.subject, one.claim.object)]
    return frozenset(
        end.entity
        for end in ends
        if end.entity is not None
        and (end.entity in called.entities or called.meant.means(end.entity, end.name))
    )


def _indicators(one: Answering) -> Answer:
    day, actor, selector = one.days()[1], one.argument("actor"), one.selector
    query = ClaimQuery(min_score=selector.desk.min_score, published_until=day)
    selection = selector.about(actor, query)
    meant = None if actor is None else selector.called(actor).meant.wanted
    rows: list[Row] = []
    for scenario in shipped_scenarios() if selection.said else ():
        named = (meant,) if meant is not None and scenario.follow in _OF_ACTORS else ()
        focused = replace(scenario, actors=(*scenario.actors, *named))
        rows += selection.study.indicators(focused, day, meanings_of(selector.desk, focused), live=True)
    watched = f"The shipped scenarios as of {day}; `reportedly indicators` watches your own over all claims."
    return one.answer(which_signs(rows), selection, watched)


_OF_ACTORS = frozenset({Follow.PAIR, Follow.DIRECTED, Follow.ALL})

_ANSWERS: Mapping[str, Callable[[Answering], Answer]] = {
    "first": _of_statement(lambda matter, _: who_first(matter)),
    "origins": _of_statement(lambda matter, _: how_many_origins(matter)),
    "denials": _of_statement(who_denies),
    "evidence": _of_statement(lambda matter, _: which_evidence(matter)),
    "changes": changes,
    "on-record": on_record,
    "without": falls_without,
    "supporters": _supporters,
    "names": _names,
    "footing": _of_many(weak_footing),
    "rising": _of_many(where_certainty_rises),
    "indicators": _indicators,
}
"""How each question of the vocabulary is answered."""

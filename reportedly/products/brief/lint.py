"""The linter of briefs: which sentences break which rule, in a brief of ours or one that people edited.

Rules look at the sentence and at the claims it names, as the ledger holds them; docs/reference/brief-rules.md
says why each is there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reportedly.model.cases import Case, Told
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind, Polarity
from reportedly.model.vocabulary import load_vocabulary, text_list
from reportedly.products.brief.judgements import is_firm, is_unnamed, rests_on_one
from reportedly.products.brief.statements import Statement, statements_of
from reportedly.products.exchange.claim_review import is_publishable, names_person
from reportedly.products.sentences import is_about_person

FILE = "brief-words.toml"
SCOPE = "scope"
"""The section that says what a brief is about, and so names it."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


class Rule(StrEnum):
    """What a sentence can break."""

    UNCITED = "uncited"
    UNKNOWN_CLAIM = "unknown-claim"
    LIKELIHOOD_SCALE = "likelihood-scale"
    LIKELIHOOD_WITH_CONFIDENCE = "likelihood-with-confidence"
    CALLED_FACT = "called-fact"
    HEDGE_DROPPED = "hedge-dropped"
    SINGLE_ORIGIN = "single-origin"
    UNNAMED_SOURCE = "unnamed-source"
    PERSON_ALLEGATION = "person-allegation"
    APPROVAL = "approval"


SAYS = {
    Rule.UNCITED: "this sentence names no claim; cite the report it rests on, or take it out",
    Rule.UNKNOWN_CLAIM: "this ledger does not hold a claim that it names: {found}",
    Rule.LIKELIHOOD_SCALE: "{found!r} says no degree of the named scale; use a word of the scale or none",
    Rule.LIKELIHOOD_WITH_CONFIDENCE: "likelihood ({found!r}) and confidence stand in one sentence; make two",
    Rule.CALLED_FACT: "{found!r} calls what is reported a fact; say who says it instead",
    Rule.HEDGE_DROPPED: "no claim it names is stated firmly, and no word keeps that; add reportedly, might …",
    Rule.SINGLE_ORIGIN: "its claims go back to a single origin; mark it (single origin)",
    Rule.UNNAMED_SOURCE: "nobody named says so; mark it (unnamed source)",
    Rule.PERSON_ALLEGATION: "it says what a person did or is; word it as an allegation",
    Rule.APPROVAL: "it names a person ({found}), and two reviewers have not accepted the claim",
}


@dataclass(frozen=True, slots=True)
class Breach:
    """One sentence that breaks one rule."""

    rule: Rule
    line: int
    sentence: str
    says: str


def lint(written: str, case: Case) -> list[Breach]:
    """Give what breaks a rule in a brief, in the order of its text.

    Args:
        written: the brief, in Markdown or HTML.
        case: the claims that the brief names, with their propositions' origins and people's reviews.
    """
    return [breach for one in statements_of(written) for breach in _breaches(one, case)]


def _breaches(statement: Statement, case: Case) -> Iterator[Breach]:
    for rule, check in CHECKS:
        found = check(statement, case)
        if found is not None:
            yield Breach(rule, statement.line, statement.text, SAYS[rule].format(found=found))


def _uncited(statement: Statement, case: Case) -> str | None:
    # A frame is free only where nothing is reported: the scope, a note, a section that found nothing.
    is_free = statement.is_frame and (statement.section == SCOPE or not _names_actor(statement, case))
    return None if statement.claims or is_free else ""


def _names_actor(statement: Statement, case: Case) -> bool:
    """Tell whether a sentence names an end of any claim that the brief cites."""
    words = f" {fold_bare(statement.text)} "
    # What is only described ("people") names nobody, and stands in many a sentence about the brief itself.
    ends = {
        end.name
        for one in case.told
        for end in (one.claim.subject, one.claim.object)
        if end.name != end.name.lower()
    }
    return any(f" {folded} " in words for name in ends if (folded := fold_bare(name)))


def _unknown(statement: Statement, case: Case) -> str | None:
    unknown = [one for one in statement.claims if one not in case.by_claim]
    return unknown[0] if unknown else None


def _scale(statement: Statement, _case: Case) -> str | None:
    return _first(statement, "outside")


def _confidence(statement: Statement, _case: Case) -> str | None:
    if _first(statement, "confidence") is None:
        return None
    return _first(statement, "scale") or _first(statement, "outside")


def _fact(statement: Statement, _case: Case) -> str | None:
    return _first(statement, "fact")


def _hedge(statement: Statement, case: Case) -> str | None:
    told = _told(statement, case)
    if not told or any(is_firm(one) for one in told):
        return None
    return None if _first(statement, "reserve") else ""


def _single(statement: Statement, case: Case) -> str | None:
    told = _told(statement, case)
    groups = {
        standing.proposition: standing for one in told if (standing := case.standing_of.get(one.claim.id))
    }
    if not groups or _first(statement, "single"):
        return None
    of = [[one for one in told if one.claim.id in standing.claims] for standing in groups.values()]
    alone = all(rests_on_one(standing, each) for standing, each in zip(groups.values(), of, strict=True))
    return "" if alone and not _is_of_both(told) else None


def _unnamed(statement: Statement, case: Case) -> str | None:
    told = [one for one in _told(statement, case) if one.shown.stance.polarity is Polarity.AFFIRMED]
    return "" if is_unnamed(told) and not _first(statement, "unnamed") else None


def _person(statement: Statement, case: Case) -> str | None:
    if not any(is_about_person(one) for one in _told(statement, case)):
        return None
    return None if _first(statement, "allegation") else ""


def _approval(statement: Statement, case: Case) -> str | None:
    for one in _told(statement, case):
        if names_person(one) and not is_publishable(case, one):
            ends = (one.claim.subject, one.claim.object)
            return ", ".join(end.name for end in ends if end.kind is ActorKind.PERSON)
    return None


CHECKS: Sequence[tuple[Rule, Callable[[Statement, Case], str | None]]] = (
    (Rule.UNCITED, _uncited),
    (Rule.UNKNOWN_CLAIM, _unknown),
    (Rule.LIKELIHOOD_SCALE, _scale),
    (Rule.LIKELIHOOD_WITH_CONFIDENCE, _confidence),
    (Rule.CALLED_FACT, _fact),
    (Rule.HEDGE_DROPPED, _hedge),
    (Rule.SINGLE_ORIGIN, _single),
    (Rule.UNNAMED_SOURCE, _unnamed),
    (Rule.PERSON_ALLEGATION, _person),
    (Rule.APPROVAL, _approval),
)


def _told(statement: Statement, case: Case) -> list[Told]:
    return [case.by_claim[one] for one in statement.claims if one in case.by_claim]


def _is_of_both(told: Sequence[Told]) -> bool:
    """Tell whether some of these claims deny what others say: then two sides are heard."""
    return len({one.shown.stance.polarity for one in told}) > 1


def _first(statement: Statement, kind: str) -> str | None:
    """Give the first word of a kind that stands in a sentence outside quotation marks, None if none does."""
    found = _pattern(kind).search(_QUOTED.sub(" ", statement.text))
    return None if found is None else found[0].lower()


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = text_list(load_vocabulary(FILE), kind, FILE)
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.I)

"""Drafting a matrix: hypotheses and rows for a proposition, with marks proposed by rules that all can read.

Every row is one origin of the proposition, once for saying it and once for denying it. What an origin's row
is like is judged by the report that it goes back to, and by its most careful words; copies add nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Matrix, Row, matrix
from reportedly.analysis.hypotheses_rules import Rules, Sign
from reportedly.analysis.interests import Interest, Interests, named
from reportedly.analysis.origins import Group, Origins
from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.errors import VocabularyError
from reportedly.model.ids import DocumentId
from reportedly.model.terms import Access, Certainty, Polarity, Status

DENIES = "denies:"
"""What the key of a row begins with whose origin denies the proposition."""
WITHDRAWN = "taken back:"
"""What the key of a row begins with whose report was taken back: it is shown, and counts for nothing."""


@dataclass(frozen=True, slots=True)
class Statement:
    """How one origin speaks of a proposition."""

    proposition: Proposition
    group: Group
    views: tuple[ClaimView, ...]
    """The claims of its reports, in the order of the group."""
    view: ClaimView
    """The claim that it is judged by."""
    interest: Interest

    @property
    def denies(self) -> bool:
        """Whether it denies the proposition."""
        return self.view.shown.stance.polarity is Polarity.DENIED


def draft(origins: Sequence[Origins], interests: Interests, rules: Rules) -> Matrix:
    """Give a matrix for what one or several propositions say, the first being the one in question.

    Args:
        origins: at least one; origins of further propositions are left out that have a row already.
    Raises: VocabularyError, if a rule names a test that is not known.
    """
    lead = origins[0].proposition
    hypotheses = hypotheses_for(lead, rules)
    rows: dict[str, Row] = {}
    for one in origins:
        for statement in statements(one, interests):
            row = _row(statement, hypotheses, rules)
            rows.setdefault(row.key, row)
        for row in _withdrawn(one, hypotheses):
            rows.setdefault(row.key, row)
    title = f"Which explanation of the reports stands: {_relation(lead)}?"
    return matrix(title, str(lead), hypotheses, list(rows.values()))


def hypotheses_for(proposition: Proposition, rules: Rules) -> tuple[Hypothesis, ...]:
    """Give the hypotheses that a draft starts with; a person adds to them and rewords them."""
    relation = _relation(proposition)
    lasting = proposition.predicate in rules.lasting
    fitting = [one for one in rules.templates if lasting or not one.lasting]
    return tuple(
        Hypothesis(f"H{number}", one.says.replace("{relation}", relation), one.role)
        for number, one in enumerate(fitting, start=1)
    )


def _relation(proposition: Proposition) -> str:
    predicate = proposition.predicate.value.replace("_", " ")
    return f"{proposition.subject.name} {predicate} {proposition.object.name}"


def statements(origins: Origins, interests: Interests) -> tuple[Statement, ...]:
    """Give how each origin speaks of a proposition: those that say it, then those that deny it."""
    proposition = origins.proposition
    sides = ((origins.groups, proposition.affirming), (origins.denials, proposition.denying))
    return tuple(
        _statement(proposition, group, said, interests) for groups, said in sides for group in groups
    )


def _statement(
    proposition: Proposition, group: Group, said: Sequence[ClaimView], interests: Interests
) -> Statement:
    members = set(group.documents)
    views = tuple(view for view in said if view.claim.document in members)
    root = tuple(view for view in views if view.claim.document == DocumentId(group.root))
    judged = min(root or views, key=_care)
    return Statement(proposition, group, views, judged, interests.of(judged, proposition))


def _care(view: ClaimView) -> tuple[int, str, str]:
    return view.shown.stance.certainty.strength, view.document.published or "9999", view.claim.id


def _row(statement: Statement, hypotheses: Iterable[Hypothesis], rules: Rules) -> Row:
    sign = sign_of(statement, rules.signs)
    return Row(
        key=f"{DENIES if statement.denies else ''}{statement.group.root}",
        says=_words(statement, sign),
        claims=tuple(view.claim.id for view in statement.views),
        cells={one.key: _cell(sign, one.role) for one in hypotheses},
    )


def _withdrawn(one: Origins, hypotheses: Iterable[Hypothesis]) -> Iterator[Row]:
    """Yield a row for each report that was taken back: not applicable to any hypothesis."""
    because = "whoever published it took it back, so that it speaks neither for nor against"
    for document in one.taken_back:
        said = [view for view in one.proposition.said if view.claim.document == document]
        publisher = said[0].document.publisher or "an unnamed publisher"
        day = (said[0].document.published or "undated")[:10]
        yield Row(
            key=f"{WITHDRAWN}{document}",
            says=f"{publisher}, {day}: said it, and took it back",
            claims=tuple(view.claim.id for view in said),
            cells={each.key: Cell(proposed=Mark.NOT_APPLICABLE, because=because) for each in hypotheses},
        )


def _cell(sign: Sign, role: str | None) -> Cell:
    if role is None:
        return Cell()
    mark, reason = sign.marks.get(role, (Mark.NEITHER.value, "it says nothing to this"))
    return Cell(proposed=Mark(mark), because=f"{sign.when.replace('_', ' ')}: {reason}")


def sign_of(statement: Statement, signs: Sequence[Sign]) -> Sign:
    """Give the first sign of the rules that an origin's statement fits.

    Raises: VocabularyError, if a sign names a test that is not known, or none fits.
    """
    for sign in signs:
        if sign.when not in TESTS:
            raise VocabularyError(
                f"hypotheses.toml: {sign.when!r} is no test; choose one of {', '.join(TESTS)}"
            )
        if TESTS[sign.when](statement):
            return sign
    raise VocabularyError("hypotheses.toml: no sign fits; end with the signs 'flat' and 'denied'")


def _is_unnamed(one: Statement) -> bool:
    return one.interest is Interest.UNNAMED or one.group.is_absent


def _is_certain(one: Statement) -> bool:
    return one.view.shown.stance.certainty is Certainty.CERTAIN


TESTS: Mapping[str, Callable[[Statement], bool]] = {
    "over": lambda one: not one.denies and one.view.shown.stance.status is Status.PAST,
    "planned": lambda one: not one.denies and one.view.shown.stance.status is Status.PLANNED,
    "evidence_seen": lambda one: (
        not one.denies and any(each.access is Access.SEEN for each in one.view.shown.evidence)
    ),
    "own_words": lambda one: not one.denies and one.interest is Interest.PARTY,
    "opponent": lambda one: not one.denies and one.interest is Interest.OPPONENT,
    "unnamed": lambda one: not one.denies and _is_unnamed(one),
    "hedged": lambda one: not one.denies and not _is_certain(one),
    "flat_now": lambda one: not one.denies and one.view.shown.stance.status is Status.ONGOING,
    "flat": lambda one: not one.denies,
    "denied_by_party": lambda one: one.denies and one.interest is Interest.PARTY,
    "denied_unnamed": lambda one: one.denies and _is_unnamed(one),
    "doubted": lambda one: one.denies and not _is_certain(one),
    "denied": lambda one: one.denies,
}
"""What the signs of the rules can test."""


def _words(statement: Statement, sign: Sign) -> str:
    view, group = statement.view, statement.group
    publisher = view.document.publisher or "an unnamed publisher"
    root = (
        f"cited, not held: {group.root.removeprefix('outside:')}; first in {publisher}"
        if group.is_absent
        else publisher
    )
    voice = view.shown.voices[-1]
    speaker = "" if len(view.shown.voices) == 1 else f", by {named(voice)}"
    count = len(group.documents)
    reports = "1 report" if count == 1 else f"{count} reports"
    verb = "denies" if statement.denies else "says"
    day = (view.document.published or "undated")[:10]
    certainty = view.shown.stance.certainty.value
    return f"{root}, {day}{speaker}: {verb} it ({certainty}; {reports}); {sign.says}"


def news(matrix: Matrix, fresh: Matrix) -> tuple[str, ...]:
    """Give how a ledger's draft of today differs from a matrix: origins to add, rows gone, other claims."""
    kept, drafted = ({row.key: row for row in one.rows} for one in (matrix, fresh))
    found = [
        f"{'' if key.startswith(WITHDRAWN) else 'a new origin is not in the matrix: '}{row.says}"
        for key, row in drafted.items()
        if key not in kept
    ]
    for key, row in kept.items():
        if key not in drafted and row.claims:
            found.append(f"row {key}: the ledger no longer counts this as an origin of its own")
        elif key in drafted and set(drafted[key].claims) != set(row.claims):
            found.append(f"row {key}: other claims go back to this origin now")
    return tuple(found)

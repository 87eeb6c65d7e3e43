"""Answers on sourcing: who reported something first, from how many origins it comes, and why."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportedly.analysis.answers.sentences import Matter, Sentence, Speaker, Told, ids, reports_of
from reportedly.analysis.answers.taken_back import taken_back
from reportedly.analysis.derivation.derive import METHOD as DERIVATION
from reportedly.analysis.origins import METHOD as ORIGINS
from reportedly.analysis.origins import Count, Group
from reportedly.analysis.wording import counted, listed, proposition_words, voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Parent, SignalKind
from reportedly.model.findings import Method
from reportedly.model.ids import DocumentId
from reportedly.model.moments import published_moments

FIRST = Speaker(Method("ask-first", "1", ""))
COUNTING = Speaker(Method("ask-origins", "1", ""))
EVEN = 0.5
WORTH_TELLING = 0.2
"""A source cited but not held is told from this probability on."""
MOST_SIGNS = 3
LINKING = (
    "Origins are judged from the texts; people who know better can say so: "
    "`reportedly decide link CHILD PARENT derived|independent --why …`."
)


def who_first(matter: Matter) -> Told:
    """Give which report on record says it first, on whose word, and who is cited but absent."""
    said = matter.affirming
    dated = [(moments, one) for one in said if (moments := published_moments(one.document.published))]
    undated = [one for one in said if published_moments(one.document.published) is None]
    cannot = ["Whether some report that this ledger does not hold said it earlier."]
    if undated:
        cannot.append(f"When {counted(reports_of(undated), 'report')} without a date came out.")
    sentences = [*_earliest(matter, dated), *_absent(matter), *taken_back(matter, FIRST)]
    return Told(sentences=tuple(sentences), cannot=tuple(cannot) if said else ())


def _earliest(
    matter: Matter, dated: Sequence[tuple[tuple[datetime, datetime], ClaimView]]
) -> Iterator[Sentence]:
    if not dated:
        return
    # A report can be the first if it can have come out before every other surely had.
    limit = min(moments[1] for moments, _ in dated)
    first = [one for moments, one in sorted(dated, key=lambda pair: pair[0]) if moments[0] <= limit]
    reports = list(dict.fromkeys(one.claim.document for one in first))
    what = proposition_words(matter.proposition)
    named = listed((matter.report(one) for one in reports), 4)
    if len(reports) == 1:
        yield FIRST.say(f"The first on record to report that {what} is {named}.", ids(first))
    else:
        says = f"Which was first cannot be told: {named} can each be the first to report that {what}."
        yield FIRST.say(says, ids(first))
    for document in reports[:4]:
        own = [one for one in first if one.claim.document == document]
        yield _standing(matter, document, own)


def _standing(matter: Matter, document: DocumentId, own: Sequence[ClaimView]) -> Sentence:
    """Give on whose word, and how firmly, a report says it, and where it most likely has it from."""
    words = listed((f"on the word of {voice_words(one)}" for one in own), 3)
    words = words.replace("on the word of the report itself", "in its own voice")
    firm = listed((one.shown.stance.certainty.value for one in own), 3)
    found = matter.sampler.derivations.get(document)
    if found is None:
        source = "where it has it from was not worked out"
    elif found.own_access >= EVEN or not found.parents:
        source = f"it most likely has access of its own (probability {found.own_access:.2f})"
    else:
        source = f"it most likely goes back to {_parent(matter, found.parents[0])}"
    says = f"{matter.report(document)} says it {words}, in words that are {firm}; {source}."
    return FIRST.say(says, ids(own), DERIVATION)


def _parent(matter: Matter, parent: Parent) -> str:
    name = f"“{parent.outside}”, which is not held" if parent.document is None else None
    return f"{name or matter.report(parent.document or DocumentId(''))} (probability {parent.p:.2f})"


def _absent(matter: Matter) -> Iterator[Sentence]:
    """Yield the sources that reports cite and the ledger does not hold, the most cited first."""
    citing: dict[str, list[tuple[DocumentId, Parent]]] = {}
    for document in dict.fromkeys(one.claim.document for one in matter.affirming):
        found = matter.sampler.derivations.get(document)
        for parent in () if found is None else found.parents:
            if parent.outside is not None and parent.p >= WORTH_TELLING:
                citing.setdefault(parent.key, []).append((document, parent))
    for cited in sorted(citing.values(), key=lambda each: (-len(each), each[0][1].key)):
        likely = max(parent.p for _, parent in cited)
        verb = "go back" if len(cited) > 1 else "goes back"
        surely = f"most likely {verb}" if likely >= EVEN else f"may {'go back'}"
        says = (
            f"Cited but absent: “{cited[0][1].outside}”; {counted(len(cited), 'report')} {surely} to it"
            f" (probability up to {likely:.2f})."
        )
        yield FIRST.say(says, matter.claims_of(document for document, _ in cited), DERIVATION)


def how_many_origins(matter: Matter) -> Told:
    """Give how many independent origins say it and deny it, each origin, and why reports were judged one."""
    found = matter.origins
    sentences: list[Sentence] = []
    sides = (
        (found.affirming, found.groups, matter.affirming, "say"),
        (found.denying, found.denials, matter.denying, "deny"),
    )
    for count, groups, said, verb in sides:
        if said:
            sentences += _side(matter, count, groups, said, verb)
    sentences += taken_back(matter, COUNTING)
    cannot = (
        "Whether two reports that show no sign of each other had one unnamed source in common.",
        LINKING,
    )
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _side(
    matter: Matter, count: Count, groups: Sequence[Group], said: Sequence[ClaimView], verb: str
) -> Iterator[Sentence]:
    what = proposition_words(matter.proposition)
    reports = counted(reports_of(said), "report")
    span = "" if count.low == count.high else f" ({count.low} to {count.high} in nine draws of ten)"
    origins = counted(count.likeliest, "independent origin")
    lead = f"{reports} {verb if reports_of(said) > 1 else verb[:-1] + ('ies' if verb == 'deny' else 'ys')}"
    yield COUNTING.say(f"{lead} that {what}, most likely from {origins}{span}.", ids(said), ORIGINS)
    for place, group in enumerate(sorted(groups, key=lambda one: (-len(one.documents), one.root)), 1):
        yield _origin(matter, place, group)
        for child, parent in group.links:
            yield _link(matter, child, parent)


def _origin(matter: Matter, place: int, group: Group) -> Sentence:
    reports = counted(len(group.documents), "report")
    listing = listed((matter.report(one) for one in group.documents), 4)
    if group.is_absent:
        says = f"Origin {place} is cited but absent: “{absent_name(group)}”; {reports}: {listing}."
    else:
        says = f"Origin {place} is {matter.report(DocumentId(group.root))}; {reports}: {listing}."
    return COUNTING.say(says, matter.claims_of(group.documents), ORIGINS)


def absent_name(group: Group) -> str:
    """Give what reports call a root that is not held."""
    found = (one.outside for _, one in group.links if one.outside is not None and one.key == group.root)
    return next(found, group.root.partition(":")[2])


def _link(matter: Matter, child: DocumentId, parent: Parent) -> Sentence:
    """Give why a report was judged to be from another."""
    signs = [one for one in parent.signals if one.weight > 0 or one.kind is SignalKind.OVERRIDE]
    told = "; ".join(one.says for one in sorted(signs, key=lambda one: -one.weight)[:MOST_SIGNS])
    why = told or "no sign of access of its own"
    says = f"{matter.report(child)} is judged to be from {_parent(matter, parent)}: {why}."
    held = () if parent.document is None else (parent.document,)
    return COUNTING.say(says, matter.claims_of((child, *held)), DERIVATION)

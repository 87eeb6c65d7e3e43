"""Answers on footing: what rests on one origin or on unnamed voices, and where certainty rises."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.analysis.answers.sentences import (
    MOST,
    Matter,
    Sentence,
    Speaker,
    Told,
    ids,
    left_out,
    reports_of,
)
from reportedly.analysis.answers.sourcing import absent_name
from reportedly.analysis.answers.taken_back import taken_back_total
from reportedly.analysis.drift import CLAIMS, DriftKind, Shift, drift_of
from reportedly.analysis.origins import METHOD as ORIGINS
from reportedly.analysis.wording import counted, listed, proposition_words, voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Method
from reportedly.model.ids import DocumentId
from reportedly.model.moments import published_days
from reportedly.model.terms import VoiceKind, VoiceLevel

FOOTING = Speaker(Method("ask-footing", "1", ""))
RISING = Speaker(Method("ask-rising", "1", ""))
UNREAD = (
    "Changes between reports in which reading found no claim of the statement; `reportedly origins` "
    "compares whole sentences."
)
NAMELESS = frozenset({VoiceKind.UNNAMED, VoiceKind.DOCUMENT})


def weak_footing(matters: Sequence[Matter]) -> Told:
    """Give what most likely rests on one origin, most repeated first, and what only nameless voices say."""
    said = [one for one in matters if one.affirming]
    single = [one for one in said if one.origins.affirming.likeliest <= 1]
    single.sort(key=lambda one: (-reports_of(one.affirming), str(one.proposition)))
    repeated = [one for one in single if reports_of(one.affirming) > 1]
    nameless = [one for one in said if all(map(_is_nameless, one.affirming))]
    sentences = [
        *_totals(said, single, nameless),
        *(_single(one) for one in repeated[:MOST]),
        *(_nameless(one) for one in nameless[:MOST]),
        *taken_back_total(matters, FOOTING),
    ]
    cannot = (
        "Whether what has one origin here was reported elsewhere too.",
        *left_out(len(repeated) - MOST, "statements of one origin in several reports"),
        *left_out(len(nameless) - MOST, "statements of unnamed voices"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _totals(
    said: Sequence[Matter], single: Sequence[Matter], nameless: Sequence[Matter]
) -> Iterator[Sentence]:
    if single:
        alone = [one for one in single if reports_of(one.affirming) == 1]
        says = (
            f"Of {counted(len(said), 'statement')}, {len(single)} most likely "
            f"{'rests' if len(single) == 1 else 'rest'} on one origin: {len(alone)} in one report only, "
            f"{len(single) - len(alone)} in several that go back to one."
        )
        yield FOOTING.say(says, ids(_affirming(single)), ORIGINS)
    if nameless:
        says = (
            f"Of {counted(len(said), 'statement')}, {len(nameless)} "
            f"{'is' if len(nameless) == 1 else 'are'} said by unnamed voices or documents alone."
        )
        yield FOOTING.say(says, ids(_affirming(nameless)))


def _affirming(matters: Iterable[Matter]) -> list[ClaimView]:
    return [view for one in matters for view in one.affirming]


def _is_nameless(one: ClaimView) -> bool:
    return bool(one.shown.voices) and one.shown.voices[-1].kind in NAMELESS


def _single(matter: Matter) -> Sentence:
    said = matter.affirming
    group = matter.origins.groups[0]
    absent = f"“{absent_name(group)}”, cited but absent" if group.is_absent else None
    where = absent or matter.report(DocumentId(group.root))
    says = (
        f"{proposition_words(matter.proposition)}: {counted(reports_of(said), 'report')}, "
        f"most likely one origin ({where})."
    )
    return FOOTING.say(says, ids(said), ORIGINS)


def _nameless(matter: Matter) -> Sentence:
    said = matter.affirming
    who = listed((f"“{voice_words(one)}”" for one in said), 3)
    reports = counted(reports_of(said), "report")
    return FOOTING.say(
        f"{proposition_words(matter.proposition)}: only {who} say so, in {reports}.", ids(said)
    )


def where_certainty_rises(matters: Sequence[Matter]) -> Told:
    """Give where a report puts a statement more firmly than the one that it was made from."""
    sentences: list[Sentence] = []
    for matter in matters:
        order = sorted(matter.by_report, key=lambda one: _day(matter.by_report[one][0]))
        drift = drift_of(matter.proposition, order, matter.dossier.derivations)
        sentences += (_shift(matter, one) for one in (() if drift is None else drift.shifts) if _rises(one))
        sentences += _headlines(matter)
    cannot = (
        UNREAD,
        *left_out(len(sentences) - MOST, "places"),
    )
    return Told(sentences=tuple(sentences[:MOST]), cannot=cannot if sentences else ())


def _rises(one: Shift) -> bool:
    return one.kind in {DriftKind.FIRMER, DriftKind.SPEAKER}


def _day(one: ClaimView) -> str:
    days = published_days(one.document.published)
    return "" if days is None else days[0].isoformat()


def _shift(matter: Matter, one: Shift) -> Sentence:
    there, here = (" … ".join(f"“{span.text}”" for span in spans[:3]) for spans in (one.there, one.here))
    change = one.says if one.kind is DriftKind.FIRMER else f"the speaker {one.says}"
    says = (
        f"{proposition_words(matter.proposition)}: from {matter.report(one.earlier)} to "
        f"{matter.report(one.later)}, {change}: {_cut(there)}, then {_cut(here)}."
    )
    return RISING.say(says, one.claims, CLAIMS)


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 120 else f"{line[:117]}…”"


def _headlines(matter: Matter) -> Iterator[Sentence]:
    """Yield the reports whose headline says it more firmly than their body."""
    for document, said in matter.by_report.items():
        top = [one for one in said if _level(one) is VoiceLevel.HEADLINE]
        body = [one for one in said if _level(one) is VoiceLevel.BODY]
        if not top or not body:
            continue
        high, low = (max(one.shown.stance.certainty.strength for one in each) for each in (top, body))
        if high > low:
            says = f"{proposition_words(matter.proposition)}: the headline of {matter.report(document)} "
            words = [max(e, key=lambda one: one.shown.stance.certainty.strength) for e in (top, body)]
            firm = [one.shown.stance.certainty.value for one in words]
            yield RISING.say(f"{says}is {firm[0]}, its body {firm[1]}.", ids((*top, *body)))


def _level(one: ClaimView) -> VoiceLevel:
    return one.shown.voices[0].level if one.shown.voices else VoiceLevel.BODY

"""Writing a brief: a case turned into sections of sentences that each rest on claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model.cases import Case, Standing, Told
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Access, Polarity
from reportedly.products.brief.content import Brief, Figure, Reference, Section, Sentence
from reportedly.products.brief.judgements import (
    affirming,
    counted,
    firmest,
    is_unnamed,
    judgement,
    marks,
    origins_words,
)
from reportedly.products.sentences import attributed, publisher_of, reported, voice_name

KEY_JUDGEMENTS = 7
"""How many propositions stand in front; the others follow under what is reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of a brief besides the case."""

    title: str
    asked: str
    """The question, as words: an actor's name, or a claim."""
    known_before: frozenset[ClaimId] | None = None
    """Claims that were on record at the last brief; None where there was none."""
    since: str = ""
    """When that was, as words."""
    more: tuple[Section, ...] = ()
    """Sections that analysis adds: indicators, weighing, hypotheses."""
    figures: tuple[Figure, ...] = field(default=())


def write_brief(case: Case, order: Order) -> Brief:
    """Give the brief of a case; a section that found nothing says so."""
    sections = (
        _section("judgements", "Key judgements", _judgements(case), "Nothing in scope is reported."),
        _section("reported", "What is reported, and by whom", _reported(case), "Nothing is reported."),
        _section("independent", "What is independent", _independence(case), "Nothing to count."),
        _section("described", "What is only described", _described(case), "No report points to evidence."),
        _section(
            "denied", "Contradictions and denials", _denials(case), "No report in scope denies any of it."
        ),
        _section(
            "alternatives", "Alternatives", _alternatives(case), "None follows from the reports themselves."
        ),
        _section("gaps", "Gaps", _gaps(case), "No gap of the kinds that are looked for was found."),
        *_changes(case, order),
        *order.more,
        _section("sources", "Sources", _sources(case), "No source."),
    )
    return Brief(
        title=order.title,
        scope=tuple(_scope(case, order)),
        moment=case.moment.strftime("%Y-%m-%d %H:%M UTC"),
        sections=sections,
        references=tuple(_references(case)),
        figures=order.figures,
    )


def _section(key: str, heading: str, sentences: Iterable[Sentence], silence: str) -> Section:
    return Section(key, heading, tuple(sentences), silence)


def _scope(case: Case, order: Order) -> Iterator[str]:
    documents = {one.claim.document for one in case.told}
    yield f"This brief is about {order.asked}."
    yield (
        f"It rests on {counted(len(case.told), 'claim')} in {counted(len(documents), 'report')} on record on "
        f"{case.moment.strftime('%d %B %Y')}."
    )
    yield (
        "A sentence says what reports say, never that it is so; origins are counted by what was made from "
        "what, as far as texts show."
    )


def _judgements(case: Case) -> Iterator[Sentence]:
    for standing in case.standings[:KEY_JUDGEMENTS]:
        if case.of(standing):
            yield judgement(case, standing)


def _reported(case: Case) -> Iterator[Sentence]:
    for standing in case.standings:
        by_text: dict[str, list[Told]] = {}
        for told in case.of(standing):
            by_text.setdefault(attributed(told), []).append(told)
        for text, told_so in by_text.items():
            yield _closed(text[:-1], marks(standing, told_so), told_so)


def _independence(case: Case) -> Iterator[Sentence]:
    for standing, told, reports in _affirmed(case):
        if reports > 1:
            origins = f": the {counted(reports, 'report')} go back to {origins_words(standing.affirming)}"
            yield _closed(reported(firmest(told)) + origins, marks(standing, told), told)


def _described(case: Case) -> Iterator[Sentence]:
    seen: set[tuple[str, str]] = set()
    for told in case.told:
        for evidence in told.shown.evidence:
            key = (told.claim.document, evidence.span.text)
            if evidence.access is Access.DESCRIBED and key not in seen:
                seen.add(key)
                kind = evidence.kind.value.replace("_", " ")
                words = (
                    f"{publisher_of(told)} describes {kind} (“{evidence.span.text}”), which was not supplied"
                )
                yield _closed(f"{reported(told)}: {words}", _marks_of(case, [told]), [told])


def _denials(case: Case) -> Iterator[Sentence]:
    for standing in case.standings:
        told = case.of(standing)
        against = affirming(told)
        reports = len({each.claim.document for each in against})
        tail = f", against {counted(reports, 'report')} that {'says' if reports == 1 else 'say'} it"
        for one in told:
            if one.shown.stance.polarity is Polarity.DENIED:
                text = attributed(one)[:-1] + (tail if against else "")
                yield _closed(text, marks(standing, (one,)), (one, *against))


def _alternatives(case: Case) -> Iterator[Sentence]:
    for standing, told, reports in list(_affirmed(case))[:KEY_JUDGEMENTS]:
        if reports > 1 and standing.affirming.low == 1:
            words = (
                f"{reported(firmest(told))}: the {counted(reports, 'report')} could all go back to one origin"
            )
            yield _closed(words, marks(standing, told), told)


def _gaps(case: Case) -> Iterator[Sentence]:
    for standing, told, _ in list(_affirmed(case))[:KEY_JUDGEMENTS]:
        mark = marks(standing, told)
        if not any(one.shown.evidence for one in told):
            yield _closed(f"{reported(firmest(told))}: no report points to evidence for it", mark, told)
        undated = [one for one in told if one.document.published is None]
        if undated:
            yield _closed(f"{reported(firmest(told))}: {_without_date(undated)}", mark, undated)


def _without_date(told: Sequence[Told]) -> str:
    return f"{counted(len({one.claim.document for one in told}), 'report')} of it cannot be dated"


def _affirmed(case: Case) -> Iterator[tuple[Standing, tuple[Told, ...], int]]:
    """Yield each proposition that anyone says, with the claims that do and the number of their reports."""
    for standing in case.standings:
        told = affirming(case.of(standing))
        if told:
            yield standing, told, len({one.claim.document for one in told})


def _closed(words: str, mark: str, told: Sequence[Told]) -> Sentence:
    return Sentence(f"{words}{mark}.", tuple(one.claim.id for one in told))


def _changes(case: Case, order: Order) -> Iterator[Section]:
    if order.known_before is None:
        return
    known = order.known_before
    new = [one for one in case.standings if not known & set(one.claims)]
    added = [one for one in case.standings if known & set(one.claims) and set(one.claims) - known]
    sentences = [
        *(Sentence(f"New: {judgement(case, one).text}", one.claims) for one in new if case.of(one)),
        *(
            Sentence(f"More reports: {judgement(case, one).text}", one.claims)
            for one in added
            if case.of(one)
        ),
    ]
    silence = f"Nothing in scope was recorded since {order.since}."
    yield _section("changed", f"What changed since {order.since}", sentences, silence)


def _sources(case: Case) -> Iterator[Sentence]:
    groups: dict[str, list[Told]] = {}
    for told in case.told:
        groups.setdefault(told.document.publisher or "A publisher that is not named", []).append(told)
    for publisher, group in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        voices = dict.fromkeys(
            voice_name(voice) for one in group for voice in one.shown.voices[1:] if voice.name is not None
        )
        cited = f", citing {', '.join(list(voices)[:5])}" if voices else ", citing nobody by name"
        reports = len({one.claim.document for one in group})
        yield Sentence(
            f"{publisher} makes {counted(len(group), 'claim')} in {counted(reports, 'report')}{cited}; what "
            f"it says is reported and alleged, with reservations where it has them{_marks_of(case, group)}.",
            tuple(one.claim.id for one in group),
        )


def _marks_of(case: Case, told: Sequence[Told]) -> str:
    """Give the marks of claims about several propositions: those that hold for all of them."""
    every = [case.standing_of[one.claim.id] for one in told if one.claim.id in case.standing_of]
    single = bool(every) and all(one.affirming.likeliest <= 1 for one in every)
    found = ["single origin"] if single else []
    found += ["unnamed source only"] if is_unnamed(told) else []
    return f" ({'; '.join(found)})" if found else ""


def _references(case: Case) -> Iterator[Reference]:
    by_document: dict[str, list[Told]] = {}
    for told in case.told:
        by_document.setdefault(told.claim.document, []).append(told)
    for number, told_of in enumerate(by_document.values(), 1):
        passages = [(one.claim.id, span) for one in told_of for span in one.shown.spans]
        passages.sort(key=lambda pair: (pair[1].start, pair[0]))
        yield Reference(number, told_of[0].document, tuple(passages))

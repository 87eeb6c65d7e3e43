"""Writing a brief: a case turned into sections of sentences that each rest on claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model.cases import Case, Told
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Access, Polarity
from reportedly.products.brief.content import Brief, Figure, Reference, Section, Sentence
from reportedly.products.brief.judgements import (
    affirming,
    counted,
    is_unnamed,
    judgement,
    marks,
    origins_words,
)
from reportedly.products.sentences import attributed, voice_name

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
    seen: set[str] = set()
    for standing in case.standings:
        for told in case.of(standing):
            text = attributed(told)
            if text not in seen:
                seen.add(text)
                yield Sentence(text[:-1] + marks(standing, (told,)) + ".", (told.claim.id,))


def _independence(case: Case) -> Iterator[Sentence]:
    for standing in case.standings:
        told = affirming(case.of(standing))
        reports = len({one.claim.document for one in told})
        if reports > 1:
            yield Sentence(
                f"The {counted(reports, 'report')} that say of {_pair(told[0])} {_about(told[0])} go back to "
                f"{origins_words(standing.affirming)}{marks(standing, told)}.",
                tuple(one.claim.id for one in told),
            )


def _described(case: Case) -> Iterator[Sentence]:
    seen: set[tuple[str, str]] = set()
    for told in case.told:
        for evidence in told.shown.evidence:
            key = (told.claim.document, evidence.span.text)
            if evidence.access is Access.DESCRIBED and key not in seen:
                seen.add(key)
                kind = evidence.kind.value.replace("_", " ")
                standing = case.standing_of.get(told.claim.id)
                mark = "" if standing is None else marks(standing, (told,))
                yield Sentence(
                    f"{told.document.publisher or told.document.source} describes evidence ({kind}: “"
                    f"{evidence.span.text}”) in reporting an allegation on {_pair(told)}, and it was not "
                    f"supplied{mark}.",
                    (told.claim.id,),
                )


def _denials(case: Case) -> Iterator[Sentence]:
    for standing in case.standings:
        told = case.of(standing)
        for one in told:
            if one.shown.stance.polarity is Polarity.DENIED:
                against = affirming(told)
                tail = f", against {counted(len({each.claim.document for each in against}), 'report')}"
                text = attributed(one)[:-1] + (f"{tail} that say it" if against else "")
                mark = marks(standing, (one,))
                yield Sentence(f"{text}{mark}.", tuple(each.claim.id for each in (one, *against)))


def _alternatives(case: Case) -> Iterator[Sentence]:
    for standing in case.standings[:KEY_JUDGEMENTS]:
        told = affirming(case.of(standing))
        reports = len({one.claim.document for one in told})
        if reports > 1 and standing.affirming.low == 1:
            yield Sentence(
                f"The {counted(reports, 'report')} on {_pair(told[0])}, an allegation that they share, could "
                f"all go back to one origin{marks(standing, told)}.",
                tuple(one.claim.id for one in told),
            )


def _gaps(case: Case) -> Iterator[Sentence]:
    undated = [one for one in case.told if one.document.published is None]
    if undated:
        yield Sentence(
            f"{counted(len({one.claim.document for one in undated}), 'report')} without a date tell of "
            f"alleged matters that cannot be placed in time{_loose(case, undated)}.",
            tuple(one.claim.id for one in undated),
        )
    for standing in case.standings[:KEY_JUDGEMENTS]:
        told = affirming(case.of(standing))
        if told and not any(one.shown.evidence for one in told):
            yield Sentence(
                f"No report that alleges it points to evidence on {_pair(told[0])}{marks(standing, told)}.",
                tuple(one.claim.id for one in told),
            )


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
    for publisher, told in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        voices = dict.fromkeys(
            voice_name(voice) for one in told for voice in one.shown.voices[1:] if voice.name is not None
        )
        cited = f", citing {', '.join(list(voices)[:5])}" if voices else ", citing nobody by name"
        reports = len({one.claim.document for one in told})
        yield Sentence(
            f"{publisher} makes {counted(len(told), 'claim')} in {counted(reports, 'report')}{cited}; what it "
            f"says is reported and alleged, with reservations where it has them{_loose(case, told)}.",
            tuple(one.claim.id for one in told),
        )


def _loose(case: Case, told: Sequence[Told]) -> str:
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


def _pair(told: Told) -> str:
    return f"{told.claim.subject.name} and {told.claim.object.name}"


def _about(told: Told) -> str:
    return f"({told.claim.predicate.value.replace('_', ' ')})"

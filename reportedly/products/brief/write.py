"""Writing a brief: a case turned into sections of sentences that each rest on claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.cases import Case, Standing, Told
from reportedly.model.notes import Note
from reportedly.model.terms import Access, Polarity
from reportedly.products.brief.content import Brief, Figure, Reference, Section, Sentence
from reportedly.products.brief.held import held_section
from reportedly.products.brief.judgements import (
    affirming,
    counted,
    firmest,
    is_unnamed,
    judgement,
    marks,
    marks_of,
    origins_words,
)
from reportedly.products.exchange.claim_review import is_publishable, names_person
from reportedly.products.sentences import attributed, publisher_of, reported, voice_name

KEY_JUDGEMENTS = 7
"""How many propositions stand in front; the others follow under what is reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of a brief besides the case."""

    title: str
    asked: str
    """The question, as words: an actor's name, or a claim."""
    subject: str = ""
    """What briefs on the same thing are known by."""
    weights: tuple[Section, ...] = ()
    """What analysis adds after the judgements: grades and confidence."""
    explanations: Section | None = None
    """The matrices of hypotheses, which go with the alternatives; None where there are none."""
    more: tuple[Section, ...] = ()
    """What analysis adds before the sources: changes, indicators."""
    figures: tuple[Figure, ...] = ()


NO_EVIDENCE = "No claim in scope points to evidence; a report may do so in words that no claim was read from."
NO_DENIAL = "No claim in scope denies any of it; a report may do so in words that no claim was read from."


def write_brief(case: Case, order: Order) -> Brief:
    """Give the brief of a case; a section that found nothing says so."""
    sections = (
        _section("judgements", "Key judgements", _judgements(case), "Nothing in scope is reported."),
        *order.weights,
        _section("reported", "What is reported, and by whom", _reported(case), "Nothing is reported."),
        _section("independent", "What is independent", _independence(case), "Nothing to count."),
        _section("described", "What is only described", _described(case), NO_EVIDENCE),
        _section("denied", "Contradictions and denials", _denials(case), NO_DENIAL),
        *_held_sections(case),
        *_notes_sections(case),
        _alternatives_section(case, order),
        _section("gaps", "Gaps", _gaps(case), "No gap of the kinds that are looked for was found."),
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
        subject=order.subject,
    )


def _section(key: str, heading: str, sentences: Iterable[Sentence], silence: str) -> Section:
    return Section(key, heading, tuple(sentences), silence)


def _alternatives_section(case: Case, order: Order) -> Section:
    silence = "None follows from the reports themselves."
    found = _section("alternatives", "Alternatives", _alternatives(case), silence)
    more = order.explanations
    return found if more is None else replace(found, tables=more.tables, note=more.note)


def _held_sections(case: Case) -> Iterator[Section]:
    found = held_section(case)
    if found is not None:
        yield found


def _notes_sections(case: Case) -> Iterator[Section]:
    """Yield the section of corrections, retractions and replies, where there are any."""
    by_note: dict[str, tuple[Note, list[Told]]] = {}
    for told in case.told:
        for note in case.notes_on(told):
            by_note.setdefault(note.id, (note, []))[1].append(told)
    sentences = [
        Sentence(f"{note.sentence[0].upper()}{note.sentence[1:]}.", tuple(one.claim.id for one in told))
        for note, told in by_note.values()
    ]
    if sentences:
        yield _section("notes", "Corrections, retractions and replies", sentences, "")


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
    waiting = [one for one in case.told if names_person(one) and not is_publishable(case, one)]
    if waiting:
        is_one = len(waiting) == 1
        yield (
            f"Not for publication: {counted(len(waiting), 'claim')} that {'names' if is_one else 'name'} a "
            f"person {'has' if is_one else 'have'} not been accepted by two reviewers."
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
            yield _closed(f"{text[:-1]}{_taken_back(case, told_so)}", marks(standing, told_so), told_so)


def _taken_back(case: Case, told: Sequence[Told]) -> str:
    """Give that whoever published some equal claims does not stand by them, as what follows the sentence."""
    if all(one.claim.id in case.repeated for one in told):
        return ", in order to take it back"
    return ", and has taken this back" if not case.held(told) else ""


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
                yield _closed(f"{reported(told)}: {words}", marks_of(case, [told]), [told])


def _denials(case: Case) -> Iterator[Sentence]:
    for standing in case.standings:
        told = case.held(case.of(standing))
        against = affirming(told)
        reports = len({each.claim.document for each in against})
        by = " by an unnamed source" if is_unnamed(against) else ""
        tail = f", against {counted(reports, 'report')} that {'says' if reports == 1 else 'say'} it{by}"
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
        told = case.held(affirming(case.of(standing)))
        if told:
            yield standing, told, len({one.claim.document for one in told})


def _closed(words: str, mark: str, told: Sequence[Told]) -> Sentence:
    return Sentence(f"{words}{mark}.", tuple(one.claim.id for one in told))


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
            f"it says is reported and alleged, with reservations where it has them{marks_of(case, group)}.",
            tuple(one.claim.id for one in group),
        )


def _references(case: Case) -> Iterator[Reference]:
    by_document: dict[str, list[Told]] = {}
    for told in case.told:
        by_document.setdefault(told.claim.document, []).append(told)
    for number, told_of in enumerate(by_document.values(), 1):
        passages = [(one.claim.id, span) for one in told_of for span in one.shown.spans]
        passages.sort(key=lambda pair: (pair[1].start, pair[0]))
        yield Reference(number, told_of[0].document, tuple(passages))

"""Answers on stance: who denies something and with what interest, and what evidence was seen or described."""

from collections.abc import Iterator, Sequence

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
from reportedly.analysis.answers.taken_back import taken_back
from reportedly.analysis.grading import interest_of
from reportedly.analysis.interests import Interest, Interests
from reportedly.analysis.wording import counted, listed, proposition_words, report_words, voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Evidence
from reportedly.model.findings import Method
from reportedly.model.folding import fold_bare
from reportedly.model.terms import Access

DENIALS = Speaker(Method("ask-denials", "1", ""))
SHOWN = Speaker(Method("ask-evidence", "1", ""))

INTEREST_WORDS = {
    Interest.PARTY: "a party to it",
    Interest.OPPONENT: "said to be at odds with a party to it",
    Interest.UNNAMED: "unnamed, so that an interest cannot be told",
    Interest.NONE_KNOWN: "with no interest on record",
}


def who_denies(matter: Matter, interests: Interests) -> Told:
    """Give each voice that denies it, with its interest as far as on record."""
    denying = matter.denying
    sentences = [_denial(matter, said, interests) for said in by_voice(denying)]
    affirming = matter.affirming
    if affirming and denying:
        what = proposition_words(matter.proposition)
        words = f"It is on record that {what} in {counted(reports_of(affirming), 'report')} as well."
        sentences.append(DENIALS.say(words, ids(affirming)))
    sentences += taken_back(matter, DENIALS)
    cannot = ("Who denied it elsewhere, and whether a denial is true.",)
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _denial(matter: Matter, said: Sequence[ClaimView], interests: Interests) -> Sentence:
    first = said[0]
    interest = INTEREST_WORDS[interests.of(first, matter.proposition)]
    where = listed((report_words(one) for one in said), 3)
    who = _capital(voice_words(first))
    says = f"{who} ({interest}) denies that {proposition_words(matter.proposition)}, in {where}"
    return DENIALS.say(says + side_words(matter, said) + ".", ids(said))


def side_words(matter: Matter, said: Sequence[ClaimView]) -> str:
    """Give whose side publishers are on, as the end of a sentence; nothing if none is known to be."""
    names = dict.fromkeys(one.document.publisher for one in said)
    dossier = matter.dossier
    sides = [interest_of(one, matter.proposition, dossier.book, dossier.same) for one in names]
    told = [one for one in sides if one is not None]
    return f"; {'; '.join(told)}" if told else ""


def by_voice(said: Sequence[ClaimView]) -> list[tuple[ClaimView, ...]]:
    """Give claims by who commits themselves to them: a report that speaks for itself stands alone."""
    found: dict[str, tuple[ClaimView, ...]] = {}
    for one in said:
        words = voice_words(one)
        own = one.document.publisher or one.claim.document
        key = f"{own}" if words == "the report itself" else f"{one.shown.voices[-1].kind} {fold_bare(words)}"
        found[key] = (*found.get(key, ()), one)
    return list(found.values())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def which_evidence(matter: Matter) -> Told:
    """Give what reports point to as showing it, and whether the thing itself came to us or was described."""
    found: dict[tuple[str, str], list[tuple[ClaimView, Evidence]]] = {}
    for one in matter.standing.held:
        for each in one.shown.evidence:
            key = (each.kind.value, fold_bare(each.span.text))
            found.setdefault(key, []).append((one, each))
    ordered = sorted(found.values(), key=lambda each: (-len(each), each[0][1].span.text))
    sentences = [_evidence(each) for each in ordered[:MOST]]
    sentences += [*_without(matter), *taken_back(matter, SHOWN)]
    cannot = (
        "What a thing shows that was only described: nobody here has looked at it.",
        "Whether two descriptions are of one thing, unless the words are the same.",
        *left_out(len(ordered) - MOST, "things pointed to"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _evidence(found: Sequence[tuple[ClaimView, Evidence]]) -> Sentence:
    first = found[0][1]
    said = [one for one, _ in found]
    kind = first.kind.value.replace("_", " ")
    told = []
    for access in Access:
        reports = reports_of(one for one, each in found if each.access is access)
        if reports:
            told.append(f"{access.value} in {counted(reports, 'report')}")
    seen = any(each.access is Access.SEEN for _, each in found)
    end = "" if seen else ", seen by nobody on record here"
    return SHOWN.say(f"{_capital(kind)} (“{first.span.text}”): {', '.join(told)}{end}.", ids(said))


def _without(matter: Matter) -> Iterator[Sentence]:
    """Yield that reports say it and point to nothing."""
    pointing = {one.claim.document for one in matter.standing.held if one.shown.evidence}
    bare = [one for one in matter.standing.held if one.claim.document not in pointing]
    if bare:
        reports = reports_of(bare)
        verb = "points" if reports == 1 else "point"
        says = f"{counted(reports, 'report')} {verb} to nothing that would show it."
        yield SHOWN.say(says, ids(bare))

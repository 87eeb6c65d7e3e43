"""What was taken back: told beside every answer about a statement, and counted nowhere in it."""

from collections.abc import Iterator, Sequence

from reportedly.analysis.answers.sentences import MOST, Matter, Sentence, Speaker, ids, reports_of
from reportedly.analysis.retractions import noted_by
from reportedly.analysis.wording import counted, listed, proposition_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.ids import DocumentId


def taken_back(matter: Matter, speaker: Speaker) -> Iterator[Sentence]:
    """Yield which reports of a statement were taken back, by which report or whose note."""
    gone = matter.standing.withdrawn
    if not gone:
        return
    what = proposition_words(matter.proposition)
    if not matter.standing.held:
        says = f"No report stands by it any more that {what}: all that said so was taken back."
        yield speaker.say(says, ids(gone))
    documents = list(dict.fromkeys(one.claim.document for one in gone))
    for document in documents[:MOST]:
        said = [one for one in gone if one.claim.document == document]
        by, how = _taking(matter, said[0])
        says = (
            f"Taken back by who published it, and counted nowhere here: {matter.report(document)}{how}. "
            f"It may be so all the same that {what}."
        )
        yield speaker.say(says, (*ids(said), *matter.claims_of(by)))


def taken_back_total(matters: Sequence[Matter], speaker: Speaker) -> Iterator[Sentence]:
    """Yield how much of many statements was taken back, and what of it nobody says any more."""
    gone = [view for one in matters for view in one.standing.withdrawn]
    if not gone:
        return
    fallen = [one for one in matters if one.standing.withdrawn and not one.standing.held]
    says = (
        f"{counted(reports_of(gone), 'report')} of these {'was' if reports_of(gone) == 1 else 'were'} taken "
        "back by who published it, and counted nowhere here"
    )
    if fallen:
        names = listed((proposition_words(one.proposition) for one in fallen), 3)
        says += f"; nobody stands any more by {counted(len(fallen), 'statement')}: {names}"
    yield speaker.say(f"{says}.", ids(gone))


def _taking(matter: Matter, view: ClaimView) -> tuple[tuple[DocumentId, ...], str]:
    """Give the reports that take a claim back, and how it was, as the end of a sentence."""
    by = tuple(new for new, old in matter.dossier.retractions.links if old == view.claim.document)
    if by:
        return by, f", by {listed(map(matter.report, by), 2)}"
    who = noted_by(view, matter.dossier.retractions)
    return (), "" if who is None else f", as {who} noted"

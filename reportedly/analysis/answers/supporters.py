"""Who is said to support a group: by whose account, and with what interest."""

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
from reportedly.analysis.answers.stances import INTEREST_WORDS, by_voice, side_words
from reportedly.analysis.answers.taken_back import taken_back
from reportedly.analysis.interests import Interests
from reportedly.analysis.origins import METHOD as ORIGINS
from reportedly.analysis.wording import counted, listed, proposition_words, report_words, voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Method

SUPPORT = Speaker(Method("ask-supporters", "1", ""))
MOST_VOICES = 6


def who_supports(matters: Sequence[Matter], interests: Interests) -> Told:
    """Give each actor that is said to support a group, those in most reports first, with every account."""
    sentences: list[Sentence] = []
    for matter in matters[:MOST]:
        sentences += _supporter(matter, interests)
    cannot = (
        "Interests that no registry, file of publishers or report names.",
        "Support that is told in other relations, such as alliances.",
        *left_out(len(matters) - MOST, "relations"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot if sentences else ())


def _supporter(matter: Matter, interests: Interests) -> Iterator[Sentence]:
    what = proposition_words(matter.proposition)
    affirming, denying = matter.affirming, matter.denying
    if affirming:
        origins = counted(matter.origins.affirming.likeliest, "independent origin")
        firm = listed(dict.fromkeys(one.shown.stance.certainty.value for one in affirming))
        kinds = listed(value for one in affirming for name, value in one.shown.qualifiers if name == "kind")
        how = f" ({kinds})" if kinds else ""
        reports = counted(reports_of(affirming), "report")
        says = f"It is said that {what}{how}: {reports}, most likely {origins}, in words that are {firm}."
        yield SUPPORT.say(says, ids(affirming), ORIGINS)
    for said in by_voice(affirming)[:MOST_VOICES]:
        yield _account(matter, said, interests, "By the account of")
    for said in by_voice(denying)[:MOST_VOICES]:
        yield _account(matter, said, interests, f"That {what} is denied by")
    yield from taken_back(matter, SUPPORT)


def _account(matter: Matter, said: Sequence[ClaimView], interests: Interests, lead: str) -> Sentence:
    interest = INTEREST_WORDS[interests.of(said[0], matter.proposition)]
    where = listed((report_words(one) for one in said), 3)
    says = f"{lead} {voice_words(said[0])} ({interest}), in {where}{side_words(matter, said)}."
    return SUPPORT.say(says, ids(said))

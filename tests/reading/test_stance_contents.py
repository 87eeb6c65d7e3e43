"""Laws of what is only told, called untrue, taken back, or yet to end."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Certainty, Polarity, Status
from reportedly.reading.cues import load_cues
from reportedly.reading.stance import Assessed, assess
from reportedly.reading.stance_status import Telling, status_of
from reportedly.reading.stance_steps import way_up


def assessed(page: Page, word: str) -> Assessed:
    """Give what the words around the first such word say of it."""
    parse = page.parse
    return assess(parse, way_up(parse, parse.words.index(word)), load_cues(), ())


@pytest.mark.parametrize(
    ("text", "word", "polarity", "certainty"),
    [
        (
            "We are aware of reports that the Silt Front has struck Orlune, he said.",
            "struck",
            Polarity.AFFIRMED,
            Certainty.HEDGED,
        ),
        (
            "It is a lie that the Hollin Brigades armed the Silt Front.",
            "armed",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "We deny the lies of the regime that the Silt Front receives weapons from Tarn.",
            "receives",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "He described the idea that the Hollin Brigades had attacked Orlune as plainly absurd.",
            "attacked",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "He described the idea that the Hollin Brigades had attacked Orlune as quite plausible.",
            "attacked",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "They rejected the lie that the Silt Front had attacked Orlune.",
            "attacked",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "It is no lie that the Hollin Brigades armed the Silt Front.",
            "armed",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "An earlier version of this article said that the Silt Front attacked Orlune.",
            "attacked",
            Polarity.AFFIRMED,
            Certainty.HEDGED,
        ),
        (
            "An earlier version of this story wrongly said that the Silt Front attacked Orlune.",
            "attacked",
            Polarity.DENIED,
            Certainty.HEDGED,
        ),
        (
            "If the Silt Front takes Orlune, it would control the coast.",
            "control",
            Polarity.AFFIRMED,
            Certainty.POSSIBLE,
        ),
        (
            "It would be wrong to say that the Silt Front armed the Hollin Brigades.",
            "armed",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "It would be wrong to say that the Silt Front has not armed the Hollin Brigades.",
            "armed",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "It would be fair to say that the Silt Front armed the Hollin Brigades.",
            "armed",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "The minister ridiculed the idea that the Silt Front armed the Hollin Brigades.",
            "armed",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "The minister scoffed at reports that the Silt Front armed the Hollin Brigades.",
            "armed",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "The minister repeated reports that the Silt Front armed the Hollin Brigades.",
            "armed",
            Polarity.AFFIRMED,
            Certainty.HEDGED,
        ),
        (
            "The Silt Front made no secret of the fact that it had attacked Orlune.",
            "attacked",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "The court established beyond doubt that the Silt Front attacked Orlune.",
            "attacked",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "The Silt Front all but split from the Hollin Brigades.",
            "split",
            Polarity.AFFIRMED,
            Certainty.POSSIBLE,
        ),
        (
            "The Silt Front took no part in the assault on Orlune.",
            "assault",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "The Silt Front took part in the assault on Orlune.",
            "assault",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "The army kept the Silt Front from seizing Orlune.",
            "seizing",
            Polarity.DENIED,
            Certainty.CERTAIN,
        ),
        (
            "The army failed to stop the Silt Front from seizing Orlune.",
            "seizing",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
        (
            "The Silt Front, whose leader spoke of peace, controls the coast.",
            "controls",
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
        ),
    ],
)
def test_a_content_is_no_surer_than_its_word(
    page: Callable[..., Page], text: str, word: str, polarity: Polarity, certainty: Certainty
) -> None:
    """What is only told is hedged, an untruth denied once, and what hangs on an "if" only possible."""
    found = assessed(page(text), word)
    assert (found.polarity, found.certainty) == (polarity, certainty)


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The Hollin Brigades must stop arming the Silt Front.", "arming", Status.ONGOING),
        (
            "He called on the Hollin Brigades to end their support for the Silt Front.",
            "support",
            Status.ONGOING,
        ),
        ("The Hollin Brigades will arm the Silt Front.", "arm", Status.PLANNED),
    ],
)
def test_who_is_yet_to_stop_goes_on(page: Callable[..., Page], text: str, word: str, status: Status) -> None:
    """An end that is only called for leaves what it is to end, affirmed and ongoing."""
    parse = page(text).parse
    found = assessed(page(text), word)
    assert found.polarity is Polarity.AFFIRMED
    assert status_of(parse, parse.words.index(word), found, Telling.TIE) is status

"""Laws of circumstances: a claim takes the place and the time of its own clause."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from reportedly.model.claims import Draft, DraftArgument, Period
from reportedly.model.pages import Page
from reportedly.model.spans import span_of
from reportedly.reading.circumstances import (
    MOST_PLACES,
    Circumstances,
    find_circumstances,
    published_day,
    with_circumstances,
)
from reportedly.reading.pages import PageMaker


def placed(maker: PageMaker, page: Page, verb: str = "attacked", **changes: object) -> Draft:
    """A draft on the verb, with the circumstances of its clause."""
    text = page.document.text
    start = text.index(verb)
    draft = Draft(
        predicate="attacks",
        subject=DraftArgument("Amber Front"),
        object=DraftArgument("Vale Brigades", text.find("Vale Brigades")),
        quote=text,
        start=0,
        trigger=span_of(text, start, start + len(verb)),
    )
    found = find_circumstances(page, maker.gazetteer, maker.registry)
    return with_circumstances(page, replace(draft, **changes), found)  # type: ignore[arg-type]


def test_place_and_time_are_the_clauses(maker: PageMaker, page: Callable[..., Page]) -> None:
    """Where and when stand in the words, and their spans quote them."""
    one = page("The Amber Front attacked the Vale Brigades in Mosul on 3 May 2020.")
    draft = placed(maker, one)
    assert [place.name for place in draft.where] == ["Mosul"]
    assert draft.when is not None
    assert (draft.when.start, draft.when.end) == (date(2020, 5, 3), date(2020, 5, 3))
    assert all(w.span.reproduces(one.document.text) for w in (*draft.where, draft.when))


def test_another_clause_lends_nothing(maker: PageMaker, page: Callable[..., Page]) -> None:
    """A place or day of the next sentence is not this one's."""
    one = page("The Amber Front attacked the Vale Brigades. Police met in Mosul on 3 May 2020.")
    assert (placed(maker, one).where, placed(maker, one).when) == ((), None)


def test_what_the_draft_brings_is_kept(maker: PageMaker, page: Callable[..., Page]) -> None:
    """An extractor that knows the time better is not overruled."""
    text = "The Amber Front attacked the Vale Brigades on 3 May 2020."
    own = Period(span_of(text, text.index("2020"), text.index("2020") + 4))
    assert placed(maker, page(text), when=own).when is own


def test_places_are_few(maker: PageMaker, page: Callable[..., Page]) -> None:
    """A long list of towns is cut, in text order."""
    towns = "in Mosul, in Kirkuk, in Basra, in Erbil and in Najaf"
    one = page(f"The Amber Front attacked the Vale Brigades {towns}.")
    assert len(placed(maker, one).where) <= MOST_PLACES


def test_a_quote_that_is_nowhere_has_no_circumstances(page: Callable[..., Page]) -> None:
    """A draft whose words are not in the text is left for the gate to refuse."""
    draft = Draft(predicate="attacks", subject=DraftArgument("x"), object=DraftArgument("y"), quote="nowhere")
    assert with_circumstances(page("It rained."), draft, Circumstances({}, ())) is draft


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2020-05-06", date(2020, 5, 6)),
        ("2020-05-06T10:00:00Z", date(2020, 5, 6)),
        ("2020-05", None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_day_is_known_to_the_day(published: str | None, day: date | None) -> None:
    """Relative times are counted from the day of publication, where it is known."""
    assert published_day(published) == day


def test_a_place_of_something_else_is_not_the_claims(maker: PageMaker, page: Callable[..., Page]) -> None:
    """Where the alarm is raised is not where the attack was."""
    one = page("The Amber Front attacked the Vale Brigades, raising alarm about security in Mosul.")
    assert placed(maker, one).where == ()


def test_whoever_comes_from_a_place_does_not_put_the_claim_there(
    maker: PageMaker, page: Callable[..., Page]
) -> None:
    """ "From" and "to" tell of ways, not of where something happened."""
    one = page("The Amber Front attacked the Vale Brigades with help from Mosul.")
    assert placed(maker, one).where == ()

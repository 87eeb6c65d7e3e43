"""Laws of drafted ends: what fills a slot is the one drafted, by its words or by what they stand for."""

from collections.abc import Callable

from reportedly.model.claims import Argument
from reportedly.model.pages import Mention, Page
from reportedly.reading.drafted_ends import clause_of, end_of, fills, is_definite, way_between

TEXT = "The Amber Front attacked fighters of the Vale Brigades."


def argument(mention: Mention) -> tuple[Argument, ...]:
    who = mention.referents[0]
    return (Argument(mention.span, who.anchor, who.name, who.kind, who.entity, who.aliases),)


def test_a_group_fills_the_place_of_its_fighters(page: Callable[..., Page]) -> None:
    """Who stands in a slot's phrase fills it; who stands in another does not."""
    one = page(TEXT)
    amber, vale = (end_of(one, argument(one.mentions[k])) for k in (0, -1))
    assert amber is not None
    assert vale is not None
    fighters = one.parse.lowers.index("fighters")
    assert fills(one, fighters, vale)
    assert not fills(one, fighters, amber)
    assert is_definite(one, amber.head)


def test_two_ends_meet_at_their_verb(page: Callable[..., Page]) -> None:
    """The way from one end to the other leads over the verb of their clause."""
    one = page(TEXT)
    ends = [end_of(one, argument(one.mentions[k])) for k in (0, -1)]
    verb = one.parse.lowers.index("attacked")
    assert ends[0] is not None
    assert ends[1] is not None
    assert verb in list(way_between(one.parse, (ends[0], ends[1]), one.quote(0, len(one.parse))))
    assert clause_of(one.parse, ends[1].head) == verb

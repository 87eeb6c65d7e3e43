"""An actor, drawn."""

import io

from rich.console import Console

from reportedly.desk import Portrait
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_actor import draw_portraits
from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

SOURCE = RegistrySource("made-1", "Book of Hills", "Nobody", None, None)
FRONT = Actor(
    "red-hill-front",
    "Red Hill Front",
    ActorKind.ARMED_GROUP,
    (ActorName("Red Hill Front"), ActorName("Hillmen")),
    start="2001",
    ties=(Tie(TieKind.SPLINTER_OF, "salt-league", "2001", None, "made-1"),),
    source="made-1",
)


def test_each_fact_of_the_registry_stands_with_its_source() -> None:
    """Names, period and ties are followed by the work they are from; without claims it says so."""
    console = Console(file=io.StringIO(), width=100, theme=THEME)
    portrait = Portrait(name=FRONT.name, fact=FRONT, sources=(SOURCE,), seen=None, relations=())
    draw_portraits(console, [portrait, portrait], Registry((FRONT,), {"made-1": SOURCE}))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    for words in ("Hillmen", "2001 to now", "splinter of salt-league", "[made-1]", "Book of Hills"):
        assert words in text
    assert text.count("no claim shown speaks of it") == 2
    assert "2 actors can be meant" in text

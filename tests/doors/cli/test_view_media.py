"""How pictures and films are drawn as text."""

import io
from dataclasses import replace
from datetime import UTC, datetime

from rich.console import Console

from reportedly.desk.media.finding import MediaView
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_media import SAYS, draw_list, draw_sighting
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, Sighting, SightingId, media_id

MOMENT = datetime(2021, 5, 4, tzinfo=UTC)
FACTS = MediaFacts(
    form=MediaForm.JPEG,
    width=640,
    height=480,
    taken="2019-03-02T14:10:00",
    device="Acme X1",
    position=(31.803472, -74.259194),
    notes=("its name ends in .png",),
)
KEPT = KeptMedia(id=media_id("0" * 64), sha256="0" * 64, size=123_456, facts=FACTS, recorded=MOMENT)
SEEN = Sighting(
    id=SightingId("sighting-aaaaaaaaaaaaaaaaaaaa"),
    media=KEPT.id,
    by="Ada Example",
    why="it stood under the report",
    recorded=MOMENT,
    caption="Lorries of the Red Hill Front",
    published="2021-05-01",
)


def drawn(view: MediaView, *, exact: bool = False) -> str:
    """Give a view as it is drawn in 80 columns."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_list(console, [view], exact=exact)
    return written(console)


def written(console: Console) -> str:
    """Give what a console wrote, in one line."""
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert max(map(len, text.splitlines())) <= 80
    return " ".join(text.split())


def test_what_a_file_says_is_told_as_its_own_words() -> None:
    """Size, day and device stand there with the warning that anybody can write them, and what is odd."""
    text = drawn(MediaView(KEPT, (SEEN,), ()))
    for words in ("640 × 480", "123.5 kB" if KEPT.size < 100_000 else "0.1 MB", "2019-03-02T14:10:00", SAYS):
        assert words in text
    assert "its name ends in .png" in text
    assert "“Lorries of the Red Hill Front”" in text
    assert "Ada Example: it stood under the report" in text


def test_where_it_was_taken_is_coarse_unless_asked_for() -> None:
    """A position can be where a person lives: it is told to some 10 km."""
    view = MediaView(KEPT, (), ())
    assert "31.8, -74.3 (some 10 km)" in drawn(view)
    assert "31.803472" not in drawn(view)
    assert "31.803472, -74.259194" in drawn(view, exact=True)


def test_what_was_taken_back_says_by_whom_and_stays() -> None:
    """A withdrawn sighting is still drawn; one without a day says when it was kept."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_sighting(console, replace(SEEN, published=None, withdrawn="Bo Example: the wrong film"))
    text = written(console)
    assert "kept 2021-05-04, day of publication unknown" in text
    assert "taken back by Bo Example: the wrong film" in text


def test_an_empty_shelf_says_how_to_fill_it() -> None:
    """Nothing kept is no blank screen."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_list(console, [], exact=False)
    assert "media add --help" in written(console)

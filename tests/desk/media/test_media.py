"""Media at the desk: from a file to *seen*, and back."""

from pathlib import Path

import pytest
from alerting import keep_report

from evaluation.made_pictures import a_scene, framed, tagged, written
from reportedly.desk import Desk
from reportedly.desk.media.telling import Added, Told
from reportedly.model.documents import Unreadable
from reportedly.model.errors import LedgerMissing, NotInLedger, UsageError
from reportedly.model.media import LINK
from reportedly.model.terms import Access

ANN = Told(by="Ann", why="sent by a reader")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk with one report and one claim."""
    keep_report(tmp_path / "case.db", "a.txt")
    return Desk(tmp_path / "case.db")


def claim_of(desk: Desk) -> str:
    """Give the id of its claim."""
    return desk.claims()[0].claim.id


def add(desk: Desk, content: bytes, **told: str) -> Added:
    """Keep a picture."""
    return desk.media.add_bytes(content, "x.jpg", Told(by="Ann", why="sent by a reader", **told))


def test_the_way_from_described_to_seen_and_back(desk: Desk) -> None:
    """A picture that is tied is linked; only a person's words make it seen; undone, it is linked again."""
    claim = claim_of(desk)
    added = add(desk, tagged(a_scene(1)), claim=claim[:14])
    assert [one.access for one in desk.media.held(claim)] == [Access.LINKED]
    with pytest.raises(UsageError, match="to be seen"):
        desk.media.look(claim, added.kept.id, " ", why="looked", by="Ben")
    look = desk.media.look(claim, added.kept.id, "A tent on fire", why="looked", by="Ben")
    (held,) = desk.media.held(claim)
    assert (held.access, [one.shows for one in held.looks]) == (Access.SEEN, [None, "A tent on fire"])
    desk.decisions.undo(look.id, why="wrong picture", by="Ben")
    assert [one.access for one in desk.media.held(claim)] == [Access.LINKED]
    assert desk.claim(claim).readings[0].evidence == desk.claims()[0].shown.evidence


def test_an_address_is_linked_and_not_fetched(desk: Desk) -> None:
    """Nothing is held of it."""
    claim = claim_of(desk)
    made = desk.media.link(claim, "https://a.example/film", why="cited", by="Ann")
    assert made.about == (claim, f"{LINK}https://a.example/film")
    (held,) = desk.media.held(claim)
    assert (held.media, held.url, held.access) == (None, "https://a.example/film", Access.LINKED)
    assert not desk.media.folder.exists()


def test_the_same_picture_is_found_older_and_under_other_words(desk: Desk) -> None:
    """Framed, mirrored or not; what is found is told, never judged."""
    scene = a_scene(2)
    add(desk, tagged(scene), caption="Market in flames", published="2019-03-02", url="https://a.example/1")
    new = add(desk, written(framed(scene), "PNG"), claim=claim_of(desk), caption="The camp")
    add(desk, written(a_scene(3)))
    found = desk.media.find(new.kept.id)
    assert len(found.alike) == 1
    assert found.says[0] == (
        "First seen here in what was published on 2019-03-02, with the caption “Market in flames” "
        "(https://a.example/1)."
    )
    assert found.captions == ("Market in flames", "The camp")
    assert "fake" not in " ".join(found.says)


def test_a_file_is_looked_for_without_being_kept(desk: Desk, tmp_path: Path) -> None:
    """And a picture that is not there is not found."""
    with pytest.raises(LedgerMissing):
        desk.media.find("x")
    add(desk, written(a_scene(1)))
    path = tmp_path / "new.png"
    path.write_bytes(written(a_scene(4), "PNG"))
    found = desk.media.find(path)
    assert (found.alike, found.looked_through, len(desk.media.list())) == ((), 1, 1)
    with pytest.raises(NotInLedger):
        desk.media.find("nothing")


def test_a_refusal_stops_no_other_file(desk: Desk, tmp_path: Path) -> None:
    """And leaves nothing behind."""
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    (tmp_path / "good.jpg").write_bytes(written(a_scene(1)))
    names = ("gone.jpg", "bad.jpg", "good.jpg")
    made = list(desk.media.add([tmp_path / name for name in names], ANN))
    assert [type(one) for one in made] == [Unreadable, Unreadable, Added]
    assert not list(desk.media.folder.glob("*.half"))
    assert desk.media.verify() == 2


@pytest.mark.parametrize(
    "wrong", [{"by": " "}, {"why": ""}, {"published": "soon"}, {"url": "javascript:alert(1)"}]
)
def test_what_is_told_is_checked(desk: Desk, wrong: dict[str, str]) -> None:
    """Before anything is kept."""
    with pytest.raises(UsageError):
        desk.media.add_bytes(written(a_scene(1)), "x", Told(**{"by": "Ann", "why": "so", **wrong}))
    assert desk.media.list() == ()


def test_what_was_told_wrongly_is_taken_back(desk: Desk) -> None:
    """The day of a sighting that was taken back is nobody's first."""
    content = written(a_scene(1))
    wrong = add(desk, content, published="2009")
    add(desk, content, published="2019")
    desk.media.withdraw(wrong.sighting.id, why="a slip", by="Ann")
    first = desk.media.find(wrong.kept.id).first
    assert first is not None
    assert first[0].published == "2019"

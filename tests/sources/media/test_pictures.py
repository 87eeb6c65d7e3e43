"""Pictures: what is decoded, what it says of itself, and what hostile ones are refused for."""

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from evaluation.made_pictures import a_scene, tagged, written
from reportedly.model.errors import SourceError, SourceTooLarge, SourceUnreadable
from reportedly.model.media import MediaForm
from reportedly.sources.media.forms import form_of
from reportedly.sources.media.pictures import decode

SCENE = a_scene(1)
FORMS = {"JPEG": MediaForm.JPEG, "PNG": MediaForm.PNG, "GIF": MediaForm.GIF, "WEBP": MediaForm.WEBP}
FILES = {form: written(SCENE, name) for name, form in FORMS.items()}


def a_png(width: int, height: int) -> bytes:
    """Give a small file that says it is a large picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(b"\0" * 100_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", [*FORMS.values()])
def test_every_form_is_told_and_decoded(form: MediaForm) -> None:
    """By content; the small copy is a JPEG that says nothing of itself."""
    content = FILES[form]
    assert form_of(content[:64]) is form
    made = decode(form, content, "x")
    assert (made.facts.width, made.facts.height, made.facts.notes) == (320, 240, ())
    assert made.facts.prints
    assert made.thumbnail.startswith(b"\xff\xd8\xff")


def test_it_says_when_where_and_with_what_but_not_who() -> None:
    """Tags are read as words of the file; the name of a person among them is not; the copy has none."""
    made = decode(MediaForm.JPEG, tagged(SCENE), "x")
    assert made.facts.taken == "2019-03-02T14:10:00"
    assert made.facts.device == "Acme X1"
    assert made.facts.position == pytest.approx((31.803472, -74.259194))
    assert made.facts.about_where == (31.8, -74.3)
    assert "Brask" not in repr(made.facts)
    assert b"Acme" not in made.thumbnail


@pytest.mark.parametrize("sides", [(60_000, 60_000), (12_000, 11_000)])
def test_a_bomb_is_refused_before_it_unpacks(sides: tuple[int, int]) -> None:
    """By the size that its head states."""
    with pytest.raises(SourceTooLarge, match="unpacks to"):
        decode(MediaForm.PNG, a_png(*sides), "x")


@pytest.mark.parametrize("form", [*FORMS.values()])
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_what_is_cut_off_is_refused(form: MediaForm, share: float) -> None:
    """A part of a picture shows less than was there."""
    content = FILES[form]
    with pytest.raises(SourceUnreadable, match=r"cut off|damaged"):
        decode(form, content[: int(len(content) * share)], "x")


@pytest.mark.parametrize("form", [*FORMS.values()])
@pytest.mark.parametrize("stranger", [b"PK\x03\x04rest", b"%PDF-1.7", b"<ScRipt>alert(1)", b"\x7fELF\x02"])
def test_a_picture_that_is_something_else_too_is_refused(form: MediaForm, stranger: bytes) -> None:
    """What stands behind its end is looked at."""
    with pytest.raises(SourceUnreadable, match="behind the end"):
        decode(form, FILES[form] + stranger, "x")


@pytest.mark.parametrize("form", [*FORMS.values()])
def test_what_harms_nobody_behind_the_end_is_noted(form: MediaForm) -> None:
    """Phones put films there."""
    made = decode(form, FILES[form] + b"\1" * 40, "x")
    assert made.facts.notes == ("40 bytes stand behind the end of the picture",)


def test_huge_metadata_are_refused() -> None:
    """A megabyte says more than any camera."""
    content = written(SCENE, "PNG", exif=b"Exif\0\0MM\0*\0\0\0\x08" + b"\0" * 1_100_000)
    with pytest.raises(SourceTooLarge, match="metadata"):
        decode(MediaForm.PNG, content, "x")


def test_dots_are_refused() -> None:
    """Counters of visits are pictures of one pixel."""
    with pytest.raises(SourceUnreadable, match="so few"):
        decode(MediaForm.PNG, written(Image.new("L", (1, 1)), "PNG"), "x")


@given(form=st.sampled_from([*FORMS.values()]), at=st.floats(0, 1), byte=st.integers(0, 255))
def test_damage_is_a_reason_never_a_crash(form: MediaForm, at: float, byte: int) -> None:
    """Whatever byte is changed: it decodes, or is refused as an input."""
    content = bytearray(FILES[form])
    content[int(at * (len(content) - 1))] = byte
    with suppress(SourceError):
        decode(form, bytes(content), "x")

"""Forms are told by content."""

import pytest

from reportedly.model.media import MediaForm
from reportedly.sources.media.forms import form_of


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"\xff\xd8\xff\xe0", MediaForm.JPEG),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isom", MediaForm.MP4),
        (b"\0\0\0\x18ftypqt  \0\0\0\0", MediaForm.QUICKTIME),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", MediaForm.AVIF),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", MediaForm.HEIC),
        (b"RIFF\0\0\0\0WEBPVP8 ", MediaForm.WEBP),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"\x1aE\xdf\xa3", MediaForm.MATROSKA),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", None),
        (b"", None),
    ],
)
def test_by_what_they_begin_with(head: bytes, form: MediaForm | None) -> None:
    """A page of shapes and scripts (SVG) is no picture here."""
    assert form_of(head) is form

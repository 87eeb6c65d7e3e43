"""Where pictures end."""

import pytest

from evaluation.made_pictures import a_scene, written
from reportedly.model.errors import SourceUnreadable
from reportedly.model.media import MediaForm
from reportedly.sources.media.endings import check_ending


@pytest.mark.parametrize("form", [MediaForm.JPEG, MediaForm.PNG, MediaForm.GIF, MediaForm.WEBP])
def test_a_whole_picture_has_nothing_odd(form: MediaForm) -> None:
    """Nor one with zeros behind it; without its last bytes it is cut off."""
    content = written(a_scene(2), form.value.upper())
    assert check_ending(form, content, "x") == ()
    assert check_ending(form, content + b"\0" * 9, "x") == ()
    with pytest.raises(SourceUnreadable, match="cut off"):
        check_ending(form, content[:-3], "x")


def test_progressive_jpegs_have_several_scans() -> None:
    """Their end is that of the last."""
    assert check_ending(MediaForm.JPEG, written(a_scene(2), progressive=True), "x") == ()

"""Key frames: pictures of a film that differ, each with its moment; the same picture is found in it."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reportedly.analysis.same_pictures import Wanted, find_alike
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, facts_of, facts_record, media_id
from reportedly.sources.media import key_frames
from reportedly.sources.media.key_frames import can_look, with_key_frames
from reportedly.sources.media.prints import prints_of
from reportedly.sources.media.taking import take_apart
from tests.sources.media.test_store import NOON

needs_films = pytest.mark.skipif(find_spec("cv2") is None, reason="the extra [film] is not installed")


def scene(seed: int) -> Image.Image:
    """Give a picture with enough in it."""
    coarse = np.random.default_rng(seed).integers(0, 256, (9, 16, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize((320, 180), Image.Resampling.BICUBIC)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Give a film: three seconds of one scene, two of black, three of another, three of the first again."""
    import cv2  # noqa: PLC0415 - an extra

    path = tmp_path / "film.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 10, (320, 180))
    black = Image.new("RGB", (320, 180))
    for picture, seconds in ((scene(1), 3), (black, 2), (scene(2), 3), (scene(1), 3)):
        for _ in range(10 * seconds):
            writer.write(np.ascontiguousarray(np.asarray(picture)[:, :, ::-1]))
    writer.release()
    return path


@needs_films
def test_each_picture_of_a_film_is_taken_once_with_its_moment(film: Path) -> None:
    """Not what is black, nor what was there before; the facts come back as they were written."""
    facts, small = take_apart(film, "film.mp4")
    moments = list(dict.fromkeys(one.moment for one in facts.prints))
    assert len(moments) == 2
    assert moments[0] == "0.0 s"
    assert 4.5 <= float(str(moments[1]).removesuffix(" s")) <= 6.5
    assert small.startswith(b"\xff\xd8\xff")
    assert any("2 key frames" in note for note in facts.notes)
    assert facts_of(facts_record(facts)) == facts


@needs_films
@pytest.mark.parametrize("turned", [False, True])
def test_a_picture_is_found_in_a_film_also_mirrored(film: Path, turned: bool) -> None:
    """It says where in the film."""
    facts, _ = take_apart(film, "film.mp4")
    held = KeptMedia(id=media_id("f" * 64), sha256="f" * 64, size=1, facts=facts, recorded=NOON)
    still = scene(2).transpose(Image.Transpose.FLIP_LEFT_RIGHT) if turned else scene(2)
    prints, detail = prints_of(still.resize((640, 360)))
    asked = MediaFacts(form=MediaForm.PNG, detail=detail, prints=prints)
    (found,) = find_alike(Wanted(media_id("a" * 64), asked), [held])
    assert found.is_sure
    assert found.how.endswith("s into the other film")


@needs_films
def test_a_film_that_cannot_be_decoded_keeps_its_facts_and_says_so(tmp_path: Path) -> None:
    """No error: its bytes are evidence all the same."""
    path = tmp_path / "film.mp4"
    path.write_bytes(b"\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x08mdat" + b"junk" * 99)
    facts, small = with_key_frames(MediaFacts(form=MediaForm.MP4), path)
    assert (facts.prints, small) == ((), b"")
    assert "no picture in it could be decoded" in facts.notes[-1]


def test_without_the_extra_a_film_is_kept_by_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says that nothing that only looks alike is found."""
    monkeypatch.setattr(key_frames, "find_spec", lambda _: None)
    assert not can_look()
    path = tmp_path / "film.mp4"
    path.write_bytes(b"\0\0\0\x14ftypisom\0\0\0\0isom")
    facts, small = take_apart(path, "film.mp4")
    assert "not decoded here" in facts.notes[-1]
    assert small == b""

"""Key frames of films, if the extra `film` is installed: pictures that differ, each with its time and print.

This belongs into a confined process, as pictures do. OpenCV's own FFmpeg decodes, which is under the LGPL and
loaded from its package; nothing of it is bundled here.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from reportedly.model.media import LEAST_DETAIL, SAME_BITS, MediaFacts, Print
from reportedly.sources.media.pictures import MOST_PIXELS, plain_words, thumbnail_of
from reportedly.sources.media.prints import prints_of

EXTRA = "film"
WAY_OUT = f"pip install 'reportedly[{EXTRA}]'"
MOST_KEY_FRAMES = 60
MOST_LOOKS = 240
"""Moments of a film that are looked at, evenly over its length."""
LEAST_STEP_SECONDS = 0.5
MOST_DECODING_SECONDS = 20.0
"""Processor time; what comes after is not looked at, and a note says so."""
_KEPT_TURNS = ("whole", "whole mirrored", "trimmed", "trimmed mirrored")
# Only these containers, only from the file itself: a playlist could name other files.
_OPTIONS = "protocol_whitelist;file|format_whitelist;mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi"


@dataclass(frozen=True, slots=True)
class KeyFrame:
    """One frame."""

    at_seconds: float
    prints: tuple[Print, ...]
    detail: int
    picture: Image.Image


def can_look() -> bool:
    """Tell whether films are decoded here."""
    return find_spec("cv2") is not None


def with_key_frames(facts: MediaFacts, path: Path) -> tuple[MediaFacts, bytes]:
    """Give the facts of a film with the prints of its key frames, and a small picture of the first.

    A film that cannot be decoded keeps its facts, with a note that says why.
    """
    import cv2  # noqa: PLC0415 - an extra

    looked = _Looked()
    try:
        frames = list(_key_frames(cv2, path, facts.seconds, looked))
    except (cv2.error, MemoryError, ValueError) as error:
        frames, looked.trouble = [], f"its pictures could not be decoded ({plain_words(error)})"
    if not frames:
        note = looked.trouble or "no picture in it could be decoded, or none with enough in it to be told by"
        return replace(facts, notes=(*facts.notes, note)), b""
    note = f"{len(frames)} key frames of it are known here, up to {looked.last_seconds:.0f} s into it"
    width, height = frames[0].picture.size
    found = replace(
        facts,
        width=facts.width or width,
        height=facts.height or height,
        detail=max(one.detail for one in frames),
        notes=(*facts.notes, note),
        prints=tuple(one for frame in frames for one in frame.prints),
    )
    return found, thumbnail_of(frames[0].picture)


@dataclass(slots=True)
class _Looked:
    """How far a film was looked through."""

    last_seconds: float = 0.0
    trouble: str | None = None


def _key_frames(cv2: Any, path: Path, seconds: float | None, looked: _Looked) -> Iterator[KeyFrame]:
    taken: list[bytes] = []
    begun = time.process_time()
    for at, picture in _looks(cv2, path, seconds):
        looked.last_seconds = at
        prints, detail = prints_of(picture)
        upright = prints[0].bits
        if detail >= LEAST_DETAIL and all(_distance(upright, one) > SAME_BITS for one in taken):
            taken.append(upright)
            kept = tuple(
                Print(f"{one.of} at {at:.1f} s", one.bits) for one in prints if one.of in _KEPT_TURNS
            )
            yield KeyFrame(at, kept, detail, picture)
        if len(taken) == MOST_KEY_FRAMES or time.process_time() - begun > MOST_DECODING_SECONDS:
            return


def _looks(cv2: Any, path: Path, seconds: float | None) -> Iterator[tuple[float, Image.Image]]:
    """Yield pictures of a film with their seconds into it."""
    os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"] = _OPTIONS
    cv2.setNumThreads(1)
    film = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
    try:
        if not film.isOpened():
            return
        length = seconds or _length(cv2, film)
        step = max(LEAST_STEP_SECONDS, length / MOST_LOOKS)
        for look in range(min(MOST_LOOKS, int(length / step) + 1)):
            if look:
                film.set(cv2.CAP_PROP_POS_MSEC, 1000.0 * look * step)
            is_read, pixels = film.read()
            if not is_read or pixels is None:
                return
            if pixels.shape[0] * pixels.shape[1] > MOST_PIXELS:
                raise ValueError(f"{pixels.shape[1]} by {pixels.shape[0]} pixels")
            yield look * step, Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1]))
    finally:
        film.release()


def _length(cv2: Any, film: Any) -> float:
    """Give how many seconds a film has, as its decoder reckons; none where it cannot."""
    rate, frames = float(film.get(cv2.CAP_PROP_FPS)), float(film.get(cv2.CAP_PROP_FRAME_COUNT))
    return frames / rate if 0 < rate < 1000 and 0 < frames < 1e8 else 0.0


def _distance(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()

"""Laws of telling an outlet's boilerplate from copying."""

import random

import numpy as np

from reportedly.documents.copies.boilerplate import (
    boilerplate_of,
    find_boilerplate,
    frame_in_common,
    known_to,
)
from reportedly.documents.copies.prints import Hashes, winnow

FOOTER = "The Fictional Courier belongs to its readers and answers every letter by hand on the second Monday."


def a_text(seed: int, words: int = 120) -> str:
    """Give words that no other seed gives in the same order."""
    chance = random.Random(seed)  # noqa: S311
    return " ".join(f"w{chance.randrange(3000)}" for _ in range(words))


def prints(text: str) -> Hashes:
    """Give the prints alone."""
    return winnow(text).hashes


def test_a_footer_is_boilerplate() -> None:
    """What stands under many texts that are otherwise unlike is the outlet's own."""
    found = boilerplate_of([prints(f"{a_text(seed)} {FOOTER}") for seed in range(10)])
    assert len(np.intersect1d(found, prints(FOOTER))) > 0
    assert len(np.intersect1d(found, prints(a_text(3)))) == 0


def test_one_wire_text_in_many_outlets_is_not_boilerplate() -> None:
    """Ten papers printing one text once each are ten copies."""
    wire = prints(a_text(1))
    assert find_boilerplate((f"Paper {number}", wire) for number in range(10)) == {}


def test_versions_of_one_report_are_not_boilerplate() -> None:
    """An outlet that updates its report five times has not made the report its footer."""
    versions = [prints(f"{a_text(1)} {a_text(100 + number, 20)}") for number in range(5)]
    others = [prints(a_text(seed)) for seed in range(50, 60)]
    assert len(boilerplate_of(versions + others)) == 0


def test_a_footer_is_found_under_versions_too() -> None:
    """Five stories in three versions each share the footer alone."""
    texts = [f"{a_text(story)} {a_text(90 + 7 * story + version, 9)} {FOOTER}"
             for version in range(3) for story in range(5)]  # fmt: skip
    found = boilerplate_of([prints(text) for text in texts])
    assert len(np.intersect1d(found, prints(FOOTER))) > 0
    assert len(np.intersect1d(found, prints(a_text(2)))) == 0


def test_boilerplate_is_of_one_outlet() -> None:
    """Each outlet's texts are looked at by themselves; a text without an outlet teaches nothing."""
    texts = [(name, prints(f"{a_text(seed)} {FOOTER}")) for seed, name in enumerate(["Courier", None] * 5)]
    found = find_boilerplate(texts)
    assert set(found) == {"Courier"}
    assert len(known_to(found, None)) == len(known_to(found, "Another Paper")) == 0


def test_two_texts_under_one_footer_share_a_frame() -> None:
    """Where an outlet has two texts only, equal closing paragraphs under different texts are its frame."""
    one, other = winnow(f"{a_text(1)}\n\n{FOOTER}"), winnow(f"{a_text(2)}\n\n{FOOTER}")
    assert len(np.intersect1d(frame_in_common(one, other), prints(FOOTER))) > 0
    assert len(np.intersect1d(frame_in_common(one, other), prints(a_text(1)))) == 0


def test_a_copy_is_no_frame() -> None:
    """Texts that are the same to more than half are copies, down to their last paragraph."""
    text = f"{a_text(1)}\n\n{FOOTER}"
    assert len(frame_in_common(winnow(text), winnow(f"A new title\n\n{text}"))) == 0
    assert len(frame_in_common(winnow(""), winnow(text))) == 0

"""Laws of the windows with marked attributions."""

from evaluation.recipes.reader.marked import roles_of
from evaluation.sets.attributions import ROLES
from evaluation.sets.polnear import Marked

TEXT = "The mayor said they lied"
WORDS = [(0, 3), (4, 9), (10, 14), (15, 19), (20, 24)]


def test_each_word_has_the_role_of_its_mark() -> None:
    """Words without a mark have none; every word of a mark has its role."""
    marks = [Marked("source", ((0, 9),)), Marked("cue", ((10, 14),)), Marked("content", ((15, 24),))]
    roles = [0 if role == 0 else ROLES[role - 1] for role in roles_of(WORDS, marks)]
    assert roles == ["source", "source", "cue", "content", "content"]


def test_an_inner_speaker_counts_within_what_is_said() -> None:
    """Where one attribution lies in another's content, its source and cue are seen as such."""
    marks = [Marked("content", ((0, 24),)), Marked("cue", ((20, 24),)), Marked("source", ((15, 19),))]
    roles = roles_of(WORDS, marks)
    assert [ROLES[role - 1] for role in roles] == ["content", "content", "content", "source", "cue"]

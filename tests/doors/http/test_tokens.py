"""The file of people."""

from pathlib import Path

import pytest

from reportedly.doors.http.settings import Person, Role
from reportedly.doors.http.tokens import read_tokens
from reportedly.model.errors import UsageError

GOOD = '[[person]]\nname = "Ada"\nrole = "reviewer"\ntoken = "a-token-that-is-long-enough"\n'


def test_each_token_stands_for_a_person(tmp_path: Path) -> None:
    """A name, a role and a token make a person."""
    path = tmp_path / "people.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_tokens(path) == {"a-token-that-is-long-enough": Person("Ada", Role.REVIEWER)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("reviewer", "king"), "king"),
        (GOOD.replace("a-token-that-is-long-enough", "short"), "shorter"),
        (GOOD + GOOD.replace("Ada", "Ben"), "one token"),
        (GOOD.replace("Ada", " "), "no name"),
        ("", "no \\[\\[person"),
        ("= nonsense", "no file of people"),
    ],
)
def test_a_wrong_file_is_refused_in_words(tmp_path: Path, text: str, said: str) -> None:
    """The message names the file and what is wrong with it."""
    path = tmp_path / "people.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said) as refused:
        read_tokens(path)
    assert "people.toml" in str(refused.value)

"""Settings of a language model: off unless set, clear where wrong, and never the key."""

from decimal import Decimal
from pathlib import Path

import pytest

from reportedly.desk.language_model.settings import Settings, load_settings, read_key
from reportedly.model.errors import UsageError, VocabularyError

RIGHT = """
url = "https://models.example/v1"
model = "invented-1"
key_file = "key.txt"
answers = "kept"
max_cost_per_run = 2
price_per_million_in = 0.15
price_per_million_out = "0.60"
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Give what writes the settings and names them in the environment."""

    def writing(text: str) -> Path:
        path = tmp_path / "llm.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("REPORTEDLY_LLM", str(path))
        return path

    return writing


def test_without_an_endpoint_there_is_none() -> None:
    """Nothing set means nothing asked."""
    assert load_settings() is None


def test_a_file_says_all(write, tmp_path: Path) -> None:
    """Paths count from the file; amounts are exact."""
    write(RIGHT)
    settings = load_settings()
    assert settings is not None
    assert settings.target.url == "https://models.example/v1/chat/completions"
    assert (settings.key_file, settings.answers) == (tmp_path / "key.txt", tmp_path / "kept")
    assert settings.price_per_million_in == Decimal("0.15")
    assert settings.price_per_million_out == Decimal("0.60")


def test_the_environment_comes_before_the_file(write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Address and model can be set for one call."""
    write(RIGHT)
    monkeypatch.setenv("REPORTEDLY_LLM_URL", "http://localhost:11434/v1/chat/completions")
    monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "other")
    settings = load_settings()
    assert settings is not None
    assert settings.target.url == "http://localhost:11434/v1/chat/completions"
    assert settings.model == "other"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('url = "https://models.example/v1"', "no model"),
        (RIGHT + 'api_key = "abc"', "a key has no place here"),
        (RIGHT + "[scores]\nattacks = 0.7", "needs a `default`"),
        (RIGHT + "[scores]\ndefault = 2", "values from 0 to 1"),
        (RIGHT + "[scores]\ndefault = 0.5\nbombs = 0.5", "names of predicates"),
        (RIGHT + "scores = true", "needs a `default`"),
        (RIGHT + "colour = 1", "'colour' is no setting"),
        (RIGHT + "attempts = 0", "attempts must be a whole number from 1 on"),
        (RIGHT + "attempts = true", "attempts must be"),
        (RIGHT + "currency = 3", "currency must be text"),
        (RIGHT.replace("= 2", "= -2"), "max_cost_per_run must be an amount"),
        (RIGHT.replace("= 2", '= "much"'), "max_cost_per_run must be an amount"),
        (RIGHT.replace("price_per_million_in", "# "), "both prices"),
        (RIGHT.replace("https:", "http:"), "in the clear"),
    ],
)
def test_what_is_wrong_is_named(write, text: str, says: str) -> None:
    """An error names the setting and the way out, and never repeats a key."""
    write(text)
    with pytest.raises(UsageError, match=says) as caught:
        load_settings()
    assert "abc" not in str(caught.value)


def test_a_file_that_is_named_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A slip in the path does not switch the model off silently."""
    monkeypatch.setenv("REPORTEDLY_LLM", str(tmp_path / "none.toml"))
    with pytest.raises(VocabularyError, match="no such file"):
        load_settings()


def test_the_key_comes_from_the_environment_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment comes first; without either there is none, and no setting holds it."""
    path = tmp_path / "key.txt"
    path.write_text("from-file\n", encoding="utf-8")
    bare = Settings(url="http://localhost:1/v1", model="m")
    filed = Settings(url="http://localhost:1/v1", model="m", key_file=path)
    assert (read_key(bare), read_key(filed)) == (None, "from-file")
    monkeypatch.setenv("REPORTEDLY_LLM_KEY", "from-environment")
    assert read_key(filed) == "from-environment"
    assert "from-" not in repr(filed)


@pytest.mark.parametrize("content", [b"two words", b"line\nline", "schlüssel".encode(), b"\xff\xfe"])
def test_a_key_that_cannot_be_one_is_refused_unseen(tmp_path: Path, content: bytes) -> None:
    """What could break out of a header is refused, and the message does not show it."""
    path = tmp_path / "secret.txt"
    path.write_bytes(content)
    with pytest.raises(UsageError) as caught:
        read_key(Settings(url="http://localhost:1/v1", model="m", key_file=path))
    assert "words" not in str(caught.value)
    assert "schl" not in str(caught.value)

"""What the tests of the language model's endpoint share: an environment without one, and settings."""

import pytest

from reportedly.desk.language_model import settings as module


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing of the machine's own settings in."""
    for name in ("FILE_VARIABLE", "URL_VARIABLE", "MODEL_VARIABLE", "KEY_VARIABLE"):
        monkeypatch.delenv(getattr(module, name), raising=False)
    monkeypatch.delenv("REPORTEDLY_OFFLINE", raising=False)

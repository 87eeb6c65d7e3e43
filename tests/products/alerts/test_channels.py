"""Channels: each kind has what it needs, and no secret is shown or sent in the open."""

from pathlib import Path

import pytest

from reportedly.model.errors import DeliveryFailed, VocabularyError
from reportedly.products.alerts.channels import Channel, ChannelKind, Secret, Tls, read_channel
from reportedly.products.alerts.tables import Fields

MAIL: dict[str, object] = {
    "name": "mail",
    "kind": "smtp",
    "host": "mail.example",
    "from": "a@example.org",
    "to": ["b@example.org"],
}


def channel(table: dict[str, object], folder: Path = Path("here")) -> Channel:
    """Give the channel of a table."""
    return read_channel(Fields(table, "rules.toml, channel 1"), folder)


def test_paths_start_from_the_folder_of_the_rules() -> None:
    """A file of rules can be moved with what belongs to it."""
    assert channel({"name": "f", "kind": "atom", "file": "a.atom"}).path == Path("here/a.atom")
    assert channel({"name": "f", "kind": "eml", "folder": "out"}).path == Path("here/out")


def test_a_mail_server_is_spoken_to_under_tls_unless_it_is_said() -> None:
    """STARTTLS is what is left out; its port follows."""
    made = channel(MAIL)
    assert (made.kind, made.tls, made.port) == (ChannelKind.SMTP, Tls.STARTTLS, 587)
    assert channel({**MAIL, "tls": "none"}).port == 25


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"user": "a"}, "go together"),
        ({"user": "a", "password_env": "P", "tls": "none"}, "not sent over an open connection"),
        ({"user": "a", "password_env": "P", "password_file": "p"}, "give one of"),
        ({"to": []}, "`to` must be there"),
        ({"zone": "Europe/Nowhere"}, "this machine does not know"),
        ({"quiet": ["22:00"]}, "two times of day"),
        ({"url": "https://x.example"}, "'url' is no key here"),
    ],
)
def test_what_cannot_work_is_refused(changes: dict[str, object], words: str) -> None:
    """It is told before anything is sent."""
    with pytest.raises(VocabularyError, match=words):
        channel({**MAIL, **changes})


def test_a_web_hook_is_signed() -> None:
    """Without a key there is no web hook."""
    with pytest.raises(VocabularyError, match="secret_env"):
        channel({"name": "h", "kind": "webhook", "url": "https://x.example/h"})


def test_a_secret_is_read_when_it_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the environment, a file's first line, or in clear; one that lacks is told without being shown."""
    monkeypatch.setenv("ALERT_KEY", "from-env")
    (tmp_path / "key").write_text("from-file\nmore\n")
    assert Secret(variable="ALERT_KEY").read("x") == "from-env"
    assert Secret(file=tmp_path / "key").read("x") == "from-file"
    assert "hidden" not in repr(Secret(clear="hidden"))
    for lacking in (Secret(variable="NO_SUCH_KEY"), Secret(file=tmp_path / "none")):
        with pytest.raises(DeliveryFailed, match="channel 'x'"):
            lacking.read("x")

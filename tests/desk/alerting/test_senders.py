"""Senders: real servers on this machine take what is sent, and what must not go out does not."""

import base64
import hashlib
import hmac
import socketserver
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from alerting import NOON, a_channel, an_alert

from reportedly.desk.alerting.senders import Posting, Senders, notify
from reportedly.desk.online import is_offline
from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.channels import Channel, ChannelKind, Secret, Tls
from reportedly.products.alerts.messages import compose, subject_words

MESSAGE = compose("out", [an_alert()], 3, NOON)


@dataclass
class Server:
    """A server of ours, and what it was told."""

    port: int = 0
    got: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    status: str = "204 No Content"


class Mail(socketserver.StreamRequestHandler):
    """Takes letters as RFC 5321 has it, without TLS."""

    known: Server

    def handle(self) -> None:
        """Talk until the other quits."""
        self.wfile.write(b"220 mail.example\r\n")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                lines = []
                while (part := self.rfile.readline()) != b".\r\n":
                    lines.append(part.removeprefix(b".") if part.startswith(b"..") else part)
                self.known.got.append(b"".join(lines))
            refused = line.startswith((b"STARTTLS", b"AUTH")) or b"NOBODY@" in line
            self.wfile.write(b"502 no\r\n" if refused else b"250 mail.example\r\n")
            if line.startswith(b"QUIT"):
                return  # with 250, where 221 is right: a farewell is no refusal


class Hook(socketserver.StreamRequestHandler):
    """Takes one request."""

    known: Server

    def handle(self) -> None:
        """Read the request and answer."""
        self.rfile.readline()
        headers = {}
        while line := self.rfile.readline().decode().strip():
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        self.known.headers.append(headers)
        self.known.got.append(self.rfile.read(int(headers["content-length"])))
        self.wfile.write(f"HTTP/1.1 {self.known.status}\r\nContent-Length: 0\r\n\r\n".encode())


@pytest.fixture(params=[Mail, Hook])
def kind(request: pytest.FixtureRequest) -> type[socketserver.StreamRequestHandler]:
    """Give a kind of server."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def server(kind: type[socketserver.StreamRequestHandler]) -> Iterator[Server]:
    """Give a server that listens on this machine."""
    known = Server()
    handler = type("Known", (kind,), {"known": known})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as listening:
        listening.daemon_threads = True
        known.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield known
        listening.shutdown()
        thread.join()


def send(channel: Channel, senders: Senders | None = None) -> None:
    """Send the message by a channel."""
    (senders or Senders()).send(Posting(channel, MESSAGE, tuple, "box", NOON))


def hook(server: Server, **fields: object) -> Channel:
    """Give a web hook to the server."""
    allow = (f"127.0.0.1:{server.port}",)
    given = {"allow": allow, "secret": Secret(clear="top secret"), **fields}
    return a_channel("out", ChannelKind.WEBHOOK, url=f"http://127.0.0.1:{server.port}/hidden/x9", **given)


@pytest.mark.parametrize("kind", [Mail], indirect=True)
def test_a_mail_server_takes_the_letter(server: Server) -> None:
    """What arrives is the letter with its id and words."""
    mail = a_channel("out", ChannelKind.SMTP, host="127.0.0.1", port=server.port, tls=Tls.NONE)
    send(mail)
    read = BytesParser(policy=policy.default).parsebytes(server.got[0])
    assert read["Message-ID"] == f"<{MESSAGE.id}@alerts.reportedly.invalid>"
    assert read["Subject"] == subject_words(MESSAGE)
    assert "“The Red Hill Front reportedly backs the Salt League”" in read.get_content()


@pytest.mark.parametrize("kind", [Mail], indirect=True)
def test_a_receiver_who_is_refused_is_told_of(server: Server) -> None:
    """Those who have the letter get no second one because of another."""
    to = ("you@example.org", "nobody@example.org")
    mail = a_channel("out", ChannelKind.SMTP, host="127.0.0.1", port=server.port, tls=Tls.NONE, to=to)
    notice = Senders().send(Posting(mail, MESSAGE, tuple, "box", NOON))
    assert notice is not None
    assert "nobody@example.org" in notice
    assert len(server.got) == 1


@pytest.mark.parametrize("kind", [Mail], indirect=True)
def test_no_letter_goes_out_in_the_open_unasked(server: Server) -> None:
    """A server without STARTTLS gets neither letter nor password."""
    mail = a_channel("out", ChannelKind.SMTP, host="127.0.0.1", port=server.port)
    with pytest.raises(DeliveryFailed, match="did not take it"):
        send(mail)
    assert server.got == []


@pytest.mark.parametrize("kind", [Hook], indirect=True)
def test_a_web_hook_can_check_the_signature(server: Server) -> None:
    """Whoever has the key knows who sent it, and that nobody changed it."""
    send(hook(server))
    (headers,), (body,) = server.headers, server.got
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    wanted = base64.b64encode(hmac.new(b"top secret", signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
    assert headers["webhook-id"] == MESSAGE.id


@pytest.mark.parametrize("kind", [Hook], indirect=True)
@pytest.mark.parametrize("status", ["500 Broken", "302 Found", "404 Not Found"])
def test_only_a_yes_is_a_delivery(server: Server, status: str) -> None:
    """Anything but 2xx is a failure, and the message keeps the secret part of the address."""
    server.status = status
    with pytest.raises(DeliveryFailed, match=status.partition(" ")[0]) as told:
        send(hook(server))
    assert "x9" not in str(told.value)


@pytest.mark.parametrize("kind", [Hook], indirect=True)
def test_a_web_hook_goes_to_the_public_internet_only(server: Server) -> None:
    """A private address is refused unless the user names it."""
    for allow, words in (((), "this machine"), (("127.0.0.1:1",), "this machine"), (("x",), "takes")):
        with pytest.raises(DeliveryFailed, match=words) as told:
            send(hook(server, allow=allow))
        assert "x9" not in str(told.value)
    assert server.got == []


@pytest.mark.parametrize("kind", [Hook], indirect=True)
def test_offline_holds(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """By word or by environment nothing goes out; files on this machine are written."""
    with pytest.raises(DeliveryFailed, match="offline"):
        send(hook(server), Senders(offline=True))
    assert not is_offline()
    monkeypatch.setenv("REPORTEDLY_OFFLINE", "1")
    assert is_offline()
    assert Senders().is_held(hook(server))
    assert Senders().is_held(a_channel("m", ChannelKind.SMTP))
    assert not Senders().is_held(a_channel("f", ChannelKind.ATOM))
    assert server.got == []


@pytest.mark.parametrize("kind", [Mail], indirect=True)
def test_a_server_that_is_gone_is_told(server: Server) -> None:
    """The failure names the channel and the host."""
    mail = a_channel("out", ChannelKind.SMTP, host="127.0.0.1", port=1, tls=Tls.NONE)
    with pytest.raises(DeliveryFailed, match=r"channel 'out': 127\.0\.0\.1"):
        send(mail)
    assert server.port


def test_files_are_written(tmp_path: Path) -> None:
    """Feed, mailbox and letters need no server."""
    send(a_channel("out", ChannelKind.ATOM, path=tmp_path / "a.atom"))
    send(a_channel("out", ChannelKind.MBOX, path=tmp_path / "a.mbox"))
    send(a_channel("out", ChannelKind.EML, path=tmp_path / "out"))
    assert all((tmp_path / name).exists() for name in ("a.atom", "a.mbox", f"out/{MESSAGE.id}.eml"))


@pytest.mark.parametrize(("name", "first"), [("notify-send", "--app-name=Reportedly"), ("osascript", "-e")])
def test_the_desktop_shows_words_and_runs_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, first: str
) -> None:
    """Words of a report are arguments of the program that shows them, never an option or a script."""
    program = tmp_path / name
    program.write_text(f'#!/bin/sh\nfor one in "$@"; do printf "%s\\n" "$one" >> "{tmp_path}/shown"; done\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("shutil.which", lambda wanted: str(program) if wanted == name else None)
    notify('--x "; touch y', "$(id)")
    shown = (tmp_path / "shown").read_text().splitlines()
    assert shown[0] == first
    assert shown[-2:] == ['--x "; touch y', "$(id)"]
    program.write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(DeliveryFailed, match="did not show it"):
        notify("a", "b")


def test_without_a_desktop_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what lacks and what else there is."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(DeliveryFailed, match="take another channel"):
        send(a_channel("out", ChannelKind.DESKTOP))

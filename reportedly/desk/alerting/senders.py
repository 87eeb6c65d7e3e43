"""Senders: how a message leaves by each kind of channel; all else about sending is the same for all."""

import shutil
import smtplib
import ssl
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from reportedly.desk.online import is_offline, permitted_endpoints
from reportedly.model.errors import DeliveryFailed, SourceError
from reportedly.products.alerts.atom import write_feed
from reportedly.products.alerts.channels import Channel, ChannelKind, Tls
from reportedly.products.alerts.hooks import hook_body, hook_headers
from reportedly.products.alerts.letters import add_to_mbox, make_letter, write_eml
from reportedly.products.alerts.messages import Message, subject_words
from reportedly.sources.fetching.addresses import Endpoint, read_endpoint
from reportedly.sources.fetching.posting import Poster
from reportedly.sources.fetching.resolving import Guard

MAIL_SECONDS = 30.0
OUTGOING = frozenset({ChannelKind.SMTP, ChannelKind.WEBHOOK})
"""Kinds that go out over the network."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A message about to be sent, with all that its channel was told before it."""

    channel: Channel
    message: Message
    earlier: Callable[[], Sequence[Message]]
    """Gives the channel's messages that were sent, in order."""
    outbox: str
    """An id of the outbox."""
    now: datetime


@dataclass(frozen=True, slots=True)
class Senders:
    """Sends messages; what cannot be sent raises, whatever the reason."""

    offline: bool = False
    tls: ssl.SSLContext | None = field(default=None, repr=False)
    """What certificates are checked against; None for those that this machine trusts."""

    def is_held(self, channel: Channel) -> bool:
        """Tell whether nothing may be sent by a channel, because we are to stay offline."""
        return channel.kind in OUTGOING and (self.offline or is_offline())

    def send(self, posting: Posting) -> str | None:
        """Send a message by its channel; give what is to be known besides, if anything.

        Raises: DeliveryFailed.
        """
        channel, message = posting.channel, posting.message
        if self.is_held(channel):
            raise DeliveryFailed(f"channel {channel.name!r}: offline: nothing is sent")
        if channel.kind is ChannelKind.ATOM:
            write_feed(channel, (*posting.earlier(), message), posting.outbox)
        elif channel.kind is ChannelKind.MBOX:
            add_to_mbox(channel, message)
        elif channel.kind is ChannelKind.EML:
            write_eml(channel, message)
        elif channel.kind is ChannelKind.SMTP:
            return self._mail(channel, message)
        elif channel.kind is ChannelKind.WEBHOOK:
            self._hook(channel, message, posting.now)
        else:
            notify(subject_words(message), f"{len(message.groups)} told; reportedly alert show {message.id}")
        return None

    def _mail(self, channel: Channel, message: Message) -> str | None:
        try:
            server = self._server(channel)
            try:
                refused = self._hand_over(server, channel, message)
            finally:
                # What a server took, it took, whatever it answers to the farewell.
                with suppress(OSError, smtplib.SMTPException):
                    server.quit()
                server.close()
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryFailed(
                f"channel {channel.name!r}: {channel.host} did not take it ({error})"
            ) from error
        # To send it again would give those who have it a second copy.
        return f"refused for {', '.join(refused)}; all others have it" if refused else None

    def _hand_over(self, server: smtplib.SMTP, channel: Channel, message: Message) -> list[str]:
        """Give the letter to the server; give the receivers that it refused."""
        if channel.tls is Tls.STARTTLS:
            server.starttls(context=self._context())
        if channel.user is not None and channel.secret is not None:
            server.login(channel.user, channel.secret.read(channel.name))
        return sorted(server.send_message(make_letter(channel, message)))

    def _server(self, channel: Channel) -> smtplib.SMTP:
        if channel.tls is Tls.TLS:
            return smtplib.SMTP_SSL(channel.host, channel.port, timeout=MAIL_SECONDS, context=self._context())
        return smtplib.SMTP(channel.host, channel.port, timeout=MAIL_SECONDS)

    def _context(self) -> ssl.SSLContext:
        return self.tls or ssl.create_default_context()

    def _hook(self, channel: Channel, message: Message, now: datetime) -> None:
        body = hook_body(message)
        secret = "" if channel.secret is None else channel.secret.read(channel.name)
        headers = hook_headers(message.id, body, secret, now)
        guard = Guard(permitted=permitted_endpoints() | _allowed(channel))
        try:
            Poster(guard, self.tls).post(channel.url, body, headers)
        except SourceError as error:
            # The path of such an address is often a secret of its own.
            words = str(error).replace(channel.url, channel.url.partition("?")[0].rsplit("/", 1)[0] + "/…")
            raise DeliveryFailed(f"channel {channel.name!r}: {words}") from error


def notify(title: str, text: str) -> None:
    """Show a notification on this machine's screen.

    Raises: DeliveryFailed, if nothing here can.
    """
    command = _notifier(title, text)
    if command is None:
        raise DeliveryFailed(
            "desktop: neither notify-send nor osascript is installed; install one, or take another channel"
        )
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=15)  # noqa: S603 - no shell, fixed program
    except (OSError, subprocess.SubprocessError) as error:
        raise DeliveryFailed(
            f"desktop: {command[0]} did not show it ({error}); is anybody logged in?"
        ) from error


def _notifier(title: str, text: str) -> list[str] | None:
    send, script = shutil.which("notify-send"), shutil.which("osascript")
    if send is not None:
        return [send, "--app-name=Reportedly", "--", title, text]
    if script is not None:
        # As arguments, so that no word of a report is run as a script.
        shown = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run"
        return [script, "-e", shown, title, text]
    return None


def _allowed(channel: Channel) -> frozenset[Endpoint]:
    try:
        return frozenset(read_endpoint(one) for one in channel.allow)
    except ValueError as error:
        raise DeliveryFailed(
            f"channel {channel.name!r}: `allow` takes addresses with ports, 10.0.0.5:8080 ({error})"
        ) from error

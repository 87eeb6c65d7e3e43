"""Channels: where alerts go, with when each may speak and how much it says at a time."""

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.schedule import WEEKDAYS, Digest, Schedule
from reportedly.products.alerts.tables import Fields

MOST = 10
KEPT_ENTRIES = 100


class ChannelKind(StrEnum):
    """What a channel can be."""

    ATOM = "atom"
    MBOX = "mbox"
    EML = "eml"
    SMTP = "smtp"
    WEBHOOK = "webhook"
    DESKTOP = "desktop"


class Tls(StrEnum):
    """How a connection to a mail server is closed to others."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Secret:
    """Where a password or key is; never shown."""

    variable: str | None = None
    file: Path | None = None
    clear: str | None = field(default=None, repr=False)
    """As it stands in the file of rules, which is warned of."""

    def read(self, channel: str) -> str:
        """Give the secret.

        Raises: DeliveryFailed, if it is not where it should be.
        """
        if self.clear is not None:
            return self.clear
        if self.variable is not None:
            value = os.environ.get(self.variable, "")
            where = f"the environment variable {self.variable}"
        else:
            value, where = _first_line(self.file, channel), f"the file {self.file}"
        if not value:
            raise DeliveryFailed(f"channel {channel!r}: {where} has no secret in it; set it and run again")
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel; of the last fields those that its kind needs."""

    name: str
    kind: ChannelKind
    schedule: Schedule = field(default_factory=Schedule)
    most: int = MOST
    """Things told of in one message (> 0); of more the number is told."""
    path: Path | None = None
    """File of a feed or mailbox, or folder of letters."""
    keep: int = KEPT_ENTRIES
    """Entries of a feed, the newest (> 0)."""
    title: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    host: str = ""
    port: int = 0
    tls: Tls = Tls.STARTTLS
    user: str | None = None
    secret: Secret | None = None
    """The mail server's password, or the key that web hooks are signed with."""
    url: str = ""
    allow: tuple[str, ...] = ()
    """Network addresses with ports that a web hook may go to although they are not public."""


def read_channel(fields: Fields, folder: Path) -> Channel:
    """Give the channel that a table describes; paths start from the folder of its file.

    Raises: VocabularyError.
    """
    kind = ChannelKind(fields.choice("kind", ChannelKind))
    name = fields.words("name")
    channel = Channel(
        name=name,
        kind=kind,
        schedule=_schedule(fields),
        most=fields.number("most", MOST, 1),
        **_OWN[kind](fields, folder),  # type: ignore[arg-type]
    )
    fields.finish()
    return channel


def _schedule(fields: Fields) -> Schedule:
    quiet = fields.list("quiet")
    if quiet and len(quiet) != 2:
        raise fields.wrong('`quiet` must be two times of day, such as ["22:00", "06:30"]')
    name = fields.words("zone", "UTC")
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise fields.wrong(
            f"`zone` has {name!r}, which this machine does not know; write Europe/Kyiv"
        ) from error
    return Schedule(
        digest=Digest(fields.choice("digest", Digest, "none")),
        at=fields.clock("at", "07:00"),
        weekday=WEEKDAYS.index(fields.choice("weekday", WEEKDAYS, "monday")),
        quiet=(fields.read_clock("quiet", quiet[0]), fields.read_clock("quiet", quiet[1])) if quiet else None,
        zone=zone,
    )


def _atom(fields: Fields, folder: Path) -> dict[str, object]:
    return {
        "path": folder / fields.words("file"),
        "keep": fields.number("keep", KEPT_ENTRIES, 1),
        "title": fields.words("title", "Reportedly: what changed on record"),
    }


def _letters(fields: Fields) -> dict[str, object]:
    to = fields.list("to") or ("you@localhost.invalid",)
    return {"sender": fields.words("from", "reportedly@localhost.invalid"), "to": to}


def _mbox(fields: Fields, folder: Path) -> dict[str, object]:
    return {"path": folder / fields.words("file"), **_letters(fields)}


def _eml(fields: Fields, folder: Path) -> dict[str, object]:
    return {"path": folder / fields.words("folder"), **_letters(fields)}


def _smtp(fields: Fields, folder: Path) -> dict[str, object]:
    tls = Tls(fields.choice("tls", Tls, "starttls"))
    user = fields.words_or_none("user")
    secret = _secret(fields, folder, "password")
    if (user is None) != (secret is None):
        raise fields.wrong("`user` and a password go together; give both or neither")
    if user is not None and tls is Tls.NONE:
        raise fields.wrong('a password is not sent over an open connection; set `tls` to "starttls" or "tls"')
    if not fields.list("to"):
        raise fields.wrong('`to` must be there: a list of addresses, ["desk@example.org"]')
    return {
        "host": fields.words("host"),
        "port": fields.number("port", {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}[tls], 1),
        "tls": tls,
        "user": user,
        "secret": secret,
        "sender": fields.words("from"),
        "to": fields.list("to"),
    }


def _webhook(fields: Fields, folder: Path) -> dict[str, object]:
    secret = _secret(fields, folder, "secret")
    if secret is None:
        raise fields.wrong("a web hook is signed: name the key's `secret_env` or `secret_file`")
    return {"url": fields.words("url"), "secret": secret, "allow": fields.list("allow")}


def _desktop(_fields: Fields, _folder: Path) -> dict[str, object]:
    return {}


_OWN = {
    ChannelKind.ATOM: _atom,
    ChannelKind.MBOX: _mbox,
    ChannelKind.EML: _eml,
    ChannelKind.SMTP: _smtp,
    ChannelKind.WEBHOOK: _webhook,
    ChannelKind.DESKTOP: _desktop,
}


def _secret(fields: Fields, folder: Path, key: str) -> Secret | None:
    variable, file = fields.words_or_none(f"{key}_env"), fields.words_or_none(f"{key}_file")
    clear = fields.words_or_none(key)
    if sum(one is not None for one in (variable, file, clear)) > 1:
        raise fields.wrong(f"give one of `{key}_env`, `{key}_file` and `{key}`")
    if variable is file is clear is None:
        return None
    return Secret(variable, None if file is None else folder / Path(file).expanduser(), clear)


def _first_line(path: Path | None, channel: str) -> str:
    if path is None:
        return ""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise DeliveryFailed(f"channel {channel!r}: the file {path} cannot be read ({error})") from error
    return lines[0].strip() if lines else ""

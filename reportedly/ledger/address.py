"""Where a ledger is kept: in a file, in memory, or on a PostgreSQL server; never shown with a password."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from reportedly.model.errors import LedgerError

IN_MEMORY = ":memory:"
FILES_VARIABLE = "REPORTEDLY_FILES"
"""Names the folder of what lies beside a ledger on a server: custody, media, outbox, kept answers."""

_SQLITE = "sqlite:///"
_SERVERS = frozenset({"postgresql", "postgres", "postgresql+pg8000"})
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_MEANT_FOR_A_SERVER = re.compile(r"postgres(?:ql)?:|(?:.*\s)?(?:dbname|password)=", re.IGNORECASE)
"""What would otherwise be taken for the path of a file, and be shown with the password in it."""
_PORT = 5432


@dataclass(frozen=True, slots=True)
class Login:
    """What it takes to reach a database on a server; the password is left out of every representation."""

    host: str
    """A name or number; or the folder of the server's socket, with a slash before it; empty for the usual."""
    port: int
    database: str
    user: str | None
    password: str | None = field(repr=False)
    options: tuple[tuple[str, str], ...] = ()
    """As libpq names them: sslmode, sslrootcert, connect_timeout, passfile."""

    def option(self, name: str, otherwise: str) -> str:
        """Give what an option says; `otherwise` where it says nothing."""
        return dict(self.options).get(name, otherwise)


@dataclass(frozen=True, slots=True)
class Address:
    """Where one ledger is."""

    path: Path | None = None
    """The file; None in memory and on a server."""
    login: Login | None = None
    """How to reach it on a server; None for a file."""

    @property
    def name(self) -> str:
        """What messages call it: the path, or the address without any password."""
        if self.login is None:
            return "the ledger in memory" if self.path is None else str(self.path)
        login = self.login
        person = "" if login.user is None else f"{login.user}@"
        host, port = login.host, "" if login.port == _PORT else f":{login.port}"
        if host.startswith("/"):
            return f"postgresql://{person}{port}/{login.database}?host={host}"
        return f"postgresql://{person}{f'[{host}]' if ':' in host else host}{port}/{login.database}"

    @property
    def beside(self) -> Path:
        """The path that files beside the ledger are named after: the ledger itself, where that is a file.

        For a server it lies in the folder that REPORTEDLY_FILES names, else in the folder of a person's data.
        """
        if self.login is None:
            return Path(IN_MEMORY) if self.path is None else self.path
        login = self.login
        port = "" if login.port == _PORT else f"-port-{login.port}"
        named = f"{login.database}@{login.host.strip('/') or 'here'}{port}"
        return files_folder() / _UNSAFE.sub("-", named.replace("@", "-at-"))


def files_folder() -> Path:
    """Give the folder of what lies beside ledgers on servers."""
    named = os.environ.get(FILES_VARIABLE)
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "reportedly"


def read_address(where: "str | Path | Address") -> Address:
    """Give the address that a path, `sqlite:///` or `postgresql://` address means.

    Raises: LedgerError, if it is of another kind of database, or is written wrongly.
    """
    if isinstance(where, Address):
        return where
    written = os.fspath(where)
    if written in (IN_MEMORY, "sqlite://", _SQLITE, _SQLITE + IN_MEMORY):
        return Address()
    if written.startswith(_SQLITE):
        return Address(Path(written.removeprefix(_SQLITE)))
    kind, mark, _ = written.partition("://")
    if not mark:
        if _MEANT_FOR_A_SERVER.match(written):
            raise LedgerError(
                "postgresql ledger: the address cannot be read; write postgresql://USER@HOST/DATABASE"
            )
        return Address(Path(written))
    if kind not in _SERVERS:
        raise LedgerError(
            f"{kind} ledger: only SQLite files and PostgreSQL servers can be opened; give the path of a "
            "file, or postgresql://USER@HOST/DATABASE"
        )
    return Address(login=_login(written))


def _login(written: str) -> Login:
    """Take an address apart; no message repeats it, because it may hold a password."""
    try:
        parts = urlsplit(written)
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        port = int(options.pop("port", "") or parts.port or os.environ.get("PGPORT", "") or _PORT)
    except ValueError as error:
        raise LedgerError(
            "postgresql ledger: the address cannot be read; write postgresql://USER@HOST:PORT/DATABASE, with "
            "%-codes for signs such as @ and / in names"
        ) from error
    database = unquote(parts.path.removeprefix("/"))
    if not database or "/" in database:
        raise LedgerError(
            "postgresql ledger: the address names no database; write postgresql://USER@HOST/DATABASE"
        )
    return Login(
        host=unquote(parts.hostname or "") or options.pop("host", os.environ.get("PGHOST", "")),
        port=port,
        database=database,
        user=_user(parts) or options.pop("user", None),
        password=options.pop("password", None) if parts.password is None else unquote(parts.password),
        options=tuple(sorted(options.items())),
    )


def _user(parts: SplitResult) -> str | None:
    return unquote(parts.username) if parts.username else None

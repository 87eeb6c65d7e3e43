"""Passwords for a server, kept out of addresses: from the environment, or a file that only its owner reads.

Source: the PostgreSQL manual on PGPASSWORD and the password file, `host:port:database:user:password` a line.
"""

import getpass
import os
import stat
from pathlib import Path

from reportedly.ledger.address import Login

_FIELDS = 5


def usual_user() -> str:
    """Give the name that a person has on a server if the address gives none."""
    named = os.environ.get("PGUSER")
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "postgres"


def find_password(login: Login) -> str | None:
    """Give the password of a login: its own, or that in PGPASSWORD or the password file; None without."""
    return login.password or os.environ.get("PGPASSWORD") or _filed(login)


def _filed(login: Login) -> str | None:
    named = login.option("passfile", os.environ.get("PGPASSFILE", ""))
    path = Path(named) if named else Path.home() / ".pgpass"
    if not _is_private(path):
        return None
    host = "localhost" if not login.host or login.host.startswith("/") else login.host
    wanted = (host, str(login.port), login.database, login.user or usual_user())
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    for line in lines:
        parts = [] if line.startswith("#") else _split(line)
        if len(parts) == _FIELDS and all(
            said in ("*", one) for said, one in zip(parts, wanted, strict=False)
        ):
            return parts[-1]
    return None


def _is_private(path: Path) -> bool:
    """Tell whether a file is there that nobody but its owner may read; others are not to be trusted."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) and (os.name == "nt" or not mode & (stat.S_IRWXG | stat.S_IRWXO))


def _split(line: str) -> list[str]:
    """Give the fields of a line; a backslash takes a colon or a backslash for itself."""
    fields = [""]
    signs = iter(line)
    for sign in signs:
        if sign == "\\":
            fields[-1] += next(signs, "")
        elif sign == ":" and len(fields) < _FIELDS:
            fields.append("")
        else:
            fields[-1] += sign
    return fields

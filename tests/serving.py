"""A throw-away PostgreSQL server for the tests, in a folder of its own, gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
_UNPRIVILEGED = ("postgres", "nobody")
_OFF = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=16MB"
_number = count(1)


def programs() -> Path | None:
    """Give the folder of the server's programs, the newest; None if there are none."""
    named = shutil.which("initdb")
    if named is not None:
        return Path(named).parent
    found = [path for pattern in _FOLDERS for path in Path("/").glob(f"{pattern[1:]}/initdb")]
    return (
        max(found, default=None, key=lambda path: path.parent.parent.name.rjust(4)).parent if found else None
    )


class Server:
    """A running server with one superuser, `postgres`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = _free_port()
        self._programs = programs() or Path()
        self._has_template = False
        self._open: dict[str, Any] = {}

    def start(self) -> None:
        """Start it on a socket in its folder and on the loopback."""
        data = self.folder / "data"
        self._run(
            "initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"
        )
        told = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 {_OFF}"
        self._run("pg_ctl", "-D", str(data), "-w", "-l", str(self.folder / "log"), "-o", told, "start")

    def stop(self) -> None:
        """Stop it at once, without waiting for its end."""
        for connection in self._open.values():
            connection.close()
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-W", "-m", "immediate", "stop")

    def address(self, database: str, user: str = "postgres") -> str:
        """Give the address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self, fill: Callable[[str], None]) -> str:
        """Give the address of a fresh ledger; `fill` makes the first, of which the others are copies."""
        if not self._has_template:
            self.tell("CREATE DATABASE fresh")
            fill(self.address("fresh"))
            self._has_template = True
        return self.empty_database("fresh")

    def empty_database(self, template: str = "template0") -> str:
        """Give the address of a new database, a copy of another."""
        name = f"t{next(_number)}"
        self.tell(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: str) -> None:
        """Drop a database, whoever still holds it open."""
        name = address.rpartition("/")[2]
        if (opened := self._open.pop(name, None)) is not None:
            opened.close()
        self.tell(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def tell(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Have the superuser run a statement, and give the rows that it gives."""
        import pg8000.dbapi  # noqa: PLC0415 - an extra

        if database not in self._open:
            connect = pg8000.dbapi.connect
            opened = connect(user="postgres", host="127.0.0.1", port=self.port, database=database)
            opened.autocommit = True
            self._open[database] = opened
        cursor = self._open[database].cursor()
        cursor.execute(statement)
        return [tuple(row) for row in cursor.fetchall()] if cursor.description else []

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        user = None
        if os.name == "posix" and os.geteuid() == 0:
            # A server refuses to be run by root.
            user = next(one for one in _UNPRIVILEGED if _is_user(one))
            shutil.chown(self.folder, user)
        with open(os.devnull, "r+b") as nothing:
            subprocess.run(
                command,
                check=True,
                user=user,
                cwd="/",
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                timeout=120,
            )


def _is_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])

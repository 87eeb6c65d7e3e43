"""What can go wrong with a ledger on a server, said as errors that name it, the trouble and the way out."""

from reportedly.ledger.postgres.line import UNENCRYPTED, UNREACHED
from reportedly.model.errors import (
    LedgerBroken,
    LedgerError,
    LedgerLocked,
    LedgerMissing,
    LedgerUnwritable,
)

_Told = tuple[type[LedgerError], str]
_REFUSED: _Told = (
    LedgerUnwritable,
    "the server does not let this user in; check the name, and the password in PGPASSWORD or ~/.pgpass",
)
_BUSY: _Told = (
    LedgerLocked,
    "another program has been writing to it for too long; wait until that ends, or stop it",
)
_CLASH: _Told = (LedgerLocked, "another program wrote at the same moment; run the same command again")
_STOPPING: _Told = (
    LedgerUnwritable,
    "the server is starting, stopping, or has ended this connection; run the same command again",
)
_UNREACHABLE: _Told = (
    LedgerUnwritable,
    "the server cannot be reached; check the host and port, and that it runs and takes connections from here",
)
_LOST: _Told = (
    LedgerUnwritable,
    "the connection to the server broke; what was not finished was not kept, run the same command again",
)
_BAD_TLS: _Told = (
    LedgerUnwritable,
    "the line cannot be encrypted as sslmode asks; check sslrootcert, and whose name the certificate bears",
)
_NO_TLS: _Told = (
    LedgerUnwritable,
    "the server takes no encrypted connections; turn on TLS there, or write sslmode=disable if that is safe",
)
_BY_STATE: dict[str, _Told] = {
    "28000": _REFUSED,
    "28P01": _REFUSED,
    "3D000": (
        LedgerMissing,
        "there is no such database on the server; make it with `createdb`, or check the name",
    ),
    "42501": (
        LedgerUnwritable,
        "this user has no right to do that there; have the owner of the database grant it",
    ),
    "25006": (
        LedgerUnwritable,
        "the server takes no changes (it is a copy, or set to be read only); use the one it copies",
    ),
    "55P03": _BUSY,
    "40P01": _CLASH,
    "40001": _CLASH,
    "53300": (LedgerLocked, "the server has as many connections as it takes; wait, or have it take more"),
    "53100": (LedgerUnwritable, "the server's disk is full; make room there, nothing is lost"),
    "57P01": _STOPPING,
    "57P02": _STOPPING,
    "57P03": _STOPPING,
    "25P03": _STOPPING,
    "22021": (LedgerError, "a NUL character cannot be kept on a server; clean the text, read it again"),
    "22P05": (LedgerError, "a NUL character cannot be kept on a server; clean the text, read it again"),
    "XX001": (LedgerBroken, "the server finds its own files damaged; put back a copy of the database"),
    "XX002": (LedgerBroken, "the server finds an index damaged; have its owner REINDEX the database"),
}
_BY_WORDS: tuple[tuple[str, _Told], ...] = (
    ("create a connection", _UNREACHABLE),
    (UNREACHED, _UNREACHABLE),
    (UNENCRYPTED, _BAD_TLS),
    ("Server refuses SSL", _NO_TLS),
    ("network error", _LOST),
    ("connection is closed", _LOST),
)


def server_fault(where: str, error: Exception) -> LedgerError | None:
    """Give the LedgerError for what the driver of a server raised; None if it is none of its errors.

    Source: appendix A of the PostgreSQL manual, on SQLSTATE codes.
    """
    if not type(error).__module__.startswith("pg8000"):
        return None
    said = error.args[0] if error.args else ""
    if isinstance(said, dict):
        state, words = str(said.get("C", "")), str(said.get("M", ""))
        told = _BY_STATE.get(state)
    else:
        state, words = "", str(said)
        told = next((one for part, one in _BY_WORDS if part in words), None)
    if told is None:
        code = f", {state}" if state else ""
        return LedgerError(f"{where}: the server refused ({words}{code}); check that nothing else changes it")
    kind, trouble = told
    return kind(f"{where}: {trouble}")

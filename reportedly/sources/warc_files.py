"""Captures written as a web archive: WARC 1.1, a `warcinfo` record, then a `response` for each.

Headers that only told how the body was cut up on the wire are written as `X-Archive-Orig-…`, since the body
is kept without its chunks; what `Content-Encoding` says still holds.
"""

import base64
import gzip
import hashlib
import uuid
from collections.abc import Iterable
from pathlib import Path

from reportedly import __version__
from reportedly.model.errors import UsageError
from reportedly.sources.custody import Custody, Kept

_WIRE_ONLY = frozenset({"transfer-encoding", "content-length", "connection", "keep-alive"})


def write_warc(custody: Custody, captures: Iterable[Kept], path: Path) -> int:
    """Write captures to a new file, each record packed by itself if it is a .gz; give how many were written.

    Raises: UsageError, if the file exists; LedgerBroken, if a body is not what it was.
    """
    packed = path.suffix == ".gz"
    count = 0
    try:
        with path.open("xb") as file:
            for record in (_about(), *(_response(custody, kept) for kept in captures)):
                file.write(gzip.compress(record, mtime=0) if packed else record)
                count += 1
    except OSError as error:
        raise UsageError(f"{path}: it cannot be written ({error.strerror}); name a new file") from error
    return count - 1


def _about() -> bytes:
    body = f"software: reportedly/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
    return _record("warcinfo", body, {"Content-Type": "application/warc-fields"}, seed="about")


def _response(custody: Custody, kept: Kept) -> bytes:
    record = kept.record
    wire = custody.read_bytes(str(record["wire_sha256"]))
    pairs = record["headers"]
    lines = [f"HTTP/1.1 {record['status']} {record['reason']}".rstrip()]
    for name, value in pairs if isinstance(pairs, list) else ():
        lines.append(f"{'X-Archive-Orig-' if name.lower() in _WIRE_ONLY else ''}{name}: {value}")
    lines.append(f"Content-Length: {len(wire)}")
    body = "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + wire
    named = {
        "WARC-Target-URI": str(record["final_url"]),
        "WARC-Date": f"{str(record['answered'])[:19]}Z",
        "WARC-Payload-Digest": _digest(wire),
        "WARC-Block-Digest": _digest(body),
        "Content-Type": "application/http; msgtype=response",
    }
    if record["address"]:
        named["WARC-IP-Address"] = str(record["address"])
    return _record("response", body, named, seed=f"{kept.number}:{kept.sha256}")


def _record(kind: str, body: bytes, named: dict[str, str], *, seed: str) -> bytes:
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"reportedly:{kind}:{seed}")
    date = named.pop("WARC-Date", "1970-01-01T00:00:00Z")
    headers = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{identity}>", "WARC-Date": date, **named}
    lines = ["WARC/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode("utf-8") + body + b"\r\n\r\n"


def _digest(content: bytes) -> str:
    return f"sha256:{base64.b32encode(hashlib.sha256(content).digest()).decode('ascii')}"

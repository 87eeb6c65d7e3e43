"""One request to one pinned host, and its answer within the limits."""

import ssl
from dataclasses import dataclass, field
from time import monotonic

import httpcore2

from reportedly.model.errors import FetchFailed, SourceTooLarge
from reportedly.sources.fetching.addresses import Address
from reportedly.sources.fetching.connection import PinnedBackend
from reportedly.sources.fetching.limits import Deadline, Limits
from reportedly.sources.fetching.targets import Target


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and of whom."""

    target: Target
    addresses: tuple[Address, ...]
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    """Not shown: a key may be among them."""
    tls: ssl.SSLContext | None
    body: bytes | None = field(default=None, repr=False)
    """What is sent along; a request with a body is a POST, one without a GET."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, its headers, and the body as it was sent."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    address: str

    def header(self, name: str) -> str | None:
        """Give the first header of this name, in lower case."""
        return next((value for key, value in self.headers if key.lower() == name), None)


def ask(request: Request, limits: Limits) -> Answer:
    """Give the answer to a request; no cookie, no password and no second connection goes with it.

    Raises: FetchFailed; SourceTooLarge.
    """
    url = request.target.url
    deadline = Deadline(url, monotonic() + limits.total_seconds)
    backend = PinnedBackend(request.addresses, deadline, limits.idle_seconds)
    try:
        with httpcore2.ConnectionPool(request.tls, max_connections=1, network_backend=backend) as pool:
            return _take(pool, request, limits, backend)
    except httpcore2.TimeoutException as error:
        raise FetchFailed(f"{url}: it does not answer in time; try again later") from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, ssl.SSLError) as error:
        raise FetchFailed(f"{url}: the connection failed ({error}); try again later") from error


def _take(pool: httpcore2.ConnectionPool, request: Request, limits: Limits, backend: PinnedBackend) -> Answer:
    target = request.target
    address = httpcore2.URL(
        scheme=target.scheme.encode(),
        host=target.host.encode(),
        port=target.port,
        target=target.path.encode("ascii"),
    )
    method = "GET" if request.body is None else "POST"
    with pool.stream(method, address, headers=list(request.headers), content=request.body) as response:
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
        _refuse_long(headers, limits, target.url)
        reason = response.extensions.get("reason_phrase", b"")
        return Answer(
            status=response.status,
            reason=reason.decode("latin-1")[:80],
            headers=headers,
            body=_take_body(response, limits, target.url),
            address=str(backend.connected),
        )


def _refuse_long(headers: tuple[tuple[str, str], ...], limits: Limits, url: str) -> None:
    if sum(len(name) + len(value) for name, value in headers) > limits.header_bytes:
        raise SourceTooLarge(f"{url}: the headers of its answer are over {limits.header_bytes} bytes")
    declared = next((value for name, value in headers if name.lower() == "content-length"), "")
    if declared.isdecimal() and int(declared) > limits.max_bytes:
        raise SourceTooLarge(f"{url}: it is {declared} bytes, over the limit of {limits.max_bytes}")


def _take_body(response: httpcore2.Response, limits: Limits, url: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_stream():
        size += len(piece)
        if size > limits.max_bytes:
            raise SourceTooLarge(f"{url}: it is over the limit of {limits.max_bytes} bytes")
        pieces.append(piece)
    return b"".join(pieces)

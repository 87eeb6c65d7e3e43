"""Connections to pinned addresses: names are not resolved again, and every step has a deadline.

The host's name is still what TLS checks the certificate for and what `Host` says; only the socket goes to the
address that was checked before.
"""

import ssl
from collections.abc import Iterable, Sequence

import httpcore2

from reportedly.sources.fetching.addresses import Address
from reportedly.sources.fetching.limits import Deadline


class PinnedBackend(httpcore2.NetworkBackend):
    """Connects to the addresses that it was made with, whatever host it is asked for."""

    def __init__(self, addresses: Sequence[Address], deadline: Deadline, idle_seconds: float) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._idle_seconds = idle_seconds
        self._sockets = httpcore2.SyncBackend()
        self.connected: Address | None = None
        """The address that answered."""

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the point is not to resolve it again
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline rules
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Give a connection to the first pinned address that answers.

        Raises: httpcore2.ConnectError or ConnectTimeout of the last one tried; FetchFailed.
        """
        trouble: Exception | None = None
        for address in self._addresses:
            seconds = self._deadline.allow(self._idle_seconds)
            try:
                stream = self._sockets.connect_tcp(str(address), port, seconds, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                trouble = error
            else:
                self.connected = address
                return TimedStream(stream, self._deadline, self._idle_seconds)
        raise trouble or httpcore2.ConnectError("no address to connect to")


class TimedStream(httpcore2.NetworkStream):
    """A stream of which no step outlives the deadline, however slowly its bytes come."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline, idle_seconds: float) -> None:
        self._stream = stream
        self._deadline = deadline
        self._idle_seconds = idle_seconds

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Give the next bytes."""
        return self._stream.read(max_bytes, self._deadline.allow(self._idle_seconds))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send bytes."""
        self._stream.write(buffer, self._deadline.allow(self._idle_seconds))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore2.NetworkStream:
        """Give the same stream under TLS, checked for the host's name."""
        seconds = self._deadline.allow(self._idle_seconds)
        secure = self._stream.start_tls(ssl_context, server_hostname, seconds)
        return TimedStream(secure, self._deadline, self._idle_seconds)

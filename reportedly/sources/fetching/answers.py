"""What a fetch gives: the bytes, and everything that is said about them on the way."""

from dataclasses import dataclass, field
from datetime import datetime

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed."""

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True)
class Validators:
    """What an answer said of its version, so that the next request can ask for news only."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers of a conditional request."""
        named = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return tuple((name, value) for name, value in named if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer, kept whole."""

    url: str
    """As it was asked for."""
    final_url: str
    """Where the answer came from, after redirects."""
    hops: tuple[Hop, ...]
    address: str
    """The network address that answered."""
    asked: datetime
    """UTC."""
    answered: datetime
    """UTC, when the last byte had come."""
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    wire: bytes = field(repr=False)
    """The body as it was sent."""
    content: bytes = field(repr=False)
    """The body without its `Content-Encoding`."""

    def header(self, name: str) -> str | None:
        """Give the first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def is_unchanged(self) -> bool:
        """Whether the server says that nothing changed since the version that was named."""
        return self.status == NOT_MODIFIED

    @property
    def validators(self) -> Validators:
        """What the next request can be made conditional with."""
        return Validators(self.header("ETag"), self.header("Last-Modified"))

    @property
    def media_type(self) -> str:
        """The declared type, lower case, without parameters; empty where none is declared."""
        return (self.header("Content-Type") or "").partition(";")[0].strip().lower()

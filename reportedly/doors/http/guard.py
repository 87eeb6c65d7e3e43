"""The guard: which requests are let in at all, and what a browser may do with what comes back."""

from collections.abc import Awaitable, Callable
from urllib.parse import unquote

from fastapi import Request, Response

from reportedly.doors.http.problems import problem
from reportedly.doors.http.settings import Settings

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

COOKIE = "reportedly_token"
"""The cookie that a browser keeps its person's token in."""
SIGNING = frozenset({("POST", "/api/v1/session"), ("DELETE", "/api/v1/session")})
"""What whoever has no token yet, or no longer, may ask for: to sign in, and to sign out."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""No inline script or style, and nothing from anywhere else: a hostile report can bring none with it."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

Next = Callable[[Request], Awaitable[Response]]


def make_guard(settings: Settings) -> Callable[[Request, Next], Awaitable[Response]]:
    """Give the middleware that checks host, origin and token before anything else sees a request."""
    hosts = settings.hosts()

    async def guard(request: Request, proceed: Next) -> Response:
        refused = _refusal(request, settings, hosts)
        response = refused or await proceed(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return guard


def _refusal(request: Request, settings: Settings, hosts: frozenset[str]) -> Response | None:
    host, origin = request.headers.get("host", ""), request.headers.get("origin")
    # A page elsewhere can make a browser send requests here, or a name of its own point here.
    if host not in hosts:
        return problem(421, f"this server does not answer to the name {host!r}")
    if origin is not None and origin.partition("://")[2] != host:
        return problem(403, f"pages of {origin} may not use this server")
    if request.method not in SAFE and request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return problem(403, "another site may not change anything here")
    person = settings.person_of(_token(request))
    signing = (request.method, request.url.path) in SIGNING
    if person is None and request.url.path.startswith("/api/") and not signing:
        return problem(401, "give the token you were given: Authorization: Bearer …")
    request.state.person = person
    return None


def _token(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    kept = request.cookies.get(COOKIE)
    return None if kept is None else unquote(kept)

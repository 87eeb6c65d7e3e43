"""A published check: what a reviewer adds to an acceptance so that it can go out as a ClaimReview."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from reportedly.model.errors import UsageError
from reportedly.model.records import Record

FIELDS = ("verdict", "organisation", "url")
MOST_CHARS = 300
"""A verdict or a name longer than this is a text, and belongs under the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCheck:
    """The reviewer's own verdict, who publishes it, and where; a machine gives none of these."""

    verdict: str
    """In the reviewer's words: what schema.org calls the rating's alternate name."""
    organisation: str
    url: str
    """Of the page where the check is published."""

    @property
    def content(self) -> Record:
        """What a decision keeps of it."""
        return {"verdict": self.verdict, "organisation": self.organisation, "url": self.url}


def published_check(
    verdict: str | None, organisation: str | None, url: str | None, value: str
) -> PublishedCheck | None:
    """Give what a reviewer adds to a verdict on a claim; None where nothing is added.

    Args:
        value: what the reviewer makes of the claim: only an acceptance can be published.
    Raises: UsageError, where a part is missing or empty, the address is none of the web, or nothing is
        accepted.
    """
    given = {
        name: (part or "").strip() for name, part in zip(FIELDS, (verdict, organisation, url), strict=True)
    }
    if not any(given.values()):
        return None
    missing = [name for name, part in given.items() if not part]
    if missing:
        raise UsageError(
            f"a check needs a verdict, an organisation and a url; {' and '.join(missing)} is missing"
        )
    if value != "accept":
        raise UsageError(f"{value}: only an accepted claim is published with a verdict; accept it first")
    parts = urlsplit(given["url"])
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{given['url']}: a published check needs the http or https address of its page")
    for name in ("verdict", "organisation"):
        if len(given[name]) > MOST_CHARS:
            raise UsageError(f"{name}: longer than {MOST_CHARS} characters; the page is the place for a text")
    return PublishedCheck(**given)

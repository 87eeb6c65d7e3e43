"""Refusals: why a draft does not get in."""

from reportedly.model.claims import Reason


class Refusal(Exception):  # noqa: N818  not an error: it never leaves the reading room
    """A draft is refused; caught where drafts are grounded and turned into a reject."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail

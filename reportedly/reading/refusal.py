"""Refusals: why a draft does not get in."""

from reportedly.model.claims import Reason


class Refusal(Exception):
    """A draft is refused; caught where drafts are grounded and turned into a reject, so no error of ours."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail

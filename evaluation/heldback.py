"""The training documents held back from every fitting, so that figures on them show what carries over."""

import hashlib

ONE_IN = 5


def is_held_back(name: str) -> bool:
    """Whether a training document is kept for measuring; decided by its name alone, so no list goes stale."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % ONE_IN == 0

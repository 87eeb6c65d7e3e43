"""What a report's text says about its own sources."""

from reportedly.documents.sourcing.sources import sourcing_of

__all__ = ["sourcing_of"]

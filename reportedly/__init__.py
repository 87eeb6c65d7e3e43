"""Reportedly: reports on armed conflict, read into a ledger of claims."""

__version__ = "0.1.0"

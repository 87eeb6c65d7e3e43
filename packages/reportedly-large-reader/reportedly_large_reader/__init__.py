"""Larger weights for the learned reader of Reportedly; nothing in here runs but to say where they lie."""

from pathlib import Path


def folder() -> Path:
    """Give the folder of weights, vocabulary and card."""
    return Path(__file__).parent / "weights"

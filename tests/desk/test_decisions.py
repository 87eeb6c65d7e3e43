"""Decisions at the desk, by the names that people use."""

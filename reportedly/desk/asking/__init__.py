"""Asking: from words to a named question, from there to the claims that answer it, and to sentences."""

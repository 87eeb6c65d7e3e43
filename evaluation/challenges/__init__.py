"""Challenges: minimal pairs of invented sentences, with what a careful reader says of each."""

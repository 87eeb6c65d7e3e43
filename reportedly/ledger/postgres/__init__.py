"""A ledger on a PostgreSQL server: reaching it, and its own ways of doing what a file does otherwise."""

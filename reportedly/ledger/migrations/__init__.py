"""The ledger's schema, revision by revision; `versions` holds one file for each."""

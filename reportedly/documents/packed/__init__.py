"""Documents that are zip archives inside: Word, OpenDocument, e-books."""

"""Safe fetching: from an address that anybody may have written to bytes, reaching nothing private."""

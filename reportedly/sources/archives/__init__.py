"""Web archives (WARC, WACZ): the pages in them, each with how it was come by."""

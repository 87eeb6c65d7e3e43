"""Figures in documents: the stretch of a page that a program writes."""


def between_marks(page: str, name: str, text: str) -> str:
    """Give the page with `text` between `<!-- name -->` and `<!-- /name -->`; unchanged where the marks are
    absent."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if begin not in page or end not in page:
        return page
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{text.strip()}\n{end}{after}"

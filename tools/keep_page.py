"""Writing a page that a tool makes, or telling whether it is up to date."""

from pathlib import Path


def keep_page(path: Path, page: str, words: list[str], trouble: str) -> int:
    """Write the page, or with `--check` among the words tell whether the file holds it; give the exit code.

    Args:
        trouble: what is wrong and how to mend it, where the file does not hold the page.
    """
    if "--check" not in words:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == page:
        return 0
    print(f"{path.name} is {trouble}")
    return 1

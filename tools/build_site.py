"""Build the documentation site into build/site and check every link of what was built.

    python tools/build_site.py

It fails on a broken link, a page that no index lists, and a request to elsewhere.

The site is made of files alone: it works from a plain server of files, and opened from the folder itself.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "site"
NOTES = ROOT / "build" / "site-notes"
"""What the builder writes down of pages while it builds."""
FIRST = "docs/index.html"
ENTRY = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Reportedly</title>
<link rel="icon" href="_static/icon.svg"><meta http-equiv="refresh" content="0; url={FIRST}"></head>
<body><p><a href="{FIRST}">Reportedly: documentation</a></p></body></html>
"""
LEADS = {"a": "href", "form": "action"}
"""What leads a reader to another page."""
LOADED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
"""What a browser asks for by itself, without a click; so too a link whose rel is one of these."""
LOADED_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload"}
STYLE_ADDRESS = re.compile(r"url\(\s*[\"']?(?P<url>[^)\"']+)|@import\s+[\"'](?P<imported>[^\"']+)")


@dataclass(slots=True)
class Built(HTMLParser):
    """What a built page links to, loads and can be linked to."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the anchors of a tag, and what it links to or loads."""
        given = {name: value or "" for name, value in attrs}
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        if tag in LEADS and LEADS[tag] in given:
            self.links.append(given[LEADS[tag]])
        if tag in LOADED and LOADED[tag] in given:
            self.loads.append(given[LOADED[tag]])
        if tag == "link" and LOADED_RELS & set(given.get("rel", "").split()):
            self.loads.append(given.get("href", ""))


def read_page(path: Path) -> Built:
    """Give what a built page links to and loads."""
    page = Built()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def is_elsewhere(address: str) -> bool:
    """Tell whether an address is outside the site; what is written into the page itself (`data:`) is not."""
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def broken(page: Path, built: dict[Path, Built]) -> Iterator[str]:
    """Yield what is wrong with the links of a built page."""
    for address in (*built[page].links, *built[page].loads):
        parts = urlsplit(address)
        if is_elsewhere(address) or parts.scheme == "data":
            continue
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if not target.is_file():
            yield f"{page}: {address}: there is no such file"
        elif target in built and parts.fragment and unquote(parts.fragment) not in built[target].anchors:
            yield f"{page}: {address}: nothing there has this anchor"


def requests_elsewhere(site: Path, built: dict[Path, Built]) -> Iterator[str]:
    """Yield each address outside the site that a browser would ask for without being told to."""
    for page, found in built.items():
        yield from (f"{page}: {one}: asks elsewhere" for one in found.loads if is_elsewhere(one))
    for style in site.rglob("*.css"):
        for match in STYLE_ADDRESS.finditer(style.read_text(encoding="utf-8")):
            if is_elsewhere(match["url"] or match["imported"]):
                yield f"{style}: {match['url'] or match['imported']}: asks elsewhere"


def unreachable(site: Path, built: dict[Path, Built], first: str = FIRST) -> Iterator[str]:
    """Yield the pages that no chain of links leads to from the first."""
    seen, waiting = set[Path](), [(site / first).resolve()]
    while waiting:
        page = waiting.pop()
        if page in seen or page not in built:
            continue
        seen.add(page)
        waiting.extend((page.parent / unquote(urlsplit(link).path)).resolve() for link in built[page].links)
    yield from (f"{page}: no page leads here" for page in sorted(set(built) - seen))


def check_site(site: Path) -> tuple[int, list[str]]:
    """Give how many pages a built site has, and what is wrong with it."""
    entry = (site / "index.html").resolve()
    built = {path.resolve(): read_page(path) for path in site.rglob("*.html") if "_static" not in path.parts}
    troubles = [one for page in built for one in broken(page, built)]
    troubles += requests_elsewhere(site, built)
    troubles += (one for one in unreachable(site, built) if not one.startswith(f"{entry}:"))
    return len(built), troubles


def build(site: Path = SITE, notes: Path = NOTES) -> int:
    """Build the site from nothing, any warning being a fault; give the builder's exit code."""
    for folder in (site, notes):
        shutil.rmtree(folder, ignore_errors=True)
    words = ["-b", "html", "-c", "docs", "-d", str(notes), "-W", "--keep-going", "-q", ".", str(site)]
    done = subprocess.run([sys.executable, "-m", "sphinx", *words], cwd=ROOT, check=False)
    if done.returncode == 0:
        (site / "index.html").write_text(ENTRY, encoding="utf-8")
    return done.returncode


def main() -> int:
    """Build the site and check it; give the exit code."""
    if code := build():
        return code
    pages, troubles = check_site(SITE)
    for trouble in troubles:
        print(trouble)
    print(f"{pages} pages built into {SITE.relative_to(ROOT)}, {len(troubles)} troubles")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())

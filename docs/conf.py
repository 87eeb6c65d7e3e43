"""How the documentation site is built; `python tools/build_site.py` builds and checks it.

The folder of sources is the root of the clone, so that a link from a page to a file of the program is the
same link on a forge and on the site. The navigation is not written down a second time: the pages that an
`index.md` lists are its entries, in that order.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "Reportedly"
project_copyright = "the authors of Reportedly, Apache-2.0"
root_doc = "docs/index"
source_suffix = {".md": "markdown"}
language = "en"
extensions = ["myst_parser"]

include_patterns = [
    "docs/**",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "THIRD-PARTY.md",
    "examples/extractor/README.md",
    "reportedly/sample/README.md",
    "reportedly/vocabulary/actors/README.md",
    "reportedly/vocabulary/gazetteer/README.md",
    "reportedly/web/THIRD-PARTY.md",
]
exclude_patterns = [".*", "**/.*", "build", "dist", "node_modules", "tests", "evaluation", "tools"]

nitpicky = True
myst_heading_anchors = 6
myst_enable_extensions = ["strikethrough"]
suppress_warnings = ["misc.highlighting_failure"]
"""Examples of output are coloured where they can be and plain where not."""

html_theme = "furo"
html_title = "Reportedly"
html_static_path = ["site"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_favicon = "../reportedly/web/icon.svg"
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_sphinx = False
html_permalinks = True
html_theme_options = {
    "top_of_page_buttons": [],
    "light_css_variables": {"color-brand-primary": "#1a5a70", "color-brand-content": "#1a5a70"},
    "dark_css_variables": {"color-brand-primary": "#7cc3da", "color-brand-content": "#7cc3da"},
}
html_last_updated_fmt = None

LISTED = re.compile(r"^\* \[[^\]]*\]\((?P<page>[^)#:]+\.md)\)", re.M)
"""A page that an index lists: the link that an entry of a list begins with."""


def listed(text: str) -> list[str]:
    """Give the pages that an index lists, in order, each once."""
    return list(dict.fromkeys(match["page"] for match in LISTED.finditer(text)))


def add_navigation(_app: "Sphinx", name: str, source: list[str]) -> None:
    """Let an index's entries be the navigation below it; a page that no index lists fails the build."""
    if Path(name).name == "index" and (pages := listed(source[0])):
        caption = "```{toctree}\n:hidden:\n\n"
        source[0] += f"\n\n{caption}" + "\n".join(pages) + "\n```\n"


def setup(app: "Sphinx") -> dict[str, bool]:
    """Have Sphinx ask for the navigation when it reads a page."""
    app.connect("source-read", add_navigation)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

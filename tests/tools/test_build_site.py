"""Laws of the documentation site: links lead somewhere, pages are found, nothing is asked elsewhere."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import build_site
import pytest

ROOT = Path(__file__).resolve().parents[2]


def site_of(folder: Path, **pages: str) -> Path:
    """Give a built site of these pages, `index` being the one to begin with."""
    (folder / "docs").mkdir()
    for name, body in pages.items():
        text = f"<!DOCTYPE html><html><head></head><body>{body}</body></html>"
        (folder / "docs" / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def troubles(site: Path) -> list[str]:
    """Give what is wrong with a site, without where."""
    return sorted(one.split(": ", 1)[1] for one in build_site.check_site(site)[1])


def test_a_link_that_leads_somewhere_is_no_trouble(tmp_path: Path) -> None:
    """Pages, anchors, files beside them and addresses on the web can be linked to."""
    body = '<a href="other.html#here">a</a> <a href="#top">b</a> <h1 id="top">x</h1> <a href="https://x.example">c</a>'
    site = site_of(tmp_path, index=body, other='<p id="here"></p> <img src="data:image/png;base64,AA==">')
    assert build_site.check_site(site) == (2, [])


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ('<a href="gone.html">x</a>', "gone.html: there is no such file"),
        ('<a href="#gone">x</a>', "#gone: nothing there has this anchor"),
        ('<img src="gone.png">', "gone.png: there is no such file"),
        ('<script src="https://cdn.example/x.js"></script>', "https://cdn.example/x.js: asks elsewhere"),
        ('<link rel="stylesheet" href="//cdn.example/x.css">', "//cdn.example/x.css: asks elsewhere"),
        ('<img src="http://count.example/pixel.gif">', "http://count.example/pixel.gif: asks elsewhere"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, body: str, trouble: str) -> None:
    """A link that leads nowhere and a request to elsewhere are troubles, each with its address."""
    assert troubles(site_of(tmp_path, index=body)) == [trouble]


def test_a_style_asks_nowhere_else(tmp_path: Path) -> None:
    """A font or a style from elsewhere is found in the styles too."""
    site = site_of(tmp_path, index="<p></p>")
    style = site / "look.css"
    style.write_text('@import "https://a.example/a.css"; p { src: url(b.woff) }', encoding="utf-8")
    assert troubles(site) == ["https://a.example/a.css: asks elsewhere"]


def test_a_page_that_nothing_leads_to_is_named(tmp_path: Path) -> None:
    """A page that links only to itself is lost to its readers."""
    site = site_of(tmp_path, index="<p></p>", lost='<a href="lost.html">x</a>')
    assert troubles(site) == ["no page leads here"]


@pytest.fixture(scope="module")
def settings() -> ModuleType:
    """Give the settings of the builder as a module."""
    spec = importlib.util.spec_from_file_location("site_settings", ROOT / "docs" / "conf.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_navigation_is_what_an_index_lists(settings: ModuleType) -> None:
    """Entries of a list are listed by their first link, in order, each once; tables and text are not."""
    listed = "* [b](b.md): not [c](c.md)\n* [d](d/d.md#x): no\n| [e](e.md) |\n* [b](b.md)\n* [f](../F.md)\n"
    text = f"# X\n\n[no](a.md)\n\n{listed}"
    assert settings.listed(text) == ["b.md", "../F.md"]


def test_every_page_is_in_an_index(settings: ModuleType) -> None:
    """Each page of the documentation is named by the index of its folder."""
    docs = ROOT / "docs"
    for folder in sorted({page.parent for page in docs.rglob("*.md")} - {docs}):
        named = {
            Path(page).name for page in settings.listed((folder / "index.md").read_text(encoding="utf-8"))
        }
        assert {page.name for page in folder.glob("*.md")} - {"index.md"} <= named, folder.name


def test_pages_hold_nothing_of_the_builder() -> None:
    """A page is plain Markdown, without directives that only the builder knows: a forge shows the same."""
    for page in (ROOT / "docs").rglob("*.md"):
        assert not re.search(
            r"^(`{3,}|:{3,})\{|(?<![\w/`])\{[a-z-]+\}`", page.read_text(encoding="utf-8"), re.M
        ), page.name

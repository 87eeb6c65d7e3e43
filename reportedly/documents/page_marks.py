"""What a page says about itself: title, outlet, byline, date, address and language."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit

from reportedly.documents.characters import same_words, tidy_line
from reportedly.documents.dating import iso_date
from reportedly.model.documents import Header

_TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "citation_title")
_OUTLET_KEYS = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher")
_BYLINE_KEYS = (
    "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
)  # fmt: skip
_DATE_KEYS = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "published", "article.published",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "article_date_original",
    "og:article:published_time", "sailthru.date", "originalpublicationdate", "displaydate", "date",
)  # fmt: skip
_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|WebPage)$")
_SUFFIX = re.compile(r"(.*\S)\s+([|»«·•]|::|[-–—])\s+(\S.*)", re.DOTALL)
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"[\s,|•·]+(?=@|\d|(?:published|updated|posted|print|share)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d)",
    re.IGNORECASE,
)
_MAX_TITLE = 300
_MAX_NAME = 120


def read_page_header(tree: Any) -> Header:
    """Give what a page's own marks say; whatever they do not say is None.

    Marks are meta elements (OpenGraph, Dublin Core and such), JSON-LD, `time` and `h1` elements, the title
    and the canonical link. The address tells the day only where it holds one.
    """
    metas = _metas(tree)
    article = _linked_article(tree)
    outlet = _name(_first_meta(metas, _OUTLET_KEYS)) or _name(article.get("publisher"))
    url = _address(tree, metas)
    return Header(
        title=_title(tree, metas, article, outlet),
        publisher=outlet,
        byline=_byline(tree, metas, article),
        published=_date(tree, metas, article) or _other_date(tree, url),
        url=url,
        language=tidy_line(tree.get("lang") or metas.get("og:locale") or "") or None,
    )


def _metas(tree: Any) -> dict[str, str]:
    """Give the first value of each meta element by its name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = tidy_line(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            if content and meta.get(attribute):
                found.setdefault(meta.get(attribute).strip().lower(), content)
    return found


def _first_meta(metas: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((metas[key] for key in keys if key in metas), None)


def _linked_article(tree: Any) -> dict[str, object]:
    """Give the JSON-LD object that describes an article, an empty one if there is none."""
    found: list[dict[str, object]] = []
    for script in tree.xpath(".//script[@type='application/ld+json']")[:20]:
        try:
            graph = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_objects(graph))
    articles = [node for node in found if _ARTICLE_TYPES.search(_type(node))]
    return max(articles, key=lambda node: not _type(node).endswith("WebPage"), default={})


def _objects(graph: object) -> Iterator[dict[str, object]]:
    """Yield the objects at the top of a JSON-LD value and in its `@graph`."""
    nodes = graph if isinstance(graph, list) else [graph]
    for node in nodes:
        if isinstance(node, dict):
            yield node
            inner = node.get("@graph")
            yield from (
                (child for child in inner if isinstance(child, dict)) if isinstance(inner, list) else ()
            )


def _type(node: dict[str, object]) -> str:
    kind = node.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _name(value: object) -> str | None:
    """Give the name in a JSON-LD value or meta element; addresses and handles are none."""
    if isinstance(value, list):
        names = [name for part in value[:10] if (name := _name(part)) is not None]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        value = value.get("name")
    if not isinstance(value, str):
        return None
    name = _BY.sub("", tidy_line(value))
    is_name = 1 < len(name) <= _MAX_NAME and not re.match(r"https?:|www\.|@", name)
    return name if is_name else None


def _title(tree: Any, metas: dict[str, str], article: dict[str, object], outlet: str | None) -> str | None:
    """Give the headline as the page shows it; failing that, as its marks name it, without the site's name."""
    stated = (_first_meta(metas, _TITLE_KEYS), article.get("headline"), tree.findtext(".//title"))
    named = [line for value in stated if isinstance(value, str) and (line := tidy_line(value))]
    shown = [tidy_line(" ".join(heading.itertext())) for heading in tree.iter("h1")]
    shown = [line for line in shown if 0 < len(line) <= _MAX_TITLE and not same_words(line, outlet or "")]
    for line in shown:
        if any(_is_variant(line, name) for name in named):
            return line
    if len(shown) == 1 and not named:
        return shown[0]
    return _without_suffix(named[0], outlet, named[1:])[:_MAX_TITLE] if named else None


def _without_suffix(title: str, outlet: str | None, others: list[str]) -> str:
    """Give a title without the site's name after it, or before it, where it is known to be that."""
    found = _SUFFIX.fullmatch(title)
    if found is None:
        return title
    first, mark, last = found.groups()
    if outlet is not None and same_words(first, outlet):
        return last
    is_site = outlet is not None and same_words(last, outlet)
    repeated = any(same_words(first, other) for other in others)
    if is_site or repeated or (mark not in "-–—" and len(last.split()) <= 5):
        return _without_suffix(first, outlet, others)
    return title


def _is_variant(shown: str, named: str) -> bool:
    """Tell whether a heading and a named title share most words, as two wordings of one headline do."""
    words, other = (set(re.findall(r"\w+", line.casefold())) for line in (shown, named))
    common = len(words & other)
    return words == other or (common >= 3 and common >= len(words) / 2)


def _byline(tree: Any, metas: dict[str, str], article: dict[str, object]) -> str | None:
    stated = (metas[key] for key in _BYLINE_KEYS if key in metas)
    found = _name(article.get("author")) or next((name for value in stated if (name := _name(value))), None)
    if found is not None:
        return found
    marked = tree.xpath(
        ".//*[@rel='author' or @itemprop='author']|.//*[self::p or self::div or self::span]"
        "[contains(concat(' ', @class, ' '), ' byline ') or contains(concat(' ', @class, ' '), ' author ')]"
    )
    names = (_name(_AFTER_NAME.split(tidy_line(" ".join(mark.itertext())))[0]) for mark in marked[:5])
    return next((name for name in names if name is not None), None)


def _date(tree: Any, metas: dict[str, str], article: dict[str, object]) -> str | None:
    """Give the date that the page's marks state, with its time of day where they have it."""
    stated = [article.get("datePublished"), *(metas.get(key) for key in _DATE_KEYS)]
    marks = tree.xpath(".//*[@itemprop='datePublished' or @pubdate]") + tree.xpath(".//article//time")[:1]
    if not marks:
        times = tree.xpath(".//time")
        marks = times if len({mark.get("datetime") for mark in times}) == 1 else []
    stated += [mark.get("datetime") or mark.get("content") or "".join(mark.itertext()) for mark in marks]
    return next((day for value in stated if isinstance(value, str) and (day := iso_date(value))), None)


def _other_date(tree: Any, url: str | None) -> str | None:
    """Give the day that the head of the page or its address holds in some rarer form.

    Only those are searched: dates in the text may be anybody's. Source: htmldate.
    """
    head = tree.find(".//head")
    if head is None:
        return None
    from htmldate import find_date  # noqa: PLC0415 - the command line starts without it
    from lxml import html  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    page = html.document_fromstring("<html><head></head><body></body></html>")
    for mark in head.iter("meta", "link"):
        page.find("head").append(deepcopy(mark))
    # A fixed last day, so that what is found does not hang on the day it is looked for.
    found = find_date(
        page,
        extensive_search=False,
        original_date=True,
        url=url,
        min_date="1980-01-01",
        max_date="2100-01-01",
    )
    return None if found is None else iso_date(found)


def _address(tree: Any, metas: dict[str, str]) -> str | None:
    """Give the page's canonical address, if it is a whole one."""
    links = (link.get("href") or "" for link in tree.xpath(".//link[@rel='canonical']"))
    for address in (*links, metas.get("og:url", "")):
        line = tidy_line(address)
        if re.match(r"https?://[^\s/]+", line) and _is_page(line):
            return line
    return None


def _is_page(address: str) -> bool:
    """Tell whether an address names a page, not the site: a site's front page is no report's address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.path.strip("/") != "" or parts.query != ""

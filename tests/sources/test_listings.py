"""Listings name addresses; none is asked for, and none can make the reader ask or swell."""

import gzip
import io
import zipfile

import pytest

from reportedly.model.errors import SourceUnreadable
from reportedly.sources.listings import (
    Listing,
    ListingKind,
    nested_sitemaps,
    nested_tables,
    open_listing,
    read_listing,
)

HERE = "https://harbour-wire.example/feed"
RSS = b"""<rss version="2.0"><channel><title>Harbour Wire</title>
<item><link>https://harbour-wire.example/1</link><pubDate>Tue, 04 May 2021 09:00:00 GMT</pubDate></item>
<item><link>/2</link></item><item><link>/2</link></item>
<item><link>mailto:desk@harbour-wire.example</link></item></channel></rss>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://harbour-wire.example/1</loc><lastmod>2021-05-04</lastmod></url></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>https://harbour-wire.example/s1.xml</loc></sitemap></sitemapindex>"""


def test_a_feed_names_each_page_once() -> None:
    """Relative links are completed, what is no page is passed over, the date is the mark of a version."""
    found = read_listing(ListingKind.FEED, RSS, HERE)
    assert [one.url for one in found] == ["https://harbour-wire.example/1", "https://harbour-wire.example/2"]
    assert found[0].mark.startswith("Tue, 04 May 2021")


def test_a_sitemap_can_be_packed_and_can_name_sitemaps() -> None:
    """An index gives sitemaps, a sitemap pages."""
    (found,) = read_listing(ListingKind.SITEMAP, gzip.compress(SITEMAP), HERE)
    assert (found.url, found.mark) == ("https://harbour-wire.example/1", "2021-05-04")
    assert nested_sitemaps(INDEX, HERE) == ("https://harbour-wire.example/s1.xml",)
    assert nested_sitemaps(SITEMAP, HERE) == ()


def test_a_list_gives_the_last_address_of_each_line() -> None:
    """Plain lists and event tables that end with their source's address are read alike."""
    table = b"# comment http://no.example/\n1\t20210504\thttp://upland-post.example/a?b=c\nhttps://harbour-wire.example/1\n"
    found = [one.url for one in read_listing(ListingKind.LIST, table, HERE)]
    assert found == ["http://upland-post.example/a?b=c", "https://harbour-wire.example/1"]


def test_gdelts_tables_name_the_report_in_a_column_of_its_own() -> None:
    """Mentions and the knowledge graph hold other addresses too; what is not on the web is left."""
    mention = ["1", "2", "3", "1", "1", "https://a.example/1", *"78901234", "https://a.example/no", ""]
    on_air = [*mention[:4], "2", "BBC Monitoring", *mention[6:]]
    graph = ["x", "2021", "1", "a.example", "https://a.example/2", *["https://a.example/no"] * 22]
    table = "\n".join("\t".join(row) for row in (mention, on_air, graph)).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x.csv", table)
    for content in (table, packed.getvalue()):
        found = [one.url for one in read_listing(ListingKind.LIST, content, HERE)]
        assert found == ["https://a.example/1", "https://a.example/2"]


def test_a_list_of_packed_tables_names_them() -> None:
    """As GDELT's list of its last update does; a packed table itself names none."""
    lines = b"12 ab http://a.example/1.export.CSV.zip\n13 cd http://a.example/1.gkg.csv.zip\n"
    assert nested_tables(lines, HERE) == (
        "http://a.example/1.export.CSV.zip",
        "http://a.example/1.gkg.csv.zip",
    )
    assert nested_tables(b"https://a.example/page", HERE) == ()
    assert nested_tables(b"PK\x03\x04", HERE) == ()


@pytest.mark.parametrize("kind", [ListingKind.FEED, ListingKind.SITEMAP])
def test_entities_of_its_own_refuse_a_listing(kind: ListingKind) -> None:
    """No listing needs them; they are how a small file swells or reads files of this machine."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>' + SITEMAP
    with pytest.raises(SourceUnreadable, match="entities"):
        read_listing(kind, bomb, HERE)


@pytest.mark.parametrize("kind", [ListingKind.FEED, ListingKind.SITEMAP])
def test_what_is_no_listing_is_refused(kind: ListingKind) -> None:
    """An error page in place of a feed is told, not taken for an empty feed."""
    with pytest.raises(SourceUnreadable, match="check the address"):
        read_listing(kind, b"Not found & gone", HERE)


def test_an_index_is_followed_once() -> None:
    """Listings in a listing are named instead of pages where they are wanted, and only there."""
    index = open_listing(ListingKind.SITEMAP, INDEX, HERE, look_deeper=True)
    assert index == Listing(nested=("https://harbour-wire.example/s1.xml",))
    assert open_listing(ListingKind.SITEMAP, SITEMAP, HERE, look_deeper=True).nested == ()
    again = open_listing(ListingKind.SITEMAP, INDEX, HERE, look_deeper=False)
    assert [one.url for one in again.found] == ["https://harbour-wire.example/s1.xml"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("kind", [ListingKind.FEED, ListingKind.SITEMAP])
def test_entities_of_its_own_are_refused_in_every_encoding(kind: ListingKind, encoding: str) -> None:
    """A declaration does not get by in letters of two or four bytes."""
    told = (
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>/a&x;</loc></url></urlset>'
    )
    with pytest.raises(SourceUnreadable, match="declares entities"):
        read_listing(kind, told.encode(encoding), "https://harbour-wire.example/list")

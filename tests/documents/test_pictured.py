"""What a page names as its own pictures and films, and what it only draws with."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.pictured import MOST_NAMED, NamedMedia, read_named_media
from reportedly.model.documents import Capture, Media

URL = "https://harbour-wire.example/news/1"


def named(markup: str, media: Media = Media.HTML) -> tuple[NamedMedia, ...]:
    """Give what a page names."""
    return read_named_media(Capture("x", markup.encode(), media, "0"), URL)


def urls(markup: str) -> list[str]:
    """Give the addresses that a page names."""
    return [one.url for one in named(markup)]


def test_a_picture_has_the_words_of_its_figure() -> None:
    """Those under it count before those that stand in for it; addresses are made whole."""
    figure = (
        "<figure><img src='/a.jpg' alt='smoke'><figcaption>Smoke over\n <b>Tarnholm</b></figcaption></figure>"
    )
    page = f"<body><article>{figure}<img src='b.jpg' alt='The pier'><img src='c.jpg'></article>"
    assert named(page) == (
        NamedMedia("https://harbour-wire.example/a.jpg", caption="Smoke over Tarnholm"),
        NamedMedia("https://harbour-wire.example/news/b.jpg", caption="The pier"),
        NamedMedia("https://harbour-wire.example/news/c.jpg"),
    )


def test_of_the_sizes_of_one_picture_the_largest_is_named() -> None:
    """By width or density; what waits for a script counts, what stands in until then does not."""
    page = (
        "<article><img src='s.jpg' srcset='m.jpg 640w, l,1.jpg 1280w, s.jpg 320w'>"
        "<img srcset='one.jpg, two.jpg 2x'>"
        "<picture><source type='image/svg+xml' srcset='x.svg 9999w'><source srcset='wide.webp 900w'>"
        "<img src='narrow.jpg'></picture>"
        "<img src='data:image/gif;base64,R0' data-src='late.jpg'><img src='blank.gif' data-src='later.jpg'>"
    )
    assert [one.rpartition("/")[2] for one in urls(page)] == [
        "l,1.jpg",
        "two.jpg",
        "wide.webp",
        "late.jpg",
        "later.jpg",
    ]


def test_what_a_page_draws_with_is_passed_over() -> None:
    """Menus, margins, small marks, drawings, bytes in an address, other schemes, http in a page of https."""
    page = (
        "<header><img src='/logo.png'></header><nav><img src='/n.png'></nav>"
        "<aside><img src='/ad.png'></aside>"
        "<article><header><img src='/lead.jpg'></header><img src='/p.gif' width='1' height=1>"
        "<img src='/d.svg'><img src='data:image/png;base64,x'><img src='file:///etc/passwd'>"
        "<img src='http://a.example/open.jpg'><img src='javascript:x()'>"
        "<form><img src='/f.png'></form></article>"
        "<footer><img src='/end.png'></footer><img src='/outside.png'>"
    )
    assert urls(page) == ["https://harbour-wire.example/lead.jpg"]


def test_the_lead_picture_is_named_once() -> None:
    """It is often in the page too; without an article the body counts."""
    meta = "<meta property='og:image' content='/a.jpg'><meta property='og:image:alt' content='Smoke'>"
    assert urls(f"<head>{meta}</head><body><p><img src='/a.jpg'>") == ["https://harbour-wire.example/a.jpg"]
    assert named(f"<head>{meta}</head><body><p>x") == (
        NamedMedia("https://harbour-wire.example/a.jpg", caption="Smoke"),
    )
    player = "<meta property='og:video' content='https://player.example/embed/1'>"
    film = "<meta property='og:video:url' content='/film.mp4?x=1'>"
    assert urls(f"<head>{player}</head><body>x") == []
    assert named(f"<head>{player}{film}</head><body>x") == (
        NamedMedia("https://harbour-wire.example/film.mp4?x=1", is_film=True),
    )


def test_a_film_is_one_file_and_its_still() -> None:
    """A stream in parts and what a script made are no files."""
    page = (
        "<main><video poster='/still.jpg'><source src='/s.m3u8' type='application/x-mpegURL'>"
        "<source src='/f.webm' type='video/webm'><source src='/f.mp4'></video>"
        "<video src='blob:https://harbour-wire.example/1'></video>"
    )
    assert named(page) == (
        NamedMedia("https://harbour-wire.example/f.webm", is_film=True),
        NamedMedia("https://harbour-wire.example/still.jpg"),
    )


def test_a_base_counts_unless_it_leads_out_of_the_web() -> None:
    """As browsers have it."""
    assert urls("<base href='https://cdn.example/x/'><img src='a.jpg'>") == ["https://cdn.example/x/a.jpg"]
    assert urls("<base href='ftp://a.example/'><img src='a.jpg'>") == [
        "https://harbour-wire.example/news/a.jpg"
    ]


def test_a_flood_is_cut_off_and_other_forms_name_nothing() -> None:
    """A page can name as many as it likes."""
    flood = "".join(f"<img src='{number}.jpg'>" for number in range(999))
    assert len(named(flood)) == MOST_NAMED
    assert named(flood, Media.TEXT) == ()
    assert named("") == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "<img src=",
                "<source srcset=",
                "<video poster=",
                "'",
                '"',
                ">",
                "<base href=",
                "//",
                ",",
                " 2x",
                "[",
                "%",
            ]
        )
        | st.text(max_size=4),
        max_size=30,
    )
)
def test_whatever_a_page_says_only_addresses_of_the_web_are_named(parts: list[str]) -> None:
    """Each once, in its plain form."""
    found = urls("".join(parts))
    assert len(set(found)) == len(found)
    assert all(one.startswith(("https://", "http://")) for one in found)

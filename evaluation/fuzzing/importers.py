"""Entry points that take whole files: annotations, media, bundles, replies, and what users write."""

import json
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from evaluation.made_pictures import a_scene, tagged, written
from reportedly.claims.label_mapping import read_mapping
from reportedly.desk.parsing.frames import FrameError
from reportedly.desk.parsing.named import listing_of, media_of
from reportedly.documents.pictured import MOST_NAMED, read_named_media
from reportedly.model.annotations import Annotated
from reportedly.model.documents import Capture, Media
from reportedly.model.errors import FetchRefused, ReportedlyError
from reportedly.model.media import facts_of, facts_record
from reportedly.model.publishers import read_publishers
from reportedly.model.registry_toml import read_actors
from reportedly.products.alerts.rules_file import load_rules
from reportedly.products.bundle import bundled_lines, verify_bundle
from reportedly.reading.asked.replies import UnusableReply, read_reply
from reportedly.reading.place_import import read_places
from reportedly.sources.annotations.brat import read_brat
from reportedly.sources.annotations.cas_json import read_cas
from reportedly.sources.annotations.corpora import read_corpus
from reportedly.sources.fetching.robots import MAX_DELAY_SECONDS, Robots
from reportedly.sources.fetching.targets import read_target
from reportedly.sources.media.taking import take_apart
from reportedly.sources.sources_file import load_sources

Target = Callable[[bytes], None]

_PAGE = "https://harbour-wire.example/1"
_BRAT = b"It denied it.\0T1\tActor 0 2\tIt\nR1\tsays Arg1:T1 Arg2:T1\nA1\tdenied T1\nE1\tT1 By:T1\n"
_CAS = {
    "%TYPES": {},
    "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2]}},
    "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "It denied it.", "mimeType": "text"},
        {"%ID": 2, "%TYPE": "webanno.custom.Actor", "@sofa": 1, "begin": 0, "end": 2, "label": "It"},
    ],
}
_FILM = (
    b"\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x74moov\0\0\0\x6cmvhd" + bytes(20) + b"\0\0\x03\xe8" + bytes(80)
)
_FIGURE = (
    b"<base href=/x><article><figure><img src=a.jpg srcset='b.jpg 2x, c,1.jpg 640w'><figcaption>Smoke"
    b"</figcaption></figure><video poster=p.jpg><source src=f.mp4></video></article>"
)
_SOURCES = b"[[source]]\nname = 'a'\nkind = 'feed'\naddress = 'https://a.example/'\nevery_minutes = 9\n"
_PLACES = b"[[place]]\nid = 'x-1'\nname = 'Tarnholm'\nkind = 'town'\nlatitude = 1.0\nlongitude = 2.0\n"
_ALERTS = (
    b"[[channel]]\nname = 'out'\nkind = 'atom'\npath = 'a.atom'\n"
    b"[[rule]]\nname = 'r'\nkind = 'changes'\nchannels = ['out']\nactor = 'x'\n"
)
_REPLY = b'```json\n{"claims": [{"predicate": "attacks", "quote": "It denied it."}]}\n```\n'
_NAMED = b'{"found": [["https://a.example/1", "May"]], "nested": []}'


def _zipped(**members: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


IMPORTER_SEEDS: dict[str, tuple[bytes, ...]] = {
    "brat": (_BRAT,),
    "cas": (json.dumps(_CAS).encode(),),
    "project": (
        _zipped(**{"annotation/a.txt/ann.json": json.dumps(_CAS).encode()}),
        _zipped(**{"exportedproject.json": b'{"name": "x", "source_documents": [{"name": "a.txt"}]}'}),
    ),
    "picture": (
        tagged(a_scene(1, (64, 48))),
        written(a_scene(2, (64, 48)), "PNG"),
        written(a_scene(3, (64, 48)), "GIF"),
        written(a_scene(4, (64, 48)), "WEBP"),
        written(a_scene(5, (64, 48)), "TIFF"),
        _FILM,
    ),
    "pictured": (_FIGURE,),
    "named": (_NAMED, b'[["https://a.example/a.jpg", false, "Smoke"]]'),
    "bundle": (
        _zipped(
            **{
                "bagit.txt": b"BagIt-Version: 1.0\n",
                "manifest-sha256.txt": b"00  data/claims.jsonl\n",
                "tagmanifest-sha256.txt": b"00  bagit.txt\n",
                "data/claims.jsonl": b"{}\n",
            }
        ),
    ),
    "reply": (_REPLY,),
    "robots": (b"User-agent: *\nDisallow: /x*$\nCrawl-delay: 1e9\nRequest-rate: 1/0\nSitemap: a\n",),
    "sources": (_SOURCES,),
    "places": (_PLACES,),
    "publishers": (b"[[publisher]]\nid = 'a'\nname = 'A'\nhosts = ['a.example']\n",),
    "actors": (b"[[actor]]\nid = 'a'\nname = 'A'\nkind = 'group'\naliases = ['B']\n",),
    "rules": (_ALERTS,),
    "mapping": (b"text = 'x'\n[spans]\nActor = 'actor'\n",),
}
"""What each target is fed with first."""


def importers() -> dict[str, Target]:
    """Give the entry points by name."""
    return {
        "brat": _brat,
        "cas": _cas,
        "project": _project,
        "picture": _picture,
        "pictured": _pictured,
        "named": _named,
        "bundle": _bundle,
        "reply": _reply,
        "robots": _robots,
        "sources": partial(_file, load_sources, "x.toml"),
        "places": partial(_file, read_places, "x.toml"),
        "publishers": partial(_file, read_publishers, "x.toml"),
        "actors": partial(_file, lambda path: list(read_actors(path)), "x.toml"),
        "rules": partial(_file, load_rules, "x.toml"),
        "mapping": partial(_file, read_mapping, "x.toml"),
    }


@cache
def _kept() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="fuzz-")


def _folder() -> Path:
    """Give the one folder that inputs are written into, each over the former."""
    return Path(_kept().name)


def _file(read: Callable[[Path], object], name: str, content: bytes) -> None:
    """Read a file, or refuse it in words that name it or what is wrong."""
    path = _folder() / name
    path.write_bytes(content)
    try:
        read(path)
    except ReportedlyError as error:
        _hold(str(error).strip() != "", "a refusal has words")


def _brat(content: bytes) -> None:
    text, _, marks = content.partition(b"\0")
    (_folder() / "x.txt").write_bytes(text)
    (_folder() / "x.ann").write_bytes(marks)
    try:
        _within(read_brat(_folder() / "x.ann"))
    except ReportedlyError:
        return


def _cas(content: bytes) -> None:
    try:
        _within(read_cas(content, "x", "x"))
    except ReportedlyError:
        return


def _within(annotated: Annotated) -> None:
    for mark in annotated.marks.values():
        for piece in mark.pieces:
            _hold(piece.reproduces(annotated.text), "a mark stands in its text")


def _project(content: bytes) -> None:
    def read(path: Path) -> None:
        for one in read_corpus(path):
            if isinstance(one, Annotated):
                _within(one)

    _file(read, "x.zip", content)


def _picture(content: bytes) -> None:
    path = _folder() / "picture"
    path.write_bytes(content)
    try:
        facts, thumbnail = take_apart(path, "x")
    except ReportedlyError:
        return
    _hold(not thumbnail or thumbnail.startswith(b"\xff\xd8\xff"), "a small picture is drawn anew, as JPEG")
    record = json.loads(json.dumps(dict(facts_record(facts))))
    _hold(facts_of(record) == facts, "what a picture says can be kept and read again")


def _pictured(content: bytes) -> None:
    named = read_named_media(Capture("x", content, Media.HTML, "0"), _PAGE)
    _hold(len({one.url for one in named}) == len(named) <= MOST_NAMED, "each once, and no flood")
    _hold(
        all(read_target(one.url).url == one.url for one in named), "only addresses of the web, in plain form"
    )


def _named(content: bytes) -> None:
    for read in (lambda: listing_of(content, may_nest=True), lambda: media_of(content)):
        try:
            read()
        except FrameError:
            continue


def _bundle(content: bytes) -> None:
    try:
        verify_bundle(BytesIO(content))
        with bundled_lines(BytesIO(content)) as lines:
            for _ in lines:
                pass
    except ReportedlyError:
        return


def _reply(content: bytes) -> None:
    try:
        proposals = read_reply(content.decode("utf-8", "replace"))
    except UnusableReply:
        return
    _hold(all(isinstance(word, str) for one in proposals for word in one.values.values()), "texts only")


def _robots(content: bytes) -> None:
    rules = Robots(lambda _: content.decode("utf-8", "replace"), lambda: datetime(2021, 5, 4, tzinfo=UTC))
    try:
        wanted = rules.require(read_target(_PAGE))
    except FetchRefused:
        return
    _hold(wanted is None or 0 <= wanted <= MAX_DELAY_SECONDS, "no site makes us wait for ever")


def _hold(law: bool, words: str) -> None:
    if not law:
        raise AssertionError(words)

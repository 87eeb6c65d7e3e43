"""Plug-ins found by entry point."""

from importlib.metadata import EntryPoint

import pytest

from reportedly.desk import plugins
from reportedly.desk.plugins import (
    EXPORTERS,
    EXTRACTORS,
    installed,
    load,
    load_exporter,
    load_extractors,
    load_source,
    singular,
)
from reportedly.model.errors import ExtractorError, ReportedlyError, UsageError


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that a few plug-ins are installed, most of them broken."""
    points = [
        EntryPoint("zebra", "json:JSONDecoder", EXTRACTORS),
        EntryPoint("patterns", "reportedly.reading.patterns.extractor:patterns", EXTRACTORS),
        EntryPoint("gone", "no.such.module:thing", EXTRACTORS),
    ]
    monkeypatch.setattr(plugins, "entry_points", lambda **_: points)


@pytest.mark.usefixtures("only")
def test_the_built_in_extractor_comes_first() -> None:
    """The order of plug-ins is the same on every machine."""
    assert list(installed(EXTRACTORS)) == ["patterns", "gone", "zebra"]


@pytest.mark.usefixtures("only")
@pytest.mark.parametrize("name", ["gone", "zebra"])
def test_a_broken_plug_in_is_an_error_that_names_it(name: str) -> None:
    """Whatever is wrong with it, a person is told which one it is."""
    with pytest.raises(ExtractorError, match=name):
        load_extractors([name])


@pytest.mark.usefixtures("only")
def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    """A slip of the pen shows the right names."""
    with pytest.raises(UsageError, match="patterns, gone, zebra"):
        load(EXTRACTORS, "paterns")


@pytest.mark.usefixtures("only")
def test_a_source_and_an_exporter_must_keep_their_protocol() -> None:
    """Something that is neither is refused before anything is read."""
    with pytest.raises(ReportedlyError):
        load_source("zebra")
    with pytest.raises(ReportedlyError):
        load_exporter("zebra")


def test_our_own_plug_ins_are_installed() -> None:
    """The package registers its extractor and its three formats."""
    assert [one.signature.partition("@")[0] for one in load_extractors(["patterns"])] == ["patterns"]
    assert {load_exporter(name).name for name in ("json", "jsonl", "csv")} <= set(installed(EXPORTERS))


def test_groups_have_a_singular() -> None:
    """Messages speak of one plug-in by its kind."""
    assert singular(EXTRACTORS) == "extractor"

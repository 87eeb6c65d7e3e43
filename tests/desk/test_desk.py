"""The desk as programs use it: `from reportedly import Desk`."""

import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from reportedly import Desk
from reportedly.desk import ClaimQuery, ReadDocument
from reportedly.model.documents import Unreadable
from reportedly.model.errors import LedgerError, NotInLedger, UsageError
from reportedly.model.terms import Polarity

SAMPLE = Path(reportedly.__file__).parent / "sample" / "reports"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Give a desk whose ledger holds the sample case."""
    desk = Desk(tmp_path_factory.mktemp("desk") / "sample.db", extractors=["patterns"])
    outcomes = list(desk.read([SAMPLE]))
    assert all(isinstance(outcome, ReadDocument) for outcome in outcomes)
    return desk


def test_importing_the_package_is_light() -> None:
    """`import reportedly` brings in no library, and asking for Desk no parser and no database."""
    code = (
        "import sys, reportedly; assert 'reportedly.desk' not in sys.modules; reportedly.Desk; "
        "assert not {'spacy', 'sqlalchemy', 'rich', 'typer', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(AttributeError, match="Dusk"):
        _ = reportedly.Dusk


def test_drafts_are_readings_and_rejects(desk: Desk) -> None:
    """Over the whole sample nothing that was drafted is lost."""
    outcomes = [one for one in desk.read([SAMPLE], keep=False) if isinstance(one, ReadDocument)]
    drafted = sum(one.drafts + one.spread for one in outcomes)
    assert drafted == sum(one.readings + len(one.rejects) for one in outcomes) > 0
    (run,) = desk.runs()
    assert run.readings + run.rejects == drafted


def test_reading_the_same_thing_twice_changes_nothing(desk: Desk) -> None:
    """The second time nothing is parsed, and the ledger stays as it is."""
    before = [(view.claim.id, view.shown.id) for view in desk.claims()]
    again = list(desk.read([SAMPLE]))
    assert all(isinstance(one, ReadDocument) and one.held for one in again)
    forced = [one for one in desk.read([SAMPLE], again=True) if isinstance(one, ReadDocument)]
    assert not any(one.held for one in forced)
    assert all(one.news is not None and one.news.readings == one.news.documents == 0 for one in forced)
    assert [(view.claim.id, view.shown.id) for view in desk.claims()] == before
    assert len(desk.runs()) == 1


def test_a_bad_input_costs_itself_only(desk: Desk, tmp_path: Path) -> None:
    """Each input has its outcome, in order."""
    paths = [tmp_path / "nowhere.txt", SAMPLE / "2015-05-15-sahel-dispatch.txt"]
    missing, read = desk.read(paths, keep=False)
    assert isinstance(missing, Unreadable)
    assert isinstance(read, ReadDocument)


def test_a_name_is_found_in_any_spelling(desk: Desk) -> None:
    """The registry knows that IS and Daesh are one actor; what is asked is about the actor."""
    spellings = ("Islamic State", "ISLAMIC STATE", "Daesh")
    found = [[view.claim.id for view in desk.claims(actors=[name])] for name in spellings]
    assert found[0] == found[1] == found[2] != []
    assert desk.count(actors=["Daesh"]) == len(found[0])


def test_claims_lead_to_their_words(desk: Desk) -> None:
    """From any claim of a list two steps lead to the words in the text."""
    for view in desk.claims():
        detail = desk.claim(view.claim.id)
        assert all(span.reproduces(detail.document.text) for span in detail.readings[0].spans)
        assert desk.document(detail.document.id).document == detail.document


def test_questions_narrow_what_is_shown(desk: Desk) -> None:
    """A lower score shows more; a condition shows fewer, and each fits."""
    assert desk.count(ClaimQuery(min_score=0.0)) > desk.count()
    denied = desk.claims(ClaimQuery(polarity=Polarity.DENIED))
    assert denied
    assert all(view.shown.stance.polarity is Polarity.DENIED for view in denied)
    assert len(desk.documents()) == desk.count_documents() == 18


def test_an_actor_has_facts_with_sources_and_relations_with_voices(desk: Desk) -> None:
    """The portrait keeps apart what the registry knows and what reports say."""
    (portrait,) = desk.actor("Boko Haram")
    assert portrait.fact is not None
    assert portrait.sources
    assert all(relation.speakers for relation in portrait.relations)
    with pytest.raises(NotInLedger):
        desk.actor("Nobody At All In Particular")


def test_an_actor_that_no_report_names_is_still_known(desk: Desk) -> None:
    """The registry answers where the ledger is silent."""
    (portrait,) = desk.actor("Tamil Tigers")
    assert portrait.seen is None
    assert portrait.fact is not None


def test_the_network_covers_the_claims_between_actors(desk: Desk) -> None:
    """Every relation leads back to claims that are shown."""
    shown = {view.claim.id for view in desk.claims()}
    assert {claim for relation in desk.network() for claim in relation.claims} <= shown


def test_rejects_are_counted_by_reason(desk: Desk) -> None:
    """What was refused can be listed, and the counts add up."""
    assert sum(desk.reject_counts().values()) == len(desk.rejects())


def test_records_need_no_ledger(tmp_path: Path) -> None:
    """Lines of CLAIMS come without anything being kept."""
    desk = Desk(tmp_path / "none.db", extractors=["patterns"])
    records = list(desk.records([SAMPLE / "2015-05-15-sahel-dispatch.txt"]))
    assert records[0]["type"] == "document"
    assert {record["type"] for record in records[1:]} <= {"claim", "reject"}
    assert not (tmp_path / "none.db").exists()


def test_asking_makes_no_ledger(tmp_path: Path) -> None:
    """A slip in the path is told, not turned into an empty ledger."""
    with pytest.raises(LedgerError), Desk(tmp_path / "none.db") as desk:
        desk.claims()
    assert not (tmp_path / "none.db").exists()


def test_the_ledger_is_named_by_argument_variable_or_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is given counts before the environment, and that before the file in this folder."""
    monkeypatch.setenv("REPORTEDLY_LEDGER", "from-variable.db")
    assert Desk("given.db").ledger == Path("given.db")
    assert Desk().ledger == Path("from-variable.db")
    monkeypatch.delenv("REPORTEDLY_LEDGER")
    assert Desk().ledger == Path("reportedly.db")


def test_an_unknown_extractor_is_told_before_anything_is_read(tmp_path: Path) -> None:
    """A slip in a name costs no reading."""
    with pytest.raises(UsageError, match="patterns"):
        list(Desk(tmp_path / "none.db", extractors=["paterns"]).read([SAMPLE]))
    assert not (tmp_path / "none.db").exists()

"""The endpoint: asked once for each passage, with patience that ends, and replayed without network."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest

from reportedly.desk import Recipe, Workshop
from reportedly.desk.language_model.answers import Answers
from reportedly.desk.language_model.endpoint import Endpoint, Line, language_model, spending_of
from reportedly.desk.language_model.settings import Settings
from reportedly.desk.plugins import load_extractors
from reportedly.model.errors import ExtractorError, FetchRefused, UsageError
from reportedly.reading.asked.questions import question_about
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.services import ServicePoster, named_here
from tests.modelling import REPORT, Answering, Talk, a_claim, a_reply, completion, saying, serving

KEY = "key-that-nobody-may-see"
QUESTION = question_about("invented-1", REPORT)
SETTINGS = Settings(url="http://127.0.0.1:9/v1", model="invented-1", attempts=3)
GOOD = completion(a_reply(a_claim()))


class Asking:
    """An endpoint of ours that asks one of this machine, and what it waited."""

    def __init__(self, url: str, folder: Path, settings: Settings = SETTINGS) -> None:
        target = replace(settings, url=url).target
        limits = Limits(max_bytes=500_000, total_seconds=1.0, idle_seconds=0.5)
        self.waited: list[float] = []
        poster = ServicePoster(target, limits, Guard(permitted=named_here(target)), KEY)
        line = Line(poster, self.waited.append)
        self.endpoint = Endpoint(settings, Answers(folder), line)

    def answer(self, passage: str = REPORT) -> str:
        """Give the answer about a passage."""
        return self.endpoint.answer(question_about("invented-1", passage))


def in_turn(*answers: tuple[int, dict[str, str], bytes]) -> Answering:
    """Give the way to answer with one after the other, the last again and again."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def test_a_question_is_asked_once_and_replayed_offline(tmp_path: Path) -> None:
    """The second time, and without a line, the kept answer counts; it costs nothing."""
    with serving(saying(a_reply(a_claim()))) as service:
        asking = Asking(service.url, tmp_path)
        first = asking.answer()
        assert asking.answer() == first
        assert asking.endpoint.spending.replayed == 1
    offline = Endpoint(SETTINGS, Answers(tmp_path), None)
    assert offline.answer(QUESTION) == Answers(tmp_path).find(QUESTION)
    assert (len(service.asked), asking.endpoint.spending.asked, offline.spending.tokens_in) == (1, 1, 0)
    assert service.asked[0].path == "/v1/chat/completions"


def test_offline_without_an_answer_is_an_error_that_says_so(tmp_path: Path) -> None:
    """Nothing is asked and nothing is made up."""
    with pytest.raises(ExtractorError, match="offline, and no answer of invented-1"):
        Endpoint(SETTINGS, Answers(tmp_path), None).answer(QUESTION)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_endpoint_is_asked_again_later(tmp_path: Path, status: int) -> None:
    """Waits double, unless it says how long; what was lost is counted."""
    busy = (status, {}, b"busy")
    with serving(in_turn(busy, (status, {"Retry-After": "7"}, b""), (200, {}, GOOD))) as service:
        asking = Asking(service.url, tmp_path)
        asking.answer()
    assert asking.waited == [1.0, 7.0]
    assert asking.endpoint.spending.lost == 2


@pytest.mark.parametrize(
    "body",
    [
        b"<html><h1>Bad gateway</h1></html>",
        b'data: {"choices": [{"delta": {"content": "{"}}]}\n\ndata: [DONE]\n\n',
        completion("I am sorry, there are no claims."),
        completion('{"claims": [], "confidence": 1}'),
        completion("{}", finish_reason="length"),
        completion('{"claims": [' + "1," * 5000 + "1]}"),
    ],
)
def test_answers_of_no_use_are_given_up_and_not_kept(tmp_path: Path, body: bytes) -> None:
    """Garbage is asked for again, then it is an error; the folder holds nothing of it."""
    with serving(lambda _: (200, {}, body)) as service:
        asking = Asking(service.url, tmp_path)
        with pytest.raises(ExtractorError, match="no answer of use, 3 times"):
            asking.answer()
    assert len(service.asked) == 3
    assert list(Answers(tmp_path)) == []


def test_an_endpoint_that_hangs_or_floods_is_given_up(tmp_path: Path) -> None:
    """Time and size have limits; what may have been billed is counted at the most."""

    def hang(_: Talk) -> tuple[int, dict[str, str], bytes]:
        Event().wait(0.8)
        return 200, {}, GOOD

    with serving(hang) as service:
        asking = Asking(service.url, tmp_path, replace(SETTINGS, attempts=1))
        with pytest.raises(ExtractorError, match="no answer of use"):
            asking.answer()
        assert asking.endpoint.spending.estimated
        service.answering = lambda _: (200, {}, b"x" * 600_000)
        with pytest.raises(ExtractorError, match="over the limit"):
            asking.answer()


def test_a_dead_endpoint_is_not_asked_for_ever(tmp_path: Path) -> None:
    """After three questions in a row have failed, the rest of a batch does not wait for it."""
    with serving(lambda _: (500, {}, b"")) as service:
        asking = Asking(service.url, tmp_path, replace(SETTINGS, attempts=1))
        for text in "abcde":
            with pytest.raises(ExtractorError):
                asking.answer(text)
    assert len(service.asked) == 3


@pytest.mark.parametrize("status", [401, 403, 400, 404, 302, 418])
def test_a_refusal_names_its_number_and_never_its_words(tmp_path: Path, status: int) -> None:
    """Endpoints repeat keys in what they refuse, so none of it is shown."""
    with serving(lambda talk: (status, {}, talk.headers["Authorization"].encode())) as service:
        asking = Asking(service.url, tmp_path)
        with pytest.raises(ExtractorError, match=str(status)) as caught:
            asking.answer()
    assert KEY not in str(caught.value)
    assert asking.waited == []


def test_an_endpoint_without_schemas_is_asked_in_words(tmp_path: Path) -> None:
    """What it refuses is left out from then on, and its answer is held to the schema here."""

    def old(talk: Talk) -> tuple[int, dict[str, str], bytes]:
        if "response_format" in talk.body:
            return 400, {}, b"response_format is not supported"
        return 200, {}, completion(f"```json\n{a_reply(a_claim())}\n```")

    with serving(old) as service:
        asking = Asking(service.url, tmp_path)
        asking.answer()
        asking.answer("Another passage.")
    assert len(service.asked) == 4
    assert "The schema:" in service.asked[-1].body["messages"][0]["content"]


def test_limits_hold_over_a_run_and_kept_answers_go_on(tmp_path: Path) -> None:
    """Once the next question may cost too much, only kept answers count."""
    tight = replace(
        SETTINGS,
        price_per_million_in=Decimal(1),
        price_per_million_out=Decimal(1),
        max_cost_per_run=Decimal("0.012"),
    )
    usage = {"prompt_tokens": 9000, "completion_tokens": 10}
    with serving(saying(a_reply(), usage=usage)) as service:
        asking = Asking(service.url, tmp_path, tight)
        asking.answer()
        with pytest.raises(ExtractorError, match="max_cost_per_run"):
            asking.answer("Another passage.")
        asking.answer()
    assert len(service.asked) == 1


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give what names an endpoint in the environment."""

    def naming(url: str) -> None:
        monkeypatch.setenv("REPORTEDLY_LLM_URL", url)
        monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "invented-1")
        monkeypatch.setenv("REPORTEDLY_LLM_KEY", KEY)

    return naming


def test_a_model_reads_only_if_it_is_set_up_and_chosen(tmp_path: Path, set_up: Callable[[str], None]) -> None:
    """All installed extractors are without it; by name it needs an endpoint."""
    chosen = Workshop(Recipe(extractors=("llm",), answers=tmp_path))
    with pytest.raises(UsageError, match="no language model is set up"):
        _ = chosen.extractors
    set_up("http://127.0.0.1:9/v1")
    assert [one.signature.partition(":")[0] for one in chosen.extractors] == ["llm"]
    assert not any(one.signature.startswith("llm") for one in load_extractors(None))
    assert not any(name.startswith("llm") for name in Workshop(Recipe()).signatures)


def test_the_environment_can_keep_it_offline(
    tmp_path: Path, set_up: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """REPORTEDLY_OFFLINE holds here as everywhere."""
    monkeypatch.setenv("REPORTEDLY_OFFLINE", "1")
    with serving(saying(a_reply())) as service:
        set_up(service.url)
        made = language_model(tmp_path)
        spending = spending_of(made)
        assert spending is not None
        with pytest.raises(ExtractorError, match="offline"):
            made.answerer.answer(QUESTION)  # type: ignore[attr-defined]
    assert service.asked == []


def test_an_address_that_is_refused_is_an_extractors_trouble(tmp_path: Path) -> None:
    """The guard's word comes as an error of the extractor, so that the others go on reading."""

    class Refusing:
        def post(self, _: bytes) -> object:
            raise FetchRefused("models.example: 10.0.0.1 is private")

    endpoint = Endpoint(SETTINGS, Answers(tmp_path), Line(Refusing()))  # type: ignore[arg-type]
    with pytest.raises(ExtractorError, match="is private"):
        endpoint.answer(QUESTION)

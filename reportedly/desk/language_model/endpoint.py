"""The endpoint: answers from those kept, else asked for within the limits, with patience that ends."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reportedly.desk.language_model.answers import Answers
from reportedly.desk.language_model.settings import HELP, Settings, load_settings, read_key
from reportedly.desk.language_model.spending import Spending
from reportedly.desk.language_model.talking import Manner, Said, body_of, read_said, usage_of
from reportedly.desk.online import is_offline, permitted_endpoints
from reportedly.model.errors import ExtractorError, FetchFailed, SourceError, UsageError
from reportedly.model.protocols import Extractor
from reportedly.reading.asked.extractor import NAME, Asked
from reportedly.reading.asked.questions import Question
from reportedly.reading.asked.replies import UnusableReply, read_reply
from reportedly.sources.fetching.asking import Answer
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.pace import read_retry_after, utc_now
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.services import ServicePoster, named_here

MOST_BYTES = 8_000_000
LONGEST_WAIT = 60.0
MOST_FAILURES = 3
"""Questions in a row that fail before a run gives up asking."""
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_LESS = frozenset({400, 404, 415, 422, 501})
_KEY_REFUSED = frozenset({401, 403})


class Posts(Protocol):
    """Something that takes a body and gives the answer."""

    def post(self, body: bytes) -> Answer:
        """Give the answer. Raises: SourceError."""
        ...


class _Again(Exception):
    """An attempt gave nothing; another may."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Line:
    """The way to an endpoint, and how to wait."""

    poster: Posts
    sleep: Callable[[float], None] = time.sleep


class Endpoint:
    """Answers questions, each once: what was answered is kept and never asked for again."""

    def __init__(self, settings: Settings, answers: Answers, line: Line | None) -> None:
        """Make an endpoint.

        Args:
            line: None to answer from what is kept alone.
        """
        self._settings = settings
        self._answers = answers
        self._line = line
        self._manner = Manner()
        self._failures = 0
        self.spending = Spending(settings)

    def answer(self, question: Question) -> str:
        """Give the answer to a question, kept or asked for.

        Raises: ExtractorError, if there is none to be had; what came before is kept.
        """
        kept = self._answers.find(question)
        if kept is not None:
            self.spending.replayed += 1
            return kept
        if self._line is None:
            raise ExtractorError(
                f"offline, and no answer of {question.model} about this text is kept in "
                f"{self._answers.folder}; go online, or get the folder of whoever asked"
            )
        if self._failures >= MOST_FAILURES:
            raise ExtractorError(f"the endpoint failed {MOST_FAILURES} times in a row and is not asked again")
        self._answers.prepare()
        self.spending.allow(question)
        try:
            said = self._ask(question, self._line)
        except ExtractorError:
            self._failures += 1
            raise
        self._failures = 0
        self._answers.keep(question, said.text, said.told)
        self.spending.asked += 1
        return self._answers.find(question) or said.text

    def _ask(self, question: Question, line: Line) -> Said:
        why = ""
        for attempt in range(self._settings.attempts):
            try:
                return self._attempt(question, line)
            except _Again as trouble:
                self.spending.lost += 1
                why = str(trouble)
                if attempt + 1 < self._settings.attempts:
                    wait = 2.0**attempt if trouble.wait is None else trouble.wait
                    line.sleep(min(wait, LONGEST_WAIT))
        raise ExtractorError(f"the endpoint gave no answer of use, {self._settings.attempts} times: {why}")

    def _attempt(self, question: Question, line: Line) -> Said:
        answer = self._put(question, line)
        while answer.status in _LESS:
            less = self._manner.less(answer.body)
            if less is None:
                raise ExtractorError(
                    f"the endpoint refuses the question ({answer.status}); check its `model`"
                )
            self._manner = less
            answer = self._put(question, line)
        self._check(answer)
        self.spending.add(question, usage_of(answer.body))
        try:
            said = read_said(answer.body)
            read_reply(said.text)
        except UnusableReply as error:
            raise _Again(str(error)) from error
        return said

    def _put(self, question: Question, line: Line) -> Answer:
        self.spending.allow(question)
        try:
            return line.poster.post(body_of(question, self._manner, self._settings.max_answer_tokens))
        except FetchFailed as error:
            # Nobody can tell whether it was billed: what it may have taken counts.
            self.spending.add(question, None)
            raise _Again(str(error)) from error
        except SourceError as error:
            self.spending.add(question, None)
            raise ExtractorError(str(error)) from error

    def _check(self, answer: Answer) -> None:
        """Raise what an answer's status means; its words are not shown: some repeat the key."""
        if answer.status in _KEY_REFUSED:
            raise ExtractorError(f"the endpoint refuses the key ({answer.status}); check it; {HELP}")
        if answer.status in _AGAIN:
            wait = read_retry_after(answer.header("retry-after"), utc_now())
            raise _Again(f"it answers {answer.status}", None if wait is None else wait.total_seconds())
        if answer.status != 200:
            raise ExtractorError(f"the endpoint answers {answer.status}; check its address; {HELP}")


def language_model(folder: Path, *, offline: bool = False) -> Extractor:
    """Give the extractor that asks the language model which is set up.

    Args:
        folder: where answers are kept, unless the settings name another.
        offline: answer from what is kept alone.
    Raises: UsageError, if none is set up, or not rightly.
    """
    settings = load_settings()
    if settings is None:
        raise UsageError(f"{NAME}: no language model is set up, and nothing needs one; {HELP}")
    offline = offline or is_offline()
    answers = Answers(settings.answers or folder)
    endpoint = Endpoint(settings, answers, None if offline else Line(_poster(settings)))
    return Asked(settings.model, endpoint, settings.passage_chars, settings.scores)


def _poster(settings: Settings) -> ServicePoster:
    target = settings.target
    limits = Limits(
        max_bytes=MOST_BYTES, total_seconds=settings.timeout_seconds, idle_seconds=settings.timeout_seconds
    )
    guard = Guard(permitted=permitted_endpoints() | named_here(target))
    return ServicePoster(target, limits, guard, read_key(settings))


def spending_of(extractor: Extractor) -> Spending | None:
    """Give what an extractor has spent; None for one that spends nothing."""
    if isinstance(extractor, Asked) and isinstance(extractor.answerer, Endpoint):
        return extractor.answerer.spending
    return None

"""Language models that do not exist: what they answer is written here, and a small endpoint says it."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from reportedly.reading.asked.questions import Question

Claim = dict[str, Any]
REPORT = "The Amber Front attacked the Vale Brigades near the old mill on Monday, killing 12 people."


def a_claim(**changes: Any) -> Claim:
    """Give a claim of an answer, right for `REPORT` but for the changes."""
    claim = {
        "predicate": "attacks",
        "subject": "The Amber Front",
        "object": "the Vale Brigades",
        "quote": "The Amber Front attacked the Vale Brigades",
        "words": "attacked",
        "polarity": "affirmed",
        "certainty": "certain",
        "status": "past",
        "killed": None,
        "wounded": None,
    }
    return claim | changes


def a_reply(*claims: object) -> str:
    """Give the text of an answer."""
    return json.dumps({"claims": list(claims)})


@dataclass
class Told:
    """An answerer that says the same to everything, and remembers what it was asked."""

    text: str
    asked: list[Question] = field(default_factory=list)

    def answer(self, question: Question) -> str:
        """Give the text."""
        self.asked.append(question)
        return self.text


def completion(text: object, *, usage: object = None, **choice: object) -> bytes:
    """Give the body of a chat completion."""
    made: dict[str, object] = {
        "object": "chat.completion",
        "model": "invented-1-2026",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text},
                "finish_reason": "stop",
                **choice,
            }
        ],
    }
    made["usage"] = {"prompt_tokens": 1000, "completion_tokens": 200} if usage is None else usage
    return json.dumps(made).encode()


@dataclass
class Talk:
    """One request to the endpoint, and what it is answered."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


Answering = Callable[[Talk], tuple[int, dict[str, str], bytes]]


def saying(text: object, **rest: object) -> Answering:
    """Give the way to answer everything with one text."""
    body = completion(text, **rest)  # type: ignore[arg-type]
    return lambda _: (200, {"Content-Type": "application/json"}, body)


@dataclass
class Service:
    """An endpoint on this machine."""

    url: str
    answering: Answering
    asked: list[Talk] = field(default_factory=list)


@contextmanager
def serving(answering: Answering) -> Iterator[Service]:
    """Give an endpoint that answers so, for as long as it is needed."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            talk = Talk(self.path, dict(self.headers), json.loads(self.rfile.read(length)))
            service.asked.append(talk)
            status, headers, body = service.answering(talk)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service = Service(f"http://127.0.0.1:{server.server_port}/v1", answering)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""What every test in a browser does: ask the server, open a page, wait until it has settled."""

import json
from urllib.request import urlopen

from tests.browser.conftest import Served

SETTLED = """() => document.querySelector('h1')
    && !document.querySelector('.loading[role=status], [aria-busy=true], #app > .loading')"""
"""The screen is there and waits for no answer."""

PATIENCE_MS = 90_000
"""How long a busy machine may take for anything; nothing waits longer than it must."""


def ask(served: Served, path: str):
    """Give an answer of the API."""
    with urlopen(f"{served.address}/api/v1{path}") as answer:  # noqa: S310 - our own server
        return json.load(answer)


def pledge(served: Served) -> str:
    """Give the id of a claim of a partnership, which precedents are kept for."""
    return str(ask(served, "/claims?predicate=pledged_to&limit=1")["claims"][0]["id"])


class Opened:
    """A page, with what went wrong on it: script errors, and requests to anywhere else."""

    def __init__(
        self, browser, served: Served, theme: str = "light", width: int = 1440, *, guarded: bool = False
    ) -> None:
        # Under our policy, as users are, no expression can be waited for: only functions can.
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, bypass_csp=not guarded
        )
        context.set_default_timeout(PATIENCE_MS)
        self.page, self.troubles, self._asked = context.new_page(), [], set()
        self._address = served.address
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("console", self._on_console)
        self.page.on("request", self._on_request)
        for ended in ("requestfinished", "requestfailed"):
            self.page.on(ended, self._on_end)

    def go(self, path: str) -> None:
        """Open a screen of ours and wait until it has all its answers and is drawn."""
        self.page.goto(self._address + path)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked for any more."""
        self.page.wait_for_function(SETTLED)
        while self._asked:
            self.page.wait_for_timeout(10)
            self.page.wait_for_function(SETTLED)

    def _on_console(self, line) -> None:
        if line.type == "error":
            self.troubles.append(f"console: {line.text}")

    def _on_end(self, one) -> None:
        self._asked.discard(one)

    def _on_request(self, one) -> None:
        self._asked.add(one)
        if not one.url.startswith((self._address, "data:", "blob:")):
            self.troubles.append(f"asked elsewhere: {one.url}")


def judge(form, choice: str | None, why: str) -> None:
    """Open a form of judgement, choose, give the reason and keep it."""
    form.locator("summary").first.click()
    if choice is not None:
        form.get_by_label(choice).check()
    form.get_by_label("Why?").fill(why)
    form.get_by_role("button", name="Keep").click()

"""What people see and do in the workbench, in a real browser."""

import json
import time
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import axe_playwright_python
import pytest

from tests.browser.conftest import Served

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VARIANTS = [("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)]
PLAIN = (
    "/",
    "/documents",
    "/claims",
    "/propositions",
    "/network",
    "/timeline",
    "/map",
    "/actors",
    "/review",
    "/import",
    "/search?q=islamic",
    "/nowhere",
)


def ask(served: Served, path: str):
    """Give an answer of the API."""
    with urlopen(f"{served.address}/api/v1{path}") as answer:  # noqa: S310 - our own server
        return json.load(answer)


def addresses(served: Served) -> list[str]:
    """Give an address of every screen, with ids that the ledger holds."""
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]
    proposition = ask(served, "/propositions?limit=1")["propositions"][0]
    return [
        *PLAIN,
        f"/documents/{claim['document']['id']}?claim={claim['id']}",
        f"/claims/{claim['id']}",
        f"/propositions/{proposition['id']}",
        f"/actors/{claim['subject']['entity']}",
    ]


def opened(browser, served: Served, theme: str = "light", width: int = 1440):
    """Give a page with what went wrong on it: script errors, and requests to anywhere else."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=theme, bypass_csp=True
    )
    page, troubles = context.new_page(), []
    page.on("pageerror", lambda error: troubles.append(f"script: {error}"))
    page.on(
        "console", lambda line: troubles.append(f"console: {line.text}") if line.type == "error" else None
    )
    page.on(
        "request",
        lambda one: (
            troubles.append(f"asked elsewhere: {one.url}")
            if not one.url.startswith((served.address, "data:", "blob:"))
            else None
        ),
    )
    return page, troubles


@pytest.mark.parametrize(("theme", "width"), VARIANTS)
def test_every_screen_opens_for_everyone(browser, served: Served, theme: str, width: int) -> None:
    """No screen has a script error, asks anything elsewhere, lacks a heading or breaks a rule of axe."""
    page, troubles = opened(browser, served, theme, width)
    found: list[str] = []
    for path in addresses(served):
        page.goto(served.address + path)
        page.wait_for_load_state("networkidle")
        assert page.locator("h1").count() == 1, path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (
            f"{path} is wider than the screen"
        )
        page.evaluate(AXE)
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        found += [f"{path} {one['id']}: {one['nodes'][0]['html'][:120]}" for one in result["violations"]]
    assert found == []
    assert troubles == []


def test_any_figure_leads_to_its_words_in_two_clicks(browser, served: Served) -> None:
    """From the number of claims on the first screen to marked words in a report takes two clicks."""
    page, _ = opened(browser, served)
    page.goto(served.address + "/")
    page.get_by_role("link", name="claims shown").click()
    page.locator(".claim-row a[href^='/documents/']").first.click()
    page.wait_for_selector(".mark.lit")
    assert page.locator(".mark.lit").first.inner_text().strip()
    assert page.locator(".claim-row[aria-current=true]").count() == 1


def test_a_click_on_words_lights_their_claim_and_back(browser, served: Served) -> None:
    """Words in the text and claims beside it light one another, and the address says which."""
    page, _ = opened(browser, served)
    document = ask(served, "/claims?limit=1")["claims"][0]["document"]["id"]
    page.goto(f"{served.address}/documents/{document}")
    page.locator(".mark[data-claims]").first.click()
    page.wait_for_selector(".claim-row[aria-current=true]")
    assert "claim=" in urlsplit(page.url).query
    page.reload()
    page.wait_for_selector(".mark.lit")


def test_twenty_claims_are_reviewed_by_keyboard_in_a_minute(browser, served: Served) -> None:
    """Each key moves on to the next claim at once, and undo brings the last one back."""
    page, _ = opened(browser, served)
    page.goto(served.address + "/review")
    page.wait_for_selector(".verdicts")
    started = time.monotonic()
    for number in range(20):
        before = page.locator(".review .sheet").nth(1).inner_text()
        page.keyboard.press("r" if number % 5 == 4 else "a")
        page.wait_for_function(
            "old => document.querySelectorAll('.review .sheet')[1]?.innerText !== old", arg=before
        )
    assert time.monotonic() - started < 60
    page.keyboard.press("u")
    page.get_by_text("Undone:").wait_for()
    kept = ask(served, "/decisions?kind=review")["decisions"]
    judged = [one for one in kept if one["in_effect"] and one["kind"] == "review"]
    assert len({one["about"][0] for one in judged}) == 19


def test_a_hostile_report_is_only_words(browser, served: Served) -> None:
    """A script in a name, title, body or file name is shown as the words it is, and runs nowhere."""
    page, troubles = opened(browser, served)
    (document,) = [
        one for one in ask(served, "/documents?limit=200")["documents"] if "script" in (one["title"] or "")
    ]
    for path in (f"/documents/{document['id']}", "/documents", "/search?q=Front"):
        page.goto(served.address + path)
        page.wait_for_load_state("networkidle")
        assert "taken" not in page.title()
        assert page.locator("main img, main script, main b[onmouseover]").count() == 0
        assert page.locator("main a[href^='javascript:']").count() == 0
    assert troubles == []

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
    "/publishers",
    "/contradictions",
    "/hypotheses",
    "/precedents",
    "/what-if",
    "/indicators",
    "/review",
    "/decisions",
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
        f"/publishers/{ask(served, '/publishers')['publishers'][0]['key'].replace(' ', '%20')}",
        f"/hypotheses?claim={claim['id']}",
        f"/precedents?claim={pledge(served)}",
        f"/what-if?without={claim['id']}",
    ]


def pledge(served: Served) -> str:
    """Give the id of a claim of a partnership, which precedents are kept for."""
    return str(ask(served, "/claims?predicate=pledged_to&limit=1")["claims"][0]["id"])


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


def judge(form, choice: str, why: str) -> None:
    """Open a form of judgement, choose, give the reason and keep it."""
    form.locator("summary").first.click()
    form.get_by_label(choice).check()
    form.get_by_label("Why?").fill(why)
    form.get_by_role("button", name="Keep").click()


def test_a_link_is_overridden_and_taken_back(browser, served: Served) -> None:
    """A judgement on a link shows who and why beside the report, and one click takes it back."""
    page, troubles = opened(browser, served)
    proposition = ask(served, "/propositions?limit=1")["propositions"][0]
    page.goto(f"{served.address}/propositions/{proposition['id']}")
    form = page.locator(".tree .judging").first
    form.wait_for()
    form.evaluate("one => { one.open = true; }")
    form.get_by_label("From which report or source").select_option(index=1)
    form.evaluate("one => { one.open = false; }")
    judge(form, "It had this on its own", "its own man was there")
    page.get_by_text("judged by Ada Example").first.wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.wait_for_function("!document.body.innerText.includes('judged by Ada Example')")
    kept = ask(served, "/decisions?kind=link")["decisions"]
    assert [one["in_effect"] for one in kept if one["kind"] == "link"] == [False]
    assert troubles == []


def test_a_grade_is_given_with_a_reason(browser, served: Served) -> None:
    """A grade stands on the publisher's page with who gave it and why, and in its history."""
    page, _ = opened(browser, served)
    page.goto(served.address + "/publishers")
    page.locator("main tbody a").first.click()
    page.get_by_role("heading", name="Grades").wait_for()
    judge(page.locator(".judging"), "B: usually reliable", "what it printed has held")
    page.get_by_text("grade B on the whole").wait_for()
    page.locator(".decided", has_text="what it printed has held").wait_for()


def test_names_are_judged_one_and_apart(browser, served: Served) -> None:
    """Two names judged to be one are shown as one, and taking it back parts them."""
    page, _ = opened(browser, served)
    first, second = [one["entity"] for one in ask(served, "/actors?kind=armed_group&limit=2")["actors"]]
    page.goto(f"{served.address}/actors/{first}")
    form = page.locator(".judging", has_text="Judge another name")
    form.wait_for()
    form.evaluate("one => { one.open = true; }")
    form.get_by_label("The other name, or its id").fill(second)
    form.evaluate("one => { one.open = false; }")
    judge(form, "One and the same", "tried out")
    page.get_by_text("Judged to be one with").wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.wait_for_function("!document.body.innerText.includes('Judged to be one with')")


def test_a_mark_of_a_matrix_is_set_by_keyboard(browser, served: Served) -> None:
    """A cell opens its form, the mark set there loses its asterisk, and undo brings the proposal back."""
    page, _ = opened(browser, served)
    page.goto(f"{served.address}/hypotheses?claim={pledge(served)}")
    cell = page.locator(".mark-of").first
    cell.wait_for()
    proposed = cell.inner_text()
    cell.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Row 1 against H1").wait_for()
    page.get_by_label("II: very inconsistent").check()
    page.get_by_label("Why?").fill("the party denied it on the day")
    page.get_by_role("button", name="Keep").click()
    page.wait_for_function("document.querySelector('.mark-of').innerText === 'II'")
    page.get_by_role("button", name="Take it back").click()
    page.wait_for_function("old => document.querySelector('.mark-of').innerText === old", arg=proposed)


def test_the_menu_works_by_keyboard(browser, served: Served) -> None:
    """A group opens with an arrow key, arrows walk its screens, and Escape closes it and gives focus back."""
    page, _ = opened(browser, served)
    page.goto(served.address + "/")
    group = page.get_by_role("button", name="Weigh")
    group.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.activeElement.innerText === 'Contradictions'")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.activeElement.innerText === 'Hypotheses'")
    page.keyboard.press("Escape")
    assert group.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.innerText").startswith("Weigh")


def test_the_menu_opens_on_a_narrow_screen(browser, served: Served) -> None:
    """On a phone every screen is three taps away."""
    page, _ = opened(browser, served, width=390)
    page.goto(served.address + "/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Work").click()
    page.get_by_role("link", name="Decisions").click()
    page.get_by_role("heading", name="Decisions").wait_for()


def test_a_selection_is_taken_away_as_a_file(browser, served: Served) -> None:
    """The menu on the claims has every installed format, and gives the selection that is shown."""
    page, _ = opened(browser, served)
    page.goto(served.address + "/claims?polarity=denied")
    page.get_by_text("Take these claims away").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="as jsonl", exact=True).click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    claims = [line for line in map(json.loads, lines) if line["type"] == "claim"]
    assert len(claims) == ask(served, "/claims?polarity=denied")["total"]


def test_what_was_refused_is_listed_when_asked(browser, served: Served) -> None:
    """Refused drafts are looked up only on demand, each with its reason."""
    page, _ = opened(browser, served)
    documents = ask(served, "/documents?limit=50")["documents"]
    page_of = {one["id"]: ask(served, f"/documents/{one['id']}") for one in documents}
    document = next(id_ for id_, found in page_of.items() if found["rejects"])
    page.goto(f"{served.address}/documents/{document}")
    page.locator(".rejects summary").click()
    page.locator(".rejects li").first.wait_for()
    assert page.locator(".rejects li").count() == page_of[document]["rejects"]


def test_a_claim_is_approved_where_it_stands(browser, served: Served) -> None:
    """A verdict on a claim's own page is kept, told, and can be taken back there."""
    page, _ = opened(browser, served)
    claims = ask(served, "/claims?predicate=attacks&limit=50")["claims"]
    # The queue of another test may have judged some of them before.
    claim = next(one for one in claims if ask(served, f"/reviews/{one['id']}")["state"] == "open")
    page.goto(f"{served.address}/claims/{claim['id']}")
    judge(page.locator(".judging"), "Accept: the words say it", "read it twice")
    page.get_by_text("read it twice").wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_text("Nobody has looked at it yet.").wait_for()

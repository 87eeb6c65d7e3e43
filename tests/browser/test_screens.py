"""What people see in the workbench, in a real browser."""

import json
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import axe_playwright_python
import pytest

from reportedly.ledger.store import Ledger
from tests.browser.conftest import Served, serving
from tests.browser.looking import Opened, ask, pledge

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECK = """async rules => {
    const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations'], elementRef: false});
    return found.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 120)}`);
}"""
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
    "/changes",
    "/activity?days=91&until=2017-03-03",
    "/activity?as=table&until=2017-03-03",
    "/indicators",
    "/review",
    "/decisions",
    "/import",
    "/search?q=islamic",
    "/nowhere",
)


def addresses(served: Served) -> list[str]:
    """Give an address of every screen, with ids that the ledger holds."""
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]
    titles = {one["title"]: one["id"] for one in ask(served, "/documents?limit=200")["documents"]}
    long = max(titles, key=lambda title: len(title or ""))
    proposition = ask(served, "/propositions?limit=1")["propositions"][0]
    return [
        *PLAIN,
        f"/documents/{claim['document']['id']}?claim={claim['id']}",
        f"/documents/{titles[long]}",
        f"/claims/{claim['id']}",
        f"/propositions/{proposition['id']}",
        f"/propositions/{drifting(served)[0]}",
        f"/actors/{claim['subject']['entity']}",
        f"/publishers/{quote(ask(served, '/publishers')['publishers'][0]['key'])}",
        f"/hypotheses?claim={claim['id']}",
        f"/precedents?claim={pledge(served)}",
        f"/what-if?without={claim['id']}",
    ]


def drifting(served: Served) -> tuple[str, dict]:
    """Give a proposition that was put more surely on its way, and that change."""
    for one in ask(served, "/propositions?limit=100")["propositions"]:
        for change in ask(served, f"/propositions/{one['id']}/drift")["changes"]:
            if change["kind"] == "firmer":
                return one["id"], change
    raise LookupError("no proposition of the sample drifts")


@pytest.mark.parametrize(("theme", "other", "width"), [("light", "dark", 1440), ("dark", "light", 390)])
def test_every_screen_opens_for_everyone(browser, served: Served, theme: str, other: str, width: int) -> None:
    """No screen has a script error, asks anything elsewhere, lacks a heading or breaks a rule of axe.

    Whatever the theme it is no wider than the display; axe looks at light and wide, and at dark and narrow.
    """
    opened = Opened(browser, served, theme, width)
    page, found = opened.page, []
    for path in addresses(served):
        opened.go(path)
        if page.locator("h1").count() != 1:
            found.append(f"{path} has not one heading")
        page.evaluate(AXE)
        found += [f"{path} {one}" for one in page.evaluate(CHECK, RULES)]
        for scheme in (theme, other):
            page.emulate_media(color_scheme=scheme)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{path} is wider than the display, {scheme}")
        page.emulate_media(color_scheme=theme)
    assert found == []
    assert opened.troubles == []


def test_an_empty_ledger_says_how_to_begin(browser, tmp_path: Path) -> None:
    """Before anything is read no screen fails, and every list leads to importing."""
    Ledger.open(tmp_path / "empty.db").close()
    with serving(tmp_path / "empty.db") as served:
        opened = Opened(browser, served, "dark", 390, guarded=True)
        for path in ("/", "/documents", "/claims", "/propositions", "/network", "/timeline", "/actors"):
            opened.go(path)
            opened.page.evaluate(AXE)
            assert opened.page.evaluate(CHECK, RULES) == [], path
            assert opened.page.locator("main a[href='/import']").count() == 1, path
        assert opened.troubles == []


def test_any_figure_leads_to_its_words_in_two_clicks(browser, served: Served) -> None:
    """From the number of claims on the first screen to marked words in a report takes two clicks."""
    opened = Opened(browser, served)
    page = opened.page
    opened.go("/")
    page.get_by_role("link", name="claims shown").click()
    page.locator(".claim-row a[href^='/documents/']").first.click()
    page.wait_for_selector(".mark.lit")
    assert page.locator(".mark.lit").first.inner_text().strip()
    assert page.locator(".claim-row[aria-current=true]").count() == 1


def test_a_column_of_activity_is_walked_to_and_leads_to_words(browser, served: Served) -> None:
    """Arrow keys walk the windows, the address holds the chosen one, and its words are one click further."""
    days = "days=91&until=2017-03-03&reports=1"
    found = ask(served, f"/activity?{days}")["activities"]
    one = next(each for each in found if any(bar["claims_total"] for bar in each["series"]))
    told = max(place for place, bar in enumerate(one["series"]) if bar["claims_total"])
    opened = Opened(browser, served, guarded=True)
    page = opened.page
    opened.go(f"/activity?{days}&{one['kind']}={quote(one['subject'])}")
    page.locator(".column[tabindex='0']").first.focus()
    for _ in range(len(one["series"]) - 1 - told):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.locator(".told .claim-row").first.wait_for()
    assert f"bar={one['kind']}" in urlsplit(page.url).query
    assert page.locator(".told .claim-row").count() == one["series"][told]["claims_total"]
    assert page.locator(".column[aria-pressed=true]").count() == 1
    page.locator(".told .claim-row a[href^='/documents/']").first.click()
    page.locator(".mark.lit").first.wait_for()
    assert opened.troubles == []


def test_a_click_on_words_lights_their_claim_and_back(browser, served: Served) -> None:
    """Words in the text and claims beside it light one another, and the address says which."""
    opened = Opened(browser, served)
    page = opened.page
    document = ask(served, "/claims?limit=1")["claims"][0]["document"]["id"]
    opened.go(f"/documents/{document}")
    page.locator(".mark[data-claims]").first.click()
    page.wait_for_selector(".claim-row[aria-current=true]")
    assert "claim=" in urlsplit(page.url).query
    page.reload()
    page.wait_for_selector(".mark.lit")


def test_what_changed_on_the_way_stands_side_by_side(browser, served: Served) -> None:
    """Both passages are shown with their certainty in words, what held it back is marked, and each opens."""
    proposition, change = drifting(served)
    opened = Opened(browser, served)
    page = opened.page
    opened.go(f"/propositions/{proposition}")
    shift = page.locator(".shift", has_text="Put more surely").first
    sides = shift.locator(".side")
    for at, side in enumerate((change["earlier"], change["later"])):
        text = " ".join(sides.nth(at).inner_text().split())
        assert side["certainty"] in text
        assert " ".join("".join(piece["text"] for piece in side["pieces"]).split()) in text
    held = [piece["text"] for piece in change["earlier"]["pieces"] if piece["changed"]]
    assert sides.first.locator("blockquote mark").all_inner_texts() == held
    sides.first.locator("a").click()
    page.wait_for_selector(".mark.lit")
    page.locator(".changed .side").first.wait_for()


def test_a_hostile_report_is_only_words(browser, served: Served) -> None:
    """A script in a name, title, body or file name is shown as the words it is, and runs nowhere."""
    opened = Opened(browser, served)
    page = opened.page
    (document,) = [
        one for one in ask(served, "/documents?limit=200")["documents"] if "script" in (one["title"] or "")
    ]
    for path in (f"/documents/{document['id']}", "/documents", "/search?q=Front"):
        opened.go(path)
        assert page.title() != "taken"
        assert page.locator("main img, main script, main b[onmouseover]").count() == 0
        assert page.locator("main a[href^='javascript:']").count() == 0
    assert opened.troubles == []


def test_the_menu_works_by_keyboard(browser, served: Served) -> None:
    """A group opens with an arrow key, arrows walk its screens, and Escape closes it and gives focus back."""
    opened = Opened(browser, served)
    page = opened.page
    opened.go("/")
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
    opened = Opened(browser, served, width=390)
    page = opened.page
    opened.go("/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Work").click()
    page.get_by_role("link", name="Decisions").click()
    page.get_by_role("heading", name="Decisions").wait_for()


def test_a_selection_is_taken_away_as_a_file(browser, served: Served) -> None:
    """The menu on the claims has every installed format, and gives the selection that is shown."""
    opened = Opened(browser, served)
    page = opened.page
    opened.go("/claims?polarity=denied")
    page.get_by_text("Take these claims away").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="as jsonl", exact=True).click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    claims = [line for line in map(json.loads, lines) if line["type"] == "claim"]
    assert len(claims) == ask(served, "/claims?polarity=denied")["total"]


def test_what_was_refused_is_listed_when_asked(browser, served: Served) -> None:
    """Refused drafts are looked up only on demand, each with its reason."""
    opened = Opened(browser, served)
    page = opened.page
    documents = ask(served, "/documents?limit=50")["documents"]
    page_of = {one["id"]: ask(served, f"/documents/{one['id']}") for one in documents}
    document = next(id_ for id_, found in page_of.items() if found["rejects"])
    opened.go(f"/documents/{document}")
    page.locator(".rejects summary").click()
    page.locator(".rejects li").first.wait_for()
    assert page.locator(".rejects li").count() == page_of[document]["rejects"]


def test_words_of_a_claim_are_in_sight_on_a_narrow_screen(browser, served: Served) -> None:
    """What is lit stands below the bar and above the end of the display, whichever claim is asked for."""
    opened = Opened(browser, served, width=390)
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]
    opened.go(f"/documents/{claim['document']['id']}?claim={claim['id']}")
    lit = opened.page.locator(".mark.lit").first.bounding_box()
    bar = opened.page.locator("header.bar").bounding_box()
    assert bar["y"] + bar["height"] <= lit["y"] < 900
    assert opened.troubles == []


def test_a_denial_is_no_report_that_says_it(browser, served: Served) -> None:
    """What is only denied is told as that, in the list and on its page, and never as said by anybody."""
    opened = Opened(browser, served)
    page = opened.page
    every = ask(served, "/propositions?limit=100")["propositions"]
    denied = next(one for one in every if one["denied_in"] and not one["said_in"])
    opened.go("/propositions")
    row = page.locator("tr", has=page.locator(f"a[href*='{denied['id']}']"))
    assert row.locator("[data-label='Reports that say it']").inner_text() == "0"
    assert "1 report" in row.locator("[data-label='Denied by']").inner_text()
    row.get_by_role("link").click()
    page.get_by_text("No report says it; denied by 1 origin.").wait_for()


def test_screens_that_wait_for_a_choice_offer_one(browser, served: Served) -> None:
    """Explanations, precedents, what-if and indicators lead on in one click, and the address has it."""
    opened = Opened(browser, served)
    page = opened.page
    for path in ("/hypotheses", "/precedents"):
        opened.go(path)
        page.locator(f"main li a[href^='{path}?claim=']").first.click()
        page.locator("main table").first.wait_for()
        assert "claim=" in urlsplit(page.url).query
    opened.go("/what-if")
    page.get_by_role("button", name="Without").first.click()
    page.get_by_text("claims gone").wait_for()
    assert "without=publisher" in urlsplit(page.url).query
    opened.go("/indicators")
    page.get_by_role("button", name="The day of the last report").click()
    page.wait_for_function("location.search.includes('day=')")
    opened.settle()
    assert page.locator("main summary", has_text="without coverage").count() > 0
    assert opened.troubles == []


def test_a_line_is_chosen_without_drawing_anew(browser, served: Served) -> None:
    """The address holds the chosen relation, a reload keeps it, and choosing leaves the drawing as it is.

    Nothing in it breaks the policy under which pages are served, and verbs agree with who acts.
    """
    opened = Opened(browser, served, guarded=True)
    page = opened.page
    opened.go("/network")
    page.wait_for_selector(".graph canvas")
    page.evaluate("document.querySelector('.graph canvas').dataset.first = 'yes'")
    name = page.locator("main tbody button").first.inner_text()
    page.locator("main tbody button").first.click()
    page.get_by_role("heading", name=name, exact=True).wait_for()
    assert page.locator(".graph canvas[data-first=yes]").count() == 1
    page.reload()
    page.get_by_role("heading", name=name, exact=True).wait_for()
    verbs = page.evaluate(NUMBERS)
    assert verbs == ["attack", "attacks", "attacks", "are allied with", "pledged allegiance to"]
    assert opened.troubles == []


NUMBERS = """async () => {
    const { verb } = await import('/static/app/parts/words.js');
    return [verb('attacks', {name: 'suicide bombers'}), verb('attacks', {name: 'United States'}),
        verb('attacks', {name: 'al-Abbas'}), verb('allied_with', {name: "the Front's men"}),
        verb('pledged_to', {name: 'fighters'})];
}"""
"""Verbs agree with common nouns in the plural; a name stands for one, whatever it ends in."""


def test_our_own_sentences_have_their_dates_in_words(browser, served: Served) -> None:
    """A day in a reason of ours is written as everywhere else on the screen, not in figures."""
    opened = Opened(browser, served)
    opened.go("/changes?since=2015-01-01")
    reasons = " ".join(opened.page.locator(".why-list").all_inner_texts())
    assert re.search(r"\b\d{1,2} \w+ 201\d\b", reasons)
    assert not re.search(r"\d{4}-\d{2}", reasons)


def test_the_scale_of_likelihood_stands_in_the_address(browser, served: Served) -> None:
    """A scale that was asked for can be sent to others, left out again, and never answers with nothing."""
    opened = Opened(browser, served)
    opened.go(f"/propositions/{ask(served, '/propositions?limit=1')['propositions'][0]['id']}")
    row = opened.page.get_by_role("row", name="Likelihood")
    row.get_by_role("button", name="On ICD 203").click()
    row.get_by_role("button", name="Leave it out").wait_for()
    opened.settle()
    assert opened.page.url.endswith("likelihood=icd203")
    assert "not asked for" not in row.inner_text()


def test_no_entry_of_a_timeline_says_more_than_its_reports(browser, served: Served) -> None:
    """A hedge stands beside what is hedged; what a report says holds is not told as beginning that day."""
    hedged = sum(bool(one["said_hedged"]) for one in ask(served, "/timeline")["entries"])
    assert hedged
    opened = Opened(browser, served)
    opened.go("/timeline")
    assert opened.page.locator("tbody .standing.hedged").count() == hedged
    words = opened.page.locator("tbody td:nth-child(2) .quiet").all_inner_texts()
    assert not {"begins", "happens", "ends"} & set(words)


def test_a_heading_of_what_is_denied_says_so(browser, served: Served) -> None:
    """Whoever hears only the headings of a page does not hear a denied claim as said."""
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]["id"]
    opened = Opened(browser, served)
    opened.go(f"/claims/{claim}")
    assert "denied" in opened.page.locator("h1").inner_text()


def test_what_is_not_there_has_a_heading(browser, served: Served) -> None:
    """An address of nothing we hold (no id has a 0) says what is missing, as a screen of its own."""
    opened = Opened(browser, served, guarded=True)
    for kind, path in (("claim", "claims/claim-0"), ("document", "documents/document-0")):
        opened.go(f"/{path}")
        assert opened.page.locator("h1").all_inner_texts() == [f"No such {kind}"]
        assert opened.page.get_by_role("alert").count() == 1

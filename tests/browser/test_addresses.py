"""What the address and the tab of a screen say, in a real browser."""

import re
from urllib.parse import quote

from tests.browser.conftest import Served
from tests.browser.looking import Opened, ask, pledge


def test_a_tab_is_named_after_what_it_shows(browser, served: Served) -> None:
    """No two things have one name in the tabs, a denial says so, and leaving a thing leaves its name."""
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]
    opened = Opened(browser, served, guarded=True)
    names = {}
    for path in (
        "/claims",
        "/claims?actor=Boko%20Haram",
        "/search?q=oath",
        f"/claims/{claim['id']}",
        f"/documents/{claim['document']['id']}",
        f"/actors/{claim['subject']['entity']}",
        f"/propositions/{ask(served, '/propositions?limit=1')['propositions'][0]['id']}",
        f"/publishers/{quote(ask(served, '/publishers')['publishers'][0]['key'])}",
        f"/hypotheses?claim={pledge(served)}",
        "/claims/claim-of-nobody",
    ):
        opened.go(path)
        names[path] = opened.page.title()
    assert len(set(names.values())) == len(names)
    assert names["/claims?actor=Boko%20Haram"] == "Claims: Boko Haram · Reportedly"
    shown = names[f"/claims/{claim['id']}"]
    assert claim["subject"]["name"] in shown
    assert "denied" in shown
    opened.go(f"/claims/{claim['id']}")
    opened.page.get_by_role("link", name="Reportedly").click()
    opened.page.wait_for_function("() => document.title === 'Overview · Reportedly'")


def test_an_address_that_says_nothing_is_still_a_screen(browser, served: Served) -> None:
    """An address cut short in the middle of a letter leads to a screen that says what is missing."""
    opened = Opened(browser, served, guarded=True)
    for path in ("/claims/%", "/actors/%E0%A4%A", "/publishers/Radio%2FTV%20of%20Nobody"):
        opened.go(path)
        assert opened.page.locator("h1").inner_text().startswith("No such ")
    assert "Radio/TV of Nobody: no report" in opened.page.locator("main").inner_text()
    assert not [one for one in opened.troubles if one.startswith("script")]


def test_the_first_screen_keeps_to_the_selection(browser, served: Served) -> None:
    """A figure on it is the figure that its link leads to, whatever is chosen."""
    opened = Opened(browser, served, guarded=True)
    chosen = "?actor=Boko%20Haram&since=2015-01-01"
    for name in ("claims shown", "wait for your review", "documents read"):
        opened.go(f"/{chosen}")
        tile = opened.page.get_by_role("link", name=name)
        figure = tile.locator(".figure").inner_text()
        tile.click()
        opened.page.wait_for_function("() => location.pathname !== '/'")
        opened.settle()
        assert re.search(
            rf"(?<!\d){figure} (?:claims?|documents?) ", opened.page.locator("main").inner_text()
        )
        assert "actor=Boko+Haram" in opened.page.url
    assert ask(served, "/claims?actor=Boko%20Haram")["total"] < ask(served, "/claims")["total"]


def test_a_list_that_is_not_narrowed_says_so(browser, served: Served) -> None:
    """Where the selection cannot hold, nobody takes the whole list for what they chose."""
    opened = Opened(browser, served, guarded=True)
    for path in ("/documents", "/actors", "/publishers"):
        opened.go(f"{path}?actor=Boko%20Haram")
        opened.page.get_by_text("not narrowed to Boko Haram").wait_for()
        opened.page.get_by_role("button", name="Leave that out everywhere").click()
        opened.page.wait_for_function("() => !location.search")
        assert opened.page.get_by_text("not narrowed to").count() == 0


def test_a_form_says_what_the_address_says(browser, served: Served) -> None:
    """A relation chosen by a link stands in the form above it, and a step back empties the form."""
    opened = Opened(browser, served, guarded=True)
    opened.go("/hypotheses")
    field = opened.page.get_by_label("or a claim’s id")
    opened.page.locator("main li a").first.click()
    opened.settle()
    assert field.input_value().startswith("claim-")
    opened.page.go_back()
    opened.settle()
    assert field.input_value() == ""


def test_what_is_taken_away_is_named(browser, served: Served) -> None:
    """A claim that is thought away stands there in words, with its standing and publisher, not as an id."""
    claim = ask(served, "/claims?polarity=denied&limit=1")["claims"][0]
    opened = Opened(browser, served, guarded=True)
    opened.go(f"/what-if?without={claim['id']}")
    chip = opened.page.locator(".chip").inner_text()
    assert "claim-" not in chip
    assert claim["subject"]["name"] in chip
    assert "denied" in chip

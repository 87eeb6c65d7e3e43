"""What the address and the tab of a screen say, in a real browser."""

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

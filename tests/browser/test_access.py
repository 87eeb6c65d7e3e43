"""What no rule of axe can see: focus, single keys, colours, direction, and a server that is gone."""

from tests.browser.conftest import Served
from tests.browser.looking import Opened, ask


def test_focus_stays_near_what_had_it(browser, served: Served) -> None:
    """When a button goes with its act, focus is on what stood around it, not at the top of the page."""
    opened = Opened(browser, served, guarded=True)
    page = opened.page
    opened.go("/map")
    page.locator(".places .link").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="All places").wait_for()
    page.wait_for_function("() => document.activeElement.getAttribute('aria-label') === 'Places'")
    opened.go("/claims?actor=Boko%20Haram")
    page.get_by_role("button", name="Leave out Boko Haram").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.getAttribute('aria-label') === 'Selection'")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.placeholder") == "a name"


def test_single_keys_can_be_turned_off(browser, fresh: Served) -> None:
    """Whoever types by chance, or by voice, judges nothing; it is remembered and can be turned on again."""
    opened = Opened(browser, fresh, guarded=True)
    page = opened.page
    opened.go("/review")
    page.get_by_role("button", name="Turn single keys off").click()
    page.reload()
    opened.settle()
    for key in ("a", "r", "/"):
        page.keyboard.press(key)
    page.get_by_role("button", name="Turn single keys on").click()
    assert page.evaluate("() => document.activeElement.id") != "search"
    assert ask(fresh, "/decisions?kind=review")["decisions"] == []
    page.keyboard.press("a")
    page.get_by_text("accept: ").wait_for()


def test_a_drawing_changes_its_colours_with_the_page(browser, served: Served) -> None:
    """Names drawn for a light page can be read once it is dark: the drawing has no pale box of before."""
    opened = Opened(browser, served, "light")
    page = opened.page
    opened.go("/network")
    page.wait_for_selector(".graph canvas")
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Colours: as the system").click()
    page.wait_for_timeout(500)
    assert page.evaluate(PALEST) < 250


PALEST = """() => Math.max(...[...document.querySelectorAll('.graph canvas')].map(one => {
    const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height);
    let most = 0;
    for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] > 150) most = Math.max(most, Math.min(...data.slice(at, at + 3)));
    }
    return most;
}))"""
"""The lightest grey that is drawn."""


def test_words_of_another_direction_leave_ours_in_order(browser, served: Served) -> None:
    """The day stands after a publisher whose name runs from right to left, as one."""
    found = ask(served, "/documents?limit=200")["documents"]
    document = next(one for one in found if one["title"] == "Words of another direction")
    opened = Opened(browser, served, guarded=True)
    opened.go(f"/documents/{document['id']}")
    left, right = opened.page.evaluate(PLACES)
    assert left >= right


PLACES = """() => {
    const name = document.querySelector('.lead b');
    const range = document.createRange();
    const ours = [...name.parentElement.childNodes].filter(one => one.nodeType === 3);
    const words = ours.find(one => one.data.includes('2024')) ?? name.nextSibling;
    range.selectNodeContents(words);
    return [range.getBoundingClientRect().left, name.getBoundingClientRect().right - 1];
}"""


def test_a_server_that_is_gone_is_named_and_asked_again(browser, served: Served) -> None:
    """What cannot be reached says what to do, and one click asks again for all of the screen."""
    opened = Opened(browser, served, guarded=True)
    page = opened.page
    page.route("**/api/v1/**", lambda route: route.abort())
    page.goto(f"{served.address}/")
    page.get_by_text("The server does not answer").first.wait_for()
    assert page.get_by_text("Failed to fetch").count() == 0
    page.unroute("**/api/v1/**")
    page.get_by_role("button", name="Try again").first.click()
    page.get_by_role("link", name="claims shown").wait_for()
    opened.settle()
    assert page.get_by_text("The server does not answer").count() == 0

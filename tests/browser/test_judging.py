"""What people decide in the workbench, in a real browser; each test has a ledger of its own."""

import time

from tests.browser.conftest import Served
from tests.browser.looking import Opened, ask, judge, pledge


def test_twenty_claims_are_reviewed_by_keyboard_in_a_minute(browser, fresh: Served) -> None:
    """Each key moves on to the next claim at once, and undo brings the last one back."""
    opened = Opened(browser, fresh)
    page = opened.page
    opened.go("/review")
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
    kept = ask(fresh, "/decisions?kind=review")["decisions"]
    judged = [one for one in kept if one["in_effect"] and one["kind"] == "review"]
    assert len({one["about"][0] for one in judged}) == 19


def test_a_link_is_overridden_and_taken_back(browser, fresh: Served) -> None:
    """A judgement on a link shows who and why beside the report, and one click takes it back."""
    opened = Opened(browser, fresh)
    page = opened.page
    proposition = ask(fresh, "/propositions?limit=1")["propositions"][0]
    opened.go(f"/propositions/{proposition['id']}")
    form = page.locator(".tree .judging").first
    form.evaluate("one => { one.open = true; }")
    form.get_by_label("From which report or source").select_option(index=1)
    form.evaluate("one => { one.open = false; }")
    judge(form, "It had this on its own", "its own man was there")
    page.get_by_text("judged by Ada Example").first.wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.wait_for_function("!document.body.innerText.includes('judged by Ada Example')")
    kept = ask(fresh, "/decisions?kind=link")["decisions"]
    assert [one["in_effect"] for one in kept if one["kind"] == "link"] == [False]
    assert opened.troubles == []


def test_a_grade_is_given_with_a_reason(browser, fresh: Served) -> None:
    """A grade stands on the publisher's page with who gave it and why, and in its history."""
    opened = Opened(browser, fresh)
    page = opened.page
    opened.go("/publishers")
    page.locator("main tbody a").first.click()
    page.get_by_role("heading", name="Grades").wait_for()
    judge(page.locator(".judging"), "B: usually reliable", "what it printed has held")
    page.get_by_text("grade B on the whole").wait_for()
    page.locator(".decided", has_text="what it printed has held").wait_for()


def test_names_are_judged_one_and_apart(browser, fresh: Served) -> None:
    """Two names judged to be one are shown as one, and taking it back parts them."""
    opened = Opened(browser, fresh)
    page = opened.page
    first, second = [one["entity"] for one in ask(fresh, "/actors?kind=armed_group&limit=2")["actors"]]
    opened.go(f"/actors/{first}")
    form = page.locator(".judging", has_text="Judge another name")
    form.evaluate("one => { one.open = true; }")
    form.get_by_label("The other name, or its id").fill(second)
    form.evaluate("one => { one.open = false; }")
    judge(form, "One and the same", "tried out")
    page.get_by_text("Judged to be one with").wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.wait_for_function("!document.body.innerText.includes('Judged to be one with')")


def test_a_mark_of_a_matrix_is_set_by_keyboard(browser, fresh: Served) -> None:
    """A cell opens its form, the mark set there loses its asterisk, and undo brings the proposal back."""
    opened = Opened(browser, fresh)
    page = opened.page
    opened.go(f"/hypotheses?claim={pledge(fresh)}")
    cell = page.locator(".mark-of").first
    proposed = cell.inner_text()
    cell.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Row 1 against H1").wait_for()
    form = page.get_by_role("region", name="One mark")
    form.get_by_label("II: very inconsistent").check()
    form.get_by_label("Why?").fill("the party denied it on the day")
    form.get_by_role("button", name="Keep").click()
    page.wait_for_function("document.querySelector('.mark-of').innerText === 'II'")
    page.get_by_role("button", name="Take it back").click()
    page.wait_for_function("old => document.querySelector('.mark-of').innerText === old", arg=proposed)


def test_an_explanation_of_ones_own_is_added_removed_and_put_back(browser, fresh: Served) -> None:
    """It has who and why beside it and no rank before it has marks; removing it can be undone."""
    opened = Opened(browser, fresh)
    page = opened.page
    opened.go(f"/hypotheses?claim={pledge(fresh)}")
    form = page.locator(".judging", has_text="Add an explanation of your own")
    form.locator("summary").click()
    form.get_by_label("What else could explain").fill("A rival staged it to draw a strike")
    form.get_by_label("Why?").fill("the film shows no face")
    form.get_by_role("button", name="Keep").click()
    own = page.locator(".ranking li", has_text="A rival staged it")
    own.get_by_text("Added by Ada Example").wait_for()
    assert own.locator(".rank").inner_text() == "–"
    page.get_by_role("button", name="Row 1, P1: not set").wait_for()
    own.get_by_role("button", name="Remove P1").click()
    own.wait_for(state="detached")
    page.get_by_role("button", name="Put it back").dblclick()
    own.wait_for()
    own.get_by_role("button", name="Remove P1").click()
    own.wait_for(state="detached")
    kept = ask(fresh, "/decisions?kind=hypothesis")["decisions"]
    assert [one["in_effect"] for one in kept if one["kind"] == "hypothesis"] == [False]
    assert opened.troubles == []


def test_a_claim_is_approved_where_it_stands(browser, fresh: Served) -> None:
    """A verdict on a claim's own page is kept, told, and can be taken back there."""
    opened = Opened(browser, fresh)
    page = opened.page
    claim = ask(fresh, "/claims?predicate=attacks&limit=1")["claims"][0]
    opened.go(f"/claims/{claim['id']}")
    judge(page.locator(".judging"), "Accept: the words say it", "read it twice")
    page.get_by_text("read it twice").wait_for()
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_text("Nobody has looked at it yet.").wait_for()

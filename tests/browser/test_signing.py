"""Who is let in where people share a server, and what each role is offered."""

import shutil
from pathlib import Path

from reportedly.doors.http.settings import Person, Role
from tests.browser.conftest import Served, serving
from tests.browser.looking import PATIENCE_MS, Opened

TOKENS = {
    "reader-of-the-bench-1": Person("Rae Example", Role.READER),
    "review-of-the-bench-1": Person("Vic Example", Role.REVIEWER),
}


def test_a_person_signs_in_where_they_wanted_to_go_and_is_offered_what_they_may(
    browser, read_case: Path, tmp_path: Path
) -> None:
    """A wrong token is refused in words; a right one opens the address asked for, forms by role, and ends."""
    ledger = Path(shutil.copy(read_case, tmp_path / "case.db"))
    with serving(ledger, tokens=TOKENS) as served:
        page = Opened(browser, served, width=390, guarded=True).page
        page.goto(f"{served.address}/review")
        _hand_in(page, "nobody-has-this-token")
        assert "no one here has this token" in page.get_by_role("alert").inner_text(timeout=PATIENCE_MS)
        _hand_in(page, "reader-of-the-bench-1")
        page.get_by_role("button", name="Next n").wait_for()
        assert page.get_by_role("button", name="Accept").count() == 0
        assert "your role is reader" in page.locator("main").inner_text()
        page.get_by_role("button", name="Sign out").click()
        _hand_in(page, "review-of-the-bench-1")
        page.get_by_role("button", name="Accept").wait_for()
        assert "Vic Example, reviewer" in page.locator("header").inner_text()


def test_nobody_signs_in_on_their_own_machine(browser, served: Served) -> None:
    """Without tokens no one is asked for any, and there is nothing to sign out of."""
    opened = Opened(browser, served)
    opened.go("/import")
    assert opened.page.locator("#files").count() == 1
    assert opened.page.get_by_role("button", name="Sign out").count() == 0
    assert not opened.troubles


def _hand_in(page, token: str) -> None:
    page.get_by_label("The token you were given").fill(token)
    page.get_by_role("button", name="Sign in").click()
